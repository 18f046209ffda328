import { describe, expect, it } from 'vitest';
import { bandView } from '../band.ts';
import { benchmarkYear } from '../distribution.ts';
import { yearRow } from '../testing/page.ts';
import { made } from '../testing/reading.ts';
import type { Changes } from '../testing/reading.ts';
import { indicatorWith, standingWith } from '../testing/rows.ts';
import type { Reading } from './views.ts';
import { workingOf } from './working.ts';

const lines = (changes: Parameters<typeof standingWith>[0] = {}) =>
  bandView({
    indicator: indicatorWith(),
    standing: standingWith({
      councils: 150,
      n: 149,
      missing: 1,
      q1: 60,
      q2: 70,
      q3: 80,
      average: 68.4,
      rank: 50,
      better: 49,
      worse: 99,
      band: 'B',
      firmness: 'indicative',
      noBand: null,
      ...changes,
    }),
    lastFullYear: null,
    printedEngland: [],
    printedBest: [],
    benchmark: null,
    comparatorName: null,
  });
const england = lines();
const steps = (
  place: number,
  row: Changes = {},
  reading: Partial<Reading> = {},
  years: Parameters<typeof workingOf>[1] = [],
) =>
  workingOf(made({ england, ...row }, reading), years)[place]?.steps.map(
    ({ term, words }) => `${term}: ${words}`,
  );
const value = [
  'Our value: 80.0%. 80 of 100.',
  'What it covers: April to September, running total.',
];
const from = 'Where it comes from: table.csv, line 2.';

describe('the working of the target chip', () => {
  it('gives the value, the distance, the rule, the people and the state', () => {
    const [target] = workingOf(made());
    expect([target?.id, target?.title]).toEqual(['target', 'Our target']);
    expect(steps(0)).toEqual([
      ...value,
      'The distance: 5 points below 85%. 5 more of 100 needed.',
      'The rule: Judged on the counts where there are any, exactly, and never on a rounded percentage.',
      'In people: 5 more.',
      'So: Not met.',
      from,
    ]);
  });

  it('leaves out what there is nothing to say of', () => {
    const bare = {
      target: { detail: null, gap: null, word: 'No target' },
      latest: {
        countsWords: null,
        basisWords: '',
        numerator: null,
        source: { file: '', line: 0, column: null },
      },
    };
    expect(steps(0, bare, { toTarget: null })).toEqual([
      'Our value: 80.0%.',
      'So: No target.',
      'Where it comes from: No file gives a figure.',
    ]);
    expect(steps(0, { latest: { numerator: null } })?.[3]).toBe(
      'The rule: Judged on the figure as written, decimal by decimal.',
    );
    const whole = { latest: { source: { file: 'pack.csv', line: 0, column: null } } };
    expect(steps(0, whole)?.at(-1)).toBe('Where it comes from: pack.csv.');
  });
});

