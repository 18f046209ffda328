/** A limit on a count that grows through the year: what is used, what is left, and from what base. */
import { count, counted, fixed, plain } from './format.ts';
import { monthsWords, spanWords } from './period.ts';

type Range = readonly [number, number];

/** "94", "63 to 69". */
export function rangeWords([low, high]: Range, decimals = 0): string {
  const shown = (value: number): string =>
    decimals === 0 || Number.isInteger(value) ? plain(value, decimals) : fixed(value, decimals);
  return shown(low) === shown(high) ? shown(low) : `${shown(low)} to ${shown(high)}`;
}

export const allowanceCopy = {
  title: 'What is left of the limit?',
  caption: 'The limit under each base',
  base: 'If the base is',
  number: 'Number',
  limit: 'Limit for the year',
  left: (used: number): string => `Left after ${count(used)}`,
  aMonth: 'A month from now',
  chance: 'Chance of keeping to it',
  from: 'Where it comes from',
  plan: 'The plan',
  published: (source: string): string => source,
} as const;

/** Where nobody has said what is counted. */
export const caseWord = 'case';

/** One square a case. `aMonth` is what the limit leaves a month, at its lower and upper end. */
export const squaresCopy = {
  caption: (one: string): string => `One square is one ${one}.`,
  used: (n: number, _aMonth: Range): string => `${count(n)} used`,
  left: (n: number, [low, high]: Range): string =>
    low === high ? `${count(n)} left` : `${count(n)} left at ${plain(low, 1)} a month`,
  maybe: (n: number, [, high]: Range): string => `${count(n)} more at ${plain(high, 1)} a month`,
  over: (n: number, _aMonth: Range): string => `${count(n)} past the limit`,
} as const;

export const baseLabels = {
  named: (level: string): string => `The limit in the plan, ${level}`,
  baseline: 'The plan’s own base',
  year: (period: string, published: boolean): string =>
    published ? `The published year ${period}` : `The year ${period}`,
  scaled: (months: { readonly start: string; readonly end: string }, times: number): string =>
    times === 2 ? `Twice ${spanWords(months)}` : `${spanWords(months)}, taken to a year`,
  note: (range: Range): string => `What “${rangeWords(range)} a month” implies`,
} as const;

export const baseSources = {
  local: (file: string, line: number): string => `${file}, line ${count(line)}`,
  published: 'Department for Education',
  scaled: 'Seasons are ignored',
  note: 'The officer’s note',
} as const;

/** "“-20%”, but from what? The plan does not name its base." */
export function baseAsked(asWritten: string): string {
  return `“${asWritten}”, but from what? The plan does not name its base.`;
}

/** "33 used from April to September, 5.5 a month; at that pace the year ends at 66." */
export function usedWords(parts: {
  readonly used: number;
  readonly span: { readonly start: string; readonly end: string };
  readonly pace: number;
  readonly projection: number;
}): string {
  const { used, span, pace, projection } = parts;
  return `${count(used)} from ${monthsWords(span)}, ${plain(pace, 1)} a month; at that pace the year ends near ${plain(projection, 0)}.`;
}

/** "A 20% cut on the 118 of 2013/14 allows 94: 61 left, 10.2 a month." */
export function cutWords(parts: {
  readonly percent: number;
  readonly base: number;
  readonly label: string;
  readonly limit: number;
  readonly left: number;
  readonly aMonth: number;
  readonly months: number;
}): string {
  const { percent, base, label, limit, left, aMonth, months } = parts;
  const rest =
    left < 0
      ? `${count(-left)} too many already`
      : `${count(left)} left for ${counted(months, 'month', 'months')}, ${plain(aMonth, 1)} a month`;
  return `A ${plain(percent, 1)}% cut on the ${count(base)} of ${label} allows ${count(limit)}: ${rest}.`;
}

/** "The limit of 94 leaves 61 for 6 months, 10.2 a month." */
export function limitWords(parts: {
  readonly level: string;
  readonly left: number;
  readonly aMonth: number;
  readonly months: number;
}): string {
  const { level, left, aMonth, months } = parts;
  if (left < 0) return `The limit, ${level}, is passed by ${count(-left)}.`;
  return `The limit, ${level}, leaves ${count(left)} for ${counted(months, 'month', 'months')}, ${plain(aMonth, 1)} a month.`;
}

/** "At 5 to 6 a month, as the note says, 30 to 36 are left." */
export function noteLimitWords(range: Range, left: Range): string {
  return `At the ${rangeWords(range)} a month in the officer’s note, ${rangeWords(left)} are left.`;
}
