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
  return same || (3 * gaps >= own.length && fillsGaps(row, above));
};

const fillsGaps = (row: SheetRow, above: SheetRow): boolean => {
  const over = textsOf(above);
  return textsOf(row).some((text, at) => text !== '' && (over[at] ?? '') === '');
};

/**
 * Merged headings over a row that says the same under each (`2011,,2012,` over `Boys,Girls,Boys,Girls`)
 * or leaves the columns empty whose whole heading stands above.
 */
const isGrouped = (row: SheetRow, above: SheetRow | undefined): boolean => {
  if (above === undefined || filledIn(above) < 2 || !fillsGaps(row, above)) return false;
  const texts = textsOf(row).filter((text) => text !== '');
  return new Set(texts).size < texts.length || fillsGaps(above, row);
};

/** A title that its own commas have cut up, above headings that are as wide as the rows below. */
const isCutTitle = (rows: readonly SheetRow[], at: number): boolean => {
  const [title, heading, ...below] = rows.slice(at, at + 6);
  if (title === undefined || heading === undefined || below.length === 0) return false;
  const width = heading.cells.length;
  return (
    title.cells.length > width &&
    !hasNumber(heading) &&
    below.every((row) => row.cells.length === width && hasNumber(row))
  );
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

/** The row that most looks like headings; -1 where none is filled enough. */
const fullHeading = (rows: readonly SheetRow[]): number => {
  const usual = usualFilled(rows);
  const searched = rows.slice(0, SEARCHED);
  const full = searched.findIndex((row) => filledIn(row) > Math.max(1, usual / 2));
  const at = full === -1 ? searched.findIndex((row) => !isBlank(row)) : full;
  return at !== -1 && isCutTitle(rows, at) ? at + 1 : at;
};

/** Over how many rows the headings stand; an empty row between two of them counts. */
const headingCount = (rows: readonly SheetRow[], first: number): number => {
  let count = 1;
  while (count < MOST_HEADING_ROWS) {
    const above = rows[first + count - 1];
    const gap = isBlank(rows[first + count] ?? { line: 0, cells: [] }) ? 1 : 0;
    const next = rows[first + count + gap];
    // Words alone all the way down are a table of words, whose second row is data.
    const from = first + count + gap + 1;
    const numbers = rows.slice(from, from + 5).some(hasNumber);
    if (above === undefined || next === undefined || !numbers || !continues(next, above)) break;
    count += gap + 1;
  }
  return count;
};

/**
 * Finds a table by its shape: titles above it are passed over, and headings over several rows are
 * joined. A first row with numbers in it is data, unless it holds words too and the next has more.
 */
export const frameOf = (rows: readonly SheetRow[]): Frame => {
  const at = fullHeading(rows);
  const heading = rows[at];
  if (heading === undefined) return { headingIndex: null, headings: [], rows };
  const next = rows[at + 1];
  // Years can stand over headings; other numbers are data.
  const isOver = next !== undefined && !hasNumber(next) && isGrouped(next, heading);
  const numbers = textsOf(heading).filter((text) => numberLike.test(text)).length;
  if (numbers * 2 > filledIn(heading) && !isOver)
    return { headingIndex: null, headings: [], rows: rows.slice(at) };
  const first = isGrouped(heading, rows[at - 1]) ? at - 1 : at;
  const count = headingCount(rows, first);
  return {
    headingIndex: first,
    headings: count === 1 ? heading.cells : joinedTexts(rows.slice(first, first + count)),
    rows: rows.slice(first + count),
  };
};
