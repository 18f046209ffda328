import { missingReasons, type Observation, type Status } from './observation.ts';
import type { Period } from './period.ts';

/**
 * The figures of a file, in their order: to be gone through, or asked for one by one. An array of
 * observations is one; so are `Figures`, which hold a million in a tenth of the memory.
 */
export interface FigureList extends Iterable<Observation> {
  readonly length: number;
  at(row: number): Observation | undefined;
  slice(from?: number, to?: number): readonly Observation[];
  map<T>(make: (figure: Observation, row: number) => T): readonly T[];
  filter(wanted: (figure: Observation) => boolean): readonly Observation[];
  find(wanted: (figure: Observation) => boolean): Observation | undefined;
  some(wanted: (figure: Observation) => boolean): boolean;
}

type Whole = Int32Array<ArrayBuffer>;
type Small = Int8Array<ArrayBuffer>;
type Real = Float64Array<ArrayBuffer>;

/**
 * Figures as columns, one place a row; they cross between threads without being copied one by one.
 * Whole numbers are places in `texts` or `periods`, -1 for none; of real numbers NaN is none.
 */
export interface FigureColumns {
  readonly length: number;
  readonly texts: readonly string[];
  readonly periods: readonly Period[];
  readonly indicator: Whole;
  readonly area: Whole;
  readonly period: Whole;
  readonly value: Real;
  readonly stated: Real;
  readonly numerator: Real;
  readonly denominator: Real;
  readonly decimals: Small;
  /** Places in `missingReasons` and in `statuses`. */
  readonly reason: Small;
  readonly status: Small;
  readonly symbol: Whole;
  readonly note: Whole;
  readonly file: Whole;
  readonly line: Whole;
  readonly column: Whole;
}

export const NONE = -1;
export const statuses: readonly Status[] = ['final', 'provisional', 'revised', 'not_stated'];

const orNull = (number: number | undefined): number | null =>
  number === undefined || Number.isNaN(number) ? null : number;

const noPeriod: Period = { start: '', end: '', basis: 'not_stated' };

/** Figures in columns. Each observation is made when it is looked at, and forgotten after. */
export class Figures implements FigureList {
  readonly columns: FigureColumns;
  readonly length: number;

  constructor(columns: FigureColumns) {
    this.columns = columns;
    this.length = columns.length;
  }

  /** As `at` of an array: from the end where `row` is below 0. */
  at(row: number): Observation | undefined {
    const place = row < 0 ? row + this.length : row;
    return place >= 0 && place < this.length ? this.#figure(place) : undefined;
  }

  *[Symbol.iterator](): Generator<Observation> {
    for (let row = 0; row < this.length; row += 1) yield this.#figure(row);
  }

