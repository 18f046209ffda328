import { sketchCopy } from '../copy/compare-charts.ts';
import type { PairsView } from '../insight/views-compare.ts';
import type { Place, WalkStop } from '../ui/drawing.ts';
import { councilMark } from './compare-council.ts';
import { label, line, type Mark, type Sketch } from './compare-marks.ts';
import { tickShown } from './frame.ts';
import { widthOf } from './labels.ts';
import { linear, valueAxis, type Scale, type ValueAxis } from './scale.ts';
import type { ChartTheme } from './theme.ts';

const TOP = 30;

interface Ground {
  readonly width: number;
  readonly left: number;
  readonly bottom: number;
  readonly across: ValueAxis;
  readonly up: ValueAxis;
  readonly upShown: readonly string[];
  readonly x: Scale;
  readonly y: Scale;
}

const sign = (unitWords: string): string => (unitWords === '%' ? '%' : '');

function groundOf(view: PairsView, width: number): Ground {
  const bottom = TOP + Math.min(460, Math.max(260, width * 0.5));
  const given = { zeroBased: false, ceiling: null };
  const xs = view.points.map(({ x }) => x);
  const ys = view.points.map(({ y }) => y);
  const across = valueAxis(xs, { ...given, steps: width < 560 ? 4 : 8 });
  const up = valueAxis(ys, { ...given, steps: 6 });
  const upShown = up.ticks.map((tick) => `${tickShown(tick, up.step)}${sign(view.up.unitWords)}`);
  const left = Math.max(20, ...upShown.map((text) => widthOf(text))) + 12;
  const x = linear([across.low, across.high], [left + 6, width - 20]);
  const y = linear([up.low, up.high], [bottom - 6, TOP]);
  return { width, left, bottom, across, up, upShown, x, y };
}

function axisMarks(view: PairsView, ground: Ground, theme: ChartTheme): readonly Mark[] {
  const { width, left, bottom, across, up, upShown, x, y } = ground;
  const level = (at: number, stroke: string): Mark =>
    line(
      [
        [left, at],
        [width - 8, at],
      ],
      stroke,
      1,
    );
  return [
    ...up.ticks.flatMap((tick, place): readonly Mark[] => [
      level(y(tick), theme.rule),
      label([left - 6, y(tick) + 4], upShown[place] ?? '', theme.ink2, { anchor: 'end' }),
    ]),
    ...across.ticks.map((tick) => {
      const text = `${tickShown(tick, across.step)}${sign(view.across.unitWords)}`;
      return label([x(tick), bottom + 16], text, theme.ink2, { anchor: 'middle' });
    }),
    level(bottom, theme.ink2),
    label([0, 14], view.up.name, theme.ink, { bold: true }),
    label([width - 8, bottom + 38], view.across.name, theme.ink, { anchor: 'end', bold: true }),
  ];
}

/** Two measures of every council against each other; no line is fitted. */
export function pairsSketch(view: PairsView, width: number, theme: ChartTheme): Sketch {
  const ground = groundOf(view, width);
  const placed = view.points.map((point) => ({
    point,
    at: [ground.x(point.x), ground.y(point.y)] satisfies Place,
  }));
  const named = placed
    .filter(({ point }) => point.ours)
    .map(({ point, at }) => {
      const atEnd = at[0] > width - 120;
      const where: Place = [at[0] + (atEnd ? -10 : 10), at[1] - 8];
      const anchor = atEnd ? 'end' : 'start';
      return label(where, point.areaName, theme.ink, { bold: true, anchor });
    });
  return {
    width,
    height: ground.bottom + 48,
    marks: [
      ...axisMarks(view, ground, theme),
      ...placed
        .toSorted((a, b) => Number(a.point.ours) - Number(b.point.ours))
        .map(({ point, at }) => councilMark(point, at, theme)),
      ...named,
    ],
    places: new Map(placed.map(({ point, at }) => [point.areaCode, at])),
  };
}

/** Every council as it is said, from left to right. */
export const walkPairs = (view: PairsView): readonly WalkStop[] =>
  view.points.map((point) => ({
    id: point.areaCode,
    words: sketchCopy.dot({
      name: point.areaName,
      shown: `${view.across.name} ${point.xShown}; ${view.up.name} ${point.yShown}`,
      counts: null,
      rank: '',
      band: null,
      notes: [
        ...(point.ours ? [sketchCopy.ours] : []),
        ...(point.london ? [sketchCopy.london] : []),
        ...(point.small ? [sketchCopy.legend.small.toLowerCase()] : []),
      ],
    }),
  }));
