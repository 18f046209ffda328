import { periodId } from '../domain/calendar.ts';
import { NONE, statuses, type FigureColumns } from '../domain/figures.ts';
import { missingReasons } from '../domain/observation.ts';
import type { Column, Engine } from '../engine/port.ts';
import { columnsOf, day, number, stacked, text, type Cells } from './columns.ts';
import { authorityOf, figureRows, numbers, texts, type Ground } from './observations.ts';

/** Files of more figures than these go over as numbers; for fewer it would be more work. */
const LONG = 20_000;
/** Rows that go over at a time: some hundredths of a second, so that the page is never held up. */
export const PART = 25_000;

/** Figures as numbers, and what the numbers stand for, each once. */
const TABLES = `
create or replace temp table long_figure (
  indicator integer, area integer, period integer, said integer,
  value double, stated double, stated_decimals integer, numerator double, denominator double,
  symbol varchar, note varchar, line integer
);
create or replace temp table long_indicator (n integer, indicator_code varchar, origin varchar);
create or replace temp table long_area (n integer, area_code varchar, authority varchar);
create or replace temp table long_period (
  n integer, period_id varchar, start_date date, end_date date, basis varchar, kind varchar
);
create or replace temp table long_said (
  n integer, missing_reason varchar, status varchar, file varchar, column_name varchar
);`;

const insertOf = (seq: number): string => `
insert into observation by name
select long_figure.* exclude (indicator, area, period, said),
  long_indicator.* exclude (n), long_area.* exclude (n), long_period.* exclude (n),
  long_said.* exclude (n), ${String(seq)} as import_seq
from long_figure
join long_indicator on long_indicator.n = indicator
join long_area on long_area.n = area
join long_period on long_period.n = period
join long_said on long_said.n = said;
drop table long_figure;`;

interface Numbered<T> {
  readonly n: number;
  readonly of: T;
}

const n = number<Numbered<unknown>>('n', (row) => row.n);
const named = <T>(name: string, of: (of_: T) => string | null): Cells<Numbered<T>> =>
  text(name, (row) => of(row.of));

const append = <T>(
  engine: Engine,
  table: string,
  rows: readonly Numbered<T>[],
  cells: readonly Cells<Numbered<T>>[],
): Promise<void> => engine.append(table, columnsOf(rows, [n, ...cells]));

/** What rows say beside their numbers: reason, status, file and column, each different four once. */
class Sayings {
  readonly #columns: FigureColumns;
  readonly #known = new Map<number, number>();
  readonly #rows: number[] = [];

  constructor(columns: FigureColumns) {
    this.#columns = columns;
  }

  numberOf(row: number): number {
    const { reason, status, file, column, texts: all } = this.#columns;
    const place = ((file[row] ?? NONE) + 1) * (all.length + 1) + (column[row] ?? NONE) + 1;
    const key = (place * 16 + (reason[row] ?? NONE) + 1) * 16 + (status[row] ?? NONE) + 1;
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    this.#known.set(key, this.#rows.length);
    return this.#rows.push(row) - 1;
  }

  append(engine: Engine): Promise<void> {
    const { reason, status, file, column, texts: all } = this.#columns;
    const rows = this.#rows.map((row, place) => ({ n: place, of: row }));
    return append(engine, 'long_said', rows, [
      named('missing_reason', (row) => missingReasons[reason[row] ?? NONE] ?? null),
      named('status', (row) => statuses[status[row] ?? NONE] ?? 'not_stated'),
      named('file', (row) => all[file[row] ?? NONE] ?? ''),
      named('column_name', (row) => all[column[row] ?? NONE] ?? null),
    ]);
  }
}

function partOf(columns: FigureColumns, sayings: Sayings, from: number, to: number): Column[] {
  const whole = (name: string, of: Int32Array | Int8Array): Column =>
    numbers(name, Float64Array.from(of.subarray(from, to)));
  const real = (name: string, of: Float64Array): Column => numbers(name, of.subarray(from, to));
  const decimals = Float64Array.from(columns.decimals.subarray(from, to), (each) =>
    each === NONE ? Number.NaN : each,
  );
  const said = Float64Array.from({ length: to - from }, (_, at) => sayings.numberOf(from + at));
  return [
    whole('indicator', columns.indicator),
    whole('area', columns.area),
    whole('period', columns.period),
    numbers('said', said),
    real('value', columns.value),
    real('stated', columns.stated),
    numbers('stated_decimals', decimals),
    real('numerator', columns.numerator),
    real('denominator', columns.denominator),
    texts('symbol', columns.texts, columns.symbol.subarray(from, to)),
    texts('note', columns.texts, columns.note.subarray(from, to)),
    whole('line', columns.line),
  ];
}

async function appendMeanings(engine: Engine, ground: Ground): Promise<void> {
  const { columns, indicators, areas, kinds } = ground;
  const codeOf = (place: number): string => columns.texts[place] ?? '';
  const byPlace = (places: readonly number[]) => places.map((place, of) => ({ n: place, of }));
  await append(engine, 'long_indicator', byPlace(indicators.places), [
    named('indicator_code', (at) => codeOf(indicators.places[at] ?? NONE)),
    named('origin', (at) => ground.origins[at] ?? null),
  ]);
  await append(engine, 'long_area', byPlace(areas.places), [
    named('area_code', (at) => codeOf(areas.places[at] ?? NONE)),
    named('authority', (at) => authorityOf(ground, at)),
  ]);
  const periods = columns.periods.map((period, place) => ({
    n: place,
    of: { ...period, kind: kinds[place] ?? '' },
  }));
  await append(engine, 'long_period', periods, [
    named('period_id', periodId),
    day('start_date', ({ of }) => of.start),
    day('end_date', ({ of }) => of.end),
    named('basis', ({ basis }) => basis),
    named('kind', ({ kind }) => kind),
  ]);
}

/**
 * Writes a long file's figures, as the `seq`-th: numbers go over, and the engine puts what they
 * stand for in their place, which takes it less than half the time that texts in every row do.
 */
export async function appendLong(engine: Engine, ground: Ground, seq: number): Promise<void> {
  const { columns } = ground;
  const sayings = new Sayings(columns);
  await engine.run(TABLES);
  let writing = Promise.resolve();
  for (let from = 0; from < columns.length; from += PART) {
    const part = partOf(columns, sayings, from, Math.min(from + PART, columns.length));
    await writing;
    writing = engine.append('long_figure', part);
  }
  await writing;
  await appendMeanings(engine, ground);
  await sayings.append(engine);
  await engine.run(insertOf(seq));
}

/** A file's figures, and which of the files it is. */
export interface NthFile {
  readonly ground: Ground;
  readonly seq: number;
}

/** Files one after another, as many together as have no more figures than a long one. */
function* together(files: readonly NthFile[]): Generator<readonly NthFile[]> {
  let group: NthFile[] = [];
  let figures = 0;
  for (const file of files) {
    const { length } = file.ground.columns;
    if (group.length > 0 && figures + length > LONG) {
      yield group;
      [group, figures] = [[], 0];
    }
    if (length > 0) group.push(file);
    figures += length;
  }
  if (group.length > 0) yield group;
}

/** Writes the figures of files: each long one by itself, short ones together. */
export async function appendFigures(engine: Engine, files: readonly NthFile[]): Promise<void> {
  for (const group of together(files)) {
    const [first] = group;
    if (first !== undefined && first.ground.columns.length > LONG)
      await appendLong(engine, first.ground, first.seq);
    else {
      const rows = group.map(({ ground, seq }) => figureRows(ground, seq));
      await engine.append('observation', stacked(rows));
    }
  }
}
