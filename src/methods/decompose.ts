import { minus, percentOf, times, over, toNumber } from './exact.ts';
import { roundHalfAway } from './rounding.ts';
import type { Counts } from './year-to-date.ts';

export interface Decomposition {
  /** Change in the group, in those counted, and in the rest of the group: whole people. */
  readonly group: number;
  readonly counted: number;
  readonly rest: number;
  /** Change of the percentage, in points. */
  readonly points: number;
  /** How many would be counted now at the earlier rate, less how many were: the larger group. */
  readonly fromGroup: number;
  /** How many are counted now, less how many the earlier rate would give: different results. */
  readonly fromResults: number;
  /**
   * `group`: only the size of the group or of its rest changed. `results`: the group is the same
   * size. `rate_kept`: all grew alike. `none`: nothing changed.
   */
  readonly cause: 'none' | 'group' | 'results' | 'rate_kept' | 'both';
}

function causeOf(before: Counts, now: Counts): Decomposition['cause'] {
  const group = now.denominator - before.denominator;
  const counted = now.numerator - before.numerator;
  if (group === 0) return counted === 0 ? 'none' : 'results';
  if (counted === 0 || counted === group) return 'group';
  const kept = now.numerator * before.denominator === before.numerator * now.denominator;
  return kept ? 'rate_kept' : 'both';
}

/**
 * More people, or different results? `fromGroup` and `fromResults` add up to `counted`
 * (standardisation on the earlier rate, Kitagawa 1955 for one group). Null where a group is empty.
 */
export function decompose(before: Counts, now: Counts): Decomposition | null {
  if (before.denominator === 0 || now.denominator === 0) return null;
  const group = now.denominator - before.denominator;
  const counted = now.numerator - before.numerator;
  const expected = over(times(now.denominator, before.numerator), before.denominator);
  const rates = [before, now].map((counts) => percentOf(counts.numerator, counts.denominator));
  const [first = 0, last = 0] = rates;
  return {
    group,
    counted,
    rest: group - counted,
    points: toNumber(minus(last, first)),
    fromGroup: toNumber(minus(expected, before.numerator)),
    fromResults: toNumber(minus(now.numerator, expected)),
    cause: causeOf(before, now),
  };
}

/**
 * The counts that print as `shown` per cent at `places` decimals, for groups within `reach` of
 * `near`, the nearest group first: 71 near 16 may be 12 of 17, or 10 of 14.
 */
export function countsBehind(
  shown: number,
  places: number,
  near: number,
  reach: number,
): readonly Counts[] {
  const found: Counts[] = [];
  for (let group = Math.max(1, near - reach); group <= near + reach; group += 1) {
    const half = 10 ** -places;
    const from = Math.max(0, Math.floor(((shown - half) * group) / 100));
    const to = Math.min(group, Math.ceil(((shown + half) * group) / 100));
    for (let counted = from; counted <= to; counted += 1) {
      if (roundHalfAway(percentOf(counted, group), places) === shown) {
        found.push({ numerator: counted, denominator: group });
      }
    }
  }
  return found.toSorted((a, b) => Math.abs(a.denominator - near) - Math.abs(b.denominator - near));
}
