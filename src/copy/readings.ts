/** What a measure means in people: cases to go, what is left, what would have to happen next. */
import { count, counted, fixed, plain, sentenceCase } from './format.ts';
import { monthWords, spanWords } from './period.ts';

export interface Group {
  /** "young person", "young people". */
  readonly one: string;
  readonly many: string;
}

/** "3 more", "1 fewer", "Met, 2 to spare", "Met, none to spare". */
export function toGoWords(toGo: number, fewer: boolean): string {
  if (toGo > 0) return `${count(toGo)} ${fewer ? 'fewer' : 'more'}`;
  return toGo === 0 ? 'Met, none to spare' : `Met, ${count(-toGo)} to spare`;
}

/** "3 more of these 16 young people would meet our target of 88%." */
export function casesSentence(parts: {
  readonly toGo: number;
  readonly fewer: boolean;
  readonly group: number;
  readonly noun: Group;
  readonly goal: string;
}): string {
  const { toGo, fewer, group, noun, goal } = parts;
  const these = group === 1 ? `this 1 ${noun.one}` : `these ${counted(group, noun.one, noun.many)}`;
  if (toGo > 0) {
    return `${count(toGo)} ${fewer ? 'fewer' : 'more'} of ${these} would meet ${goal}.`;
  }
  const spare = toGo === 0 ? 'none' : count(-toGo);
  return `${sentenceCase(goal)} is met, with ${spare} to spare among ${these}.`;
}

/** "our target of 88% or more", "England’s average of 89.8% (2010/11)". */
export const goals = {
  target: (level: string): string => `our target of ${level}`,
} as const;

/** Rows of "What would it take?". */
export const goalLabels = {
  target: (level: string): string => `Our target, ${level}`,
  average: (place: string, period: string, shown: string): string =>
    `${place}’s average in ${period}, ${shown}`,
  band: (word: string, place: string, shown: string, low: boolean): string =>
    `${word} in ${place}, ${low ? `${shown} or less` : `above ${shown}`}`,
} as const;

export const takesCopy = {
  title: 'What would it take?',
  reach: (group: number): string => `To reach, of ${count(group)}`,
  needs: 'Needs',
  allows: 'Allows',
  change: 'Change',
  path: 'On the way',
} as const;

/** "If these counts are the year so far, and …", or without the doubt "If …". */
function ifWords(asked: boolean, further: number, noun: Group): string {
  const brings = `the rest of the year brings ${counted(further, `more ${noun.one}`, `more ${noun.many}`)}`;
  return asked ? `If these counts are the year so far and ${brings}` : `If ${brings}`;
}

/** "… 276 of the next 234 would be needed: out of reach this year; the best possible is 76.1%." */
export function forwardWords(parts: {
  readonly needed: number;
  readonly further: number;
  readonly status: 'secured' | 'attainable' | 'not_attainable';
  readonly best: string;
  readonly asked: boolean;
  readonly noun: Group;
}): string {
  const { needed, further, status, best, asked, noun } = parts;
  const lead = ifWords(asked, further, noun);
  const next = `of the next ${count(further)}`;
  if (status === 'secured') return `${lead}, the target is already secured for the year.`;
  if (status === 'not_attainable') {
    return `${lead}, ${count(needed)} ${next} would be needed: out of reach this year; the best possible is ${best}.`;
  }
  if (further === 1) return `${lead}, that one would have to meet it.`;
  const all = needed === further ? `all ${count(needed)} of them` : `${count(needed)} ${next}`;
  return `${lead}, ${all} would be needed.`;
}

/** The same for a group that is counted again, whose earlier members may still change. */
export function cohortForwardWords(parts: {
  readonly neededOfAll: number;
  readonly all: number;
  readonly further: number;
  readonly fromPast: number;
  readonly notNow: number;
  readonly noun: Group;
}): string {
  const { neededOfAll, all, further, fromPast, notNow, noun } = parts;
  const join = further === 1 ? 'joins' : 'join';
  const joiners = further === 1 ? 'the one who joins' : `all ${count(further)} who join`;
  const lead = `If ${counted(further, `more ${noun.one}`, `more ${noun.many}`)} ${join} by March`;
  const need = `${lead}, ${count(neededOfAll)} of ${count(all)} would be needed`;
  if (fromPast <= 0) {
    const among = neededOfAll - (all - further - notNow);
    return among === further ? `${need}: ${joiners}.` : `${need}.`;
  }
  return `${need}: ${joiners}, and ${count(fromPast)} of the ${count(notNow)} not now counted.`;
}

/** "… no more than 10 of the next 71 may be." */
export function limitForwardWords(parts: {
  readonly allowed: number;
  readonly further: number;
  readonly status: 'attainable' | 'not_attainable';
  readonly best: string;
  readonly asked: boolean;
  readonly noun: Group;
}): string {
  const { allowed, further, status, best, asked, noun } = parts;
  const lead = ifWords(asked, further, noun);
  if (status === 'not_attainable') {
    return `${lead}, the target is out of reach this year even if none of them count against us; the best possible is ${best}.`;
  }
  if (allowed >= further) return `${lead}, the target is already secured for the year.`;
  const most = allowed === 0 ? 'none' : `no more than ${count(allowed)}`;
  return `${lead}, ${most} of the next ${count(further)} may count against us.`;
}

