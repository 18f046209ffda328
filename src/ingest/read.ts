import type { Catalogue } from '../domain/catalogue.ts';
import type { Problem } from '../domain/problem.ts';
import type { FileReading } from '../domain/reading.ts';
import { layoutWords } from '../copy/layouts.ts';
import { sheetQuestion } from '../copy/questions-columns.ts';
import { columnsOf } from './columns.ts';
import type { Facts, ReadContext, ReadOptions } from './context.ts';
import { createContext } from './context.ts';
import { withCountsChoice } from './counts-choice.ts';
import { readCouncilTable } from './layouts/council-table.ts';
import { dfeColumns, readDfeTidy } from './layouts/dfe-tidy.ts';
import { askMapping, isMapped, likelyHeading, readMapped } from './layouts/mapped.ts';
import { readTargets } from './layouts/targets.ts';
import { isWideRow, readWideIndicators, readWideYears } from './layouts/wide.ts';
import { readLongTidy } from './layouts/tidy-long.ts';
import { isTidyRow, readTidy } from './layouts/tidy.ts';
import { longTableUnder } from './long-table.ts';
import type { Opened } from './open.ts';
import { openFile } from './open.ts';
import { corrected, headOf, swallowed } from './opened-sheet.ts';
import { personalColumns } from './personal.ts';
import type { Recognised } from './recognise.ts';
import { isTooWide, recognise, tooWide } from './recognise.ts';
import { withScale } from './scale.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import type { Table } from './table.ts';
import { tableUnder } from './table.ts';

/** Past this many quotes that never close, what is left can't be trusted. */
const MOST_UNCLOSED = 3;

const refusal = (
  file: string,
  code: string,
  detail: Problem['detail'] = {},
  line: number | null = null,
): Problem => ({
  severity: 'refused',
  code,
  file,
  line,
  column: null,
  cell: null,
  detail,
});

const refused = (file: string, problem: Problem, context: ReadContext | null): FileReading => ({
  file,
  layout: null,
  confidence: 'unsure',
  because: '',
  refused: problem,
  questions: context?.questions ?? [],
  observations: [],
  targets: [],
  best: [],
  problems: context?.out.problems() ?? [],
  rows: { read: 0, used: 0, setAside: 0 },
});

const reportSheet = (
  { sheet, notices, uncalculated, sheets }: Extract<Opened, { ok: true }>,
  context: ReadContext,
): void => {
  const { out } = context;
  for (const code of notices) out.notice(code, { line: null });
  if (uncalculated !== null) {
    const { line, ...detail } = uncalculated;
    out.add('check', 'FORMULAS_NOT_CALCULATED', { line }, detail);
  }
  for (const { line } of sheet.unclosed) out.add('set_aside', 'UNCLOSED_QUOTE', { line });
  for (const line of sheet.oddQuotes) out.notice('ODD_QUOTES', { line });
  if (sheets.length > 1) context.ask(sheetQuestion(sheets));
};

/** Whether a row can be one of a layout's data rows, to tell a second table from the first. */
const dataTest = ({ layout, headings }: Recognised): ((row: SheetRow) => boolean) => {
  const columns = columnsOf(headings);
  if (layout === 'tidy') return (row) => isTidyRow(row, columns);
  if (layout === 'wide-years') return (row) => isWideRow(row, columns);
  return () => true;
};

const placeless = ({ headings }: Pick<Table, 'headings'>, context: ReadContext): boolean => {
  const columns = columnsOf(headings);
  return !columns.has('area') && !columns.has('area_code') && context.areaHint === null;
};

const readLayout = (
  { layout }: Recognised,
  table: Table,
  titles: readonly string[],
  context: ReadContext,
): Facts | null => {
  switch (layout) {
    case 'targets':
      return readTargets(table, context);
    case 'council-table':
      return readCouncilTable(table, context);
    case 'wide-years':
      return readWideYears(table, titles, context);
    case 'mapped':
      return readWideIndicators(table, context);
    case 'dfe-tidy': {
      const columns = dfeColumns(table.headings);
      return columns === null ? null : readDfeTidy(table, columns, context);
    }
    case 'tidy':
      return placeless(table, context) ? null : readTidy(table, context);
  }
};

/** Rows with the headings in one of them: those over two rows are joined, and that is said. */
const withOneHeading = (
  rows: readonly SheetRow[],
  { headingIndex, headingRows, headings }: Recognised,
  context: ReadContext,
): readonly SheetRow[] => {
  const heading = rows[headingIndex];
  if (headingRows === 1 || heading === undefined) return rows;
  context.out.notice('HEADINGS_JOINED', { line: heading.line });
  return [
    ...rows.slice(0, headingIndex),
    { line: heading.line, cells: headings },
    ...rows.slice(headingIndex + headingRows),
  ];
};

type Read = Pick<Recognised, 'layout' | 'confidence' | 'found' | 'others'>;

/** A long regular tidy table, read by its different texts; null where it has to be read row by row. */
const readLong = (
  sheet: Sheet,
  recognised: Recognised,
  context: ReadContext,
): FileReading | null => {
  const { regular } = sheet;
  const { layout, headingIndex, headingRows } = recognised;
  if (regular === undefined || layout !== 'tidy' || headingRows > 1) return null;
  const table = longTableUnder(regular, headingIndex, context.out);
  if (table === null) return null;
  const { file } = context;
  const refusedFor = (code: string): FileReading =>
    refused(file, refusal(file, code, {}, table.headingLine), context);
  if (table.places.length === 0) return refusedFor('NO_DATA_ROWS');
  if (placeless(table, context)) return refusedFor('AREA_NOT_STATED');
  return readingOf(readLongTidy(table, context), table, sheet, context, recognised);
};

