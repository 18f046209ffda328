import type { PublishedBest } from '../domain/observation.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Target } from '../domain/target.ts';
import type { Engine } from '../engine/port.ts';
import { placeOf, type PackIndex } from './benchmarks.ts';
import { columnsOf, day, number, text, type Cells } from './columns.ts';
import type { Kinds } from './kinds.ts';
import { appendFigures } from './long-figures.ts';
import { figuresOfFile, type Places, type HeldPeriod } from './observations.ts';
import { writeValued } from './valued.ts';

const TARGET = [
  number<Target>('seq', (_, place) => place),
  text<Target>('indicator_code', ({ indicatorCode }) => indicatorCode),
  text<Target>('area_code', ({ areaCode }) => areaCode),
  text<Target>('kind', ({ kind }) => kind),
  text<Target>('rule', ({ rule }) => rule),
  number<Target>('value', ({ value }) => value),
  number<Target>('upper', ({ upper }) => upper),
  number<Target>('change_percent', ({ changePercent }) => changePercent),
  day<Target>('date', ({ date }) => date),
  number<Target>('tolerance_amount', ({ tolerance }) => tolerance?.amount ?? null),
  text<Target>('tolerance_kind', ({ tolerance }) => tolerance?.kind ?? null),
  text<Target>('reason', ({ reason }) => reason),
  text<Target>('as_written', ({ asWritten }) => asWritten),
  text<Target>('file', ({ source }) => source.file),
  number<Target>('line', ({ source }) => source.line),
  text<Target>('column_name', ({ source }) => source.column),
];

const BEST = [
  number<PublishedBest>('seq', (_, place) => place),
  text<PublishedBest>('indicator_code', ({ indicatorCode }) => indicatorCode),
  text<PublishedBest>('comparator', ({ comparator }) => comparator),
  day<PublishedBest>('end_date', ({ end }) => end),
  text<PublishedBest>('area_name', ({ areaName }) => areaName),
  text<PublishedBest>('area_code', ({ areaCode }) => areaCode),
  number<PublishedBest>('value', ({ value }) => value),
  number<PublishedBest>('shared_by', ({ sharedBy }) => sharedBy),
  text<PublishedBest>('file', ({ source }) => source.file),
  number<PublishedBest>('line', ({ source }) => source.line),
  text<PublishedBest>('column_name', ({ source }) => source.column),
];

const UPLOADED = [
  text<HeldPeriod>('indicator_code', ({ indicatorCode }) => indicatorCode),
  text<HeldPeriod>('period_id', ({ periodId }) => periodId),
  day<HeldPeriod>('start_date', ({ start }) => start),
  day<HeldPeriod>('end_date', ({ end }) => end),
  text<HeldPeriod>('basis', ({ basis }) => basis),
  text<HeldPeriod>('kind', ({ kind }) => kind),
  text<HeldPeriod>('origin', () => 'benchmark'),
  text<HeldPeriod>('file', ({ file }) => file),
];

const CLEAR = `
delete from observation where origin <> 'published';
delete from benchmark_period where origin = 'benchmark';
delete from valued_period where origin = 'benchmark';
delete from target;
delete from published_best;`;

/** Removes all that the officer's files hold. */
export const clearReadings = (engine: Engine): Promise<void> => engine.run(CLEAR);

/** Appends rows where there are any: an empty table needs no statement. */
async function appendSome<R>(
  engine: Engine,
  table: string,
  rows: readonly R[],
  cells: readonly Cells<R>[],
): Promise<void> {
  if (rows.length > 0) await engine.append(table, columnsOf(rows, cells));
}

/** Each uploaded period becomes a benchmark period, unless the pack already has it. */
async function writeUploaded(
  engine: Engine,
  uploaded: readonly HeldPeriod[],
  { places }: PackIndex,
): Promise<void> {
  const added = new Map<string, HeldPeriod>();
  for (const period of uploaded) {
    const place = placeOf(period);
    if (!places.has(place) && !added.has(place)) added.set(place, period);
  }
  await appendSome(engine, 'benchmark_period', [...added.values()], UPLOADED);
  await writeValued(
    engine,
    'benchmark',
    uploaded.filter(({ valued }) => valued),
  );
}

/** Writes all that the officer's files hold; the later reading wins where two say the same thing. */
export async function writeReadings(
  engine: Engine,
  readings: readonly FileReading[],
  places: Places,
  kinds: Kinds,
  index: PackIndex,
): Promise<void> {
  const files = readings.map((reading, seq) => ({ seq, ...figuresOfFile(reading, places, kinds) }));
  await appendFigures(engine, files);
  const uploaded = files.flatMap((file) => file.uploaded);
  await writeUploaded(engine, uploaded, index);
  const authority = text<Target>(
    'authority',
    ({ areaCode }) => places.get(areaCode)?.authority ?? areaCode,
  );
  const targets = readings.flatMap((reading) => reading.targets);
  await appendSome(engine, 'target', targets, [...TARGET, authority]);
  await appendSome(
    engine,
    'published_best',
    readings.flatMap((reading) => reading.best),
    BEST,
  );
}
