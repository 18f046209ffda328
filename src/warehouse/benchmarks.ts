import { FigureWriter } from '../domain/figure-writer.ts';
import { NONE } from '../domain/figures.ts';
import type { Engine } from '../engine/port.ts';
import { columnsOf, day, text } from './columns.ts';
import { noteKind, type Kinds } from './kinds.ts';
import { appendFigures } from './long-figures.ts';
import { benchmarkPeriodsIn, groundOf, type Ground, type Places } from './observations.ts';
import { readIndex, writeFigures, type PackFile, type PackPeriod, type ReadAsset } from './pack.ts';
import { writeValued, type Valued } from './valued.ts';

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

/** Throws where the catalogue lacks an area of the figures. */
function demandAreas({ columns, areas, areaPlaces }: Ground): void {
  const missing = areas.places[areaPlaces.indexOf(undefined)];
  if (missing === undefined) return;
  const row = columns.area.indexOf(missing);
  const { texts, file, line } = columns;
  const where = `${texts[file[row] ?? NONE]}:${line[row]}`;
  throw new Error(`${where}: the catalogue has no area ${texts[missing]}`);
}

/**
 * Appends the published figures of several indicators, or throws if a row names a period or an area
 * that we lack.
 */
export async function loadBenchmarks(
  engine: Engine,
  files: readonly PackFile[],
  { periods }: PackIndex,
  places: Places,
  kinds: Kinds,
): Promise<void> {
  const writer = new FigureWriter(files.reduce((sum, { rows }) => sum + rows.length, 0));
  for (const file of files) writeFigures(writer, file, periods.get(file.code) ?? new Map());
  const ground = groundOf(writer.figures().columns, places, kinds, 'published');
  demandAreas(ground);
  await appendFigures(engine, [{ ground, seq: 0 }]);
  const held = benchmarkPeriodsIn(ground, kinds);
  await writeValued(
    engine,
    'published',
    held.filter(({ valued }) => valued),
  );
}
