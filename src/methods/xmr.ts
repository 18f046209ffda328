import type { Polarity } from '../domain/indicator.ts';
import { at, mean } from './list.ts';
import {
  causeOf,
  partOfSeven,
  partOfTwoOfThree,
  shiftEnds,
  sideOf,
  trendEnds,
} from './xmr-rules.ts';
import type { Cause, Flags, Side } from './xmr-rules.ts';

/** 3 ÷ 1.128: natural process limits from the mean moving range. */
const LIMIT = 2.66;
/** A moving range at or above this many means is left out of the mean. */
const SCREEN = 3.267;
/** Fewer points give trial limits only. */
export const ENOUGH_POINTS = 13;

export interface XmrOptions {
  readonly polarity: Polarity;
  readonly target: number | null;
  /** Indexes, from 0, at which a new process begins; set by hand. */
  readonly rebaseAt: readonly number[];
  /** Limits rest on this many first points of each process; null for all. */
  readonly fixAfter: number | null;
  readonly isScreened: boolean;
  /** Points outside the limits count towards two of three (Making Data Count, November 2023). */
  readonly isOutsideNear: boolean;
}

export const plainXmr: XmrOptions = {
  polarity: 'none',
  target: null,
  rebaseAt: [],
  fixAfter: null,
  isScreened: true,
  isOutsideNear: false,
};

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

export type PointType = 'common' | 'improvement' | 'concern' | 'neutral_high' | 'neutral_low';

export interface XmrPoint extends Flags {
  readonly value: number;
  readonly movingRange: number | null;
  readonly isRangeUsed: boolean;
  readonly isNear: boolean;
  readonly cause: Cause;
  readonly type: PointType;
}

export type Assurance = 'consistent_pass' | 'consistent_fail' | 'inconsistent';

export interface Xmr {
  readonly groups: readonly XmrLimits[];
  readonly points: readonly XmrPoint[];
  /** Type of the last point. */
  readonly variation: PointType;
  /** Target against the last limits; null without target, polarity or limits. */
  readonly assurance: Assurance | null;
}

interface Ranges {
  readonly all: readonly (number | null)[];
  readonly used: readonly boolean[];
  readonly meanAll: number | null;
  readonly mean: number | null;
}

function rangesOf(values: readonly number[], base: number, isScreened: boolean): Ranges {
  const all = values.map((value, index) =>
    index === 0 || index >= base ? null : Math.abs(value - at(values, index - 1)),
  );
  const meanAll = mean(all.filter((range) => range !== null));
  const used = all.map(
    (range) => range !== null && meanAll !== null && (!isScreened || range < SCREEN * meanAll),
  );
  const kept = all.filter((range, index) => range !== null && at(used, index));
  // A constant series has no range to keep: its limits are its mean, where the package gives none.
  const screened = meanAll === 0 ? 0 : mean(kept.filter((range) => range !== null));
  return { all, used, meanAll, mean: screened };
}

function limitsOf(
  values: readonly number[],
  from: number,
  base: number,
  ranges: Ranges,
): XmrLimits {
  const centre = mean(values.slice(0, base));
  if (centre === null) throw new RangeError('a process without points');
  const reach = ranges.mean === null ? null : LIMIT * ranges.mean;
  return {
    from,
    n: values.length,
    mean: centre,
    movingRangeAll: ranges.meanAll,
    movingRange: ranges.mean,
    lower: reach === null ? null : centre - reach,
    upper: reach === null ? null : centre + reach,
    nearLower: reach === null ? null : centre - (2 * reach) / 3,
    nearUpper: reach === null ? null : centre + (2 * reach) / 3,
    isTrial: values.length < ENOUGH_POINTS,
  };
}

/** 1 above the upper bound, −1 below the lower, strictly; 0 between or without bounds. */
function beyond(value: number, lower: number | null, upper: number | null): Side {
  if (lower === null || upper === null) return 0;
  if (value > upper) return 1;
  return value < lower ? -1 : 0;
}

const risingCauses: readonly Cause[] = ['above_limit', 'rising', 'near_upper', 'shift_up'];

function typeOf(cause: Cause, polarity: Polarity): PointType {
  if (cause === 'common') return 'common';
  const isHigh = risingCauses.includes(cause);
  if (polarity === 'none') return isHigh ? 'neutral_high' : 'neutral_low';
  return isHigh === (polarity === 'high') ? 'improvement' : 'concern';
}

function chartGroup(
  values: readonly number[],
  from: number,
  options: XmrOptions,
): { readonly limits: XmrLimits; readonly points: readonly XmrPoint[] } {
  const base = Math.min(options.fixAfter ?? values.length, values.length);
  const ranges = rangesOf(values, base, options.isScreened);
  const limits = limitsOf(values, from, base, ranges);
  const sides = values.map((value) => sideOf(value - limits.mean));
  const outside = values.map((value) => beyond(value, limits.lower, limits.upper));
  const past = values.map((value) => beyond(value, limits.nearLower, limits.nearUpper));
  const near = past.map(
    (side, index) => side !== 0 && (options.isOutsideNear || at(outside, index) === 0),
  );
  const trend = partOfSeven(trendEnds(values));
  const shift = partOfSeven(shiftEnds(sides));
  const twoOfThree = partOfTwoOfThree(near, sides);
  const points = values.map((value, index) => {
    const flags: Flags = {
      side: at(sides, index),
      outside: at(outside, index),
      trend: at(trend, index),
      isTwoOfThree: at(twoOfThree, index),
      isShift: at(shift, index) !== 0,
    };
    const cause = causeOf(flags);
    return {
      ...flags,
      value,
      movingRange: at(ranges.all, index),
      isRangeUsed: at(ranges.used, index),
      isNear: at(near, index),
      cause,
      type: typeOf(cause, options.polarity),
    };
  });
  return { limits, points };
}

/** The target against the limits; on a limit is inconsistent ("hit and miss"). */
export function assuranceOf(
  lower: number | null,
  upper: number | null,
  target: number | null,
  polarity: Polarity,
): Assurance | null {
  if (lower === null || upper === null || target === null || polarity === 'none') return null;
  if (lower <= target && target <= upper) return 'inconsistent';
  return target > upper === (polarity === 'high') ? 'consistent_fail' : 'consistent_pass';
}

/**
 * XmR chart of single, independent periods in order, as NHS Making Data Count and NHSRplotthedots:
 * limits, special causes, variation and assurance. Null without values. Running totals and rolling
 * years share their data from point to point, and don't belong on one. METHODS §3.
 */
export function xmr(values: readonly number[], options: XmrOptions = plainXmr): Xmr | null {
  if (values.length === 0) return null;
  const starts = [...new Set([0, ...options.rebaseAt])]
    .filter((start) => start >= 0 && start < values.length)
    .toSorted((a, b) => a - b);
  const groups = starts.map((start, index) =>
    chartGroup(values.slice(start, starts[index + 1]), start, options),
  );
  const points = groups.flatMap((group) => group.points);
  const last = at(groups, groups.length - 1).limits;
  return {
    groups: groups.map((group) => group.limits),
    points,
    variation: at(points, points.length - 1).type,
    assurance: assuranceOf(last.lower, last.upper, options.target, options.polarity),
  };
}
