import { at } from './list.ts';

/** Above the mean 1, below −1, on it 0. */
export type Side = -1 | 0 | 1;

const RUN = 7;

export function sideOf(value: number): Side {
  if (value === 0) return 0;
  return value > 0 ? 1 : -1;
}

/** Where seven points in succession lie on one side, marked on the seventh; a point on the mean breaks it. */
export function shiftEnds(sides: readonly Side[]): readonly Side[] {
  return sides.map((side, index) => {
    if (side === 0 || index < RUN - 1) return 0;
    const run = sides.slice(index - RUN + 1, index + 1);
    return run.every((other) => other === side) ? side : 0;
  });
}

/** Where seven points in succession rise (1) or fall (−1), marked on the seventh; an equal pair breaks it. */
export function trendEnds(values: readonly number[]): readonly Side[] {
  const moves = values.map((value, index) =>
    index === 0 ? 0 : sideOf(value - at(values, index - 1)),
  );
  return moves.map((move, index) => {
    if (move === 0 || index < RUN - 1) return 0;
    const run = moves.slice(index - RUN + 2, index + 1);
    return run.every((other) => other === move) ? move : 0;
  });
}

/** Spreads each mark over the seven points that it ends; the earliest mark wins where two meet. */
export function partOfSeven(ends: readonly Side[]): readonly Side[] {
  return ends.map((_, index) => ends.slice(index, index + RUN).find((end) => end !== 0) ?? 0);
}

/** Points within three in succession, all on one side, of which at least two are near a limit. */
export function inTwoOfThree(near: readonly boolean[], sides: readonly Side[]): readonly boolean[] {
  const holds = near.map((_, start) => {
    if (start + 3 > near.length) return false;
    const side = at(sides, start);
    const oneSide = side !== 0 && sides.slice(start, start + 3).every((other) => other === side);
    return oneSide && near.slice(start, start + 3).filter(Boolean).length >= 2;
  });
  return near.map((_, index) => holds.slice(Math.max(0, index - 2), index + 1).some(Boolean));
}

/** The points near a limit among those: only they are special. */
export function partOfTwoOfThree(
  near: readonly boolean[],
  sides: readonly Side[],
): readonly boolean[] {
  const within = inTwoOfThree(near, sides);
  return near.map((isNear, index) => isNear && at(within, index));
}

export type Cause =
  | 'above_limit'
  | 'below_limit'
  | 'rising'
  | 'falling'
  | 'near_upper'
  | 'near_lower'
  | 'shift_up'
  | 'shift_down'
  | 'common';

export interface Flags {
  readonly side: Side;
  readonly outside: Side;
  readonly trend: Side;
  readonly isTwoOfThree: boolean;
  readonly isShift: boolean;
}

/** The one cause to name, in NHSRplotthedots' order: outside, trend, two of three, shift. */
export function causeOf(flags: Flags): Cause {
  if (flags.outside !== 0) return flags.outside > 0 ? 'above_limit' : 'below_limit';
  if (flags.trend !== 0) return flags.trend > 0 ? 'rising' : 'falling';
  if (flags.isTwoOfThree) return flags.side > 0 ? 'near_upper' : 'near_lower';
  if (flags.isShift) return flags.side > 0 ? 'shift_up' : 'shift_down';
  return 'common';
}
