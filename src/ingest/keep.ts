import type { Observation } from '../domain/observation.ts';
import type { Collector } from './collect.ts';

/** Holds one observation for each indicator, area and period of a file. */
export interface Keeper {
  /** False where another line has given a different figure; that has been reported. */
  keep(observation: Observation): boolean;
  kept(): readonly Observation[];
}

const keyOf = ({ indicatorCode, areaCode, start, end, basis }: Observation): string =>
  [indicatorCode, areaCode, start, end, basis].join('|');

const sameFigure = (a: Observation, b: Observation): boolean =>
  a.value === b.value &&
  a.stated === b.stated &&
  a.numerator === b.numerator &&
  a.denominator === b.denominator &&
  a.missingReason === b.missingReason;

export const createKeeper = (out: Collector): Keeper => {
  const held = new Map<string, Observation>();
  return {
    keep: (observation) => {
      const key = keyOf(observation);
      const first = held.get(key);
      if (first === undefined) {
        held.set(key, observation);
        return true;
      }
      const { line, column } = observation.source;
      const detail = { firstLine: first.source.line };
      if (sameFigure(first, observation)) {
        out.notice('DUPLICATE_ROWS_DROPPED', { line, column }, detail);
        return true;
      }
      const cell = observation.stated ?? observation.value;
      out.add(
        'set_aside',
        'CONFLICTING_DUPLICATES',
        { line, column, cell: cell === null ? observation.symbol : String(cell) },
        detail,
      );
      return false;
    },
    kept: () => [...held.values()],
  };
};
