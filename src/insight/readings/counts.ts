import type { Indicator } from '../../domain/indicator.ts';
import { monthOf } from '../../domain/calendar.ts';
import type { Target } from '../../domain/target.ts';
import type { OneSidedRule } from '../../methods/cases.ts';
import type { ObservationRow } from '../../warehouse/rows.ts';
import { isYearly, yearEnd } from '../spans.ts';
import { countsFor } from '../value.ts';
import type { BandView } from '../views.ts';
import type { ReadCounts } from './views.ts';

/** Everything that a reading is made from: one indicator, its latest figure, and what is beside it. */
export interface ReadingFacts {
  readonly indicator: Indicator;
  readonly latest: ObservationRow;
  /** The area's own rows up to the period, the latest among them. */
  readonly series: readonly ObservationRow[];
  readonly targets: readonly Target[];
  /** The rung that the figure is set against. */
  readonly target: Target | null;
  readonly england: BandView;
  readonly london: BandView;
  /** The latest figure cannot be right beside the counts before it. */
  readonly doubtful: boolean;
}

/** A target that asks for a level on one side. */
export interface Level {
  readonly value: number;
  readonly rule: OneSidedRule;
}

/** Months of the financial year after a day: 6 after 30 September. */
export function monthsAfter(date: string): number {
  return (15 - monthOf(date)) % 12;
}

/** The counts behind a percentage, with the months gone and left; null where none are known. */
export function readCounts({ indicator, latest, series }: ReadingFacts): ReadCounts | null {
  if (indicator.unit !== 'percent' || latest.value === null) return null;
  const found = countsFor(indicator, latest, series);
  if (found === null || found.denominator <= 0) return null;
  const { numerator, denominator, row, own } = found;
  if (numerator < 0 || numerator > denominator) return null;
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator)) return null;
  const left = isYearly(indicator, row) ? 0 : monthsAfter(row.end);
  return {
    numerator,
    denominator,
    start: row.start,
    end: row.end,
    own,
    basisAsked: row.basis === 'not_stated',
    monthsGone: 12 - left,
    monthsLeft: left,
  };
}

/** A rung as a level on one side; null for a range, or without its value. */
export function levelOf(target: Target | null): Level | null {
  if (target === null || target.value === null || target.rule === 'between') return null;
  return { value: target.value, rule: target.rule };
}

/** Whether a level is one to reach, and not one to stay under. */
export function isFloor(rule: OneSidedRule): rule is 'at_least' | 'more_than' {
  return rule === 'at_least' || rule === 'more_than';
}

/** Whether the counts are part of a year that still brings cases, to which the target belongs. */
export function runsOn(facts: ReadingFacts, counts: ReadCounts): boolean {
  const { indicator, latest, target } = facts;
  const grows = indicator.inYear === 'both' || indicator.inYear === 'cohort';
  const inYear = ['running_total', 'cohort', 'not_stated'].includes(latest.basis);
  if (!grows || !inYear || counts.monthsLeft === 0) return false;
  const date = target?.date ?? null;
  return date === null || (date >= latest.end && yearEnd(date) === yearEnd(latest.end));
}

/** As many cases again as the months left bring at the pace so far. */
export function furtherCases(counts: ReadCounts): number {
  return Math.round((counts.denominator * counts.monthsLeft) / counts.monthsGone);
}
