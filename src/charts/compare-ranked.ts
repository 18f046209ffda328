import type { MeasureDot, MeasureView } from '../insight/views-compare.ts';
import type { Place } from '../ui/drawing.ts';
import { councilMark } from './compare-council.ts';
import { label, line, rect, type Mark, type Sketch } from './compare-marks.ts';
import { tickShown } from './frame.ts';
import { widthOf } from './labels.ts';
import { linear, valueAxis, type Scale, type ValueAxis } from './scale.ts';
import type { ChartTheme } from './theme.ts';

const TOP = 12;
const BOTTOM = 300;

interface Placed {
  readonly dot: MeasureDot;
  readonly at: Place;
}

interface Ground {
  readonly width: number;
  readonly left: number;
  readonly step: number;
  readonly axis: ValueAxis;
  readonly shown: readonly string[];
  readonly y: Scale;
}

function groundOf(view: MeasureView, width: number): Ground {
  const values = view.dots.flatMap(({ value, lower, upper }) => [
    value,
    lower ?? value,
    upper ?? value,
  ]);
  const ceiling = view.unit === 'percent' ? 100 : null;
  const axis = valueAxis(values, { zeroBased: true, ceiling, steps: 6 });
  const sign = view.unitWords === '%' ? '%' : '';
  const shown = axis.ticks.map((tick) => `${tickShown(tick, axis.step)}${sign}`);
  const left = Math.max(...shown.map((text) => widthOf(text))) + 10;
  const step = (width - left - 8) / Math.max(1, view.dots.length);
  const y = linear([axis.low, axis.high], [BOTTOM, TOP]);
  return { width, left, step, axis, shown, y };
}

function levelMarks(view: MeasureView, ground: Ground, theme: ChartTheme): readonly Mark[] {
  const { axis, y, left, width, shown } = ground;
  const level = (value: number, stroke: string, dash?: string): Mark =>
    line(
      [
        [left, y(value)],
        [width, y(value)],
      ],
      stroke,
      1,
      dash,
    );
  const cuts = view.judged ? [view.q1, view.q2, view.q3] : [];
  return [
    ...axis.ticks.flatMap((tick, place): readonly Mark[] => [
      level(tick, theme.rule),
      label([left - 6, y(tick) + 4], shown[place] ?? '', theme.ink2, { anchor: 'end' }),
    ]),
    ...cuts.flatMap((cut) => (cut === null ? [] : [level(cut, theme.mark, '5 4')])),
  ];
}

/** A council's interval with its figure; a bar from zero where its counts are not known. */
function councilMarks({ dot, at }: Placed, ground: Ground, theme: ChartTheme): readonly Mark[] {
  const { y, step, axis } = ground;
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
}

function ourName({ dot, at }: Placed, width: number, theme: ChartTheme): readonly Mark[] {
  const leader: readonly Place[] = [
    [at[0], BOTTOM],
    [at[0], BOTTOM + 8],
  ];
  const where: Place = [Math.min(width - 80, Math.max(80, at[0])), BOTTOM + 22];
  const text = `${dot.areaName} ${dot.shown}`;
  return [
    line(leader, theme.ink, 1),
    label(where, text, theme.ink, { anchor: 'middle', bold: true }),
  ];
}

/** Every council in its rank, worst at the left, with the 95% interval of its figure. */
export function rankedSketch(view: MeasureView, width: number, theme: ChartTheme): Sketch {
  const ground = groundOf(view, width);
  const placed = view.dots.toReversed().map((dot, place): Placed => ({
    dot,
    at: [ground.left + (place + 0.5) * ground.step, ground.y(dot.value)],
  }));
  return {
    width,
    height: BOTTOM + 32,
    marks: [
      ...levelMarks(view, ground, theme),
      ...placed.flatMap((each) => councilMarks(each, ground, theme)),
      ...placed.filter(({ dot }) => dot.ours).flatMap((each) => ourName(each, width, theme)),
    ],
    places: new Map(placed.map(({ dot, at }) => [dot.areaCode, at])),
  };
}
