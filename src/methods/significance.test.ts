import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from './intervals.ts';
import {
  compareAtTwoLevels,
  compareIntervals,
  compareWithBenchmark,
  compareWithinLimits,
  controlLimits,
} from './significance.ts';

const from = (lower: number, upper: number) => ({ lower, upper });

describe('against a benchmark', () => {
  test('a benchmark on a limit is inside', () => {
    expect(compareWithBenchmark(from(10, 12), 10, 'high')).toBe('similar');
    expect(compareWithBenchmark(from(10, 12), 12, 'high')).toBe('similar');
    expect(compareWithBenchmark(from(10, 12), 9.99, 'high')).toBe('better');
    expect(compareWithBenchmark(from(10, 12), 12.01, 'high')).toBe('worse');
  });

  test('without polarity it is higher or lower, never better or worse', () => {
    expect(compareWithBenchmark(from(10, 12), 9, 'none')).toBe('higher');
    expect(compareWithBenchmark(from(10, 12), 13, 'none')).toBe('lower');
  });

  test('nothing comes of what is missing', () => {
    expect(compareWithBenchmark(null, 9, 'high')).toBeNull();
    expect(compareWithBenchmark(from(10, 12), null, 'high')).toBeNull();
    expect(compareAtTwoLevels(from(10, 12), null, 9, 'high')).toBeNull();
    expect(compareAtTwoLevels(null, from(9, 13), 9, 'high')).toBeNull();
  });

  test('two levels tell how sure', () => {
    const at = (benchmark: number) =>
      compareAtTwoLevels(from(10, 12), from(9, 13), benchmark, 'low');
    expect(at(11)).toEqual({ category: 'similar', level: null });
    expect(at(12.5)).toEqual({ category: 'better', level: 95 });
    expect(at(13)).toEqual({ category: 'better', level: 95 });
    expect(at(13.5)).toEqual({ category: 'better', level: 99.8 });
    expect(at(8)).toEqual({ category: 'worse', level: 99.8 });
  });

  test('NI 59 is worse than England at 99.8%; NI 147 is similar by a hair', () => {
    const at = (x: number, n: number, benchmark: number) =>
      compareAtTwoLevels(wilson(x, n), wilson(x, n, 0.998), benchmark / 100, 'high');
    expect(at(122, 234, 75.5)).toEqual({ category: 'worse', level: 99.8 });
    expect(at(12, 16, 89.8)).toEqual({ category: 'similar', level: null });
  });

  test('polarity mirrors', () => {
    const value = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(value, value, value, (a, b, benchmark) => {
        const interval = from(Math.min(a, b), Math.max(a, b));
        const mirrored = from(-interval.upper, -interval.lower);
        expect(compareWithBenchmark(interval, benchmark, 'high')).toBe(
          compareWithBenchmark(mirrored, -benchmark, 'low'),
        );
      }),
    );
  });
});

test('control limits lie round the benchmark, and need cases', () => {
  expect(controlLimits(0.5, 0, 95)).toBeNull();
  expect(compareWithinLimits(0.5, null, 'high')).toBeNull();
  const limits = controlLimits(0.5, 100, 95);
  expect(limits?.lower).toBeCloseTo(0.4038, 4);
  expect(controlLimits(0.5, 100, 99.8)?.lower).toBeCloseTo(0.35238, 5);
  expect(
    [0.4, limits?.lower ?? 0, limits?.upper ?? 0, 0.6].map((share) =>
      compareWithinLimits(share, limits, 'low'),
    ),
  ).toEqual(['better', 'similar', 'similar', 'worse']);
});

test('two intervals that touch do not differ', () => {
  expect(compareIntervals(from(3, 4), from(4, 5), 'high')).toBe('similar');
  expect(compareIntervals(from(5, 6), from(4, 5), 'high')).toBe('similar');
  expect(compareIntervals(from(3, 3.9), from(4, 5), 'high')).toBe('worse');
  expect(compareIntervals(from(5.1, 6), from(4, 5), 'none')).toBe('higher');
  expect(compareIntervals(null, from(4, 5), 'high')).toBeNull();
  expect(compareIntervals(from(4, 5), null, 'high')).toBeNull();
});
