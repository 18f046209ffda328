import { describe, expect, it } from 'vitest';
import type { Target } from '../../domain/target.ts';
import { readingIn } from '../testing/harrow.ts';
import type { Case } from '../testing/harrow.ts';
import { monthlyRange } from './allowance.ts';

const near = (value: number, places: number): unknown => expect.closeTo(value, places);
const someNumber: unknown = expect.any(Number);

const children = {
  unit: 'count',
  unitWords: 'children',
  decimals: 0,
  polarity: 'low',
  inYear: 'total',
  one: 'child',
  many: 'children',
} as const;
const cut = { rule: 'at_most', value: null, changePercent: -20, asWritten: '-20%' } as const;
/* 33 from April to September: 5½ a month, so 66 by March. */
const allowance = (target: Partial<Target> | null, changes: Partial<Case> = {}) =>
  readingIn({ counts: null, target, indicator: children, row: { value: 33 }, ...changes })
    .allowance;
const used = '33 from April to September, 5.5 a month; at that pace the year ends near 66.';

describe('what a limit in the plan leaves', () => {
  it('is worked out whole: of 94, 61 in six months', () => {
    expect(allowance({ rule: 'at_most', value: 94, asWritten: '94' })).toEqual({
      used: 33,
      monthsGone: 6,
      monthsLeft: 6,
      pace: 5.5,
      projection: 66,
      bases: [
        {
          label: 'The limit in the plan, 94 children or less',
          base: [94, 94],
          limit: [94, 94],
          left: [61, 61],
          aMonth: [61 / 6, 61 / 6],
          from: 'targets.csv, line 2',
          chance: someNumber,
        },
      ],
      asked: null,
      asWritten: '94',
      words: `${used} The limit, 94 children or less, leaves 61 for 6 months, 10.2 a month.`,
    });
  });

  it('has a chance by its own number', () => {
    const chance = (value: number) =>
      allowance({ rule: 'at_most', value })?.bases[0]?.chance ?? Number.NaN;
    // METHODS §5.5: at most 66 has 0.52, and 52 to 84 holds nineteen in twenty.
    expect(chance(66)).toBeCloseTo(0.52, 2);
    expect(chance(52)).toBeLessThan(0.06);
    expect(chance(84)).toBeGreaterThan(0.94);
  });

  it('is none of a floor, a range, a rise, or of what is no growing count', () => {
    expect(allowance(null)).toBeNull();
    expect(allowance({ rule: 'at_least', value: 94 })).toBeNull();
    expect(allowance({ rule: 'more_than', value: 94 })).toBeNull();
    expect(allowance({ rule: 'between', value: 90, upper: 94 })).toBeNull();
    expect(allowance({ ...cut, rule: 'between' })).toBeNull();
    expect(allowance({ ...cut, changePercent: 20 })).toBeNull();
    expect(allowance({ ...cut, changePercent: 0 })).toBeNull();
    expect(allowance({ ...cut, changePercent: null })).toBeNull();
    expect(allowance({ rule: 'at_most', value: 94 }, { row: { value: null } })).toBeNull();
    expect(
      allowance({ rule: 'at_most', value: 94 }, { indicator: { ...children, inYear: 'both' } }),
    ).toBeNull();
  });
});