/** "17 of 158 are allowed and 11 were used by September: 6 left until March." */
export function headroomWords(parts: {
  readonly allowed: number;
  readonly group: number;
  readonly used: number;
  readonly by: string;
  readonly until: string;
}): string {
  const { allowed, group, used, by, until } = parts;
  const left = allowed - used;
  const rest =
    left >= 0 ? `${count(left)} left until ${monthWords(until)}` : `${count(-left)} too many`;
  return `The target allows ${count(allowed)} of ${count(group)}; ${count(used)} ${used === 1 ? 'was' : 'were'} used by ${monthWords(by)}: ${rest}.`;
}

/** What a later figure without counts would leave: "9.7% of 158 is about 15, which leaves about 2." */
export function laterHeadroom(parts: {
  readonly month: string;
  readonly shown: string;
  readonly group: number;
  readonly used: number;
  readonly left: number;
}): string {
  const { month, shown, group, used, left } = parts;
  const rest = left >= 0 ? `leaves about ${count(left)}` : `is about ${count(-left)} too many`;
  return `${monthWords(month)}’s ${shown} of ${count(group)} would be about ${count(used)}, which ${rest}.`;
}

/** "By chance alone this could lie between 51% and 90%." */
export function intervalWords(lower: number, upper: number): string {
  const [from, to] = [plain(lower, 0), plain(upper, 0)];
  return `By chance alone this could lie between ${from}% and ${to}%.`;
}

/** "One young person changes this by 6.3 points." */
export function onePersonWords(group: number, noun: Group): string {
  const points = 100 / group;
  const shown = Number.isInteger(points) ? plain(points) : fixed(points, 1);
  return `One ${noun.one} changes this by ${shown} ${shown === '1' ? 'point' : 'points'}.`;
}

/** Where a percentage comes without the people behind it. */
export const NO_COUNTS =
  'No counts were given, so we cannot say how many people this is, or what chance alone could do.';

const moreOrFewer = (change: number): string =>
  change === 0 ? 'no change' : `${count(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'}`;

/** "12 of 16 became 12 of 17: one more in the group, and no change in those who …". */
export function peopleWords(parts: {
  readonly before: string;
  readonly now: string;
  readonly group: number;
  readonly counted: number;
  readonly fromGroup: number;
  readonly fromResults: number;
  readonly cause: 'none' | 'group' | 'results' | 'rate_kept' | 'both';
  readonly fits: boolean;
}): string {
  const { before, now, group, counted: changed, cause, fits } = parts;
  const became = `${before} ${fits ? 'may have become' : 'became'} ${now}`;
  const sizes = `${moreOrFewer(group)} in the group, ${moreOrFewer(changed)} among those counted`;
  switch (cause) {
    case 'none':
      return `${became}: nothing has changed.`;
    case 'results':
      return `${became}: the group is the same size, so results changed.`;
    case 'rate_kept':
      return `${became}: the group changed and the share stayed the same.`;
    case 'group':
      return `${became}: ${sizes}.`;
    case 'both': {
      const [size, results] = [parts.fromGroup, parts.fromResults].map((each) =>
        plain(Math.abs(each), 1),
      );
      const way = (each: number): string => (each < 0 ? 'fewer' : 'more');
      return `${became}: ${sizes}. A ${group > 0 ? 'larger' : 'smaller'} group alone would have meant ${size ?? ''} ${way(parts.fromGroup)}; different results meant ${results ?? ''} ${way(parts.fromResults)}.`;
    }
  }
}

/** "October’s 71% fits 12 of 17" or "… fits 9 of 17 or 10 of 19". */
export function fitsWords(month: string, shown: string, fits: readonly string[]): string {
  const last = fits.at(-1) ?? '';
  const list = fits.length < 2 ? last : `${fits.slice(0, -1).join(', ')} or ${last}`;
  return `${monthWords(month)}’s ${shown} fits ${list}`;
}

/** "April to June’s 44.4% fits 4 of 9; taken from 12 of 16 that leaves 8 of 7, which cannot be …" */
export function splitWords(parts: {
  readonly before: string;
  readonly beforeFits: boolean;
  readonly beforeShown: string;
  readonly beforeEnd: string;
  readonly now: string;
  readonly rest: string;
  readonly span: { readonly start: string; readonly end: string };
  readonly possible: boolean;
  readonly cohort: boolean;
}): string {
  const month = monthWords(parts.beforeEnd);
  const taken = parts.beforeFits
    ? `${month}’s ${parts.beforeShown} fits ${parts.before}; taken from ${parts.now}, that leaves`
    : `${parts.before} by ${month}, taken from ${parts.now}, leaves`;
  const told = `${taken} ${parts.rest} for ${spanWords(parts.span)}`;
  if (!parts.possible) {
    const why = parts.cohort
      ? 'The same group is counted again each time, so the months between cannot be taken out'
      : 'Earlier cases were brought up to date, or a count is wrong, so the months between are not known';
    return `${told}, which cannot be. ${why}.`;
  }
  return parts.cohort
    ? `${told}, but the same group is counted again each time, so that is not a figure for those months.`
    : `${told} alone.`;
}
