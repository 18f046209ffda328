import type { LineSeriesOption } from 'echarts';
import { chartCopy } from '../copy/charts.ts';
import type { IndicatorView, SeriesPoint } from '../insight/views.ts';
import { drawnPoints, panelOf, placeOf, shownWithSign, type Frame } from './frame.ts';
import { bold, disc, plain, rectangle, type Line, type Shape } from './marks.ts';
import { dayOf } from './scale.ts';
import type { ChartTheme } from './theme.ts';

export type MarkShape = 'square' | 'disc' | 'column';

/** One of our own figures, placed. `since`: published after the figure that the page is about. */
export interface OwnMark {
  readonly point: SeriesPoint;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly shape: MarkShape;
  readonly hollow: boolean;
  readonly since: boolean;
}

export const pointId = (point: SeriesPoint): string =>
  `${point.kind}:${point.periodId}:${point.end}`;

const shapeOf = (point: SeriesPoint, view: IndicatorView, frame: Frame): MarkShape => {
  // A column speaks by its length, so it needs an axis that starts at zero.
  if (point.kind === 'running_total' && view.trajectory.zeroBased) return 'column';
  const onYearEnd = panelOf(frame, point.end)?.end === point.end;
  return point.kind === 'year' || (point.kind === 'snapshot' && onYearEnd) ? 'square' : 'disc';
};

/** Our own figures in the order of their dates; missing ones are not marks. */
export const ownMarks = (view: IndicatorView, frame: Frame): readonly OwnMark[] => {
  const points = drawnPoints(view);
  const latestEnd = points.find((point) => point.latest)?.end;
  return points
    .flatMap((point): readonly OwnMark[] => {
      if (point.value === null) return [];
      const shape = shapeOf(point, view, frame);
      const since = point.published && latestEnd !== undefined && point.end > latestEnd;
      const hollow = point.provisional || (shape === 'column' && point.latest);
      return [
        {
          point,
          value: point.value,
          x: placeOf(frame, point.end),
          y: frame.y(point.value),
          shape,
          hollow,
          since,
        },
      ];
    })
    .toSorted((one, other) => one.x - other.x);
};

/** Longest wait between two figures that may still be joined: a missing year is a gap. */
const longestGap = (point: SeriesPoint): number => (point.kind === 'year' ? 500 : 400);

/** Marks that one line may join: one series, no break and no missing figure between them. */
export const joinedRuns = (
  view: IndicatorView,
  marks: readonly OwnMark[],
): readonly (readonly OwnMark[])[] => {
  const { points, breaks } = view.trajectory;
  const keys = new Set(marks.flatMap(({ point }) => (point.series === null ? [] : [point.series])));
  return [...keys].flatMap((key) => {
    const runs: OwnMark[][] = [];
    for (const mark of marks.filter(
      (each) => each.point.series === key && each.shape !== 'column' && !each.since,
    )) {
      const run = runs.at(-1);
      const before = run?.at(-1);
      const apart =
        before === undefined ||
        dayOf(mark.point.end) - dayOf(before.point.end) > longestGap(mark.point) ||
        breaks.some(({ date }) => date > before.point.end && date <= mark.point.end) ||
        points.some(
          (point) =>
            point.series === key &&
            point.value === null &&
            point.end > before.point.end &&
            point.end < mark.point.end,
        );
      if (run === undefined || apart) runs.push([mark]);
      else run.push(mark);
    }
    return runs.filter((run) => run.length > 1);
  });
};

/** One line series a run, joining marks of one basis only. */
export const lineSeries = (
  runs: readonly (readonly OwnMark[])[],
  frame: Frame,
  theme: ChartTheme,
): readonly LineSeriesOption[] =>
  runs.map((run) => ({
    type: 'line',
    name: `own ${run[0]?.point.series ?? ''} from ${run[0]?.point.end ?? ''}`,
    z: 5,
    silent: true,
    showSymbol: false,
    connectNulls: false,
    data: run.map((mark) => [mark.x - frame.left, mark.value]),
    lineStyle: { color: theme.ink, width: 2.25, type: 'solid' },
    itemStyle: { color: theme.ink },
  }));

const columnWidth = (frame: Frame): number => {
  const panel = frame.panels[0];
  const year = panel === undefined ? 120 : panel.to - panel.from;
  return Math.max(3, Math.min(16, year / 14));
};

/** The marks themselves: squares, discs and columns; hollow where not yet firm. */
export const markShapes = (
  marks: readonly OwnMark[],
  frame: Frame,
  theme: ChartTheme,
): readonly Shape[] =>
  marks.map((mark) => {
    const { x, y } = mark;
    if (mark.since)
      return disc([x, y], 5.5, {
        fill: theme.paper,
        stroke: theme.ink2,
        lineWidth: 1.75,
        lineDash: [2, 2],
      });
    const style = mark.hollow
      ? { fill: theme.paper, stroke: theme.ink, lineWidth: 2 }
      : { fill: theme.ink };
    switch (mark.shape) {
      case 'square':
        return rectangle([x - 5, y - 5, 10, 10], style);
      case 'disc':
        return disc([x, y], 5.5, style);
      case 'column': {
        const width = columnWidth(frame);
        return rectangle([x - width / 2, y, width, frame.bottom - y], style);
      }
    }
  });

/** A mark's own label: its value, and its people. */
export const labelLines = (view: IndicatorView, mark: OwnMark, wide: boolean): readonly Line[] => {
  const { point } = mark;
  // Narrow drawings have room for the number alone.
  if (!wide) return [[bold(point.shown.replace(/[%\s].*$/u, ''))]];
  const value = bold(shownWithSign(view, point.shown));
  const people = point.countsWords;
  if (mark.shape === 'square') return [[value, ...(people === null ? [] : [plain(` ${people}`)])]];
  const first: Line = [value, plain(` ${chartCopy.month(point.end)}`)];
  return people === null ? [first] : [first, [plain(people)]];
};
