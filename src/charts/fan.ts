import type { Forecast } from '../insight/readings/views.ts';
import type { IndicatorView } from '../insight/views.ts';
import type { Frame } from './frame.ts';
import { path, polygon, segment, type Shape } from './marks.ts';
import type { OwnMark } from './own.ts';
import { dayOf } from './scale.ts';
import type { ChartTheme } from './theme.ts';

export const FORECAST = 'forecast';

/** A forecast from the figure that it rests on, in the drawing's own pixels. */
export interface Fan {
  readonly forecast: Forecast;
  readonly from: readonly [x: number, y: number];
  readonly x: number;
  readonly y: number;
}

/** Where the fan starts: the counts behind a percentage, or the count so far. */
const startOf = (view: IndicatorView): { readonly end: string; readonly value: number } | null => {
  const { latest, reading } = view.row;
  const counts = reading?.counts ?? null;
  if (counts !== null) {
    return { end: counts.end, value: (100 * counts.numerator) / counts.denominator };
  }
  return latest.value === null ? null : { end: latest.end, value: latest.value };
};

/** The forecast of the year that is drawn; null where there is none. */
export const fanOf = (view: IndicatorView, frame: Frame): Fan | null => {
  const forecast = view.row.reading?.forecast ?? null;
  const start = startOf(view);
  if (forecast === null || start === null || frame.blank) return null;
  const x = Math.min(frame.right, frame.x(dayOf(forecast.end)));
  return {
    forecast,
    from: [frame.x(dayOf(start.end)), frame.y(start.value)],
    x,
    y: frame.y(forecast.expected),
  };
};

/** The ends of the forecast, for the axis to hold. */
export const fanValues = (view: IndicatorView): readonly number[] => {
  const forecast = view.row.reading?.forecast ?? null;
  return forecast === null ? [] : [forecast.low95, forecast.high95];
};

const wedge = (
  { from, x }: Fan,
  ends: readonly [number, number],
  fill: string,
  theme: ChartTheme,
): Shape =>
  polygon([from, [x, ends[0]], [x, ends[1]]], {
    fill,
    ...(theme.outlined ? { stroke: theme.ink2, lineWidth: 1 } : {}),
  });

/** The 95% range, the 80% range within it, and the middle, which is dotted: it has not happened. */
export const fanShapes = (fan: Fan | null, frame: Frame, theme: ChartTheme): readonly Shape[] => {
  if (fan === null) return [];
  const { low80, high80, low95, high95 } = fan.forecast;
  const y = frame.y;
  return [
    wedge(fan, [y(low95), y(high95)], theme.outlined ? 'none' : theme.rule, theme),
    wedge(fan, [y(low80), y(high80)], theme.outlined ? 'none' : theme.rule2, theme),
    path([fan.from, [fan.x, fan.y]], { stroke: theme.ink2, lineWidth: 1.25, lineDash: [2, 3] }),
  ];
};

/** Where chance alone could put a small group: a thin upright with feet. */
export const whiskerShapes = (
  marks: readonly OwnMark[],
  frame: Frame,
  theme: ChartTheme,
): readonly Shape[] =>
  marks.flatMap(({ point, x }): readonly Shape[] => {
    const { lower, upper } = point;
    if (lower === undefined || upper === undefined) return [];
    const inside = (value: number): number =>
      Math.max(frame.top, Math.min(frame.bottom, frame.y(value)));
    const [low, high] = [inside(lower), inside(upper)];
    const stroke = { stroke: theme.ink3, lineWidth: 1.25 };
    return [
      segment([x, low, x, high], stroke),
      segment([x - 4, low, x + 4, low], stroke),
      segment([x - 4, high, x + 4, high], stroke),
    ];
  });
