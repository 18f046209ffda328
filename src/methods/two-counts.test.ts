import { expect, test } from 'vitest';
import { compareCounts } from './two-counts.ts';

const of = (count: number, exposure: number) => ({ count, exposure });

test('33 in six months after 64 is 48.4% down, beyond chance', () => {
  const found = compareCounts(of(33, 6), of(64, 6));
  expect(found).toMatchObject({ ratio: 0.515625, percentChange: -48.4375 });
  expect(found?.lower).toBeCloseTo(0.328, 3);
  expect(found?.upper).toBeCloseTo(0.797, 3);
  expect(found?.p).toBeCloseTo(0.00215, 5);
});

test('the exposure counts: half the events in half the time is no change', () => {
  expect(compareCounts(of(33, 6), of(66, 12))).toMatchObject({ ratio: 1, percentChange: 0 });
  expect(compareCounts(of(3, 1), of(9, 2))?.ratio).toBeCloseTo(2 / 3, 12);
});

test('after none there is no ratio and no upper limit; both none, nothing', () => {
  expect(compareCounts(of(5, 1), of(0, 1))).toMatchObject({
    ratio: null,
    upper: null,
    percentChange: null,
  });
  expect(compareCounts(of(0, 1), of(0, 1))).toBeNull();
});

test('twice the time of the second doubles the ratio and both its limits', () => {
  const [once, twice] = [compareCounts(of(33, 6), of(64, 6)), compareCounts(of(33, 6), of(64, 12))];
  expect(twice?.ratio).toBeCloseTo(2 * (once?.ratio ?? NaN), 12);
  expect(twice?.lower).toBeCloseTo(2 * (once?.lower ?? NaN), 12);
  expect(twice?.upper).toBeCloseTo(2 * (once?.upper ?? NaN), 12);
});
