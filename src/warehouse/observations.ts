import { periodId } from '../domain/calendar.ts';
import { BENCHMARK_COUNCILS } from '../domain/comparator.ts';
import { asFigures } from '../domain/figure-writer.ts';
import { NONE, placesIn, statuses, type FigureColumns } from '../domain/figures.ts';
import { missingReasons } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Column, NumberColumn, TextColumn } from '../engine/port.ts';
import { noteKind, type Kinds } from './kinds.ts';

/** What an area code means to the sets: its authority, and whether it is a council. */
export interface Place {
  readonly authority: string;
  readonly council: boolean;
}

export interface Places {
  get(areaCode: string): Place | undefined;
}

/** A period of an indicator with figures of many councils. */
export interface HeldPeriod extends Period {
  readonly indicatorCode: string;
  readonly periodId: string;
  readonly kind: string;
  readonly file: string;
  /** Whether any of the councils has a value. */
  readonly valued: boolean;
}

/** The different places of a column, each with a number from 0 on. */
interface Numbered {
  readonly places: readonly number[];
  /** By place; -1 for those that the column has not. */
  readonly numberOf: Int32Array;
}

function numbered(column: Int32Array<ArrayBuffer>, { length, texts }: FigureColumns): Numbered {
  const places = placesIn(column, length, texts.length);
  const numberOf = new Int32Array(texts.length).fill(-1);
  for (const [number, place] of places.entries()) numberOf[place] = number;
  return { places, numberOf };
}

/** Whose figures are: an area's own, those of a file of many councils, or the pack's. */
export type Origin = 'local' | 'benchmark' | 'published';

/** A file's figures, and what the sets make of its areas and indicators. */
export interface Ground {
  readonly columns: FigureColumns;
  readonly indicators: Numbered;
  readonly areas: Numbered;
  /** By the number of an area; undefined for one that the catalogue lacks. */
  readonly areaPlaces: readonly (Place | undefined)[];
  /** By the number of an indicator: whose its figures are. */
  readonly origins: readonly Origin[];
  /** By period. */
  readonly kinds: readonly string[];
}

/** By the number of an indicator: a benchmark where figures of many councils are there. */
function originsIn({
  columns,
  indicators,
  areas,
  areaPlaces,
}: Omit<Ground, 'origins'>): readonly Origin[] {
  const { indicator, area, length } = columns;
  const count = areas.places.length;
  const seen = new Uint8Array(indicators.places.length * count);
  for (let row = 0; row < length; row += 1) {
    const at = indicators.numberOf[indicator[row] ?? NONE] ?? NONE;
    seen[at * count + (areas.numberOf[area[row] ?? NONE] ?? NONE)] = 1;
  }
  return indicators.places.map((_, at) => {
    const councils = areaPlaces.flatMap((place, number) =>
      seen[at * count + number] === 1 && place?.council === true ? [place.authority] : [],
    );
    return new Set(councils).size >= BENCHMARK_COUNCILS ? 'benchmark' : 'local';
  });
}

/** What the sets make of figures; `origin` where it is known already whose they are. */
export function groundOf(
  columns: FigureColumns,
  places: Places,
  kinds: Kinds,
  origin: Origin | null = null,
): Ground {
  const areas = numbered(columns.area, columns);
  const ground = {
    columns,
    indicators: numbered(columns.indicator, columns),
    areas,
    areaPlaces: areas.places.map((place) => places.get(columns.texts[place] ?? '')),
    kinds: columns.periods.map((period) => noteKind(kinds.own, period)),
  };
  const origins = origin === null ? originsIn(ground) : ground.indicators.places.map(() => origin);
  return { ...ground, origins };
}

