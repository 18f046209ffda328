import { describe, expect, test } from 'vitest';
import { causeOf, inTwoOfThree, partOfTwoOfThree, shiftEnds, trendEnds } from './xmr-rules.ts';
import type { Flags, Side } from './xmr-rules.ts';

const [T, F] = [true, false];

/* NHSRplotthedots: seven in succession; METHODS §3. */
describe('seven in succession', () => {
  test('on one side are a shift from the seventh on, and a point on the mean breaks it', () => {
    expect(shiftEnds([1, 1, 1, 1, 1, 1])).toEqual([0, 0, 0, 0, 0, 0]);
    expect(shiftEnds([1, 1, 1, 1, 1, 1, 1, 1])).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
    expect(shiftEnds([-1, -1, -1, -1, -1, -1, -1])).toEqual([0, 0, 0, 0, 0, 0, -1]);
    expect(shiftEnds([1, 1, 1, 0, 1, 1, 1, 1])).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('that rise or fall are a trend: six moves, all one way', () => {
    expect(trendEnds([1, 2, 3, 4, 5, 6])).toEqual([0, 0, 0, 0, 0, 0]);
    expect(trendEnds([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
    expect(trendEnds([7, 6, 5, 4, 3, 2, 1])).toEqual([0, 0, 0, 0, 0, 0, -1]);
  });

  test('are counted from the lowest point on, and an equal pair breaks them', () => {
    // The fall to 1 is no part of the rise: its six moves end at 7.
    expect(trendEnds([9, 1, 2, 3, 4, 5, 6, 7])).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    expect(trendEnds([1, 2, 3, 4, 4, 5, 6, 7])).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('two of three', () => {
  test('are three on one side with two near a limit, and reach no further', () => {
    expect(inTwoOfThree([T, F, T], [1, 1, 1])).toEqual([T, T, T]);
    expect(inTwoOfThree([T, F, F], [1, 1, 1])).toEqual([F, F, F]);
    expect(inTwoOfThree([T, T, F, F, F], [1, 1, 1, 1, 1])).toEqual([T, T, T, F, F]);
  });

  test('are none across the mean, nor on it, nor of only two points', () => {
    expect(inTwoOfThree([T, F, T], [1, -1, 1])).toEqual([F, F, F]);
    expect(inTwoOfThree([T, T, T], [0, 0, 0])).toEqual([F, F, F]);
    expect(inTwoOfThree([T, T], [1, 1])).toEqual([F, F]);
  });

  test('mark only the points near a limit', () => {
    expect(partOfTwoOfThree([T, F, T], [-1, -1, -1])).toEqual([T, F, T]);
  });
});

test('a point has one cause: outside, then trend, then two of three, then shift', () => {
  const flags = (side: Side, rest: Partial<Flags> = {}): Flags => ({
    side,
    outside: 0,
    trend: 0,
    isTwoOfThree: false,
    isShift: false,
    ...rest,
  });
  const all = { isTwoOfThree: true, isShift: true } as const;
  expect(causeOf(flags(1, { ...all, outside: 1, trend: -1 }))).toBe('above_limit');
  expect(causeOf(flags(-1, { ...all, outside: -1, trend: 1 }))).toBe('below_limit');
  expect(causeOf(flags(-1, { ...all, trend: 1 }))).toBe('rising');
  expect(causeOf(flags(1, { ...all, trend: -1 }))).toBe('falling');
  expect(causeOf(flags(1, all))).toBe('near_upper');
  expect(causeOf(flags(-1, all))).toBe('near_lower');
  expect(causeOf(flags(1, { isShift: true }))).toBe('shift_up');
  expect(causeOf(flags(-1, { isShift: true }))).toBe('shift_down');
  expect(causeOf(flags(1))).toBe('common');
});
