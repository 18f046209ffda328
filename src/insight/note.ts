import {
  BETTER_THAN_TARGET_NOT_COUNCILS,
  besideAverage,
  MEETS_TARGET_NOT_COUNCILS,
  SHORT_OF_TARGET_NOT_COUNCILS,
} from '../copy/bands.ts';
import { datedNote, NO_NOTE } from '../copy/scorecard.ts';
import { monthYearWords } from '../copy/period.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { ObservationRow } from '../warehouse/rows.ts';
import { sameYear } from './spans.ts';
import type { BandView, TargetView, Words } from './views.ts';

/**
 * One sentence where target and councils disagree, or null. An average stands in for a band only
 * where figures could be compared but councils' own are few, tied, hidden or absent.
 */
export function disagreement(
  indicator: Indicator,
  value: number | null,
  target: TargetView,
  england: BandView,
): string | null {
  const met = target.state === 'met';
  if (indicator.polarity === 'none' || value === null) return null;
  if (!met && target.state !== 'not_met') return null;
  if (england.band !== null) {
    const low = england.band === 'C' || england.band === 'D';
    if (!met) return low ? null : SHORT_OF_TARGET_NOT_COUNCILS;
    if (!low) return null;
    return target.gap === 0 ? MEETS_TARGET_NOT_COUNCILS : BETTER_THAN_TARGET_NOT_COUNCILS;
  }
  const comparable = ['no_benchmark', 'too_few', 'low_coverage', 'tied'];
  if (england.noBand === null || !comparable.includes(england.noBand)) return null;
  if (england.average === null || england.average === value) return null;
  const higher = value > england.average;
  if (met === (higher === (indicator.polarity === 'high'))) return null;
  return besideAverage(met ? (target.gap === 0 ? 'meets' : 'better') : 'short', higher);
}

/** The officer's latest note of the year, dated where it belongs to an earlier figure. */
export function noteWords(
  latest: ObservationRow | null,
  series: readonly ObservationRow[],
  disagrees: string | null,
): Words {
  const noted = series.findLast(
    (row) =>
      row.note !== null &&
      row.origin === 'local' &&
      (latest === null || (row.end <= latest.end && sameYear(row, latest))),
  );
  const own = noted?.end === latest?.end;
  const text = noted?.note ?? null;
  const note =
    text === null || noted === undefined
      ? NO_NOTE
      : own
        ? text
        : datedNote(monthYearWords(noted.end), text);
  return disagrees === null ? [note] : [{ strong: disagrees }, ` ${note}`];
}
