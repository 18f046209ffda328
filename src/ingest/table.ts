import type { Collector } from './collect.ts';
import type { SheetRow } from './sheet.ts';
import { cleanText, headingKey } from './text.ts';

/** A heading row and the data rows under it. Cells are cleaned of what only looks. */
export interface Table {
  readonly headings: readonly string[];
  readonly headingLine: number;
  readonly rows: readonly SheetRow[];
  /** Rows under the heading that are no data (footnotes, a second table); each has been reported. */
  readonly setAside: number;
}

export const isBlank = (row: SheetRow): boolean =>
  row.cells.every((cell) => cell === '' || cleanText(cell).text === '');

export const filled = (row: SheetRow): readonly string[] =>
  row.cells.map((cell) => cleanText(cell).text).filter((text) => text !== '');

/** A row that gives the headings again: most of its filled cells stand under their own heading. */
export const repeatsHeading = (row: SheetRow, keys: readonly string[]): boolean => {
  let same = 0;
  let other = 0;
  for (let index = 0; index < row.cells.length; index += 1) {
    const cell = row.cells[index] ?? '';
    const key = keys[index] ?? '';
    const text = cell.length > 200 || cannotBegin(cell, key) ? '…' : headingKey(cell);
    if (text !== '' && text === key) same += 1;
    else if (text !== '') other += 1;
    if (4 * other > keys.length) return false;
  }
  return same >= 2 && same >= 4 * other;
};

/** Whether a cell's first letter already tells it from a heading: true for most cells, and cheap. */
const cannotBegin = (cell: string, key: string): boolean => {
  const first = cell.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  const letter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
  return (digit && first !== key.charCodeAt(0)) || (letter && (first | 32) !== key.charCodeAt(0));
};

const footnote =
  /^(?:source|sources|note|notes|key|rag|figures|produced|crown|data|definition|comments?|prepared|page|end of|©|\*|\[|\(\d)/iu;

export const looksLikeFootnote = (row: SheetRow): boolean => {
  const texts = filled(row);
  const [first = ''] = texts;
  return (
    texts.length === 1 ||
    (texts.length <= 3 && footnote.test(first) && cleanText(row.cells[0] ?? '').text === first)
  );
};

/** Narrower tables have rows that can't be told from footnotes. */
export const LEAST_FOR_FOOTNOTES = 4;

/** How many rows at the end are footnotes; only for tables wide enough to tell. */
const footnotes = (rows: readonly SheetRow[], width: number): number => {
  if (width < LEAST_FOR_FOOTNOTES) return 0;
  let count = 0;
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    if (row === undefined || !looksLikeFootnote(row)) break;
    count += 1;
  }
  return count;
};

export const reportShape = (
  rows: readonly SheetRow[],
  headingIndex: number,
  headings: readonly string[],
  out: Collector,
): void => {
  const heading = rows[headingIndex];
  for (const row of rows.slice(0, headingIndex)) {
    if (!isBlank(row))
      out.notice('TITLE_ROWS_SKIPPED', { line: row.line, cell: row.cells[0] ?? '' });
  }
  if (headings.length > 1 && headings[0] === '')
    out.notice('BLANK_COLUMN_DROPPED', { line: heading?.line ?? null, column: 'column 1' });
  if (rows.some((row) => row.cells.length > headings.length))
    out.notice('TRAILING_COLUMNS_DROPPED', { line: heading?.line ?? null });
};

/** The place at which a second, different table begins: after an empty row, few cells under known headings. */
const secondTable = (
  rows: readonly SheetRow[],
  blankBefore: ReadonlySet<number>,
  width: number,
  isData: (row: SheetRow) => boolean,
): number => {
  const at = rows.findIndex(
    (row) => blankBefore.has(row.line) && filled(row).length >= 2 && !isData(row),
  );
  if (at <= 0 || width < 3) return rows.length;
  return rows.slice(at).some(isData) ? rows.length : at;
};

/**
 * The table under a heading row: blank rows, repeated headings, footnotes and a second table are
 * taken out, and each is reported. `isData` says whether a row can be one of this layout's.
 */
export const tableUnder = (
  rows: readonly SheetRow[],
  headingIndex: number,
  isData: (row: SheetRow) => boolean,
  out: Collector,
): Table => {
  const heading = rows[headingIndex];
  const all = (heading?.cells ?? []).map((cell) => cleanText(cell).text);
  const last = all.findLastIndex((text) => text !== '');
  // Columns without a heading count as far as there is something in them.
  const dataWidth =
    last + 1 === all.length
      ? all.length
      : rows
          .slice(headingIndex + 1)
          .reduce(
            (most, row) => Math.max(most, row.cells.findLastIndex((cell) => cell !== '') + 1),
            0,
          );
  const headings = all.slice(0, Math.max(last + 1, Math.min(all.length, dataWidth)));
  const keys = headings.map((text) => headingKey(text));
  reportShape(rows, headingIndex, headings, out);
  const kept: SheetRow[] = [];
  const blankBefore = new Set<number>();
  let blank = false;
  for (const row of rows.slice(headingIndex + 1)) {
    if (isBlank(row)) {
      blank = true;
      if (row.cells.length > 1) out.notice('BLANK_ROWS_DROPPED', { line: row.line });
    } else if (repeatsHeading(row, keys)) {
      out.notice('REPEATED_HEADER_DROPPED', { line: row.line });
    } else {
      if (blank) blankBefore.add(row.line);
      blank = false;
      kept.push(row);
    }
  }
  const foot = footnotes(kept, headings.length);
  const body = kept.slice(0, kept.length - foot);
  const end = secondTable(body, blankBefore, headings.length, isData);
  for (const row of kept.slice(kept.length - foot))
    out.add('set_aside', 'FOOTER_ROWS_SET_ASIDE', { line: row.line, cell: filled(row)[0] ?? '' });
  for (const row of body.slice(end))
    out.add('set_aside', 'SECOND_TABLE', { line: row.line, cell: filled(row)[0] ?? '' });
  return {
    headings,
    headingLine: heading?.line ?? 1,
    rows: body.slice(0, end),
    setAside: foot + body.length - end,
  };
};
