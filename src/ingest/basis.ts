import {
  financialYearStart,
  isoDate,
  daysInMonth,
  monthOf,
  monthSpan,
  quarterSpan,
  financialQuarter,
  spanOfFinancialYear,
  yearEnding,
  yearOf,
} from '../domain/calendar.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Basis, Period, Span } from '../domain/period.ts';
import type { PeriodText } from './period.ts';

/** How a figure from part of a year is to be taken, where the file leaves it open. */
export type InYearAnswer = 'running_total' | 'single' | null;

const basisWords: ReadonlyMap<string, Basis> = new Map<string, Basis>([
  ['month', 'month'],
  ['monthly', 'month'],
  ['in month', 'month'],
  ['quarter', 'quarter'],
  ['quarterly', 'quarter'],
  ['in quarter', 'quarter'],
  ['year', 'year'],
  ['annual', 'year'],
  ['yearly', 'year'],
  ['full year', 'year'],
  ['financial year', 'year'],
  ['running total', 'running_total'],
  ['ytd', 'running_total'],
  ['year to date', 'running_total'],
  ['cumulative', 'running_total'],
  ['rolling year', 'rolling_year'],
  ['rolling 12 months', 'rolling_year'],
  ['rolling 12', 'rolling_year'],
  ['r12m', 'rolling_year'],
  ['snapshot', 'snapshot'],
  ['as at', 'snapshot'],
  ['point in time', 'snapshot'],
  ['cohort', 'cohort'],
  ['not stated', 'not_stated'],
]);

/** The basis that a cell of a "basis" column names, or null. */
export const parseBasis = (text: string): Basis | null =>
  basisWords.get(
    text
      .toLowerCase()
      .replace(/[_\s-]+/gu, ' ')
      .trim(),
  ) ?? null;

const monthEnd = (date: string): string => monthSpan(yearOf(date), monthOf(date)).end;

/** The span that a basis implies for a figure whose last day is `end`. */
const spanFor = (basis: Basis, span: Span): Span => {
  const { end } = span;
  if (basis === 'snapshot') return { start: end, end };
  if (basis === 'rolling_year' || basis === 'year') return yearEnding(yearOf(end), monthOf(end));
  if (basis === 'month') return monthSpan(yearOf(end), monthOf(end));
  if (basis === 'quarter') {
    return span.end === monthEnd(end) && monthOf(end) % 3 === 0
      ? quarterSpan(financialYearStart(end), financialQuarter(end))
      : span;
  }
  return { start: spanOfFinancialYear(financialYearStart(end)).start, end };
};

const wholeYear = (
  text: Extract<PeriodText, { grain: 'year' }>,
  indicator: Indicator,
  said: Basis | null,
): Period => {
  const month = text.academic ? 8 : indicator.yearEndMonth;
  // An autumn count of 2022/23 was taken in the autumn of 2022.
  const year = month >= 9 && text.pair ? text.startYear : text.endYear;
  const span = yearEnding(year, month);
  const basis = said ?? text.hint ?? (indicator.yearBasis === 'snapshot' ? 'snapshot' : 'year');
  return basis === 'snapshot' ? { start: span.end, end: span.end, basis } : { ...span, basis };
};

const openBasis = (indicator: Indicator, answer: InYearAnswer, single: Basis): Basis => {
  if (indicator.inYear === 'snapshot' || indicator.inYear === 'cohort') return indicator.inYear;
  if (answer === 'running_total') return 'running_total';
  if (answer === 'single') return single;
  return indicator.inYear === 'both' ? 'not_stated' : 'running_total';
};

/** A stated span of months or days speaks for itself unless the measure is a stock or a cohort. */
const statedSpan = (span: Span, indicator: Indicator): Period => {
  if (indicator.inYear === 'snapshot') return { start: span.end, end: span.end, basis: 'snapshot' };
  const { start, end } = span;
  const yearStart = spanOfFinancialYear(financialYearStart(end)).start;
  const quarter = quarterSpan(financialYearStart(end), financialQuarter(end));
  const isQuarter = quarter.start === start && quarter.end === end;
  if (start === yearStart && indicator.inYear === 'cohort') return { start, end, basis: 'cohort' };
  if (isQuarter && (start !== yearStart || indicator.inYear === 'both'))
    return { ...span, basis: 'quarter' };
  if (start === yearStart) return { ...span, basis: 'running_total' };
  const twelve = yearEnding(yearOf(end), monthOf(end));
  if (start === twelve.start && end === twelve.end) return { ...span, basis: 'rolling_year' };
  const month = monthSpan(yearOf(end), monthOf(end));
  if (start === month.start && end === month.end) return { ...span, basis: 'month' };
  return { ...span, basis: 'not_stated' };
};

const isMonthEnd = (date: string): boolean =>
  Number(date.slice(8)) === daysInMonth(yearOf(date), monthOf(date));

/** A date alone: the day of a stock, or the last day that a flow was counted to. */
const onDay = (day: string, indicator: Indicator, answer: InYearAnswer): Period => {
  if (indicator.inYear === 'snapshot') return { start: day, end: day, basis: 'snapshot' };
  if (isMonthEnd(day) && monthOf(day) === indicator.yearEndMonth) {
    const basis = indicator.yearBasis === 'snapshot' ? 'snapshot' : 'year';
    return { ...spanFor(basis, { start: day, end: day }), basis };
  }
  // Excel makes the first of the month of "Oct-12".
  const end = day.endsWith('-01') ? monthEnd(day) : day;
  const basis = openBasis(indicator, answer, 'month');
  return { ...spanFor(basis, { start: end, end }), basis };
};

/**
 * The period that a text means for an indicator. `said` is what the file's own basis column or note
 * says and wins over everything; then the words of the period itself; then how the indicator behaves.
 * Null where only the officer can say (a quarter of one calendar year).
 */
export const periodFor = (
  text: PeriodText,
  indicator: Indicator,
  said: Basis | null,
  answer: InYearAnswer,
): Period | null => {
  if (text.grain === 'ambiguous_quarter') return null;
  if (text.grain === 'year') return wholeYear(text, indicator, said);
  const basis = said ?? text.hint;
  if (basis !== null) return { ...spanFor(basis, text), basis };
  if (text.grain === 'day') return onDay(text.end, indicator, answer);
  if (text.grain === 'span') return statedSpan(text, indicator);
  const open = openBasis(indicator, answer, text.grain);
  return { ...spanFor(open, text), basis: open };
};

/** Start and end given in columns of their own. */
export const periodBetween = (
  start: string,
  end: string,
  indicator: Indicator,
  said: Basis | null,
): Period | null => {
  if (isoDate(yearOf(start), monthOf(start), Number(start.slice(8))) === null || start > end)
    return null;
  if (said !== null)
    return said === 'snapshot' ? { start: end, end, basis: said } : { start, end, basis: said };
  if (start === end) return { start, end, basis: 'snapshot' };
  const year = yearEnding(yearOf(end), indicator.yearEndMonth);
  if (start === year.start && end === year.end && indicator.yearBasis !== 'snapshot')
    return { start, end, basis: 'year' };
  return statedSpan({ start, end }, indicator);
};
