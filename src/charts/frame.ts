import { fixed } from '../copy/format.ts';
import type { IndicatorView, SeriesPoint } from '../insight/views.ts';
import type { Look } from '../ui/drawing.ts';
import { fanValues } from './fan.ts';
import { widthOf } from './labels.ts';
import { dayOf, linear, valueAxis, type Scale, type ValueAxis } from './scale.ts';

/** One year of the trajectory's time axis, both days included. */
export interface Panel {
  readonly endsIn: string;
  readonly end: string;
  readonly from: number;
  readonly to: number;
}

/** The measured ground of a trajectory: everything in pixels but the axes' own values. */
export interface Frame {
  readonly wide: boolean;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly panels: readonly Panel[];
  readonly axis: ValueAxis;
  /** Nothing to measure by: the value axis means nothing and is not shown. */
  readonly blank: boolean;
  readonly x: Scale;
  readonly y: Scale;
}

/** A drawing has two arrangements; below this width, the narrow one. */
export const wideFrom = 560;

const shiftYear = (date: string, years: number): string =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;

/** The year end, month and day, that the years of a measure share; 31 March where none is known. */
const yearEndOf = ({ trajectory }: IndicatorView): string => {
  const known =
    trajectory.years[0]?.end ?? trajectory.points.find((point) => point.kind === 'year')?.end;
  return known?.slice(5) ?? '03-31';
};

const panelEnd = (date: string, yearEnd: string): string => {
  const sameYear = `${date.slice(0, 4)}-${yearEnd}`;
  return date <= sameYear ? sameYear : shiftYear(sameYear, 1);
};

/**
 * The figures that the drawing holds: those of years up to the one that the latest figure is in.
 * What was published for later years belongs to later reports.
 */
export const drawnPoints = (view: IndicatorView): readonly SeriesPoint[] => {
  const { points } = view.trajectory;
  const latest = points.find((point) => point.latest);
  if (latest === undefined) return points;
  const last = panelEnd(latest.end, yearEndOf(view));
  return points.filter((point) => point.end <= last);
};

/** Year ends to show: every year with a figure or a target of ours, and the benchmark of the band. */
const yearEnds = (view: IndicatorView): readonly string[] => {
  const yearEnd = yearEndOf(view);
  const { targets, years } = view.trajectory;
  const own = [
    ...drawnPoints(view).map((point) => point.end),
    ...targets.map((target) => target.date),
  ];
  const chosen = view.distribution.year?.end;
  const dates = own.length > 0 ? own : years.map((year) => year.end).slice(-6);
  const ends = [...dates, ...(chosen === undefined ? [] : [chosen])]
    .map((date) => panelEnd(date, yearEnd))
    .toSorted();
  const first = ends[0];
  const last = ends.at(-1);
  if (first === undefined || last === undefined) return [];
  const count = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  return Array.from({ length: count }, (_, place) => shiftYear(first, place));
};

const shownValues = (view: IndicatorView, ends: readonly string[]): readonly number[] => {
  const { targets, years } = view.trajectory;
  const ribbons = years
    .filter((year) => ends.includes(year.end))
    .flatMap(({ min, q1, q3, max }) => {
      if (q1 === null || q3 === null) return [];
      // A far-off council would flatten everything else: the ribbon is cut at twice the middle half.
      const reach = 2 * (q3 - q1);
      return [Math.max(min ?? q1, q1 - reach), Math.min(max ?? q3, q3 + reach)];
    });
  const own = drawnPoints(view).flatMap((point) => (point.value === null ? [] : [point.value]));
  return [...own, ...targets.map((target) => target.value), ...ribbons, ...fanValues(view)];
};

/** A value as the drawing prints it, with "%" where the unit is one. */
export const shownWithSign = (view: IndicatorView, shown: string): string =>
  view.row.unit === 'percent' && !shown.endsWith('%') ? `${shown}%` : shown;

/** Cut points and middles: whole for counts, else one decimal. */
export const cutShown = (view: IndicatorView, value: number): string =>
  fixed(value, view.row.unit === 'count' ? 0 : 1);

const decimalsOf = (step: number): number =>
  Number.isInteger(step) ? 0 : step * 10 === Math.round(step * 10) ? 1 : 2;

/** A tick of an axis, with no more decimals than its step needs. */
export const tickShown = (value: number, step: number): string => fixed(value, decimalsOf(step));

/** Measures the ground for a width in pixels. */
export const frameFor = (view: IndicatorView, width: number, look: Look): Frame => {
  const wide = width >= wideFrom;
  const ends = yearEnds(view);
  const values = shownValues(view, ends);
  const axis = valueAxis(values, {
    zeroBased: view.trajectory.zeroBased,
    ceiling: view.row.unit === 'percent' ? 100 : null,
    steps: wide ? 6 : 5,
  });
  const widest = Math.max(...axis.ticks.map((tick) => widthOf(`${tickShown(tick, axis.step)}%`)));
  const height = look.paper ? 340 : wide ? 430 : 340;
  const left = Math.ceil(widest) + 12;
  const right = wide ? width - 152 : width - 12;
  const top = wide ? 30 : 26;
  const bottom = height - (wide ? 46 : 42);
  const days = ends.map(dayOf);
  const firstDay = ends[0] === undefined ? 0 : dayOf(shiftYear(ends[0], -1));
  const x = linear([firstDay, days.at(-1) ?? 1], [left, right]);
  const y = linear([axis.low, axis.high], [bottom, top]);
  const panels = ends.map((end) => ({
    endsIn: end.slice(0, 4),
    end,
    from: x(dayOf(shiftYear(end, -1))),
    to: x(dayOf(end)),
  }));
  return {
    wide,
    width,
    height,
    left,
    right,
    top,
    bottom,
    panels,
    axis,
    blank: values.length === 0,
    x,
    y,
  };
};

/** Where a date stands: a mark on the last day of a year keeps inside its year. */
export const placeOf = (frame: Frame, date: string): number => {
  const x = frame.x(dayOf(date));
  const panel = frame.panels.find((each) => each.end === date);
  return panel === undefined ? x : x - Math.min(6, (panel.to - panel.from) / 4);
};

/** The panel in which a date falls. */
export const panelOf = (frame: Frame, date: string): Panel | undefined =>
  frame.panels.find((panel) => date <= panel.end);