const readTable = (sheet: Sheet, recognised: Recognised, context: ReadContext): FileReading => {
  const { file, out } = context;
  const { headingIndex } = recognised;
  const rows = withOneHeading(sheet.rows, recognised, context);
  const table = tableUnder(rows, headingIndex, dataTest(recognised), out);
  if (table.rows.length === 0 && sheet.unclosed.length === 0)
    return refused(file, refusal(file, 'NO_DATA_ROWS', {}, table.headingLine), context);
  const titles = sheet.rows
    .slice(0, headingIndex)
    .flatMap(({ cells }) => cells.filter((cell) => cell !== ''));
  const facts = readLayout(recognised, table, titles, context);
  if (facts === null)
    return refused(file, refusal(file, 'AREA_NOT_STATED', {}, table.headingLine), context);
  return readingOf(facts, table, sheet, context, recognised);
};

const readingOf = (
  facts: Facts,
  table: Pick<Table, 'setAside'>,
  sheet: Sheet,
  context: ReadContext,
  { layout, confidence, found, others }: Read,
): FileReading => {
  const { file, questions } = context;
  const setAside = facts.setAside + table.setAside + sheet.unclosed.length;
  const { observations, problems } = withCountsChoice(
    withScale(facts.observations, context),
    context,
  );
  return {
    file,
    layout,
    confidence,
    because: layoutWords(layout, found),
    refused: null,
    questions,
    observations,
    targets: facts.targets,
    best: facts.best,
    problems,
    rows: { read: facts.used + setAside, used: facts.used, setAside },
    others,
  };
};

/** Reads a sheet as the officer matched its columns. */
const readAsMapped = (sheet: Sheet, context: ReadContext): FileReading => {
  const { file, out } = context;
  const at = likelyHeading(sheet.rows);
  askMapping(sheet.rows, at, context);
  const rows = at === null ? [{ line: 0, cells: [] }, ...sheet.rows] : sheet.rows;
  const table = tableUnder(rows, at ?? 0, () => true, out);
  if (table.rows.length === 0)
    return refused(file, refusal(file, 'NO_DATA_ROWS', {}, table.headingLine), context);
  const titles = sheet.rows.slice(0, at ?? 0).flatMap(({ cells }) => cells);
  const facts = readMapped(table, titles, context);
  return readingOf(facts, table, sheet, context, {
    layout: 'mapped',
    confidence: 'certain',
    found: table.headings,
    others: [],
  });
};

/** Child-level data; nothing else is said of such a file, lest a message repeat a cell. */
const personalRefusal = (
  file: string,
  sheets: Extract<Opened, { ok: true }>['all'],
): Problem | null => {
  const [first, ...others] = sheets.flatMap((sheet) =>
    personalColumns(headOf(sheet), sheet.columns),
  );
  if (first === undefined) return null;
  const { column, kind, line } = first;
  const detail = { column, kind, others: others.length };
  return { ...refusal(file, 'PERSONAL_DATA', detail, line), column };
};

/**
 * Reads one file: bytes to observations, targets and best performers, with every row accounted for.
 * Pure and synchronous. Never throws on what a file holds; a file that can't be read is `refused`.
 * `answers` maps question ids to choice ids; `areaHint` is the workspace's council.
 */
export const readFile = (
  bytes: Uint8Array,
  name: string,
  catalogue: Catalogue,
  options: ReadOptions = {},
): FileReading => {
  const opened = openFile(bytes, options.answers?.['sheet'] ?? null);
  if (!opened.ok) {
    const detail = opened.kind === null ? {} : { kind: opened.kind };
    return refused(name, refusal(name, opened.code, detail), null);
  }
  if (opened.all.some((sheet) => isTooWide(headOf(sheet)))) {
    const { code, missing, found } = tooWide;
    return refused(name, refusal(name, code, { missing, found }), null);
  }
  const { corrections = [] } = options;
  const sheet = corrected(opened.sheet, corrections);
  // What is typed in is screened as what was there.
  const screened = sheet === opened.sheet ? opened.all : [...opened.all, sheet];
  const personal = personalRefusal(name, screened);
  if (personal !== null) return refused(name, personal, null);
  const context = createContext(name, catalogue, options);
  reportSheet(opened, context);
  if (sheet.unclosed.length >= MOST_UNCLOSED || swallowed(sheet)) {
    return refused(
      name,
      refusal(name, 'UNCLOSED_QUOTE', {}, sheet.unclosed[0]?.line ?? null),
      context,
    );
  }
  if (isMapped(context)) return readAsMapped(sheet, context);
  const wanted = context.answer('layout');
  if (wanted === 'mapped') {
    askMapping(sheet.rows, likelyHeading(sheet.rows), context);
    return refused(name, refusal(name, 'MAPPING_WANTED'), context);
  }
  const recognised = recognise(headOf(sheet), wanted);
  if (recognised.layout === null) {
    const { code, missing, found, line } = recognised;
    if (code !== 'NO_DATA_ROWS' && code !== 'TOO_MANY_COLUMNS')
      askMapping(sheet.rows, likelyHeading(sheet.rows), context);
    return refused(name, refusal(name, code, { missing, found }, line), context);
  }
  return readLong(sheet, recognised, context) ?? readTable(sheet, recognised, context);
};
