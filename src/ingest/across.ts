import type { Area } from '../domain/area.ts';
import { yearOf } from '../domain/calendar.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import { writesDecimalComma } from './cell.ts';
import type { Facts, ReadContext } from './context.ts';
import type { Keeper } from './keep.ts';
import { createKeeper } from './keep.ts';
import { readMeasure } from './measure.ts';
import type { PeriodText } from './period.ts';
import type { SheetRow } from './sheet.ts';
import { periodOf } from './when.ts';

/** A column of figures: what it measures and when, where its heading tells; null where the row does. */
export interface FigureColumn {
  readonly index: number;
  readonly name: string;
  readonly indicator: Indicator | null;
  readonly period: PeriodText | null;
}

/** A table with several figures in a row. Each look-up reports what it can't find. */
export interface Across {
  readonly rows: readonly SheetRow[];
  readonly figures: readonly FigureColumn[];
  readonly areaIn: (row: SheetRow) => Area | null;
  readonly indicatorIn: (row: SheetRow) => Indicator | null;
  readonly periodIn: (row: SheetRow) => PeriodText | null;
}

interface Reader extends Across {
  readonly context: ReadContext;
  readonly keeper: Keeper;
  readonly decimalComma: boolean;
}

const figureIn = (
  row: SheetRow,
  figure: FigureColumn,
  indicator: Indicator,
  text: PeriodText,
  area: Area,
  { context, decimalComma }: Reader,
): Observation | null => {
  const { line } = row;
  const value = row.cells[figure.index] ?? '';
  const period = periodOf(text, indicator, null, context);
  if (period === null) {
    context.out.add('set_aside', 'PERIOD_AMBIGUOUS', { line, column: figure.name, cell: value });
    return null;
  }
  const measure = readMeasure(
    { line, column: figure.name, value, numerator: '', denominator: '', note: '' },
    indicator,
    { year: yearOf(period.end), dash: 'not_available', decimalComma },
    context.out,
  );
  if (measure === null) return null;
  const source = { file: context.file, line, column: figure.name };
  return { indicatorCode: indicator.code, areaCode: area.code, ...period, ...measure, source };
};

/** How many figures a row gives; a row that gives none has been reported. */
const readRow = (row: SheetRow, reader: Reader): number => {
  const { figures, context, keeper } = reader;
  const written = figures.filter(({ index }) => (row.cells[index] ?? '').trim() !== '');
  if (written.length === 0) {
    context.out.add('set_aside', 'ROW_EMPTY', { line: row.line });
    return 0;
  }
  const area = reader.areaIn(row);
  if (area === null) return 0;
  const own = written.some(({ indicator }) => indicator === null) ? reader.indicatorIn(row) : null;
  const when = written.some(({ period }) => period === null) ? reader.periodIn(row) : null;
  let facts = 0;
  for (const figure of written) {
    const indicator = figure.indicator ?? own;
    const text = figure.period ?? when;
    if (indicator === null || text === null) continue;
    const observation = figureIn(row, figure, indicator, text, area, reader);
    if (observation !== null && keeper.keep(observation)) facts += 1;
  }
  return facts;
};

/** Reads a table with several figures in a row. A row is used where any of its figures is. */
export const readAcross = (across: Across, context: ReadContext): Facts => {
  const keeper = createKeeper(context.out);
  const cells = across.figures.flatMap(({ index }) =>
    across.rows.map((row) => row.cells[index] ?? ''),
  );
  const reader: Reader = { ...across, context, keeper, decimalComma: writesDecimalComma(cells) };
  const facts = across.rows.map((row) => readRow(row, reader));
  const lost = keeper.lost();
  const used = across.rows.filter(
    ({ line }, at) => (facts[at] ?? 0) > (lost.get(line) ?? 0),
  ).length;
  return {
    observations: keeper.kept(),
    targets: [],
    best: [],
    used,
    setAside: across.rows.length - used,
  };
};
