import type { Area } from '../../domain/area.ts';
import { financialYearStart, yearOf } from '../../domain/calendar.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Observation, PublishedBest } from '../../domain/observation.ts';
import type { Target } from '../../domain/target.ts';
import { periodFor } from '../basis.ts';
import { readBest } from '../best.ts';
import { readNumber } from '../cell.ts';
import { columnsOf } from '../columns.ts';
import type { Columns } from '../columns.ts';
import type { Facts, ReadContext } from '../context.ts';
import type { CouncilColumn } from '../council-columns.ts';
import { councilColumns } from '../council-columns.ts';
import { saysYearToDate } from '../counts.ts';
import { createKeeper } from '../keep.ts';
import { readMeasure } from '../measure.ts';
import type { SheetRow } from '../sheet.ts';
import type { Table } from '../table.ts';
import { readTargetValue, ruleFor, withRange } from '../target-value.ts';
import { cleanText, columnName } from '../text.ts';
import { periodOf } from '../when.ts';
import { indicatorOf } from '../who.ts';

interface Reader {
  readonly table: Table;
  readonly columns: Columns;
  readonly kinds: readonly CouncilColumn[];
  readonly own: Area;
  readonly context: ReadContext;
}

interface Cell {
  readonly row: SheetRow;
  readonly index: number;
  readonly text: string;
  readonly indicator: Indicator;
}

const columnOf = ({ table }: Reader, index: number): string =>
  columnName(table.headings[index], index);

const placeOf = (cell: Cell, reader: Reader) => ({
  line: cell.row.line,
  column: columnOf(reader, cell.index),
  cell: cell.text,
});

const sourceOf = (cell: Cell, reader: Reader) => ({
  file: reader.context.file,
  line: cell.row.line,
  column: columnOf(reader, cell.index),
});

/** Notes of a row by the figure column that they speak of. */
const notesOf = (row: SheetRow, { kinds }: Reader): ReadonlyMap<number, string> => {
  const notes = new Map<number, string>();
  kinds.forEach((kind, index) => {
    if (kind.kind !== 'note') return;
    const text = cleanText(row.cells[index] ?? '').text;
    if (text === '') return;
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

const observationIn = (
  cell: Cell,
  kind: Extract<CouncilColumn, { kind: 'figure' }>,
  note: string,
  toDate: ReadonlySet<number>,
  reader: Reader,
): Observation | null => {
  const { context } = reader;
  const inYear = 'end' in kind.period;
  const said = inYear && toDate.has(financialYearStart(kind.period.end)) ? 'running_total' : null;
  const period = periodOf(kind.period, cell.indicator, said, context);
  if (period === null) {
    context.out.add('set_aside', 'PERIOD_AMBIGUOUS', placeOf(cell, reader));
    return null;
  }
  const column = columnOf(reader, cell.index);
  const measure = readMeasure(
    { line: cell.row.line, column, value: cell.text, numerator: '', denominator: '', note },
    cell.indicator,
    { year: yearOf(period.end), dash: 'not_yet_due', decimalComma: false },
    context.out,
  );
  if (measure === null) return null;
  const areaCode = (kind.area ?? reader.own).code;
  return {
    indicatorCode: cell.indicator.code,
    areaCode,
    ...period,
    ...measure,
    source: sourceOf(cell, reader),
  };
};

const bestIn = (
  cell: Cell,
  kind: Extract<CouncilColumn, { kind: 'best' }>,
  reader: Reader,
): readonly PublishedBest[] => {
  const { context } = reader;
  const period = periodFor(kind.period, cell.indicator, null, null);
  const missing =
    readNumber(cell.text, { year: null, dash: 'not_yet_due', decimalComma: false }).kind ===
    'missing';
  if (period === null || missing) return [];
  const entries = readBest(cell.text);
  if (entries === null) {
    context.out.add('set_aside', 'BEST_NOT_READ', placeOf(cell, reader));
    return [];
  }
  return entries.map(({ name, value, sharedBy }) => {
    const area = name === null ? null : context.area(name, period.end);
    if (name !== null && area === null)
      context.out.add('check', 'BEST_AREA_UNKNOWN', placeOf(cell, reader), { name });
    const { indicator } = cell;
    return {
      indicatorCode: indicator.code,
      comparator: kind.comparator,
      end: period.end,
      areaName: name,
      areaCode: area?.code ?? null,
      value,
      sharedBy,
      source: sourceOf(cell, reader),
    };
  });
};

const targetIn = (
  cell: Cell,
  kind: Extract<CouncilColumn, { kind: 'target' }>,
  reader: Reader,
): Target | null => {
  const { context } = reader;
  if (
    readNumber(cell.text, { year: null, dash: 'not_yet_due', decimalComma: false }).kind ===
    'missing'
  )
    return null;
  const read = readTargetValue(cell.text);
  if (read === null) {
    context.out.add('set_aside', 'TARGET_NOT_READ', placeOf(cell, reader));
    return null;
  }
  const rule = ruleFor(read.rule, cell.indicator, context);
  if (rule === null) {
    context.out.add('set_aside', 'TARGET_NO_DIRECTION', placeOf(cell, reader), {
      indicator: cell.indicator.name,
    });
    return null;
  }
  const period = periodFor(kind.period, { ...cell.indicator, yearEndMonth: 3 }, null, null);
  return {
    indicatorCode: cell.indicator.code,
    areaCode: reader.own.code,
    kind: 'target',
    ...withRange(read, rule, cell.indicator),
    changePercent: null,
    date: period?.end ?? null,
    tolerance: null,
    reason: null,
    asWritten: cell.text,
    source: sourceOf(cell, reader),
  };
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
  let used = 0;
  for (const row of table.rows) if (readRow(row, reader, keeper, targets, best)) used += 1;
  return { observations: keeper.kept(), targets, best, used, setAside: table.rows.length - used };
};

/** The reference and name columns; dated columns are never among them. */
const nameColumns = (headings: readonly string[], kinds: readonly CouncilColumn[]): Columns => {
  const plain = headings.map((heading, index) => (kinds[index]?.kind === 'other' ? heading : ''));
  const all = columnsOf(plain);
  return new Map([...all].filter(([role]) => role === 'indicator' || role === 'indicator_code'));
};

const readRow = (
  row: SheetRow,
  reader: Reader,
  keeper: ReturnType<typeof createKeeper>,
  targets: Target[],
  best: PublishedBest[],
): boolean => {
  const { columns, table, context, kinds } = reader;
  const indicator = indicatorOf({ row, columns, headings: table.headings, context });
  if (indicator === null) return false;
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
  return facts > 0;
};
