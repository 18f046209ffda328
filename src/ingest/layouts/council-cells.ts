import type { Area } from '../../domain/area.ts';
import { financialYearStart, yearOf } from '../../domain/calendar.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Observation, PublishedBest } from '../../domain/observation.ts';
import type { Target } from '../../domain/target.ts';
import { periodFor } from '../basis.ts';
import { readBest } from '../best.ts';
import { readNumber } from '../cell.ts';
import type { Columns } from '../columns.ts';
import type { ReadContext } from '../context.ts';
import type { CouncilColumn } from '../council-columns.ts';
import { readMeasure } from '../measure.ts';
import type { SheetRow } from '../sheet.ts';
import type { Table } from '../table.ts';
import { readTargetValue, ruleFor, withRange } from '../target-value.ts';
import { columnName } from '../text.ts';
import { periodOf } from '../when.ts';

/** A council table with its columns understood. */
export interface Reader {
  readonly table: Table;
  readonly columns: Columns;
  readonly kinds: readonly CouncilColumn[];
  readonly own: Area;
  readonly context: ReadContext;
}

export interface Cell {
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

/** The figure of a cell; null, and reported, where it can't be read. */
export const observationIn = (
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

/** The best performers of a cell. */
export const bestIn = (
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

/** The target of a cell; null where it has none or, reported, can't be read. */
export const targetIn = (
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
