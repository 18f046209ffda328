import {
  assuranceWords,
  causeWords,
  controlCopy,
  pointSaid,
  runSaid,
  runWords,
  TOO_FEW,
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
  /** Null where the points since the last start are too few to judge one. */
  readonly cause: keyof typeof causeWords | null;
}

type Made = NonNullable<ReturnType<typeof xmr>>;

const periodOf = (row: ObservationRow): string => sentenceCase(periodInWords(row));

/** Each period with its special cause, in words. */
function judged(
  indicator: Indicator,
  rows: readonly ObservationRow[],
  made: Made,
): readonly Judged[] {
  const short = made.groups.filter(({ isTrial }) => isTrial);
  return rows.map((row, place) => {
    const few = short.some(({ from, n }) => place >= from && place < from + n);
    const cause = few ? null : (made.points[place]?.cause ?? 'common');
    const shown = shownMeasure(indicator, row);
    const period = periodOf(row);
    return {
      end: row.end,
      shown,
      value: row.value ?? 0,
      special: cause !== null && cause !== 'common',
      words: pointSaid(period, shown, cause === null ? TOO_FEW : causeWords[cause]),
      cause,
      period,
    };
  });
}

/** Neighbours with one special cause are said together. */
function causesOf(points: readonly Judged[]): readonly string[] {
  const starts = points.flatMap(({ cause }, place) =>
    points[place - 1]?.cause === cause ? [] : [place],
  );
  return starts.flatMap((start, run) => {
    const group = points.slice(start, starts[run + 1]);
    const [first] = group;
    if (first === undefined || first.cause === null || first.cause === 'common') return [];
    const last = group.at(-1) ?? first;
    return group.length === 1
      ? [first.words]
      : [runSaid(first.period, last.period, runWords[first.cause](group.length))];
  });
}

/** What is said of each new start: that the limits are of the periods since, or that those are too few. */
function startedOf(rows: readonly ObservationRow[], made: Made): readonly string[] {
  return made.groups.flatMap(({ from, n, isTrial }) => {
    const first = rows[from];
    if (from === 0 || first === undefined) return [];
    return [controlCopy.started(periodOf(first), isTrial ? n : null)];
  });
}

type LastLimits = Made['groups'][number] | undefined;

function captionOf(indicator: Indicator, points: number, last: LastLimits): string {
  if (last === undefined || last.isTrial || last.lower === null || last.upper === null) {
    return controlCopy.noLimits(points, ENOUGH_POINTS);
  }
  return controlCopy.caption(
    points,
    measure(indicator, last.mean),
    measure(indicator, last.lower),
    measure(indicator, last.upper),
    last.from > 0,
  );
}

/**
 * An XmR chart of the monthly, else quarterly, single periods; null below 13 of them, where limits
 * would be trial limits. `startsAt` holds the days from which the officer starts anew: each stretch
 * has limits of its own, or none where it is shorter than 13. METHODS §3.
 */
export function controlView(
  indicator: Indicator,
  series: readonly ObservationRow[],
  target: number | null,
  startsAt: readonly IsoDate[] = [],
): ControlView | null {
  const months = discrete(indicator, series, 'month');
  const rows = months.length >= ENOUGH_POINTS ? months : discrete(indicator, series, 'quarter');
  if (rows.length < ENOUGH_POINTS) return null;
  const made = xmr(
    rows.map(({ value }) => value ?? 0),
    {
      polarity: indicator.polarity,
      target,
      rebaseAt: startsAt.map((date) => rows.findIndex(({ end }) => end >= date)),
      fixAfter: null,
      isScreened: true,
      isOutsideNear: false,
    },
  );
  if (made === null) return null;
  const last = made.groups.at(-1);
  const points = judged(indicator, rows, made);
  return {
    title: controlCopy.title,
    caption: captionOf(indicator, rows.length, last),
    points: points.map(({ end, period, shown, value, special, words }) => ({
      end,
      period,
      shown,
      value,
      special,
      words,
    })),
    groups: made.groups.map(({ from, n, isTrial, mean, lower, upper }) => ({
      from,
      to: from + n - 1,
      limits: isTrial || lower === null || upper === null ? null : { mean, lower, upper },
    })),
    started: startedOf(rows, made),
    target,
    causes: causesOf(points),
    variation: last?.isTrial === true ? null : variationWords[made.variation],
    assurance:
      last?.isTrial === true || made.assurance === null ? null : assuranceWords[made.assurance],
  };
}
