import type { EChartsOption } from 'echarts';
import { chartCopy } from '../copy/charts.ts';
import type { IndicatorView } from '../insight/views.ts';
import type { Drawing, Look, Place } from '../ui/drawing.ts';
import { FORECAST, fanOf, fanShapes, whiskerShapes, type Fan } from './fan.ts';
import { drawnPoints, frameFor, placeOf, shownWithSign, tickShown, type Frame } from './frame.ts';
import { breakBoxes, breakShapes, gapLabels, gapShapes } from './gaps.ts';
import { gutterShapes, isAtEdge } from './gutter.ts';
import { around, boxesAlong, placeLabels, type Box, type Wanted } from './labels.ts';
import { bold, layer, path, plain, textSize, words, type Shape } from './marks.ts';
import {
  joinedRuns,
  labelLines,
  lineSeries,
  markShapes,
  ownMarks,
  pointId,
  type OwnMark,
} from './own.ts';
import { letterLabels, middleBoxes, middleShapes, panelShapes, ribbonShapes } from './ribbons.ts';
import { targetId, targetMarks, targetPath, targetShapes, type TargetMark } from './targets.ts';
import { themeFor, type ChartTheme } from './theme.ts';

interface Marks {
  readonly own: readonly OwnMark[];
  readonly targets: readonly TargetMark[];
  readonly runs: readonly (readonly OwnMark[])[];
  readonly stepped: boolean;
}

/** The latest first, then ends of lines, then the rest from the newest: the order of claims. */
const byClaim = (marks: readonly OwnMark[]): readonly OwnMark[] =>
  marks
    .toReversed()
    .toSorted((one, other) => Number(other.point.latest) - Number(one.point.latest));

const wantedLabels = (view: IndicatorView, frame: Frame, marks: Marks): readonly Wanted[] => {
  const own = byClaim(marks.own.filter(({ x }) => !isAtEdge(x, frame) || x < frame.right - 12));
  const few = marks.own.length <= 7;
  const first = marks.own[0];
  const points = own
    .filter((mark) => !isAtEdge(mark.x, frame))
    .map((mark): Wanted => ({
      at: [mark.x, mark.y],
      lines: labelLines(view, mark, frame.wide),
      above: mark.shape === 'column',
      before: mark.shape === 'square',
      must: (few && frame.wide) || mark.point.latest || mark === first,
    }));
  const targets = marks.targets
    .filter(({ x }) => !isAtEdge(x, frame))
    .map(({ target, x, y }): Wanted => ({
      at: [x, y],
      lines: [frame.wide ? [plain(target.words)] : [plain(String(target.value))]],
      must: target.kind === 'target',
    }));
  return [...points, ...targets, ...gapLabels(view, frame)];
};

const obstaclesOf = (frame: Frame, marks: Marks, letters: readonly Box[]): readonly Box[] => {
  const along = (points: readonly (readonly [number, number])[]): readonly Box[] =>
    points.slice(1).flatMap((point, place) => boxesAlong(points[place] ?? point, point));
  const columns = marks.own.flatMap((mark): readonly Box[] =>
    mark.shape === 'column'
      ? [{ x: mark.x - 9, y: mark.y - 2, width: 18, height: frame.bottom - mark.y }]
      : [],
  );
  const bars = frame.panels.map((panel): Box => ({
    x: panel.to - 1,
    y: frame.top,
    width: 2,
    height: frame.bottom - frame.top,
  }));
  return [
    ...bars,
    ...letters,
    ...marks.own.map(({ x, y }) => around([x, y], 7)),
    ...marks.targets.map(({ x, y }) => around([x, y], 8)),
    ...columns,
    ...marks.runs.flatMap((run) => along(run.map(({ x, y }): readonly [number, number] => [x, y]))),
    ...along(targetPath(marks.targets, frame, marks.stepped)),
  ];
};

const labelShapes = (
  view: IndicatorView,
  frame: Frame,
  theme: ChartTheme,
  marks: Marks,
  letters: readonly Box[],
): readonly Shape[] => {
  const bounds: Box = {
    x: frame.left + 2,
    y: frame.top - 14,
    width: frame.right - frame.left + (frame.wide ? 8 : -4),
    height: frame.bottom - frame.top + 12,
  };
  return placeLabels(
    wantedLabels(view, frame, marks),
    obstaclesOf(frame, marks, letters),
    bounds,
  ).map(({ box, lines, align }) => {
    const x =
      align === 'left' ? box.x : align === 'right' ? box.x + box.width : box.x + box.width / 2;
    return words([x, box.y], lines, theme, { align });
  });
};

