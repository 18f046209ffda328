import { expect, test } from 'vitest';
import { averagesOf } from './averages.ts';

test('a big council outweighs in the pooled rate, not in the mean', () => {
  const averages = averagesOf([
    { numerator: 1, denominator: 2 },
    { numerator: 900, denominator: 1000 },
    { numerator: 3, denominator: 4 },
  ]);
  expect(averages).toMatchObject({ used: 3, complete: true, median: 75 });
  expect(averages.pooled).toBeCloseTo(89.861, 3);
  expect(averages.mean).toBeCloseTo(71.667, 3);
});

test('a suppressed council makes the pool incomplete; one without cases does not', () => {
  expect(averagesOf([null, { numerator: 1, denominator: 4 }])).toEqual({
    used: 1,
    pooled: 25,
    complete: false,
    mean: 25,
    median: 25,
  });
  expect(
    averagesOf([
      { numerator: 0, denominator: 0 },
      { numerator: 1, denominator: 4 },
    ]),
  ).toMatchObject({ used: 1, complete: true });
});

test('without any there is no average', () => {
  expect(averagesOf([])).toEqual({
    used: 0,
    pooled: null,
    complete: true,
    mean: null,
    median: null,
  });
});
