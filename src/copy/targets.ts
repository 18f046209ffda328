import type { TargetRule } from '../domain/target.ts';
import { count, plain, withUnit } from './format.ts';

export const targetWord = {
  met: 'Met',
  nearly: 'Within tolerance',
  not_met: 'Not met',
  too_soon: 'Too soon to say',
  no_target: 'No target',
  no_value: 'Not judged',
  no_date: 'No date set',
} as const;

/** A target is met on a figure that is itself in doubt. */
export const MET_IF_RIGHT = 'Met, if right';

function ruleWords(rule: TargetRule, level: string, upper: string | null): string {
  switch (rule) {
    case 'at_least':
      return `${level} or more`;
    case 'at_most':
      return `${level} or less`;
    case 'more_than':
      return `more than ${level}`;
    case 'less_than':
      return `under ${level}`;
    case 'between':
      return upper === null ? level : `${level} to ${upper}`;
  }
}

/** "85% or more", "12% or less", "under 15%", "5 to 6 children"; nothing is over 100% or under 0%. */
export function levelWords(
  {
    rule,
    value,
    upper,
  }: { readonly rule: TargetRule; readonly value: number; readonly upper: number | null },
  unitWords: string,
): string {
  const level = withUnit(plain(value), unitWords);
  const end = (rule === 'at_least' && value === 100) || (rule === 'at_most' && value === 0);
  if (unitWords === '%' && end) return level;
  const top = upper === null ? null : withUnit(plain(upper), unitWords);
  return ruleWords(rule, rule === 'between' ? plain(value) : level, top);
}

/** "38 points below 85%"; "2 above 64 children". */
export function gapWords(parts: {
  readonly amount: string;
  readonly points: boolean;
  readonly above: boolean;
  readonly level: string;
}): string {
  const unit = parts.points ? (parts.amount === '1' ? ' point' : ' points') : '';
  return `${parts.amount}${unit} ${parts.above ? 'above' : 'below'} ${parts.level}`;
}

/** On the level exactly where the rule wants more: "On 85%, which has to be passed". */
export function onLevelWords(level: string): string {
  return `On ${level}, which has to be passed`;
}

/** People at a floor: "77 more of 234 needed", "2 to spare", "none to spare". */
export function floorWords(have: number, need: number, group: number): string {
  if (have < need) return `${count(need - have)} more of ${count(group)} needed`;
  return have === need ? 'none to spare' : `${count(have - need)} to spare`;
}

/** People at a ceiling: "8 allowed, 7 used", "1 too many". */
export function ceilingWords(have: number, allowed: number): string {
  return have > allowed
    ? `${count(have - allowed)} too many`
    : `${count(allowed)} allowed, ${count(have)} used`;
}

/** "At September: 77 more of 234 needed". */
export function atMonth(month: string, words: string): string {
  return `At ${month}: ${words}`;
}

/** "On this pace 16.6% by March; target 11% or less". */
export function paceWords(pace: string, month: string, level: string): string {
  return `On this pace ${pace} by ${month}; target ${level}`;
}

/** "Target 11% or less by March 2013". */
export function targetByWords(level: string, by: string): string {
  return `Target ${level} ${by}`.trim();
}

/** "85% or more, due April 2015". */
export function dueWords(words: string, when: string): string {
  return `${words}, due ${when}`;
}

/** "“-20%”, but from what? The plan does not name its base". */
export function noBaseline(asWritten: string): string {
  return `“${asWritten}”, but from what? The plan does not name its base`;
}

/** "And below the benchmark, 25%: met at 12%"; "And below England’s average, 24% in 2012/13: not met at 30%". */
export function secondLimitWords(parts: {
  readonly below: boolean;
  readonly level: string | null;
  /** The year of England's published average; null where the plan gives the benchmark. */
  readonly year: string | null;
  readonly state: 'met' | 'not_met' | 'unknown';
  readonly shown: string | null;
}): string {
  const { below, level, year, state, shown } = parts;
  const side = below ? 'below' : 'above';
  if (level === null) return `And ${side} the benchmark, which no file gives`;
  const what = year === null ? `the benchmark, ${level}` : `England’s average, ${level} in ${year}`;
  const verdict = { met: 'met', not_met: 'not met', unknown: 'not judged yet' } as const;
  return `And ${side} ${what}: ${verdict[state]}${shown === null ? '' : ` at ${shown}`}`;
}

export const NO_TARGET_DATE = 'the plan gives no date';
export const NO_FIGURE_TO_JUDGE = 'No figure to judge';

/** The name of a rung: "Target, 85% or more by March 2013". */
export function rungWords(
  kind: 'baseline' | 'milestone' | 'target',
  level: string,
  by: string,
): string {
  const names = { baseline: 'Baseline', milestone: 'Milestone', target: 'Target' } as const;
  return kind === 'baseline' ? `${names[kind]} ${level}` : `${names[kind]} ${level} ${by}`;
}
