import { decimalsOf, fixed, percentShown, plain, withUnit } from '../copy/format.ts';
import {
  asPublished,
  countsWords,
  missingWords,
  NO_FIGURE,
  ofWords,
  smallGroupWords,
} from '../copy/figures.ts';
import { basisWords, monthWords } from '../copy/period.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { ObservationRow } from '../warehouse/rows.ts';
import { isYearly, sameYear, saidAs } from './spans.ts';
import type { ValueView } from './views.ts';

/** A figure with the counts that back it, its own or an earlier one's of the same year. */
export interface Counts {
  readonly numerator: number;
  readonly denominator: number;
  readonly row: ObservationRow;
  readonly own: boolean;
}

const recomputed = (row: ObservationRow): boolean =>
  row.stated !== null && row.value !== null && row.stated !== row.value;

const hasCounts = (row: ObservationRow): boolean =>
  row.numerator !== null && row.denominator !== null;

/** Decimals as the file writes the figure: "2.0" has one. */
const writtenDecimals = ({ statedDecimals, value }: ObservationRow): number =>
  Math.max(statedDecimals ?? 0, decimalsOf(value ?? 0));

/**
 * Decimals at which a figure is shown: its own where the file states it without counts (47, 8.75),
 * the indicator's where it is worked out, published or a full year.
 */
export function shownDecimals(indicator: Indicator, row: ObservationRow): number {
  if (indicator.unit === 'count') return 0;
  const own = writtenDecimals(row);
  const worked = recomputed(row) || own > indicator.decimals + 2;
  if (worked || row.origin !== 'local') return indicator.decimals;
  if (hasCounts(row) || isYearly(indicator, row)) return Math.max(own, indicator.decimals);
  return own;
}

/** A value at a number of decimals; a true 0% or 100% is shown plainly. */
export function shownValue(indicator: Indicator, value: number, decimals: number): string {
  if (indicator.unit !== 'percent') return fixed(value, decimals);
  if (value === 0 || value === 100) return plain(value);
  return percentShown(value, decimals);
}

/** A published or worked-out value with its unit: "89.8%". */
export function measure(indicator: Indicator, value: number): string {
  const decimals = indicator.unit === 'count' ? 0 : indicator.decimals;
  return withUnit(shownValue(indicator, value, decimals), indicator.unitWords);
}

/** The figure without its unit, or why there is none. */
function shownFigure(indicator: Indicator, row: ObservationRow): string {
  if (row.value === null) return row.missingReason ? missingWords(row.missingReason) : NO_FIGURE;
  return shownValue(indicator, row.value, shownDecimals(indicator, row));
}

/** The figure with its unit: "47%", "Not yet due". */
export function shownMeasure(indicator: Indicator, row: ObservationRow): string {
  const shown = shownFigure(indicator, row);
  return row.value === null ? shown : withUnit(shown, indicator.unitWords);
}

/** The counts behind a figure: its own, or those of the last figure before it in the same year. */
export function countsFor(
  indicator: Indicator,
  row: ObservationRow,
  series: readonly ObservationRow[],
): Counts | null {
  const from = (found: ObservationRow, own: boolean): Counts | null =>
    found.numerator !== null && found.denominator !== null
      ? { numerator: found.numerator, denominator: found.denominator, row: found, own }
      : null;
  const mine = from(row, true);
  if (mine !== null || isYearly(indicator, row)) return mine;
  const earlier = series
    .filter((other) => other.end < row.end && sameYear(other, row) && hasCounts(other))
    .filter((other) => other.basis === row.basis)
    .toSorted((a, b) => a.end.localeCompare(b.end))
    .at(-1);
  return earlier === undefined ? null : from(earlier, false);
}

function countsText(indicator: Indicator, counts: Counts): string {
  const { row } = counts;
  const printed = recomputed(row) ? row.stated : null;
  const when = row.basis === 'snapshot' ? 'at' : 'by';
  return countsWords({
    numerator: counts.numerator,
    denominator: counts.denominator,
    when: counts.own ? null : `${when} ${monthWords(row.end)}`,
    recomputed: printed !== null && !counts.own ? measure(indicator, row.value ?? 0) : null,
    printed:
      printed === null ? null : withUnit(fixed(printed, decimalsOf(printed)), indicator.unitWords),
  });
}

/** Published counts beside a figure that states none of its own, where they give the same figure. */
function publishedCounts(row: ObservationRow): string | null {
  const { publishedNumerator: numerator = null, publishedDenominator: denominator = null } = row;
  if (row.value === null || numerator === null || denominator === null || denominator <= 0)
    return null;
  const apart = Math.abs((100 * numerator) / denominator - row.value);
  const half = 0.5 * 10 ** -writtenDecimals(row);
  return apart <= half + 1e-9 ? asPublished(ofWords(numerator, denominator)) : null;
}

/** "12 of 16" for a row's own counts, "11 of 12, published" for those beside it, or null. */
export function ownCounts(row: ObservationRow): string | null {
  const { numerator, denominator } = row;
  return numerator !== null && denominator !== null
    ? ofWords(numerator, denominator)
    : publishedCounts(row);
}

/** The latest figure of a row, with its counts, basis and what one person changes. */
export function valueView(
  indicator: Indicator,
  row: ObservationRow,
  series: readonly ObservationRow[],
): ValueView {
  const percent = indicator.unit === 'percent';
  const counts = percent ? countsFor(indicator, row, series) : null;
  const published = percent ? publishedCounts(row) : null;
  const said = counts === null ? published : countsText(indicator, counts);
  return {
    periodId: row.periodId,
    start: row.start,
    end: row.end,
    basis: row.basis,
    status: row.status,
    value: row.value,
    stated: recomputed(row) ? row.stated : null,
    numerator: row.numerator,
    denominator: row.denominator,
    missingReason: row.missingReason,
    symbol: row.symbol,
    shown: shownFigure(indicator, row),
    unitWords: row.value === null ? '' : indicator.unitWords,
    countsWords: said,
    basisWords: basisWords(saidAs(indicator, row)),
    basisAsked: row.basis === 'not_stated',
    smallGroupWords:
      counts === null ? null : smallGroupWords(counts.denominator, indicator.one, indicator.many),
    source: { file: row.file, line: row.line, column: row.column },
  };
}
