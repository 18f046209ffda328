import type { IsoDate, Period, Span } from './period.ts';

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** Days in a month; `month` counts from 1. */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** ISO date of a real day, or null where there is no such day. */
export const isoDate = (year: number, month: number, day: number): IsoDate | null =>
  year >= 1900 &&
  year <= 2199 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysInMonth(year, month)
    ? `${pad(year, 4)}-${pad(month)}-${pad(day)}`
    : null;

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));

/** First to last day of a month; `month` counts from 1. */
export const monthSpan = (year: number, month: number): Span => ({
  start: `${pad(year, 4)}-${pad(month)}-01`,
  end: `${pad(year, 4)}-${pad(month)}-${pad(daysInMonth(year, month))}`,
});

/** Calendar year in which the financial year of a date began: 2012 for 2013-03-31. */
export const financialYearStart = (date: IsoDate): number =>
  monthOf(date) >= 4 ? yearOf(date) : yearOf(date) - 1;

/** `2012/13` for a year that began in 2012. */
export const yearLabel = (startYear: number): string =>
  `${pad(startYear, 4)}/${pad((startYear + 1) % 100)}`;

/** The financial year of a date, `2012/13`. */
export const financialYear = (date: IsoDate): string => yearLabel(financialYearStart(date));

/** 1 April of `startYear` to the 31 March after. */
export const spanOfFinancialYear = (startYear: number): Span => ({
  start: `${pad(startYear, 4)}-04-01`,
  end: `${pad(startYear + 1, 4)}-03-31`,
});

/** Twelve months to the end of a month. */
export const yearEnding = (year: number, month: number): Span => ({
  start: month === 12 ? monthSpan(year, 1).start : monthSpan(year - 1, month + 1).start,
  end: monthSpan(year, month).end,
});

/** A financial quarter: Q1 is April to June of `startYear`, Q4 January to March of the year after. */
export const quarterSpan = (startYear: number, quarter: 1 | 2 | 3 | 4): Span => {
  const year = quarter === 4 ? startYear + 1 : startYear;
  const first = quarter === 4 ? 1 : 1 + quarter * 3;
  return { start: monthSpan(year, first).start, end: monthSpan(year, first + 2).end };
};

/** The financial quarter in which a day lies. */
export const financialQuarter = (date: IsoDate): 1 | 2 | 3 | 4 => {
  const month = monthOf(date);
  if (month <= 3) return 4;
  if (month <= 6) return 1;
  return month <= 9 ? 2 : 3;
};

const isFinancialYear = ({ start, end }: Span): boolean =>
  end.endsWith('-03-31') && start === spanOfFinancialYear(yearOf(end) - 1).start;

/**
 * Id of a period: `2010/11` for a year to March or a stock at 31 March, `2012/13 Q2` for a single
 * financial quarter, and for everything else the month of its last day, `2012-10`.
 */
export const periodId = (period: Period): string => {
  const { start, end, basis } = period;
  if (isFinancialYear(period) || (basis === 'snapshot' && end.endsWith('-03-31')))
    return financialYear(end);
  if (basis === 'quarter') {
    const quarter = financialQuarter(end);
    const span = quarterSpan(financialYearStart(end), quarter);
    if (span.start === start && span.end === end)
      return `${financialYear(end)} Q${String(quarter)}`;
  }
  return end.slice(0, 7);
};

export interface PeriodChoice extends Span {
  readonly id: string;
}

const quarterOfDigit = (digit: string | undefined): 1 | 2 | 3 | 4 | null => {
  if (digit === '1') return 1;
  if (digit === '2') return 2;
  if (digit === '3') return 3;
  return digit === '4' ? 4 : null;
};

/** Reads a period id (`2012-10`, `2010/11`, `2012/13 Q2`); null where it is none. */
export const parsePeriodChoice = (text: string): PeriodChoice | null => {
  const id = text.trim();
  const month = /^(\d{4})-(\d{2})$/.exec(id);
  if (month) {
    const [, year, number] = month;
    const first = isoDate(Number(year), Number(number), 1);
    return first === null ? null : { id, ...monthSpan(Number(year), Number(number)) };
  }
  const yearly = /^(\d{4})\/(\d{2})(?: Q([1-4]))?$/.exec(id);
  if (!yearly) return null;
  const startYear = Number(yearly[1]);
  if ((startYear + 1) % 100 !== Number(yearly[2])) return null;
  const quarter = quarterOfDigit(yearly[3]);
  return {
    id,
    ...(quarter === null ? spanOfFinancialYear(startYear) : quarterSpan(startYear, quarter)),
  };
};
