import { columnsOf } from './columns.ts';
import type { SheetRow } from './sheet.ts';
import { cleanText } from './text.ts';

const hasRole = (text: string): boolean => text !== '' && columnsOf([text]).size > 0;

/** A merged cell leaves those to its right empty: they are under the same heading. */
const spread = (texts: readonly string[]): readonly string[] => {
  let last = '';
  return texts.map((text) => {
    if (text !== '') last = text;
    return last;
  });
};

/** One heading from those of two rows: the one that is known by itself, else both in turn. */
const joined = (upper: string, lower: string, own: boolean): string => {
  if (lower === '') return own ? upper : '';
  if (hasRole(lower) || upper === '') return lower;
  return own && hasRole(upper) ? upper : `${upper} ${lower}`;
};

/** Two rows of headings as one row, `2024-25` over `Q1` as "2024-25 Q1". */
export const joinedHeadings = (upper: SheetRow, lower: SheetRow): readonly string[] => {
  const width = Math.max(upper.cells.length, lower.cells.length);
  const texts = (row: SheetRow): readonly string[] =>
    Array.from({ length: width }, (_, index) => cleanText(row.cells[index] ?? '').text);
  const own = texts(upper);
  const over = spread(own);
  return texts(lower).map((text, index) => joined(over[index] ?? '', text, own[index] !== ''));
};
