import { NONE, Figures, statuses, type FigureList } from './figures.ts';
import { missingReasons, type Observation } from './observation.ts';
import { ByPeriod } from './by-place.ts';
import type { Period } from './period.ts';

/** The columns of figures still to be written, each with room for `room`. */
const columnsFor = (room: number) => {
  const whole = () => new Int32Array(room);
  const real = () => new Float64Array(room);
  const small = () => new Int8Array(room);
  return {
    indicator: whole(),
    area: whole(),
    period: whole(),
    value: real(),
    stated: real(),
    numerator: real(),
    denominator: real(),
    decimals: small(),
    reason: small(),
    status: small(),
    symbol: whole(),
    note: whole(),
    file: whole(),
    line: whole(),
    column: whole(),
  };
};

type ColumnName = keyof ReturnType<typeof columnsFor>;
const columnNames: readonly ColumnName[] = [
  'indicator',
  'area',
  'period',
  'value',
  'stated',
  'numerator',
  'denominator',
  'decimals',
  'reason',
  'status',
  'symbol',
  'note',
  'file',
  'line',
  'column',
];

const placeIn = <T>(list: readonly T[], value: T | null): number =>
  value === null ? NONE : list.indexOf(value);

/** Writes figures into columns, row after row. There must be room for as many as are written. */
export class FigureWriter {
  readonly #columns: ReturnType<typeof columnsFor>;
  readonly #texts: string[] = [];
  readonly #known = new Map<string, number>();
  readonly #periods: Period[] = [];
  readonly #spans = new ByPeriod<number>();
  #length = 0;

  /** With room for `room` figures, of which the first are those of `from`. */
  constructor(room: number, from: Figures | null = null) {
    this.#columns = columnsFor(room);
    if (from === null) return;
    for (const name of columnNames)
      this.#columns[name].set(from.columns[name].subarray(0, from.length));
    for (const text of from.columns.texts) this.text(text);
    for (const period of from.columns.periods) this.period(period);
    this.#length = from.length;
  }

  get length(): number {
    return this.#length;
  }

  /** The place of a text. */
  text(text: string | null): number {
    if (text === null) return NONE;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  /** The place of a span and its basis. */
  period({ start, end, basis }: Period): number {
    return this.#spans.of(
      { start, end, basis },
      () => this.#periods.push({ start, end, basis }) - 1,
    );
  }

  /** One more figure. */
  add(figure: Observation): void {
    const row = this.#length;
    this.#length += 1;
    this.set(row, figure);
  }

  /** Writes over a figure. */
  set(row: number, figure: Observation): void {
    const { source } = figure;
    const columns = this.#columns;
    columns.indicator[row] = this.text(figure.indicatorCode);
    columns.area[row] = this.text(figure.areaCode);
    columns.period[row] = this.period(figure);
    columns.value[row] = figure.value ?? Number.NaN;
    columns.stated[row] = figure.stated ?? Number.NaN;
    columns.numerator[row] = figure.numerator ?? Number.NaN;
    columns.denominator[row] = figure.denominator ?? Number.NaN;
    columns.decimals[row] = figure.statedDecimals ?? NONE;
    columns.reason[row] = placeIn(missingReasons, figure.missingReason);
    columns.status[row] = statuses.indexOf(figure.status);
    columns.symbol[row] = this.text(figure.symbol);
    columns.note[row] = this.text(figure.note);
    columns.file[row] = this.text(source.file);
    columns.line[row] = source.line;
    columns.column[row] = this.text(source.column);
  }

  /** One more figure that is a plain number, by the places of what it is of. */
  addPlain(figure: PlainFigure): void {
    const row = this.#length;
    this.#length += 1;
    const columns = this.#columns;
    columns.indicator[row] = figure.indicator;
    columns.area[row] = figure.area;
    columns.period[row] = figure.period;
    columns.value[row] = figure.value;
    columns.stated[row] = figure.value;
    columns.numerator[row] = figure.numerator;
    columns.denominator[row] = figure.denominator;
    columns.decimals[row] = figure.decimals;
    columns.reason[row] = NONE;
    columns.status[row] = figure.status;
    columns.symbol[row] = NONE;
    columns.note[row] = NONE;
    columns.file[row] = figure.file;
    columns.line[row] = figure.line;
    columns.column[row] = figure.column;
  }

  /** What has been written, but for some rows. Nothing may be written after. */
  figures(without: ReadonlySet<number> = new Set()): Figures {
    if (without.size > 0) this.#close(without);
    return new Figures({
      ...this.#columns,
      length: this.#length,
      texts: this.#texts,
      periods: this.#periods,
    });
  }

  #close(without: ReadonlySet<number>): void {
    for (const name of columnNames) {
      const column = this.#columns[name];
      let to = 0;
      for (let row = 0; row < this.#length; row += 1) {
        if (without.has(row)) continue;
        column[to] = column[row] ?? 0;
        to += 1;
      }
    }
    this.#length -= without.size;
  }
}

/** A figure that is a plain number, as a writer's places; NaN for a count that is not given. */
export interface PlainFigure {
  indicator: number;
  area: number;
  period: number;
  value: number;
  numerator: number;
  denominator: number;
  decimals: number;
  status: number;
  file: number;
  line: number;
  column: number;
}

/** A plain figure of which nothing is known yet. */
export const noFigure: Readonly<PlainFigure> = {
  indicator: NONE,
  area: NONE,
  period: NONE,
  value: Number.NaN,
  numerator: Number.NaN,
  denominator: Number.NaN,
  decimals: NONE,
  status: statuses.indexOf('not_stated'),
  file: NONE,
  line: 0,
  column: NONE,
};

/** Figures in columns, as they are or from a list. */
export function asFigures(list: FigureList): Figures {
  if (list instanceof Figures) return list;
  const writer = new FigureWriter(list.length);
  for (const figure of list) writer.add(figure);
  return writer.figures();
}

/** The list with other figures in some of its rows. */
export function withFigures(
  list: FigureList,
  changed: ReadonlyMap<number, Observation>,
): FigureList {
  if (changed.size === 0) return list;
  if (!(list instanceof Figures)) return list.map((figure, row) => changed.get(row) ?? figure);
  const writer = new FigureWriter(list.length, list);
  for (const [row, figure] of changed) writer.set(row, figure);
  return writer.figures();
}
