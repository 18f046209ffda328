import type { Area } from '../../domain/area.ts';
import { financialYearStart } from '../../domain/calendar.ts';
import type { PublishedBest } from '../../domain/observation.ts';
import type { Target } from '../../domain/target.ts';
import { columnsOf } from '../columns.ts';
import type { Columns } from '../columns.ts';
import type { Facts, ReadContext } from '../context.ts';
import type { CouncilColumn } from '../council-columns.ts';
import { councilColumns } from '../council-columns.ts';
import { saysYearToDate } from '../counts.ts';
import { createKeeper } from '../keep.ts';
import { NO_RESULT } from '../no-result.ts';
import type { SheetRow } from '../sheet.ts';
import type { Table } from '../table.ts';
import { cleanText, columnName } from '../text.ts';
import { indicatorOf } from '../who.ts';
import type { Cell, Reader } from './council-cells.ts';
import { bestIn, observationIn, targetIn } from './council-cells.ts';

/** Notes of a row by the figure column that they speak of. */
const notesOf = (row: SheetRow, { kinds }: Reader): ReadonlyMap<number, string> => {
  const notes = new Map<number, string>();
  kinds.forEach((kind, index) => {
    if (kind.kind !== 'note') return;
    const text = cleanText(row.cells[index] ?? '').text;
    if (text === '' || text === NO_RESULT) return;
    const before = notes.get(kind.of);
    notes.set(kind.of, before === undefined ? text : `${before} ${text}`);
  });
  return notes;
};

/** Financial years for which the row's notes say that its figures run from 1 April. */
const yearsToDate = (
  notes: ReadonlyMap<number, string>,
  { kinds }: Reader,
): ReadonlySet<number> => {
  const years = new Set<number>();
  for (const [index, note] of notes) {
    const kind = kinds[index];
    if (kind?.kind !== 'figure' || !saysYearToDate(note) || !('end' in kind.period)) continue;
    years.add(financialYearStart(kind.period.end));
  }
  return years;
};

/** The one council whose figures stand in columns without a name: the only one named, or the workspace's. */
const ownArea = (kinds: readonly CouncilColumn[], hint: Area | null): Area | null => {
  const named = new Map<string, Area>();
  for (const kind of kinds)
    if (kind.kind === 'figure' && kind.area?.type === 'council')
      named.set(kind.area.code, kind.area);
  const [first] = named.values();
  if (first === undefined) return hint;
  return named.size === 1 ? first : (named.get(hint?.code ?? '') ?? null);
};

const reportColumns = ({ table, kinds, columns, context }: Reader): void => {
  const named = new Set(columns.values());
  kinds.forEach((kind, index) => {
    const heading = table.headings[index] ?? '';
    const place = { line: table.headingLine, column: columnName(heading, index) };
    if (kind.kind === 'undated') context.out.add('check', 'COLUMN_UNDATED', place);
    if (kind.kind !== 'other' || named.has(index)) return;
    if (heading !== '') context.out.notice('EXTRA_COLUMNS_IGNORED', place);
    else if (table.rows.some((row) => cleanText(row.cells[index] ?? '').text !== ''))
      context.out.add('check', 'BLANK_HEADING', place);
  });
};

/** Reads a council's own performance table: one row an indicator, periods, targets and the best across. */
export const readCouncilTable = (table: Table, context: ReadContext): Facts | null => {
  const kinds = councilColumns(table.headings, context);
  const own = ownArea(kinds, context.areaHint);
  if (own === null) return null;
  const reader: Reader = {
    table,
    columns: nameColumns(table.headings, kinds),
    kinds,
    own,
    context,
  };
  reportColumns(reader);
  const keeper = createKeeper(context.out);
  const targets: Target[] = [];
  const best: PublishedBest[] = [];
  const facts = table.rows.map((row) => readRow(row, reader, keeper, targets, best));
  const lost = keeper.lost();
  const used = table.rows.filter(
    ({ line }, index) => (facts[index] ?? 0) > (lost.get(line) ?? 0),
  ).length;
  return { observations: keeper.kept(), targets, best, used, setAside: table.rows.length - used };
};

/** The reference and name columns; dated columns are never among them. */
const nameColumns = (headings: readonly string[], kinds: readonly CouncilColumn[]): Columns => {
  const plain = headings.map((heading, index) => (kinds[index]?.kind === 'other' ? heading : ''));
  const all = columnsOf(plain);
  return new Map([...all].filter(([role]) => role === 'indicator' || role === 'indicator_code'));
};

/** How many facts a row gives. */
const readRow = (
  row: SheetRow,
  reader: Reader,
  keeper: ReturnType<typeof createKeeper>,
  targets: Target[],
  best: PublishedBest[],
): number => {
  const { columns, table, context, kinds } = reader;
  const indicator = indicatorOf({ row, columns, headings: table.headings, context });
  if (indicator === null) return 0;
  const notes = notesOf(row, reader);
  const toDate = yearsToDate(notes, reader);
  let facts = 0;
  let written = 0;
  kinds.forEach((kind, index) => {
    const text = cleanText(row.cells[index] ?? '').text;
    if (text === '' && (kind.kind !== 'figure' || kind.area?.type === 'country')) return;
    if (text !== '') written += 1;
    const cell: Cell = { row, index, text, indicator };
    if (kind.kind === 'figure') {
      const observation = observationIn(cell, kind, notes.get(index) ?? '', toDate, reader);
      if (observation !== null && keeper.keep(observation)) facts += 1;
    } else if (kind.kind === 'best') {
      const entries = bestIn(cell, kind, reader);
      best.push(...entries);
      facts += entries.length;
    } else if (kind.kind === 'target') {
      const target = targetIn(cell, kind, reader);
      if (target !== null) {
        targets.push(target);
        facts += 1;
      }
    }
  });
  if (facts === 0 && written === 0) context.out.add('set_aside', 'ROW_EMPTY', { line: row.line });
  return facts;
};
