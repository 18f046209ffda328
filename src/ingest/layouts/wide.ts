import type { Facts, ReadContext } from '../context.ts';
import type { FigureColumn } from '../across.ts';
import { readAcross } from '../across.ts';
import { columnIndicator, fileIndicator, holdsFigures } from '../choose-columns.ts';
import type { Columns } from '../columns.ts';
import { cellOf, columnsOf } from '../columns.ts';
import type { PeriodText } from '../period.ts';
import { parsePeriod, writesIsoMonths } from '../period.ts';
import type { SheetRow } from '../sheet.ts';
import type { Table } from '../table.ts';
import { columnName } from '../text.ts';
import { areaOf, indicatorOf, textOf } from '../who.ts';

const namesIndicator = (columns: Columns): boolean =>
  columns.has('indicator') || columns.has('indicator_code');

const reportUnused = (table: Table, used: ReadonlySet<number>, context: ReadContext): void => {
  table.headings.forEach((heading, index) => {
    if (!used.has(index) && heading !== '')
      context.out.notice('EXTRA_COLUMNS_IGNORED', { line: table.headingLine, column: heading });
  });
};

/** All rows wait for an answer; none is lost. */
const waiting = (table: Table, context: ReadContext): Facts => {
  const [first] = table.rows;
  for (const { line } of table.rows)
    context.out.notice('ANSWER_NEEDED', { line: first?.line ?? line }, {}, 'set_aside');
  return { observations: [], targets: [], best: [], used: 0, setAside: table.rows.length };
};

/** Columns whose whole heading is a period. */
export const periodColumns = (headings: readonly string[]): readonly FigureColumn[] => {
  const isoMonths = writesIsoMonths(headings);
  return headings.flatMap((heading, index): readonly FigureColumn[] => {
    const period = heading.length > 60 ? null : parsePeriod(heading, { isoMonths });
    return period === null
      ? []
      : [{ index, name: columnName(heading, index), indicator: null, period }];
  });
};

/** Reads one row a council (and indicator) and one column a year or quarter. */
export const readWideYears = (
  table: Table,
  titles: readonly string[],
  context: ReadContext,
): Facts => {
  const columns = columnsOf(table.headings);
  const figures = periodColumns(table.headings);
  const own = namesIndicator(columns) ? null : fileIndicator(titles, context);
  if (own === null && !namesIndicator(columns)) return waiting(table, context);
  reportUnused(
    table,
    new Set([...columns.values(), ...figures.map(({ index }) => index)]),
    context,
  );
  const asked = (row: SheetRow) => ({ row, columns, headings: table.headings, context });
  return readAcross(
    {
      rows: table.rows,
      figures,
      areaIn: (row) => areaOf(asked(row)),
      indicatorIn: (row) => own ?? indicatorOf(asked(row)),
      periodIn: () => null,
    },
    context,
  );
};

const periodText = (row: SheetRow, columns: Columns, context: ReadContext): PeriodText | null => {
  const words = textOf(row, columns, 'period', context) || textOf(row, columns, 'end', context);
  const period = words === '' ? null : context.period(words, false);
  if (period !== null) return period;
  const code = words === '' ? 'PERIOD_MISSING' : 'PERIOD_UNKNOWN';
  context.out.add('set_aside', code, { line: row.line, column: null, cell: words });
  return null;
};

/** Columns of figures beside area and period: each is one indicator. */
export const figureIndexes = (
  headings: readonly string[],
  rows: readonly SheetRow[],
): readonly number[] => {
  const columns = columnsOf(headings);
  const named = new Set(
    [...columns].flatMap(([role, index]) =>
      role === 'value' || role === 'numerator' ? [] : [index],
    ),
  );
  return headings.flatMap((heading, index) =>
    heading !== '' && !named.has(index) && holdsFigures(rows, index) ? [index] : [],
  );
};

/** Reads one row an area and period, and one column an indicator. */
export const readWideIndicators = (table: Table, context: ReadContext): Facts => {
  const columns = columnsOf(table.headings);
  const figures = figureIndexes(table.headings, table.rows).flatMap(
    (index): readonly FigureColumn[] => {
      const heading = table.headings[index] ?? '';
      const indicator = columnIndicator(heading, '', context);
      return indicator === null ? [] : [{ index, name: heading, indicator, period: null }];
    },
  );
  if (figures.length === 0) return waiting(table, context);
  const asked = (row: SheetRow) => ({ row, columns, headings: table.headings, context });
  return readAcross(
    {
      rows: table.rows,
      figures,
      areaIn: (row) => areaOf(asked(row)),
      indicatorIn: () => null,
      periodIn: (row) => periodText(row, columns, context),
    },
    context,
  );
};

/** Whether a row can be one of a wide table's: it has something under its own columns. */
export const isWideRow = (row: SheetRow, columns: Columns): boolean =>
  cellOf(row.cells, columns, 'area') !== '' || cellOf(row.cells, columns, 'area_code') !== '';
