import { periodId } from '../domain/calendar.ts';
import { BENCHMARK_COUNCILS } from '../domain/comparator.ts';
import { asFigures } from '../domain/figure-writer.ts';
import { NONE, placesIn, statuses, type FigureColumns } from '../domain/figures.ts';
import { missingReasons } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Column, NumberColumn, TextColumn } from '../engine/port.ts';
import { noteKind, type Kinds } from './kinds.ts';

/** Rows written at a time: some hundredths of a second, so that the page is never held up. */
const PART = 20_000;

/** What an area code means to the sets: its authority, and whether it is a council. */
export interface Place {
  readonly authority: string;
  readonly council: boolean;
}

export interface Places {
  get(areaCode: string): Place | undefined;
}

/** A period of which a file holds figures of many councils. */
export interface UploadedPeriod extends Period {
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

/** A file's figures, and what the sets make of its areas and indicators. */
interface Ground {
  readonly columns: FigureColumns;
  readonly indicators: Numbered;
  readonly areas: Numbered;
  /** By the number of an area; undefined for one that the catalogue lacks. */
  readonly areaPlaces: readonly (Place | undefined)[];
  /** By the number of an indicator: whether the file holds it for many councils. */
  readonly isBenchmark: readonly boolean[];
  /** By period. */
  readonly kinds: readonly string[];
}

/** By the number of an indicator: whether figures of many councils are there. */
function benchmarksIn({ columns, indicators, areas, areaPlaces }: Omit<Ground, 'isBenchmark'>) {
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
    return new Set(councils).size >= BENCHMARK_COUNCILS;
  });
}

function groundOf(columns: FigureColumns, places: Places, kinds: Kinds): Ground {
  const areas = numbered(columns.area, columns);
  const ground = {
    columns,
    indicators: numbered(columns.indicator, columns),
    areas,
    areaPlaces: areas.places.map((place) => places.get(columns.texts[place] ?? '')),
    kinds: columns.periods.map((period) => noteKind(kinds.own, period)),
  };
  return { ...ground, isBenchmark: benchmarksIn(ground) };
}

/** The periods of the indicators that the file holds for many councils. */
function uploadedIn(ground: Ground, kinds: Kinds): readonly UploadedPeriod[] {
  const { columns, indicators, areas, areaPlaces, isBenchmark } = ground;
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
    periods.flatMap((span, at): readonly UploadedPeriod[] => {
      const key = number * count + at;
      const row = firstRow[key] ?? NONE;
      if (row === NONE || isBenchmark[number] !== true) return [];
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

const number = (name: string, numbers: Float64Array): NumberColumn => ({
  kind: 'number',
  name,
  numbers,
});
const text = (name: string, texts: readonly string[], places: Int32Array): TextColumn => ({
  kind: 'text',
  name,
  texts,
  places,
});

const origins = ['local', 'benchmark'] as const;

/** What the rows `from` to `to` are of. */
function placesOf(ground: Ground, from: number, to: number): readonly Column[] {
  const { columns, indicators, areas, areaPlaces, isBenchmark, kinds } = ground;
  const { texts, periods } = columns;
  const area = columns.area.subarray(from, to);
  const indicator = columns.indicator.subarray(from, to);
  const period = columns.period.subarray(from, to);
  const authorities = areas.places.map(
    (place, at) => areaPlaces[at]?.authority ?? texts[place] ?? '',
  );
  const ofPeriod = (name: string, of: (period: Period) => string): TextColumn =>
    text(name, periods.map(of), period);
  return [
    text('indicator_code', texts, indicator),
    text('area_code', texts, area),
    text(
      'authority',
      authorities,
      area.map((place) => areas.numberOf[place] ?? NONE),
    ),
    ofPeriod('period_id', periodId),
    { ...ofPeriod('start_date', ({ start }) => start), kind: 'date' },
    { ...ofPeriod('end_date', ({ end }) => end), kind: 'date' },
    ofPeriod('basis', ({ basis }) => basis),
    text('kind', kinds, period),
    text(
      'origin',
      origins,
      indicator.map((place) => (isBenchmark[indicators.numberOf[place] ?? NONE] === true ? 1 : 0)),
    ),
  ];
}

/** What the file says in the rows `from` to `to`, as the `seq`-th. */
function saidIn(columns: FigureColumns, seq: number, from: number, to: number): readonly Column[] {
  const { texts } = columns;
  const textAt = (name: string, of: Int32Array): Column => text(name, texts, of.subarray(from, to));
  const listed = (name: string, list: readonly string[], of: Int8Array): Column =>
    text(name, list, Int32Array.from(of.subarray(from, to)));
  const real = (name: string, of: Float64Array): Column => number(name, of.subarray(from, to));
  const decimals = Float64Array.from(columns.decimals.subarray(from, to), (each) =>
    each === NONE ? Number.NaN : each,
  );
  return [
    real('value', columns.value),
    real('stated', columns.stated),
    number('stated_decimals', decimals),
    real('numerator', columns.numerator),
    real('denominator', columns.denominator),
    listed('missing_reason', missingReasons, columns.reason),
    listed('status', statuses, columns.status),
    textAt('symbol', columns.symbol),
    textAt('note', columns.note),
    number('import_seq', new Float64Array(to - from).fill(seq)),
    textAt('file', columns.file),
    number('line', Float64Array.from(columns.line.subarray(from, to))),
    textAt('column_name', columns.column),
  ];
}

/** A file's figures as rows of the table, some thousand at a time. */
export interface FigureRows {
  readonly uploaded: readonly UploadedPeriod[];
  readonly parts: () => Generator<readonly Column[]>;
}

/** The figures of the `seq`-th file, and the periods that it holds for many councils. */
export function figureRows(
  reading: FileReading,
  seq: number,
  places: Places,
  kinds: Kinds,
): FigureRows {
  const { columns } = asFigures(reading.observations);
  const ground = groundOf(columns, places, kinds);
  return {
    uploaded: uploadedIn(ground, kinds),
    *parts() {
      for (let from = 0; from < columns.length; from += PART) {
        const to = Math.min(from + PART, columns.length);
        yield [...placesOf(ground, from, to), ...saidIn(columns, seq, from, to)];
      }
    },
  };
}
