/** What a figure may mean, and where the year may end, in words. */
import { chanceSentence } from './chance.ts';
import { count, counted } from './format.ts';
import { monthWords, monthYearWords } from './period.ts';

/** The question put to the officer, with what each answer would mean. */
export const basisQuestionCopy = {
  question: (month: string, shown: string): string =>
    `Is ${shown} ${monthYearWords(month)} alone, or the year so far?`,
  alone: (month: string): string => `${monthWords(month)} alone`,
  soFar: 'The year so far',
  aloneMeans: (month: string, shown: string, cases: number): string =>
    `${shown} of ${monthWords(month)}’s cases, about ${count(cases)} at the pace so far.`,
  soFarMeans: (month: string, part: number, cases: number): string =>
    part < 0 || part > cases
      ? `That would make ${monthWords(month)} about ${count(part)} of ${count(cases)}, which cannot be.`
      : `About ${count(part)} of ${count(cases)} in ${monthWords(month)} itself.`,
  countsAlone: (counts: string, month: string): string =>
    `${counts} in ${monthWords(month)} itself.`,
  countsSoFar: (counts: string): string => `${counts} since April.`,
  countsUnknown: 'The file gives no counts to work it out from.',
} as const;

/** "Is it October alone, or the year so far? Alone: … If the year so far: …" */
export function basisSentence(
  question: string,
  answers: readonly { readonly answer: string; readonly means: string }[],
): string {
  const [first, second] = answers;
  if (first !== undefined && first.means === second?.means) return `${question} ${first.means}`;
  const said = answers.map(({ answer, means }) => `${answer}: ${means}`);
  return [question, ...said].join(' ');
}

/** Why a measure bears no forecast. */
export const noForecastWords = {
  accumulates: 'No forecast: this total only rises, and rises unevenly, until March.',
  small: 'No forecast: a group under 10 is too small to look ahead from.',
  snapshot: 'No forecast: a count on one day has no rest of the year.',
  year: 'No forecast: the year is complete.',
  no_counts: 'No forecast: the figures come without counts.',
  doubtful: 'No forecast: the counts do not agree with the later figure.',
  other: 'No forecast for this kind of measure.',
} as const;

/** "If nothing changes, the year ends between 49.4% and 55.3% (80% range), or …" */
export function forecastWords(parts: {
  readonly low80: string;
  readonly high80: string;
  readonly low95: string;
  readonly high95: string;
  readonly target: string | null;
  /** Of meeting it, 0–1. */
  readonly chance: number | null;
}): string {
  const range = `If nothing changes, the year ends between ${parts.low80} and ${parts.high80} (4 chances in 5), and almost surely between ${parts.low95} and ${parts.high95} (19 in 20).`;
  return parts.target === null || parts.chance === null
    ? range
    : `${range} ${chanceSentence(parts.target, parts.chance)}`;
}

/** What a forecast takes for granted. */
export const assumptionWords = {
  percent: (
    further: number,
    noun: { readonly one: string; readonly many: string },
    asked: boolean,
  ): string =>
    `Assumes ${count(further)} more ${further === 1 ? noun.one : noun.many} by March, at the rate so far, each on its own${asked ? ', and that the counts are the year so far' : ''}.`,
  count: (months: number): string =>
    `Assumes ${counted(months, 'more month', 'more months')} at the rate so far, each case on its own.`,
} as const;

export const OUT_OF_REACH = 'Out of reach this year';
export const OUT_OF_REACH_IF = 'Out of reach this year, if this is the year so far';

export const forecastCopy = {
  title: 'Where may the year end?',
  volume: (many: string): string => `How many more ${many} by March?`,
} as const;

export const readAsCopy = {
  people: 'More people, or different results?',
  split: 'Can the months be told apart?',
} as const;
