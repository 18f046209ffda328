/** The words of the review: what the files would change, and its own checks. */
import type { MissingReason } from '../domain/observation.ts';
import { count, counted, listed } from './format.ts';
import { figuresWords } from './import.ts';

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

/** Of each number, while no row of any file is used or set aside. */
export const NOTHING_READ = 'nothing is read yet';

/** "agree with what is held". */
export const sameWords = (published: number, all: number): string =>
  published === all ? 'agree with published figures' : 'agree with what is held';

export const missingTally: Readonly<Record<MissingReason, string>> = {
  suppressed: 'hidden, small numbers',
  not_applicable: 'not applicable',
  not_available: 'not available',
  rounds_to_zero: 'rounded to zero',
  not_yet_due: 'not yet due',
  not_recorded: 'not recorded',
};

/** "NI 62, NI 147 and 3 more measures". */
export function someNames(names: readonly string[], one: string, many: string): string {
  if (names.length <= 3) return listed(names);
  return `${names.slice(0, 2).join(', ')} and ${counted(names.length - 2, `more ${one}`, `more ${many}`)}`;
}

/** "Line 5", "Lines 4 and 9", "12 lines, from line 16". */
export function linesWords(lines: readonly number[]): string {
  const [first] = lines;
  if (first === undefined) return 'Whole file';
  if (lines.length === 1) return `Line ${String(first)}`;
  if (lines.length <= 4) return `Lines ${listed(lines.map(String))}`;
  return `${count(lines.length)} lines, from line ${String(first)}`;
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
  `${counted(n, 'question waits', 'questions wait')} for an answer. Until then its figures are left out or held as “not stated”.`;

/** "0.4 points lower". */
export function differenceWords(amount: string, points: boolean, up: boolean): string {
  const unit = points ? (amount === '1' ? ' point' : ' points') : '';
  return `${amount}${unit} ${up ? 'higher' : 'lower'}`;
}

/** "Target: met before, not met with this figure." */
export const targetFlip = (before: string, after: string): string =>
  `Target: ${before.toLowerCase()} before, ${after.toLowerCase()} with this figure.`;

/** "England: lower half before, best quarter with this figure." */
export const bandFlip = (comparator: string, before: string, after: string): string =>
  `${comparator}: ${before.toLowerCase()} before, ${after.toLowerCase()} with this figure.`;

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
  provisionalOverFinal: (published: boolean) =>
    pair(
      `This figure is provisional, and a final one is ${published ? 'published' : 'held'} for the same period.`,
      'Leave it out unless the final figure was withdrawn.',
    ),
  givenTwice: (other: string, shown: string) =>
    pair(
      `“${other}” gives ${shown} for the same measure, area and period.`,
      'The last file in the list is used. Leave out the one that is wrong.',
    ),
} as const;

export const errorLinks = {
  more: (n: number): string => `${counted(n, 'more is', 'more are')} listed below`,
  refused: (file: string): string => `${file} was refused`,
  columns: (file: string): string => `${file}: say which column is which`,
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
