import type { SheetRow } from './sheet.ts';
import { cleanText } from './text.ts';

/** A text that stands in a column: how often, and on which row first. Rows count from 1. */
export interface ColumnText {
  readonly text: string;
  readonly count: number;
  readonly firstLine: number;
}

/** Rows above an even table, and below it, that are titles, headings and footnotes. */
const MOST_AROUND = 30;
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
  #even: { readonly from: number; readonly to: number } | null = null;

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

  /** The places from which and up to which all rows are equally wide, and none is empty. */
  get even(): { readonly from: number; readonly to: number } {
    this.#even ??= this.#findEven();
    return this.#even;
  }

  /** Whether nothing but a few rows above and below is uneven. */
  get isEven(): boolean {
    const { from, to } = this.even;
    return from <= MOST_AROUND && this.length - to <= MOST_AROUND;
  }

  /** The rows from a place on, made now. */
  from(place: number): readonly SheetRow[] {
    const count = Math.max(0, this.length - place);
    return Array.from({ length: count }, (_, at) => this.row(place + at));
  }

  /**
   * The rows to look for headings and names in: all, or where only a few are uneven the first ones
   * and those below the even ones, as nothing but data stands in between.
   */
  get head(): readonly SheetRow[] {
    if (!this.isEven || this.even.to <= HEAD) return this.rows;
    this.#head ??= [...this.top(HEAD), ...this.from(this.even.to)];
    return this.#head;
  }

  #widthOf(place: number): number {
    return (this.starts[place + 1] ?? 0) - (this.starts[place] ?? 0);
  }

  #findEven(): { readonly from: number; readonly to: number } {
    const blank = Uint8Array.from(this.texts, (text) => (isBlankText(text) ? 1 : 0));
    const middle = Math.floor(this.length / 2);
    const width = this.#widthOf(middle);
    const isFilled = (place: number): boolean => {
      const start = this.starts[place] ?? 0;
      for (let at = 0; at < width; at += 1)
        if (blank[this.codes[start + at] ?? 0] === 0) return true;
      return false;
    };
    const isLike = (place: number): boolean => this.#widthOf(place) === width && isFilled(place);
    let from = middle;
    while (from > 0 && isLike(from - 1)) from -= 1;
    let to = middle;
    while (to < this.length && isLike(to)) to += 1;
    return { from, to };
  }
}
