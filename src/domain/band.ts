export const bands = ['A', 'B', 'C', 'D'] as const;
/** A best quarter, B better half, C lower half, D lowest quarter. */
export type Band = (typeof bands)[number];

/** Why there is no band. The words are in `copy/`. */
export const noBandReasons = [
  'own_missing',
  'no_polarity',
  'plain_count',
  'no_benchmark',
  'too_few',
  'low_coverage',
  'tied',
  'part_year',
  'basis_differs',
] as const;
export type NoBandReason = (typeof noBandReasons)[number];

/** How far a band may be trusted: as `period_comparability` labels it. */
export const firmnesses = ['firm', 'labelled', 'indicative'] as const;
export type Firmness = (typeof firmnesses)[number];

/**
 * A set of councils to compare with: `england`, `london`, `inner-london`, `outer-london`,
 * `region:E12000007`, `neighbours-2025:E09000015`, `group:NAME`.
 */
export type ComparatorId = string;
