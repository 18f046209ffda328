import { sketchCopy } from '../copy/compare-charts.ts';
import type { PairsView } from '../insight/views-compare.ts';
import type { Place, WalkStop } from '../ui/drawing.ts';
import { councilMark } from './compare-council.ts';
import { label, line, type Mark, type Sketch } from './compare-marks.ts';
import { tickShown } from './frame.ts';
import { widthOf } from './labels.ts';
import { linear, valueAxis } from './scale.ts';
import type { ChartTheme } from './theme.ts';

const TOP = 30;

/** Two measures of every council against each other; no line is fitted. */
export function pairsSketch(view: PairsView, width: number, theme: ChartTheme): Sketch {
  const bottom = TOP + Math.min(460, Math.max(260, width * 0.5));
  const steps = width < 560 ? 4 : 8;
  const given = { zeroBased: false, ceiling: null, steps };
  const across = valueAxis(
    view.points.map(({ x }) => x),
    given,
  );
  const up = valueAxis(
    view.points.map(({ y }) => y),
    { ...given, steps: 6 },
  );
  const sign = (unitWords: string): string => (unitWords === '%' ? '%' : '');
  const upShown = up.ticks.map((tick) => `${tickShown(tick, up.step)}${sign(view.up.unitWords)}`);
  const left = Math.max(20, ...upShown.map((text) => widthOf(text))) + 12;
  const x = linear([across.low, across.high], [left + 6, width - 20]);
  const y = linear([up.low, up.high], [bottom - 6, TOP]);
  const ticks: readonly Mark[] = [
    ...up.ticks.flatMap((tick, place): readonly Mark[] => [
      line(
        [
          [left, y(tick)],
          [width - 8, y(tick)],
        ],
        theme.rule,
        1,
      ),
      label([left - 6, y(tick) + 4], upShown[place] ?? '', theme.ink2, { anchor: 'end' }),
    ]),
    ...across.ticks.map((tick) =>
      label(
        [x(tick), bottom + 16],
        `${tickShown(tick, across.step)}${sign(view.across.unitWords)}`,
        theme.ink2,
        { anchor: 'middle' },
      ),
    ),
    line(
      [
        [left, bottom],
        [width - 8, bottom],
      ],
      theme.ink2,
      1,
    ),
    label([0, 14], view.up.name, theme.ink, { bold: true }),
    label([width - 8, bottom + 38], view.across.name, theme.ink, { anchor: 'end', bold: true }),
  ];
  const placed = view.points.map((point) => ({
    point,
    at: [x(point.x), y(point.y)] satisfies Place,
  }));
  const ours = placed.find(({ point }) => point.ours);
  const named: readonly Mark[] =
    ours === undefined
      ? []
      : [
          label(
            [ours.at[0] > width - 120 ? ours.at[0] - 10 : ours.at[0] + 10, ours.at[1] - 8],
            ours.point.areaName,
            theme.ink,
            { bold: true, anchor: ours.at[0] > width - 120 ? 'end' : 'start' },
          ),
        ];
  return {
    width,
    height: bottom + 48,
    marks: [
      ...ticks,
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
