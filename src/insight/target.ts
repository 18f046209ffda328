import { fixed, plain, tidy, decimalsOf, withUnit } from '../copy/format.ts';
import { byDateWords, monthWords, monthYearWords } from '../copy/period.ts';
import {
  atMonth,
  ceilingWords,
  dueWords,
  floorWords,
  gapWords,
  levelWords,
  MET_IF_RIGHT,
  NO_FIGURE_TO_JUDGE,
  NO_TARGET_DATE,
  noBaseline,
  onLevelWords,
  paceWords,
  rungWords,
  targetByWords,
  targetWord,
} from '../copy/targets.ts';
import { financialYearStart, spanOfFinancialYear } from '../domain/calendar.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { IsoDate } from '../domain/period.ts';
import type { Target } from '../domain/target.ts';
import { besideLevel, casesAtLimit, meets, verdict } from '../methods/target-state.ts';
import type { Limit, Result } from '../methods/target-state.ts';
import { percentOf } from '../methods/exact.ts';
import { judge } from '../methods/tolerance.ts';
import type { ObservationRow } from '../warehouse/rows.ts';
import { accumulates, monthsOf, yearEnd } from './spans.ts';
import { countsFor, shownDecimals } from './value.ts';
import type { TargetPoint, TargetState, TargetView } from './views.ts';

/** A figure as the exact rules judge it. */
export const resultOf = (indicator: Indicator, row: ObservationRow): Result => ({
  value: row.value ?? 0,
  numerator: row.numerator,
  denominator: row.denominator,
  percent: indicator.unit === 'percent',
});

/** A rung as a limit; null without its value. */
export const limitOf = (target: Target): Limit | null =>
  target.value === null ? null : { rule: target.rule, value: target.value, upper: target.upper };

/** One rung a kind and date: the one given last, as when a targets file follows the table. */
export function distinctTargets(targets: readonly Target[]): readonly Target[] {
  const key = (rung: Target): string => `${rung.kind} ${rung.date ?? rung.asWritten}`;
  return [...new Map(targets.map((rung) => [key(rung), rung])).values()];
}

/** The level with its rule and unit: "85% or more". */
export function targetLevel(indicator: Indicator, target: Target): string | null {
  const limit = limitOf(target);
  return limit === null ? null : levelWords(limit, indicator.unitWords);
}

/**
 * The rung that a figure is set against: the next one due on or after its end (a target before a
 * milestone on the same day), else the last one past, else one without a date.
 */
export function currentTarget(targets: readonly Target[], end: IsoDate): Target | null {
  const rungs = targets.filter(({ kind }) => kind !== 'baseline');
  const dated = rungs
    .flatMap((rung) => (rung.date === null ? [] : [{ rung, date: rung.date }]))
    .toSorted((a, b) => a.date.localeCompare(b.date) || (a.rung.kind === 'target' ? -1 : 1));
  const next = dated.find(({ date }) => date >= end) ?? dated.at(-1);
  return next?.rung ?? rungs.at(0) ?? null;
}

function distance(indicator: Indicator, row: ObservationRow, limit: Limit): string {
  const gap = tidy((row.value ?? 0) - limit.value);
  const above = besideLevel(resultOf(indicator, row), limit.value) > 0;
  const far = limit.rule === 'between' && above ? (limit.upper ?? limit.value) : limit.value;
  const level = withUnit(plain(far), indicator.unitWords);
  if (besideLevel(resultOf(indicator, row), far) === 0) return onLevelWords(level);
  const size = Math.abs(far === limit.value ? gap : tidy((row.value ?? 0) - far));
  const decimals = Math.max(shownDecimals(indicator, row), decimalsOf(far));
  const rounded = fixed(size, decimals);
  const visible = Number(rounded.replaceAll(',', '')) !== 0 ? rounded : plain(size, decimals + 3);
  const amount = Number.isInteger(size) ? plain(size) : visible;
  return gapWords({ amount, points: indicator.unit === 'percent', above, level });
}

function peopleWords(
  indicator: Indicator,
  row: ObservationRow,
  limit: Limit,
  series: readonly ObservationRow[],
): string | null {
  const counts = indicator.unit === 'percent' ? countsFor(indicator, row, series) : null;
  const at = counts === null ? null : casesAtLimit(limit, counts.denominator);
  if (counts === null || at === null || counts.denominator === 0) return null;
  const floor = limit.rule === 'at_least' || limit.rule === 'more_than';
  const words = floor
    ? floorWords(counts.numerator, at, counts.denominator)
    : ceilingWords(counts.numerator, Math.max(0, at));
  return counts.own ? words : atMonth(monthWords(counts.row.end), words);
}

/** Where a total that only rises would end the year if the rest goes as the part so far. */
function pace(
  indicator: Indicator,
  row: ObservationRow,
  target: Target,
  level: string,
): string | null {
  const end = yearEnd(row.end);
  const months = monthsOf(row);
  const wholeYear = target.date === end && row.start.slice(5, 7) === '04';
  if (!wholeYear || row.value === null || row.basis !== 'running_total') return null;
  const decimals = indicator.unit === 'count' ? 0 : 1;
  const shown = withUnit(fixed((row.value * 12) / months, decimals), indicator.unitWords);
  return paceWords(shown, monthWords(end), level);
}

