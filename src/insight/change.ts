import {
  byChance,
  cannotGoBack,
  cannotShrink,
  cannotTell,
  changeWords,
  definitionChanged,
  fromWords,
  NO_CHANGE,
  NO_CLEAR_CHANGE,
  NO_EARLIER_FIGURE,
  NO_FIGURE_NOW,
  noChangeAt,
  NOT_COMPARED,
  NOTHING_BEFORE,
  ONLY_RISES,
  PLEASE_CHECK,
  sameMonthsWords,
} from '../copy/change.ts';
import type { Direction } from '../copy/change.ts';
import { plain, fixed, tidy } from '../copy/format.ts';
import { ofWords } from '../copy/figures.ts';
import { monthWords, monthYearWords } from '../copy/period.ts';
import { financialYear, yearOf } from '../domain/calendar.ts';
import type { Indicator, Polarity } from '../domain/indicator.ts';
import type { ObservationRow } from '../warehouse/rows.ts';
import { isClearChange } from './clear-change.ts';
import { accumulates, isYearly, sameYear } from './spans.ts';
import { shownDecimals, shownMeasure } from './value.ts';
import type { ChangeView } from './views.ts';

const none = (words: string, detail: string | null): ChangeView => ({
  points: null,
  direction: 'none',
  words,
  detail,
});
const notCompared = (words: string, detail: string): ChangeView => ({
  points: null,
  direction: 'not_compared',
  words,
  detail,
});

/** The figure before, on the same basis; of a year's running figures, the one before in that year. */
function before(
  indicator: Indicator,
  row: ObservationRow,
  series: readonly ObservationRow[],
): ObservationRow | null {
  const yearly = isYearly(indicator, row);
  const inYear = ['running_total', 'cohort', 'not_stated'].includes(row.basis) && !yearly;
  const found = series
    .filter((other) => other.end < row.end && other.value !== null)
    .filter((other) =>
      yearly
        ? isYearly(indicator, other)
        : other.basis === row.basis && !isYearly(indicator, other),
    )
    .filter((other) => !inYear || sameYear(other, row))
    .toSorted((a, b) => a.end.localeCompare(b.end))
    .at(-1);
  return found ?? null;
}

function sameMonthsLastYear(
  row: ObservationRow,
  series: readonly ObservationRow[],
): ObservationRow | null {
  const shift = (date: string): string => `${yearOf(date) - 1}${date.slice(4, 7)}`;
  const found = series.find(
    (other) =>
      other.basis === row.basis &&
      other.value !== null &&
      other.start.slice(0, 7) === shift(row.start) &&
      other.end.slice(0, 7) === shift(row.end),
  );
  return found ?? null;
}

export function judged(polarity: Polarity, up: boolean): Direction {
  if (polarity === 'none') return up ? 'higher' : 'lower';
  return (polarity === 'high') === up ? 'better' : 'worse';
}

/**
 * A running total whose numerator and denominator both grow cannot lose a case: a share that goes
 * back to 100% (or 0%) after a miss (or a hit), or counts that shrink, are an error somewhere.
 */
function impossible(
  indicator: Indicator,
  row: ObservationRow,
  earlier: ObservationRow,
): string | null {
  const { numerator, denominator } = earlier;
  if (row.basis !== 'running_total' || indicator.inYear !== 'both') return null;
  if (indicator.unit !== 'percent' || numerator === null || denominator === null) return null;
  const counts = ofWords(numerator, denominator);
  if (row.numerator !== null && row.denominator !== null) {
    const lost = row.numerator < numerator || row.denominator < denominator;
    const undone = row.denominator - row.numerator < denominator - numerator;
    return lost || undone ? cannotShrink(counts, ofWords(row.numerator, row.denominator)) : null;
  }
  const back = (row.value === 100 && numerator < denominator) || (row.value === 0 && numerator > 0);
  return back ? cannotGoBack(counts, shownMeasure(indicator, row)) : null;
}

function difference(
  indicator: Indicator,
  row: ObservationRow,
  earlier: ObservationRow,
  detail: string,
): ChangeView {
  const points = tidy((row.value ?? 0) - (earlier.value ?? 0));
  const decimals = Math.min(shownDecimals(indicator, row), shownDecimals(indicator, earlier));
  const exactly = decimals === 0 && Number.isInteger(points);
  const amount = exactly ? plain(Math.abs(points)) : fixed(Math.abs(points), decimals);
  if (points === 0) return { points, direction: 'same', words: NO_CHANGE, detail };
  if (Number(fixed(Math.abs(points), decimals).replaceAll(',', '')) === 0) {
    return { points, direction: 'same', words: noChangeAt(decimals), detail };
  }
  const up = points > 0;
  const direction = judged(indicator.polarity, up);
  const about = decimals === 0 && !exactly;
  const clear = isClearChange(indicator, row, earlier);
  const moved = changeWords({
    up,
    amount,
    about,
    points: indicator.unit === 'percent',
    direction: clear === true ? direction : up ? 'higher' : 'lower',
  });
  if (clear === false) {
    return { points, direction, words: NO_CLEAR_CHANGE, detail: byChance(moved, detail), clear };
  }
  const untested = clear === null && indicator.unit === 'percent' && indicator.polarity !== 'none';
  return { points, direction, words: moved, detail: untested ? cannotTell(detail) : detail, clear };
}

function whenWords(indicator: Indicator, row: ObservationRow, earlier: ObservationRow): string {
  if (isYearly(indicator, row)) return financialYear(earlier.end);
  return sameYear(row, earlier) ? monthWords(earlier.end) : monthYearWords(earlier.end);
}

function accumulatedChange(
  indicator: Indicator,
  row: ObservationRow,
  series: readonly ObservationRow[],
): ChangeView {
  const last = sameMonthsLastYear(row, series);
  if (last === null) return notCompared(NOT_COMPARED, ONLY_RISES);
  const shown = shownMeasure(indicator, last);
  return difference(indicator, row, last, sameMonthsWords(shown, String(yearOf(last.end))));
}

/**
 * Change on the period before of the same basis, in the indicator's unit (percentage points for a
 * percentage). `series` are the area's own rows up to the figure's end. A total that only rises is
 * set beside the same months a year before, or not compared.
 */
export function changeView(
  indicator: Indicator,
  row: ObservationRow,
  series: readonly ObservationRow[],
): ChangeView {
  if (row.value === null) return none(NOTHING_BEFORE, NO_FIGURE_NOW);
  if (accumulates(indicator, row)) return accumulatedChange(indicator, row, series);
  const earlier = before(indicator, row, series);
  if (earlier === null) return none(NOTHING_BEFORE, NO_EARLIER_FIGURE);
  const broken = indicator.breaks.findLast(({ from }) => from > earlier.end && from <= row.end);
  if (broken !== undefined) {
    return notCompared(NOT_COMPARED, definitionChanged(monthYearWords(broken.from)));
  }
  const wrong = impossible(indicator, row, earlier);
  if (wrong !== null) return notCompared(PLEASE_CHECK, wrong);
  const when = whenWords(indicator, row, earlier);
  return difference(indicator, row, earlier, fromWords(shownMeasure(indicator, earlier), when));
}
