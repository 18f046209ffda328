import type { Basis } from '../domain/period.ts';

const monthNames: readonly (readonly [string, string])[] = [
  ['january|jan', 'm01'],
  ['february|feb', 'm02'],
  ['march|mar', 'm03'],
  ['april|apr', 'm04'],
  ['may', 'm05'],
  ['june|jun', 'm06'],
  ['july|jul', 'm07'],
  ['august|aug', 'm08'],
  ['september|sept|sep', 'm09'],
  ['october|oct', 'm10'],
  ['november|nov', 'm11'],
  ['december|dec', 'm12'],
];
const months = new Map(
  monthNames.flatMap(([names, token]) => names.split('|').map((name) => [name, token] as const)),
);

const hints: readonly (readonly [RegExp, Basis])[] = [
  [/\b(?:ytd|year to date|cumulative|running total)\b/u, 'running_total'],
  [
    /\b(?:rolling (?:12|twelve) months?|(?:12|twelve) months|rolling year|r12m?) ?(?:to|ending|ended)?\b/u,
    'rolling_year',
  ],
  [/\b(?:quarter|qtr) (?:ending|ended|to)\b/u, 'quarter'],
  [/\bmonth (?:ending|ended|to|of)\b/u, 'month'],
  [/\b(?:year|12 month period) (?:ending|ended|to)\b/u, 'year'],
  [/\b(?:as at|snapshot|at)\b/u, 'snapshot'],
];

const fillers =
  /\b(?:financial year|reporting year|calendar|for|of|the|in|fy|end|by|up|period)\b/gu;

export interface PeriodWords {
  /** Lower case, months as `m10`, quarters as `q2`, halves as `h1`, plain hyphens. */
  readonly text: string;
  /** What the words around the date say the figure is. */
  readonly hint: Basis | null;
  readonly academic: boolean;
}

const LONGEST = 70;

/** The words of a period in one spelling; null where the text is too long to be one. */
export const periodWords = (raw: string): PeriodWords | null => {
  if (raw.length > LONGEST) return null;
  let text = raw
    .toLowerCase()
    .replace(/[–—−]/gu, '-')
    .replace(/[(),.:;](?!\d)|[()]/gu, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/gu, '$1')
    .replace(/\b([1-4]) (?:quarter|qtr)\b/gu, ' q$1 ')
    .replace(/(?:\b|(?<=\d))(?:quarter|qtr|q) ?([1-4])\b/gu, ' q$1 ')
    .replace(/\b(?:part|half|h) ?([12])\b/gu, ' h$1 ')
    .replace(/\bfy(?=\d)/gu, ' ');
  let hint: Basis | null = null;
  for (const [pattern, basis] of hints) {
    if (pattern.test(text)) {
      hint ??= basis;
      text = text.replace(pattern, ' ');
    }
  }
  const academic = /\bacademic year\b/u.test(text);
  text = text
    .replace(/\bacademic year\b/gu, ' ')
    .replace(fillers, ' ')
    .replace(/[a-z]+/gu, (word) => months.get(word) ?? word)
    .replace(/\s+/gu, ' ')
    .trim();
  return { text, hint, academic };
};
