import { describe, expect, it } from 'vitest';
import { ownFirst, seriesPoints, spark, sparkPoints } from './series.ts';
import { indicatorWith, rowWith } from './testing/rows.ts';
import type { SeriesPoint, TargetPoint } from './views.ts';

const near = (value: number, places: number): unknown => expect.closeTo(value, places);

const ASAT = '2012-10-31';
const points = (rows: Parameters<typeof seriesPoints>[1], indicator = indicatorWith()) =>
  seriesPoints(indicator, rows, rows.at(-1) ?? null, ASAT);
const year = (end: number, changes: Parameters<typeof rowWith>[0] = {}) =>
  rowWith({
    basis: 'year',
    start: `${end - 1}-04-01`,
    end: `${end}-03-31`,
    periodId: `${end - 1}/${String(end).slice(2)}`,
    ...changes,
  });

describe('the points of a history', () => {
  it('carry their span, kind, words and standing, each in full', () => {
    const counted = year(2011, { value: 75, numerator: 12, denominator: 16, origin: 'published' });
    const hidden = year(2012, { value: null, missingReason: 'suppressed', status: 'provisional' });
    const month = rowWith({ basis: 'month', start: '2012-10-01', value: 47 });
    const since = year(2013, { value: 80 });
    const made = seriesPoints(indicatorWith(), [counted, hidden, month, since], month, ASAT);
    expect(made).toEqual([
      {
        periodId: '2010/11',
        start: '2010-04-01',
        end: '2011-03-31',
        basis: 'year',
        kind: 'year',
        series: 'year',
        value: 75,
        shown: '75.0%',
        countsWords: '12 of 16',
        missingWords: null,
        // Wilson’s range of 12 of 16: METHODS §2.2 gives 51 to 90.
        lower: near(50.502, 2),
        upper: near(89.818, 2),
        provisional: false,
        latest: false,
        published: true,
      },
      {
        periodId: '2011/12',
        start: '2011-04-01',
        end: '2012-03-31',
        basis: 'year',
        kind: 'year',
        series: 'year',
        value: null,
        shown: 'Hidden, small numbers',
        countsWords: null,
        missingWords: 'Hidden, small numbers',
        provisional: true,
        latest: false,
        published: false,
      },
      {
        periodId: '2012-10',
        start: '2012-10-01',
        end: '2012-10-31',
        basis: 'month',
        kind: 'part',
        series: 'month',
        value: 47,
        shown: '47%',
        countsWords: null,
        missingWords: null,
        provisional: false,
        latest: true,
        published: false,
      },
      {
        periodId: '2012/13',
        start: '2012-04-01',
        end: '2013-03-31',
        basis: 'year',
        kind: 'year',
        series: 'year',
        value: 80,
        shown: '80.0%',
        countsWords: null,
        missingWords: null,
        provisional: false,
        latest: false,
        published: true,
      },
    ]);
  });

  it('have a range only where counts under 30 stand behind a percentage', () => {
    const ranged = (numerator: number | null, denominator: number | null, unit = 'percent') =>
      points(
        [rowWith({ basis: 'month', numerator, denominator })],
        indicatorWith({ unit: unit === 'rate' ? 'rate' : 'percent' }),
      ).map(({ lower, upper }) => lower !== undefined && upper !== undefined);
    expect(ranged(20, 29)).toEqual([true]);
    expect(ranged(0, 29)).toEqual([true]);
    expect(ranged(29, 29)).toEqual([true]);
    expect(ranged(20, 30)).toEqual([false]);
    expect(ranged(30, 29)).toEqual([false]);
    expect(ranged(-1, 29)).toEqual([false]);
    expect(ranged(0, 0)).toEqual([false]);
    expect(ranged(null, 29)).toEqual([false]);
    expect(ranged(20, null)).toEqual([false]);
    expect(ranged(20, 29, 'rate')).toEqual([false]);
  });

  it('have people behind them only where they are a percentage', () => {
    const row = rowWith({ basis: 'month', numerator: 12, denominator: 16 });
    expect(points([row])[0]?.countsWords).toBe('12 of 16');
    expect(points([row], indicatorWith({ unit: 'rate' }))[0]?.countsWords).toBeNull();
  });

  it('are joined within one basis, and running ones within one year', () => {
    const key = (basis: Parameters<typeof rowWith>[0]) => points([rowWith(basis)])[0]?.series;
    expect(key({ basis: 'month' })).toBe('month');
    expect(key({ basis: 'quarter' })).toBe('quarter');
    expect(key({ basis: 'rolling_year' })).toBe('rolling_year');
    expect(key({ basis: 'snapshot' })).toBe('snapshot');
    expect(key({ basis: 'running_total' })).toBe('running_total:2012/13');
    expect(key({ basis: 'cohort', end: '2012-03-31' })).toBe('cohort:2011/12');
    const breaks = [{ from: '2012-07-01', words: 'changed' }];
    const broken = indicatorWith({ breaks });
    expect(points([rowWith({ basis: 'month' })], broken)[0]?.series).toBe('month/1');
    expect(points([rowWith({ basis: 'cohort' })], broken)[0]?.series).toBe('cohort:2012/13/1');
    expect(points([rowWith({ basis: 'snapshot' })])[0]?.kind).toBe('snapshot');
  });
});