/** The periods of the indicators whose figures are of many councils. */
export function benchmarkPeriodsIn(ground: Ground, kinds: Kinds): readonly HeldPeriod[] {
  const { columns, indicators, areas, areaPlaces, origins } = ground;
  const { indicator, area, period, value, file, texts, periods, length } = columns;
  const count = periods.length;
  const firstRow = new Int32Array(indicators.places.length * count).fill(NONE);
  const valued = new Uint8Array(firstRow.length);
  for (let row = 0; row < length; row += 1) {
    const at =
      (indicators.numberOf[indicator[row] ?? NONE] ?? NONE) * count + (period[row] ?? NONE);
    if (firstRow[at] === NONE) firstRow[at] = row;
    if (valued[at] === 1 || Number.isNaN(value[row])) continue;
    const place = areaPlaces[areas.numberOf[area[row] ?? NONE] ?? NONE];
    if (place?.council === true) valued[at] = 1;
  }
  return indicators.places.flatMap((code, number) =>
    periods.flatMap((span, at): readonly HeldPeriod[] => {
      const key = number * count + at;
      const row = firstRow[key] ?? NONE;
      if (row === NONE || origins[number] === 'local') return [];
      return [
        {
          ...span,
          indicatorCode: texts[code] ?? '',
          periodId: periodId(span),
          kind: noteKind(kinds.benchmark, span),
          file: texts[file[row] ?? NONE] ?? '',
          valued: valued[key] === 1,
        },
      ];
    }),
  );
}

export const numbers = (name: string, of: Float64Array): NumberColumn => ({
  kind: 'number',
  name,
  numbers: of,
});
export const texts = (name: string, of: readonly string[], places: Int32Array): TextColumn => ({
  kind: 'text',
  name,
  texts: of,
  places,
});

/** The authority of an area, by its number. */
export const authorityOf = ({ columns, areas, areaPlaces }: Ground, at: number): string =>
  areaPlaces[at]?.authority ?? columns.texts[areas.places[at] ?? NONE] ?? '';

/** What each row is of. */
function placesOf(ground: Ground): readonly Column[] {
  const { columns, indicators, areas, kinds, origins } = ground;
  const { length, periods } = columns;
  const area = columns.area.subarray(0, length);
  const indicator = columns.indicator.subarray(0, length);
  const period = columns.period.subarray(0, length);
  const ofPeriod = (name: string, of: (period: Period) => string): TextColumn =>
    texts(name, periods.map(of), period);
  return [
    texts('indicator_code', columns.texts, indicator),
    texts('area_code', columns.texts, area),
    texts(
      'authority',
      areas.places.map((_, at) => authorityOf(ground, at)),
      area.map((place) => areas.numberOf[place] ?? NONE),
    ),
    ofPeriod('period_id', periodId),
    { ...ofPeriod('start_date', ({ start }) => start), kind: 'date' },
    { ...ofPeriod('end_date', ({ end }) => end), kind: 'date' },
    ofPeriod('basis', ({ basis }) => basis),
    texts('kind', kinds, period),
    texts(
      'origin',
      origins,
      indicator.map((place) => indicators.numberOf[place] ?? NONE),
    ),
  ];
}

/** What each row says, as one of the `seq`-th file. */
function saidIn(columns: FigureColumns, seq: number): readonly Column[] {
  const { length } = columns;
  const textAt = (name: string, of: Int32Array): Column =>
    texts(name, columns.texts, of.subarray(0, length));
  const listed = (name: string, list: readonly string[], of: Int8Array): Column =>
    texts(name, list, Int32Array.from(of.subarray(0, length)));
  const real = (name: string, of: Float64Array): Column => numbers(name, of.subarray(0, length));
  const decimals = Float64Array.from(columns.decimals.subarray(0, length), (each) =>
    each === NONE ? Number.NaN : each,
  );
  return [
    real('value', columns.value),
    real('stated', columns.stated),
    numbers('stated_decimals', decimals),
    real('numerator', columns.numerator),
    real('denominator', columns.denominator),
    listed('missing_reason', missingReasons, columns.reason),
    listed('status', statuses, columns.status),
    textAt('symbol', columns.symbol),
    textAt('note', columns.note),
    numbers('import_seq', new Float64Array(length).fill(seq)),
    textAt('file', columns.file),
    numbers('line', Float64Array.from(columns.line.subarray(0, length))),
    textAt('column_name', columns.column),
  ];
}

/** A file's figures, what the sets make of them, and the periods that it holds for many councils. */
export interface FiguresOfFile {
  readonly ground: Ground;
  readonly uploaded: readonly HeldPeriod[];
}

export function figuresOfFile(reading: FileReading, places: Places, kinds: Kinds): FiguresOfFile {
  const { columns } = asFigures(reading.observations);
  const ground = groundOf(columns, places, kinds);
  return { ground, uploaded: benchmarkPeriodsIn(ground, kinds) };
}

/** The figures of the `seq`-th file as rows of the table. */
export const figureRows = (ground: Ground, seq: number): readonly Column[] => [
  ...placesOf(ground),
  ...saidIn(ground.columns, seq),
];
