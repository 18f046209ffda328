import type { Polarity } from '../domain/indicator.ts';
import { count, counted, listed, plain } from './format.ts';
import { dayWords, monthYearWords, spanWords } from './period.ts';
import type { Words } from './words.ts';

/** A part-year or stock's "when": "by the end of September 2012", "on 31 March 2012". */
export function whenWords(
  kind: 'day' | 'so_far' | 'span' | 'year' | 'reported',
  start: string,
  end: string,
): string {
  switch (kind) {
    case 'day':
      return `on ${dayWords(end)}`;
    case 'so_far':
      return `by the end of ${monthYearWords(end)}`;
    case 'span':
      return `in ${spanWords({ start, end })}`;
    case 'year':
      return `in the year to ${monthYearWords(end)}`;
    case 'reported':
      return `as reported for ${monthYearWords(end)}`;
  }
}

/** "**12 of 16** young people were living somewhere suitable by the end of September 2012: 75.0%." */
export function countsSentence(parts: {
  readonly counts: string;
  readonly group: string;
  readonly outcome: string;
  readonly when: string;
  readonly shown: string;
}): Words {
  const said = [parts.group, parts.outcome, parts.when].filter((word) => word !== '').join(' ');
  return [{ strong: parts.counts }, ` ${said}: ${parts.shown}.`];
}

/** "**47%** in October 2012." where a figure comes without counts. */
export function figureSentence(shown: string, when: string): Words {
  return [{ strong: shown }, ` ${when}.`];
}

/** " October’s figure is 71%, given without counts." */
export function laterFigure(month: string, shown: string): string {
  return ` ${month}’s figure is ${shown}, given without counts.`;
}

/** " 6.9% was printed." where the counts give another figure. */
export function printedOtherwise(printed: string): string {
  return ` ${printed} was printed.`;
}

/** "**No figure** for October 2012: not yet due." */
export function missingSentence(when: string, why: string): Words {
  return [{ strong: 'No figure' }, ` for ${when}: ${why}.`];
}

/** "**A small group: 16 young people.** One person changes this figure by 6 points." */
export function smallGroupCaution(group: number, one: string, many: string): Words {
  const points = plain(100 / group, 0);
  return [
    { strong: `A small group: ${counted(group, one, many)}.` },
    ` One more or fewer changes this figure by ${points} points.`,
  ];
}

export const RUNNING_TOTAL_CAUTION: Words = [
  { strong: 'A running total, which can only rise until March.' },
  ' It is not set beside full years, and not compared with earlier in the year.',
];

export const BASIS_CAUTION: Words = [
  { strong: 'Month or year so far? Not stated.' },
  ' The file does not say, so the figure is drawn apart and any quarter is an indication only.',
];

/** "Is it getting better?", or without a judgement "How has it changed?" */
export function trajectoryTitle(polarity: Polarity): string {
  return polarity === 'none' ? 'How has it changed?' : 'Is it getting better?';
}

