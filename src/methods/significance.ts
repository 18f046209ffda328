import type { Polarity } from '../domain/indicator.ts';
import { wilson } from './intervals.ts';
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

/**
 * A share (0–1) of `denominator` cases against Wilson limits round the benchmark's share
 * (Fingertips "SPC for proportions"). Null without cases. Misleads for tiny groups (METHODS §2.2).
 */
export function compareWithinControlLimits(
  share: number,
  denominator: number,
  benchmark: number,
  polarity: Polarity,
  confidence = 0.95,
): Comparison | null {
  if (denominator <= 0) return null;
  const limits = wilson(benchmark * denominator, denominator, confidence);
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
