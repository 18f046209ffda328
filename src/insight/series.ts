import { missingWords } from '../copy/figures.ts';
import { sparkWords } from '../copy/scorecard.ts';
import { financialYear, financialYearStart } from '../domain/calendar.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { IsoDate } from '../domain/period.ts';
import type { ObservationRow } from '../warehouse/rows.ts';
import { accumulates, breakIndex, isYearly } from './spans.ts';
import { wilson } from '../methods/intervals.ts';
import { ownCounts, shownMeasure } from './value.ts';
import type { PointKind, SeriesPoint, TargetPoint } from './views.ts';

function kindOf(indicator: Indicator, row: ObservationRow): PointKind {
  if (isYearly(indicator, row)) return 'year';
  if (row.basis === 'snapshot') return 'snapshot';
  return accumulates(indicator, row) ? 'running_total' : 'part';
}

/**
 * Points with one key may be joined: full years together, single months and quarters together,
 * and a year's running figures of one basis. A total that only rises is never joined, and no line
 * crosses a change of definition.
 */
function seriesKey(indicator: Indicator, row: ObservationRow): string | null {
  const kind = kindOf(indicator, row);
  if (kind === 'running_total') return null;
  const part = breakIndex(indicator, row.end);
  const era = part === 0 ? '' : `/${part}`;
  if (kind === 'year') return `year${era}`;
  const acrossYears = ['month', 'quarter', 'rolling_year', 'snapshot'].includes(row.basis);
  return acrossYears ? `${row.basis}${era}` : `${row.basis}:${financialYear(row.end)}${era}`;
}

/** The officer's own figures, with the pack's where the officer's files have none for that span. */
export function ownFirst(
  indicator: Indicator,
  rows: readonly ObservationRow[],
): readonly ObservationRow[] {
  const span = (row: ObservationRow): string =>
    isYearly(indicator, row) ? `year:${row.end}` : `${row.basis}:${row.start}:${row.end}`;
  const rank = { local: 0, benchmark: 1, published: 2 } as const;
  const best = new Map<string, ObservationRow>();
  for (const row of rows) {
    const kept = best.get(span(row));
    if (kept === undefined || rank[row.origin] < rank[kept.origin]) best.set(span(row), row);
  }
  return [...best.values()].toSorted(
    (a, b) => a.end.localeCompare(b.end) || a.start.localeCompare(b.start),
  );
}

/** Groups under this carry their range as a whisker. */
const SMALL = 30;

function whisker(
  indicator: Indicator,
  { numerator, denominator }: ObservationRow,
): Pick<SeriesPoint, 'lower' | 'upper'> {
  if (indicator.unit !== 'percent' || numerator === null || denominator === null) return {};
  if (denominator >= SMALL || numerator < 0 || numerator > denominator) return {};
  const range = wilson(numerator, denominator);
  return range === null ? {} : { lower: 100 * range.lower, upper: 100 * range.upper };
}

/** The points of an indicator's own history; `rows` as `ownFirst` gives them. */
export function seriesPoints(
  indicator: Indicator,
  rows: readonly ObservationRow[],
  latest: ObservationRow | null,
  asAt: IsoDate,
): readonly SeriesPoint[] {
  return rows.map((row) => ({
    periodId: row.periodId,
    start: row.start,
    end: row.end,
    basis: row.basis,
    kind: kindOf(indicator, row),
    series: seriesKey(indicator, row),
    value: row.value,
    shown: shownMeasure(indicator, row),
    countsWords: indicator.unit === 'percent' ? ownCounts(row) : null,
    missingWords: row.missingReason === null ? null : missingWords(row.missingReason),
    ...whisker(indicator, row),
    provisional: row.status === 'provisional',
    latest: row === latest,
    published: row.origin === 'published' || row.end > asAt,
  }));
}

/** What a sparkline says: the full years, this year so far, and the target. */
export function spark(
  points: readonly SeriesPoint[],
  targets: readonly TargetPoint[],
  asAt: IsoDate,
): string {
  const shown = points.filter(({ end }) => end <= asAt);
  const year = financialYear(asAt);
  const target = targets.findLast(({ kind }) => kind !== 'baseline');
  return sparkWords({
    years: shown.filter(({ kind }) => kind === 'year').map((point) => point.shown),
    sinceYear: year,
    sinceWords: shown
      .filter((point) => point.kind !== 'year' && financialYear(point.end) === year)
      .map((point) => point.missingWords?.toLowerCase() ?? point.shown),
    target: target?.words ?? null,
  });
}

/** The points a sparkline draws: full years of the last `years`, and part-years of this one. */
export function sparkPoints(
  points: readonly SeriesPoint[],
  asAt: IsoDate,
  years: number,
): readonly SeriesPoint[] {
  const first = financialYearStart(asAt) - years;
  return points.filter((point) => {
    const year = financialYearStart(point.end);
    if (point.end > asAt || year < first) return false;
    return point.kind === 'year' || year === financialYearStart(asAt);
  });
}
