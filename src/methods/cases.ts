import type { Polarity } from '../domain/indicator.ts';
import type { TargetRule } from '../domain/target.ts';
import { ceil, floor, minus, over, percentOf, times, toNumber, compare } from './exact.ts';
import type { Exact } from './exact.ts';
import { roundHalfAway } from './rounding.ts';

export type OneSidedRule = Exclude<TargetRule, 'between'>;

/** `numerator` of `denominator` so far, and how many `further` cases are still to come. */
export interface Cases {
  readonly numerator: number;
  readonly denominator: number;
  readonly further: number;
}

/**
 * The count that a percentage asks of `of` cases: the least that meets `at_least` or `more_than`,
 * the greatest that meets `at_most` or `less_than`. Exact (METHODS §5.1): never `Math.ceil` of a
 * double, which asks 57 of 100 for 56%.
 */
export function boundaryCount(percent: Exact, of: number, rule: OneSidedRule): number {
  const share = over(times(percent, of), 100);
  switch (rule) {
    case 'at_least':
      return ceil(share);
    case 'more_than':
      return floor(share) + 1;
    case 'at_most':
      return floor(share);
    case 'less_than':
      return ceil(share) - 1;
  }
}

function percentOrNull(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : toNumber(percentOf(numerator, denominator));
}

export interface RequiredSuccesses {
  readonly status: 'secured' | 'attainable' | 'not_attainable' | 'no_cases';
  /** Successes needed of all cases, past and further. */
  readonly needed: number | null;
  /** More successes needed of the cases so far, 0 where met; null where there are none. */
  readonly moreNow: number | null;
  /** Successes to spare of the cases so far; negative where short. */
  readonly spareNow: number | null;
  /** Successes needed among the further cases: 0 or less where secured, above `further` where out of reach. */
  readonly amongFurther: number | null;
  /** The same in per cent of the further cases. */
  readonly requiredRate: number | null;
  /** Final percentage if every further case succeeds, and if none does. */
  readonly best: number | null;
  readonly worst: number | null;
  /** Further successes in a row that would meet the target; null where no number would. */
  readonly inARow: number | null;
}

function successesInARow(cases: Cases, target: Exact, rule: OneSidedRule): number | null {
  const short = minus(over(times(target, cases.denominator), 100), cases.numerator);
  const strict = rule === 'more_than';
  const direction = compare(short, 0);
  if (direction < 0 || (direction === 0 && !strict)) return 0;
  const gain = minus(1, over(target, 100));
  if (compare(gain, 0) <= 0) return null;
  const exactly = over(short, gain);
  return strict ? floor(exactly) + 1 : ceil(exactly);
}

function attainment(amongFurther: number, further: number): RequiredSuccesses['status'] {
  if (amongFurther <= 0) return 'secured';
  return amongFurther > further ? 'not_attainable' : 'attainable';
}

/** What a target for a high-is-good percentage asks, in cases. `target` is 0–100. METHODS §5.1. */
export function requiredSuccesses(
  cases: Cases,
  target: Exact,
  rule: 'at_least' | 'more_than' = 'at_least',
): RequiredSuccesses {
  const { numerator, denominator, further } = cases;
  const all = denominator + further;
  const needed = all === 0 ? null : boundaryCount(target, all, rule);
  const neededNow = denominator === 0 ? null : boundaryCount(target, denominator, rule);
  const amongFurther = needed === null ? null : needed - numerator;
  return {
    status: amongFurther === null ? 'no_cases' : attainment(amongFurther, further),
    needed,
    moreNow: neededNow === null ? null : Math.max(0, neededNow - numerator),
    spareNow: neededNow === null ? null : numerator - neededNow,
    amongFurther,
    requiredRate: amongFurther === null ? null : percentOrNull(amongFurther, further),
    best: percentOrNull(numerator + further, all),
    worst: percentOrNull(numerator, all),
    inARow: successesInARow(cases, target, rule),
  };
}

export interface Allowance {
  readonly status: 'attainable' | 'not_attainable' | 'no_cases';
  /** The greatest numerator that keeps to the limit, of all cases. */
  readonly allowed: number | null;
  /** Allowed less used; negative where the limit is broken. */
  readonly headroom: number | null;
  readonly best: number | null;
  readonly worst: number | null;
  /** Further cases without one, that would bring the percentage back; null where no number would. */
  readonly clearAdditions: number | null;
}

function clearAdditions(cases: Cases, limit: Exact, rule: OneSidedRule): number | null {
  const { numerator, denominator } = cases;
  if (denominator > 0 && numerator <= boundaryCount(limit, denominator, rule)) return 0;
  if (numerator === 0) return rule === 'less_than' && compare(limit, 0) > 0 ? 1 : 0;
  if (compare(limit, 0) <= 0) return null;
  const cover = over(times(numerator, 100), limit);
  const size = rule === 'less_than' ? floor(cover) + 1 : ceil(cover);
  return Math.max(0, size - denominator);
}

/** What a limit on a low-is-good percentage leaves, in cases. `limit` is 0–100. METHODS §5.1. */
export function allowance(
  cases: Cases,
  limit: Exact,
  rule: 'at_most' | 'less_than' = 'at_most',
): Allowance {
  const { numerator, denominator, further } = cases;
  const all = denominator + further;
  const allowed = all === 0 ? null : boundaryCount(limit, all, rule);
  const headroom = allowed === null ? null : allowed - numerator;
  const kept = headroom !== null && headroom >= 0 ? 'attainable' : 'not_attainable';
  return {
    status: headroom === null ? 'no_cases' : kept,
    allowed,
    headroom,
    best: percentOrNull(numerator, all),
    worst: percentOrNull(numerator + further, all),
    clearAdditions: all === 0 ? null : clearAdditions(cases, limit, rule),
  };
}

export interface ToBand {
  /** The numerator that reaches the band. */
  readonly count: number;
  /** Successes to add (high is good) or cases to remove (low is good); 0 where already there. */
  readonly change: number;
}

/**
 * What reaches the better side of a cut point (per cent) with the denominator unchanged; null where
 * nothing does. `lait`: a value on the cut belongs to the lower-value side, so high-is-good must
 * pass it; `favourable`: reaching it is enough. The cut is taken at ten decimals, as Fingertips
 * does, so that noise in a quantile asks no extra case. METHODS §1.3, §5.1.
 */
export function casesToCut(
  counts: { readonly numerator: number; readonly denominator: number },
  cut: number,
  polarity: Exclude<Polarity, 'none'>,
  ties: 'lait' | 'favourable' = 'lait',
): ToBand | null {
  const { numerator, denominator } = counts;
  if (denominator === 0) return null;
  const boundary = roundHalfAway(cut, 10);
  if (polarity === 'low') {
    const count = boundaryCount(boundary, denominator, 'at_most');
    return count < 0 ? null : { count, change: Math.max(0, numerator - count) };
  }
  const rule = ties === 'lait' ? 'more_than' : 'at_least';
  const count = boundaryCount(boundary, denominator, rule);
  return count > denominator ? null : { count, change: Math.max(0, count - numerator) };
}
