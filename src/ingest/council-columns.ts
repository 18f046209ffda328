import { ENGLAND, LONDON } from '../domain/area.ts';
import type { Area } from '../domain/area.ts';
import { financialYearStart, monthSpan, quarterSpan } from '../domain/calendar.ts';
import type { ReadContext } from './context.ts';
import type { PartialPeriod, PeriodText } from './period.ts';
import { parsePartialPeriod, parsePeriod } from './period.ts';
import { headingKey } from './text.ts';

/** What a column of a council's own performance table holds. */
export type CouncilColumn =
  | { readonly kind: 'figure'; readonly area: Area | null; readonly period: PeriodText }
  | {
      readonly kind: 'best';
      readonly comparator: 'england' | 'london';
      readonly period: PeriodText;
    }
  | { readonly kind: 'target'; readonly period: PeriodText }
  | { readonly kind: 'note'; readonly of: number }
  | { readonly kind: 'undated' }
  | { readonly kind: 'other' };

const MOST_WORDS = 12;

interface SplitHeading {
  readonly period: PeriodText | null;
  readonly partial: PartialPeriod | null;
  /** The words that are no part of the period. */
  readonly rest: string;
}

const isWord = (rest: readonly string[]): string => headingKey(rest.join(' '));

/** Takes the period out of a heading: "Harrow 10/11" is 2010/11 and "harrow". */
export const splitHeading = (heading: string): SplitHeading => {
  const words = heading.split(/\s+/u).filter((word) => word !== '');
  if (words.length > MOST_WORDS) return { period: null, partial: null, rest: headingKey(heading) };
  for (let length = words.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const period = parsePeriod(words.slice(from, from + length).join(' '));
      if (period === null) continue;
      return {
        period,
        partial: null,
        rest: isWord([...words.slice(0, from), ...words.slice(from + length)]),
      };
    }
  }
  for (const [index, word] of words.entries()) {
    const partial = parsePartialPeriod(word);
    if (partial !== null)
      return { period: null, partial, rest: isWord(words.filter((_, at) => at !== index)) };
  }
  return { period: null, partial: null, rest: headingKey(heading) };
};

const endOf = (period: PeriodText): string => {
  if (period.grain === 'year') return `${String(period.endYear)}-03-31`;
  return period.grain === 'ambiguous_quarter' ? '' : period.end;
};

interface Placed {
  readonly index: number;
  readonly end: string;
}

/** "October" is the first October to end after the last dated figure; "Q3" likewise. */
const afterLast = (partial: PartialPeriod, last: Placed | null): PeriodText | null => {
  if (last === null || last.end === '') return null;
  const year = financialYearStart(last.end);
  for (const start of [year, year + 1]) {
    const { month, quarter } = partial;
    const span =
      month === null
        ? quarter === null
          ? null
          : quarterSpan(start, quarter)
        : monthSpan(month >= 4 ? start : start + 1, month);
    if (span === null) return null;
    if (span.end > last.end)
      return { grain: month === null ? 'quarter' : 'month', hint: null, ...span };
  }
  return null;
};

const ownWords =
  /^(?:update|actual|actuals|outturn|result|results|performance|figure|value|latest|provisional|position|score|current|%|\s)*$/u;

const areaOfWords = (rest: string, context: ReadContext): Area | null => {
  if (/\b(?:england|national)\b/u.test(rest)) return context.area(ENGLAND);
  if (/\blondon\b/u.test(rest) && /\b(?:average|avg|mean)\b/u.test(rest))
    return context.area(LONDON);
  return context.area(
    rest
      .replace(/\b(?:average|avg|mean|actual|outturn|result|performance|council|lbc?)\b/gu, ' ')
      .trim(),
  );
};

const dated = (period: PeriodText, rest: string, context: ReadContext): CouncilColumn => {
  if (/\b(?:best|top)\b/u.test(rest))
    return { kind: 'best', comparator: /\blondon\b/u.test(rest) ? 'london' : 'england', period };
  if (/\b(?:target|goal)\b/u.test(rest)) return { kind: 'target', period };
  if (/\b(?:rag|rating|quartile|rank|trend|direction|dot|variance|change)\b/u.test(rest))
    return { kind: 'other' };
  if (ownWords.test(rest)) return { kind: 'figure', area: null, period };
  const area = areaOfWords(rest, context);
  return area === null ? { kind: 'other' } : { kind: 'figure', area, period };
};

const isNote = (rest: string): boolean =>
  /\b(?:notes?|comments?|commentary|narrative)\b/u.test(rest);

/** Which figure column a notes column speaks of: the one of its own period, else the last before it. */
const figureOfNote = (
  split: SplitHeading,
  placed: readonly Placed[],
  periods: ReadonlyMap<number, PeriodText>,
): number | null => {
  const wanted = split.period === null ? null : endOf(split.period);
  const before = [...placed].reverse();
  const same = before.find(({ index, end }) => {
    if (wanted !== null) return end === wanted;
    const period = periods.get(index);
    if (split.partial?.quarter === undefined || split.partial.quarter === null)
      return split.partial === null || period?.grain === 'month';
    return (
      period?.grain === 'quarter' &&
      period.start === quarterSpan(financialYearStart(end), split.partial.quarter).start
    );
  });
  return same?.index ?? before[0]?.index ?? null;
};

/** Reads the headings of a council's performance table, left to right. */
export const councilColumns = (
  headings: readonly string[],
  context: ReadContext,
): readonly CouncilColumn[] => {
  const placed: Placed[] = [];
  const periods = new Map<number, PeriodText>();
  return headings.map((heading, index): CouncilColumn => {
    const split = splitHeading(heading);
    if (isNote(split.rest)) {
      const of = figureOfNote(split, placed, periods);
      return of === null ? { kind: 'other' } : { kind: 'note', of };
    }
    const period =
      split.period ??
      (split.partial === null ? null : afterLast(split.partial, placed.at(-1) ?? null));
    if (period === null) return split.partial !== null ? { kind: 'undated' } : { kind: 'other' };
    const column = dated(period, split.rest, context);
    if (column.kind === 'figure') {
      placed.push({ index, end: endOf(period) });
      periods.set(index, period);
    }
    return column;
  });
};