/** Short of the target by no more than the tolerance that the plan gave with it. */
function isNearly(indicator: Indicator, row: ObservationRow, target: Target): boolean {
  const { value, upper, rule, tolerance } = target;
  if (value === null || tolerance === null || row.value === null) return false;
  const { numerator, denominator } = row;
  const counted =
    indicator.unit === 'percent' && numerator !== null && denominator !== null && denominator > 0;
  const result = counted ? percentOf(numerator, denominator) : row.value;
  return judge(result, { rule, value, upper }, tolerance).state === 'nearly';
}

const joined = (parts: readonly (string | null)[]): string | null => {
  const words = parts.filter((part) => part !== null);
  if (words.length === 0) return null;
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('. ');
};

interface Judged {
  readonly target: Target;
  readonly limit: Limit;
  readonly level: string;
}

function detailOf(
  indicator: Indicator,
  row: ObservationRow,
  { target, limit, level }: Judged,
  state: TargetState,
  series: readonly ObservationRow[],
): string | null {
  if (state === 'too_soon') {
    const by = target.date === null ? '' : byDateWords(target.date);
    return pace(indicator, row, target, level) ?? targetByWords(level, by);
  }
  const met = meets(resultOf(indicator, row), limit);
  const first = met ? level : distance(indicator, row, limit);
  if (state === 'no_date') return joined([`${first}; ${NO_TARGET_DATE}`]);
  const usual = target.date === yearEnd(row.end) || target.date === null;
  const dated = usual ? first : dueWords(first, monthYearWords(target.date));
  return joined([dated, peopleWords(indicator, row, limit, series)]);
}

const unjudged = (
  state: TargetState,
  detail: string | null,
  target: Target | null,
): TargetView => ({
  state,
  word: targetWord[state],
  detail,
  value: target?.value ?? null,
  upper: target?.upper ?? null,
  rule: target?.rule ?? null,
  date: target?.date ?? null,
  gap: null,
});

/**
 * The target chip of a figure. `doubtful`: the figure itself cannot be right, so a target it meets
 * is met only "if right". `row` null: there is no figure at all.
 */
export function targetView(
  indicator: Indicator,
  row: ObservationRow | null,
  series: readonly ObservationRow[],
  targets: readonly Target[],
  asAt: IsoDate,
  doubtful: boolean,
): TargetView {
  const target = currentTarget(targets, row?.end ?? asAt);
  if (target === null) return unjudged('no_target', null, null);
  const limit = limitOf(target);
  const level = targetLevel(indicator, target);
  if (limit === null || level === null) {
    return unjudged('no_value', noBaseline(target.asWritten), target);
  }
  if (row === null || row.value === null) {
    const by = target.date === null ? '' : ` ${byDateWords(target.date)}`;
    return unjudged('no_value', `${NO_FIGURE_TO_JUDGE}. Target ${level}${by}`, target);
  }
  const rising = accumulates(indicator, row) && (target.date === null || row.end < target.date);
  const said = verdict(resultOf(indicator, row), limit, rising);
  const judged = said === 'not_met' && isNearly(indicator, row, target) ? 'nearly' : said;
  const state: TargetState = target.date === null && said !== 'too_soon' ? 'no_date' : judged;
  return {
    state,
    word: state === 'met' && doubtful ? MET_IF_RIGHT : targetWord[state],
    detail: detailOf(indicator, row, { target, limit, level }, state, series),
    value: target.value,
    upper: target.upper,
    rule: target.rule,
    date: target.date,
    gap: state === 'too_soon' ? null : tidy(row.value - limit.value),
  };
}

/** Where a start without a date is drawn: the first day of the year of the rung due next after it. */
export function startDrawnAt(targets: readonly Target[], asAt: IsoDate): IsoDate {
  const dates = targets.filter(({ kind }) => kind !== 'baseline').map(({ date }) => date);
  const first = dates.filter((date) => date !== null).toSorted()[0] ?? asAt;
  const before = first < asAt ? first : asAt;
  return spanOfFinancialYear(financialYearStart(before)).start;
}

/** The dated rungs of a path, each judged by the area's figure at its date where there is one. */
export function targetPoints(
  indicator: Indicator,
  targets: readonly Target[],
  series: readonly ObservationRow[],
  asAt: IsoDate,
): readonly TargetPoint[] {
  return targets.flatMap((target) => {
    const { value, kind, rule } = target;
    const date = target.date ?? (kind === 'baseline' ? startDrawnAt(targets, asAt) : null);
    const level = targetLevel(indicator, target);
    const limit = limitOf(target);
    if (date === null || value === null || level === null || limit === null) return [];
    const then = series.find((row) => row.end === date && row.value !== null);
    const judgeable = then !== undefined && kind !== 'baseline';
    const met = judgeable ? meets(resultOf(indicator, then), limit) : null;
    const shown = kind === 'baseline' ? withUnit(plain(value), indicator.unitWords) : level;
    return [{ kind, date, value, rule, words: rungWords(kind, shown, byDateWords(date)), met }];
  });
}
