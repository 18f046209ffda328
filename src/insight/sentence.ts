import { decimalsOf, fixed, withUnit } from '../copy/format.ts';
import { missingWords, NO_FIGURE, ofWords } from '../copy/figures.ts';
import {
  BASIS_CAUTION,
  countsSentence,
  figureSentence,
  laterFigure,
  missingSentence,
  printedOtherwise,
  RUNNING_TOTAL_CAUTION,
  smallGroupCaution,
  whenWords,
} from '../copy/indicator.ts';
import { monthWords, monthYearWords } from '../copy/period.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { IsoDate } from '../domain/period.ts';
import type { ObservationRow } from '../warehouse/rows.ts';
import { accumulates, saidAs } from './spans.ts';
import { countsFor, shownMeasure } from './value.ts';
import type { Words } from './views.ts';

function when(indicator: Indicator, row: ObservationRow): string {
  switch (saidAs(indicator, row).basis) {
    case 'snapshot':
      return whenWords('day', row.start, row.end);
    case 'running_total':
    case 'cohort':
      return whenWords('so_far', row.start, row.end);
    case 'not_stated':
      return whenWords('reported', row.start, row.end);
    case 'month':
    case 'quarter':
      return whenWords('span', row.start, row.end);
    case 'year':
    case 'rolling_year':
      return whenWords('year', row.start, row.end);
  }
}

function printed(indicator: Indicator, row: ObservationRow): Words {
  if (row.stated === null || row.value === null || row.stated === row.value) return [];
  const stated = fixed(row.stated, decimalsOf(row.stated));
  const shown = withUnit(stated, indicator.unitWords);
  return [printedOtherwise(shown)];
}

/** The figure said once, its people first where the counts are known. */
export function figureWords(
  indicator: Indicator,
  row: ObservationRow | null,
  series: readonly ObservationRow[],
  asAt: IsoDate,
): Words {
  if (row === null) return missingSentence(monthYearWords(asAt), NO_FIGURE.toLowerCase());
  if (row.value === null) {
    const why = row.missingReason === null ? NO_FIGURE : missingWords(row.missingReason);
    return missingSentence(monthYearWords(row.end), why.toLowerCase());
  }
  const counts = indicator.unit === 'percent' ? countsFor(indicator, row, series) : null;
  if (counts === null) return figureSentence(shownMeasure(indicator, row), when(indicator, row));
  const said = countsSentence({
    counts: ofWords(counts.numerator, counts.denominator),
    group: indicator.denominatorWords,
    outcome: indicator.numeratorWords,
    when: when(indicator, counts.row),
    shown: shownMeasure(indicator, counts.row),
  });
  const later = laterFigure(monthWords(row.end), shownMeasure(indicator, row));
  const rest = counts.own ? [] : [later];
  return [...said, ...printed(indicator, counts.row), ...rest];
}

/** A caution on a small group, on a total that only rises, or on a basis that nobody stated. */
export function cautionWords(
  indicator: Indicator,
  row: ObservationRow | null,
  series: readonly ObservationRow[],
): Words | null {
  if (row === null || row.value === null) return null;
  const counts = indicator.unit === 'percent' ? countsFor(indicator, row, series) : null;
  const group = counts?.denominator ?? null;
  const small =
    group !== null && group > 0 && group < 30
      ? smallGroupCaution(group, indicator.one, indicator.many)
      : [];
  const basis = accumulates(indicator, row)
    ? RUNNING_TOTAL_CAUTION
    : row.basis === 'not_stated'
      ? BASIS_CAUTION
      : [];
  if (small.length === 0 && basis.length === 0) return null;
  return small.length > 0 && basis.length > 0 ? [...small, ' ', ...basis] : [...small, ...basis];
}
