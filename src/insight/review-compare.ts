import { decimalsOf } from '../copy/format.ts';
import { periodId } from '../domain/calendar.ts';
import { hasValue, placeAt, type FigureList } from '../domain/figures.ts';
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

const standings = ['new', 'changed', 'same', 'missing'] as const;
export type Standing = (typeof standings)[number];

/** A figure of a file beside the one held for the same indicator, area, span and basis. */
export interface Compared {
  readonly observation: Observation;
  readonly standing: Standing;
  /** `file` is the one that it comes from where it is of this review too. */
  readonly held: HeldObservation | null;
}

/** The figures of one file, each with what is held of it: a number a row, where nothing is held. */
export class Comparison implements Iterable<Compared> {
  readonly figures: FigureList;
  readonly #standing: Uint8Array;
  readonly #held: ReadonlyMap<number, HeldObservation>;
  readonly #counts: number[];

  /** `standing` holds places in the list of standings; `held` what is held of some rows. */
  constructor(
    figures: FigureList,
    standing: Uint8Array,
    held: ReadonlyMap<number, HeldObservation>,
  ) {
    this.figures = figures;
    this.#standing = standing;
    this.#held = held;
    this.#counts = standings.map(() => 0);
    for (const place of standing) this.#counts[place] = (this.#counts[place] ?? 0) + 1;
  }

  standing(row: number): Standing {
    return standings[this.#standing[row] ?? 0] ?? 'new';
  }

  count(which: Standing): number {
    return this.#counts[standings.indexOf(which)] ?? 0;
  }

  /** The rows of one standing. */
  *of(which: Standing): Generator<Compared> {
    const place = standings.indexOf(which);
    for (let row = this.#standing.indexOf(place); row !== -1;) {
      yield this.#at(row);
      row = this.#standing.indexOf(place, row + 1);
    }
  }

  *[Symbol.iterator](): Generator<Compared> {
    for (let row = 0; row < this.figures.length; row += 1) yield this.#at(row);
  }

  #at(row: number): Compared {
    const observation = this.figures.at(row);
    if (observation === undefined) throw new RangeError(`No figure ${row}`);
    return { observation, standing: this.standing(row), held: this.#held.get(row) ?? null };
  }
}

/** Where nobody has stated the basis, a figure is known by its last day and its number. */
const numberPlace = ({ indicatorCode, areaCode, end, stated }: Observation): string =>
  `${indicatorCode}|${areaCode}|${end}|${String(stated)}`;

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

function standingOf(figures: FigureList, row: number, held: HeldObservation | null): Standing {
  const given = held === null ? undefined : figures.at(row);
  if (held === null || given === undefined) return hasValue(figures, row) ? 'new' : 'missing';
  if (isSame(given, held)) return 'same';
  if (given.value === null) return held.observation.value === null ? 'missing' : 'changed';
  return held.observation.value === null ? 'new' : 'changed';
}

/** What is held, to be found by the place of a figure. */
class Known {
  readonly #places = new ByPlace<HeldObservation>();
  readonly #byNumber: ReadonlyMap<string, HeldObservation>;
  #any = false;

  constructor({ observations }: Held) {
    for (const each of observations)
      if (each.origin === 'own' || this.#places.get(each.observation) === undefined) this.set(each);
    const own = observations.filter(({ origin }) => origin === 'own');
    this.#byNumber = new Map(own.map((each) => [numberPlace(each.observation), each]));
  }

  set(held: HeldObservation): void {
    this.#any = true;
    this.#places.set(held.observation, held);
  }

  /** What is held of the figure of a row. */
  of(figures: FigureList, row: number): HeldObservation | null {
    if (!this.#any) return null;
    const place = placeAt(figures, row);
    const found = this.#places.get(place);
    if (found !== undefined || place.basis !== 'not_stated') return found ?? null;
    const figure = figures.at(row);
    return figure === undefined || figure.stated === null
      ? null
      : (this.#byNumber.get(numberPlace(figure)) ?? null);
  }
}

/**
 * Sets the figures of several files, in their order, beside what is held and beside the files
 * before them: of two that differ the later one is used.
 */
export function compareObservations(
  files: readonly FigureList[],
  held: Held,
): readonly Comparison[] {
  const known = new Known(held);
  const last = files.length - 1;
  return files.map((figures, file) => {
    const standing = new Uint8Array(figures.length);
    const before = new Map<number, HeldObservation>();
    for (let row = 0; row < figures.length; row += 1) {
      const found = known.of(figures, row);
      if (found !== null) before.set(row, found);
      const own = standingOf(figures, row, found);
      standing[row] = standings.indexOf(own);
      // One file gives each place once, so that only the files after it are set beside it.
      const observation = file < last && own !== 'same' ? figures.at(row) : undefined;
      if (observation !== undefined) known.set({ observation, origin: 'own' });
    }
    return new Comparison(figures, standing, before);
  });
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
