import type { Polarity } from '../domain/indicator.ts';
import { sum } from './list.ts';

/** χ² with one degree of freedom at 99.8%. */
export const CRITICAL = 9.54953570608324;

export type Marker = 'increasing' | 'decreasing' | 'no_change' | 'cannot_be_calculated';

export interface Trend {
  readonly marker: Marker;
  /** Null where it can't be worked out. */
  readonly chiSquared: number | null;
  readonly slope: number | null;
  /** Slopes with each point left out in turn. */
  readonly leaveOneOut: readonly number[];
}

const NOT_CALCULABLE: Trend = {
  marker: 'cannot_be_calculated',
  chiSquared: null,
  slope: null,
  leaveOneOut: [],
};

interface Weighted {
  readonly t: number;
  readonly y: number;
  readonly weight: number;
}

interface Line {
  readonly slope: number;
  readonly standardError: number;
}

function fit(points: readonly Weighted[]): Line {
  const total = (of: (point: Weighted) => number) => sum(points.map((p) => p.weight * of(p)));
  const w = total(() => 1);
  const wt = total((p) => p.t);
  const spread = w * total((p) => p.t * p.t) - wt * wt;
  return {
    slope: (w * total((p) => p.y * p.t) - wt * total((p) => p.y)) / spread,
    standardError: Math.sqrt(w / spread),
  };
}

function leaveOneOut(points: readonly Weighted[]): readonly number[] {
  return points.map((_, index) => fit(points.toSpliced(index, 1)).slope);
}

/** All slopes on one side; 0 counts as rising. */
function agree(slopes: readonly number[]): boolean {
  return slopes.every((slope) => slope >= 0) || slopes.every((slope) => slope < 0);
}

function trendOf(chiSquared: number, slope: number, others: readonly number[]): Trend {
  const isClear = chiSquared > CRITICAL && agree([slope, ...others]);
  const direction = slope >= 0 ? 'increasing' : 'decreasing';
  return { marker: isClear ? direction : 'no_change', chiSquared, slope, leaveOneOut: others };
}

function lastFive<T>(points: readonly T[]): readonly T[] | null {
  return points.length < 5 ? null : points.slice(-5);
}

export interface ProportionPoint {
  readonly numerator: number;
  readonly denominator: number;
}

/** χ² for a linear trend in proportions at steps 1, 2, 3 … (R `prop.trend.test`). */
export function chiSquaredTrend(points: readonly ProportionPoint[]): number {
  const total = (of: (point: ProportionPoint, t: number) => number) =>
    sum(points.map((point, index) => of(point, index + 1)));
  const n = total((p) => p.denominator);
  const x = total((p) => p.numerator);
  const nt = total((p, t) => p.denominator * t);
  const cross = n * total((p, t) => p.numerator * t) - x * nt;
  return (n * cross ** 2) / (x * (n - x) * (n * total((p, t) => p.denominator * t * t) - nt ** 2));
}

/**
 * Fingertips recent trend of a proportion over its last five years, oldest first: χ² at 99.8%, and
 * the slope of the log-odds keeps its sign whichever year is left out. Can't be calculated with
 * fewer than five, or with 0% or 100% among them. `TrendMarkerCalculator.cs`; METHODS §4.1.
 */
export function proportionTrend(points: readonly ProportionPoint[]): Trend {
  const five = lastFive(points);
  if (five === null) return NOT_CALCULABLE;
  if (five.some((p) => p.numerator <= 0 || p.numerator >= p.denominator)) return NOT_CALCULABLE;
  const logOdds = five.map((p, index) => ({
    t: index + 1,
    y: Math.log(p.numerator / (p.denominator - p.numerator)),
    weight: 1,
  }));
  return trendOf(chiSquaredTrend(five), fit(logOdds).slope, leaveOneOut(logOdds));
}

export interface IntervalPoint {
  readonly value: number;
  /** 95% limits. */
  readonly lower: number;
  readonly upper: number;
  /** Behind a percentage; null for other measures. */
  readonly counts: ProportionPoint | null;
}

function isAll(counts: ProportionPoint | null): boolean {
  return counts !== null && counts.numerator === counts.denominator;
}

/**
 * Fingertips recent trend of any value with 95% limits: regression weighted by them. Can't be
 * calculated without limits, or with 100% among them. METHODS §4.1.
 */
export function intervalTrend(
  points: readonly IntervalPoint[],
): Trend & { readonly standardError: number | null } {
  const five = lastFive(points);
  if (five === null || five.some((p) => p.upper <= p.lower)) {
    return { ...NOT_CALCULABLE, standardError: null };
  }
  const weighted = five.map((p, index) => ({
    t: index + 1,
    y: p.value,
    weight: (3.92 / (p.upper - p.lower)) ** 2,
  }));
  const { slope, standardError } = fit(weighted);
  const trend = trendOf((slope / standardError) ** 2, slope, leaveOneOut(weighted));
  const marker = five.some((p) => isAll(p.counts)) ? 'cannot_be_calculated' : trend.marker;
  return { ...trend, marker, standardError };
}

/** Whether a marker is good news; null without a direction or without polarity. */
export function readMarker(marker: Marker, polarity: Polarity): 'better' | 'worse' | null {
  if (polarity === 'none' || marker === 'no_change' || marker === 'cannot_be_calculated')
    return null;
  return (marker === 'increasing') === (polarity === 'high') ? 'better' : 'worse';
}
