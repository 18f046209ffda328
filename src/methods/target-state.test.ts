import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideLevel, casesAtLimit, meets, verdict } from './target-state.ts';
import type { Limit, Result } from './target-state.ts';

const written = (value: number): Result => ({
  value,
  numerator: null,
  denominator: null,
  percent: true,
});
const counts = (x: number, n: number): Result => ({
  value: (100 * x) / n,
  numerator: x,
  denominator: n,
  percent: true,
});
const limit = (rule: Limit['rule'], value: number, upper: number | null = null): Limit => ({
  rule,
  value,
  upper,
});

describe('a target is judged exactly', () => {
  it('meets a floor and a ceiling on the level itself, but not a strict one', () => {
    expect(meets(written(85), limit('at_least', 85))).toBe(true);
    expect(meets(written(85), limit('at_most', 85))).toBe(true);
    expect(meets(written(85), limit('more_than', 85))).toBe(false);
    expect(meets(written(15), limit('less_than', 15))).toBe(false);
  });

  it('judges counts and not their rounded percentage', () => {
    expect(meets(counts(1699, 1999), limit('at_least', 85))).toBe(false);
    expect(meets(counts(7, 100), limit('at_most', 7))).toBe(true);
    expect(meets(counts(57, 100), limit('at_least', 57))).toBe(true);
  });

  it('holds a range at both ends', () => {
    expect(meets(written(5), limit('between', 5, 6))).toBe(true);
    expect(meets(written(6), limit('between', 5, 6))).toBe(true);
    expect(meets(written(6.01), limit('between', 5, 6))).toBe(false);
    expect(meets(written(4.99), limit('between', 5, 6))).toBe(false);
  });

  it('compares very small and negative numbers as they are written', () => {
    expect(besideLevel(written(1e-7), 0)).toBe(1);
    expect(besideLevel(written(-0.5), -0.25)).toBe(-1);
    expect(besideLevel(written(1e21), 1e21)).toBe(0);
  });
});

describe('what a result is judged by', () => {
  const floor = limit('at_least', 60);

  it('is its counts, where a percentage has both and they are whole', () => {
    // Printed 85.0, but 1,699 of 1,999 is 84.99…%.
    expect(meets({ ...counts(1699, 1999), value: 85 }, limit('at_least', 85))).toBe(false);
    expect(meets({ ...counts(7, 10), value: 50 }, floor)).toBe(true);
  });

  it('is the number itself where it is no percentage, or a count is missing, part or none', () => {
    const told = (
      numerator: number | null,
      denominator: number | null,
      percent = true,
    ): Result => ({
      value: 50,
      numerator,
      denominator,
      percent,
    });
    for (const result of [
      told(7, 10, false),
      told(null, 10),
      told(7, null),
      told(0, 0),
      told(7.5, 10),
      told(7, 10.5),
    ]) {
      expect(besideLevel(result, 60)).toBe(-1);
      expect(besideLevel(result, 50)).toBe(0);
      expect(besideLevel(result, 40)).toBe(1);
    }
  });

  it('is the whole number where it is too long to be written out', () => {
    expect(besideLevel(written(1e21), 1e20)).toBe(1);
    expect(besideLevel(written(1.5e22), 1e22)).toBe(1);
    expect(besideLevel(written(1e-7), 1e-8)).toBe(1);
  });
});

describe('a measure that only accumulates', () => {
  it('cannot meet a ceiling before its date, but may already have broken it', () => {
    expect(verdict(written(9.7), limit('at_most', 11), true)).toBe('too_soon');
    expect(verdict(written(11.1), limit('at_most', 11), true)).toBe('not_met');
    expect(verdict(written(9.7), limit('at_most', 11), false)).toBe('met');
    expect(verdict(written(9.7), limit('less_than', 11), true)).toBe('too_soon');
    expect(verdict(written(11), limit('less_than', 11), true)).toBe('not_met');
  });

  it('meets a floor once it is there', () => {
    expect(verdict(written(19), limit('at_least', 17), true)).toBe('met');
    expect(verdict(written(16), limit('at_least', 17), true)).toBe('too_soon');
    expect(verdict(written(17), limit('more_than', 17), true)).toBe('too_soon');
    expect(verdict(written(18), limit('more_than', 17), true)).toBe('met');
    expect(verdict(written(16), limit('at_least', 17), false)).toBe('not_met');
  });

  it('is outside a range for good once above it', () => {
    expect(verdict(written(7), limit('between', 5, 6), true)).toBe('not_met');
    expect(verdict(written(5), limit('between', 5, 6), true)).toBe('too_soon');
  });
});

describe('people at a limit', () => {
  it('gives the worked cases of the council table', () => {
    expect(casesAtLimit(limit('at_least', 85), 234)).toBe(199);
    expect(casesAtLimit(limit('at_least', 75), 16)).toBe(12);
    expect(casesAtLimit(limit('at_least', 88), 16)).toBe(15);
    expect(casesAtLimit(limit('at_most', 12), 71)).toBe(8);
    expect(casesAtLimit(limit('at_most', 10), 66)).toBe(6);
    expect(casesAtLimit(limit('at_most', 11), 158)).toBe(17);
  });

  it('is not led astray where doubles are', () => {
    expect(casesAtLimit(limit('at_least', 7), 100)).toBe(7);
    expect(casesAtLimit(limit('at_least', 28), 25)).toBe(7);
    expect(casesAtLimit(limit('at_most', 57), 100)).toBe(57);
    expect(casesAtLimit(limit('less_than', 57), 100)).toBe(56);
    expect(casesAtLimit(limit('more_than', 50), 16)).toBe(9);
    expect(casesAtLimit(limit('between', 5, 6), 16)).toBeNull();
  });

  it('is the first count that meets a floor', () => {
    const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(percent, fc.integer({ min: 1, max: 3000 }), (target, n) => {
        const floor = limit('at_least', target);
        const needed = casesAtLimit(floor, n) ?? -1;
        expect(meets(counts(needed, n), floor)).toBe(true);
        if (needed > 0) expect(meets(counts(needed - 1, n), floor)).toBe(false);
      }),
    );
  });
});
