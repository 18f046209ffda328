import type { Indicator, Polarity } from '../../domain/indicator.ts';
import { rateInterval, wilson, type Interval } from '../../methods/intervals.ts';
import type { ComparedRow } from '../../warehouse/compare-rows.ts';
import { shownValue } from '../value.ts';
import type { RangeView } from '../views-compare.ts';

interface Cuts {
  readonly min: number | null;
  readonly q1: number | null;
  readonly q2: number | null;
  readonly q3: number | null;
  readonly max: number | null;
}

/** Lowest, the three lines, highest, turned so that better is last; null without a range. */
export function cutsOf(polarity: Polarity, row: Cuts): readonly number[] | null {
  const { min, q1, q2, q3, max } = row;
  if (min === null || q1 === null || q2 === null || q3 === null || max === null) return null;
  const cuts = [min, q1, q2, q3, max];
  return polarity === 'low' ? cuts.toReversed() : cuts;
}

/**
 * Where a value stands along the five cuts, 0 to 1, each quarter a quarter of the way whatever its
 * width; beyond the ends it stands at the end.
 */
export function along(cuts: readonly number[], value: number): number {
  const rising = (cuts[0] ?? 0) <= (cuts[4] ?? 0);
  const sign = rising ? 1 : -1;
  for (let piece = 0; piece < 4; piece += 1) {
    const from = (cuts[piece] ?? 0) * sign;
    const to = (cuts[piece + 1] ?? 0) * sign;
    const at = value * sign;
    if (at <= from) return piece / 4;
    if (at < to) return (piece + (at - from) / (to - from)) / 4;
  }
  return 1;
}

/** 95% interval in the unit shown, from the counts behind a percentage or a rate; null without. */
export function intervalOf(
  indicator: Indicator,
  counts: { readonly numerator: number | null; readonly denominator: number | null },
): Interval | null {
  const { numerator, denominator } = counts;
  if (numerator === null || denominator === null || numerator < 0 || denominator <= 0) return null;
  if (indicator.unit === 'rate') return rateInterval(numerator, denominator, 10_000);
  if (indicator.unit !== 'percent' || numerator > denominator) return null;
  const found = wilson(numerator, denominator);
  return found === null ? null : { lower: found.lower * 100, upper: found.upper * 100 };
}

/** A number of the scale, without its unit. */
export function bare(indicator: Indicator, value: number): string {
  if (indicator.unit === 'count') return shownValue(indicator, value, 0);
  return shownValue(indicator, value, indicator.decimals);
}

/** The lines between quarters have one decimal at least, since they may fall between two councils. */
export function cutShown(indicator: Indicator, value: number): string {
  const decimals = Number.isInteger(value) ? indicator.decimals : Math.max(1, indicator.decimals);
  return shownValue(indicator, value, indicator.unit === 'count' ? 0 : decimals);
}

/** The range of the set, with our value and the middles of England and London along it. */
export function rangeView(
  indicator: Indicator,
  row: ComparedRow,
  middles: { readonly england: number | null; readonly london: number | null },
): RangeView | null {
  const cuts = row.n < 2 ? null : cutsOf(indicator.polarity, row);
  if (cuts === null) return null;
  const place = (value: number | null): number | null =>
    value === null ? null : along(cuts, value);
  const interval = intervalOf(indicator, row);
  const ends = interval === null ? [] : [along(cuts, interval.lower), along(cuts, interval.upper)];
  return {
    cuts,
    shown: cuts.map((cut) => cutShown(indicator, cut)),
    own: place(row.value),
    lower: ends.length === 0 ? null : Math.min(...ends),
    upper: ends.length === 0 ? null : Math.max(...ends),
    england: place(middles.england),
    london: place(middles.london),
  };
}
