import type { ComparatorId } from '../domain/band.ts';

export const compareShows = ['profile', 'years', 'councils', 'measure', 'pairs', 'packs'] as const;
/** The views of the comparison. */
export type CompareShow = (typeof compareShows)[number];

/** Councils of one's own choosing, by ONS code, under a name. */
export interface OwnGroup {
  readonly name: string;
  readonly codes: readonly string[];
}

/** What the comparison adds to the address. */
export interface CompareParts {
  readonly show: CompareShow;
  /** A second set of councils, beside the comparator. */
  readonly beside: ComparatorId;
  /** Measures of one's own choosing; empty for the theme's or all. */
  readonly measures: readonly string[];
  /** The measure set against `indicator`. */
  readonly second: string | null;
  readonly group: OwnGroup | null;
  /** How the councils' table is sorted: a measure's code, `name` or `region`, `-` first for down. */
  readonly order: string | null;
}

export const compareDefaults: CompareParts = {
  show: 'profile',
  beside: 'london',
  measures: [],
  second: null,
  group: null,
  order: null,
};

/** The workspace's groups, by name, and the address's own, which goes before one of its name. */
export const withGroup = (
  groups: ReadonlyMap<string, readonly string[]>,
  own: OwnGroup | null,
): ReadonlyMap<string, readonly string[]> =>
  own === null ? groups : new Map([...groups, [own.name, own.codes]]);

/** Reads `A name:E09000002,E09000003`; undefined where it is none. */
export function readGroup(text: string): OwnGroup | undefined {
  const at = text.lastIndexOf(':');
  const name = text.slice(0, at).trim();
  const codes = text.slice(at + 1).split(',');
  const wellFormed = codes.length <= 200 && codes.every((code) => /^[A-Z]\d{8}$/u.test(code));
  return at > 0 && name !== '' && name.length <= 60 && wellFormed ? { name, codes } : undefined;
}

export const writeGroup = (group: OwnGroup): string => `${group.name}:${group.codes.join(',')}`;

/** Reads `REREF12,CLA_3PLUS`; undefined where a code could be none. */
export function readMeasures(text: string): readonly string[] | undefined {
  const codes = text.split(',');
  return codes.length <= 200 && codes.every((code) => /^[A-Z0-9_]{1,60}$/u.test(code))
    ? codes
    : undefined;
}
