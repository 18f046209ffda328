import type { Basis, IsoDate, Period, Span } from '../domain/period.ts';

const utc = { timeZone: 'UTC' } as const;
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', ...utc });
const monthYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', ...utc });
const dayMonthYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  ...utc,
});

const at = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);
const yearOf = (date: IsoDate): string => date.slice(0, 4);

/** "October". */
export function monthWords(date: IsoDate): string {
  return monthName.format(at(date));
}

/** "October 2012". */
export function monthYearWords(date: IsoDate): string {
  return monthYear.format(at(date));
}

/** "31 March 2011". */
export function dayWords(date: IsoDate): string {
  return dayMonthYear.format(at(date));
}

/** "April to September 2012", "December 2012 to January 2013", "October 2012". */
export function spanWords({ start, end }: Span): string {
  if (start.slice(0, 7) === end.slice(0, 7)) return monthYearWords(end);
  if (yearOf(start) === yearOf(end)) return `${monthWords(start)} to ${monthYearWords(end)}`;
  return `${monthYearWords(start)} to ${monthYearWords(end)}`;
}

/** The months of a span without their year: "April to October". */
export function monthsWords({ start, end }: Span): string {
  const same = start.slice(0, 7) === end.slice(0, 7);
  return same ? monthWords(end) : `${monthWords(start)} to ${monthWords(end)}`;
}

/** A figure's own period in running text: "the year to March 2011", "31 March 2011". */
export function periodInWords({ start, end, basis }: Period): string {
  switch (basis) {
    case 'year':
      return `the year to ${monthYearWords(end)}`;
    case 'rolling_year':
      return `the 12 months to ${monthYearWords(end)}`;
    case 'snapshot':
      return dayWords(end);
    case 'month':
    case 'quarter':
    case 'running_total':
    case 'cohort':
    case 'not_stated':
      return spanWords({ start, end });
  }
}

/** The line below a figure: what span it speaks for and how. */
export function basisWords({ start, end, basis }: Period): string {
  switch (basis) {
    case 'month':
      return `${monthYearWords(end)} alone`;
    case 'quarter':
      return `${spanWords({ start, end })} alone`;
    case 'year':
      return `The year to ${monthYearWords(end)}`;
    case 'running_total':
      return `${monthsWords({ start, end })}, running total`;
    case 'rolling_year':
      return `The 12 months to ${monthYearWords(end)}`;
    case 'snapshot':
      return `On ${dayWords(end)}`;
    case 'cohort':
      return 'This year’s group so far, counted again';
    case 'not_stated':
      return 'Month or year so far? Not stated';
  }
}

/** A short name for a table cell: "Full year", "Group so far". */
export function basisName(basis: Basis): string {
  const names: Readonly<Record<Basis, string>> = {
    month: 'Month alone',
    quarter: 'Quarter alone',
    year: 'Full year',
    running_total: 'Running total',
    rolling_year: '12 months',
    snapshot: 'On the day',
    cohort: 'Group so far',
    not_stated: 'Not stated',
  };
  return names[basis];
}

/** "by March 2013". */
export function byDateWords(date: IsoDate): string {
  return `by ${monthYearWords(date)}`;
}

/** A period id as people say it: `2012-10` is "October 2012", `2012/13 Q2` stays. */
export function periodIdWords(periodId: string): string {
  return /^\d{4}-\d{2}$/.test(periodId) ? monthYearWords(`${periodId}-01`) : periodId;
}
