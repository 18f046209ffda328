import { ENGLAND, LONDON, type Area } from './area.ts';
import type { ComparatorId } from './band.ts';

/**
 * The fewest councils that can be put into quarters. A file with so many is a benchmark; one with
 * fewer is a council's own, perhaps with some neighbours'.
 */
export const BENCHMARK_COUNCILS = 8;

/** Editions of the Department's list of ten statistical neighbours, newest first. */
export const neighbourModels = ['2025', '2021'] as const;
export type NeighbourModel = (typeof neighbourModels)[number];

/** What a comparator's id stands for. `group`: councils of one's own choosing, by name. */
export type Comparator =
  | { readonly kind: 'england' | 'london' | 'inner-london' | 'outer-london' }
  | { readonly kind: 'region'; readonly regionCode: string }
  | { readonly kind: 'neighbours'; readonly model: NeighbourModel; readonly areaCode: string }
  | { readonly kind: 'group'; readonly name: string };

/** Reads an id; null where it stands for nothing. */
export function parseComparator(id: ComparatorId): Comparator | null {
  if (id === 'england' || id === 'london' || id === 'inner-london' || id === 'outer-london') {
    return { kind: id };
  }
  const [family = '', ...rest] = id.split(':');
  const name = rest.join(':');
  if (name === '') return null;
  if (family === 'region') return { kind: 'region', regionCode: name };
  if (family === 'group') return { kind: 'group', name };
  const model = neighbourModels.find((each) => family === `neighbours-${each}`);
  return model === undefined ? null : { kind: 'neighbours', model, areaCode: name };
}

/** The area whose own published row is the set's average; null for a set that nobody publishes. */
export function publishedArea(comparator: Comparator): Area['code'] | null {
  switch (comparator.kind) {
    case 'england':
      return ENGLAND;
    case 'london':
      return LONDON;
    case 'inner-london':
      return 'E13000001';
    case 'outer-london':
      return 'E13000002';
    case 'region':
      return comparator.regionCode;
    case 'neighbours':
    case 'group':
      return null;
  }
}

/** The sets that a council may be set beside, in the order in which they are offered. */
export function comparatorsFor(area: Area, groups: readonly string[]): readonly ComparatorId[] {
  const half = area.london === null ? [] : [`${area.london}-london`];
  const region =
    area.regionCode === null || area.london !== null ? [] : [`region:${area.regionCode}`];
  const neighbours =
    area.type === 'council'
      ? neighbourModels.map((model) => `neighbours-${model}:${area.code}`)
      : [];
  const own = groups.map((name) => `group:${name}`);
  return ['england', ...region, 'london', ...half, ...neighbours, ...own];
}
