import { describe, expect, test } from 'vitest';
import { reductionTarget, runRate } from './run-rate.ts';

const half = { soFar: 33, elapsed: 6, periods: 12 };

describe('a run rate', () => {
  test('33 in six months against a limit of 63 needs 5 a month where 5.5 came', () => {
    expect(runRate('max', half, 63)).toEqual({
      status: 'off_track',
      current: 5.5,
      straightLine: 31.5,
      aboveLine: 1.5,
      projection: 66,
      remainingPeriods: 6,
      remaining: 30,
      required: 5,
      requiredAgainstCurrent: (100 * -0.5) / 5.5,
    });
  });

  test('a projection on the limit, or on the goal, is on track', () => {
    expect(runRate('max', half, 66).status).toBe('on_track');
    expect(runRate('min', half, 66).status).toBe('on_track');
    expect(runRate('min', half, 67).status).toBe('off_track');
  });

  test('a limit passed stays passed; a goal reached stays met', () => {
    expect(runRate('max', half, 32).status).toBe('limit_exceeded');
    expect(runRate('max', half, 33).status).toBe('off_track');
    expect(runRate('min', half, 33).status).toBe('met');
  });

  test('at the end of the year nothing is required, only met or missed', () => {
    const end = { soFar: 33, elapsed: 12, periods: 12 };
    expect(runRate('max', end, 33)).toMatchObject({
      status: 'met',
      required: null,
      requiredAgainstCurrent: null,
    });
    expect(runRate('min', end, 34)).toMatchObject({ status: 'missed', required: null });
  });

  test('before the first period there is no pace and no projection', () => {
    const start = { soFar: 0, elapsed: 0, periods: 12 };
    expect(runRate('max', start, 60)).toMatchObject({
      status: 'not_started',
      current: null,
      projection: null,
      required: 5,
      requiredAgainstCurrent: null,
    });
    expect(runRate('min', start, 60).status).toBe('not_started');
  });

  test('a pace of nothing has no per cent above it', () => {
    expect(
      runRate('min', { soFar: 0, elapsed: 3, periods: 12 }, 20).requiredAgainstCurrent,
    ).toBeNull();
  });
});

describe('a reduction', () => {
  test('a 20% cut on 118 allows 94; 61 are left after 33', () => {
    expect(reductionTarget(118, 20, 33)).toMatchObject({ target: 94.4, allowed: 94, left: 61 });
  });

  test('a whole target is not lost to a double', () => {
    expect(reductionTarget(70, 10, 0)).toMatchObject({ target: 63, allowed: 63 });
    expect(reductionTarget(1000, '71', 0).allowed).toBe(290);
  });

  test('on a base of nothing no reduction can be stated', () => {
    expect(reductionTarget(0, 20, 33)).toEqual({
      target: 0,
      allowed: 0,
      left: -33,
      achieved: null,
    });
    expect(reductionTarget(64, 20, 33).achieved).toBe(48.4375);
  });
});
