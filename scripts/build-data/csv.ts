import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

export type Row = Readonly<Record<string, string>>;

/** Rows of a CSV file with a heading line; every cell is text. Throws on a malformed file. */
export function readRows(path: string): readonly Row[] {
  const parsed = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  });
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}, row ${error.row}`);
  return parsed.data;
}

/** A cell that must be there; throws when the column is not in the file. */
export function cell(row: Row, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`There is no column ${column}`);
  return text;
}

/** CSV text with a heading line, ended by a line feed. */
export function toCsv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => cell(row, column)));
  return `${Papa.unparse([[...columns], ...lines], { newline: '\n' })}\n`;
}

/** Rows under each key, in the order met. */
export function groupRows(
  rows: readonly Row[],
  column: string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = cell(row, column);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
