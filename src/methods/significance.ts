import type { Polarity } from '../domain/indicator.ts';
import { wilsonAtScore } from './intervals.ts';
import type { Interval } from './intervals.ts';

export type Comparison = 'similar' | 'better' | 'worse' | 'higher' | 'lower';

export interface Significance {
  readonly category: Comparison;
  /** Confidence at which it differs; null where similar. */
  readonly level: 95 | 99.8 | null;
}

function categoryOf(isAbove: boolean, polarity: Polarity): Comparison {
  if (polarity === 'none') return isAbove ? 'higher' : 'lower';
  return isAbove === (polarity === 'high') ? 'better' : 'worse';
}

/**
 * A value's interval against a benchmark taken as fixed; a benchmark on a limit is inside. Null
 * where either is missing. Fingertips `SingleOverlappingCIsForOneCILevelComparer`.
 */
export function compareWithBenchmark(
  interval: Interval | null,
  benchmark: number | null,
  polarity: Polarity,
): Comparison | null {
  if (interval === null || benchmark === null) return null;
  if (interval.lower <= benchmark && benchmark <= interval.upper) return 'similar';
  return categoryOf(interval.lower > benchmark, polarity);
}

/** The same at two levels: 99.8% is what colour may rest on. METHODS §2.2. */
export function compareAtTwoLevels(
  at95: Interval | null,
  at998: Interval | null,
  benchmark: number | null,
  polarity: Polarity,
): Significance | null {
  const category = compareWithBenchmark(at95, benchmark, polarity);
  const wider = compareWithBenchmark(at998, benchmark, polarity);
  if (category === null || wider === null) return null;
  if (category === 'similar') return { category, level: null };
  return { category, level: wider === 'similar' ? 95 : 99.8 };
}

/** Fingertips rounds its scores. */
const CONTROL_SCORES = { 95: 1.96, 99.8: 3.0902 } as const;

/**
 * Wilson limits round a benchmark's share (0–1) for a group of `denominator`: Fingertips "SPC for
 * proportions". Null without cases. Misleads for tiny groups (METHODS §2.2).
 */
export function controlLimits(
  benchmark: number,
  denominator: number,
  level: 95 | 99.8,
): Interval | null {
  if (denominator <= 0) return null;
  return wilsonAtScore(benchmark * denominator, denominator, CONTROL_SCORES[level]);
}

/** A share (0–1) against those limits, themselves included; null without limits. */
export function compareWithinLimits(
  share: number,
  limits: Interval | null,
  polarity: Polarity,
): Comparison | null {
  if (limits === null) return null;
  if (limits.lower <= share && share <= limits.upper) return 'similar';
  return categoryOf(share > limits.upper, polarity);
}

/**
 * Two values, each with an interval: they differ only where the intervals don't touch, which is
 * cautious. Null where either is missing. Fingertips `DoubleOverlappingCIsComparer`.
 */
export function compareIntervals(
  now: Interval | null,
  before: Interval | null,
  polarity: Polarity,
): Comparison | null {
  if (now === null || before === null) return null;
  if (now.lower <= before.upper && before.lower <= now.upper) return 'similar';
  return categoryOf(now.lower > before.upper, polarity);
}
