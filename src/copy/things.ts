/** Things to know at the head of a scorecard, and questions that a councillor could ask. */
import { count } from './format.ts';
import { monthWords } from './period.ts';

export const thingTitles = {
  reachable: (
    name: string,
    toGo: number,
    how: { readonly fewer: boolean; readonly unlikely: boolean },
  ): string =>
    `${name}: ${count(toGo)} ${how.fewer ? 'over' : 'short of'} the target, ${how.unlikely ? 'and unlikely to meet it this year' : 'which can still be met'}`,
  short: (name: string): string => `${name}: short of the target`,
  worsening: (name: string): string => `${name}: worse, and by more than chance`,
  part_year: (name: string): string => `${name}: part of a year, so it looks better than it is`,
  small_group: (name: string): string => `${name}: too small a group to judge`,
  disagreement: (name: string): string => `${name}: target and councils disagree`,
} as const;

export const thingWords = {
  beside: (now: string, counts: string, before: string, year: string): string =>
    `${now} (${counts}), against ${before} in ${year}. `,
  notChance: (group: number): string =>
    `In a group of ${count(group)} chance alone would not do that.`,
  runningTotal: (shown: string): string =>
    `${shown} so far is a running total, which can only rise. `,
  fullYear: (average: string, place: string, year: string): string =>
    `It looks better than ${place}’s ${average}, but that is for the whole of ${year}. `,
  oneOf: (group: number, many: string): string => `A group of ${count(group)} ${many}. `,
  levels: (shown: string, target: string): string => `${shown}; our target is ${target}.`,
} as const;

export const questionsCopy = {
  title: 'Questions you could ask',
  more: (toGo: number, many: string): string =>
    `What would it take to meet the target for ${count(toGo)} more of these ${many}, and by when?`,
  fewer: (toGo: number): string =>
    `What would it take to bring the number down by ${count(toGo)}, and by when?`,
  outOfReach:
    'If the target is out of reach this year, what is the best that can still be done, and when will it be met?',
  check: 'Two of these figures cannot both be right. Which one is, and how do we know?',
  basis: (month: string): string =>
    `Is this figure ${monthWords(month)} alone, or the year so far?`,
  sameFew: (many: string): string => `Are these the same few ${many} as last time?`,
  pace: (many: string): string => `How many ${many} is that a month, and is the pace slowing?`,
  base: (asWritten: string): string => `“${asWritten}”: from what number, and who agreed it?`,
  howMany: (many: string): string => `How many ${many} are behind this percentage?`,
  highEnough: 'Is our target high enough, when most councils do better?',
  rightTarget: 'Is our target the right one, when most councils are further from it?',
  worse: (many: string): string => `What has changed for these ${many} since last year?`,
  better: 'What brought this about, and will it last?',
  noTarget: 'What should this figure be, and by when?',
  noFigure: 'When will there be a figure, and who is collecting it?',
  behind: 'What has to happen before the next milestone, and who will do it?',
  best: (named: string, year: string): string =>
    `Among the best in ${year}: ${named}. What did they do that we could try?`,
  lowest: 'What do councils like ours, in a better quarter, do that we do not?',
  voice: (many: string): string =>
    many === 'children' || many === 'young people'
      ? `What do these ${many} or their families tell us themselves?`
      : 'What do the children and families behind this figure tell us themselves?',
  lastTime: 'What has changed since we last asked?',
  next: 'What do we expect this figure to be when we next meet?',
} as const;