describe('the working of a quarter', () => {
  const rule =
    'A value on a line takes the lower-value side, as in the Department for Education’s own tool.';

  it('gives the set, its lines, the rule, the place, how firm it is, and the average', () => {
    expect(steps(1)).toEqual([
      ...value,
      'Compared with: 149 councils with a figure for 2010/11; 1 of 150 has none; 2 years older than our figure.',
      'The lines between quarters: 60.0, 70.0 and 80.0: quartiles by interpolation, as a spreadsheet’s QUARTILE.INC.',
      `The rule: Higher is better. Above 70.0, up to 80.0 is “better half”. ${rule}`,
      'On the line: Our value is exactly on a line between two quarters.',
      'Our place: Would be 50th of 149 councils.',
      'How firm: An indication only: part of a year stands beside full years.',
      'Average: England average 68.4%.',
      'If we chose otherwise: London: no band. A rule that treats high and low alike: best quarter.',
      from,
    ]);
  });

  it('says why there is none, and no rule', () => {
    const none = lines({ band: null, firmness: null, noBand: 'tied', average: null, rank: null });
    expect(steps(1, { england: none })).toEqual([
      ...value,
      'Compared with: 149 councils with a figure for 2010/11; 1 of 150 has none.',
      'The lines between quarters: 60.0, 70.0 and 80.0: quartiles by interpolation, as a spreadsheet’s QUARTILE.INC.',
      'Why there is no band: Too many councils share a figure, so quarters would mean nothing.',
      from,
    ]);
    const empty = lines({
      n: 0,
      q2: null,
      band: null,
      firmness: null,
      noBand: 'too_few',
      rank: null,
      average: null,
    });
    expect(steps(1, { england: empty })).toEqual([
      ...value,
      'Why there is no band: Only 0 of 150 councils have a figure.',
      from,
    ]);
  });

  it('says that the value is on a line only where it is', () => {
    const on = (figure: number | null, tied = 0) =>
      steps(1, {
        latest: { value: figure },
        england: { ...england, tied },
      })?.find((step) => step.startsWith('On the line'));
    const words = 'On the line: Our value is exactly on a line between two quarters';
    expect(on(80)).toBe(`${words}.`);
    expect(on(60, 1)).toBe(`${words}, shared with 1 other council.`);
    expect(on(70, 21)).toBe(`${words}, shared with 21 other councils.`);
    expect(on(79.9)).toBeUndefined();
    expect(on(null)).toBeUndefined();
    const { tied: _tied, ...untold } = england;
    expect(workingOf({ ...made(), england: untold })[1]?.steps[5]?.words).toBe(
      'Our value is exactly on a line between two quarters.',
    );
  });

  it('has the lines at the measure’s own decimals', () => {
    expect(steps(1, {}, { decimals: 0 })?.[3]).toContain('60, 70 and 80:');
    const { reading: _reading, ...bare } = made({ england });
    expect(workingOf(bare)[1]?.steps[3]?.words).toContain('60.0, 70.0 and 80.0:');
  });

  it('says what it would be otherwise: in London, by the even rule, and in two other years', () => {
    const otherwise = (row: Changes, years: Parameters<typeof workingOf>[1] = [], place = 1) =>
      steps(place, row, {}, years)?.find((step) => step.startsWith('If we chose'));
    const year = (periodId: string, changes: Parameters<typeof yearRow>[0] = {}) =>
      benchmarkYear(yearRow({ periodId, ...changes }));
    const years = [
      year('2007/08'),
      year('2008/09'),
      year('2009/10', { q3: 75 }),
      year('2010/11'),
      year('2011/12', { noBand: 'tied' }),
      year('2012/13', { comparator: 'london' }),
    ];
    expect(otherwise({ london: { band: 'A' } }, years)).toBe(
      'If we chose otherwise: London: best quarter. A rule that treats high and low alike: best quarter. Councils of 2008/09: better half. Councils of 2009/10: best quarter.',
    );
    expect(otherwise({ latest: { value: null } })).toBeUndefined();
    expect(otherwise({ polarity: 'none' })).toBeUndefined();
    expect(otherwise({ england: { ...england, band: null } })).toBeUndefined();
    expect(otherwise({ england: { ...england, q1: null } })).toBe(
      'If we chose otherwise: London: no band.',
    );
    expect(otherwise({ polarity: 'low' }, [year('2009/10')])).toBe(
      'If we chose otherwise: London: no band. A rule that treats high and low alike: lower half. Councils of 2009/10: lower half.',
    );
    const london = { ...lines({ comparator: 'london' }) };
    expect(otherwise({ london }, [], 2)).toBe(
      'If we chose otherwise: England: better half. A rule that treats high and low alike: best quarter.',
    );
  });
});

describe('the chips that are worked', () => {
  it('are the target’s, England’s, London’s, and a third set’s where one is chosen', () => {
    const named = (third: Parameters<typeof workingOf>[2]) =>
      workingOf(made({ england }), [], third).map(({ id, title }) => [id, title]);
    const both = [
      ['target', 'Our target'],
      ['england', 'Among England’s councils'],
      ['london', 'Among London’s councils'],
    ];
    expect(named(null)).toEqual(both);
    expect(named(lines({ comparator: 'inner-london' }))).toEqual([
      ...both,
      ['comparator', 'Inner London'],
    ]);
  });
});
