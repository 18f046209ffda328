import type { Catalogue } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Target } from '../domain/target.ts';
import type { Compared } from './review-compare.ts';

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
  readonly compared: readonly Compared[];
  readonly fresh: readonly Target[];
  readonly changedTargets: number;
  readonly sameTargets: number;
  readonly best: number;
}

export const standing = (compared: readonly Compared[], which: Compared['standing']) =>
  compared.filter((each) => each.standing === which);
