import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chiSquaredP,
  incompleteBeta,
  incompleteGamma,
  lnBeta,
  lnChoose,
  lnGamma,
  normalScore,
  rootBetween,
  toLevel,
} from './special.ts';

describe('special functions', () => {
  test('ln gamma of whole and half numbers', () => {
    expect(lnGamma(1)).toBeCloseTo(0, 13);
    expect(lnGamma(5)).toBeCloseTo(Math.log(24), 12);
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
    expect(lnGamma(171)).toBeCloseTo(706.5730622457874, 9);
    expect(lnBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 12);
    expect(lnChoose(16, 12)).toBeCloseTo(Math.log(1820), 11);
  });

  test('incomplete gamma with a = 1 is the exponential', () => {
    expect(incompleteGamma(1, 0.7).below).toBeCloseTo(1 - Math.exp(-0.7), 14);
    expect(incompleteGamma(1, 9).above).toBeCloseTo(Math.exp(-9), 16);
    expect(incompleteGamma(3, 0)).toEqual({ below: 0, above: 1 });
  });

  test('incomplete beta of whole numbers is a binomial tail', () => {
    expect(incompleteBeta(1, 1, 0.3)).toBeCloseTo(0.3, 14);
    expect(incompleteBeta(2, 3, 0.4)).toBeCloseTo(0.5248, 13);
    expect(incompleteBeta(2, 3, 0.9)).toBeCloseTo(0.9963, 13);
    expect([incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1)]).toEqual([0, 1]);
  });

  test('the two tails make a whole, and a beta mirrors', () => {
    const size = fc.double({ min: 0.5, max: 300, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, x) => {
        const { below, above } = incompleteGamma(a, b);
        expect(below + above).toBeCloseTo(1, 12);
        expect(incompleteBeta(a, b, x) + incompleteBeta(b, a, 1 - x)).toBeCloseTo(1, 10);
      }),
    );
  });

  test('a root is found to the last bits', () => {
    expect(rootBetween(0, 2, (x) => x * x - 2)).toBeCloseTo(Math.SQRT2, 15);
  });
});

/* Of whole a the share below x is 1 − e⁻ˣ(1 + x + … + xᵃ⁻¹/(a−1)!). */
test('the incomplete gamma of 2 and 3 is as worked by hand, on both ways to it', () => {
  const below = (a: 2 | 3, x: number) => 1 - Math.exp(-x) * (1 + x + (a === 3 ? x ** 2 / 2 : 0));
  for (const a of [2, 3] as const) {
    for (const x of [0.5, 1, 2, 5, 9]) {
      const found = incompleteGamma(a, x);
      expect(found.below).toBeCloseTo(below(a, x), 13);
      expect(found.above).toBeCloseTo(1 - below(a, x), 13);
    }
  }
  expect(incompleteGamma(2, 0)).toEqual({ below: 0, above: 1 });
});

describe('a confidence', () => {
  test('is a share or a per cent, from 90 up', () => {
    expect([toLevel(0.95), toLevel(95), toLevel(1), toLevel(100), toLevel(0.9)]).toEqual([
      0.95, 0.95, 1, 1, 0.9,
    ]);
    expect(() => toLevel(0.7)).toThrow('confidence');
    expect(() => toLevel(101)).toThrow('confidence');
    expect(() => toLevel(NaN)).toThrow('confidence');
  });

  test('has its normal score', () => {
    expect(normalScore(0.95)).toBe(1.959963984540054);
    expect(normalScore(99.8)).toBe(3.090232306167813);
    expect(normalScore(0.99)).toBeCloseTo(2.5758293035489, 12);
    expect(normalScore(1)).toBe(Infinity);
    expect(chiSquaredP(9.54953570608324)).toBeCloseTo(0.002, 12);
  });
});
