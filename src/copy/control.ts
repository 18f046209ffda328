/** A control chart in words (NHS Making Data Count). */
import { count } from './format.ts';

export const controlCopy = {
  title: 'Is this more than the usual ups and downs?',
  caption: (points: number, mean: string, lower: string, upper: string, anew: boolean): string =>
    `${count(points)} single periods. The middle line is ${anew ? 'the mean since the last new start' : 'their mean'}, ${mean}. If nothing else changes, nearly all would lie between ${lower} and ${upper}.`,
  noLimits: (points: number, enough: number): string =>
    `${count(points)} single periods. The limits come back ${count(enough)} periods after the last new start.`,
  started: (period: string, tooFew: number | null): string =>
    tooFew === null
      ? `The limits start anew in ${period}.`
      : `The limits start anew in ${period}, and ${tooFew === 1 ? '1 period is' : `${count(tooFew)} periods are`} too few to work them out from.`,
  mean: 'Mean',
  upper: 'Upper limit',
  lower: 'Lower limit',
  target: 'Target',
} as const;

/** Of a point in a stretch that is too short for limits. */
export const TOO_FEW = 'not judged, as this stretch is too short';

/** Starting the limits anew, by hand. */
export const newLimitsCopy = {
  title: 'Start new limits',
  stand:
    'Do this only when you know that the way of working changed. Each stretch needs 13 periods for limits of its own.',
  from: 'From',
  start: 'Start new limits',
  since: (period: string): string => `New limits from ${period}`,
  cancel: 'Take this start away',
  split: (before: number, after: number): string =>
    `${count(before)} ${before === 1 ? 'period' : 'periods'} before, ${count(after)} from then on.`,
  tooFew: (before: boolean, after: boolean, enough: number): string =>
    `${before && after ? 'Both stretches are' : before ? 'The stretch before is' : 'The stretch after is'} under ${count(enough)}, so no limits are drawn there.`,
} as const;

export const causeWords = {
  above_limit: 'above the upper limit',
  below_limit: 'below the lower limit',
  rising: 'one of seven in a row that rise',
  falling: 'one of seven in a row that fall',
  near_upper: 'one of two out of three near the upper limit',
  near_lower: 'one of two out of three near the lower limit',
  shift_up: 'one of seven in a row above the mean',
  shift_down: 'one of seven in a row below the mean',
  common: 'within the usual ups and downs',
} as const;

/** The same for several points in a row. */
export const runWords: Readonly<Record<keyof typeof causeWords, (n: number) => string>> = {
  above_limit: (n) => `${count(n)} above the upper limit`,
  below_limit: (n) => `${count(n)} below the lower limit`,
  rising: (n) => `${count(n)} in a row that rise`,
  falling: (n) => `${count(n)} in a row that fall`,
  near_upper: (n) => `${count(n)} near the upper limit`,
  near_lower: (n) => `${count(n)} near the lower limit`,
  shift_up: (n) => `${count(n)} in a row above the mean`,
  shift_down: (n) => `${count(n)} in a row below the mean`,
  common: (n) => `${count(n)} within the usual ups and downs`,
};

export const variationWords = {
  common: 'The latest figure is within the usual ups and downs.',
  improvement: 'The latest figure is better than the usual ups and downs.',
  concern: 'The latest figure is worse than the usual ups and downs.',
  neutral_high: 'The latest figure is higher than the usual ups and downs.',
  neutral_low: 'The latest figure is lower than the usual ups and downs.',
} as const;

export const assuranceWords = {
  consistent_pass: 'On this process the target will be met every time.',
  consistent_fail: 'On this process the target will not be met without a change.',
  inconsistent: 'On this process the target will be met sometimes, by chance.',
} as const;

/** "November 2010 to August 2011: 10 in a row below the mean". */
export function runSaid(from: string, to: string, cause: string): string {
  return `${from} to ${to}: ${cause}`;
}

/** "October 2012: 47%, above the upper limit". */
export function pointSaid(period: string, shown: string, cause: string): string {
  return `${period}: ${shown}, ${cause}`;
}
