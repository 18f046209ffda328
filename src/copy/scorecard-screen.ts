/** The words of the scorecard screen itself; those of its figures come with the view. */
import { count, counted } from './format.ts';

export const scorecardCopy = {
  barLabel: 'What is shown',
  workspace: 'Figures',
  area: 'Council',
  period: 'Figures to',
  benchmark: 'Compared with councils in',
  benchmarkLatest: 'The latest year for each figure',
  theme: 'Theme',
  allThemes: 'All themes',
  target: 'Target',
  anyTarget: 'Any',
  band: 'Quarter',
  anyBand: 'Any',
  find: 'Find a measure',
  columns: 'Columns',
  columnsLegend: 'Show these columns',
  order: 'Order',
  byTheme: 'By theme',
  backToThemes: 'Back to themes',
  clear: 'Clear the filters',
  noNote: 'No note given.',
  noMatchTitle: 'No measure matches',
  noMatch: 'Every measure is left out by what you chose above.',
  emptyTitle: 'No figures yet',
  empty: 'Add this quarter’s CSV, or look at a sample.',
  addFigures: 'Add figures',
  lookAtSample: 'Look at a sample',
  sourcesLabel: 'Where the figures come from',
} as const;

export const columnCopy = {
  measure: { name: 'Measure', covers: '' },
  trend: { name: 'Trend', covers: 'years, then now' },
  latest: { name: 'Latest', covers: '' },
  change: { name: 'Change', covers: 'since the figure before' },
  target: { name: 'Our target', covers: 'in ink, never a quarter' },
  england: { name: 'England', covers: 'quarter, year shown' },
  london: { name: 'London', covers: 'quarter, year shown' },
  note: { name: 'What is behind it', covers: 'officer’s note' },
} as const;

/** The same columns where each figure stands under its own label, on a narrow screen. */
export const cardLabels = {
  trend: 'Full years, then this year',
  latest: 'Latest',
  change: 'Since the figure before',
  target: 'Our target',
  england: 'Among England’s councils',
  london: 'Among London’s councils',
  note: 'What is behind it',
} as const;

type Sorted = keyof typeof columnCopy;

const ends: Readonly<Record<string, readonly [string, string]>> = {
  measure: ['A to Z', 'Z to A'],
  trend: ['most worsened first', 'most improved first'],
  latest: ['smallest first', 'largest first'],
  change: ['most worsened first', 'most improved first'],
  target: ['furthest from target first', 'furthest beyond target first'],
  england: ['lowest quarter first', 'best quarter first'],
  london: ['lowest quarter first', 'best quarter first'],
};

/** "England, lowest quarter first". */
export function orderWords(by: Sorted, descending: boolean): string {
  return `${columnCopy[by].name}, ${ends[by]?.[descending ? 1 : 0] ?? ''}`;
}

/** "Sorted by England, lowest quarter first. Themes are set aside while sorted." */
export function sortedWords(by: Sorted, descending: boolean): string {
  return `Sorted by ${orderWords(by, descending)}. Themes are set aside while sorted; what cannot be ranked comes last.`;
}

/** "5 of 11 measures shown", or null where nothing is left out. */
export function shownWords(shown: number, all: number): string | null {
  return shown === all ? null : `${count(shown)} of ${counted(all, 'measure', 'measures')} shown`;
}

export function captionWords(areaName: string, periodWords: string, rows: number): string {
  return `${areaName}, ${periodWords}: ${counted(rows, 'measure', 'measures')} with target, England quarter and London quarter. Better is always to the right in a quarter chip.`;
}

/** "Assessment and child protection: 5 measures". */
export const groupWords = (gloss: string, rows: number): string =>
  `${gloss}: ${counted(rows, 'measure', 'measures')}`;

/** "Not met (4)". */
export const withCount = (label: string, rows: number): string => `${label} (${count(rows)})`;

export const targetFilterCopy = {
  met: 'Met',
  not_met: 'Not met',
  too_soon: 'Too soon to say',
  no_target: 'No target',
} as const;

export const bandFilterCopy = {
  A: 'Best quarter',
  B: 'Better half',
  C: 'Lower half',
  D: 'Lowest quarter',
  none: 'No band',
} as const;

export const keyCopy = {
  label: 'How to read this page',
  quarters: 'Quarters: better is to the right',
  bands: {
    A: 'Best quarter of councils',
    B: 'Better half',
    C: 'Lower half',
    D: 'Lowest quarter',
  },
  firm: 'How firm',
  firmWords: 'Same kind of period: firm',
  indicativeWords: 'Part-year beside full years: indicative',
  noneWords: 'No band, with the reason',
  target: 'Target: in ink, never in band colours',
  met: 'Met',
  notMet: 'Not met',
  open: 'Too soon to say',
  trend: 'Trend',
  square: 'Full year',
  disc: 'Part of a year',
  hollow: 'Latest',
  column: 'Running total',
  diamond: 'Target',
} as const;

const smallNumbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five'] as const;

/** "Three things to know". */
export function thingsTitle(n: number): string {
  return `${smallNumbers[n] ?? String(n)} ${n === 1 ? 'thing' : 'things'} to know`;
}
