import {
  assuranceWords,
  causeWords,
  controlCopy,
  pointSaid,
  runSaid,
  runWords,
  variationWords,
} from '../../copy/control.ts';
import { sentenceCase } from '../../copy/format.ts';
import { periodInWords } from '../../copy/period.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { IsoDate } from '../../domain/period.ts';
import { xmr } from '../../methods/xmr.ts';
import { ENOUGH_POINTS } from '../../methods/xmr-limits.ts';
import type { ObservationRow } from '../../warehouse/rows.ts';
import { breakIndex, isYearly } from '../spans.ts';
import { measure, shownMeasure } from '../value.ts';
import type { ControlPoint, ControlView } from './views.ts';

/** Single months or quarters of one definition, up to the first gap from the newest back. */
function discrete(
  indicator: Indicator,
  series: readonly ObservationRow[],
  basis: 'month' | 'quarter',
): readonly ObservationRow[] {
  const rows = series.filter((row) => row.basis === basis && !isYearly(indicator, row));
  const last = rows.at(-1);
  if (last === undefined) return [];
  const era = breakIndex(indicator, last.end);
  return rows.filter((row) => row.value !== null && breakIndex(indicator, row.end) === era);
}

interface Judged extends ControlPoint {
  readonly cause: keyof typeof causeWords;
  readonly period: string;
}

/** Each period with its special cause, in words. */
const judged = (
  indicator: Indicator,
  rows: readonly ObservationRow[],
  made: NonNullable<ReturnType<typeof xmr>>,
): readonly Judged[] =>
  rows.map((row, place) => {
    const cause = made.points[place]?.cause ?? 'common';
    const shown = shownMeasure(indicator, row);
    const period = sentenceCase(periodInWords(row));
    return {
      end: row.end,
      shown,
      value: row.value ?? 0,
      special: cause !== 'common',
      words: pointSaid(period, shown, causeWords[cause]),
      cause,
      period,
    };
  });

/** Neighbours with one special cause are said together. */
function causesOf(points: readonly Judged[]): readonly string[] {
  const starts = points.flatMap(({ cause }, place) =>
    points[place - 1]?.cause === cause ? [] : [place],
  );
  return starts.flatMap((start, run) => {
    const group = points.slice(start, starts[run + 1]);
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined || first.cause === 'common') return [];
    return group.length === 1
      ? [first.words]
      : [runSaid(first.period, last.period, runWords[first.cause](group.length))];
  });
}

/**
 * An XmR chart of the monthly, else quarterly, single periods; null below 13 of them, where limits
 * would be trial limits. `rebasedAt` holds the days from which the officer starts anew. METHODS §3.
 */
export function controlView(
  indicator: Indicator,
  series: readonly ObservationRow[],
  target: number | null,
  rebasedAt: readonly IsoDate[] = [],
): ControlView | null {
  const months = discrete(indicator, series, 'month');
  const rows = months.length >= ENOUGH_POINTS ? months : discrete(indicator, series, 'quarter');
  if (rows.length < ENOUGH_POINTS) return null;
  const starts = rebasedAt
    .map((date) => rows.findIndex(({ end }) => end >= date))
    .filter((place) => place > 0);
  const made = xmr(
    rows.map(({ value }) => value ?? 0),
    {
      polarity: indicator.polarity,
      target,
      rebaseAt: starts,
      fixAfter: null,
      isScreened: true,
      isOutsideNear: false,
    },
  );
  const last = made?.groups.at(-1);
  if (made === null || last === undefined || last.lower === null || last.upper === null)
    return null;
  const points = judged(indicator, rows, made);
  return {
    title: controlCopy.title,
    caption: controlCopy.caption(
      rows.length,
      measure(indicator, last.mean),
      measure(indicator, last.lower),
      measure(indicator, last.upper),
    ),
    points: points.map(({ end, shown, value, special, words }) => ({
      end,
      shown,
      value,
      special,
      words,
    })),
    groups: made.groups.flatMap(({ from, n, mean, lower, upper }) =>
      lower === null || upper === null ? [] : [{ from, to: from + n - 1, mean, lower, upper }],
    ),
    target,
    causes: causesOf(points),
    variation: variationWords[made.variation],
    assurance: made.assurance === null ? null : assuranceWords[made.assurance],
  };
}
