import type { SheetRow } from './sheet.ts';
import { cleanText, columnName } from './text.ts';

/** A cell as the officer corrected it. `line` and `column` count from 1, as a spreadsheet does. */
export interface Correction {
  readonly line: number;
  readonly column: number;
  readonly was: string;
  readonly now: string;
}

/** Rows with the corrections in place; one whose cell no longer says what it did is left out. */
export const withCorrections = (
  rows: readonly SheetRow[],
  corrections: readonly Correction[],
): readonly SheetRow[] => {
  if (corrections.length === 0) return rows;
  const byLine = new Map<number, Correction[]>();
  for (const each of corrections) {
    const known = byLine.get(each.line);
    if (known === undefined) byLine.set(each.line, [each]);
    else known.push(each);
  }
  return rows.map((row) => {
    const own = byLine.get(row.line);
    if (own === undefined) return row;
    const cells = row.cells.map(
      (cell, index) =>
        own.find(({ column, was }) => column === index + 1 && was === cell)?.now ?? cell,
    );
    return { line: row.line, cells };
  });
};

const CUT = '…';

/** Whether a cell is the one that a problem quotes, which may be cleaned or cut short. */
const isQuoted = (cell: string, quoted: string): boolean => {
  if (cell === quoted || cleanText(cell).text === quoted) return true;
  return quoted.endsWith(CUT) && cell.startsWith(quoted.slice(0, -CUT.length));
};

/** A problem's place, as `Problem` gives it. */
export interface Quoted {
  readonly line: number;
  readonly column: string | null;
  readonly cell: string | null;
}

/** Rows that may hold the headings. */
const HEADED = 60;

/**
 * Finds the cell that a problem is about: its column, from 1, and its text; null where it can't be
 * told which cell that is.
 */
export const cellFinder = (
  rows: readonly SheetRow[],
): ((quoted: Quoted) => { readonly column: number; readonly was: string } | null) => {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const top = rows.slice(0, HEADED);
  const isHeaded = (index: number, column: string | null, line: number): boolean =>
    top.some(
      (row) =>
        row.line < line && columnName(cleanText(row.cells[index] ?? '').text, index) === column,
    );
  return ({ line, column, cell }) => {
    const cells = byLine.get(line)?.cells ?? [];
    const quoted = cell ?? '';
    const alike = cells.flatMap((text, index) => (isQuoted(text, quoted) ? [index] : []));
    const named = alike.filter((index) => isHeaded(index, column, line));
    const [index, ...others] = named.length > 0 ? named : quoted === '' ? [] : alike;
    const was = index === undefined ? undefined : cells[index];
    return index === undefined || was === undefined || others.length > 0
      ? null
      : { column: index + 1, was };
  };
};
