import { monthOf, yearOf } from '../domain/calendar.ts';
import type { Firmness } from '../domain/band.ts';
import type { InYear } from '../domain/indicator.ts';
import type { Basis, Period, Span } from '../domain/period.ts';

/** How an own figure may be set against a benchmark, or why it may not. */
export type Comparability =
  | { readonly firmness: Firmness }
  | { readonly noBand: 'part_year' | 'basis_differs' };

const firm: Comparability = { firmness: 'firm' };
const labelled: Comparability = { firmness: 'labelled' };
const indicative: Comparability = { firmness: 'indicative' };
const partYear: Comparability = { noBand: 'part_year' };
const basisDiffers: Comparability = { noBand: 'basis_differs' };

const MARCH = 3;

/** Calendar months that a span touches. */
const monthsIn = ({ start, end }: Span): number =>
  (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start) + 1;

/** A figure for twelve whole months, whatever it is called. */
const coversYear = (period: Period): boolean =>
  period.basis !== 'snapshot' && monthsIn(period) === 12;

const sameTimeOfYear = (own: Period, benchmark: Period): boolean =>
  own.basis === 'snapshot'
    ? own.end.slice(5) === benchmark.end.slice(5)
    : monthOf(own.end) === monthOf(benchmark.end);

/** The month in which the year ends that a part-year figure belongs to. */
function cycleEnd({ basis, start }: Period): number {
  if (basis === 'month' || basis === 'quarter') return MARCH;
  const month = monthOf(start) - 1;
  return month === 0 ? 12 : month;
}

const ofPartYear: Readonly<Record<InYear, Comparability>> = {
  both: indicative,
  cohort: indicative,
  numerator: partYear,
  total: partYear,
  snapshot: basisDiffers,
};

function withYear(own: Period, benchmark: Period, inYear: InYear): Comparability {
  if (own.basis === 'snapshot') return basisDiffers;
  const benchmarkEnd = monthOf(benchmark.end);
  if (coversYear(own)) {
    if (monthOf(own.end) === benchmarkEnd) return firm;
    return own.basis === 'rolling_year' && benchmarkEnd === MARCH ? labelled : basisDiffers;
  }
  const partOfThisYear = monthsIn(own) < 12 && cycleEnd(own) === benchmarkEnd;
  return partOfThisYear ? ofPartYear[inYear] : basisDiffers;
}

function withSnapshot(own: Period, benchmark: Period, inYear: InYear): Comparability {
  if (own.basis === 'snapshot') return sameTimeOfYear(own, benchmark) ? firm : labelled;
  // A stock that counts what happened to it during the year: before the year's end it is too low.
  return inYear === 'numerator' && monthsIn(own) < 12 ? partYear : basisDiffers;
}

/**
 * Whether an own figure may be banded against a benchmark. Firm where both speak for the same kind
 * and length of time; labelled where only the time of year differs; indicative where part of a year
 * stands beside a full one and numerator and denominator grow together. `period_comparability` in
 * the method notes is the table; in-year figures of a measure that only accumulates are lower by
 * construction, so they are never judged against a full year.
 */
export function comparability(
  ownBasis: Basis,
  ownSpan: Span,
  benchmarkBasis: Basis,
  benchmarkSpan: Span,
  inYear: InYear,
): Comparability {
  const own: Period = { ...ownSpan, basis: ownBasis };
  const benchmark: Period = { ...benchmarkSpan, basis: benchmarkBasis };
  if (benchmark.basis === 'snapshot') return withSnapshot(own, benchmark, inYear);
  if (coversYear(benchmark)) return withYear(own, benchmark, inYear);
  const alike = own.basis === benchmark.basis && monthsIn(own) === monthsIn(benchmark);
  if (!alike) return basisDiffers;
  return sameTimeOfYear(own, benchmark) ? firm : labelled;
}

/**
 * A key for all that `comparability` looks at in a period: periods of one kind have one answer, so
 * a table of kinds holds the rule for any number of figures.
 */
export function periodKind(period: Period): string {
  const day = period.basis === 'snapshot' ? period.end.slice(5) : period.end.slice(5, 7);
  return [period.basis, period.start.slice(5, 7), day, monthsIn(period)].join(' ');
}