  slice(from = 0, to = this.length): readonly Observation[] {
    const found: Observation[] = [];
    for (let row = from; row < Math.min(to, this.length); row += 1) found.push(this.#figure(row));
    return found;
  }

  map<T>(make: (figure: Observation, row: number) => T): readonly T[] {
    return Array.from({ length: this.length }, (_, row) => make(this.#figure(row), row));
  }

  filter(wanted: (figure: Observation) => boolean): readonly Observation[] {
    const found: Observation[] = [];
    for (const figure of this) if (wanted(figure)) found.push(figure);
    return found;
  }

  find(wanted: (figure: Observation) => boolean): Observation | undefined {
    for (const figure of this) if (wanted(figure)) return figure;
    return undefined;
  }

  some(wanted: (figure: Observation) => boolean): boolean {
    return this.find(wanted) !== undefined;
  }

  /** What the figure of a row is of; undefined past the end. */
  place(row: number): FigurePlace | undefined {
    if (row >= this.length) return undefined;
    const { columns } = this;
    const { start, end, basis } = columns.periods[columns.period[row] ?? NONE] ?? noPeriod;
    return {
      indicatorCode: this.#text(columns.indicator[row]) ?? '',
      areaCode: this.#text(columns.area[row]) ?? '',
      start,
      end,
      basis,
    };
  }

  indicator(row: number): string {
    return this.#text(this.columns.indicator[row]) ?? '';
  }

  #text(place: number | undefined): string | null {
    return place === undefined || place === NONE ? null : (this.columns.texts[place] ?? null);
  }

  #figure(row: number): Observation {
    const { columns } = this;
    const { start, end, basis } = columns.periods[columns.period[row] ?? NONE] ?? noPeriod;
    const decimals = columns.decimals[row] ?? NONE;
    return {
      indicatorCode: this.#text(columns.indicator[row]) ?? '',
      areaCode: this.#text(columns.area[row]) ?? '',
      start,
      end,
      basis,
      value: orNull(columns.value[row]),
      stated: orNull(columns.stated[row]),
      statedDecimals: decimals === NONE ? null : decimals,
      numerator: orNull(columns.numerator[row]),
      denominator: orNull(columns.denominator[row]),
      missingReason: missingReasons[columns.reason[row] ?? NONE] ?? null,
      symbol: this.#text(columns.symbol[row]),
      status: statuses[columns.status[row] ?? NONE] ?? 'not_stated',
      note: this.#text(columns.note[row]),
      source: {
        file: this.#text(columns.file[row]) ?? '',
        line: columns.line[row] ?? 0,
        column: this.#text(columns.column[row]),
      },
    };
  }
}

/** The buffers of some columns, to be handed over with them. */
export const buffersOf = (columns: FigureColumns): ArrayBuffer[] => [
  columns.indicator.buffer,
  columns.area.buffer,
  columns.period.buffer,
  columns.value.buffer,
  columns.stated.buffer,
  columns.numerator.buffer,
  columns.denominator.buffer,
  columns.decimals.buffer,
  columns.reason.buffer,
  columns.status.buffer,
  columns.symbol.buffer,
  columns.note.buffer,
  columns.file.buffer,
  columns.line.buffer,
  columns.column.buffer,
];

/** The different places of a column, in the order in which they first stand. */
export function placesIn(column: Whole, length: number, most: number): readonly number[] {
  const seen = new Uint8Array(most);
  const found: number[] = [];
  for (let row = 0; row < length; row += 1) {
    const place = column[row] ?? NONE;
    if (seen[place] === 1) continue;
    seen[place] = 1;
    found.push(place);
  }
  return found;
}

/** The different codes of indicators or areas in some figures, in the order in which they first stand. */
export function codesIn(list: FigureList, of: 'indicator' | 'area'): readonly string[] {
  if (list instanceof Figures) {
    const { texts, length, [of]: column } = list.columns;
    return placesIn(column, length, texts.length).map((place) => texts[place] ?? '');
  }
  const codes = list.map((one) => (of === 'indicator' ? one.indicatorCode : one.areaCode));
  return [...new Set(codes)];
}

/** The last days of some figures. */
export const endsIn = (list: FigureList): readonly string[] =>
  list instanceof Figures ? list.columns.periods.map(({ end }) => end) : list.map(({ end }) => end);

/** What one figure is of: its indicator, area, span and basis. */
export type FigurePlace = Pick<Observation, 'indicatorCode' | 'areaCode'> & Period;

/** What the figure of a row is of; the row must be there. */
export function placeAt(list: FigureList, row: number): FigurePlace {
  const place = list instanceof Figures ? list.place(row) : list.at(row);
  if (place === undefined) throw new RangeError(`No figure ${row} of ${list.length}`);
  return place;
}

/** A number of a row; null where it has none. */
export const numberAt = (
  list: FigureList,
  row: number,
  name: 'value' | 'stated' | 'numerator' | 'denominator',
): number | null =>
  list instanceof Figures ? orNull(list.columns[name][row]) : (list.at(row)?.[name] ?? null);

/** Whether a row has a number. */
export const hasValue = (list: FigureList, row: number): boolean =>
  numberAt(list, row, 'value') !== null;

/** The code of a row's indicator; empty past the end. */
export const indicatorAt = (list: FigureList, row: number): string =>
  list instanceof Figures ? list.indicator(row) : (list.at(row)?.indicatorCode ?? '');

/** The rows whose figures stand on some lines of their file. */
export function rowsOnLines(list: FigureList, lines: ReadonlySet<number>): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < (lines.size === 0 ? 0 : list.length); row += 1) {
    const line = list instanceof Figures ? list.columns.line[row] : list.at(row)?.source.line;
    if (line !== undefined && lines.has(line)) found.push(row);
  }
  return found;
}

/** The figures of some rows. */
export const figuresAt = (list: FigureList, rows: readonly number[]): readonly Observation[] =>
  rows.flatMap((row) => list.at(row) ?? []);

/** The figures that stand on some lines of their file. */
export const onLines = (list: FigureList, lines: ReadonlySet<number>): readonly Observation[] =>
  figuresAt(list, rowsOnLines(list, lines));
