import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentOf } from './exact.ts';
import { roundHalfAway } from './rounding.ts';

test('11 of 158 is 7.0%, not the 6.9 that was printed', () => {
  expect(roundHalfAway(percentOf(11, 158), 1)).toBe(7);
});

test.each([
  [52.15, 1, 52.2],
  [0.285, 2, 0.29],
  [-2.5, 0, -3],
  [0.049999999, 1, 0],
  [285, -1, 290],
  [-0.04, 1, 0],
])('%s at %s decimals is %s', (value, places, expected) => {
  expect(roundHalfAway(value, places)).toBe(expected);
});

test('agrees with Intl.NumberFormat on decimals', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e7, max: 1e7 }),
      fc.nat(5),
      fc.nat(4),
      (units, scale, places) => {
        const value = units / 10 ** scale;
        const shown = new Intl.NumberFormat('en-GB', {
          maximumFractionDigits: places,
          useGrouping: false,
        }).format(value);
        expect(roundHalfAway(value, places)).toBe(Number(shown) + 0);
      },
    ),
  );
});

test('rounding twice changes nothing, and moves by half a unit at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (units) => {
      const value = units / 1000;
      const once = roundHalfAway(value, 1);
      expect(roundHalfAway(once, 1)).toBe(once);
      expect(Math.abs(once - value)).toBeLessThanOrEqual(0.05 + 1e-6);
    }),
  );
});
