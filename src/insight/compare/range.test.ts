import { describe, expect, it } from 'vitest';
import { indicatorWith } from '../testing/rows.ts';
import { along, bare, cutShown, cutsOf, intervalOf, rangeView } from './range.ts';
import { comparedWith } from './testing/rows.ts';

const near = (value: number, digits: number): unknown => expect.closeTo(value, digits);

const rate = indicatorWith({ unit: 'rate', unitWords: 'per 10,000 children' });
const count = indicatorWith({ unit: 'count', decimals: 2 });
const whole = indicatorWith({ decimals: 0 });

describe('the five cuts of a set', () => {
  it('are none where one is missing', () => {
    for (const without of [
      { min: null },
      { q1: null },
      { q2: null },
      { q3: null },
      { max: null },
    ]) {
      expect(cutsOf('high', comparedWith(without))).toBeNull();
    }
  });
  it('run from low to high where neither side is better', () => {
    expect(cutsOf('none', comparedWith())).toEqual([50, 60, 70, 80, 90]);
  });
});

describe('a place along the range', () => {
  it('is in the middle of its quarter, whichever way the scale runs', () => {
    const rising = [50, 60, 70, 80, 90];
    expect([49, 55, 65, 75, 85, 91].map((value) => along(rising, value))).toEqual([
      0, 0.125, 0.375, 0.625, 0.875, 1,
    ]);
    const falling = [90, 70, 60, 50, 10];
    expect([91, 80, 65, 55, 30, 9].map((value) => along(falling, value))).toEqual([
      0, 0.125, 0.375, 0.625, 0.875, 1,
    ]);
  });
  it('is the first of two lines that fall together', () => {
    expect(along([50, 60, 60, 80, 90], 60)).toBe(0.25);
    expect(along([50, 50, 50, 50, 50], 50)).toBe(0);
    expect(along([50, 50, 50, 50, 50], 51)).toBe(1);
  });
});

describe('an interval by chance', () => {
  it('is for a percentage between 0 and 100, ends included', () => {
    expect(intervalOf(whole, { numerator: 0, denominator: 20 })?.lower).toBe(0);
    expect(intervalOf(whole, { numerator: 0, denominator: 20 })?.upper).toBeCloseTo(16.11, 2);
    expect(intervalOf(whole, { numerator: 20, denominator: 20 })?.lower).toBeCloseTo(83.89, 2);
    expect(intervalOf(whole, { numerator: 20, denominator: 20 })?.upper).toBe(100);
  });
  it('is for a rate of every 10,000, which may pass its denominator', () => {
    expect(intervalOf(rate, { numerator: 64, denominator: 10_000 })?.lower).toBeCloseTo(49.285, 2);
    expect(intervalOf(rate, { numerator: 64, denominator: 10_000 })?.upper).toBeCloseTo(81.728, 2);
    expect(intervalOf(rate, { numerator: 300, denominator: 200 })).not.toBeNull();
  });
  it('is not made without counts, or from impossible ones', () => {
    for (const unit of [whole, rate]) {
      expect(intervalOf(unit, { numerator: null, denominator: 20 })).toBeNull();
      expect(intervalOf(unit, { numerator: 10, denominator: null })).toBeNull();
      expect(intervalOf(unit, { numerator: -1, denominator: 20 })).toBeNull();
      expect(intervalOf(unit, { numerator: 0, denominator: 0 })).toBeNull();
      expect(intervalOf(unit, { numerator: 1, denominator: -1 })).toBeNull();
    }
    expect(intervalOf(whole, { numerator: 21, denominator: 20 })).toBeNull();
    expect(intervalOf(count, { numerator: 10, denominator: 20 })).toBeNull();
  });
});

describe('a number of the scale', () => {
  it('has the measure’s decimals, and none where it is a count', () => {
    expect(bare(indicatorWith(), 52.25)).toBe('52.3');
    expect(bare(whole, 52.25)).toBe('52');
    expect(bare(count, 1234)).toBe('1,234');
  });
  it('has one decimal at least where it is a line between two councils', () => {
    expect(cutShown(whole, 52.25)).toBe('52.3');
    expect(cutShown(whole, 52)).toBe('52');
    expect(cutShown(indicatorWith(), 52)).toBe('52.0');
    expect(cutShown(indicatorWith({ decimals: 2 }), 52.256)).toBe('52.26');
    expect(cutShown(count, 51.5)).toBe('52');
  });
});

describe('the range of a set', () => {
  it('has the interval the right way round where low is good', () => {
    // Wilson for 150 of 200: 68.566 to 80.492; from 90 down to 50 by tens that is 0.95082 of the
    // way through the first quarter and 0.14341 through the third.
    expect(
      rangeView(indicatorWith({ polarity: 'low' }), comparedWith(), { england: 70, london: 85 }),
    ).toEqual({
      cuts: [90, 80, 70, 60, 50],
      shown: ['90.0', '80.0', '70.0', '60.0', '50.0'],
      own: 0.375,
      lower: near(0.2377, 4),
      upper: near(0.53585, 4),
      england: 0.5,
      london: 0.125,
    });
  });
  it('is none without two figures or without its lines', () => {
    const none = { england: null, london: null };
    expect(rangeView(whole, comparedWith({ n: 1 }), none)).toBeNull();
    expect(rangeView(whole, comparedWith({ q1: null }), none)).toBeNull();
    expect(rangeView(whole, comparedWith({ n: 2, value: null, numerator: null }), none)).toEqual({
      cuts: [50, 60, 70, 80, 90],
      shown: ['50', '60', '70', '80', '90'],
      own: null,
      lower: null,
      upper: null,
      england: null,
      london: null,
    });
  });
});
