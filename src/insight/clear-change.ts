import type { Indicator } from '../domain/indicator.ts';
import { newcombe } from '../methods/intervals.ts';
import { compareCounts } from '../methods/two-counts.ts';
import { splitRunningTotal } from '../methods/year-to-date.ts';
import type { Counts } from '../methods/year-to-date.ts';
import type { ObservationRow } from '../warehouse/rows.ts';
import { isYearly, monthsOf, sameYear } from './spans.ts';

const SIGNIFICANT = 0.05;

function countsOf({ numerator, denominator }: ObservationRow): Counts | null {
  if (numerator === null || denominator === null || denominator <= 0) return null;
  return numerator < 0 || numerator > denominator ? null : { numerator, denominator };
}

function percentages(
  row: ObservationRow,
  earlier: ObservationRow,
  nested: boolean,
): boolean | null {
  const [now, before] = [countsOf(row), countsOf(earlier)];
  if (now === null || before === null) return null;
  if (!nested) return newcombe(now, before)?.isClear ?? null;
  // Part of the later group is the earlier one, so only what came since can differ by more than chance.
  const since = splitRunningTotal(before, now);
  if (since.kind !== 'split' || since.counts.denominator === 0) return null;
  return newcombe(since.counts, before)?.isClear ?? null;
}

function flows(indicator: Indicator, row: ObservationRow, earlier: ObservationRow): boolean | null {
  const whole = [row.value, earlier.value].every(
    (value) => value !== null && Number.isInteger(value) && value >= 0,
  );
  if (indicator.inYear !== 'total' || row.basis === 'snapshot' || !whole) return null;
  const compared = compareCounts(
    { count: row.value ?? 0, exposure: monthsOf(row) },
    { count: earlier.value ?? 0, exposure: monthsOf(earlier) },
  );
  return compared === null ? false : compared.p < SIGNIFICANT;
}

/**
 * Whether a change is beyond chance at 95%: Newcombe’s interval of two percentages leaves zero out,
 * or the exact test of two counts does (METHODS §2.1, §4.2). Null where the figures cannot tell:
 * no counts, or the same people counted again.
 */
export function isClearChange(
  indicator: Indicator,
  row: ObservationRow,
  earlier: ObservationRow,
): boolean | null {
  if (indicator.unit === 'count') return flows(indicator, row, earlier);
  if (indicator.unit !== 'percent') return null;
  const inYear = !isYearly(indicator, row) && sameYear(row, earlier);
  if (inYear && (row.basis === 'cohort' || row.basis === 'not_stated')) return null;
  return percentages(row, earlier, inYear && row.basis === 'running_total');
}
