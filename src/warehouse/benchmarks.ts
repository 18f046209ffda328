import type { Engine } from '../engine/port.ts';
import { columnsOf, day, number, text } from './columns.ts';
import { noteKind, type Kinds } from './kinds.ts';
import type { Places } from './observations.ts';
import {
  readFigures,
  readIndex,
  type PackFigure,
  type PackPeriod,
  type ReadAsset,
} from './pack.ts';
import { writeValued, type Valued } from './valued.ts';

/** Rows written at a time: some hundredths of a second, so that the page is never held up. */
const PART = 10_000;

const PERIOD = [
  text<PackPeriod>('indicator_code', ({ indicatorCode }) => indicatorCode),
  text<PackPeriod>('period_id', ({ periodId }) => periodId),
  day<PackPeriod>('start_date', ({ start }) => start),
  day<PackPeriod>('end_date', ({ end }) => end),
  text<PackPeriod>('basis', ({ basis }) => basis),
  text<PackPeriod>('kind', ({ kind }) => kind),
  text<PackPeriod>('origin', () => 'published'),
  text<PackPeriod>('file', ({ file }) => file),
];

interface Placed extends PackFigure {
  readonly authority: string;
}

const FIGURE = [
  text<Placed>('indicator_code', ({ period }) => period.indicatorCode),
  text<Placed>('area_code', ({ areaCode }) => areaCode),
  text<Placed>('authority', ({ authority }) => authority),
  text<Placed>('period_id', ({ period }) => period.periodId),
  day<Placed>('start_date', ({ period }) => period.start),
  day<Placed>('end_date', ({ period }) => period.end),
  text<Placed>('basis', ({ period }) => period.basis),
  text<Placed>('kind', ({ period }) => period.kind),
  number<Placed>('value', ({ value }) => value),
  number<Placed>('stated', ({ value }) => value),
  number<Placed>('numerator', ({ numerator }) => numerator),
  number<Placed>('denominator', ({ denominator }) => denominator),
  text<Placed>('missing_reason', ({ missingReason }) => missingReason),
  text<Placed>('symbol', ({ symbol }) => symbol),
  text<Placed>('status', () => 'final'),
  text<Placed>('origin', () => 'published'),
  number<Placed>('import_seq', () => 0),
  text<Placed>('file', ({ period }) => period.file),
  number<Placed>('line', ({ line }) => line),
];

/** The pack's periods by indicator and id, and the file of each indicator. */
export interface PackIndex {
  readonly files: ReadonlyMap<string, string>;
  readonly periods: ReadonlyMap<string, ReadonlyMap<string, PackPeriod>>;
  /** Each period as `placeOf` writes it. */
  readonly places: ReadonlySet<string>;
}

/** One text for an indicator, a span and its basis. */
export const placeOf = ({ indicatorCode, start, end, basis }: Valued): string =>
  `${indicatorCode}|${start}|${end}|${basis}`;

/**
 * The pack's list of periods, without their figures. Throws where the pack breaks its own layout.
 */
export async function loadIndex(
  engine: Engine,
  readAsset: ReadAsset,
  kinds: Kinds,
): Promise<PackIndex> {
  const index = readIndex(await readAsset('benchmarks/index.csv'));
  const periods = new Map<string, Map<string, PackPeriod>>();
  for (const period of index) {
    noteKind(kinds.own, period);
    noteKind(kinds.benchmark, period);
    const { indicatorCode, periodId } = period;
    const known = periods.get(indicatorCode) ?? new Map<string, PackPeriod>();
    periods.set(indicatorCode, known.set(periodId, period));
  }
  await engine.append('benchmark_period', columnsOf(index, PERIOD));
  return {
    files: new Map(index.map(({ indicatorCode, file }) => [indicatorCode, file])),
    periods,
    places: new Set(index.map(placeOf)),
  };
}

/** One indicator's file of the pack. */
export interface PackFile {
  readonly code: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The figures of the files, some thousand at a time. Throws for an area that the catalogue lacks. */
function* placedParts(
  files: readonly PackFile[],
  { periods }: PackIndex,
  places: Places,
): Generator<readonly Placed[]> {
  let part: Placed[] = [];
  for (const { code, file, bytes } of files) {
    for (const figure of readFigures(file, bytes, periods.get(code) ?? new Map())) {
      const place = places.get(figure.areaCode);
      if (place === undefined)
        throw new Error(`${file}:${figure.line}: the catalogue has no area ${figure.areaCode}`);
      part.push({ ...figure, authority: place.authority });
    }
    if (part.length < PART) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/**
 * Appends the published figures of several indicators. Throws, before it writes the part in question,
 * if a row names a period or area that we lack.
 */
export async function loadBenchmarks(
  engine: Engine,
  files: readonly PackFile[],
  index: PackIndex,
  places: Places,
): Promise<void> {
  const valued = new Set<PackPeriod>();
  let writing = Promise.resolve();
  for (const part of placedParts(files, index, places)) {
    for (const { period, areaCode, value } of part)
      if (value !== null && places.get(areaCode)?.council === true) valued.add(period);
    const columns = columnsOf(part, FIGURE);
    await writing;
    writing = engine.append('observation', columns);
  }
  await writing;
  await writeValued(engine, 'published', [...valued]);
}
