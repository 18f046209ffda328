import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactP, mannKendall } from './mann-kendall.ts';

const near = (value: number, digits: number): unknown => expect.closeTo(value, digits);

test('five rises in a row are clear; four can never be', () => {
  expect(mannKendall([1, 2, 3, 4, 5])).toMatchObject({
    s: 10,
    slope: 1,
    intercept: 0,
    tau: 1,
    pExact: near(1 / 60, 12),
  });
  expect(mannKendall([75, 77, 80, 85])?.pExact).toBeCloseTo(1 / 12, 12);
  expect(exactP(4, 6)).toBeGreaterThan(0.05);
});

test('no trend at all has a p-value of 1', () => {
  expect(exactP(4, 0)).toBe(1);
  expect(mannKendall([100, 100, 100])).toMatchObject({
    s: 0,
    z: 0,
    pNormal: 1,
    tau: null,
    pExact: null,
    slope: 0,
    intercept: 100,
  });
});

test('a missing value keeps its step', () => {
  expect(mannKendall([50, null, 54])).toMatchObject({ n: 2, slope: 2, intercept: 48 });
});

test('one value has no trend', () => {
  expect(mannKendall([7])).toBeNull();
  expect(mannKendall([null, 7, null])).toBeNull();
  expect(mannKendall([])).toBeNull();
});

test('an outlier leaves the slope alone', () => {
  expect(mannKendall([50, 51, 52, 90, 54, 55, 56])?.slope).toBe(1);
});

test('reversed in time it turns over', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 12 }),
      (values) => {
        const [there, back] = [mannKendall(values), mannKendall(values.toReversed())];
        expect((there?.s ?? NaN) + (back?.s ?? NaN)).toBe(0);
        expect((there?.slope ?? NaN) + (back?.slope ?? NaN)).toBeCloseTo(0, 12);
        expect(there?.pNormal).toBeCloseTo(back?.pNormal ?? NaN, 12);
      },
    ),
  );
});

/* Kendall's table: of the 120 orders of five values 1, 4 and 9 have 0, 1 and 2 falls. */
test('fewer than all rises are likelier by chance: five values with S of 8 and 6', () => {
  expect(exactP(5, 8)).toBeCloseTo(10 / 120, 12);
  expect(exactP(5, 6)).toBeCloseTo(28 / 120, 12);
  expect(exactP(5, -8)).toBeCloseTo(exactP(5, 8), 12);
});

/* 1, 2, 2, 3 by hand: S is 5 of 6 pairs, one tied; variance (4·3·13 − 2·1·9) / 18. */
test('a tie takes from the variance and from tau', () => {
  const found = mannKendall([1, 2, 2, 3]);
  const z = 4 / Math.sqrt(138 / 18);
  expect(found).toMatchObject({ s: 5, pExact: null });
  expect(found?.variance).toBeCloseTo(138 / 18, 12);
  expect(found?.tau).toBeCloseTo(5 / Math.sqrt(6 * 5), 12);
  expect(found?.z).toBeCloseTo(z, 12);
  expect(found?.pNormal).toBeCloseTo(0.1486, 4);
});
