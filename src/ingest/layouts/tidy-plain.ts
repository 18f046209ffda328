import type { PlainFigure } from '../../domain/figure-writer.ts';
import { NONE, statuses as statusPlaces } from '../../domain/figures.ts';
import type { Unit } from '../../domain/indicator.ts';
import { plainDecimals, plainNumber } from '../cell.ts';
import type { Columns } from '../columns.ts';
import { agreeAsPlain } from '../measure.ts';
import type { RegularRows } from '../regular-rows.ts';
import { cleanText } from '../text.ts';
import { unitNamed } from '../unit.ts';
import { statuses } from './tidy.ts';

/** Of a text that is no plain one for its column: the row needs a look. */
const LOOK = -2;

const isClean = (text: string): boolean => cleanText(text).text === text;

const statusOf = (text: string): number =>
  isClean(text) ? statusPlaces.indexOf(statuses.get(text.toLowerCase()) ?? 'not_stated') : LOOK;

const unitOf = (text: string): Unit | null | undefined =>
  isClean(text) ? unitNamed(text) : undefined;

/** Something for each text of one column, by the text's place. */
const ofTexts = <T>(
  rows: RegularRows,
  column: number | undefined,
  make: (text: string) => T,
): ReadonlyMap<number, T> => {
  if (column === undefined) return new Map();
  const wanted = new Set((rows.columns[column] ?? []).map(({ text }) => text));
  return new Map(
    rows.texts.flatMap((text, place) => (wanted.has(text) ? [[place, make(text)] as const] : [])),
  );
};

/** Reads the numbers of rows that are plain and agree; what each text says is worked out once. */
export class PlainRows {
  readonly #codes: Int32Array;
  readonly #numbers: Float64Array;
  readonly #decimals: Int8Array;
  readonly #empty: number;
  readonly #columns: Columns;
  readonly #value: number | undefined;
  readonly #statuses: ReadonlyMap<number, number>;
  readonly #units: ReadonlyMap<number, Unit | null | undefined>;

  constructor(rows: RegularRows, columns: Columns) {
    const { texts } = rows;
    this.#codes = rows.codes;
    this.#numbers = Float64Array.from(texts, (text) =>
      text === '' ? Number.NaN : plainNumber(text),
    );
    this.#decimals = Int8Array.from(texts, plainDecimals);
    this.#empty = texts.indexOf('');
    this.#columns = columns;
    this.#value = columns.get('value');
    this.#statuses = ofTexts(rows, columns.get('status'), statusOf);
    this.#units = ofTexts(rows, columns.get('unit'), unitOf);
  }

  /** Puts a row's numbers and status into `figure`; false where the row needs a look. */
  read(start: number, unit: Unit, figure: PlainFigure): boolean {
    if (this.#value === undefined) return false;
    const code = this.#codes[start + this.#value] ?? 0;
    figure.value = this.#numbers[code] ?? Number.NaN;
    if (Number.isNaN(figure.value)) return false;
    figure.decimals = this.#decimals[code] ?? NONE;
    const numerator = this.#columns.get('numerator');
    const denominator = this.#columns.get('denominator');
    figure.numerator = this.#count(start, numerator);
    figure.denominator = this.#count(start, denominator);
    if (Number.isNaN(figure.numerator) && !this.#isEmpty(start, numerator)) return false;
    if (Number.isNaN(figure.denominator) && !this.#isEmpty(start, denominator)) return false;
    if (!this.#isEmpty(start, this.#columns.get('note'))) return false;
    return (
      this.#hasStatus(start, figure) &&
      this.#hasUnit(start, unit) &&
      agreeAsPlain(unit, figure.value, figure.decimals, figure.numerator, figure.denominator)
    );
  }

  #count(start: number, column: number | undefined): number {
    return column === undefined
      ? Number.NaN
      : (this.#numbers[this.#codes[start + column] ?? 0] ?? Number.NaN);
  }

  #isEmpty(start: number, column: number | undefined): boolean {
    return column === undefined || this.#codes[start + column] === this.#empty;
  }

  #hasStatus(start: number, figure: PlainFigure): boolean {
    const column = this.#columns.get('status');
    if (column === undefined) return true;
    figure.status = this.#statuses.get(this.#codes[start + column] ?? 0) ?? LOOK;
    return figure.status !== LOOK;
  }

  #hasUnit(start: number, own: Unit): boolean {
    const column = this.#columns.get('unit');
    if (column === undefined) return true;
    const unit = this.#units.get(this.#codes[start + column] ?? 0);
    return unit === null || unit === own;
  }
}
