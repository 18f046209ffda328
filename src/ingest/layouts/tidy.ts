import type { Area } from '../../domain/area.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Observation, Status } from '../../domain/observation.ts';
import type { Basis, Period } from '../../domain/period.ts';
import { yearOf } from '../../domain/calendar.ts';
import { parseBasis, periodBetween } from '../basis.ts';
import { writesDecimalComma } from '../cell.ts';
import type { Columns, Role } from '../columns.ts';
import { cellOf, columnsOf } from '../columns.ts';
import type { Facts, ReadContext } from '../context.ts';
import { KnownCells } from '../known-cells.ts';
import { readMeasure } from '../measure.ts';
import { writesIsoMonths } from '../period.ts';
import type { SheetRow } from '../sheet.ts';
import type { Table } from '../table.ts';
import { columnName } from '../text.ts';
import { checkUnit } from '../unit.ts';
import { periodOf } from '../when.ts';
import { areaOf, indicatorOf, textOf } from '../who.ts';
import { createKeeper } from '../keep.ts';

/** What a tidy file's rows are read by. */
export interface TidyReader {
  readonly table: Pick<Table, 'headings' | 'headingLine'>;
  readonly columns: Columns;
  readonly context: ReadContext;
  readonly isoMonths: boolean;
  readonly decimalComma: boolean;
  /** The column of the value, or of what stands for it. */
  readonly column: string;
  readonly placed: KnownCells<Placed | null>;
  readonly areas: KnownCells<Area | null>;
}

/** What a row's figure is of, and when. */
export interface Placed {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly year: number;
}

/** Columns that say what a row's figure is of, and those that say of which area. */
export const placing = [
  'indicator_code',
  'indicator',
  'basis',
  'start',
  'end',
  'period',
] as const satisfies readonly Role[];
export const placingAreas = ['area_code', 'area'] as const satisfies readonly Role[];

export const statuses: ReadonlyMap<string, Status> = new Map<string, Status>([
  ['final', 'final'],
  ['f', 'final'],
  ['provisional', 'provisional'],
  ['p', 'provisional'],
  ['revised', 'revised'],
  ['r', 'revised'],
]);

const saidBasis = (row: SheetRow, { columns, context, table }: TidyReader): Basis | null => {
  const text = textOf(row, columns, 'basis', context);
  if (text === '') return null;
  const basis = parseBasis(text);
  if (basis === null)
    context.out.notice('BASIS_UNKNOWN', {
      line: row.line,
      column: table.headings[columns.get('basis') ?? 0] ?? null,
      cell: text,
    });
  return basis;
};

/** The period from a start and an end column, else from the period's own words. */
const periodIn = (row: SheetRow, indicator: Indicator, reader: TidyReader): Period | null => {
  const { columns, context, table } = reader;
  const said = saidBasis(row, reader);
  const endText = textOf(row, columns, 'end', context);
  const startText = textOf(row, columns, 'start', context);
  const end = endText === '' ? null : context.period(endText, reader.isoMonths);
  const start = startText === '' ? null : context.period(startText, reader.isoMonths);
  if (start?.grain === 'day' && end?.grain === 'day') {
    const between = periodBetween(start.start, end.end, indicator, said);
    if (between !== null) return between;
  }
  const words = textOf(row, columns, 'period', context) || endText;
  const text = words === endText && end !== null ? end : context.period(words, reader.isoMonths);
  const period = text === null ? null : periodOf(text, indicator, said, context);
  if (period !== null) return period;
  const index = columns.get('period') ?? columns.get('end') ?? 0;
  const code =
    words === '' ? 'PERIOD_MISSING' : text === null ? 'PERIOD_UNKNOWN' : 'PERIOD_AMBIGUOUS';
  context.out.add('set_aside', code, {
    line: row.line,
    column: columnName(table.headings[index], index),
    cell: words,
  });
  return null;
};

const fits = (row: SheetRow, { table, context }: TidyReader): boolean => {
  const width = table.headings.length;
  if (row.cells.length <= width || row.cells.slice(width).every((cell) => cell.trim() === ''))
    return true;
  context.out.add(
    'set_aside',
    'ROW_TOO_LONG',
    { line: row.line },
    { cells: row.cells.length, headings: table.headings.length },
  );
  return false;
};

const placedIn = (row: SheetRow, reader: TidyReader): Placed | null => {
  const { columns, context, table } = reader;
  const indicator = indicatorOf({ row, columns, headings: table.headings, context });
  const period = indicator === null ? null : periodIn(row, indicator, reader);
  return indicator === null || period === null
    ? null
    : { indicator, period, year: yearOf(period.end) };
};

