import type { Polarity } from '../domain/indicator.ts';
import { at } from './list.ts';
import { processOf } from './xmr-limits.ts';
import type { XmrLimits } from './xmr-limits.ts';
import { causeOf, partOfSeven, partOfTwoOfThree, shiftEnds, trendEnds } from './xmr-rules.ts';
import type { Cause, Flags } from './xmr-rules.ts';

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
  const process = processOf(values, from, base, options.isScreened);
  const near = process.pastNear.map(
    (side, index) => side !== 0 && (options.isOutsideNear || at(process.outside, index) === 0),
  );
  const trend = partOfSeven(trendEnds(values));
  const shift = partOfSeven(shiftEnds(process.sides));
  const twoOfThree = partOfTwoOfThree(near, process.sides);
  const points = values.map((value, index) => {
    const flags: Flags = {
      side: at(process.sides, index),
      outside: at(process.outside, index),
      trend: at(trend, index),
      isTwoOfThree: at(twoOfThree, index),
      isShift: at(shift, index) !== 0,
    };
    const cause = causeOf(flags);
    return {
      ...flags,
      value,
      movingRange: at(process.ranges, index),
      isRangeUsed: at(process.isRangeUsed, index),
      isNear: at(near, index),
      cause,
      type: typeOf(cause, options.polarity),
    };
  });
  return { limits: process.limits, points };
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
