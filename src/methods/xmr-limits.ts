import { compare, minus, over, plus, times, toNumber } from './exact.ts';
import type { Fraction } from './exact.ts';
import { at } from './list.ts';
import type { Side } from './xmr-rules.ts';

/** 3 ÷ 1.128: natural process limits from the mean moving range. */
const LIMIT = '2.66';
/** A moving range at or above this many means is left out of the mean. */
const SCREEN = '3.267';
/** Fewer points give trial limits only. */
export const ENOUGH_POINTS = 13;

export interface XmrLimits {
  /** Index of the first point, and how many there are. */
  readonly from: number;
  readonly n: number;
  readonly mean: number;
  /** Mean moving range, before and after screening; null with a single point. */
  readonly movingRangeAll: number | null;
  readonly movingRange: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Two thirds of the way to the limits. */
  readonly nearLower: number | null;
  readonly nearUpper: number | null;
  readonly isTrial: boolean;
}

/** The same as exact numbers, so that a point on a line is on it. */
interface Lines {
  readonly mean: Fraction;
  readonly limits: readonly [lower: Fraction, upper: Fraction] | null;
  readonly near: readonly [lower: Fraction, upper: Fraction] | null;
}

export interface Process {
  readonly limits: XmrLimits;
  /** One for each point; null for the first, and past those that the limits rest on. */
  readonly ranges: readonly (number | null)[];
  readonly isRangeUsed: readonly boolean[];
  readonly sides: readonly Side[];
  /** Strictly beyond the limits, and beyond the two thirds. */
  readonly outside: readonly Side[];
  readonly pastNear: readonly Side[];
}

function exactMean(values: readonly (number | Fraction)[]): Fraction | null {
  if (values.length === 0) return null;
  const total = values.reduce<Fraction>(plus, { numerator: 0n, denominator: 1n });
  return over(total, values.length);
}

function rangesOf(values: readonly number[], base: number): readonly (Fraction | null)[] {
  return values.map((value, index) => {
    if (index === 0 || index >= base) return null;
    const move = minus(value, at(values, index - 1));
    return move.numerator < 0n ? times(move, -1) : move;
  });
}

function band(mean: Fraction, reach: Fraction): readonly [Fraction, Fraction] {
  return [minus(mean, reach), plus(mean, reach)];
}

function beyond(value: number, bounds: readonly [Fraction, Fraction] | null): Side {
  if (bounds === null) return 0;
  if (compare(value, bounds[1]) > 0) return 1;
  return compare(value, bounds[0]) < 0 ? -1 : 0;
}

const numberOrNull = (value: Fraction | null | undefined): number | null =>
  value === null || value === undefined ? null : toNumber(value);

/**
 * Limits of one process: mean ± 2.66 mean moving ranges, of the first `base` points. With screening,
 * ranges of 3.267 means and more are left out, once. A constant series has its mean for limits,
 * where NHSRplotthedots gives none. Throws without points. METHODS §3.
 */
export function processOf(
  values: readonly number[],
  from: number,
  base: number,
  isScreened: boolean,
): Process {
  const mean = exactMean(values.slice(0, base));
  if (mean === null) throw new RangeError('a process without points');
  const ranges = rangesOf(values, base);
  const meanAll = exactMean(ranges.filter((range) => range !== null));
  const cut = meanAll === null ? null : times(meanAll, SCREEN);
  const isUsed = (range: Fraction | null): range is Fraction =>
    range !== null && cut !== null && (!isScreened || compare(range, cut) < 0);
  const screened = exactMean(ranges.filter(isUsed));
  const range = meanAll?.numerator === 0n ? meanAll : screened;
  const reach = range === null ? null : times(range, LIMIT);
  const lines: Lines = {
    mean,
    limits: reach === null ? null : band(mean, reach),
    near: reach === null ? null : band(mean, over(times(reach, 2), 3)),
  };
  return {
    limits: {
      from,
      n: values.length,
      mean: toNumber(mean),
      movingRangeAll: numberOrNull(meanAll),
      movingRange: numberOrNull(range),
      lower: numberOrNull(lines.limits?.[0]),
      upper: numberOrNull(lines.limits?.[1]),
      nearLower: numberOrNull(lines.near?.[0]),
      nearUpper: numberOrNull(lines.near?.[1]),
      isTrial: values.length < ENOUGH_POINTS,
    },
    ranges: ranges.map(numberOrNull),
    isRangeUsed: ranges.map(isUsed),
    sides: values.map((value) => compare(value, lines.mean)),
    outside: values.map((value) => beyond(value, lines.limits)),
    pastNear: values.map((value) => beyond(value, lines.near)),
  };
}
