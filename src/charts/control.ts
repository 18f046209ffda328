import { controlCopy } from '../copy/control.ts';
import { fixed } from '../copy/format.ts';
import { monthYearWords } from '../copy/period.ts';
import type { ControlView } from '../insight/readings/views.ts';
import type { Drawing, Look, Place, WalkStop } from '../ui/drawing.ts';
import { bold, disc, layer, path, plain, segment, textSize, words, type Shape } from './marks.ts';
import { linear, valueAxis, type Scale, type ValueAxis } from './scale.ts';
import { themeFor, type ChartTheme } from './theme.ts';

interface Ground {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: ValueAxis;
  readonly x: Scale;
  readonly y: Scale;
  readonly wide: boolean;
}

const HEIGHT = 320;

function groundFor(view: ControlView, width: number): Ground {
  const wide = width >= 560;
  const values = [
    ...view.points.map(({ value }) => value),
    ...view.groups.flatMap(({ limits }) => (limits === null ? [] : [limits.lower, limits.upper])),
    ...(view.target === null ? [] : [view.target]),
  ];
  const axis = valueAxis(values, { zeroBased: false, ceiling: null, steps: 5 });
  const [left, right, top, bottom] = [52, wide ? width - 132 : width - 12, 20, HEIGHT - 40];
  const last = Math.max(1, view.points.length - 1);
  return {
    left,
    right,
    top,
    bottom,
    axis,
    wide,
    x: linear([0, last], [left + 8, right - 8]),
    y: linear([axis.low, axis.high], [bottom, top]),
  };
}

function limitShapes(view: ControlView, ground: Ground, theme: ChartTheme): readonly Shape[] {
  const { x, y } = ground;
  return view.groups.flatMap(({ from, to, limits }) => {
    const across = (value: number, dash: readonly number[] | null): Shape =>
      segment([x(from), y(value), x(to), y(value)], {
        stroke: theme.ink2,
        lineWidth: 1.25,
        ...(dash === null ? {} : { lineDash: dash }),
      });
    const start =
      from === 0
        ? []
        : [
            segment([x(from - 0.5), ground.top, x(from - 0.5), ground.bottom], {
              stroke: theme.ink2,
              lineWidth: 1.5,
              lineDash: [1, 3],
            }),
          ];
    if (limits === null) return start;
    const { mean, lower, upper } = limits;
    return [...start, across(mean, null), across(lower, [2, 4]), across(upper, [2, 4])];
  });
}

function targetShapes(view: ControlView, ground: Ground, theme: ChartTheme): readonly Shape[] {
  if (view.target === null) return [];
  const y = ground.y(view.target);
  const stroke = { stroke: theme.ink, lineWidth: 1.5, lineDash: [6, 4] };
  return [segment([ground.left, y, ground.right, y], stroke)];
}

function pointShapes(view: ControlView, ground: Ground, theme: ChartTheme): readonly Shape[] {
  const places = view.points.map(({ value }, place): readonly [number, number] => [
    ground.x(place),
    ground.y(value),
  ]);
  const lines = view.groups.map(({ from, to }) =>
    path(places.slice(from, to + 1), { stroke: theme.ink, lineWidth: 1.75 }),
  );
  const marks = view.points.map(({ special }, place) => {
    const at = places[place] ?? [0, 0];
    return special
      ? disc(at, 6, { fill: theme.paper, stroke: theme.ink, lineWidth: 2.5 })
      : disc(at, 4, { fill: theme.ink });
  });
  return [...lines, ...marks];
}

/** Tops of labels from above to below, moved down where they would touch. */
const apart = (tops: readonly number[]): readonly number[] =>
  tops.reduce<readonly number[]>((placed, top) => {
    const above = placed.at(-1);
    return [...placed, above === undefined ? top : Math.max(top, above + 16)];
  }, []);

function labelShapes(view: ControlView, ground: Ground, theme: ChartTheme): readonly Shape[] {
  const { left, right, bottom, y } = ground;
  const first = view.points[0];
  const last = view.points.at(-1);
  const ends = [
    ...(first === undefined
      ? []
      : [words([left, bottom + 10], [[plain(monthYearWords(first.end))]], theme)]),
    ...(last === undefined
      ? []
      : [
          words([right, bottom + 10], [[plain(monthYearWords(last.end))]], theme, {
            align: 'right',
          }),
        ]),
  ];
  const group = view.groups.at(-1);
  if (!ground.wide || group === undefined) return ends;
  const { limits } = group;
  const named = [
    ...(limits === null
      ? []
      : [
          { value: limits.upper, name: controlCopy.upper },
          { value: limits.mean, name: controlCopy.mean },
          { value: limits.lower, name: controlCopy.lower },
        ]),
    ...(view.target === null ? [] : [{ value: view.target, name: controlCopy.target }]),
  ].toSorted((one, other) => other.value - one.value);
  const tops = apart(named.map(({ value }) => y(value) - 8));
  return [
    ...ends,
    ...named.map(({ value, name }, place) =>
      words([right + 10, tops[place] ?? 0], [[plain(`${name} `), bold(fixed(value, 1))]], theme, {
        halo: false,
      }),
    ),
  ];
}

const idOf = (place: number): string => `control ${place}`;

/** The points of a control chart in their order, in words. */
export const walkControl = (view: ControlView): readonly WalkStop[] =>
  view.points.map((point, place) => ({ id: idOf(place), words: `${point.words}.` }));

/** Single periods between their limits, special causes hollow, for one width in pixels. */
export const drawControl = (view: ControlView, width: number, look: Look): Drawing => {
  const theme = themeFor(look);
  const ground = groundFor(view, width);
  const { left, right, top, bottom, axis } = ground;
  const places = view.points.map(({ value }, place): [string, Place] => [
    idOf(place),
    [ground.x(place), ground.y(value)],
  ]);
  return {
    height: HEIGHT,
    places: new Map(places),
    option: {
      animation: false,
      backgroundColor: 'transparent',
      grid: { left, top, width: right - left, height: bottom - top },
      xAxis: { type: 'value', min: 0, max: 1, show: false },
      yAxis: {
        type: 'value',
        min: axis.low,
        max: axis.high,
        interval: axis.step,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: theme.rule, width: 1 } },
        axisLabel: { fontSize: textSize, fontFamily: theme.face, color: theme.ink2 },
      },
      series: [
        layer('limits', 2, limitShapes(view, ground, theme)),
        layer('target', 3, targetShapes(view, ground, theme)),
        layer('points', 4, pointShapes(view, ground, theme)),
        layer('labels', 5, labelShapes(view, ground, theme)),
      ],
    },
  };
};
