import type { SheetRow } from './sheet.ts';
import { cleanText } from './text.ts';

/** A text that stands in a column: how often, and on which row first. Rows count from 1. */
export interface ColumnText {
  readonly text: string;
  readonly count: number;
  readonly firstLine: number;
}

/** Rows above an even table in which headings are looked for. */
const MOST_ABOVE = 30;
/** More rows than headings or names are looked for in. */
const HEAD = 5010;

const isBlankText = (text: string): boolean =>
  text === '' || (!/^[\dA-Za-z]/u.test(text) && cleanText(text).text === '');

/** Rows whose cells are places in a list of texts: a number for each cell, and each text once. */
export class RegularRows {
  readonly length: number;
  readonly texts: readonly string[];
  /** The places of all cells, row after row. */
  readonly codes: Int32Array;
  /** Where each row begins in `codes`, and where the last one ends. */
  readonly starts: Int32Array;
  /** The different texts of each column: hundreds, where a file has a hundred thousand rows. */
  readonly columns: readonly (readonly ColumnText[])[];
  #made: readonly SheetRow[] | null = null;
  #head: readonly SheetRow[] | null = null;
  #evenFrom: number | null = null;

  constructor(
    texts: readonly string[],
    codes: Int32Array,
    starts: Int32Array,
    columns: RegularRows['columns'],
  ) {
    this.length = starts.length - 1;
    this.texts = texts;
    this.codes = codes;
    this.starts = starts;
    this.columns = columns;
  }

  /** A row by its place from 0. */
  row(place: number): SheetRow {
    const cells: string[] = [];
    for (let at = this.starts[place] ?? 0; at < (this.starts[place + 1] ?? 0); at += 1)
      cells.push(this.texts[this.codes[at] ?? 0] ?? '');
    return { line: place + 1, cells };
  }

  /** The first rows. */
  top(count: number): readonly SheetRow[] {
    return Array.from({ length: Math.min(count, this.length) }, (_, place) => this.row(place));
  }

  /** All rows, made when they are first asked for. */
  get rows(): readonly SheetRow[] {
    this.#made ??= this.top(this.length);
    return this.#made;
  }

  /** The place from which on all rows are equally wide, and none is empty. */
  get evenFrom(): number {
    this.#evenFrom ??= this.#findEven();
    return this.#evenFrom;
  }

  /**
   * The rows to look for headings and names in: the first ones, where all that follow are even, so
   * that nothing but data stands in them; else all.
   */
  get head(): readonly SheetRow[] {
    if (this.evenFrom > MOST_ABOVE) return this.rows;
    this.#head ??= this.top(HEAD);
    return this.#head;
  }

  #widthOf(place: number): number {
    return (this.starts[place + 1] ?? 0) - (this.starts[place] ?? 0);
  }

  #findEven(): number {
    const blank = Uint8Array.from(this.texts, (text) => (isBlankText(text) ? 1 : 0));
    const width = this.#widthOf(this.length - 1);
    let from = this.length;
    while (from > 0 && this.#widthOf(from - 1) === width) {
      const start = this.starts[from - 1] ?? 0;
      let at = 0;
      while (at < width && blank[this.codes[start + at] ?? 0] === 1) at += 1;
      if (at === width) break;
      from -= 1;
    }
    return from;
  }
}
