import type { Correction } from './correct.ts';
import { withCorrections } from './correct.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Whether what follows a quote that never closes is a table no more. */
export const swallowed = (sheet: Sheet): boolean => {
  if (sheet.unclosed.length === 0) return false;
  const { rows } = sheet;
  const width = rows[0]?.cells.length ?? 0;
  return 2 * rows.filter(({ cells }) => cells.length < width).length > rows.length;
};

/** A sheet with its corrections in place. */
export const corrected = (sheet: Sheet, corrections: readonly Correction[]): Sheet => {
  if (corrections.length === 0) return sheet;
  const { delimiter, sepLine, unclosed, oddQuotes } = sheet;
  const rows = withCorrections(sheet.rows, corrections);
  return { rows, delimiter, sepLine, unclosed, oddQuotes, columns: null };
};

/** The rows in which anything but data may stand. */
export const headOf = (sheet: Pick<Sheet, 'rows' | 'regular'>): readonly SheetRow[] =>
  sheet.regular?.head ?? sheet.rows;
