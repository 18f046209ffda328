import type { Collector } from './collect.ts';
import type { RegularRows } from './regular-rows.ts';
import {
  filled,
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
  const places = new Int32Array(rows.length - from);
  let kept = 0;
  for (let place = from; place < rows.length; place += 1) {
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

/** How many rows at the end are footnotes. */
const footnotes = (rows: RegularRows, places: Int32Array, width: number): number => {
  if (width < LEAST_FOR_FOOTNOTES) return 0;
  let count = 0;
  while (
    count < places.length &&
    looksLikeFootnote(rows.row(places[places.length - 1 - count] ?? 0))
  )
    count += 1;
  return count;
};

/**
 * The table under a heading row, as `tableUnder` gives it; null where some row is empty or has more
 * or fewer cells than there are headings, or where the last column has no heading.
 */
export const longTableUnder = (
  rows: RegularRows,
  headingIndex: number,
  out: Collector,
): LongTable | null => {
  const heading = rows.row(headingIndex);
  const headings = heading.cells.map((cell) => cleanText(cell).text);
  if (headings.at(-1) === '' || rows.evenFrom > headingIndex) return null;
  reportShape(rows.top(headingIndex + 1), headingIndex, headings, out);
  const keys = headings.map((text) => headingKey(text));
  const places = placesUnder(rows, headingIndex + 1, keys, out);
  const foot = footnotes(rows, places, headings.length);
  const body = places.length - foot;
  for (const place of places.subarray(body)) {
    const row = rows.row(place);
    out.add('set_aside', 'FOOTER_ROWS_SET_ASIDE', { line: row.line, cell: filled(row)[0] ?? '' });
  }
  return {
    headings,
    headingLine: heading.line,
    rows,
    places: places.subarray(0, body),
    setAside: foot,
  };
};
