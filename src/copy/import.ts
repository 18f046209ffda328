/** The words of adding figures: choosing files, reading them, the review, and what was added. */
import type { LayoutId } from '../domain/reading.ts';
import type { Severity } from '../domain/problem.ts';
import { count, counted, listed, plain } from './format.ts';
import type { Words } from './words.ts';

export const addCopy = {
  eyebrow: 'Add figures: step 1 of 3, choose',
  title: 'Add this quarter’s figures',
  stand:
    'Choose the files as they are, CSV or Excel: a council performance table, a list with one row a figure, targets, or any other table. Each is read on this computer and nothing is added until you accept it.',
  drop: 'Drop files here, or anywhere on this page',
  choose: 'Choose files',
  folder: 'Choose a folder',
  pasteLabel: 'Or paste cells copied from a spreadsheet, with their headings',
  pasteUse: 'Read the pasted cells',
  pastedName: 'Pasted cells.csv',
  more: 'Add more files',
  whatTitle: 'What can be read',
  whereTitle: 'Where your files go',
  where:
    'Nowhere. They are read in this page, on this computer, and every figure can be traced to its line and cell.',
  dropNow: 'Let go to read these files',
  nothingDropped: 'No file was found in what was dropped. A folder may have been empty.',
  offline: 'Working without a connection. Files can still be read and added.',
} as const;

export const readable: readonly { readonly term: string; readonly words: string }[] = [
  {
    term: 'One row a figure',
    words:
      'Headings such as Indicator, Area, Period, Value; Numerator and Denominator if you have them.',
  },
  {
    term: 'A council performance table',
    words:
      'One row a measure and periods across, with targets, benchmark columns and notes as printed.',
  },
  {
    term: 'Targets',
    words: 'Indicator, area, baseline, milestone or target, date, and the value or the change.',
  },
  {
    term: 'Department for Education tables',
    words:
      'As downloaded, with time_period and geographic_level. You say once which column is which indicator and which rows to read.',
  },
  {
    term: 'Councils by year, or any other table',
    words: 'Where the headings do not say enough, you match the columns and see what is read.',
  },
  {
    term: 'Excel workbooks',
    words: 'Each sheet of an .xlsx is read as a file of its own.',
  },
];

export const readingCopy = {
  eyebrow: 'Add figures: step 1 of 3, reading',
  title: 'Reading your files',
  waiting: 'Waiting',
  counting: 'Reading the rows',
  read: 'Read',
  stop: 'Stop',
  stopAll: 'Stop reading',
  rereading: 'Reading it again with your answer',
  failedTitle: 'Reading stopped',
  failed:
    'Something went wrong in the page itself. Nothing was added. Start again with these files.',
} as const;

/** "Opening, 45%". */
export const openingWords = (share: number): string => `Opening, ${plain(share * 100, 0)}%`;

/** "3 of 50 read". */
export const readSoFar = (read: number, all: number): string =>
  `${count(read)} of ${counted(all, 'file', 'files')} read`;

export const reviewCopy = {
  eyebrow: 'Add figures: step 2 of 3, review',
  title: 'Nothing is added until you accept',
  nothingNewTitle: 'Everything here is already held',
  nothingUsableTitle: 'Nothing here can be used as it stands',
  waitingTitle: 'Nothing is read until you answer',
  allRefusedTitle: 'None of this could be read',
  problemTitle: 'There is a problem',
  errorPrefix: 'Error: ',
  files: 'Files',
  leaveOut: 'Leave out',
  remove: 'Remove',
  kind: 'Kind',
  where: 'Where',
  cell: 'Cell as written',
  means: 'What it means',
  doing: 'What to do',
  more: 'Show more',
  download: 'Download all problems as CSV',
  downloadName: 'problems.csv',
  changesTitle: 'What differs from what is held',
  measure: 'Measure',
  period: 'Period',
  periodOrTarget: 'Period or target',
  held: 'Held now',
  given: 'In your file',
  by: 'By how much',
  flips: 'Band or target',
  published: 'published',
  questionsTitle: 'Please confirm, once for each file',
  dontKnow: 'I do not know yet',
  effectsTitle: 'What will change on the scorecard',
  canWait:
    'Unanswered questions can wait: those figures are held as “not stated”, and a measure’s own page lets you say it later.',
  lines: 'Line numbers count the heading as line 1, as a spreadsheet does.',
  back: 'Start again',
} as const;

export const severityWords: Readonly<Record<Severity, string>> = {
  refused: 'Refused',
  set_aside: 'Set aside',
  check: 'Check',
  read_as: 'Read as',
};

