import type { Column, NumberColumn, TextColumn } from '../engine/port.ts';

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

const joinedNumbers = (parts: readonly NumberColumn[]): Float64Array => {
  const all = new Float64Array(parts.reduce((sum, { numbers }) => sum + numbers.length, 0));
  let at = 0;
  for (const { numbers } of parts) {
    all.set(numbers, at);
    at += numbers.length;
  }
  return all;
};

function joinedTexts(parts: readonly TextColumn[]): Pick<TextColumn, 'texts' | 'places'> {
  const places = new Int32Array(parts.reduce((sum, part) => sum + part.places.length, 0));
  const texts: string[] = [];
  let at = 0;
  for (const part of parts) {
    const before = texts.length;
    for (const place of part.places) {
      places[at] = place < 0 ? place : before + place;
      at += 1;
    }
    for (const each of part.texts) texts.push(each);
  }
  return { texts, places };
}

/** Rows under rows: the same columns of several parts, in one order, as one. */
export function stacked(parts: readonly (readonly Column[])[]): readonly Column[] {
  const [first = []] = parts;
  return first.map((column, at): Column => {
    const all = parts.flatMap((part) => part[at] ?? []);
    return column.kind === 'number'
      ? { ...column, numbers: joinedNumbers(all.filter((each) => each.kind === 'number')) }
      : { ...column, ...joinedTexts(all.filter((each) => each.kind !== 'number')) };
  });
}
