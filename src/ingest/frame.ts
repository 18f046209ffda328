import type { SheetRow } from './sheet.ts';
import { isBlank } from './table.ts';
import { cleanText } from './text.ts';

/** A table found by its shape alone, in a sheet whose headings say nothing to us. */
export interface Frame {
  /** Which row its headings begin in, from 0; null where it has none. */
  readonly headingIndex: number | null;
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
}

const MOST_HEADING_ROWS = 3;
const SEARCHED = 60;

const numberLike = /^[-+£$€(]*\d[\d.,:/ %)-]*$/u;

const textsOf = ({ cells }: SheetRow): readonly string[] =>
  cells.map((cell) => (cell.length > 500 ? cell : cleanText(cell).text));

const filledIn = (row: SheetRow): number => textsOf(row).filter((text) => text !== '').length;

const hasNumber = (row: SheetRow): boolean => textsOf(row).some((text) => numberLike.test(text));

/** Number of filled cells of the middle row: what a row of the table itself holds. */
const usualFilled = (rows: readonly SheetRow[]): number => {
  const counts = rows
    .filter((row) => !isBlank(row))
    .slice(0, 2000)
    .map(filledIn)
    .toSorted((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
};

/** Headings under merged ones: a row of words alone that fills what the row above leaves empty, or says it again. */
const continues = (row: SheetRow, above: SheetRow): boolean => {
  if (isBlank(row) || hasNumber(row)) return false;
  const own = textsOf(row);
  const over = textsOf(above);
  const same = own.every((text, at) => text === (over[at] ?? ''));
  const gaps = over.filter((text) => text === '').length + own.filter((text) => text === '').length;
  return same || 3 * gaps >= own.length;
};

/** Headings of several rows as one, each under the last that stands to its left or over it. */
const joinedTexts = (rows: readonly SheetRow[]): readonly string[] => {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const parts: string[][] = Array.from({ length: width }, () => []);
  rows.forEach((row, level) => {
    let last = '';
    for (let index = 0; index < width; index += 1) {
      const text = cleanText(row.cells[index] ?? '').text;
      if (text !== '') last = text;
      const below = rows.slice(level + 1).some(({ cells }) => (cells[index] ?? '').trim() !== '');
      const said = text === '' && below && level < rows.length - 1 ? last : text;
      if (said !== '') parts[index]?.push(said);
    }
  });
  return parts.map((words) => words.join(' '));
};

/**
 * Finds a table by its shape: titles above it are passed over, and headings over several rows are
 * joined. A first row with numbers in it is data, unless it holds words too and the next has more.
 */
export const frameOf = (rows: readonly SheetRow[]): Frame => {
  const usual = usualFilled(rows);
  const first = rows
    .slice(0, SEARCHED)
    .findIndex((row) => !isBlank(row) && (usual < 2 || 2 * filledIn(row) > usual));
  const heading = rows[first];
  if (heading === undefined) return { headingIndex: null, headings: [], rows };
  if (textsOf(heading).filter((text) => numberLike.test(text)).length * 2 > filledIn(heading))
    return { headingIndex: null, headings: [], rows: rows.slice(first) };
  let count = 1;
  for (; count < MOST_HEADING_ROWS; count += 1) {
    const above = rows[first + count - 1];
    const next = rows[first + count];
    // Words alone all the way down are a table of words, whose second row is data.
    const numbers = rows.slice(first + count + 1, first + count + 6).some(hasNumber);
    if (above === undefined || next === undefined || !numbers || !continues(next, above)) break;
  }
  return {
    headingIndex: first,
    headings: count === 1 ? heading.cells : joinedTexts(rows.slice(first, first + count)),
    rows: rows.slice(first + count),
  };
};