describe('what a cut leaves', () => {
  const year = (origin: 'local' | 'published', end = '2012-03-31') =>
    ({
      basis: 'year',
      start: `${Number(end.slice(0, 4)) - 1}-04-01`,
      end,
      value: 100,
      origin,
      file: 'last.csv',
      line: 1204,
    }) as const;

  it('of last year’s figure is told with whose it is: 80 of 100, so 47', () => {
    const base = {
      base: [100, 100],
      limit: [80, 80],
      left: [47, 47],
      aMonth: [47 / 6, 47 / 6],
      chance: someNumber,
    };
    const published = allowance(cut, { before: [year('published')] });
    expect(published?.bases).toEqual([
      { ...base, label: 'The published year 2011/12', from: 'Department for Education' },
    ]);
    expect(published?.words).toBe(
      `${used} A 20% cut on the 100 of the published year 2011/12 allows 80: 47 left for 6 months, 7.8 a month. “-20%”, but from what? The plan does not name its base.`,
    );
    expect(published?.asked).toBe('“-20%”, but from what? The plan does not name its base.');
    expect(allowance(cut, { before: [year('local')] })?.bases).toEqual([
      { ...base, label: 'The year 2011/12', from: 'last.csv, line 1,204' },
    ]);
    expect(
      allowance(cut, { before: [year('local', '2011-03-31'), year('local')] })?.bases[0]?.label,
    ).toBe('The year 2011/12');
    const hidden = { ...year('local'), value: null, missingReason: 'suppressed' } as const;
    expect(allowance(cut, { before: [year('local', '2011-03-31'), hidden] })?.bases[0]?.label).toBe(
      'The year 2010/11',
    );
  });

  it('that is used up says by how many', () => {
    const forty = { ...year('local'), value: 40 };
    expect(allowance(cut, { before: [forty] })?.words).toContain(
      'A 20% cut on the 40 of the year 2011/12 allows 32: 1 too many already.',
    );
  });

  it('of nothing known asks alone', () => {
    expect(allowance(cut)).toEqual({
      used: 33,
      monthsGone: 6,
      monthsLeft: 6,
      pace: 5.5,
      projection: 66,
      bases: [],
      asked: '“-20%”, but from what? The plan does not name its base.',
      asWritten: '-20%',
      words: `${used} “-20%”, but from what? The plan does not name its base.`,
    });
    const month = { basis: 'month', start: '2012-03-01', end: '2012-03-31', value: 9 } as const;
    expect(allowance(cut, { before: [month] })?.bases).toEqual([]);
  });

  it('of the plan’s own base is told by its line, or taken to a year', () => {
    const based = (date: string, value: number, before: Case['before'] = []) =>
      allowance(cut, {
        rungs: [{ kind: 'baseline', rule: 'at_least', value, date }],
        before: before ?? [],
      })?.bases.at(-1);
    expect(based('2012-03-31', 100)).toMatchObject({
      label: 'The plan’s own base',
      from: 'targets.csv, line 2',
      limit: [80, 80],
    });
    expect(based('2011-09-30', 50)).toMatchObject({
      label: 'Twice April to September 2011',
      from: 'Seasons are ignored',
      base: [100, 100],
    });
    expect(based('2011-06-30', 25)).toMatchObject({
      label: 'April to June 2011, taken to a year',
      base: [100, 100],
    });
    // Five months of 10 are 2.4 times that in a year: 24.
    expect(based('2011-08-31', 10)?.base).toEqual([24, 24]);
    const quarter = { start: '2011-07-01', end: '2011-09-30', basis: 'quarter' } as const;
    expect(based('2011-09-30', 30, [{ ...quarter, value: 30 }])).toMatchObject({
      label: 'July to September 2011, taken to a year',
      base: [120, 120],
    });
    // A figure of another value or day is not the one that the plan means.
    expect(based('2011-09-30', 30, [{ ...quarter, value: 31 }])?.base).toEqual([60, 60]);
    expect(based('2011-09-30', 30, [{ ...quarter, end: '2011-08-31', value: 30 }])?.base).toEqual([
      60, 60,
    ]);
  });

  it('of two bases is of the last that has its number and its day', () => {
    const base = (value: number | null, date: string | null) =>
      ({ kind: 'baseline', rule: 'at_least', value, date }) as const;
    const bases = (...rungs: readonly Partial<Target>[]) =>
      allowance(cut, { rungs })?.bases.map(({ limit }) => limit[0]);
    expect(bases(base(100, '2012-03-31'), base(null, '2011-03-31'))).toEqual([80]);
    expect(bases(base(100, '2012-03-31'), base(50, '2011-03-31'))).toEqual([40]);
    expect(bases({ ...base(100, '2012-03-31'), kind: 'milestone' })).toEqual([]);
  });

  it('of last year is of one that ended before this one began', () => {
    const within = { ...year('local'), end: '2012-06-30', value: 60 };
    expect(allowance(cut, { before: [within] })?.bases).toEqual([]);
  });

  it('is led by the rate a month of a note, or of the target’s reason', () => {
    const note = 'No more than 5-6 each month.';
    const noted = allowance(cut, { row: { value: 33, note }, before: [year('published')] });
    expect(noted?.bases.map(({ label }) => label)).toEqual([
      'What “5 to 6 a month” implies',
      'The published year 2011/12',
    ]);
    expect(noted?.bases[0]).toEqual({
      label: 'What “5 to 6 a month” implies',
      // 33 and 30 or 36 more are 63 or 69: four fifths of 78.75 and 86.25.
      base: [79, 86],
      limit: [63, 69],
      left: [30, 36],
      aMonth: [5, 6],
      from: 'The officer’s note',
      chance: near(0.38, 2),
    });
    expect(noted?.words).toBe(
      `${used} A 20% cut on the 100 of the published year 2011/12 allows 80: 47 left for 6 months, 7.8 a month. At the 5 to 6 a month in the officer’s note, 30 to 36 are left. “-20%”, but from what? The plan does not name its base.`,
    );
    const alone = allowance({ ...cut, reason: note });
    expect(alone?.bases).toHaveLength(1);
    expect(alone?.words).toBe(
      `${used} At the 5 to 6 a month in the officer’s note, 30 to 36 are left. “-20%”, but from what? The plan does not name its base.`,
    );
  });
});

describe('a rate a month', () => {
  it.each([
    ['5-6 a month', [5, 6]],
    ['5–6 cases per month', [5, 6]],
    ['12 to 15 every month', [12, 15]],
    ['5 - 5 EACH MONTH', [5, 5]],
    ['5 to 6. Fewer a month', null],
    ['5 to 6; then a month', null],
    ['5 to 6 this month', null],
    ['5 a month', null],
    ['', null],
  ])('of “%s”', (note, range) => {
    expect(monthlyRange(note)).toEqual(range);
  });
});
