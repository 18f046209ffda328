const dayLength = 86_400_000;

/** Days since 1970 of an ISO date. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayLength;

/** A straight scale from values to pixels. */
export interface Scale {
  (value: number): number;
}

export const linear = (from: readonly [number, number], to: readonly [number, number]): Scale => {
  const perUnit = (to[1] - to[0]) / (from[1] - from[0]);
  return (value) => to[0] + (value - from[0]) * perUnit;
};

/** The smallest of 1, 2, 2.5 or 5 times a power of ten that is not below `rough`. */
export const niceStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = [1, 2, 2.5, 5].find((each) => each * power >= rough * (1 - 1e-9)) ?? 10;
  return lead * power;
};

/** Multiples of `step` from `low` to `high`, both included, without drift. */
export const multiples = (low: number, high: number, step: number): readonly number[] => {
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) =>
    Number(((first + place) * step).toPrecision(12)),
  );
};

/** Lowest and highest of a value axis, with its ticks. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly ticks: readonly number[];
}

/**
 * An axis that holds all of `values`, widened to whole steps. It starts at zero if asked; a
 * `ceiling` (100 for a percentage) is not passed when no value does.
 */
export const valueAxis = (
  values: readonly number[],
  given: { readonly zeroBased: boolean; readonly ceiling: number | null; readonly steps: number },
): ValueAxis => {
  const least = values.length === 0 ? 0 : Math.min(...values);
  const most = values.length === 0 ? 1 : Math.max(...values);
  const bottom = given.zeroBased ? Math.min(0, least) : least;
  const spread = most - bottom || Math.abs(most) || 1;
  const step = niceStep(spread / given.steps);
  const roof = Math.ceil(most / step - 1e-9) * step;
  const high =
    given.ceiling !== null && most <= given.ceiling ? Math.min(roof, given.ceiling) : roof;
  const floor = Math.floor(bottom / step + 1e-9) * step;
  // Equal values that stand on a step still need an axis with a length.
  const below = floor < high ? floor : high - step;
  if (least < 0 || below >= 0) return axis(below, high, step);
  return axis(0, Math.max(high, step), step);
};

const axis = (low: number, high: number, step: number): ValueAxis => ({
  low,
  high,
  step,
  ticks: multiples(low, high, step),
});
