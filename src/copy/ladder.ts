/** Start, milestones and target of a measure, and where it stands on the way. */
import { count, counted, plain, sentenceCase } from './format.ts';
import { byDateWords, dayWords, monthYearWords } from './period.ts';

export const targetsCopy = {
  eyebrow: (areaName: string, periodWords: string): string => `${areaName}, ${periodWords}`,
  title: 'Is the plan on its way?',
  ladders: 'Every ladder in this plan',
  caption: 'Measures with a start, milestones or a target',
  measure: 'Measure',
  path: 'Path',
  start: 'Start',
  milestones: 'Milestones and target',
  latest: 'Latest',
  state: 'State',
  nothing: 'Nothing to draw yet',
  notGiven: 'Not given',
  noneYet: 'None yet',
  due: 'What is due next',
  dueBy: 'By',
  dueWhat: 'What',
  dueNow: 'Now',
  noStart: 'What has no start yet',
  noStartWords: 'Without a start nobody can say how far there is to go.',
  confirm: 'Please confirm',
  emptyTitle: 'No targets yet',
  empty: 'Add a file of targets: indicator, kind (baseline, milestone or target), date, value.',
  scrolls: 'Ladders',
  addTargets: 'Add targets',
} as const;

/** "Of 9 measures with a target, 3 are on their way, 1 is behind." */
export function ladderTally(parts: {
  readonly all: number;
  readonly good: number;
  readonly behind: number;
  readonly unknown: number;
}): string {
  const { all, good, behind, unknown } = parts;
  if (all === 0) return 'No measure has a ladder yet.';
  const be = (n: number): string => (n === 1 ? 'is' : 'are');
  const clauses = [
    good > 0 ? `${count(good)} ${be(good)} met or on the way` : '',
    behind > 0 ? `${count(behind)} ${be(behind)} behind` : '',
    unknown > 0 ? `${count(unknown)} cannot be judged yet` : '',
  ].filter((clause) => clause !== '');
  const list =
    clauses.length < 3
      ? clauses.join(' and ')
      : `${clauses.slice(0, -1).join(', ')}, and ${clauses.at(-1) ?? ''}`;
  return `Of ${counted(all, 'ladder', 'ladders')}, ${list}.`;
}

/** "6 points", "3 members". */
export function amountWords(amount: string, percent: boolean, unit: string): string {
  if (percent) return `${amount} ${amount === '1' ? 'point' : 'points'}`;
  return unit === '' ? amount : `${amount} ${unit}`;
}

export const ladderWords = {
  ahead: (amount: string): string => `Ahead by ${amount}`,
  behind: (amount: string): string => `Behind by ${amount}`,
  onPath: 'On the ladder',
  worseThanStart: (below: boolean): string => `${below ? 'Below' : 'Above'} its own start`,
  noFigure: 'No figure since the start',
  noBaseline: 'No start given',
  keep: (level: string): string => `Keep at ${level}`,
  toKeep: 'To be kept, no date',
  pathAt: (date: string, level: string): string => `Path at ${monthYearWords(date)}: ${level}`,
  fromStart: (amount: string, down: boolean): string =>
    `${amount} ${down ? 'down' : 'up'} on the start`,
  aheadOf: (amount: string, ahead: boolean, milestone: string): string =>
    `${amount} ${ahead ? 'ahead of' : 'behind'} ${milestone}`,
  on: (milestone: string): string => `On ${milestone}`,
  milestone: (level: string, percent: boolean): string =>
    percent ? `the ${level} milestone` : `the milestone of ${level}`,
  aheadOfPath: (amount: string, ahead: boolean): string =>
    `${amount} ${ahead ? 'ahead of' : 'behind'} the path`,
  toGo: (amount: string, months: number): string =>
    `${sentenceCase(amount)} to go in ${counted(months, 'month', 'months')}`,
  there: 'Already at the next level',
  noFigureYet: 'No figure yet',
  lastYear: (shown: string, periodId: string): string => `${shown} in ${periodId}`,
  undatedStart: (level: string, date: string): string =>
    `The plan gives no date for the start, ${level}; it is drawn at ${dayWords(date)}.`,
  undatedRung: (level: string): string => `By when is ${level} due? The plan gives no date.`,
  secondLimit: (reason: string): string => `The plan also says: ${reason}`,
} as const;

/** "30% or less by September 2014". */
export function rungLevel(level: string, date: string | null): string {
  return date === null ? level : `${level} ${byDateWords(date)}`;
}

/** The figures of a small path, said. */
export function pathSpoken(name: string, rungs: readonly string[], latest: string | null): string {
  const now = latest === null ? '' : ` Latest ${latest}.`;
  return `${name}: ${rungs.join(', ')}.${now}`;
}

export const shownAmount = (amount: number): string => plain(amount, 1);
