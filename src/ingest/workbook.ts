import { strFromU8, unzipSync } from 'fflate';
import type { Uncalculated } from './no-result.ts';
import { NO_RESULT } from './no-result.ts';
import type { SheetRow } from './sheet.ts';
import type { Shown } from './workbook-format.ts';
import { formatsOf, shownNumber } from './workbook-format.ts';
import { attribute, tagsOf, unescaped } from './xml.ts';

/** One sheet of a workbook, as text. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Formulas that have no result; null where all have. */
  readonly uncalculated: Uncalculated | null;
}

/** Unpacked bytes: a small archive can hold far more than any memory. */
const MOST_BYTES = 200_000_000;
const MOST_COLUMNS = 16_384;
/** Rows left out of the file are empty; a longer gap stands as one. */
const LONGEST_GAP = 200;

const unpacked = (bytes: Uint8Array): ReadonlyMap<string, string> | null => {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/u.test(name)) return false;
        total += originalSize;
        return total <= MOST_BYTES;
      },
    });
    if (total > MOST_BYTES) return null;
    return new Map(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]));
  } catch {
    return null;
  }
};

/** Shared texts, each once; the reading aids that Japanese workbooks add are left out. */
const sharedTexts = (xml: string): readonly string[] => {
  const texts: string[] = [];
  let parts = '';
  let aside = false;
  for (const { name, text } of tagsOf(xml)) {
    if (name === 'si') parts = '';
    else if (name === '/si') texts.push(parts);
    else if (name === 'rPh') aside = true;
    else if (name === '/rPh') aside = false;
    else if (name === 't' && !aside) parts += unescaped(text);
  }
  return texts;
};

/** Column of `BC12`, counted from 0. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
};

interface Book {
  readonly shared: readonly string[];
  readonly formats: readonly Shown[];
  readonly from1904: boolean;
}

interface Cell {
  readonly type: string;
  readonly style: number;
  readonly column: number;
  /** As in `D4`; made up where the file leaves it out. */
  readonly reference: string;
  text: string;
  formula: boolean;
}

/** A formula that gives no text keeps an empty one; one that was never worked out keeps nothing. */
const lacksResult = ({ type, text, formula }: Cell): boolean =>
  formula && text === '' && type !== 'str';

const cellText = (cell: Cell, { shared, formats, from1904 }: Book): string => {
  if (lacksResult(cell)) return NO_RESULT;
  const { type, style, text } = cell;
  if (type === 's') return shared[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return text;
  return text === '' ? '' : shownNumber(text, formats[style] ?? 'number', from1904);
};

const sheetOf = (name: string, xml: string, book: Book): WorkbookSheet => {
  const rows: SheetRow[] = [];
  let uncalculated: Uncalculated | null = null;
  let cells: string[] = [];
  let line = 0;
  let cell: Cell | null = null;
  const endRow = (): void => {
    const last = rows.at(-1)?.line ?? 0;
    const gap = Math.min(line - last - 1, LONGEST_GAP);
    for (let empty = gap; empty > 0; empty -= 1) rows.push({ line: line - empty, cells: [''] });
    rows.push({ line, cells });
  };
  const endCell = (): void => {
    if (cell !== null && cell.column >= 0 && cell.column < MOST_COLUMNS) {
      while (cells.length < cell.column) cells.push('');
      cells[cell.column] = cellText(cell, book);
      if (lacksResult(cell)) {
        uncalculated ??= { sheet: name, at: cell.reference, line, cells: 0 };
        uncalculated = { ...uncalculated, cells: uncalculated.cells + 1 };
      }
    }
    cell = null;
  };
  for (const { name: tag, attributes, empty, text } of tagsOf(xml)) {
    if (tag === 'row') {
      line = Number(attribute(attributes, 'r') ?? line + 1);
      cells = [];
    } else if (tag === '/row') endRow();
    else if (tag === 'c') {
      const reference = attribute(attributes, 'r');
      cell = {
        type: attribute(attributes, 't') ?? 'n',
        style: Number(attribute(attributes, 's') ?? 0),
        column: reference === null ? cells.length : columnOf(reference),
        reference: reference ?? `row ${String(line)}`,
        text: '',
        formula: false,
      };
      if (empty) endCell();
    } else if (tag === '/c') endCell();
    else if (tag === 'f' && cell !== null) cell.formula = true;
    else if ((tag === 'v' || tag === 't') && cell !== null) cell.text += unescaped(text);
  }
  return { name, rows, uncalculated };
};

const targetsOf = (rels: string): ReadonlyMap<string, string> => {
  const targets = new Map<string, string>();
  for (const { name, attributes } of tagsOf(rels)) {
    const target = attribute(attributes, 'Target');
    if (name === 'Relationship' && target !== null)
      targets.set(
        attribute(attributes, 'Id') ?? '',
        target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      );
  }
  return targets;
};

/**
 * The visible sheets of an .xlsx workbook as texts, as they are shown: dates as dates, 0.85 under a
 * per cent format as 85%. Formulas give the results that the workbook holds, and where it holds none `NO_RESULT`. Null where the bytes
 * are no such workbook.
 */
export const readWorkbook = (bytes: Uint8Array): readonly WorkbookSheet[] | null => {
  const files = unpacked(bytes);
  const workbook = files?.get('xl/workbook.xml');
  if (files === null || workbook === undefined) return null;
  const targets = targetsOf(files.get('xl/_rels/workbook.xml.rels') ?? '');
  const tags = [...tagsOf(workbook)];
  const book: Book = {
    shared: sharedTexts(files.get('xl/sharedStrings.xml') ?? ''),
    formats: formatsOf(files.get('xl/styles.xml') ?? ''),
    from1904: tags.some(
      ({ name, attributes }) =>
        name === 'workbookPr' && /^(?:1|true)$/u.test(attribute(attributes, 'date1904') ?? ''),
    ),
  };
  return tags.flatMap(({ name, attributes }): readonly WorkbookSheet[] => {
    if (name !== 'sheet' || /hidden/iu.test(attribute(attributes, 'state') ?? '')) return [];
    const xml = files.get(targets.get(attribute(attributes, 'id') ?? '') ?? '');
    return xml === undefined ? [] : [sheetOf(attribute(attributes, 'name') ?? '', xml, book)];
  });
};
