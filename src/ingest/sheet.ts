import Papa from 'papaparse';
import type { Delimiter, LineEnds, Parting } from './parting.ts';
import { chooseDelimiter, isDelimiter, partingOf, SPACED_COMMA, tokens } from './parting.ts';
import { regularRows } from './regular.ts';
import type { ColumnText, RegularRows } from './regular-rows.ts';
import { withoutStrayQuotes } from './stray-quotes.ts';

/** One row as a spreadsheet shows it: its number from 1 and its cells as written. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly delimiter: Delimiter;
  /** A first line `sep=;` was obeyed and is not among the rows. */
  readonly sepLine: boolean;
  /** Rows in which a quote opens and never closes; they are no longer among the rows. */
  readonly unclosed: readonly { readonly line: number; readonly text: string }[];
  /** Rows with a quote in the wrong place; they are kept as read. */
  readonly oddQuotes: readonly number[];
  /** The different texts of each column, where a long text has been read by them; else null. */
  readonly columns: readonly (readonly ColumnText[])[] | null;
  /** The rows by their different texts, where it has been read so; `rows` are made of these. */
  readonly regular?: RegularRows;
}

const MOST_UNCLOSED = 3;
/** Shorter texts are read in no time by any means. */
const LONG = 50_000;

/**
 * One kind of line end for the whole text. PapaParse splits on the first kind that it sees and
 * joins rows that end otherwise, so a text that mixes them is brought to `\n` before.
 */
const withOneLineEnd = (text: string): LineEnds => {
  if (!text.includes('\r')) return { text, newline: '\n' };
  const feeds = text.split('\n').length - 1;
  const returns = text.split('\r').length - 1;
  const both = text.split('\r\n').length - 1;
  if (feeds === 0) return { text, newline: '\r' };
  if (feeds === both && returns === both) return { text, newline: '\r\n' };
  return { text: withFeeds(text), newline: '\n' };
};

/** Where a quoted cell that begins at `at` ends; -1 where it never does. */
const closingQuote = (text: string, at: number): number => {
  let end = text.indexOf('"', at + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end;
};

const beforeCell = new Set([undefined, ',', ';', '\t', '|', '\r', '\n']);

/** Line ends of every kind as `\n`, but for those inside a quoted cell, which are the cell's own. */
const withFeeds = (text: string): string => {
  const mark = /["\r]/gu;
  const parts: string[] = [];
  let from = 0;
  let quotes = true;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const at = found.index;
    if (found[0] === '\r') {
      parts.push(text.slice(from, at), '\n');
      from = at + (text[at + 1] === '\n' ? 2 : 1);
      mark.lastIndex = from;
    } else if (quotes && beforeCell.has(text[at - 1])) {
      const end = closingQuote(text, at);
      if (end === -1) quotes = false;
      else mark.lastIndex = end + 1;
    }
  }
  return parts.join('') + text.slice(from);
};

const sepLine = /^"?sep=([,;|\t])"?[ ,;\t|]*(?:\r\n|\r|\n|$)/iu;

type Tokenised = Pick<Sheet, 'rows' | 'unclosed' | 'oddQuotes'>;

const numbered = (data: readonly (readonly string[])[], from: number): readonly SheetRow[] =>
  data.map((cells, index) => ({ line: from + index, cells }));

const rowsWith = (
  errors: readonly Papa.ParseError[],
  code: Papa.ParseError['code'],
): readonly number[] =>
  errors.flatMap((error) => (error.code === code && error.row !== undefined ? [error.row] : []));

/**
 * Rows of a text. Where a quote opens and never closes, the line on which it opens is taken out and
 * named, and reading goes on with the next line, so that one slip does not swallow the file.
 */
const tokenise = (text: string, parting: Parting, newline: LineEnds['newline']): Tokenised => {
  const rows: SheetRow[] = [];
  const unclosed: { line: number; text: string }[] = [];
  const oddQuotes: number[] = [];
  let rest = text;
  for (;;) {
    const from = rows.length + unclosed.length + 1;
    const { data, errors } = tokens(rest, parting, newline);
    const odd = rowsWith(errors, 'InvalidQuotes');
    const [open] = rowsWith(errors, 'MissingQuotes');
    if (open === undefined) {
      const mended = withoutStrayQuotes(rest, data, odd, parting, newline);
      for (const row of mended.odd) oddQuotes.push(from + row);
      return { rows: rows.concat(numbered(mended.data, from)), unclosed, oddQuotes };
    }
    for (const row of odd) oddQuotes.push(from + row);
    for (const row of numbered(data.slice(0, open), from)) rows.push(row);
    const tail = textFrom(rest, data, open, parting, newline);
    const end = tail.indexOf(newline);
    unclosed.push({ line: from + open, text: end === -1 ? tail : tail.slice(0, end) });
    if (end === -1 || unclosed.length >= MOST_UNCLOSED) return { rows, unclosed, oddQuotes };
    rest = tail.slice(end + newline.length);
  }
};

/** The text from row `row` on: read again with a step limit, since PapaParse gives no row offsets. */
const textFrom = (
  text: string,
  data: readonly string[][],
  row: number,
  { delimiter, quote }: Parting,
  newline: LineEnds['newline'],
): string => {
  if (row === 0) return text;
  const before = Papa.parse<string[]>(text, {
    delimiter,
    newline,
    header: false,
    preview: row,
    quoteChar: quote,
  });
  return before.data.length === row && data.length > row ? text.slice(before.meta.cursor) : '';
};

const withoutBlankEnd = (rows: readonly SheetRow[]): readonly SheetRow[] => {
  const last = rows.at(-1);
  return last !== undefined && last.cells.length === 1 && last.cells[0] === ''
    ? rows.slice(0, -1)
    : rows;
};

/** A sheet of rows that are made when somebody looks at them. */
const regularSheet = (regular: RegularRows, how: Pick<Sheet, 'delimiter' | 'sepLine'>): Sheet => ({
  get rows() {
    return regular.rows;
  },
  ...how,
  unclosed: [],
  oddQuotes: [],
  columns: regular.columns,
  regular,
});

/** Text to rows of cells. Nothing is typed, trimmed or dropped, but for the line that only ends the text. */
export const readSheet = (text: string): Sheet => {
  const sep = sepLine.exec(text);
  const body = withOneLineEnd(sep ? text.slice(sep[0].length) : text);
  const given = sep?.[1];
  const delimiter = isDelimiter(given) ? given : chooseDelimiter(body.text, body.newline);
  const parting = partingOf(body.text, delimiter, body.newline);
  const how = { delimiter, sepLine: sep !== null };
  const short = body.text.length < LONG || parting.delimiter === SPACED_COMMA;
  const regular =
    short || parting.quote !== '"' ? null : regularRows(body.text, parting.delimiter, body.newline);
  if (regular !== null) return regularSheet(regular, how);
  const { rows, ...rest } = tokenise(body.text, parting, body.newline);
  return { ...rest, ...how, rows: withoutBlankEnd(rows), columns: null };
};
