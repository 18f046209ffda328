import { compare, floor, minus, over, times, toNumber } from './exact.ts';
import type { Exact } from './exact.ts';

/** A count that grows through the year: `elapsed` of `periods` have passed. */
export interface Progress {
  readonly soFar: number;
  readonly elapsed: number;
  readonly periods: number;
}

export type RunRateStatus =
  | 'not_started'
  | 'on_track'
  | 'off_track'
  | 'met'
  | 'missed'
  | 'limit_exceeded';

export interface RunRate {
  readonly status: RunRateStatus;
  /** A period, so far; null before the first has passed. */
  readonly current: number | null;
  /** What an even pace would have brought by now, and how far above it the count is. */
  readonly straightLine: number;
  readonly aboveLine: number;
  /** Straight-line count at the end; null before the first period has passed. */
  readonly projection: number | null;
  readonly remainingPeriods: number;
  /** Target less count; negative where passed. */
  readonly remaining: number;
  /** A period, from now on; null when the year is over. */
  readonly required: number | null;
  /** Required against current, in per cent more. */
  readonly requiredAgainstCurrent: number | null;
}

function statusOf(kind: 'max' | 'min', progress: Progress, target: number): RunRateStatus {
  const { soFar, elapsed, periods } = progress;
  if (kind === 'max' && soFar > target) return 'limit_exceeded';
  if (kind === 'min' && soFar >= target) return 'met';
  if (elapsed >= periods) return kind === 'max' ? 'met' : 'missed';
  if (elapsed === 0) return 'not_started';
  const projected = compare(times(soFar, periods), times(target, elapsed));
  const holds = kind === 'max' ? projected <= 0 : projected >= 0;
  return holds ? 'on_track' : 'off_track';
}

/**
 * Pace so far, pace required and straight-line end of a growing count against a limit (`max`) or a
 * goal (`min`). Not for stocks, nor for percentages. METHODS §5.2.
 */
export function runRate(kind: 'max' | 'min', progress: Progress, target: number): RunRate {
  const { soFar, elapsed, periods } = progress;
  const straightLine = (target * elapsed) / periods;
  const current = elapsed === 0 ? null : soFar / elapsed;
  const remainingPeriods = periods - elapsed;
  const remaining = target - soFar;
  const required = remainingPeriods <= 0 ? null : remaining / remainingPeriods;
  const comparable = required !== null && current !== null && current !== 0;
  return {
    status: statusOf(kind, progress, target),
    current,
    straightLine,
    aboveLine: soFar - straightLine,
    projection: elapsed === 0 ? null : (soFar * periods) / elapsed,
    remainingPeriods,
    remaining,
    required,
    requiredAgainstCurrent: comparable ? (100 * (required - current)) / current : null,
  };
}

export interface Reduction {
  /** The base less `percent` of it. */
  readonly target: number;
  /** The greatest whole count within it. */
  readonly allowed: number;
  /** `allowed` less `soFar`; negative where broken. */
  readonly left: number;
  /** Reduction if the count stayed where it is, in per cent of the base; null where the base is 0. */
  readonly achieved: number | null;
}

/** A cut of `percent` on the count `base`, with `soFar` used. METHODS §5.2. */
export function reductionTarget(base: number, percent: Exact, soFar: number): Reduction {
  const target = minus(base, over(times(base, percent), 100));
  const allowed = floor(target);
  return {
    target: toNumber(target),
    allowed,
    left: allowed - soFar,
    achieved: base === 0 ? null : toNumber(over(times(base - soFar, 100), base)),
  };
}