/** A layer only where there is something to draw. */
const someLayer = (name: string, z: number, shapes: readonly Shape[]) =>
  shapes.length === 0 ? [] : [layer(name, z, shapes)];

/** A value axis that does not start at zero is broken at its foot. */
const brokenAxis = (frame: Frame, theme: ChartTheme): readonly Shape[] => {
  if (frame.blank || frame.axis.low === 0) return [];
  const { left, bottom } = frame;
  return [
    path(
      [
        [left, bottom - 14],
        [left - 4, bottom - 11],
        [left + 4, bottom - 6],
        [left, bottom - 3],
        [left, bottom],
      ],
      { stroke: theme.ink2, lineWidth: 1.25 },
    ),
  ];
};

const baseShapes = (view: IndicatorView, frame: Frame, theme: ChartTheme): readonly Shape[] => {
  const which =
    view.row.polarity === 'low'
      ? [words([frame.left, 2], [[bold(chartCopy.lowerBetter)]], theme, { fill: theme.ink2 })]
      : [];
  return [...brokenAxis(frame, theme), ...which];
};

const axes = (view: IndicatorView, frame: Frame, theme: ChartTheme): EChartsOption => ({
  animation: false,
  backgroundColor: 'transparent',
  grid: {
    left: frame.left,
    top: frame.top,
    width: frame.right - frame.left,
    height: frame.bottom - frame.top,
  },
  xAxis: { type: 'value', min: 0, max: frame.right - frame.left, show: false },
  yAxis: {
    type: 'value',
    min: frame.axis.low,
    max: frame.axis.high,
    interval: frame.axis.step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: !frame.blank, lineStyle: { color: theme.rule, width: 1 } },
    axisLabel: {
      show: !frame.blank,
      fontSize: textSize,
      fontFamily: theme.face,
      color: theme.ink2,
      margin: 8,
      formatter: (value: number) => {
        const shown = tickShown(value, frame.axis.step);
        return value === frame.axis.ticks.at(-1) ? shownWithSign(view, shown) : shown;
      },
    },
  },
});

const placesOf = (
  view: IndicatorView,
  frame: Frame,
  marks: Marks,
  fan: Fan | null,
): ReadonlyMap<string, Place> =>
  new Map<string, Place>([
    ...(fan === null ? [] : [[FORECAST, [fan.x - 4, fan.y]] as const]),
    ...drawnPoints(view).map((point): [string, Place] => [
      pointId(point),
      [placeOf(frame, point.end), frame.bottom - 10],
    ]),
    ...marks.own.map(({ point, x, y }): [string, Place] => [pointId(point), [x, y]]),
    ...marks.targets.map(({ target, x, y }): [string, Place] => [targetId(target), [x, y]]),
  ]);

/**
 * The measure over time, for one width in pixels: quarters per benchmark year as ribbons, middle
 * lines, our own figures (joined only within one basis), the target's path, and direct labels.
 */
export const drawTrajectory = (view: IndicatorView, width: number, look: Look): Drawing => {
  const theme = themeFor(look);
  const frame = frameFor(view, width, look);
  const own = ownMarks(view, frame);
  const fan = fanOf(view, frame);
  const marks: Marks = {
    own,
    targets: targetMarks(view, frame),
    runs: joinedRuns(view, own),
    stepped: view.trajectory.stepped === true,
  };
  const letters = letterLabels(view, frame, theme);
  return {
    height: frame.height,
    places: placesOf(view, frame, marks, fan),
    option: {
      ...axes(view, frame, theme),
      series: [
        layer('quarters', 1, ribbonShapes(view, frame, theme)),
        ...someLayer('forecast', 2, fanShapes(fan, frame, theme)),
        layer('years', 2, panelShapes(view, frame, theme)),
        layer('middles', 3, middleShapes(view, frame, theme)),
        layer('gaps and breaks', 3, [
          ...gapShapes(view, frame, theme),
          ...breakShapes(view, frame, theme),
          ...baseShapes(view, frame, theme),
        ]),
        ...lineSeries(marks.runs, frame, theme),
        ...someLayer('whiskers', 4, whiskerShapes(own, frame, theme)),
        layer('targets', 6, targetShapes(marks.targets, frame, theme, marks.stepped)),
        layer('own figures', 7, markShapes(own, frame, theme)),
        layer('labels', 8, [
          ...letters.shapes,
          ...labelShapes(view, frame, theme, marks, [
            ...letters.boxes,
            ...middleBoxes(view, frame),
            ...breakBoxes(view, frame),
          ]),
          ...gutterShapes(view, frame, theme, { ...marks, fan }),
        ]),
      ],
    },
  };
};
