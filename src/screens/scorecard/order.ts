import type { Band } from '../../domain/band.ts';
import type { Polarity } from '../../domain/indicator.ts';
import type { BandView, ScorecardRow, TargetState } from '../../insight/views.ts';

/** Every key is smaller for the row that wants looking at first; undefined cannot be ranked. */
type SortKey = number | undefined;

const goodness = (change: number, polarity: Polarity): SortKey => {
  if (polarity === 'none') return undefined;
  return polarity === 'low' ? -change : change;
};

/** Change between the first and the last full year, better above zero. */
export function trendKey(row: ScorecardRow): SortKey {
  const years = row.spark.points.flatMap((point) =>
    point.kind === 'year' && point.value !== null ? [point.value] : [],
  );
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined || years.length < 2) return undefined;
  return goodness(last - first, row.polarity);
}

/** Change on the figure before, better above zero. */
export function changeKey(row: ScorecardRow): SortKey {
  return row.change.points === null ? undefined : goodness(row.change.points, row.polarity);
}

const targetOrder: Readonly<Record<TargetState, SortKey>> = {
  not_met: -1,
  nearly: -0.5,
  too_soon: 0,
  met: 1,
  no_value: undefined,
  no_date: undefined,
  no_target: undefined,
};

/** Not met first, then too soon, then met; within each by the distance, as a share of the target. */
export function targetKey(row: ScorecardRow): SortKey {
  const place = targetOrder[row.target.state];
  if (place === undefined) return undefined;
  const { gap, value, rule } = row.target;
  const share = gap === null || value === null ? 0 : gap / Math.max(Math.abs(value), 1);
  const beyond = rule === 'at_most' || rule === 'less_than' ? -share : share;
  // Squeezed into (-1, 1), so that distance never outweighs the state.
  return place * 2 + beyond / (1 + Math.abs(beyond));
}

const bandOrder: Readonly<Record<Band, number>> = { D: 0, C: 1, B: 2, A: 3 };

/** Lowest quarter first, within a quarter the lower rank first; a withheld band by its rank, after. */
export function bandKey(view: BandView): SortKey {
  if (view.band === null) return undefined;
  const place = view.rank === null || view.n === 0 ? 0.5 : 1 - view.rank / (view.n + 1);
  return bandOrder[view.band] + place;
}
