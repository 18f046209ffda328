import type { FileReading } from '../domain/reading.ts';
import type { Engine } from '../engine/port.ts';
import { csvText } from './csv.ts';
import type { Kinds } from './kinds.ts';
import { observationParts, type Places } from './observations.ts';

const TARGET = [
  'seq',
  'indicator_code',
  'area_code',
  'authority',
  'kind',
  'rule',
  'value',
  'upper',
  'change_percent',
  'date',
  'tolerance_amount',
  'tolerance_kind',
  'reason',
  'as_written',
  'file',
  'line',
  'column_name',
];
const BEST = [
  'seq',
  'indicator_code',
  'comparator',
  'end_date',
  'area_name',
  'area_code',
  'value',
  'shared_by',
  'file',
  'line',
  'column_name',
];

const CLEAR = `
delete from observation where origin <> 'published';
delete from benchmark_period where origin = 'benchmark';
delete from target;
delete from published_best;`;

/** Each uploaded period becomes a benchmark period, unless the pack already has it. */
const ADD_PERIODS = `
insert into benchmark_period
select indicator_code, any_value(period_id), start_date, end_date, basis, any_value(kind), 'benchmark', any_value(file)
from observation where origin = 'benchmark' group by indicator_code, start_date, end_date, basis
on conflict do nothing`;

/** One part is written while the next is made, on the other thread. */
async function appendObservations(
  engine: Engine,
  readings: readonly FileReading[],
  places: Places,
  kinds: Kinds,
): Promise<void> {
  let writing = Promise.resolve();
  for (const [seq, reading] of readings.entries()) {
    for (const part of observationParts(reading, seq, places, kinds)) {
      await writing;
      writing = engine.appendCsv('observation', part);
    }
  }
  await writing;
}

/** Replaces all that the officer's files hold. The later reading wins where two say the same thing. */
export async function writeReadings(
  engine: Engine,
  readings: readonly FileReading[],
  places: Places,
  kinds: Kinds,
): Promise<void> {
  await engine.run(CLEAR);
  await appendObservations(engine, readings, places, kinds);
  const targets = readings
    .flatMap((reading) => reading.targets)
    .map((t, seq) => [
      seq,
      t.indicatorCode,
      t.areaCode,
      places.get(t.areaCode)?.authority ?? t.areaCode,
      t.kind,
      t.rule,
      t.value,
      t.upper,
      t.changePercent,
      t.date,
      t.tolerance?.amount ?? null,
      t.tolerance?.kind ?? null,
      t.reason,
      t.asWritten,
      t.source.file,
      t.source.line,
      t.source.column,
    ]);
  await engine.appendCsv('target', csvText(TARGET, targets));
  const best = readings
    .flatMap((reading) => reading.best)
    .map((b, seq) => [
      seq,
      b.indicatorCode,
      b.comparator,
      b.end,
      b.areaName,
      b.areaCode,
      b.value,
      b.sharedBy,
      b.source.file,
      b.source.line,
      b.source.column,
    ]);
  await engine.appendCsv('published_best', csvText(BEST, best));
  await engine.run(ADD_PERIODS);
}
