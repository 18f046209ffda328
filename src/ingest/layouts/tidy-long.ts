import { FigureWriter, noFigure, type PlainFigure } from '../../domain/figure-writer.ts';
import { NONE } from '../../domain/figures.ts';
import type { Unit } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { columnsOf, type Role } from '../columns.ts';
import type { Facts, ReadContext } from '../context.ts';
import { Disputes } from '../keep.ts';
import type { LongTable } from '../long-table.ts';
import type { RegularRows } from '../regular-rows.ts';
import { FigureRows } from '../figure-rows.ts';
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
  /** The two together, as a number. */
  readonly series: number;
  readonly era: number;
  readonly unit: Unit;
}

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
  readonly #figures = new FigureRows();

  constructor({ rows, places }: LongTable, reader: TidyReader) {
    this.#rows = rows;
    this.#reader = reader;
    this.#plain = new PlainRows(rows, reader.columns);
    this.#placing = new Said(reader, placing);
    this.#placingAreas = new Said(reader, placingAreas);
    this.writer = new FigureWriter(places.length);
    this.disputes = new Disputes(reader.context.out);
    const { writer } = this;
    const [file, column] = [writer.text(reader.context.file), writer.text(reader.column)];
    this.#figure = { ...noFigure, file, column };
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
      this.#keepPlain(place, known.series);
    } else this.#look(place);
  }

  #areaNumber(start: number, { era }: KnownPlace): number {
    return this.#placingAreas.numberOf(this.#rows.codes, start, era);
  }

  #keepPlain(place: number, series: number): void {
    const next = this.writer.length;
    const row = this.#figures.rowOf(series, this.#figure.area, next);
    if (row === next) {
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
    const series = this.#figures.seriesOf(indicator, writer.period(figure));
    const row = this.#figures.rowOf(series, writer.text(figure.areaCode), writer.length);
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
    const places = { indicator: writer.text(indicator.code), period: writer.period(period) };
    const known = (this.#places[number] ??= {
      ...places,
      series: this.#figures.seriesOf(places.indicator, places.period),
      era: this.#reader.context.era(period.end),
      unit: indicator.unit,
    });
    const area = this.#reader.areas.known(cells, String(known.era)) ?? null;
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
