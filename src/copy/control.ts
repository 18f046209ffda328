/** A control chart in words (NHS Making Data Count). */
import { count } from './format.ts';

export const controlCopy = {
  title: 'Is this more than the usual ups and downs?',
  caption: (points: number, mean: string, lower: string, upper: string): string =>
    `${count(points)} single periods. The middle line is their mean, ${mean}; on the same process nearly all would lie between ${lower} and ${upper}.`,
  mean: 'Mean',
  upper: 'Upper limit',
  lower: 'Lower limit',
  target: 'Target',
  rebased: 'A new start, set by hand',
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
