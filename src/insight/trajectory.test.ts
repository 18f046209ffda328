import { describe, expect, it } from 'vitest';
import { benchmarkYear } from './distribution.ts';
import { seriesPoints } from './series.ts';
import { yearRow } from './testing/page.ts';
import { indicatorWith, rowWith } from './testing/rows.ts';
import { trajectoryView } from './trajectory.ts';
import type { TrajectoryFacts } from './trajectory.ts';

const year = (end: number, value: number) =>
  rowWith({
    basis: 'year',
    start: `${end - 1}-04-01`,
    end: `${end}-03-31`,
    periodId: `${end - 1}/${String(end).slice(2)}`,
    value,
  });
const set = (comparator: string, end: number, changes: Parameters<typeof yearRow>[0] = {}) =>
  benchmarkYear(
    yearRow({
      comparator,
      periodId: `${end - 1}/${String(end).slice(2)}`,
      start: `${end - 1}-04-01`,
      end: `${end}-03-31`,
      ...changes,
    }),
  );
const view = (
  rows: readonly ReturnType<typeof rowWith>[],
  changes: Partial<TrajectoryFacts> = {},
) => {
  const indicator = changes.indicator ?? indicatorWith();
  return trajectoryView({
    indicator,
    areaName: 'Harrow',
    asAt: '2012-10-31',
    points: seriesPoints(indicator, rows, rows.at(-1) ?? null, '2012-10-31'),
    targets: [],
    years: [],
    ...changes,
  });
};
const rung = (date: string, value: number) =>
  ({ kind: 'target', date, value, rule: 'at_least', words: '', met: null }) as const;

describe('a trajectory', () => {
  it('sets each full year beside England’s and London’s of that year, and no part of one', () => {
    const part = rowWith({ basis: 'cohort', value: 72 });
    const { table } = view([year(2011, 70), year(2012, 71), part], {
      years: [
        set('england', 2011),
        set('london', 2011, { average: null, q1: null, n: 2, councils: 2 }),
        set('england', 2013),
      ],
    });
    expect(table.caption).toBe('Harrow by period, with councils’ figures of the same year');
    expect(table.columns.map(({ id, name, numeric }) => [id, name, numeric])).toEqual([
      ['span', 'Span', false],
      ['basis', 'Basis', false],
      ['value', 'Harrow', true],
      ['people', 'People', true],
      ['england-average', 'England average', true],
      ['england-cuts', 'England lines between quarters', true],
      ['england-n', 'England councils', true],
      ['london-average', 'London average', true],
      ['london-cuts', 'London lines between quarters', true],
      ['london-n', 'London councils', true],
      ['status', 'Status', false],
    ]);
    const lines = ['68.4%', '60.0%, 70.0%, 80.0%', '9 of 10'];
    expect(table.rows).toEqual([
      {
        key: '2010/11 2010-04-01 year',
        ours: false,
        cells: [
          'The year to March 2011',
          'Full year',
          '70.0%',
          '',
          ...lines,
          '',
          'none',
          '2 of 2',
          'As reported',
        ],
      },
      {
        key: '2011/12 2011-04-01 year',
        ours: false,
        cells: [
          'The year to March 2012',
          'Full year',
          '71.0%',
          '',
          ...Array.from({ length: 6 }, () => ''),
          'As reported',
        ],
      },
      {
        key: '2012-10 2012-04-01 cohort',
        ours: true,
        cells: [
          'April to October 2012',
          'Group so far',
          '72%',
          '',
          ...Array.from({ length: 6 }, () => ''),
          'As reported',
        ],
      },
    ]);
  });

  it('names no set of councils that it has no year of', () => {
    const { table } = view([year(2011, 70)], { years: [set('inner-london', 2011)] });
    expect(table.columns.map(({ id }) => id)).toEqual([
      'span',
      'basis',
      'value',
      'people',
      'status',
    ]);
    expect(table.rows[0]?.cells).toHaveLength(5);
  });

  it('ends with the year looked at or the last rung’s, whichever is later', () => {
    const rows = [year(2012, 70), year(2013, 71), year(2014, 72), year(2015, 73)];
    const ends = (targets: TrajectoryFacts['targets']) =>
      view(rows, { targets }).points.map(({ periodId }) => periodId);
    expect(ends([])).toEqual(['2011/12', '2012/13']);
    expect(ends([rung('2013-09-30', 85)])).toEqual(['2011/12', '2012/13', '2013/14']);
    expect(ends([rung('2014-03-31', 85), rung('2012-03-31', 85)])).toEqual([
      '2011/12',
      '2012/13',
      '2013/14',
    ]);
    const years = [2011, 2012, 2013, 2014].map((end) => set('england', end));
    expect(view(rows, { years }).years.map(({ periodId }) => periodId)).toEqual([
      '2011/12',
      '2012/13',
    ]);
    expect(view([], { years }).years.map(({ periodId }) => periodId)).toEqual(['2012/13']);
  });

  it('begins at zero unless all that is drawn lies at four tenths of the most or above', () => {
    const from = (changes: Partial<TrajectoryFacts>, ...values: readonly number[]) =>
      view(
        values.map((value, place) => year(2011 + place, value)),
        changes,
      ).zeroBased;
    expect(from({}, 40, 100)).toBe(false);
    expect(from({}, 39.9, 100)).toBe(true);
    expect(from({})).toBe(true);
    expect(from({ targets: [rung('2013-03-31', 20)] }, 90)).toBe(true);
    expect(from({ years: [set('england', 2011, { q1: 20 })] }, 90)).toBe(true);
    expect(from({ years: [set('england', 2011, { q3: 300 })] }, 90)).toBe(true);
    expect(from({ years: [set('england', 2011)] }, 90)).toBe(false);
    const missing = rowWith({ basis: 'month', value: null, missingReason: 'suppressed' });
    expect(view([missing, year(2013, 90)]).zeroBased).toBe(false);
  });

  it('says what it does not join, shade or begin at', () => {
    const cohort = rowWith({ basis: 'cohort', value: 72 });
    expect(view([year(2012, 70)]).caption).toBe(
      'No council figures to shade. The scale does not begin at zero.',
    );
    expect(view([year(2012, 70), cohort]).caption).toBe(
      'Full years and part-years are not joined. No council figures to shade. The scale does not begin at zero.',
    );
    expect(view([cohort, rowWith({ basis: 'month', value: 10 })]).caption).toBe(
      'No council figures to shade.',
    );
    const half = set('england', 2012, { q3: null });
    expect(view([year(2012, 70)], { years: [half] }).caption).toMatch(/^No council figures/u);
    expect(view([year(2012, 70)], { years: [half, set('england', 2013)] }).caption).toMatch(
      /^Shaded: the four quarters/u,
    );
    expect(view([year(2012, 70)]).title).toBe('Is it getting better?');
  });

  it('marks a break after its first day and up to its last', () => {
    const breaks = ['2011-04-01', '2011-04-02', '2013-03-31', '2013-04-01'].map((from) => ({
      from,
      words: from,
    }));
    const broken = view([year(2012, 70)], { indicator: indicatorWith({ breaks }) });
    expect(broken.breaks.map(({ date }) => date)).toEqual(['2011-04-02', '2013-03-31']);
    expect(broken.caption).toContain('No line crosses a change of definition.');
    expect(view([], { indicator: indicatorWith({ breaks }) }).breaks).toEqual([]);
  });
});
