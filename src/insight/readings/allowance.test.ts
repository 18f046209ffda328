import { describe, expect, it } from 'vitest';
import type { Target } from '../../domain/target.ts';
import { readingIn } from '../testing/harrow.ts';
import { monthlyRange } from './allowance.ts';
import { chanceOfCount } from './forecast.ts';

/* Barking and Dagenham’s police protections, METHODS.md §5.2 and §5.5, and the plan’s own note. */
const children = {
  unit: 'count',
  unitWords: 'children',
  decimals: 0,
  polarity: 'low',
  inYear: 'total',
  one: 'child',
  many: 'children',
} as const;
const cut = {
  rule: 'at_most',
  value: null,
  changePercent: -20,
  asWritten: '-20%',
} as const;
const year2011 = {
  basis: 'year',
  start: '2011-04-01',
  end: '2012-03-31',
  value: 118,
  origin: 'published',
} as const;
const so = (given: object) =>
  readingIn({
    counts: null,
    target: cut,
    indicator: children,
    row: { value: 33, ...given },
    before: [year2011],
  });

const allowanceOf = (target: Partial<Target>, ...rungs: readonly Partial<Target>[]) =>
  readingIn({ counts: null, target, rungs, indicator: children, row: { value: 33 } }).allowance;

describe('what a limit leaves', () => {
  it('is worked out on each base that a cut could mean, and asks which one it is', () => {
    const { allowance } = so({
      note: 'we cannot have more than 5-6 police protections each month.',
    });
    const [note, year] = allowance?.bases ?? [];
    expect(note).toMatchObject({ base: [79, 86], limit: [63, 69], left: [30, 36], aMonth: [5, 6] });
    expect(note?.chance).toBeCloseTo(0.38, 2);
    expect(year).toMatchObject({ base: [118, 118], limit: [94, 94], left: [61, 61] });
    expect(year?.aMonth[0]).toBeCloseTo(10.17, 2);
    expect(allowance?.asked).toBe('“-20%”, but from what? The plan does not name its base.');
    expect(allowance?.words).toContain(
      'A 20% cut on the 118 of the published year 2011/12 allows 94: 61 left for 6 months, 10.2 a month.',
    );
  });

  it('ends the year between 52 and 84 if nothing changes, 56 and 77 in four of five', () => {
    expect(so({}).forecast).toMatchObject({ low95: 52, high95: 84, low80: 56, high80: 77 });
  });

  it('asks nothing where the plan names its limit', () => {
    const { allowance, forecast } = readingIn({
      counts: null,
      target: { rule: 'at_most', value: 66 },
      indicator: children,
      row: { value: 33 },
    });
    expect(allowance?.asked).toBeNull();
    expect(allowance?.bases.map(({ left }) => left)).toEqual([[33, 33]]);
    expect(forecast?.chance).toBeCloseTo(0.52, 2);
  });
});

describe('a rate a month in a note', () => {
  it.each([
    ['no more than 5-6 each month', [5, 6]],
    ['between 10 to 12 cases a month', [10, 12]],
    ['33 in April to September', null],
    ['6-5 a month', null],
    [null, null],
  ])('%s', (note, range) => {
    expect(monthlyRange(note)).toEqual(range);
  });
});

describe('a base that the targets name', () => {
  const based = (value: number, date: string) =>
    allowanceOf(cut, { kind: 'baseline', rule: 'at_least', value, date })?.bases ?? [];

  it('is taken as it is for a whole year', () => {
    const base = based(100, '2012-03-31').at(-1);
    // A fifth off 100 is 80; 47 are left after 33.
    expect(base).toMatchObject({ base: [100, 100], limit: [80, 80], left: [47, 47] });
  });

  it('is taken to a year by the months of its own figure, where there is one', () => {
    const quarter = {
      start: '2011-07-01',
      end: '2011-09-30',
      basis: 'quarter',
      value: 30,
    } as const;
    const { allowance } = readingIn({
      counts: null,
      target: cut,
      rungs: [{ kind: 'baseline', rule: 'at_least', value: 30, date: '2011-09-30' }],
      indicator: children,
      row: { value: 33 },
      before: [quarter],
    });
    expect(allowance?.bases.at(-1)).toMatchObject({ base: [120, 120], limit: [96, 96] });
  });

  it('is none without its number or its date', () => {
    const bare = { kind: 'baseline', rule: 'at_least' } as const;
    expect(allowanceOf(cut, { ...bare, value: null, date: '2012-03-31' })?.bases).toEqual([]);
    expect(allowanceOf(cut, { ...bare, value: 100, date: null })?.bases).toEqual([]);
  });

  it('is taken to a year where it is of six months, and said to be', () => {
    const base = based(64, '2011-09-30').at(-1);
    expect(base).toMatchObject({ base: [128, 128], limit: [102, 102], left: [69, 69] });
    expect(base?.aMonth[0]).toBeCloseTo(11.5, 9);
    expect(base?.label).toMatch(/^Twice April to September 2011/u);
  });
});

describe('a limit in so many words', () => {
  const limited = (rule: 'at_most' | 'less_than', value: number) =>
    allowanceOf({ rule, value })?.bases[0]?.base;

  it('is the greatest whole number that keeps to it', () => {
    expect(limited('at_most', 66)).toEqual([66, 66]);
    expect(limited('at_most', 66.5)).toEqual([66, 66]);
    expect(limited('less_than', 66)).toEqual([65, 65]);
    expect(limited('less_than', 66.5)).toEqual([66, 66]);
  });

  it('that is passed says by how many', () => {
    expect(allowanceOf({ rule: 'at_most', value: 30 })?.words).toContain(
      'The limit, 30 children or less, is passed by 3.',
    );
  });
});

/* METHODS.md §5.5: at most 66 has a chance of 0.52. */
describe('the chance of a count', () => {
  const chance = (rule: 'at_most' | 'less_than' | 'at_least' | 'more_than', value: number) =>
    chanceOfCount(33, 6, { rule, value });

  it('of all outcomes is one, whichever way the limit is put', () => {
    expect(chance('at_most', 66)).toBeCloseTo(0.52, 2);
    expect(chance('less_than', 67)).toBe(chance('at_most', 66));
    expect(chance('less_than', 66.5)).toBe(chance('at_most', 66));
    expect(chance('at_least', 67)).toBe(1 - chance('at_most', 66));
    expect(chance('at_least', 66.5)).toBe(chance('at_least', 67));
    expect(chance('more_than', 66)).toBe(chance('at_least', 67));
    expect(chance('more_than', 66.5)).toBe(chance('at_least', 67));
  });
});
