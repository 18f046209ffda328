import {
  isoDate,
  monthSpan,
  quarterSpan,
  spanOfFinancialYear,
  yearEnding,
} from '../domain/calendar.ts';
import type { Basis, IsoDate, Span } from '../domain/period.ts';
import { periodWords } from './period-words.ts';

/**
 * A period as text gives it. `year`: twelve months that end in `endYear`, or, for measures taken
 * in autumn, lie in the year that began in `startYear`; which twelve is the indicator's to say.
 * `day`: a date alone. `span`: first and last month or day stated.
 */
export type PeriodText =
  | {
      readonly grain: 'year';
      readonly pair: boolean;
      readonly startYear: number;
      readonly endYear: number;
      readonly academic: boolean;
      readonly hint: Basis | null;
    }
  | ({ readonly grain: 'quarter' | 'month' | 'day' | 'span'; readonly hint: Basis | null } & Span)
  | {
      readonly grain: 'ambiguous_quarter';
      readonly year: number;
      readonly quarter: 1 | 2 | 3 | 4;
      readonly hint: Basis | null;
    };

export interface PeriodOptions {
  /** `2011-12` is December 2011, as other cells of its column show; otherwise the year 2011/12. */
  readonly isoMonths: boolean;
}

type Quarter = 1 | 2 | 3 | 4;
const quarters: ReadonlyMap<string, Quarter> = new Map([
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
]);

const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
};

interface Years {
  readonly start: number;
  readonly pair: boolean;
}

/** `2012/13`, `2012-2013`, `12/13`, `201213` or one year alone; null where two years do not follow. */
const readYears = (text: string): Years | null => {
  const compact = /^(\d{4})(\d{2})$/u.exec(text);
  const pair = compact ?? /^(\d{4}|\d{2}) ?[/-] ?(\d{4}|\d{2})$/u.exec(text);
  if (pair) {
    const start = fullYear(pair[1] ?? '');
    const second = pair[2] ?? '';
    const follows =
      second.length === 4 ? Number(second) === start + 1 : Number(second) === (start + 1) % 100;
    return follows && start >= 1950 && start < 2100 ? { start, pair: true } : null;
  }
  if (!/^(?:\d{4}|\d{2})$/u.test(text)) return null;
  const year = fullYear(text);
  return year >= 1950 && year < 2100 ? { start: year, pair: false } : null;
};

const calendarYear = (years: Years, month: number): number =>
  years.pair && month <= 3 ? years.start + 1 : years.start;

const readDay = (text: string): IsoDate | null => {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[t ]\d{2}[\d:.]*z?)?$/u.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /^(\d{1,2})[ -]?m(\d{2})[ -]?(\d{4}|\d{2})$/u.exec(text);
  if (named) return isoDate(fullYear(named[3] ?? ''), Number(named[2]), Number(named[1]));
  const british = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?: \d{2}:[\d:]*)?$/u.exec(text);
  if (british) return isoDate(fullYear(british[3] ?? ''), Number(british[2]), Number(british[1]));
  if (!/^[3-6]\d{4}$/u.test(text)) return null;
  // Excel counts days from 30 December 1899.
  return new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
};

const readMonth = (text: string, options: PeriodOptions): Span | null => {
  const named = /^m(\d{2})[ /-]*(\d{4}(?:[/-]\d{2,4})?|\d{2}(?:[/-]\d{2})?)$/u.exec(text);
  const yearFirst = named ? null : /^(\d{4}(?:[/-]\d{2})?)[ /-]*m(\d{2})$/u.exec(text);
  const month = named?.[1] ?? yearFirst?.[2];
  const years = readYears(named?.[2] ?? yearFirst?.[1] ?? '');
  if (month !== undefined && years !== null)
    return monthSpan(calendarYear(years, Number(month)), Number(month));
  const numeric = /^(\d{4})-?(\d{2})$/u.exec(text);
  if (numeric && (options.isoMonths || readYears(text) === null)) {
    const [, year = '', number = ''] = numeric;
    return isoDate(Number(year), Number(number), 1) === null
      ? null
      : monthSpan(Number(year), Number(number));
  }
  const slashed = /^(\d{1,2})\/(\d{4})$/u.exec(text);
  if (!slashed || isoDate(Number(slashed[2]), Number(slashed[1]), 1) === null) return null;
  return monthSpan(Number(slashed[2]), Number(slashed[1]));
};

