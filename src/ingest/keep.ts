import type { Observation } from '../domain/observation.ts';
import { ByPlace } from '../domain/by-place.ts';
import type { Collector } from './collect.ts';

/** Holds one observation for each indicator, area and period of a file. */
export interface Keeper {
  /** False where another line has given a different figure; that has been reported. */
  keep(observation: Observation): boolean;
  kept(): readonly Observation[];
  /** How many figures each line had given that a later line disputes, and that are no longer kept. */
  lost(): ReadonlyMap<number, number>;
}

const sameFigure = (a: Observation, b: Observation): boolean =>
  a.value === b.value &&
  a.stated === b.stated &&
  a.numerator === b.numerator &&
  a.denominator === b.denominator &&
  a.missingReason === b.missingReason;

/**
 * Two lines that give one indicator, area and period the same figure are one observation. Where
 * they differ neither is kept: which is right, only the officer can say.
 */
export const createKeeper = (out: Collector): Keeper => {
  /** In the order in which they came; null where a figure has been withdrawn. */
  const held: (Observation | null)[] = [];
  const places = new ByPlace<number>();
  const again = new Map<number, Observation[]>();
  const disputed = new Map<number, Observation>();
  const lost = new Map<number, number>();

  const setAside = ({ source, stated, value, symbol }: Observation, other: Observation): void => {
    const figure = stated ?? value;
    out.add(
      'set_aside',
      'CONFLICTING_DUPLICATES',
      { ...source, cell: figure === null ? symbol : String(figure) },
      { otherLine: other.source.line },
    );
  };
  const withdraw = (at: number, first: Observation, later: Observation): void => {
    for (const one of [first, ...(again.get(at) ?? [])]) {
      setAside(one, later);
      lost.set(one.source.line, (lost.get(one.source.line) ?? 0) + 1);
    }
    held[at] = null;
    disputed.set(at, first);
  };
  const meet = (at: number, observation: Observation): boolean => {
    const first = held[at] ?? null;
    if (first === null) {
      setAside(observation, disputed.get(at) ?? observation);
      return false;
    }
    if (sameFigure(first, observation)) {
      const { line, column } = observation.source;
      out.notice('DUPLICATE_ROWS_DROPPED', { line, column }, { firstLine: first.source.line });
      const others = again.get(at);
      if (others === undefined) again.set(at, [observation]);
      else others.push(observation);
      return true;
    }
    withdraw(at, first, observation);
    setAside(observation, first);
    return false;
  };

  return {
    keep: (observation) => {
      const at = places.get(observation);
      if (at !== undefined) return meet(at, observation);
      places.set(observation, held.length);
      held.push(observation);
      return true;
    },
    kept: () => held.filter((observation) => observation !== null),
    lost: () => lost,
  };
};
