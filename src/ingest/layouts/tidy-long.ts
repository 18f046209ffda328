import { FigureWriter, type PlainFigure } from '../../domain/figure-writer.ts';
import { NONE, statuses } from '../../domain/figures.ts';
import type { Unit } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { columnsOf, type Role } from '../columns.ts';
import type { Facts, ReadContext } from '../context.ts';
import { Disputes } from '../keep.ts';
import type { LongTable } from '../long-table.ts';
import type { RegularRows } from '../regular.ts';
import { Tuples } from '../tuples.ts';
import { PlainRows } from './tidy-plain.ts';
import { placing, placingAreas, readTidyRow, tidyReader, type TidyReader } from './tidy.ts';

/** The different texts of a column in the rows of a table. */
const textsIn = ({ rows, places }: LongTable, column: number | undefined): readonly string[] => {
  if (column === undefined) return [];
  const { codes, starts, texts } = rows;
  const seen = new Uint8Array(texts.length);
  for (const place of places) seen[codes[(starts[place] ?? 0) + column] ?? 0] = 1;
  return texts.filter((_, place) => seen[place] === 1);
};

/** Numbers of what rows say in some columns, and beside them. */
class Said {
  readonly #columns: readonly number[];
  readonly #tuple: Int32Array;
  readonly #tuples: Tuples;

  constructor(reader: TidyReader, roles: readonly Role[]) {
    this.#columns = roles.flatMap((role) => reader.columns.get(role) ?? []);
    this.#tuple = new Int32Array(this.#columns.length + 1);
    this.#tuples = new Tuples(this.#tuple.length);
  }

  numberOf(codes: Int32Array, start: number, beside: number): number {
    const { length } = this.#columns;
    for (let at = 0; at < length; at += 1)
      this.#tuple[at] = codes[start + (this.#columns[at] ?? 0)] ?? 0;
    this.#tuple[length] = beside;
    return this.#tuples.numberOf(this.#tuple);
  }
}

/** What rows that say the same are of, as the writer's places. */
interface KnownPlace {
  readonly indicator: number;
  readonly period: number;
  readonly end: number;
  readonly unit: Unit;
}

const plainFigure = (file: number, column: number): PlainFigure => ({
  indicator: NONE,
  area: NONE,
  period: NONE,
  value: Number.NaN,
  numerator: Number.NaN,
  denominator: Number.NaN,
  decimals: NONE,
  status: statuses.indexOf('not_stated'),
  file,
  line: 0,
  column,
});

/**
 * Reads the rows of a long tidy table. What a row says of its indicator, period and area is read by
 * `readTidyRow` where it is said for the first time, and remembered where nothing had to be
 * reported; its numbers are read by it unless they are plain and agree.
 */
class LongTidy {
  readonly writer: FigureWriter;
  readonly disputes: Disputes;
  used = 0;
  readonly #rows: RegularRows;
  readonly #reader: TidyReader;
  readonly #plain: PlainRows;
  readonly #figure: PlainFigure;
  readonly #placing: Said;
  readonly #placingAreas: Said;
  readonly #places: (KnownPlace | undefined)[] = [];
  readonly #areas: (number | undefined)[] = [];
  /** Indicator, area and period of each figure that is written, in its row. */
  readonly #figures = new Tuples(3);
  readonly #tuple = new Int32Array(3);

  constructor({ rows, places }: LongTable, reader: TidyReader) {
    this.#rows = rows;
    this.#reader = reader;
    this.#plain = new PlainRows(rows, reader.columns);
    this.#placing = new Said(reader, placing);
    this.#placingAreas = new Said(reader, placingAreas);
    this.writer = new FigureWriter(places.length);
    this.disputes = new Disputes(reader.context.out);
    const { writer } = this;
    this.#figure = plainFigure(writer.text(reader.context.file), writer.text(reader.column));
  }

  /** Reads the row at a place. */
  read(place: number): void {
    const { codes, starts } = this.#rows;
    const start = starts[place] ?? 0;
    const number = this.#placing.numberOf(codes, start, NONE);
    const known = this.#places[number];
    const area = known === undefined ? undefined : this.#areas[this.#areaNumber(start, known)];
    if (known === undefined || area === undefined) {
      this.#look(place);
      this.#remember(place, start, number);
    } else if (this.#plain.read(start, known.unit, this.#figure)) {
      this.#figure.indicator = known.indicator;
      this.#figure.area = area;
      this.#figure.period = known.period;
      this.#figure.line = place + 1;
      this.#keepPlain(place);
    } else this.#look(place);
  }

  #areaNumber(start: number, { end }: KnownPlace): number {
    return this.#placingAreas.numberOf(this.#rows.codes, start, end);
  }

  /** The row that the writer has for a figure of these places; its next row where it has none. */
  #rowOf(indicator: number, area: number, period: number): number {
    this.#tuple[0] = indicator;
    this.#tuple[1] = area;
    this.#tuple[2] = period;
    return this.#figures.numberOf(this.#tuple);
  }

  #keepPlain(place: number): void {
    const { indicator, area, period } = this.#figure;
    const row = this.#rowOf(indicator, area, period);
    if (row === this.writer.length) {
      this.writer.addPlain(this.#figure);
      this.used += 1;
      return;
    }
    const later = readTidyRow(this.#rows.row(place), this.#reader);
    if (later !== null) this.#meet(row, later);
  }

  #look(place: number): void {
    const figure = readTidyRow(this.#rows.row(place), this.#reader);
    if (figure === null) return;
    const { writer } = this;
    const indicator = writer.text(figure.indicatorCode);
    const row = this.#rowOf(indicator, writer.text(figure.areaCode), writer.period(figure));
    if (row < writer.length) this.#meet(row, figure);
    else {
      writer.add(figure);
      this.used += 1;
    }
  }

  #meet(row: number, later: Observation): void {
    const first = this.writer.figures().at(row);
    if (first !== undefined && this.disputes.meet(row, first, later)) this.used += 1;
  }

  /** Takes up what has now been found out of a row's place and area. */
  #remember(place: number, start: number, number: number): void {
    const { cells } = this.#rows.row(place);
    const { writer } = this;
    const placed = this.#reader.placed.known(cells, '') ?? null;
    if (placed === null) return;
    const { indicator, period } = placed;
    const known = (this.#places[number] ??= {
      indicator: writer.text(indicator.code),
      period: writer.period(period),
      end: writer.text(period.end),
      unit: indicator.unit,
    });
    const area = this.#reader.areas.known(cells, period.end) ?? null;
    if (area !== null) this.#areas[this.#areaNumber(start, known)] = writer.text(area.code);
  }
}

/** Reads a long file of one row per indicator, area and period, as `readTidy` does. */
export const readLongTidy = (table: LongTable, context: ReadContext): Facts => {
  const columns = columnsOf(table.headings);
  const reader = tidyReader(table, columns, (column) => textsIn(table, column), context);
  const long = new LongTidy(table, reader);
  for (const place of table.places) long.read(place);
  const used = long.used - long.disputes.lost.size;
  return {
    observations: long.writer.figures(long.disputes.withdrawn()),
    targets: [],
    best: [],
    used,
    setAside: table.places.length - used,
  };
};
