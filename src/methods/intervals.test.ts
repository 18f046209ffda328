import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byar,
  clopperPearson,
  countInterval,
  exactPoisson,
  newcombe,
  rateInterval,
  wilson,
  wilsonAtScore,
} from './intervals.ts';

const near = (value: number, digits: number): unknown => expect.closeTo(value, digits);

const groups = fc.tuple(fc.nat(400), fc.nat(400)).filter(([x, rest]) => x + rest > 0);

describe('Wilson interval', () => {
  test('12 of 16 could lie between 51% and 90%', () => {
    const interval = wilson(12, 16);
    expect(interval?.lower).toBeCloseTo(0.50502, 5);
    expect(interval?.upper).toBeCloseTo(0.89818, 5);
  });

  test('none and all have an end of exactly 0 and 1', () => {
    expect(wilson(0, 7)?.lower).toBe(0);
    expect(wilson(7, 7)?.upper).toBe(1);
    expect(wilson(1, 1)?.lower).toBeCloseTo(0.20655, 5);
  });

  test('missing counts and no cases have none; impossible counts are a fault', () => {
    expect([wilson(null, 5), wilson(5, null), wilson(0, 0)]).toEqual([null, null, null]);
    expect(() => wilson(11, 10)).toThrow('above its denominator');
    expect(() => wilson(-1, 10)).toThrow('numerator below zero');
    expect(() => wilson(0, -1)).toThrow('denominator below zero');
  });

  test('full confidence spans everything', () => {
    expect(wilson(5, 10, 1)).toEqual({ lower: 0, upper: 1 });
    expect(wilsonAtScore(5, 10, 0)).toEqual({ lower: 0.5, upper: 0.5 });
  });

  test('contains the value, lies within 0 and 1, widens with confidence, and mirrors', () => {
    fc.assert(
      fc.property(groups, ([x, rest]) => {
        const n = x + rest;
        const narrow = wilson(x, n) ?? { lower: NaN, upper: NaN };
        const wide = wilson(x, n, 0.998) ?? { lower: NaN, upper: NaN };
        const mirror = wilson(rest, n) ?? { lower: NaN, upper: NaN };
        expect(narrow.lower).toBeLessThanOrEqual(x / n);
        expect(narrow.upper).toBeGreaterThanOrEqual(x / n);
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
        expect(wide.lower).toBeGreaterThanOrEqual(0);
        expect(narrow.lower).toBeCloseTo(1 - mirror.upper, 12);
      }),
    );
  });
});

test('Clopper–Pearson of all and none ends in 1 and 0', () => {
  expect(clopperPearson(0, 5)).toEqual({ lower: 0, upper: near(1 - 0.025 ** 0.2, 12) });
  expect(clopperPearson(5, 5)).toEqual({ lower: near(0.025 ** 0.2, 12), upper: 1 });
  expect(clopperPearson(0, 0)).toBeNull();
});

describe('an interval of a count', () => {
  test('exact below 10, Byar from there', () => {
    expect(countInterval(9)).toEqual({ ...exactPoisson(9), method: 'exact' });
    expect(countInterval(10)).toEqual({ ...byar(10), method: 'byar' });
  });

  test('none seen still has an upper limit: -ln 0.025', () => {
    expect(exactPoisson(0)).toEqual({ lower: 0, upper: near(-Math.log(0.025), 12) });
    expect(byar(0).lower).toBeNull();
    expect(byar(1, 0.998).lower).toBeNull();
  });

  test('contains the count', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.constantFrom(0.95, 0.998), (count, confidence) => {
        const { lower, upper } = countInterval(count, confidence);
        expect(lower).toBeLessThanOrEqual(count);
        expect(upper).toBeGreaterThan(count);
      }),
    );
  });

  test('a rate without people, or without a count, is none', () => {
    expect([
      rateInterval(3, 0, 1e4),
      rateInterval(null, 5, 1e4),
      rateInterval(3, null, 1e4),
    ]).toEqual([null, null, null]);
    expect(rateInterval(33, 55_000, 1e4)).toMatchObject({
      method: 'byar',
      rate: near(6, 12),
    });
  });
});

describe('Newcombe interval of a difference', () => {
  test('56 of 70 against 48 of 80 (Newcombe 1998, table II a)', () => {
    const found = newcombe({ numerator: 56, denominator: 70 }, { numerator: 48, denominator: 80 });
    expect(found?.lower).toBeCloseTo(0.0524, 4);
    expect(found?.upper).toBeCloseTo(0.3339, 4);
    expect(found?.isClear).toBe(true);
  });

  test('8 of 16 after 1 of 9 is not clear, in spite of its 39 points', () => {
    expect(
      newcombe({ numerator: 8, denominator: 16 }, { numerator: 1, denominator: 9 })?.isClear,
    ).toBe(false);
  });

  test('an empty group has none', () => {
    expect(newcombe({ numerator: 0, denominator: 0 }, { numerator: 1, denominator: 9 })).toBeNull();
    expect(newcombe({ numerator: 1, denominator: 9 }, { numerator: 0, denominator: 0 })).toBeNull();
  });

  test('contains the difference, and turning the groups round turns it over', () => {
    fc.assert(
      fc.property(groups, groups, ([x, a], [y, b]) => {
        const [first, second] = [
          { numerator: x, denominator: x + a },
          { numerator: y, denominator: y + b },
        ];
        const [there, back] = [newcombe(first, second), newcombe(second, first)];
        expect(there?.lower).toBeLessThanOrEqual(there?.difference ?? NaN);
        expect(there?.upper).toBeGreaterThanOrEqual(there?.difference ?? NaN);
        expect(there?.lower).toBeCloseTo(-(back?.upper ?? NaN), 12);
        expect(there?.isClear).toBe(back?.isClear);
      }),
    );
  });
});

/* Garwood's exact limits for 3 and Byar's for 10, worked by hand from their formulas. */
test('a count of 3 has exact limits 0.62 and 8.77; a count of 10 has Byar’s 4.79 and 18.39', () => {
  const { lower, upper } = exactPoisson(3);
  expect(lower).toBeCloseTo(0.6187, 4);
  expect(upper).toBeCloseTo(8.7673, 4);
  // At the lower limit three or more come 1 time in 40; at the upper, three or fewer.
  const fewer = (mean: number, most: number) =>
    Math.exp(-mean) *
    [1, mean, mean ** 2 / 2, mean ** 3 / 6].slice(0, most + 1).reduce((sum, each) => sum + each, 0);
  expect(1 - fewer(lower, 2)).toBeCloseTo(0.025, 10);
  expect(fewer(upper, 3)).toBeCloseTo(0.025, 10);
  expect(byar(10).lower).toBeCloseTo(4.787, 3);
  expect(byar(10).upper).toBeCloseTo(18.391, 3);
});
