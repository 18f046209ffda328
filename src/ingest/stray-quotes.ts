import Papa from 'papaparse';
import type { LineEnds, Parting } from './parting.ts';
import { shapeOf } from './parting.ts';

/** Each row that is read again costs a look through the text before it. */
const MOST_MENDED = 20;

/** Some programs write it before a quotation mark inside a cell, where CSV doubles the mark. */
const ESCAPE = '\\';

const unescaped = (inside: string, quote: string): string =>
  inside.replaceAll(quote + quote, quote).replaceAll(ESCAPE + quote, quote);

/**
 * The cells of one line, where a quotation mark counts only if it closes on the line and no other
 * cell opens before it does; any other is a character of its cell.
 */
export const cellsOfLine = (line: string, { delimiter, quote }: Parting): readonly string[] => {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = line.startsWith(quote, at) ? closed(line, at + 1, delimiter, quote) : -1;
    const next = quoted === -1 ? line.indexOf(delimiter, at) : quoted + 1;
    const end = next === -1 ? line.length : next;
    cells.push(quoted === -1 ? line.slice(at, end) : unescaped(line.slice(at + 1, quoted), quote));
    if (end >= line.length) return cells;
    at = end + delimiter.length;
  }
};

/** Where the mark stands that closes the cell that begins at `from`; -1 where it is a stray one. */
const closed = (line: string, from: number, delimiter: string, quote: string): number => {
  for (let at = line.indexOf(quote, from); at !== -1; at = line.indexOf(quote, at + 1)) {
    if (line[at - 1] === ESCAPE) continue;
    if (line[at + 1] === quote) at += 1;
    else if (at + 1 === line.length || line.startsWith(delimiter, at + 1))
      return line.slice(from, at).includes(delimiter + quote) ? -1 : at;
    else if (line.startsWith(delimiter, at - delimiter.length)) return -1;
  }
  return -1;
};

/** Where a row begins in the text; PapaParse tells it only of the end of what it was asked for. */
const offsetOf = (
  text: string,
  row: number,
  { delimiter, quote }: Parting,
  newline: LineEnds['newline'],
): number =>
  row === 0
    ? 0
    : Papa.parse<string[]>(text, { delimiter, newline, quoteChar: quote, preview: row }).meta
        .cursor;

interface Mended {
  readonly data: readonly string[][];
  /** Rows with a quotation mark in the wrong place, from 0. */
  readonly odd: readonly number[];
}

/**
 * A stray quotation mark swallows what stands up to the next one: cells of its row, or whole rows.
 * Where the row then is no row of the table, and line by line it makes rows that are, these are read.
 */
export const withoutStrayQuotes = (
  text: string,
  data: readonly string[][],
  odd: readonly number[],
  parting: Parting,
  newline: LineEnds['newline'],
): Mended => {
  if (odd.length === 0 || odd.length > MOST_MENDED) return { data, odd };
  const { width } = shapeOf(data);
  const again = (row: number): readonly string[][] | null => {
    if (data[row]?.length === width) return null;
    const from = offsetOf(text, row, parting, newline);
    const to = row + 1 < data.length ? offsetOf(text, row + 1, parting, newline) : text.length;
    const lines = text.slice(from, to).split(newline);
    const cells = (lines.at(-1) === '' ? lines.slice(0, -1) : lines).map((line) => [
      ...cellsOfLine(line, parting),
    ]);
    return cells.every((each) => each.length === width) ? cells : null;
  };
  const rows: string[][] = [];
  const found: number[] = [];
  const wrong = new Set(odd);
  data.forEach((cells, row) => {
    if (wrong.has(row)) found.push(rows.length);
    const mended = wrong.has(row) ? again(row) : null;
    rows.push(...(mended ?? [cells]));
  });
  return { data: rows, odd: found };
};