describe('one figure a span', () => {
  const of = (origin: 'local' | 'benchmark' | 'published', value: number, changes = {}) =>
    year(2012, { origin, value, ...changes });
  const kept = (...rows: Parameters<typeof ownFirst>[1]) =>
    ownFirst(indicatorWith(), rows).map(({ value }) => value);

  it('is the officer’s own, else of an added file, else of the pack, and the first of two alike', () => {
    expect(kept(of('published', 1), of('benchmark', 2), of('local', 3))).toEqual([3]);
    expect(kept(of('local', 3), of('published', 1))).toEqual([3]);
    expect(kept(of('published', 1), of('benchmark', 2))).toEqual([2]);
    expect(kept(of('local', 3), of('local', 4))).toEqual([3]);
  });

  it('is kept apart by basis, start and end, and they come by their days', () => {
    const month = rowWith({ basis: 'month', start: '2012-10-01', value: 1 });
    const total = rowWith({ basis: 'running_total', value: 2 });
    const asked = rowWith({ basis: 'not_stated', value: 3 });
    const september = rowWith({ basis: 'month', start: '2012-09-01', end: '2012-09-30', value: 4 });
    expect(kept(month, total, asked, september)).toEqual([4, 2, 3, 1]);
  });
});

describe('a sparkline', () => {
  const point = (changes: Partial<SeriesPoint>): SeriesPoint => ({
    periodId: '',
    start: '2012-04-01',
    end: '2012-09-30',
    basis: 'running_total',
    kind: 'part',
    series: null,
    value: 50,
    shown: '50%',
    countsWords: null,
    missingWords: null,
    provisional: false,
    latest: false,
    published: false,
    ...changes,
  });
  const target = (kind: TargetPoint['kind'], words: string): TargetPoint => ({
    kind,
    date: '2013-03-31',
    value: 85,
    rule: 'at_least',
    words,
    met: null,
  });
  const march = (end: number) => point({ kind: 'year', end: `${end}-03-31`, shown: `${end}` });

  it('is said by its full years, this year so far and the last rung', () => {
    const missing = point({ value: null, shown: 'Not yet due', missingWords: 'Not yet due' });
    expect(
      spark(
        [
          march(2011),
          march(2012),
          point({ end: '2011-09-30', shown: 'last year' }),
          missing,
          point({}),
          march(2013),
          point({ end: '2012-11-30', shown: 'later' }),
        ],
        [target('baseline', 'Baseline 34%'), target('milestone', 'A'), target('target', 'B')],
        ASAT,
      ),
    ).toBe('Full years 2011 and 2012; 2012/13 so far not yet due, 50%. B.');
    expect(spark([], [target('baseline', 'Baseline 34%')], ASAT)).toBe('No figures yet.');
    expect(spark([], [target('target', 'B'), target('baseline', 'A')], ASAT)).toBe(
      'No figures yet. B.',
    );
    expect(spark([point({ end: ASAT })], [], ASAT)).toBe('2012/13 so far 50%.');
  });

  it('draws the full years of so many years back, and the parts of this one', () => {
    const drawn = sparkPoints(
      [
        march(2007),
        march(2008),
        march(2012),
        point({ end: '2012-03-31' }),
        point({ end: '2012-04-30' }),
        point({ end: ASAT }),
        point({ end: '2012-11-30' }),
        march(2013),
      ],
      ASAT,
      5,
    );
    expect(drawn.map(({ end }) => end)).toEqual([
      '2008-03-31',
      '2012-03-31',
      '2012-04-30',
      '2012-10-31',
    ]);
    expect(drawn[1]?.kind).toBe('year');
  });
});
