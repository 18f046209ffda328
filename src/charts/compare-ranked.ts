import type { MeasureView } from '../insight/views-compare.ts';
import type { Place } from '../ui/drawing.ts';
import { councilMark } from './compare-council.ts';
import { label, line, rect, type Mark, type Sketch } from './compare-marks.ts';
import { tickShown } from './frame.ts';
import { widthOf } from './labels.ts';
import { linear, valueAxis } from './scale.ts';
import type { ChartTheme } from './theme.ts';

const TOP = 12;
const BOTTOM = 300;

/** Every council in its rank, worst at the left, with the 95% interval of its figure. */
export function rankedSketch(view: MeasureView, width: number, theme: ChartTheme): Sketch {
  const dots = view.dots.toReversed();
  const values = dots.flatMap(({ value, lower, upper }) => [value, lower ?? value, upper ?? value]);
  const ceiling = view.unit === 'percent' ? 100 : null;
  const axis = valueAxis(values, { zeroBased: true, ceiling, steps: 6 });
  const sign = view.unitWords === '%' ? '%' : '';
  const shown = axis.ticks.map((tick) => `${tickShown(tick, axis.step)}${sign}`);
  const left = Math.max(...shown.map((text) => widthOf(text))) + 10;
  const y = linear([axis.low, axis.high], [BOTTOM, TOP]);
  const step = (width - left - 8) / Math.max(1, dots.length);
  const placed = dots.map((dot, place) => ({
    dot,
    at: [left + (place + 0.5) * step, y(dot.value)] satisfies Place,
  }));
  const ticks = axis.ticks.flatMap((tick, place): readonly Mark[] => [
    line(
      [
        [left, y(tick)],
        [width, y(tick)],
      ],
      theme.rule,
      1,
    ),
    label([left - 6, y(tick) + 4], shown[place] ?? '', theme.ink2, { anchor: 'end' }),
  ]);
  const cuts = [view.q1, view.q2, view.q3].flatMap((cut): readonly Mark[] =>
    cut === null || !view.judged
      ? []
      : [
          line(
            [
              [left, y(cut)],
              [width, y(cut)],
            ],
            theme.mark,
            1,
            '5 4',
          ),
        ],
  );
  const bars = placed.flatMap(({ dot, at }): readonly Mark[] => {
    const fill = dot.ours ? theme.ink : dot.london ? theme.ink3 : theme.mark;
    if (dot.lower === null || dot.upper === null) {
      const top = Math.min(at[1], y(Math.max(0, axis.low)));
      const wide = Math.max(1, step * 0.55);
      return [rect([at[0] - wide / 2, top, wide, Math.max(1, BOTTOM - top)], fill)];
    }
    const ends: readonly Place[] = [
      [at[0], y(dot.lower)],
      [at[0], y(dot.upper)],
    ];
    return [line(ends, fill, dot.ours ? 2.5 : 1), councilMark(dot, at, theme)];
  });
  const ours = placed.find(({ dot }) => dot.ours);
  const named: readonly Mark[] =
    ours === undefined
      ? []
      : [
          line(
            [
              [ours.at[0], BOTTOM],
              [ours.at[0], BOTTOM + 8],
            ],
            theme.ink,
            1,
          ),
          label(
            [Math.min(width - 80, Math.max(80, ours.at[0])), BOTTOM + 22],
            `${ours.dot.areaName} ${ours.dot.shown}`,
            theme.ink,
            { anchor: 'middle', bold: true },
          ),
        ];
  return {
    width,
    height: BOTTOM + 32,
    marks: [...ticks, ...cuts, ...bars, ...named],
    places: new Map(placed.map(({ dot, at }) => [dot.areaCode, at])),
  };
}
