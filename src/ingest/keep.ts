import type { Observation } from '../domain/observation.ts';
import type { Collector } from './collect.ts';

/** Holds one observation for each indicator, area and period of a file. */
export interface Keeper {
  /** False where another line has given a different figure; that has been reported. */
  keep(observation: Observation): boolean;
  kept(): readonly Observation[];
  /** How many figures each line had given that a later line disputes, and that are no longer kept. */
  lost(): ReadonlyMap<number, number>;
}

const keyOf = ({ indicatorCode, areaCode, start, end, basis }: Observation): string =>
  `${indicatorCode}|${areaCode}|${start}|${end}|${basis}`;

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
  const held = new Map<string, Observation>();
  const again = new Map<string, Observation[]>();
  const disputed = new Map<string, Observation>();
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
  const withdraw = (key: string, first: Observation, later: Observation): void => {
    for (const one of [first, ...(again.get(key) ?? [])]) {
      setAside(one, later);
      lost.set(one.source.line, (lost.get(one.source.line) ?? 0) + 1);
    }
    held.delete(key);
    disputed.set(key, first);
  };

  return {
    keep: (observation) => {
      const key = keyOf(observation);
      const before = disputed.get(key);
      if (before !== undefined) {
        setAside(observation, before);
        return false;
      }
      const first = held.get(key);
      if (first === undefined) {
        held.set(key, observation);
        return true;
      }
      if (sameFigure(first, observation)) {
        const { line, column } = observation.source;
        out.notice('DUPLICATE_ROWS_DROPPED', { line, column }, { firstLine: first.source.line });
        const others = again.get(key);
        if (others === undefined) again.set(key, [observation]);
        else others.push(observation);
        return true;
      }
      withdraw(key, first, observation);
      setAside(observation, first);
      return false;
    },
    kept: () => [...held.values()],
    lost: () => lost,
  };
};
