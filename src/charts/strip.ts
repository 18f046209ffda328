import type { Band } from '../domain/band.ts';
import type { CouncilDot, IndicatorView } from '../insight/views.ts';
import type { Look } from '../ui/drawing.ts';
import { columnsOf, tallest, type Column, type Stretch } from './columns.ts';
import { wideFrom } from './frame.ts';
import { linear, niceStep, valueAxis, type Scale, type ValueAxis } from './scale.ts';
import { bandsUpwards } from './theme.ts';

/** One quarter of the strip, from the left; its band is null where councils have none. */
export interface Segment {
  readonly band: Band | null;
  readonly from: number;
  readonly to: number;
}

/** The measured ground of a dot strip, in pixels. */
export interface Strip {
  readonly wide: boolean;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  readonly axis: ValueAxis;
  readonly x: Scale;
  readonly cuts: readonly { readonly value: number; readonly x: number }[];
  readonly segments: readonly Segment[];
  readonly columns: readonly Column[];
  readonly pitch: number;
}

const radiusRoom = 10;

/** Values at 100 (or another shared end) take a column of their own beyond the last tick. */
const endRoom = (axis: ValueAxis, councils: readonly CouncilDot[]): number =>
  councils.filter((council) => council.value === axis.high).length > 1 ? axis.step : 0;

const axisFor = (view: IndicatorView, wide: boolean): ValueAxis => {
  const { councils, oursNow } = view.distribution;
  const values = [
    ...cutsOf(view),
    ...councils.map((council) => council.value),
    ...(oursNow === null ? [] : [oursNow.value]),
  ];
  return valueAxis(values, {
    zeroBased: false,
    ceiling: view.row.unit === 'percent' ? 100 : null,
    steps: wide ? 7 : 4,
  });
};

const cutsOf = ({ distribution: { year } }: IndicatorView): readonly number[] =>
  [year?.q1, year?.q2, year?.q3].flatMap((cut) => (cut === null || cut === undefined ? [] : [cut]));

const stretchesOf = (
  councils: readonly CouncilDot[],
  bounds: readonly number[],
  x: Scale,
  upward: boolean,
): readonly Stretch[] =>
  bounds.slice(1).map((to, place) => {
    const from = bounds[place] ?? to;
    // A value equal to a cut goes to the side of lower values (DfE's LAIT).
    const inside = councils.filter((council) => {
      const at = x(council.value);
      if (place === 0 && at <= from) return true;
      if (place === bounds.length - 2 && at >= to) return true;
      return upward ? at > from && at <= to : at >= from && at < to;
    });
    return { from, to, councils: inside.map((council) => ({ council, x: x(council.value) })) };
  });

/** Better is to the right; plain counts, which are not judged, rise to the right as numbers do. */
export const highToTheRight = ({ row }: IndicatorView): boolean =>
  row.polarity !== 'low' || row.unit === 'count';

/** Measures a strip for a width in pixels; better is to the right, so low is good runs leftwards. */
export const stripFor = (view: IndicatorView, width: number, look: Look): Strip => {
  const wide = width >= wideFrom;
  const { councils } = view.distribution;
  const axis = axisFor(view, wide);
  const [left, right] = wide ? [16, width - 6] : [10, width - 6];
  const upward = highToTheRight(view);
  const perUnit = (right - left - radiusRoom * 2) / (axis.high - axis.low);
  const extra = endRoom(axis, councils) > 0 ? 12 : 0;
  const ends: readonly [number, number] = [left + radiusRoom, right - radiusRoom - extra];
  const x = linear(upward ? [axis.low, axis.high] : [axis.high, axis.low], ends);
  const cuts = cutsOf(view)
    .map((value) => ({ value, x: x(value) }))
    .toSorted((one, other) => one.x - other.x);
  const bounds = [left, ...cuts.map((cut) => cut.x), right];
  const binWidth = Math.max(
    wide ? 13 : 9,
    niceStep(10 / perUnit) * perUnit > 22 ? 13 : niceStep(10 / perUnit) * perUnit,
  );
  const columns = columnsOf(stretchesOf(councils, bounds, x, upward), binWidth);
  const banded =
    view.row.polarity !== 'none' &&
    councils.some((council) => council.band !== null) &&
    cuts.length === 3;
  const order = bandsUpwards(true);
  const segments = bounds.slice(1).map((to, place): Segment => ({
    band: banded ? (order[place] ?? null) : null,
    from: bounds[place] ?? to,
    to,
  }));
  const most = tallest(columns);
  const pitch = Math.max(3, Math.min(8.8, (look.paper ? 170 : 300) / Math.max(most, 1)));
  const top = wide ? 36 : 44;
  const base = Math.ceil(top + Math.max(look.paper ? 110 : 150, most * pitch + 34));
  return {
    wide,
    width,
    height: base + 66,
    left,
    right,
    top,
    base,
    axis,
    x,
    cuts,
    segments,
    columns,
    pitch,
  };
};
