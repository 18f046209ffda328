/** Where the marks of a trend stand. Pure: points in, places in a 128 by 44 drawing out. */

export interface SparkPoint {
  readonly periodId: string;
  readonly end: string;
  readonly kind: string;
  readonly series: string | null;
  readonly value: number | null;
  readonly latest: boolean;
}
export interface SparkTarget {
  readonly kind: string;
  readonly date: string;
  readonly value: number;
  readonly met: boolean | null;
}

export type SparkShape = 'square' | 'disc' | 'column';
export interface SparkMark {
  readonly shape: SparkShape;
  readonly x: number;
  readonly y: number;
  readonly latest: boolean;
  /** Top of the outline that a lone column fills: the target's level or last year's. */
  readonly full?: number;
}
export interface SparkLayout {
  readonly marks: readonly SparkMark[];
  /** Points of one `series` only, broken where a figure is missing. */
  readonly lines: readonly (readonly { readonly x: number; readonly y: number }[])[];
  /** Between full years and the year so far; null where there is only one of them. */
  readonly divider: number | null;
  readonly target: { readonly y: number; readonly from: number; readonly met: boolean } | null;
  /** The zero line under columns. */
  readonly base: { readonly from: number; readonly to: number; readonly y: number } | null;
  /** Side of a square. */
  readonly side: number;
}

export const SPARK = {
  width: 128,
  height: 44,
  top: 7,
  bottom: 37,
  left: 8,
  right: 104,
  target: 120,
};

interface Placed {
  readonly point: SparkPoint;
  readonly x: number;
}

/** A stock on the last day of the year is that year's own figure, `2010/11`. */
const isYear = (point: SparkPoint): boolean =>
  point.kind === 'year' || (point.kind === 'snapshot' && /^\d{4}\/\d{2}$/u.test(point.periodId));

function finalYearStart(points: readonly SparkPoint[]): string | null {
  const parts = points.filter((point) => !isYear(point));
  const last = parts.at(-1)?.end;
  if (last === undefined) return null;
  const year = Number(last.slice(0, 4)) - (last.slice(5, 7) < '04' ? 1 : 0);
  return `${year}-04-01`;
}

/** Spreads by date, then keeps neighbours apart, moving the earlier ones left. */
function spread(
  points: readonly SparkPoint[],
  from: number,
  to: number,
  first: number,
  last: number,
): readonly Placed[] {
  const gap = points.length > 1 ? Math.min(12, (to - from) / (points.length - 1)) : 0;
  const share = (point: SparkPoint): number =>
    last > first ? (Date.parse(point.end) - first) / (last - first) : 1;
  let limit = to;
  return points
    .toReversed()
    .map((point) => {
      const x = Math.max(from, Math.min(limit, from + share(point) * (to - from)));
      limit = x - gap;
      return { point, x };
    })
    .toReversed();
}

function place(points: readonly SparkPoint[]): {
  readonly placed: readonly Placed[];
  readonly divider: number | null;
} {
  const start = finalYearStart(points);
  const now = points.filter((point) => start !== null && point.end >= start && !isYear(point));
  const before = points.filter((point) => !now.includes(point));
  const time = (point: SparkPoint | undefined): number => Date.parse(point?.end ?? '');
  const span = (list: readonly SparkPoint[], from: number, to: number) =>
    spread(list, from, to, time(list[0]), time(list.at(-1)));
  if (now.length === 0) return { placed: span(before, SPARK.left, SPARK.right), divider: null };
  if (before.length === 0) return { placed: span(now, 24, SPARK.right), divider: null };
  const divider = before.length > 4 ? 64 : 46;
  const opens = Date.parse(start ?? '');
  return {
    placed: [
      ...span(before, SPARK.left, divider - 12),
      ...spread(now, divider + 10, SPARK.right, opens, opens + 365 * 86_400_000),
    ],
    divider,
  };
}

function joined(placed: readonly Placed[], y: (value: number) => number): SparkLayout['lines'] {
  const keys = [...new Set(placed.map(({ point }) => point.series))].filter((key) => key !== null);
  return keys.flatMap((key) => {
    const runs: { x: number; y: number }[][] = [[]];
    for (const { point, x } of placed.filter((each) => each.point.series === key)) {
      if (point.value === null) runs.push([]);
      else runs.at(-1)?.push({ x, y: y(point.value) });
    }
    return runs.filter((run) => run.length > 1);
  });
}

const shapeOf = (point: SparkPoint): SparkShape => {
  if (isYear(point)) return 'square';
  return point.kind === 'running_total' && point.series === null ? 'column' : 'disc';
};

/** The target that is next after the latest figure, else the last there is. */
function nextTarget(targets: readonly SparkTarget[], latestEnd: string): SparkTarget | undefined {
  const aims = targets
    .filter((target) => target.kind !== 'baseline')
    .toSorted((a, b) => a.date.localeCompare(b.date));
  return aims.find((target) => target.date >= latestEnd) ?? aims.at(-1);
}

/** What a lone column fills: the target's level, else the last full year's. */
function filledOf(
  points: readonly SparkPoint[],
  columns: readonly Placed[],
  target: SparkTarget | undefined,
): number | null {
  const [only] = columns;
  if (columns.length !== 1 || only === undefined || only.point.value === null) return null;
  const year = points.findLast((point) => isYear(point) && point.value !== null);
  const level = target?.value ?? year?.value ?? null;
  return level !== null && level > only.point.value ? level : null;
}

/** Points must be in order of date; those after the latest figure are left out. */
export function sparkLayout(
  all: readonly SparkPoint[],
  targets: readonly SparkTarget[],
): SparkLayout {
  const latestEnd = all.findLast((point) => point.latest)?.end ?? all.at(-1)?.end ?? '';
  const points = all.filter((point) => point.end <= latestEnd);
  const { placed, divider } = place(points);
  const target = nextTarget(targets, latestEnd);
  const columns = placed.filter(({ point }) => shapeOf(point) === 'column');
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const known = [...values, ...(target ? [target.value] : []), ...(columns.length > 0 ? [0] : [])];
  const low = Math.min(...known);
  const high = Math.max(...known);
  const y = (value: number): number =>
    high > low ? SPARK.bottom - ((value - low) / (high - low)) * (SPARK.bottom - SPARK.top) : 22;
  const from = divider === null ? SPARK.left : divider + 8;
  const filled = filledOf(points, columns, target);
  return {
    marks: placed.flatMap(({ point, x }) =>
      point.value === null
        ? []
        : [
            {
              shape: shapeOf(point),
              x,
              y: y(point.value),
              latest: point.latest,
              ...(filled !== null && shapeOf(point) === 'column' ? { full: y(filled) } : {}),
            },
          ],
    ),
    lines: joined(placed, y),
    divider,
    target: target ? { y: y(target.value), from, met: target.met === true } : null,
    base: columns.length > 0 ? { from, to: SPARK.right + 4, y: y(0) } : null,
    side: Math.max(
      2.4,
      Math.min(5, ((divider ?? SPARK.right) - 10) / Math.max(1, points.length) / 1.5),
    ),
  };
}
