import type { InYear, PartYear, Polarity, Unit } from '../domain/indicator.ts';
import type { Target, TargetKind, TargetRule } from '../domain/target.ts';
import { plain } from './format.ts';
import { dayWords } from './period.ts';
import { levelWords } from './targets.ts';

export const editCopy = {
  title: 'Work on this measure',
  stand: 'Each change is kept in the history, where it can be undone.',
  save: 'Save',
  saved: 'Saved.',
  nothing: 'Nothing has been changed yet.',
  noLevel:
    'It needs a level first: numbers such as 85 or 12.5, and of a range the lower one first.',
  measureTitle: 'Change this measure',
  name: 'Name',
  nameTaken: 'Another measure has this name already.',
  polarity: 'Which is better',
  decimals: 'Decimals shown',
  inYear: 'How it behaves within a year',
  partYear: 'A month or quarter counts, where the file doesn’t say',
  theme: 'Theme',
  unit: 'What it is counted in',
  targetsTitle: 'Targets and milestones',
  noTargets: 'None yet.',
  remove: 'Take away',
  kind: 'Kind',
  rule: 'Rule',
  value: 'Level',
  upper: 'Up to',
  date: 'By (leave empty for no date)',
  tolerance: 'Nearly met if short by (leave empty for none)',
  toleranceKind: 'Counted in',
  reason: 'Why, or what will be done',
  setTarget: 'Set it',
  replaces: 'One of the same kind and date takes the place of the one before.',
  commentaryTitle: 'Commentary',
  commentary: (period: string) => `What you want to say about ${period}`,
  commentaryStand: 'It stands in place of the note from the file. Leave it empty to show no note.',
  noFigure: 'None of your files holds a figure for this period, so there is nothing to comment on.',
  keepGroup: 'Keep this group in the workspace',
  ownTitle: 'Add a measure of your own',
  ownStand:
    'Files that use this name are read with it, also those added before. It is not compared with other councils.',
  ownName: 'Name, as your files spell it',
  ownAdd: 'Add this measure',
} as const;

export const polarityChoices: Readonly<Record<Polarity, string>> = {
  high: 'Higher is better',
  low: 'Lower is better',
  none: 'Neither',
};

export const inYearChoices: Readonly<Record<InYear, string>> = {
  both: 'Both numbers grow together',
  numerator: 'Only the upper number grows',
  total: 'A total that grows',
  snapshot: 'A count on one day',
  cohort: 'The same group counted again',
};

export const partYearChoices: Readonly<Record<PartYear, string>> = {
  ask: 'What I say of each file',
  running_total: 'The year so far, from 1 April',
  single: 'That month or quarter alone',
};

export const unitChoices: Readonly<Record<Unit, string>> = {
  percent: 'Per cent',
  rate: 'Per 10,000 children',
  count: 'People or things',
  score: 'A score',
  average: 'An average',
};

/** What follows the number of a measure of one's own. */
export const unitSuffix: Readonly<Record<Unit, string>> = {
  percent: '%',
  rate: 'per 10,000 children',
  count: '',
  score: '',
  average: '',
};

export const kindChoices: Readonly<Record<TargetKind, string>> = {
  target: 'Target',
  milestone: 'Milestone',
  baseline: 'Starting point',
};

export const ruleChoices: Readonly<Record<TargetRule, string>> = {
  at_least: 'At least',
  at_most: 'At most',
  more_than: 'More than',
  less_than: 'Less than',
  between: 'Between',
};

export const toleranceChoices: Readonly<Record<NonNullable<Target['tolerance']>['kind'], string>> =
  {
    points: 'Points',
    percent: 'Per cent of the target',
  };

/** ", nearly met if short by 2 points"; empty where the plan gives no tolerance. */
export const nearlyWords = ({ tolerance }: Pick<Target, 'tolerance'>): string =>
  tolerance === null
    ? ''
    : `, nearly met if short by ${plain(tolerance.amount, 2)} ${tolerance.kind === 'points' ? 'points' : 'per cent of it'}`;

export const OWN_SOURCE = 'A measure of our own';

/** "Milestone, 80% or more by 31 December 2012"; as written where no level is known. */
export function rungLine(target: Target, unitWords: string): string {
  const { kind, value, asWritten, date } = target;
  const level = value === null ? asWritten : levelWords({ ...target, value }, unitWords);
  return `${kindChoices[kind]}, ${level}${date === null ? '' : ` by ${dayWords(date)}`}${nearlyWords(target)}`;
}
