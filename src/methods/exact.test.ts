import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ceil,
  compare,
  exact,
  floor,
  minus,
  over,
  percentOf,
  plus,
  ratio,
  times,
  toNumber,
} from './exact.ts';

const decimals = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
  .map(([units, places]) => units / 10 ** places);

describe('an exact value', () => {
  test('a double stands for its shortest decimal', () => {
    expect(exact(10.7)).toEqual({ numerator: 107n, denominator: 10n });
    expect(exact(1e-7)).toEqual({ numerator: 1n, denominator: 10_000_000n });
    expect(exact(1.5e21)).toEqual({ numerator: 15n * 10n ** 20n, denominator: 1n });
    expect(exact(-0)).toEqual({ numerator: 0n, denominator: 1n });
  });

  test('text is read as written, spaces and sign aside', () => {
    expect(exact(' 83.0 ')).toEqual({ numerator: 83n, denominator: 1n });
    expect(exact('100.')).toEqual({ numerator: 100n, denominator: 1n });
    expect(exact('-0.05')).toEqual({ numerator: -1n, denominator: 20n });
    expect(exact('+7')).toEqual({ numerator: 7n, denominator: 1n });
    expect(exact('2E2')).toEqual({ numerator: 200n, denominator: 1n });
  });

  test.each(['', 'tbc', '1,000', '1.2.3', 'x1', '1x', NaN, Infinity])('%s is no number', (text) => {
    expect(() => exact(text)).toThrow('not a decimal number');
  });

  test('a fraction is in lowest terms over a positive denominator', () => {
    expect(ratio(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(ratio(0n, -4n)).toEqual({ numerator: 0n, denominator: 1n });
    expect(() => ratio(1n, 0n)).toThrow('over zero');
    expect(() => over(1, 0)).toThrow('over zero');
  });

  test('tenths add up, as doubles do not', () => {
    expect(plus(0.1, 0.2)).toEqual(exact(0.3));
    expect(minus(1.1, 0.3)).toEqual(exact(0.8));
    expect(times(1.1, 0.8)).toEqual(exact(0.88));
    expect(over(0.3, 0.1)).toEqual(exact(3));
    expect(percentOf(7, 71)).toEqual({ numerator: 700n, denominator: 71n });
  });

  test('compares by size, not by text', () => {
    expect(compare('10', '9.99')).toBe(1);
    expect(compare(percentOf(1, 3), percentOf(2, 6))).toBe(0);
    expect(compare(-2, -1)).toBe(-1);
  });

  test('rounds down and up on both sides of zero', () => {
    expect([floor(2.5), floor(-2.5), floor(-2), floor(2)]).toEqual([2, -3, -2, 2]);
    expect([ceil(2.5), ceil(-2.5), ceil(-2), ceil(-0.5)]).toEqual([3, -2, -2, 0]);
  });

  test('beyond the safe integers it stays within one unit in the last place', () => {
    const third = ratio(10n ** 30n, 3n * 10n ** 30n + 1n);
    expect(toNumber(third)).toBeCloseTo(1 / 3, 15);
    expect(toNumber(ratio(-(10n ** 40n), 10n ** 20n + 1n))).toBeCloseTo(-1e20, -5);
  });

  test('a double comes back as itself', () => {
    const doubles = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });
    fc.assert(
      fc.property(fc.oneof(decimals, doubles), (value) => {
        const off = Math.abs(toNumber(exact(value)) - value);
        expect(off).toBeLessThanOrEqual(Math.abs(value) * 2 ** -52);
      }),
    );
  });

  test('subtraction undoes addition, and floor is the greatest whole number below', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(exact(a));
        expect(compare(floor(a), a)).toBeLessThanOrEqual(0);
        expect(compare(floor(a) + 1, a)).toBe(1);
      }),
    );
  });
});

test('a fraction has its sign above the line, and lowest terms', () => {
  expect(ratio(1n, -2n)).toEqual({ numerator: -1n, denominator: 2n });
  expect(ratio(-6n, -4n)).toEqual({ numerator: 3n, denominator: 2n });
  expect(exact('-2.50e1')).toEqual({ numerator: -25n, denominator: 1n });
});
