import type { Polarity } from '../domain/indicator.ts';
import { compare, exact, minus, over, times, toNumber } from './exact.ts';
import type { Exact } from './exact.ts';
import { roundHalfAway } from './rounding.ts';

export type Direction = 'better' | 'worse' | 'higher' | 'lower' | 'same';

/** Which way a move from `from` to `to` goes; without polarity only higher or lower. METHODS §7. */
export function directionOf(from: Exact, to: Exact, polarity: Polarity): Direction {
  const side = compare(to, from);
  if (side === 0) return 'same';
  if (polarity === 'none') return side > 0 ? 'higher' : 'lower';
  return side > 0 === (polarity === 'high') ? 'better' : 'worse';
}

export interface Change {
  /** In the measure's unit, so percentage points for a percentage. */
  readonly difference: number;
  /** Per cent of the size of the first value; null where that is 0. */
  readonly relative: number | null;
  readonly direction: Direction;
  /** As the two would look at `places` decimals: `same` where they print alike. */
  readonly shownDirection: Direction;
}

/** The change from one value to another, on the decimals as written. METHODS §7.7, §7.8. */
export function changeBetween(from: Exact, to: Exact, polarity: Polarity, places: number): Change {
  const difference = minus(to, from);
  const first = exact(from);
  const size = first.numerator < 0n ? times(first, -1) : first;
  return {
    difference: toNumber(difference),
    relative: size.numerator === 0n ? null : toNumber(over(times(difference, 100), size)),
    direction: directionOf(from, to, polarity),
    shownDirection: directionOf(roundHalfAway(from, places), roundHalfAway(to, places), polarity),
  };
}
