import type { Column } from '../engine/port.ts';

/** The texts of some rows, one cell a row; null for none. ISO days go into a DATE column. */
function textsOf<R>(
  kind: 'text' | 'date',
  name: string,
  rows: readonly R[],
  of: (row: R) => string | null,
): Column {
  const texts: string[] = [];
  const known = new Map<string, number>();
  const places = Int32Array.from(rows, (row) => {
    const text = of(row);
    if (text === null) return -1;
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, texts.length);
    return texts.push(text) - 1;
  });
  return { kind, name, texts, places };
}

/** A column of the table that has a cell for each of some rows. */
export type Cells<R> = (rows: readonly R[]) => Column;

export const text =
  <R>(name: string, of: (row: R) => string | null): Cells<R> =>
  (rows) =>
    textsOf('text', name, rows, of);

/** Of ISO days. */
export const day =
  <R>(name: string, of: (row: R) => string | null): Cells<R> =>
  (rows) =>
    textsOf('date', name, rows, of);

export const number =
  <R>(name: string, of: (row: R, place: number) => number | null): Cells<R> =>
  (rows) => ({
    kind: 'number',
    name,
    numbers: Float64Array.from(rows, (row, place) => of(row, place) ?? Number.NaN),
  });

/** The rows as the columns of a table. */
export const columnsOf = <R>(rows: readonly R[], cells: readonly Cells<R>[]): readonly Column[] =>
  cells.map((each) => each(rows));
