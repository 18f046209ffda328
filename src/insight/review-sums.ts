import type { Catalogue } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Target } from '../domain/target.ts';
import type { Compared, Comparison, Standing } from './review-compare.ts';
import type { TargetChange } from './review-targets.ts';

export interface Names {
  readonly indicator: (code: string) => Indicator | null;
  readonly ref: (code: string) => string;
  readonly area: (code: string) => string;
  readonly council: (code: string) => boolean;
}

export function namesOf(catalogue: Catalogue): Names {
  const indicators = new Map(catalogue.indicators.map((each) => [each.code, each]));
  const areas = new Map(catalogue.areas.map((each) => [each.code, each]));
  const indicator = (code: string): Indicator | null => indicators.get(code) ?? null;
  return {
    indicator,
    ref: (code) => indicator(code)?.refs[0] ?? indicator(code)?.name ?? code,
    area: (code) => areas.get(code)?.name ?? code,
    council: (code) => areas.get(code)?.type === 'council',
  };
}

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((all, each) => all + each, 0);
export const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
export interface Sums {
  /** A comparison for each file. */
  readonly compared: readonly Comparison[];
  readonly fresh: readonly Target[];
  readonly changedTargets: readonly TargetChange[];
  readonly sameTargets: number;
  readonly best: number;
}

/** The first of some things. */
export function firstOf<T>(things: Iterable<T>, most: number): readonly T[] {
  const found: T[] = [];
  for (const thing of things) {
    if (found.length >= most) break;
    found.push(thing);
  }
  return found;
}

/** How many figures of all files have a standing. */
export const countOf = ({ compared }: Sums, which: Standing): number =>
  sum(compared.map((each) => each.count(which)));

/** The figures of all files that have a standing. */
export function* standing({ compared }: Sums, which: Standing): Generator<Compared> {
  for (const each of compared) yield* each.of(which);
}
