import { binomialTest } from './binomial.ts';
import { clopperPearson } from './intervals.ts';

/** A count and what it was counted over: months, days, or people. */
export interface Exposed {
  readonly count: number;
  readonly exposure: number;
}

export interface RateRatio {
  /** First rate over the second; null where the second is 0. */
  readonly ratio: number | null;
  readonly lower: number;
  /** Null where there is no upper limit. */
  readonly upper: number | null;
  readonly p: number;
  /** Change in per cent of the second rate. */
  readonly percentChange: number | null;
}

/**
 * Two counts compared, exactly, given their sum (R `poisson.test`). Null where both are 0.
 * Independent events are assumed. METHODS §2.1.
 */
export function compareCounts(
  first: Exposed,
  second: Exposed,
  confidence = 0.95,
): RateRatio | null {
  const total = first.count + second.count;
  const share = clopperPearson(first.count, total, confidence);
  if (share === null) return null;
  const scale = second.exposure / first.exposure;
  const odds = (p: number) => (p / (1 - p)) * scale;
  const ratio = second.count === 0 ? null : (first.count / second.count) * scale;
  return {
    ratio,
    lower: odds(share.lower),
    upper: second.count === 0 ? null : odds(share.upper),
    p: binomialTest(first.count, total, first.exposure / (first.exposure + second.exposure)),
    percentChange: ratio === null ? null : 100 * (ratio - 1),
  };
}
