import type { Band } from '../domain/band.ts';
import type { Basis } from '../domain/period.ts';
import type { PathKind } from '../domain/target.ts';
import { bandWord } from './bands.ts';
import { basisName } from './period.ts';

const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** What stands on and under the drawings. */
export const chartCopy = {
  middle: (periodId: string): string => `Middle council, ${periodId}:`,
  line: '(line)',
  dots: '(dots)',
  publishedSince: 'published since',
  councils: (n: string): string => `${n} councils`,
  better: 'Better',
  lowerBetter: 'Lower is better',
  band: (band: Band): string => ` ${bandWord(band)}`,
  noFigure: 'No figure',
  ifNothing: 'If nothing changes:',
  range: (low: string, high: string): string => `${low} to ${high}`,
  fourInFive: '(4 chances in 5)',
  /** "Sept", of an ISO date. */
  month: (date: string): string => shortMonth.format(new Date(`${date}T00:00:00Z`)),
  keys: 'Chart. Left and right arrow keys move from point to point, Home and End to the first and last. Each is read out. The same figures are in the table on this page.',
  keysSeen: 'Arrow keys move from point to point.',
  noChart: 'The chart could not be drawn. Its figures are in the table on this page.',
} as const;

/** What the marks of a drawing mean. */
export const legendCopy = {
  year: 'Full year',
  snapshot: 'On the day',
  part: 'This year so far',
  total: 'Running total',
  provisional: 'Provisional',
  since: 'Published since this report',
  england: 'England’s middle council',
  london: 'London’s',
  target: 'Target',
  fan: 'Where the year may end: 4 in 5, and 19 in 20',
  whisker: 'Range of chance for a small group',
  targetMet: 'Target, met',
  council: 'Council',
  londonCouncil: 'London council',
  now: (areaName: string): string => `${areaName} now, part of a year`,
} as const;

/** What a point says when it is reached. */
export const spokenCopy = {
  basis: (basis: Basis): string =>
    basis === 'not_stated' ? 'basis not stated' : basisName(basis).toLowerCase(),
  provisional: 'provisional',
  published: 'published figures',
  latest: 'the latest',
  middle: (who: string, value: string): string => `${who}’s middle council ${value}`,
  targetThen: (value: string): string => `path then ${value}`,
  range: (low: string, high: string): string => `by chance between ${low} and ${high}`,
  met: 'met',
  notMet: 'not met',
  open: 'not yet due',
  london: 'in London',
  ours: 'our council',
} as const;

/** How the path between the plan's dates is drawn and read. */
export const pathCopy = {
  title: 'Between the plan’s dates',
  straight: 'A straight line',
  stepped: 'Steps',
  straightWords: 'The level asked for moves evenly from one date to the next.',
  steppedWords: 'Each level holds until the next one is due.',
  own: 'Each measure’s own',
  judged: (kind: PathKind, kept: boolean): string =>
    `${kind === 'steps' ? 'Judged in steps' : 'Judged on a straight line'}${kept ? ', as kept for this measure' : ''}`,
  standing: (judged: string, word: string): string => `${judged}: ${word}.`,
  keep: 'Keep this for the measure',
  atDate: (words: string, level: string, date: string): string =>
    `${words} At ${date} that is ${level}.`,
} as const;

/** Under a drawing: larger, and to take away. */
export const chartToolsCopy = {
  label: 'Take this chart away',
  full: 'Full size',
  close: 'Close',
  png: 'Save as PNG',
  svg: 'Save as SVG',
  csv: 'Save as CSV',
  failed: 'The picture could not be made. The figures can be saved as CSV.',
} as const;
