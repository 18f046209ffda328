import { percentOf, toNumber } from './exact.ts';
import { mean, median } from './list.ts';

/** Counts of one council; null where they are missing or suppressed. */
export type Member = { readonly numerator: number; readonly denominator: number } | null;

export interface Averages {
  /** Members with at least one case. */
  readonly used: number;
  /** All numerators over all denominators, in per cent: the rate of the area as a whole. */
  readonly pooled: number | null;
  /** False where a member is missing, so that the pooled figure is of a part. */
  readonly complete: boolean;
  /** Plain mean and median of the members' percentages: each council counts alike. */
  readonly mean: number | null;
  readonly median: number | null;
}

/** Three averages that differ, and must be named, when councils differ in size. METHODS §7.5. */
export function averagesOf(members: readonly Member[]): Averages {
  const used = members.filter((member) => member !== null).filter((m) => m.denominator > 0);
  const rates = used.map((m) => toNumber(percentOf(m.numerator, m.denominator)));
  const numerator = used.reduce((total, m) => total + m.numerator, 0);
  const denominator = used.reduce((total, m) => total + m.denominator, 0);
  return {
    used: used.length,
    pooled: denominator === 0 ? null : toNumber(percentOf(numerator, denominator)),
    complete: !members.includes(null),
    mean: mean(rates),
    median: median(rates),
  };
}
