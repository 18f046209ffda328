/** The words of what only the officer can say of a file: columns, sheets, layouts, corrections. */
import type { LayoutId } from '../domain/reading.ts';
import { count, counted, percentShown, plain } from './format.ts';

/** "Keep 6.9" and "Use the counts, 7.0%". */
export const countsChoice = (stated: number, value: number) => ({
  stated: `Keep ${plain(stated)}`,
  counts: `Use the counts, ${percentShown(value, 1)}%`,
});

export const matchCopy = {
  title: 'Match the columns',
  stand:
    'Say which column is which. A figure is read as soon as the column of figures is known; what is read shows below.',
  choose: 'Not said yet',
  sameForAll: 'The same for every row…',
  textLabel: 'What it is, for every row',
  use: 'Use it',
  previewTitle: 'The first figures as they are read',
  none: 'No figure is read yet. Say which column holds the figures; a figure also needs its indicator, its council and its period.',
  asRead: 'Counts',
  note: 'Note',
  line: 'Line',
} as const;

export const matchLabels: Readonly<Record<string, string>> = {
  indicator: 'Indicator',
  area: 'Council or area',
  period: 'Period',
  value: 'Figures',
  numerator: 'How many were counted (numerator)',
  denominator: 'How many in all (denominator)',
  note: 'Notes',
};

/** What may be the same for every row of a file, with an example. */
export const matchConstants: Readonly<Record<string, string>> = {
  indicator: 'NI 62',
  area: 'Harrow',
  period: '2012/13',
};

export const columnsCopy = {
  title: 'Columns and breakdowns',
  stand:
    'The file has columns that only you can name. Nothing is read of a column without an answer. What you say is used again for a file with the same headings.',
  column: 'Column of figures',
  indicator: 'Which indicator it is',
  breakdown: 'Breakdown',
  rows: 'Which rows to read',
  notSaid: 'Not said yet',
} as const;

/** "Answered as for “x.csv”." */
export const rememberedWords = (file: string): string => `Answered as for “${file}”.`;
export const forgetCopy = 'Answer afresh';

const layoutNames: Readonly<Record<LayoutId, string>> = {
  tidy: 'A list, one row a figure',
  'council-table': 'A council performance table',
  targets: 'Targets',
  'dfe-tidy': 'A Department for Education table',
  'wide-years': 'Councils by year',
  mapped: 'Match the columns myself',
};
export const layoutName = (layout: LayoutId): string => layoutNames[layout];

export const otherwiseCopy = {
  button: 'Read it differently',
  label: 'Read it as',
  recognised: 'What was recognised',
} as const;

export const fixCopy = {
  button: 'Correct it',
  label: 'What it should say',
  use: 'Use this',
  useName: (name: string): string => `Use “${name}”`,
  cancel: 'Leave it',
  lost: 'This one can’t be corrected here. Correct it in the file, and add the file again.',
  doneTitle: 'Corrected here',
  undo: 'Undo',
} as const;

/** "“Harow” is read as “Harrow”, in 12 cells". */
export const correctedWords = (was: string, now: string, cells: number): string =>
  `“${was}” is read as “${now}”${cells === 1 ? '' : `, in ${counted(cells, 'cell', 'cells')}`}.`;

/** "performance.xlsx, sheet Targets". */
export const sheetName = (file: string, sheet: string): string => `${file}, sheet ${sheet}`;

/** Where a scale is not known nothing can be accepted. */
export const mustAnswerWords = (n: number): string =>
  n === 1
    ? 'One question has to be answered before anything is accepted.'
    : `${count(n)} questions have to be answered before anything is accepted.`;
export const mustAnswerLink = (file: string): string =>
  `${file}: say whether figures below 1 are per cent or shares`;
export const goToQuestion = 'Go to the question';

export const undoCopy = {
  before: 'You can undo this in the history.',
  link: 'Undo it in the history',
} as const;

export const templatesCopy = {
  title: 'Templates',
  stand:
    'A file for each layout that can be read: with headings alone, or filled in as an example.',
  blank: 'Blank',
  filled: 'Filled in',
} as const;

/** Below `data/templates/`, without `.csv` or `-filled.csv`. */
export const templates: readonly { readonly id: string; readonly name: string }[] = [
  { id: 'tidy', name: 'List, one row a figure' },
  { id: 'council-table', name: 'Council performance table' },
  { id: 'targets', name: 'Targets' },
  { id: 'wide-years', name: 'Councils by year' },
  { id: 'indicators-across', name: 'Indicators across' },
  { id: 'dfe-tidy', name: 'Department for Education table' },
];
