type Cell = string | number | null;

/** One cell as CSV text. */
export function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // A NUL ends the text for some readers; it carries no meaning in any of ours.
  return `"${cell.replaceAll('\0', '').replaceAll('"', '""')}"`;
}

/** CSV text that `Engine.appendCsv` reads back to the same cells; null becomes an empty field. */
export function csvText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => row.map(field).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}