const statusIn = (row: SheetRow, { columns, context }: TidyReader): Status | undefined =>
  columns.has('status')
    ? statuses.get(textOf(row, columns, 'status', context).toLowerCase())
    : undefined;

/** One row to one observation; null, and reported, where something of it can't be read. */
export const readTidyRow = (row: SheetRow, reader: TidyReader): Observation | null => {
  const { columns, context, table, column } = reader;
  const { cells } = row;
  if (!fits(row, reader)) return null;
  const placed = reader.placed.of(cells, '', () => placedIn(row, reader));
  if (placed === null) return null;
  const { indicator, period, year } = placed;
  const area = reader.areas.of(cells, String(context.era(period.end)), () =>
    areaOf({ row, columns, headings: table.headings, context }, period.end),
  );
  if (area === null) return null;
  const measure = readMeasure(
    {
      line: row.line,
      column,
      value: cellOf(cells, columns, 'value'),
      numerator: cellOf(cells, columns, 'numerator'),
      denominator: cellOf(cells, columns, 'denominator'),
      note: textOf(row, columns, 'note', context),
    },
    indicator,
    { year, dash: 'not_available', decimalComma: reader.decimalComma },
    context.out,
  );
  if (measure === null) return null;
  if (columns.has('unit'))
    checkUnit(
      textOf(row, columns, 'unit', context),
      indicator,
      { line: row.line, column },
      context,
    );
  return {
    indicatorCode: indicator.code,
    areaCode: area.code,
    start: period.start,
    end: period.end,
    basis: period.basis,
    value: measure.value,
    stated: measure.stated,
    statedDecimals: measure.statedDecimals ?? null,
    numerator: measure.numerator,
    denominator: measure.denominator,
    missingReason: measure.missingReason,
    symbol: measure.symbol,
    status: statusIn(row, reader) ?? measure.status,
    note: measure.note,
    source: { file: context.file, line: row.line, column },
  };
};

const reportUnused = (table: TidyReader['table'], columns: Columns, context: ReadContext): void => {
  const used = new Set(columns.values());
  table.headings.forEach((heading, index) => {
    if (!used.has(index) && heading !== '')
      context.out.notice('EXTRA_COLUMNS_IGNORED', { line: table.headingLine, column: heading });
  });
};

/** Whether a row has what a tidy row needs in the columns where it must stand. */
export const isTidyRow = (row: SheetRow, columns: Columns): boolean => {
  const named =
    cellOf(row.cells, columns, 'indicator') || cellOf(row.cells, columns, 'indicator_code');
  const dated = cellOf(row.cells, columns, 'period') || cellOf(row.cells, columns, 'end');
  return named !== '' && dated !== '';
};

/**
 * The reader of one tidy table, whose unused columns it reports. `texts` gives the different texts
 * of a column.
 */
export const tidyReader = (
  table: TidyReader['table'],
  columns: Columns,
  texts: (column: number | undefined) => readonly string[],
  context: ReadContext,
): TidyReader => {
  const index = columns.get('value') ?? columns.get('numerator') ?? 0;
  const at = (...roles: readonly Role[]) => roles.map((role) => columns.get(role));
  const monthly = (role: Role): boolean => writesIsoMonths(texts(columns.get(role)));
  reportUnused(table, columns, context);
  return {
    table,
    columns,
    context,
    isoMonths: monthly('period') || monthly('end'),
    decimalComma: writesDecimalComma(texts(columns.get('value'))),
    column: columnName(table.headings[index], index),
    placed: new KnownCells(at(...placing), context.out),
    areas: new KnownCells(at(...placingAreas), context.out),
  };
};

/** Reads a file of one row per indicator, area and period. */
export const readTidy = (
  table: Table,
  context: ReadContext,
  columns: Columns = columnsOf(table.headings),
): Facts => {
  const textsIn = (column: number | undefined): readonly string[] =>
    column === undefined ? [] : [...new Set(table.rows.map(({ cells }) => cells[column] ?? ''))];
  const reader = tidyReader(table, columns, textsIn, context);
  const keeper = createKeeper(context.out);
  let used = 0;
  for (const row of table.rows) {
    const observation = readTidyRow(row, reader);
    if (observation !== null && keeper.keep(observation)) used += 1;
  }
  used -= keeper.lost().size;
  return {
    observations: keeper.kept(),
    targets: [],
    best: [],
    used,
    setAside: table.rows.length - used,
  };
};
