import { decimalsOf } from '../copy/format.ts';
import { periodId } from '../domain/calendar.ts';
import type { Observation, PublishedBest } from '../domain/observation.ts';
import type { Target } from '../domain/target.ts';
import { ByPlace } from '../domain/by-place.ts';
import type { ObservationRow } from '../warehouse/rows.ts';

export type HeldOrigin = 'own' | 'published';

/** A figure that stands before the review: the officer's own, or one of the published pack. */
export interface HeldObservation {
  readonly observation: Observation;
  readonly origin: HeldOrigin;
}

/** What stands before the review. An own figure is named before a published one. */
export interface Held {
  readonly observations: readonly HeldObservation[];
  readonly targets: readonly Target[];
  readonly best: readonly PublishedBest[];
}

export type Standing = 'new' | 'changed' | 'same' | 'missing';

/** A figure of a file beside the one held for the same indicator, area, span and basis. */
export interface Compared {
  readonly observation: Observation;
  readonly standing: Standing;
  /** `file` is the one that it comes from where it is of this review too. */
  readonly held: HeldObservation | null;
}

const targetPlace = (target: Target): string =>
  `${target.indicatorCode}|${target.areaCode}|${target.kind}|${target.date ?? target.asWritten}`;

/** Where nobody has stated the basis, a figure is known by its last day and its number. */
const numberPlace = ({ indicatorCode, areaCode, end, stated }: Observation): string =>
  `${indicatorCode}|${areaCode}|${end}|${String(stated)}`;

const targetContent = ({ rule, value, upper, changePercent }: Target): string =>
  [rule, value, upper, changePercent].join('|');

const bestPlace = (best: PublishedBest): string =>
  [best.indicatorCode, best.comparator, best.end, best.areaName, best.value, best.sharedBy].join(
    '|',
  );

/** Published figures are rounded, so two agree when they do at the decimals that both have. */
function agree(a: number, b: number, rounded: boolean): boolean {
  if (a === b) return true;
  if (!rounded) return false;
  const decimals = Math.min(decimalsOf(a), decimalsOf(b));
  return Math.abs(a - b) <= 0.5 * 10 ** -decimals + 1e-9;
}

const differ = (a: number | null, b: number | null): boolean => a !== null && b !== null && a !== b;

function isSame(given: Observation, { observation: held, origin }: HeldObservation): boolean {
  if (given.value === null || held.value === null) {
    return given.value === held.value && given.missingReason === held.missingReason;
  }
  const published = origin === 'published';
  const values =
    agree(given.value, held.value, published) ||
    (published && given.stated !== null && agree(given.stated, held.value, true));
  const counts =
    differ(given.numerator, held.numerator) || differ(given.denominator, held.denominator);
  return values && (published || !counts);
}

function standingOf(given: Observation, held: HeldObservation | null): Standing {
  if (held !== null && isSame(given, held)) return 'same';
  if (given.value === null) {
    const replaces = held !== null && held.observation.value !== null;
    return replaces ? 'changed' : 'missing';
  }
  return held === null || held.observation.value === null ? 'new' : 'changed';
}

/**
 * Sets the figures of several files, in their order, beside what is held and beside the files
 * before them: of two that differ the later one is used.
 */
export function compareObservations(
  files: readonly (readonly Observation[])[],
  held: Held,
): readonly (readonly Compared[])[] {
  const known = new ByPlace<HeldObservation>();
  for (const each of held.observations) {
    const { observation } = each;
    if (each.origin === 'own' || known.get(observation) === undefined) known.set(observation, each);
  }
  const own = held.observations.filter(({ origin }) => origin === 'own');
  const byNumber = new Map(own.map((each) => [numberPlace(each.observation), each]));
  const last = files.length - 1;
  return files.map((observations, place) =>
    observations.map((observation) => {
      const unstated = observation.basis === 'not_stated' && observation.stated !== null;
      const before =
        known.get(observation) ??
        (unstated ? byNumber.get(numberPlace(observation)) : null) ??
        null;
      const standing = standingOf(observation, before);
      // One file gives each place once, so that only the files after it are set beside it.
      if (place < last && standing !== 'same')
        known.set(observation, { observation, origin: 'own' });
      return { observation, standing, held: before };
    }),
  );
}

/** Targets of the files beside those held, and how many of each there are. */
export function compareTargets(
  targets: readonly Target[],
  held: readonly Target[],
): { readonly fresh: readonly Target[]; readonly changed: number; readonly same: number } {
  const known = new Map(held.map((target) => [targetPlace(target), targetContent(target)]));
  const fresh: Target[] = [];
  let changed = 0;
  let same = 0;
  for (const target of targets) {
    const before = known.get(targetPlace(target));
    if (before === targetContent(target)) same += 1;
    else if (before === undefined) fresh.push(target);
    else changed += 1;
    known.set(targetPlace(target), targetContent(target));
  }
  return { fresh, changed, same };
}

/** How many of the printed best performers are not held yet. */
export function freshBest(best: readonly PublishedBest[], held: readonly PublishedBest[]): number {
  const known = new Set(held.map(bestPlace));
  return new Set(best.map(bestPlace).filter((place) => !known.has(place))).size;
}

/** The shape in which the rest of `insight` reads a figure. */
export function rowOf(observation: Observation, origin: HeldOrigin): ObservationRow {
  const { source, ...figure } = observation;
  return {
    ...figure,
    periodId: periodId(observation),
    origin: origin === 'own' ? 'local' : 'published',
    file: source.file,
    line: source.line,
    column: source.column,
  };
}
