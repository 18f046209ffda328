import { sum } from './list.ts';

export interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

export type Split =
  | { readonly kind: 'split'; readonly counts: Counts }
  | { readonly kind: 'unknown' }
  /** What the arithmetic gives, which no period could hold: "8 of 7". */
  | { readonly kind: 'impossible'; readonly counts: Counts };

const nothing: Counts = { numerator: 0, denominator: 0 };

/**
 * The period alone, from two running totals. `before` is the total at the end of the period before
 * (`first` in the year's first period), null where missing. Differencing percentages is never right;
 * and a revision, or a group that is counted again, can leave an impossible split. METHODS §6.
 */
export function splitRunningTotal(before: Counts | 'first' | null, now: Counts | null): Split {
  if (before === null || now === null) return { kind: 'unknown' };
  const previous = before === 'first' ? nothing : before;
  const counts = {
    numerator: now.numerator - previous.numerator,
    denominator: now.denominator - previous.denominator,
  };
  const holds = counts.numerator >= 0 && counts.denominator >= counts.numerator;
  return { kind: holds ? 'split' : 'impossible', counts };
}

/** Running totals from single periods in order; null from the first missing period on. METHODS §6. */
export function runningTotals(periods: readonly (Counts | null)[]): readonly (Counts | null)[] {
  const totals: (Counts | null)[] = [];
  let total: Counts | null = nothing;
  for (const period of periods) {
    total =
      total === null || period === null
        ? null
        : {
            numerator: total.numerator + period.numerator,
            denominator: total.denominator + period.denominator,
          };
    totals.push(total);
  }
  return totals;
}

/** Sum of the twelve months to the last one given; null where fewer or one is missing. METHODS §6. */
export function rollingYear(months: readonly (number | null)[]): number | null {
  const last = months.slice(-12);
  const known = last.filter((month) => month !== null);
  return known.length === 12 ? sum(known) : null;
}

/** The same from totals: last full year, plus this year so far, less the same part of last year. */
export function rollingYearFromTotals(
  lastYear: number,
  thisSoFar: number,
  lastSoFar: number,
): number {
  return lastYear + thisSoFar - lastSoFar;
}
