import { decode } from './decode.ts';
import type { Decoded } from './decode.ts';
import { foreignBytes } from './kind.ts';
import type { Uncalculated } from './no-result.ts';
import { recognise } from './recognise.ts';
import type { Delimiter } from './parting.ts';
import type { Sheet } from './sheet.ts';
import { readSheet } from './sheet.ts';
import { isBlank } from './table.ts';
import type { WorkbookSheet } from './workbook.ts';
import { readWorkbook } from './workbook.ts';

/** What a file holds: the sheet to read, all that is to be screened, and how it was opened. */
export type Opened =
  | {
      readonly ok: true;
      readonly sheet: Sheet;
      /** The rows of every sheet: what is kept is the whole file. */
      readonly all: readonly Pick<Sheet, 'rows' | 'columns' | 'regular'>[];
      /** Codes of notices about encoding and delimiter. */
      readonly notices: readonly string[];
      /** Formulas of the sheet whose results the workbook doesn't keep. */
      readonly uncalculated: Uncalculated | null;
      /** Names of the sheets of a workbook, the one that is read first; empty for a text. */
      readonly sheets: readonly string[];
    }
  | Extract<Decoded, { readonly ok: false }>;

const delimiterNotices: Readonly<Record<Delimiter, string | null>> = {
  ',': null,
  ';': 'DELIM_SEMICOLON',
  '\t': 'DELIM_TAB',
  '|': 'DELIM_PIPE',
};

const encodingNotices = (decoded: Extract<Decoded, { ok: true }>): readonly string[] => {
  if (decoded.mixed) return ['ENC_MIXED'];
  if (decoded.encoding === 'utf-8') return [];
  if (decoded.encoding === 'windows-1252') return ['ENC_CP1252'];
  return [decoded.encoding === 'macintosh' ? 'ENC_MAC' : 'ENC_UTF16'];
};

const openText = (bytes: Uint8Array): Opened => {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const sheet = readSheet(decoded.text);
  const delimiter = delimiterNotices[sheet.delimiter];
  const notices = [
    ...encodingNotices(decoded),
    ...(delimiter === null ? [] : [delimiter]),
    ...(sheet.sepLine ? ['SEP_LINE_SKIPPED'] : []),
  ];
  return { ok: true, sheet, all: [sheet], notices, uncalculated: null, sheets: [] };
};

/** Sheets of a workbook that hold anything; null where the bytes are no workbook that can be read. */
const filledSheets = (bytes: Uint8Array): readonly WorkbookSheet[] | null => {
  const sheets = readWorkbook(bytes);
  if (sheets === null || sheets.length === 0) return null;
  return sheets.filter(({ rows }) => rows.some((row) => !isBlank(row)));
};

/** Names of a workbook's sheets, each of which can be read by itself with the answer `sheet`. */
export const sheetNames = (bytes: Uint8Array): readonly string[] =>
  foreignBytes(bytes) === 'xlsx' ? (filledSheets(bytes) ?? []).map(({ name }) => name) : [];

/** The bytes of a file as a sheet. `wanted` names the sheet of a workbook; else the first that makes a layout. */
export const openFile = (bytes: Uint8Array, wanted: string | null): Opened => {
  if (foreignBytes(bytes) !== 'xlsx') return openText(bytes);
  const sheets = filledSheets(bytes);
  if (sheets === null) return { ok: false, code: 'NOT_CSV', kind: 'xlsx' };
  const chosen =
    sheets.find(({ name }) => name === wanted) ??
    sheets.find(({ rows }) => recognise(rows).layout !== null) ??
    sheets[0];
  if (chosen === undefined) return { ok: false, code: 'EMPTY_FILE', kind: null };
  const others = sheets.filter((sheet) => sheet !== chosen);
  return {
    ok: true,
    sheet: {
      rows: chosen.rows,
      delimiter: ',',
      sepLine: false,
      unclosed: [],
      oddQuotes: [],
      columns: null,
    },
    all: sheets.map(({ rows }) => ({ rows, columns: null })),
    notices: ['WORKBOOK_READ'],
    uncalculated: chosen.uncalculated,
    sheets: [chosen, ...others].map(({ name }) => name),
  };
};
