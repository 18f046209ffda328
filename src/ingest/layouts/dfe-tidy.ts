import type { Area } from '../../domain/area.ts';
import type { FigureColumn } from '../across.ts';
import { readAcross } from '../across.ts';
import type { Filter } from '../choose-columns.ts';
import { columnIndicator, filtersOf, holdsFigures } from '../choose-columns.ts';
import type { Facts, ReadContext } from '../context.ts';
import { dfePeriod } from '../dfe-period.ts';
import type { PeriodText } from '../period.ts';
import type { SheetRow } from '../sheet.ts';
import type { Table } from '../table.ts';
import { cleanText, headingKey } from '../text.ts';

const geography =
  /^(?:country|region|old la|new la|la|lad|school|institution|provider|pcon|parliamentary constituency|ward|lsip|local skills improvement plan area|pfa|police force area|local enterprise partnership|lep|english devolved area|trust|mat|multi academy trust|opportunity area|sponsor|rsc region|planning area)(?: area)? (?:code|name|urn|laestab|id|ukprn)$/u;

type Place =
  | 'country code'
  | 'region code'
  | 'region name'
  | 'new la code'
  | 'old la code'
  | 'la name';

interface Columns {
  readonly time: number;
  readonly identifier: number;
  readonly level: number;
  readonly places: ReadonlyMap<string, number>;
  /** Breakdowns and figures. */
  readonly others: readonly { readonly index: number; readonly heading: string }[];
}

/** The columns of a Department for Education table; null where the three that make one are not there. */
export const dfeColumns = (headings: readonly string[]): Columns | null => {
  const keys = headings.map((heading) => headingKey(heading));
  const [time, identifier, level] = ['time period', 'time identifier', 'geographic level'].map(
    (key) => keys.indexOf(key),
  );
  if (time === undefined || identifier === undefined || level === undefined) return null;
  if (time < 0 || identifier < 0 || level < 0) return null;
  const own = new Set([time, identifier, level]);
  const places = new Map<string, number>();
  const others: { index: number; heading: string }[] = [];
  keys.forEach((key, index) => {
    if (own.has(index) || key === '') return;
    if (geography.test(key)) places.set(key, index);
    else others.push({ index, heading: headings[index] ?? '' });
  });
  return { time, identifier, level, places, others };
};

const levels: ReadonlyMap<string, readonly Place[]> = new Map<string, readonly Place[]>([
  ['national', ['country code']],
  ['regional', ['region code', 'region name']],
  ['local authority', ['new la code', 'old la code', 'la name']],
]);

interface Reader {
  readonly columns: Columns;
  readonly context: ReadContext;
  readonly filters: readonly Filter[];
}

const textAt = (row: SheetRow, index: number | undefined): string =>
  index === undefined ? '' : cleanText(row.cells[index] ?? '').text;

const placesOf = (row: SheetRow, { columns }: Reader): readonly Place[] | null =>
  levels.get(textAt(row, columns.level).toLowerCase()) ?? null;

const areaIn = (row: SheetRow, reader: Reader): Area | null => {
  const { columns, context } = reader;
  const texts = (placesOf(row, reader) ?? []).map((place) =>
    textAt(row, columns.places.get(place)),
  );
  for (const text of texts) {
    const area = context.area(text);
    if (area !== null) return area;
  }
  const cell = texts.find((text) => text !== '') ?? '';
  const code = cell === '' ? 'AREA_MISSING' : 'AREA_UNKNOWN';
  context.out.add(
    'set_aside',
    code,
    { line: row.line, column: 'geographic_level', cell },
    { nearest: '' },
  );
  return null;
};

const periodIn = (row: SheetRow, { columns, context }: Reader): PeriodText | null => {
  const time = textAt(row, columns.time);
  const identifier = textAt(row, columns.identifier);
  const period = dfePeriod(time, identifier);
  if (period === null)
    context.out.add('set_aside', time === '' ? 'PERIOD_MISSING' : 'PERIOD_UNKNOWN', {
      line: row.line,
      column: 'time_period',
      cell: `${time} ${identifier}`.trim(),
    });
  return period;
};

/** Why a row is passed over, or null where it is read. */
const passedOver = (row: SheetRow, reader: Reader): string | null => {
  if (placesOf(row, reader) === null) return 'LEVEL_NOT_USED';
  const other = reader.filters.some(
    ({ index, chosen }) => chosen !== null && textAt(row, index) !== chosen,
  );
  return other ? 'ROWS_NOT_CHOSEN' : null;
};

/** Rows to read; each of the others is counted under its reason. */
const chosenRows = (table: Table, reader: Reader, ready: boolean): readonly SheetRow[] => {
  const { out } = reader.context;
  return table.rows.filter((row) => {
    const reason = ready ? passedOver(row, reader) : 'ANSWER_NEEDED';
    if (reason === null) return true;
    out.notice(
      reason,
      { line: row.line, cell: textAt(row, reader.columns.level) },
      {},
      'set_aside',
    );
    return false;
  });
};

/**
 * Reads a Department for Education table. Which column is which indicator, and which rows of its
 * breakdowns to read, are asked; until they are answered its rows wait.
 */
export const readDfeTidy = (table: Table, columns: Columns, context: ReadContext): Facts => {
  const figures = columns.others.filter(({ index }) => holdsFigures(table.rows, index));
  const breakdowns = columns.others.filter((column) => !figures.includes(column));
  const filters = filtersOf(table.rows, breakdowns, context);
  const about = filters.flatMap(({ chosen }) => chosen ?? []).join(' ');
  const mapped = figures.flatMap(({ index, heading }): readonly FigureColumn[] => {
    const indicator = columnIndicator(heading, about, context);
    return indicator === null ? [] : [{ index, name: heading, indicator, period: null }];
  });
  const reader: Reader = { columns, context, filters };
  const ready = mapped.length > 0 && filters.every(({ chosen }) => chosen !== null);
  const rows = chosenRows(table, reader, ready);
  const facts = readAcross(
    {
      rows,
      figures: mapped,
      areaIn: (row) => areaIn(row, reader),
      indicatorIn: () => null,
      periodIn: (row) => periodIn(row, reader),
    },
    context,
  );
  return { ...facts, setAside: facts.setAside + table.rows.length - rows.length };
};
