import type { Collector } from './collect.ts';
import type { RegularRows } from './regular-rows.ts';
import type { SheetRow } from './sheet.ts';
import {
  filled,
  isBlank,
  LEAST_FOR_FOOTNOTES,
  looksLikeFootnote,
  repeatsHeading,
  reportShape,
} from './table.ts';
import { cleanText, headingKey } from './text.ts';

/** A table of a long regular text, all of whose rows have as many cells as it has headings. */
export interface LongTable {
  readonly headings: readonly string[];
  readonly headingLine: number;
  readonly rows: RegularRows;
  /** Places of its rows of data. */
  readonly places: Int32Array;
  /** Rows under the heading that are no data; each has been reported. */
  readonly setAside: number;
}

/** Whether a text may be one of the headings again. */
const headingTest = (keys: readonly string[]): ((text: string) => boolean) => {
  const known = new Set(keys);
  const firsts = new Set(keys.map((key) => key.charAt(0)));
  return (text) => {
    const first = text.charAt(0).toLowerCase();
    if (/[\da-z]/u.test(first) && !firsts.has(first)) return false;
    return text.length <= 200 && known.has(headingKey(text));
  };
};

/** Places under the headings but for rows that give the headings again, which are reported. */
const placesUnder = (
  rows: RegularRows,
  from: number,
  keys: readonly string[],
  out: Collector,
): Int32Array => {
  const { codes } = rows;
  const isHeading = headingTest(keys);
  const heads = Uint8Array.from(rows.texts, (text) => (isHeading(text) ? 1 : 0));
  const { to } = rows.even;
  const places = new Int32Array(to - from);
  let kept = 0;
  for (let place = from; place < to; place += 1) {
    const start = rows.starts[place] ?? 0;
    let alike = 0;
    for (let at = 0; at < keys.length; at += 1) alike += heads[codes[start + at] ?? 0] ?? 0;
    if (alike >= 2 && repeatsHeading(rows.row(place), keys))
      out.notice('REPEATED_HEADER_DROPPED', { line: place + 1 });
    else {
      places[kept] = place;
      kept += 1;
    }
  }
  return places.subarray(0, kept);
};

/** Whether a row that ends a table of some headings is a footnote under it. */
const isFootnote = (row: SheetRow, width: number): boolean =>
  width >= LEAST_FOR_FOOTNOTES && row.cells.length <= width && looksLikeFootnote(row);

/** How many even rows at the end are footnotes. */
const footnotes = (rows: RegularRows, places: Int32Array, width: number): number => {
  let count = 0;
  for (; count < places.length; count += 1) {
    const place = places[places.length - 1 - count] ?? 0;
    if (!isFootnote(rows.row(place), width)) break;
  }
  return count;
};

/**
 * The table under a heading row, as `tableUnder` gives it; null where some row above its footnotes
 * is empty or has more or fewer cells than there are headings, or where the last column has none.
 */
export const longTableUnder = (
  rows: RegularRows,
  headingIndex: number,
  out: Collector,
): LongTable | null => {
  const heading = rows.row(headingIndex);
  const headings = heading.cells.map((cell) => cleanText(cell).text);
  const { from, to } = rows.even;
  const isEven = rows.isEven && from <= headingIndex && headingIndex < to;
  if (!isEven || headings.at(-1) === '') return null;
  const below = rows.from(to);
  const ends = below.filter((row) => !isBlank(row));
  if (!ends.every((row) => isFootnote(row, headings.length))) return null;
  reportShape(rows.top(headingIndex + 1), headingIndex, headings, out);
  const keys = headings.map((text) => headingKey(text));
  const places = placesUnder(rows, headingIndex + 1, keys, out);
  for (const row of below)
    if (isBlank(row) && row.cells.length > 1) out.notice('BLANK_ROWS_DROPPED', { line: row.line });
  const body = places.length - footnotes(rows, places, headings.length);
  const foot = [...Array.from(places.subarray(body), (place) => rows.row(place)), ...ends];
  for (const row of foot)
    out.add('set_aside', 'FOOTER_ROWS_SET_ASIDE', { line: row.line, cell: filled(row)[0] ?? '' });
  return {
    headings,
    headingLine: heading.line,
    rows,
    places: places.subarray(0, body),
    setAside: foot.length,
  };
};