const layouts: Readonly<Record<LayoutId, string>> = {
  tidy: 'list, one row a figure',
  'council-table': 'council performance table',
  targets: 'targets file',
  'dfe-tidy': 'Department for Education table',
  'wide-years': 'table of councils by year',
  mapped: 'table whose columns you matched',
};

const sure = {
  certain: 'Certain.',
  likely: 'Likely, but look at what was read.',
  unsure: 'Not sure: please look at what was read.',
} as const;

/** "Read as a **council performance table**: 66 figures, 11 targets." with how sure and why. */
export function recognisedWords(parts: {
  readonly layout: LayoutId;
  readonly read: readonly string[];
  readonly rows: string;
  readonly confidence: keyof typeof sure;
  readonly because: string;
}): Words {
  const read = parts.read.length === 0 ? 'nothing that can be used' : listed(parts.read);
  // What the officer has matched was not recognised, so there is nothing to be sure of.
  if (parts.layout === 'mapped')
    return ['Read as a ', { strong: layouts.mapped }, `: ${parts.rows}, giving ${read}.`];
  const why = /because .*$/u.exec(parts.because)?.[0];
  const reason = why === undefined ? '' : ` Recognised ${why}.`;
  return [
    'Read as a ',
    { strong: layouts[parts.layout] },
    `: ${parts.rows}, giving ${read}. ${sure[parts.confidence]}${reason}`,
  ];
}

/** "43 rows, 15 of them set aside". */
export const rowsWords = (read: number, setAside: number): string =>
  setAside === 0
    ? counted(read, 'row', 'rows')
    : `${counted(read, 'row', 'rows')}, ${count(setAside)} of them set aside`;

export const figuresWords = (n: number): string => counted(n, 'figure', 'figures');
export const targetsWords = (n: number): string => counted(n, 'target', 'targets');
export const milestonesWords = (n: number): string => counted(n, 'milestone', 'milestones');
export const baselinesWords = (n: number): string => counted(n, 'baseline', 'baselines');
export const bestWords = (n: number): string => counted(n, 'best performer', 'best performers');

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
const spelled = (n: number): string => small[n] ?? count(n);
const were = (n: number): string => (n === 1 ? 'was' : 'were');

/** "Three files were read on this computer. Two were recognised; one was refused." */
export function standfirst(parts: {
  readonly files: number;
  readonly refused: number;
  readonly setAside: number;
  readonly checks: number;
}): Words {
  const { files, refused, setAside, checks } = parts;
  const recognised = files - refused;
  const first = `${spelled(files)} ${files === 1 ? 'file' : 'files'} ${were(files)} read on this computer.`;
  const second =
    refused === 0
      ? ''
      : ` ${recognised === 0 ? 'None' : spelled(recognised)} ${were(Math.max(1, recognised))} recognised; ${spelled(refused).toLowerCase()} ${were(refused)} refused.`;
  const noun = setAside > 0 ? '' : checks === 1 ? ' thing' : ' things';
  const need = `${noun} ${checks === 1 ? 'needs' : 'need'} a look`;
  const aside = setAside === 1 ? 'thing is set aside' : 'things are set aside';
  const parts2 = [
    ...(setAside > 0 ? [`${spelled(setAside)} ${aside}`] : []),
    ...(checks > 0
      ? [`${setAside > 0 ? spelled(checks).toLowerCase() : spelled(checks)}${need}`]
      : []),
  ];
  const last = parts2.length === 0 ? [] : [' ', { strong: `${listed(parts2)}.` }];
  return [first + second, ...last];
}

/** The status line on the scorecard once accepted. */
export const acceptedWords = (parts: {
  readonly figures: number;
  readonly targets: number;
  readonly files: number;
}): string => {
  const what = [
    ...(parts.figures > 0 ? [figuresWords(parts.figures)] : []),
    ...(parts.targets > 0
      ? [counted(parts.targets, 'target or milestone', 'targets and milestones')]
      : []),
  ];
  const things = what.length === 0 ? 'Nothing new' : listed(what);
  return `${things} from ${counted(parts.files, 'file', 'files')} added.`;
};

/** "It now shows Harrow, October 2012." */
export const landingWords = (area: string, period: string | null): string =>
  `The scorecard now shows ${area}${period === null ? '' : `, ${period}`}.`;

/** A file that never came to be read. */
export const unopened = {
  too_large: (limit: string): string =>
    `It is larger than ${limit}. Split it, or export only the measures you need.`,
  gone: 'It could not be opened. It may have been moved, renamed or changed since you chose it. Choose it again.',
  crashed: 'Reading it stopped unexpectedly. Try it again on its own.',
} as const;

export const tooMany = (limit: number): string =>
  `Only the first ${count(limit)} files were taken. Accept these, then add the rest.`;
