import { tallies } from './personal-tally.ts';
import type { SheetRow } from './sheet.ts';

/**
 * Whether any cell of a column may be about a single person. Far less is enough here than for a
 * refusal: all that is lost is a sample on the screen. Count the rows from the headings on.
 */
export const mayBePersonal = (rows: readonly SheetRow[], index: number): boolean =>
  seemsPersonal(rows.map(({ cells }) => cells[index] ?? ''));

/** Whether a text that stands where a heading should may be about a single person. */
export const isPersonalText = (text: string): boolean => seemsPersonal([text]);

const seemsPersonal = (cells: readonly string[]): boolean => {
  const [tally] = tallies(cells.map((cell, index) => ({ line: index + 1, cells: [cell] })));
  if (tally === undefined || tally.filled === 0) return false;
  const { upn, nhs, uln, ni, postcode, text, names, oddDays, filled } = tally;
  return upn + nhs + uln + ni + postcode > 0 || text !== null || 3 * (names + oddDays) >= filled;
};
