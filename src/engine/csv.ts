import { EngineError } from './port.ts';

const NAME = /^[a-z][a-z0-9_]*$/;

/**
 * The column names in the first line of CSV text. Ours are plain snake_case words; anything else is
 * refused, because these names are put into SQL.
 */
export function headingOf(csv: Uint8Array): readonly string[] {
  const newline = csv.indexOf(10);
  const line = new TextDecoder().decode(newline === -1 ? csv : csv.subarray(0, newline));
  const names = line
    .replace(/\r$/, '')
    .split(',')
    .map((name) => name.replace(/^"(.*)"$/, '$1'));
  for (const name of names) {
    if (!NAME.test(name)) throw new EngineError(`Not a column name: ${name.slice(0, 60)}`);
  }
  return names;
}

/** Reads `path` (registered below `ingest/`) as text, column by column, into `table`; no sniffing. */
export function appendStatement(table: string, columns: readonly string[], path: string): string {
  if (!NAME.test(table)) throw new EngineError(`Not a table name: ${table.slice(0, 60)}`);
  const types = columns.map((name) => `'${name}': 'VARCHAR'`).join(', ');
  return `INSERT INTO ${table} BY NAME SELECT * FROM read_csv('${path}',
    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
    strict_mode = true, parallel = false, max_line_size = 4000000, columns = {${types}})`;
}

/** UTF-8 bytes without a byte order mark. */
export function utf8(csv: Uint8Array | string): Uint8Array {
  const bytes = typeof csv === 'string' ? new TextEncoder().encode(csv) : csv;
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.subarray(3) : bytes;
}
