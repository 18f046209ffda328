import Papa from 'papaparse';
import type { ColumnText, RegularRows } from './regular.ts';
import { regularRows } from './regular.ts';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

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

const SAMPLE_CHARACTERS = 65_536;
const MOST_UNCLOSED = 3;
/** Shorter texts are read in no time by any means. */
const LONG = 50_000;

interface LineEnds {
  readonly text: string;
  readonly newline: '\n' | '\r\n' | '\r';
}

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

/** Commas that are all followed by a space part cells together with it, so that quotes after it count. */
const SPACED_COMMA = ', ';

/** How cells are told apart: what stands between them, and what round those that hold it. */
interface Parting {
  readonly delimiter: Delimiter | typeof SPACED_COMMA;
  readonly quote: '"' | "'";
}

const plainly = (delimiter: Delimiter): Parting => ({ delimiter, quote: '"' });

const tokens = (text: string, { delimiter, quote }: Parting, newline: LineEnds['newline']) =>
  Papa.parse<string[]>(text, {
    delimiter,
    newline,
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    quoteChar: quote,
  });

interface Shape {
  readonly width: number;
  readonly share: number;
}

/** The commonest number of cells in a row, and the share of rows that have it. */
const shapeOf = (rows: readonly (readonly string[])[]): Shape => {
  const counts = new Map<number, number>();
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  for (const row of filled) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let best: Shape = { width: 1, share: 0 };
  for (const [width, count] of counts) {
    const share = count / filled.length;
    if (share > best.share || (share === best.share && width > best.width)) best = { width, share };
  }
  return best;
};

/** The beginning of a text, cut at the end of a row. */
const sampleOf = (text: string, newline: LineEnds['newline']): string => {
  const cut =
    text.length > SAMPLE_CHARACTERS ? text.lastIndexOf(newline, SAMPLE_CHARACTERS) : text.length;
  return text.slice(0, cut > 0 ? cut : SAMPLE_CHARACTERS);
};

const LEAST_QUOTED = 3;

/** Whether apostrophes stand round whole cells, as often before them as after, and no quotation marks do. */
const quotesWithApostrophes = (sample: string, delimiter: Delimiter): boolean => {
  const part = delimiter === '|' ? '\\|' : delimiter;
  const count = (pattern: string): number => sample.match(new RegExp(pattern, 'gmu'))?.length ?? 0;
  const opened = count(`(?:^|${part})'`);
  const closed = count(`'(?:$|\r|${part})`);
  const alike = Math.abs(opened - closed) * 20 <= opened;
  return opened >= LEAST_QUOTED && alike && count(`(?:^|${part})"`) === 0;
};

const partingOf = (text: string, delimiter: Delimiter, newline: LineEnds['newline']): Parting => {
  const sample = sampleOf(text, newline);
  const plain = plainly(delimiter);
  const shape = (parting: Parting): Shape => shapeOf(tokens(sample, parting, newline).data);
  if (delimiter === ',' && sample.includes(SPACED_COMMA)) {
    const spaced = { ...plain, delimiter: SPACED_COMMA } as const;
    const [own, other] = [shape(plain), shape(spaced)];
    const better =
      other.share > own.share || (other.share === own.share && other.width >= own.width);
    if (better && other.width > 1 && other.share > 0.95) return spaced;
  }
  if (!sample.includes("'") || !quotesWithApostrophes(sample, delimiter)) return plain;
  const quoted = { ...plain, quote: "'" } as const;
  return shape(quoted).share >= shape(plain).share ? quoted : plain;
};

/** The delimiter that gives the most rows the same number of cells, wider shapes first. */
const chooseDelimiter = (text: string, newline: LineEnds['newline']): Delimiter => {
  const sample = sampleOf(text, newline);
  let chosen: Delimiter = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue;
    const { width, share } = shapeOf(tokens(sample, plainly(delimiter), newline).data);
    const score = width > 1 ? share * (1 + Math.min(width, 20) / 100) : 0;
    if (score > most + 1e-9) {
      most = score;
      chosen = delimiter;
    }
  }
  return chosen;
};

const sepLine = /^"?sep=([,;|\t])"?[ ,;\t|]*(?:\r\n|\r|\n|$)/iu;

const isDelimiter = (text: string | undefined): text is Delimiter =>
  delimiters.some((known) => known === text);

type Tokenised = Pick<Sheet, 'rows' | 'unclosed' | 'oddQuotes'>;

const numbered = (data: readonly string[][], from: number): readonly SheetRow[] =>
  data.map((cells, index) => ({ line: from + index, cells }));

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
    for (const error of errors) {
      if (error.code === 'InvalidQuotes' && error.row !== undefined)
        oddQuotes.push(from + error.row);
    }
    const open = errors.find((error) => error.code === 'MissingQuotes');
    if (open?.row === undefined)
      return { rows: rows.concat(numbered(data, from)), unclosed, oddQuotes };
    for (const row of numbered(data.slice(0, open.row), from)) rows.push(row);
    const tail = textFrom(rest, data, open.row, parting, newline);
    const end = tail.indexOf(newline);
    unclosed.push({ line: from + open.row, text: end === -1 ? tail : tail.slice(0, end) });
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
