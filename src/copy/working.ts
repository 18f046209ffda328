/** How a chip came to its word and colour, step by step. */
import type { Band } from '../domain/band.ts';
import type { Polarity } from '../domain/indicator.ts';
import { bandWord } from './bands.ts';
import { count, counted } from './format.ts';

export const workingCopy = {
  title: 'Why is it this colour?',
  targetTitle: 'Why does the target chip say this?',
  close: 'Close',
  aboutChip: (name: string, chip: string): string => `${name}. ${chip}`,
  terms: {
    value: 'Our value',
    basis: 'What it covers',
    compared: 'Compared with',
    lines: 'The lines between quarters',
    rule: 'The rule',
    line: 'On the line',
    place: 'Our place',
    firm: 'How firm',
    none: 'Why there is no band',
    average: 'Average',
    otherwise: 'If we chose otherwise',
    source: 'Where it comes from',
    target: 'Our target',
    distance: 'The distance',
    counts: 'In people',
    state: 'So',
  },
} as const;

/** "All 149 councils with a figure for 2010/11, ours among them; 3 of 152 have none." */
export function comparedWords(parts: {
  readonly n: number;
  readonly missing: number;
  readonly periodId: string;
  readonly stale: string | null;
}): string {
  const { n, missing, periodId, stale } = parts;
  const all = `${counted(n, 'council', 'councils')} with a figure for ${periodId}`;
  const gone =
    missing === 0
      ? ''
      : `; ${count(missing)} of ${count(n + missing)} ${missing === 1 ? 'has' : 'have'} none`;
  return `${all}${gone}${stale === null ? '' : `; ${stale} than our figure`}.`;
}

/** "88.2, 91.8 and 96.7: quartiles by interpolation, as a spreadsheet’s QUARTILE.INC." */
export function linesWords(cuts: readonly [string, string, string]): string {
  return `${cuts[0]}, ${cuts[1]} and ${cuts[2]}: quartiles by interpolation, as a spreadsheet’s QUARTILE.INC.`;
}

/** The rule of the band that was given, with the lines in it. */
export function ruleWords(
  band: Band,
  polarity: Exclude<Polarity, 'none'>,
  cuts: readonly [string, string, string],
): string {
  const [q1, q2, q3] = cuts;
  const high: Readonly<Record<Band, string>> = {
    D: `At or below ${q1}`,
    C: `Above ${q1}, up to ${q2}`,
    B: `Above ${q2}, up to ${q3}`,
    A: `Above ${q3}`,
  };
  const low: Readonly<Record<Band, string>> = {
    A: `At or below ${q1}`,
    B: `Above ${q1}, up to ${q2}`,
    C: `Above ${q2}, up to ${q3}`,
    D: `Above ${q3}`,
  };
  const where = (polarity === 'high' ? high : low)[band];
  const way = polarity === 'high' ? 'Higher is better.' : 'Lower is better.';
  return `${way} ${where} is “${bandWord(band).toLowerCase()}”. A value on a line takes the lower-value side, as in the Department for Education’s own tool.`;
}

/** "Our value is exactly on a line between two quarters, shared with 21 other councils." */
export function onTheLine(tied: number): string {
  const shared =
    tied === 0 ? '' : `, shared with ${counted(tied, 'other council', 'other councils')}`;
  return `Our value is exactly on a line between two quarters${shared}.`;
}

export const firmWords = {
  firm: 'Firm: the same kind and length of time.',
  labelled: 'Firm, but the year ends on another date.',
  indicative: 'An indication only: part of a year stands beside full years.',
} as const;

/** "London: lowest quarter." */
export function otherwiseBand(what: string, band: Band | null): string {
  return `${what}: ${band === null ? 'no band' : bandWord(band).toLowerCase()}.`;
}

export const EVEN_RULE = 'A rule that treats high and low alike';
export const otherYear = (periodId: string): string => `Councils of ${periodId}`;

/** "council-table.csv, line 12." */
export function sourceWords(file: string, line: number): string {
  return line > 0 ? `${file}, line ${count(line)}.` : `${file}.`;
}

export const NO_SOURCE = 'No file gives a figure.';
export const EXACTLY =
  'Judged on the counts where there are any, exactly, and never on a rounded percentage.';
export const AS_STATED = 'Judged on the figure as written, decimal by decimal.';