const readSpan = (text: string, options: PeriodOptions): Span | null => {
  const months =
    /^(?:(\d{4}(?:[/-]\d{2})?) )?m(\d{2})(?: (\d{4}|\d{2}))? ?(?:-|to) ?m(\d{2})(?:[ -](.*))?$/u.exec(
      text,
    );
  if (months) {
    const [, before, first = '', firstYear, last = '', after] = months;
    const years = readYears(after ?? before ?? '');
    if (years === null) return null;
    const endYear = calendarYear(years, Number(last));
    const wraps = Number(first) > Number(last);
    const startYear = firstYear === undefined ? endYear - (wraps ? 1 : 0) : fullYear(firstYear);
    return ordered(monthSpan(startYear, Number(first)).start, monthSpan(endYear, Number(last)).end);
  }
  const halves = /^(.+?) (?:-|to) (.+)$/u.exec(text);
  if (!halves) return null;
  const [, from = '', until = ''] = halves;
  const start = readDay(from) ?? readMonth(from, options)?.start ?? null;
  const end = readDay(until) ?? readMonth(until, options)?.end ?? null;
  return start === null || end === null ? null : ordered(start, end);
};

const ordered = (start: IsoDate, end: IsoDate): Span | null =>
  start <= end ? { start, end } : null;

const readParted = (text: string): { part: string; years: Years } | null => {
  const found =
    /^([qh]\d)[ /-]*(?:m\d\d (?:to|-) m\d\d )?([\d/ -]+)$/u.exec(text) ??
    /^([\d/ -]+?)[ /-]*([qh]\d)(?: m\d\d (?:to|-) m\d\d)?$/u.exec(text);
  if (!found) return null;
  const [, one = '', two = ''] = found;
  const years = readYears((one.startsWith('q') || one.startsWith('h') ? two : one).trim());
  return years === null
    ? null
    : { part: one.startsWith('q') || one.startsWith('h') ? one : two, years };
};

const quarterOrHalf = (text: string, hint: Basis | null): PeriodText | null => {
  const found = readParted(text);
  if (found === null) return null;
  const { part, years } = found;
  const number = part.slice(1);
  if (part.startsWith('h')) {
    if (!years.pair) return null;
    const whole = spanOfFinancialYear(years.start);
    const first = { start: whole.start, end: quarterSpan(years.start, 2).end };
    const second = { start: quarterSpan(years.start, 3).start, end: whole.end };
    return { grain: 'span', hint, ...(number === '1' ? first : second) };
  }
  const quarter = quarters.get(number);
  if (quarter === undefined) return null;
  if (!years.pair) return { grain: 'ambiguous_quarter', year: years.start, quarter, hint };
  return { grain: 'quarter', hint, ...quarterSpan(years.start, quarter) };
};

/**
 * Reads a period in any spelling that councils and the Department use. Null where the text is no
 * period, or no whole one ("October"). `2012/14`, 30 February and the like are no periods.
 */
export const parsePeriod = (
  raw: string,
  options: PeriodOptions = { isoMonths: false },
): PeriodText | null => {
  const words = periodWords(raw);
  if (words === null || !/\d/u.test(words.text)) return null;
  const { text, hint, academic } = words;
  const day = readDay(text);
  if (day !== null) return { grain: 'day', hint, start: day, end: day };
  const month = readMonth(text, options);
  if (month !== null) return { grain: 'month', hint, ...month };
  const years = readYears(text);
  if (years !== null && text.length >= 4) {
    return {
      grain: 'year',
      pair: years.pair,
      academic,
      hint,
      startYear: years.pair ? years.start : years.start - 1,
      endYear: years.pair ? years.start + 1 : years.start,
    };
  }
  const parted = quarterOrHalf(text, hint);
  if (parted !== null) return parted;
  const span = readSpan(text, options);
  if (span === null) return null;
  return asYear(span, hint) ?? { grain: 'span', hint, ...span };
};

const asYear = (span: Span, hint: Basis | null): PeriodText | null => {
  const endYear = Number(span.end.slice(0, 4));
  const whole = yearEnding(endYear, 3);
  if (span.start !== whole.start || span.end !== whole.end) return null;
  return { grain: 'year', pair: true, academic: false, hint, startYear: endYear - 1, endYear };
};

export interface PartialPeriod {
  readonly month: number | null;
  readonly quarter: Quarter | null;
}

/** A period that leaves out its year: "October", "Q2". */
export const parsePartialPeriod = (raw: string): PartialPeriod | null => {
  const text = periodWords(raw)?.text ?? '';
  const month = /^m(\d{2})$/u.exec(text);
  if (month) return { month: Number(month[1]), quarter: null };
  const quarter = quarters.get(/^q([1-4])$/u.exec(text)?.[1] ?? '');
  return quarter === undefined ? null : { month: null, quarter };
};

/** Whether a column's `2011-12` are months: some cell of the shape `2012-10` can be no financial year. */
export const writesIsoMonths = (cells: readonly string[]): boolean =>
  cells.some((raw) => {
    const found = raw.length > 20 ? null : /^\s*(\d{4})-(\d{2})\s*$/u.exec(raw);
    if (!found) return false;
    return (
      (Number(found[1]) + 1) % 100 !== Number(found[2]) &&
      isoDate(Number(found[1]), Number(found[2]), 1) !== null
    );
  });
