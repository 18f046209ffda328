import { financialYear, financialYearStart, monthOf, yearOf } from '../domain/calendar.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { IsoDate, Period } from '../domain/period.ts';

/** Whether a figure is the indicator's yearly one: a full year, or the stock it is published as. */
export function isYearly(indicator: Indicator, period: Period): boolean {
  if (period.basis === 'year') return true;
  const sameBasis = period.basis === indicator.yearBasis;
  return sameBasis && monthOf(period.end) === indicator.yearEndMonth;
}

/**
 * The span to say in words: a stock at 31 March whose events were counted through the year before
 * it (three or more homes in the year) speaks for that year.
 */
export function saidAs(indicator: Indicator, period: Period): Period {
  const yearly = isYearly(indicator, period) && period.basis === 'snapshot';
  return yearly && indicator.inYear !== 'snapshot' ? { ...period, basis: 'year' } : period;
}

/** Part of a year of a measure that only accumulates: structurally below its full year. */
export function accumulates(indicator: Indicator, period: Period): boolean {
  const rises = indicator.inYear === 'numerator' || indicator.inYear === 'total';
  if (!rises || isYearly(indicator, period)) return false;
  return period.basis === 'running_total' || period.basis === 'not_stated';
}

/** Whether two figures lie in the same April to March. */
export function sameYear(a: { readonly end: IsoDate }, b: { readonly end: IsoDate }): boolean {
  return financialYear(a.end) === financialYear(b.end);
}

/** The 31 March that ends the financial year of a date. */
export function yearEnd(date: IsoDate): IsoDate {
  return `${financialYearStart(date) + 1}-03-31`;
}

/** Months from the first to the last day, both included, in whole months. */
export function monthsOf({
  start,
  end,
}: {
  readonly start: IsoDate;
  readonly end: IsoDate;
}): number {
  return (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start) + 1;
}

/** Index of the last break in the series on or before a date; 0 before any. */
export function breakIndex(indicator: Indicator, date: IsoDate): number {
  return indicator.breaks.filter(({ from }) => from <= date).length;
}
