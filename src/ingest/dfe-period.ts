import { quarterSpan, spanOfFinancialYear, yearEnding } from '../domain/calendar.ts';
import type { PeriodText } from './period.ts';
import { parsePeriod } from './period.ts';

const isYear = (time: string): boolean => /^(?:19|20)\d{2}$/u.test(time);

/** First year of `202425`, whose years follow each other; null otherwise. */
const startOf = (time: string): number | null => {
  const found = /^((?:19|20)\d{2})(\d{2})$/u.exec(time);
  if (found === null) return null;
  const start = Number(found[1]);
  return (start + 1) % 100 === Number(found[2]) ? start : null;
};

/**
 * The period of a Department for Education row: `202425` or `2025` and what kind of time that is.
 * Terms and weeks are no periods of ours.
 */
export const dfePeriod = (time: string, identifier: string): PeriodText | null => {
  const kind = identifier.toLowerCase();
  const start = startOf(time);
  if (/^(?:reporting|financial|tax) year$/u.test(kind)) return parsePeriod(time);
  if (kind === 'academic year' && start !== null)
    return {
      grain: 'year',
      pair: true,
      academic: true,
      hint: null,
      startYear: start,
      endYear: start + 1,
    };
  if (kind === 'calendar year' && isYear(time))
    return { grain: 'span', hint: 'year', ...yearEnding(Number(time), 12) };
  const quarter = /^(?:financial year )?q([1-4])$/u.exec(kind);
  if (quarter !== null && start !== null) return parsePeriod(`Q${quarter[1] ?? ''} ${time}`);
  const part = /^part ([12])\b/u.exec(kind);
  if (part !== null && start !== null) {
    const year = spanOfFinancialYear(start);
    const middle = quarterSpan(start, 2).end;
    return part[1] === '1'
      ? { grain: 'span', hint: null, start: year.start, end: middle }
      : { grain: 'span', hint: null, start: quarterSpan(start, 3).start, end: year.end };
  }
  const month =
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;
  return month.test(kind) ? parsePeriod(`${identifier} ${time}`) : null;
};
