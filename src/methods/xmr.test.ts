import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partOfSeven, sideOf } from './xmr-rules.ts';
import { assuranceOf, plainXmr, xmr } from './xmr.ts';

const near = (value: number, digits: number): unknown => expect.closeTo(value, digits);

const zigzag = [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0];

describe('an XmR chart', () => {
  test('a point on a limit is not outside; a hair above is', () => {
    const at = (last: number) =>
      xmr([...zigzag, last], { ...plainXmr, fixAfter: 12 })?.points.at(-1);
    expect(at(3.16)).toMatchObject({ outside: 0, isNear: true, cause: 'common' });
    expect(at(3.1600001)).toMatchObject({
      outside: 1,
      isNear: false,
      cause: 'above_limit',
      type: 'neutral_high',
    });
    expect(at(-2.17)).toMatchObject({ outside: -1, cause: 'below_limit', type: 'neutral_low' });
  });

  test('limits are 2.66 mean moving ranges from the mean, near ones two thirds of that', () => {
    const limits = xmr(zigzag)?.groups[0];
    expect(limits).toMatchObject({
      from: 0,
      n: 12,
      mean: 0.5,
      movingRange: 1,
      lower: -2.16,
      upper: 3.16,
      isTrial: true,
    });
    expect(limits?.nearUpper).toBeCloseTo(0.5 + 5.32 / 3, 14);
    expect(limits?.nearLower).toBeCloseTo(0.5 - 5.32 / 3, 14);
    expect(xmr([...zigzag, 1])?.groups[0]?.isTrial).toBe(false);
  });

  test('screening leaves out a range of 3.267 means, once', () => {
    const spiked = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
    expect(xmr(spiked)?.groups[0]).toMatchObject({
      movingRange: 1,
      movingRangeAll: near(32 / 17, 12),
    });
    expect(xmr(spiked, { ...plainXmr, isScreened: false })?.groups[0]?.movingRange).toBeCloseTo(
      32 / 17,
      12,
    );
    expect(
      xmr(spiked)
        ?.points.map((point) => point.isRangeUsed)
        .filter((used) => !used),
    ).toHaveLength(3);
  });

  test('screening leaves out a range of exactly 3.267 means too', () => {
    // Ranges 9,801 and three of 733: their mean is 3,000, and 3.267 of it 9,801.
    const values = [0, 9801, 9068, 9801, 9068];
    expect(xmr(values)?.groups[0]).toMatchObject({ movingRangeAll: 3000, movingRange: 733 });
  });

  test('a constant series has its mean for limits, and nothing special', () => {
    const chart = xmr([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]);
    expect(chart?.groups[0]).toMatchObject({ mean: 0.1, lower: 0.1, upper: 0.1, movingRange: 0 });
    expect(chart?.points.every((point) => point.cause === 'common' && point.side === 0)).toBe(true);
  });

  test('one point has no limits, and none has no chart', () => {
    expect(xmr([7])?.groups[0]).toMatchObject({
      mean: 7,
      lower: null,
      upper: null,
      nearLower: null,
      movingRange: null,
    });
    expect(xmr([7])?.points).toMatchObject([{ outside: 0, isNear: false, cause: 'common' }]);
    expect(xmr([])).toBeNull();
  });

  test('a rebase begins a new process: no run and no range crosses it', () => {
    const chart = xmr([11, 10, 12, 9, 11, 11, 4, 3, 5, 2, 3, 2], {
      ...plainXmr,
      rebaseAt: [6, 6, 0, 99],
    });
    expect(chart?.groups.map((group) => [group.from, group.n])).toEqual([
      [0, 6],
      [6, 6],
    ]);
    expect(chart?.points[6]?.movingRange).toBeNull();
    expect(chart?.points).toHaveLength(12);
  });

  test('seven on one side are a shift, six are not; good or bad goes by polarity', () => {
    const last = (ones: number, polarity: 'high' | 'low') =>
      xmr([...zigzag, ...Array.from({ length: ones }, () => 1)], {
        ...plainXmr,
        polarity,
        fixAfter: 12,
      })?.points.at(-1);
    expect(last(7, 'high')).toMatchObject({
      cause: 'shift_up',
      type: 'improvement',
      isShift: true,
    });
    expect(last(7, 'low')?.type).toBe('concern');
    expect(last(6, 'high')?.cause).toBe('common');
  });

  test('the last point gives the variation', () => {
    expect(xmr([...zigzag, 9], { ...plainXmr, fixAfter: 12, polarity: 'low' })?.variation).toBe(
      'concern',
    );
    expect(xmr(zigzag)?.variation).toBe('common');
  });

  test('points outside the limits count towards two of three only where asked', () => {
    const values = [...zigzag, 3.5, 2.5];
    const at = (isOutsideNear: boolean) =>
      xmr([...values, 0.6], { ...plainXmr, fixAfter: 12, isOutsideNear })?.points[13];
    expect(at(false)?.isTwoOfThree).toBe(false);
    expect(at(true)).toMatchObject({ isTwoOfThree: true, cause: 'near_upper' });
  });

  test('moving all values moves the lines with them, and turning them over mirrors the causes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 30 }),
        fc.integer({ min: -50, max: 50 }),
        (values, by) => {
          const plain = xmr(values, { ...plainXmr, polarity: 'high' });
          const moved = xmr(
            values.map((value) => value + by),
            { ...plainXmr, polarity: 'high' },
          );
          const turned = xmr(
            values.map((value) => -value),
            { ...plainXmr, polarity: 'low' },
          );
          expect(moved?.points.map((point) => point.cause)).toEqual(
            plain?.points.map((point) => point.cause),
          );
          expect(turned?.points.map((point) => point.type)).toEqual(
            plain?.points.map((point) => point.type),
          );
        },
      ),
    );
  });
});

describe('assurance', () => {
  test('a target beyond the limits is always or never met; on a limit it is hit and miss', () => {
    expect([0, 1, 2, 3, 4].map((target) => assuranceOf(1, 3, target, 'high'))).toEqual([
      'consistent_pass',
      'inconsistent',
      'inconsistent',
      'inconsistent',
      'consistent_fail',
    ]);
    expect([0, 4].map((target) => assuranceOf(1, 3, target, 'low'))).toEqual([
      'consistent_fail',
      'consistent_pass',
    ]);
  });

  test('without target, polarity or limits there is none', () => {
    expect(assuranceOf(1, 3, null, 'high')).toBeNull();
    expect(assuranceOf(1, 3, 2, 'none')).toBeNull();
    expect(assuranceOf(null, null, 2, 'high')).toBeNull();
    expect(assuranceOf(1, null, 2, 'high')).toBeNull();
    expect(assuranceOf(null, 3, 2, 'high')).toBeNull();
  });
});

test('where two marks meet the earlier one spreads, and a side is a sign', () => {
  const ends = Array.from({ length: 9 }, (_, index) =>
    sideOf(index === 6 ? 1 : index === 8 ? -1 : 0),
  );
  expect(partOfSeven(ends)).toEqual([1, 1, 1, 1, 1, 1, 1, -1, -1]);
  expect([sideOf(0.5), sideOf(-2), sideOf(0), sideOf(-0)]).toEqual([1, -1, 0, 0]);
});
