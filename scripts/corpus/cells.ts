import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../src/domain/zod.ts';
import { decode } from '../../src/ingest/decode.ts';
import { frameOf } from '../../src/ingest/frame.ts';
import { readSheet } from '../../src/ingest/sheet.ts';
import { isBlank } from '../../src/ingest/table.ts';

const rowSchema = z.array(z.string());
const keyedSchema = z.record(z.string(), z.string());
const paparseSchema = z.object({
  config: z.record(z.string(), z.unknown()),
  expected: z.object({ data: z.array(z.unknown()), errors: z.array(z.unknown()) }),
});

/** Rows of cells as the reader gives them; a file without text has none. */
function cellsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const decoded = decode(bytes);
  if (!decoded.ok) {
    if (decoded.kind !== null) return [];
    return new TextDecoder()
      .decode(bytes)
      .split('\n')
      .slice(0, -1)
      .map((line) => [line]);
  }
  const sheet = readSheet(decoded.text);
  return sheet.rows.map(({ cells }) => cells);
}

/**
 * The same as a table found by its shape: titles and empty rows passed over, headings over several
 * rows joined.
 */
export function framedCells(bytes: Uint8Array): readonly (readonly string[])[] {
  const decoded = decode(bytes);
  if (!decoded.ok) return cellsOf(bytes);
  const { headingIndex, headings, rows } = frameOf(readSheet(decoded.text).rows);
  const data = rows
    .filter((row) => !isBlank(row) || row.cells.length < 2)
    .map(({ cells }) => cells);
  return headingIndex === null ? data : [headings, ...data];
}

const keyed = (rows: readonly (readonly string[])[]): readonly Record<string, string>[] => {
  const [headings = [], ...others] = rows;
  return others.map((cells) =>
    Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ''])),
  );
};

/** Options that our reader has no use for: such a case is PapaParse's own. */
const ours = (config: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(config).every(
    ([name, value]) =>
      (name === 'delimiter' &&
        [',', ';', '\t', '|', '', null].includes(typeof value === 'string' ? value : null)) ||
      (name === 'header' && value === false) ||
      (name === 'newline' && ['\n', '\r\n', '\r'].includes(typeof value === 'string' ? value : '')),
  );

export interface CellsJudged {
  readonly ok: boolean | null;
  readonly got: string;
}

const judged = (got: unknown, expected: unknown): CellsJudged => {
  const text = JSON.stringify(got);
  const ok = text === JSON.stringify(expected);
  return {
    ok,
    got: ok
      ? 'the same cells'
      : `${text.slice(0, 160)} ≠ ${JSON.stringify(expected).slice(0, 160)}`,
  };
};

/** Compares the reader's cells with an answer in JSON; `ok` is null where the case isn't one for us. */
export function judgeCells(folder: string, answer: string, bytes: Uint8Array): CellsJudged {
  const answerText = readFileSync(join(folder, answer), 'utf8');
  // A copy whose line ends were made LF can't give the carriage returns of its answer.
  const lfOnly = !bytes.includes(13);
  const expected: unknown = JSON.parse(
    lfOnly ? answerText.replaceAll(String.raw`\r\n`, String.raw`\n`) : answerText,
  );
  const rows = cellsOf(bytes);
  const papa = paparseSchema.safeParse(expected);
  if (papa.success) {
    const { config, expected: wanted } = papa.data;
    if (
      !ours(config) ||
      wanted.errors.length > 0 ||
      !z.array(rowSchema).safeParse(wanted.data).success
    )
      return { ok: null, got: 'a case of PapaParse’s own options' };
    const ended = wanted.data.at(-1);
    // Our reader drops the empty row that a last line end leaves; PapaParse keeps it.
    const data =
      Array.isArray(ended) && ended.length === 1 && ended[0] === ''
        ? wanted.data.slice(0, -1)
        : wanted.data;
    return judged(rows, data);
  }
  if (z.array(rowSchema).safeParse(expected).success) {
    const headed = Array.isArray(expected) && expected.length === 0 && rows.length === 1;
    return judged(headed ? [] : rows, expected);
  }
  return judged(
    keyed(rows),
    z.array(keyedSchema).parse(Array.isArray(expected) ? expected : [expected]),
  );
}
