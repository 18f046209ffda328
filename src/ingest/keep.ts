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
 * they differ neither is kept: which is right, only the officer can say. Figures are told apart by
 * the place at which the first of them stands.
 */
export class Disputes {
  /** How many figures each line had given that a later line disputes, and that are no longer kept. */
  readonly lost = new Map<number, number>();
  /** The first figures of places that are in dispute. */
  readonly #disputed = new Map<number, Observation>();
  readonly #again = new Map<number, Observation[]>();
  readonly #out: Collector;

  constructor(out: Collector) {
    this.#out = out;
  }

  /** Places that hold no figure any more. */
  withdrawn(): ReadonlySet<number> {
    return new Set(this.#disputed.keys());
  }

  /** Whether a later figure is the same as the first of its place; what is to be said has been. */
  meet(at: number, first: Observation, later: Observation): boolean {
    const disputed = this.#disputed.get(at);
    if (disputed !== undefined) {
      this.#setAside(later, disputed);
      return false;
    }
    if (sameFigure(first, later)) {
      const { line, column } = later.source;
      const firstLine = first.source.line;
      this.#out.notice('DUPLICATE_ROWS_DROPPED', { line, column }, { firstLine });
      const others = this.#again.get(at);
      if (others === undefined) this.#again.set(at, [later]);
      else others.push(later);
      return true;
    }
    this.#withdraw(at, first, later);
    this.#setAside(later, first);
    return false;
  }

  #withdraw(at: number, first: Observation, later: Observation): void {
    for (const one of [first, ...(this.#again.get(at) ?? [])]) {
      this.#setAside(one, later);
      this.lost.set(one.source.line, (this.lost.get(one.source.line) ?? 0) + 1);
    }
    this.#disputed.set(at, first);
  }

  #setAside({ source, stated, value, symbol }: Observation, other: Observation): void {
    const figure = stated ?? value;
    this.#out.add(
      'set_aside',
      'CONFLICTING_DUPLICATES',
      { ...source, cell: figure === null ? symbol : String(figure) },
      { otherLine: other.source.line },
    );
  }
}

/** A keeper of the observations of one file. */
export const createKeeper = (out: Collector): Keeper => {
  const held: Observation[] = [];
  const places = new ByPlace<number>();
  const disputes = new Disputes(out);
  return {
    keep: (observation) => {
      const at = places.get(observation);
      const first = at === undefined ? undefined : held[at];
      if (at !== undefined && first !== undefined) return disputes.meet(at, first, observation);
      places.set(observation, held.length);
      held.push(observation);
      return true;
    },
    kept: () => {
      const withdrawn = disputes.withdrawn();
      return withdrawn.size === 0 ? held : held.filter((_, at) => !withdrawn.has(at));
    },
    lost: () => disputes.lost,
  };
};
