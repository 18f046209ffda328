import { describe, expect, test } from 'vitest';
import { chiSquaredTrend, intervalTrend, proportionTrend, readMarker } from './trend.ts';
import type { IntervalPoint } from './trend.ts';

const near = (value: number, digits: number): unknown => expect.closeTo(value, digits);

const series = (xs: readonly number[], n: number) =>
  xs.map((numerator) => ({ numerator, denominator: n }));
const limits = (values: readonly number[], reach: number): readonly IntervalPoint[] =>
  values.map((value) => ({ value, lower: value - reach, upper: value + reach, counts: null }));

describe('trend of a proportion', () => {
  test('750 to 850 of 1,000 in even steps rises: χ² 39.0625', () => {
    const points = series([750, 775, 800, 825, 850], 1000);
    expect(chiSquaredTrend(points)).toBeCloseTo(39.0625, 10);
    expect(proportionTrend(points).marker).toBe('increasing');
    expect(proportionTrend(points.toReversed()).marker).toBe('decreasing');
  });

  /* Log-odds by hand: ln 3, ln 31/9, ln 4, ln 33/7, ln 17/3; slope (2·0.635989 + 0.313834) / 10. */
  test('its slope is of the log-odds, of all five and with each left out', () => {
    const found = proportionTrend(series([750, 775, 800, 825, 850], 1000));
    expect(found.slope).toBeCloseTo(0.1585812, 6);
    expect(found.leaveOneOut).toHaveLength(5);
    // Without the middle year, at the mean step, the slope is the same.
    expect(found.leaveOneOut[2]).toBeCloseTo(0.1585812, 6);
    // Without the first: steps 2 to 5, (3·(ln 17/3 − ln 31/9) + (ln 33/7 − ln 4)) / 10.
    expect(found.leaveOneOut[0]).toBeCloseTo(
      (3 * (Math.log(17 / 3) - Math.log(31 / 9)) + (Math.log(33 / 7) - Math.log(4))) / 10,
      12,
    );
  });

  test('one year alone makes no trend', () => {
    const found = proportionTrend(series([110, 105, 100, 95, 400], 1000));
    expect(found.chiSquared).toBeGreaterThan(200);
    expect(found.marker).toBe('no_change');
  });

  test('only the last five years count', () => {
    expect(proportionTrend(series([10, 750, 775, 800, 825, 850], 1000))).toEqual(
      proportionTrend(series([750, 775, 800, 825, 850], 1000)),
    );
  });

  test('fewer than five, or 0% or 100%, can not be calculated', () => {
    expect(proportionTrend(series([1, 2, 3, 4], 10))).toEqual({
      marker: 'cannot_be_calculated',
      chiSquared: null,
      slope: null,
      leaveOneOut: [],
    });
    expect(proportionTrend(series([0, 2, 3, 4, 5], 10)).marker).toBe('cannot_be_calculated');
    expect(proportionTrend(series([1, 2, 3, 4, 10], 10)).marker).toBe('cannot_be_calculated');
  });
});

describe('trend by intervals', () => {
  test('wide limits hide what narrow ones show', () => {
    const values = [10, 11, 12, 13, 14];
    expect(intervalTrend(limits(values, 0.5)).marker).toBe('increasing');
    expect(intervalTrend(limits(values, 5)).marker).toBe('no_change');
    expect(intervalTrend(limits(values, 0.5))).toMatchObject({
      slope: near(1, 12),
      standardError: near(1 / 3.92 / Math.sqrt(10), 12),
    });
    expect(intervalTrend(limits(values.toReversed(), 0.5)).marker).toBe('decreasing');
  });

  test('without limits, with fewer than five or with 100% it can not be calculated', () => {
    expect(intervalTrend(limits([1, 2, 3, 4, 5], 0)).marker).toBe('cannot_be_calculated');
    expect(intervalTrend(limits([1, 2, 3, 4], 1))).toMatchObject({
      marker: 'cannot_be_calculated',
      standardError: null,
    });
    const whole = limits([10, 11, 12, 13, 14], 0.5).with(2, {
      value: 12,
      lower: 11,
      upper: 13,
      counts: { numerator: 4, denominator: 4 },
    });
    expect(intervalTrend(whole)).toMatchObject({
      marker: 'cannot_be_calculated',
      slope: near(1, 1),
    });
  });
});

test('a marker is good or bad only with a direction and a polarity', () => {
  expect(readMarker('increasing', 'high')).toBe('better');
  expect(readMarker('increasing', 'low')).toBe('worse');
  expect(readMarker('decreasing', 'low')).toBe('better');
  expect(readMarker('decreasing', 'none')).toBeNull();
  expect(readMarker('no_change', 'high')).toBeNull();
  expect(readMarker('cannot_be_calculated', 'low')).toBeNull();
});