/** What the trajectory shows and does not join. */
export function trajectoryCaption(parts: {
  readonly mixed: boolean;
  readonly shaded: boolean;
  readonly zeroBased: boolean;
  readonly broken: boolean;
}): string {
  const sentences = [
    parts.mixed ? 'Full years and part-years are not joined.' : '',
    parts.broken ? 'No line crosses a change of definition.' : '',
    parts.shaded
      ? 'Shaded: the four quarters of councils in that year, A best to D lowest.'
      : 'No council figures to shade.',
    parts.zeroBased ? '' : 'The scale does not begin at zero.',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** "How did other councils do in 2010/11?" */
export function distributionTitle(periodId: string | null): string {
  return periodId === null
    ? 'How did other councils do?'
    : `How did other councils do in ${periodId}?`;
}

/** What each dot is, which way is better, and who is hidden. */
export function distributionCaption(parts: {
  readonly n: number;
  readonly missing: number;
  readonly polarity: Polarity;
  readonly hidden: readonly string[];
}): string {
  const better = parts.polarity === 'none' ? '' : ' Better is to the right.';
  const few = parts.hidden.length > 0 && parts.hidden.length <= 3;
  const gone = few ? listed(parts.hidden) : counted(parts.missing, 'council', 'councils');
  const one = few ? parts.hidden.length === 1 : parts.missing === 1;
  const missing = parts.missing === 0 ? '' : `; ${gone} ${one ? 'has' : 'have'} none`;
  return `Each dot is a council.${better} ${count(parts.n)} ${parts.n === 1 ? 'has' : 'have'} a figure${missing}.`;
}

/** Where there is nothing to draw: the reason, as a sentence. */
export function nothingToDraw(reason: string): string {
  return `${reason}.`;
}

/** "Harrow now: 75.0%". */
export function oursNowWords(areaName: string, shown: string): string {
  return `${areaName} now: ${shown}`;
}

/** "**28 councils share 100%.** The largest groups among them: Ealing (46 of 46) …" */
export function sharedBestWords(
  shared: number,
  shown: string,
  largest: readonly string[],
  scope: string,
): Words {
  const lead = { strong: `${count(shared)} ${scope} share ${shown}.` };
  return largest.length === 0
    ? [lead]
    : [lead, ` The largest groups among them: ${listed(largest)}.`];
}

/** "Halton 87.0%, Bournemouth 86.0% and Kingston upon Thames 84.6%." */
export function namedBestWords(names: readonly string[]): Words {
  return [`${listed(names)}.`];
}

/** "Best in England 2010/11, as published: Oldham 98.3%, North Lincolnshire 98.2%." */
export function publishedBestWords(
  comparator: string,
  periodId: string,
  names: readonly string[],
): string {
  return `Best in ${comparator}, ${periodId}, as published: ${listed(names)}.`;
}

/** "68 councils share 100%". */
export function shareWords(shared: number, shown: string): string {
  return `${counted(shared, 'council shares', 'councils share')} ${shown}`;
}

export const LARGE_IS_BEST = 'Higher is better.';
export const SMALL_IS_BEST = 'Lower is better.';
export const NEITHER_IS_BEST =
  'Neither high nor low is better, so no quarter and no good or bad word is given.';

/** How a figure taken during the year stands beside the full year. */
export const inYearWords = {
  both: 'During the year both numbers grow together, so a part-year figure is an indication of the full year.',
  numerator:
    'During the year only the first number grows, so a part-year figure is lower than the full year’s will be.',
  total: 'A count that grows through the year, so part of a year is not compared with full years.',
  snapshot: 'Counted on one day.',
  cohort: 'The same group is counted again each time, and grows through the year.',
} as const;

export const aboutTerms = {
  formal: 'Published as',
  counted: 'What is counted',
  better: 'Which way is better',
  basis: 'Span',
  breaks: 'Changes of definition',
  source: 'Source',
} as const;

/** "1 April 2013: ages 19 to 21". */
export function breakWords(from: string, words: string): string {
  return `${dayWords(from)}: ${words}`;
}

export const tableWords = {
  trajectory: (area: string): string =>
    `${area} by period, with councils’ figures of the same year`,
  distribution: (comparator: string, year: string): string => `Councils of ${comparator}, ${year}`,
  span: 'Span',
  basis: 'Basis',
  people: 'People',
  status: 'Status',
  council: 'Council',
  value: 'Figure',
  rank: 'Rank',
  quarter: 'Quarter',
  average: (comparator: string): string => `${comparator} average`,
  cuts: (comparator: string): string => `${comparator} lines between quarters`,
  councils: (comparator: string): string => `${comparator} councils`,
  none: 'none',
} as const;

export const statusWords = {
  final: 'Final',
  provisional: 'Provisional',
  revised: 'Revised',
  not_stated: 'As reported',
  published: 'As published',
  since: 'Published since',
} as const;
