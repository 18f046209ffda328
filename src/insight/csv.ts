/** A cell: a number is written as it is, text is quoted where it must be, null is empty. */
export type CsvCell = string | number | null;

const isNumber = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
/** Also behind white space, marks that can't be seen and quotes, and in the full-width forms. */
const opensFormula = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u;
const needsQuotes = /[",\r\n]|^\s|\s$/;

/** Text that a spreadsheet would run is led by an apostrophe; a number is left as it is. */
function safe(text: string): string {
  return opensFormula.test(text) && !isNumber.test(text) ? `'${text}` : text;
}

function field(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = safe(cell);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of RFC 4180 without its line end. */
export function csvLine(cells: readonly CsvCell[]): string {
  return cells.map(field).join(',');
}

/** RFC 4180, lines ended by CR LF, the heading first. */
export function csvText(heading: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [heading, ...rows].map((cells) => `${csvLine(cells)}\r\n`).join('');
}
