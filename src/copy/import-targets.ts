/** The words of the review for targets that take the place of others. */
import type { Target } from '../domain/target.ts';
import { count, counted, listed } from './format.ts';
import { monthYearWords } from './period.ts';

const rungs: Readonly<Record<Target['kind'], string>> = {
  target: 'Target',
  milestone: 'Milestone',
  baseline: 'Start',
};

/** "Target for March 2013", "Milestone without a date". */
export const rungOf = ({ kind, date }: Target): string =>
  `${rungs[kind]} ${date === null ? 'without a date' : `for ${monthYearWords(date)}`}`;

/** The level is the same, and something else is not. */
export const OTHERWISE_CHANGED = 'The same level, judged otherwise';

/** "Met before, not met with this one." */
export const aimFlip = (before: string, after: string): string =>
  `${before} before, ${after.toLowerCase()} with this one.`;

/** "NI 1 of Harrow: target for March 2013 goes from 85% or more to 90% or more." */
export const aimChange = (parts: {
  readonly ref: string;
  readonly area: string;
  readonly rung: string;
  readonly held: string;
  readonly given: string;
}): string =>
  `${parts.ref} of ${parts.area}: ${parts.rung.charAt(0).toLowerCase()}${parts.rung.slice(1)} goes from ${parts.held} to ${parts.given}.`;

/** "12 targets and milestones are others than those held, 3 of which change what the scorecard says." */
export const aimChanges = (all: number, flipped: number): string =>
  `${counted(all, 'target or milestone is another than the one', 'targets and milestones are others than those')} held${flipped === 0 ? '' : `, ${count(flipped)} of which ${flipped === 1 ? 'changes' : 'change'} what the scorecard says`}.`;

/** "2 figures and 1 target or milestone change what the scorecard says of a band or a target." */
export function flipsSum(figures: number, targets: number): string {
  const parts = [
    ...(figures > 0 ? [counted(figures, 'figure', 'figures')] : []),
    ...(targets > 0 ? [counted(targets, 'target or milestone', 'targets and milestones')] : []),
  ];
  const change = figures + targets === 1 ? 'changes' : 'change';
  return `${listed(parts)} ${change} what the scorecard says of a band or a target.`;
}
