import type { Role } from './columns.ts';
import type { Tally } from './personal-tally.ts';
import { headingKey } from './text.ts';

/** Why a column is taken for child-level data; the words are in `copy/problems-personal.ts`. */
export type PersonalKind =
  | 'upn'
  | 'nhs'
  | 'uln'
  | 'ni'
  | 'dob'
  | 'name'
  | 'id'
  | 'postcode'
  | 'address'
  | 'text';

/** Roles whose cells are numbers or dates of figures, and can't be a child's. */
const numeric = new Set<Role>([
  'value',
  'numerator',
  'denominator',
  'target_value',
  'upper',
  'change',
]);
const dated = new Set<Role>(['period', 'start', 'end', 'date', 'date_words']);
const named = new Set<Role>(['area', 'indicator', 'area_code', 'indicator_code']);
const staff =
  /\b(?:officer|lead|owner|manager|author|responsible|contact|director|by whom|chair)\b/u;

/** The heading of a column, and what it says to us. */
interface Headed {
  readonly heading: string;
  readonly roles: ReadonlySet<Role>;
}

/** A column with what is counted in it. */
export interface Counted {
  readonly index: number;
  readonly tally: Tally;
  readonly headed: Headed;
}

const mostly = (some: number, tally: Tally): boolean => some >= 5 && some >= 0.5 * tally.filled;
const nearlyAll = (some: number, tally: Tally): boolean => some >= 5 && some >= 0.8 * tally.filled;

const telephone = /\b(?:telephone|phone|tel|mobile|fax)\b/u;
/** First digits of the NHS numbers in use in England, and of those for tests. */
const inUse = /^[4679]/u;
/** The same without those of mobile telephones that have lost their first 0. */
const noMobile = /^[469]/u;

/** Nearly all figures of a column: what has another shape is a heading or a slip. */
const areMost = (some: number, { figures }: Tally): boolean => some > 0 && some >= 0.8 * figures;

/**
 * A number of ten digits passes the check of NHS numbers by chance once in 11, three do once in
 * 1,331. Two are enough where they begin as the numbers in use do: that is once in some 600.
 */
const fewNhs = (tally: Tally): boolean => {
  const numbers = [...tally.nhsNumbers];
  const likely =
    numbers.every((text) => inUse.test(text)) && numbers.some((text) => noMobile.test(text));
  return areMost(tally.nhs, tally) && numbers.length >= (likely ? 2 : 3);
};

const fewUln = (tally: Tally): boolean => areMost(tally.uln, tally) && tally.ulnNumbers.size >= 3;

const isOf = ({ roles }: Headed, set: ReadonlySet<Role>): boolean =>
  [...roles].some((role) => set.has(role));

/** What the cells of a column give away, or null. */
export const byContent = (tally: Tally, headed: Headed): PersonalKind | null => {
  if (tally.upn > 0) return 'upn';
  if (tally.text !== null) return tally.text;
  if (tally.spacedNhs > 0) return 'nhs';
  if (tally.ni > 1) return 'ni';
  if (!isOf(headed, numeric)) {
    if (nearlyAll(tally.nhs, tally)) return 'nhs';
    if (nearlyAll(tally.uln, tally)) return 'uln';
    if (!telephone.test(headingKey(headed.heading))) {
      if (fewNhs(tally)) return 'nhs';
      if (fewUln(tally)) return 'uln';
    }
  }
  if (mostly(tally.postcode, tally)) return 'postcode';
  if (hasBirthdays(tally, headed) && nearlyAll(tally.dates, tally)) return 'dob';
  return hasPeople(tally, headed) && mostly(tally.names, tally) ? 'name' : null;
};

/** Days all over the month, and most of them different. */
const hasBirthdays = ({ dates, oddDays, days }: Tally, headed: Headed): boolean =>
  2 * oddDays >= dates && 2 * days.size >= Math.min(dates, 1000) && !isOf(headed, dated);

const hasPeople = (tally: Tally, headed: Headed): boolean =>
  tally.names > 0 && !isOf(headed, named) && !staff.test(headingKey(headed.heading));

/** Fewer than five names, or than five dates, are nothing by themselves; both together are children. */
const isFew = (some: number, { filled }: Tally): boolean => some >= 2 && 2 * some >= filled;

/** The column of names of a list of a few children: names beside days of birth. */
export const fewChildren = (columns: readonly Counted[]): readonly Counted[] => {
  const people = columns.find(
    ({ tally, headed }) => isFew(tally.names, tally) && hasPeople(tally, headed),
  );
  const births = columns.find(
    ({ tally, headed }) => isFew(tally.dates, tally) && hasBirthdays(tally, headed),
  );
  return people === undefined || births === undefined ? [] : [people];
};
