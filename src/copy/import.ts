/** The words of adding figures: choosing files, reading them, the review, and what was added. */
import type { LayoutId } from '../domain/reading.ts';
import type { Severity } from '../domain/problem.ts';
import { count, counted, listed, plain } from './format.ts';
import type { Words } from './words.ts';

export const addCopy = {
  eyebrow: 'Add figures: step 1 of 3, choose',
  title: 'Add this quarter’s figures',
  stand:
    'Choose the CSV files as they are: a council performance table, a list with one row a figure, or targets. Each is read on this computer and nothing is added until you accept it.',
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
  held: 'Held now',
  given: 'In your file',
  by: 'By how much',
  published: 'published',
  questionsTitle: 'Please confirm, once for each file',
  dontKnow: 'I do not know yet',
  effectsTitle: 'What will change on the scorecard',
  canWait:
    'Unanswered questions can wait: those figures are held as “not stated” until you answer.',
  lines: 'Line numbers count the heading as line 1, as a spreadsheet does.',
  noProblems: 'Every row was read, and nothing needs a look.',
  back: 'Start again',
  shown: 'Not yet added. The scorecard still shows what it showed before.',
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
      : ` ${spelled(recognised)} ${were(recognised)} recognised; ${spelled(refused).toLowerCase()} ${were(refused)} refused.`;
  const need = checks === 1 ? 'needs a look' : 'need a look';
  const aside = setAside === 1 ? 'thing is set aside' : 'things are set aside';
  const parts2 = [
    ...(setAside > 0 ? [`${spelled(setAside)} ${aside}`] : []),
    ...(checks > 0
      ? [`${setAside > 0 ? spelled(checks).toLowerCase() : spelled(checks)} ${need}`]
      : []),
  ];
  const last = parts2.length === 0 ? [] : [' ', { strong: `${listed(parts2)}.` }];
  return [first + second, ...last];
}

export const tallyTerms = {
  new: 'New',
  changed: 'Different from what is held',
  same: 'The same',
  missing: 'Missing, with a reason',
  setAside: 'Set aside',
} as const;

export const tallyNone = {
  new: 'nothing new',
  changed: 'nothing differs',
  same: 'nothing given before',
  missing: 'no gaps',
  setAside: 'every row is used',
} as const;

/** "agree with what is held". */
export const sameWords = (published: number, all: number): string =>
  published === all ? 'agree with published figures' : 'agree with what is held';

export const missingTally: Readonly<Record<string, string>> = {
  suppressed: 'hidden, small numbers',
  not_applicable: 'do not apply',
  not_available: 'not available',
  rounds_to_zero: 'round to zero',
  not_yet_due: 'not yet due',
  not_recorded: 'not recorded',
};

/** "NI 62, NI 147 and 3 more measures". */
export function someNames(names: readonly string[], one: string, many: string): string {
  if (names.length <= 3) return listed(names);
  return `${names.slice(0, 2).join(', ')} and ${counted(names.length - 2, one, many)}`;
}

/** "Line 5", "Lines 4 and 9", "12 lines, from line 16". */
export function linesWords(lines: readonly number[]): string {
  const [first] = lines;
  if (first === undefined) return 'Whole file';
  if (lines.length === 1) return `Line ${count(first)}`;
  if (lines.length <= 4) return `Lines ${listed(lines.map(count))}`;
  return `${count(lines.length)} lines, from line ${count(first)}`;
}

/** "Accept 145 new figures". */
export function acceptWords(figures: number, targets: number): string {
  const parts = [
    ...(figures > 0 ? [figuresWords(figures)] : []),
    ...(targets > 0 ? [counted(targets, 'target or milestone', 'targets and milestones')] : []),
  ];
  return parts.length === 0 ? 'Accept' : `Accept ${listed(parts)}`;
}

/** "11 measures of Harrow gain figures, the latest for October 2012." */
export const gainWords = (measures: number, area: string, latest: string): string =>
  `${counted(measures, 'measure', 'measures')} of ${area} ${measures === 1 ? 'gains' : 'gain'} figures, the latest for ${latest}.`;
export const targetGain = (measures: number, area: string): string =>
  `${counted(measures, 'measure', 'measures')} of ${area} ${measures === 1 ? 'gains' : 'gain'} a target or a milestone.`;
export const benchmarkGain = (councils: number, measures: number): string =>
  `${counted(councils, 'council has', 'councils have')} figures here for ${counted(measures, 'measure', 'measures')}: they are also what each council is compared with.`;
export const replaceGain = (n: number): string =>
  `${counted(n, 'figure takes', 'figures take')} the place of one held. The one held stays in the history.`;
export const waitGain = (n: number): string =>
  `${counted(n, 'question waits', 'questions wait')}: its figures have no basis until it is answered.`;

/** "Was met; would not be met." */
export const targetFlip = (before: string, after: string): string =>
  `Target: ${before.toLowerCase()} before, ${after.toLowerCase()} with this figure.`;

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

export const acceptedCopy = {
  eyebrow: 'Add figures: step 3 of 3, added',
  title: 'Your figures are on the scorecard',
  seeScorecard: 'See the scorecard',
  undo: 'Undo this',
  undone: 'That was undone. The scorecard shows what it showed before.',
  again: 'Add more figures',
} as const;

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

const pair = (message: string, remedy: string) => ({ message, remedy });

/** The checks of the review itself, which look beyond one file: message and remedy. */
export const reviewChecks = {
  differsFromPublished: (shown: string, counts: string | null, stated: string) =>
    pair(
      `The published figure is ${shown}${counts === null ? '' : `: ${counts}`}. Yours says ${stated}.`,
      'Yours is kept as reported, and both are shown. Correct the file if it is a slip.',
    ),
  runningTotal: (sentence: string) =>
    pair(
      `${sentence}.`,
      'Either this figure stands alone, or earlier cases were corrected. Check both figures.',
    ),
  farFromHistory: (shown: string, least: string, most: string, n: number) =>
    pair(
      `${shown} is far outside this measure’s own history: the ${count(n)} figures before lie between ${least} and ${most}.`,
      'Check for a slip of the decimal point or a figure in the wrong column.',
    ),
  provisionalOverFinal: () =>
    pair(
      'This figure is provisional, and a final one is held for the same period.',
      'Leave it out unless the final figure was withdrawn.',
    ),
  givenTwice: (other: string, shown: string) =>
    pair(
      `“${other}” gives ${shown} for the same measure, area and period.`,
      'The last file in the list is used. Leave out the one that is wrong.',
    ),
} as const;

export const errorLinks = {
  refused: (file: string): string => `${file} was refused`,
  setAside: (file: string, n: number): string =>
    `${file}: ${counted(n, 'thing is', 'things are')} set aside`,
  checks: (file: string, n: number): string =>
    `${file}: ${counted(n, 'thing needs', 'things need')} a look`,
} as const;

/** "Problems and readings in X, most serious first". */
export const problemsCaption = (file: string): string =>
  `Problems and readings in ${file}, most serious first`;
/** "50 of 912 shown". */
export const shownOf = (shown: number, all: number): string =>
  `${count(shown)} of ${count(all)} shown`;

export const csvHeading = [
  'file',
  'kind',
  'lines',
  'column',
  'cell',
  'what it means',
  'what to do',
];
