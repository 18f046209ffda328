import { periodId } from '../domain/calendar.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Observation } from '../domain/observation.ts';
import type { Engine } from '../engine/port.ts';
import { csvText } from './csv.ts';
import { noteKind, type Kinds } from './kinds.ts';

/** The fewest councils that can be put into quarters: a file with so many for one measure is a benchmark. */
const BENCHMARK_COUNCILS = 8;

const OBSERVATION = [
  'indicator_code',
  'area_code',
  'authority',
  'period_id',
  'start_date',
  'end_date',
  'basis',
  'kind',
  'value',
  'stated',
  'numerator',
  'denominator',
  'missing_reason',
  'symbol',
  'status',
  'note',
  'origin',
  'import_seq',
  'file',
  'line',
  'column_name',
  'stated_decimals',
];
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

/** What an area code means to the sets: its authority, and whether it is a council. */
export interface Place {
  readonly authority: string;
  readonly council: boolean;
}

export interface Places {
  get(areaCode: string): Place | undefined;
}

/** Indicators for which this file holds figures of many councils. */
function benchmarksIn(reading: FileReading, places: Places): ReadonlySet<string> {
  const councils = new Map<string, Set<string>>();
  for (const { indicatorCode, areaCode } of reading.observations) {
    const place = places.get(areaCode);
    if (place?.council !== true) continue;
    const seen = councils.get(indicatorCode) ?? new Set();
    councils.set(indicatorCode, seen.add(place.authority));
  }
  const many = [...councils].filter(([, seen]) => seen.size >= BENCHMARK_COUNCILS);
  return new Set(many.map(([code]) => code));
}

function observationRow(
  o: Observation,
  context: { places: Places; kinds: Kinds; benchmark: boolean; seq: number },
) {
  const kind = noteKind(context.kinds.own, o);
  if (context.benchmark) noteKind(context.kinds.benchmark, o);
  return [
    o.indicatorCode,
    o.areaCode,
    context.places.get(o.areaCode)?.authority ?? o.areaCode,
    periodId(o),
    o.start,
    o.end,
    o.basis,
    kind,
    o.value,
    o.stated,
    o.numerator,
    o.denominator,
    o.missingReason,
    o.symbol,
    o.status,
    o.note,
    context.benchmark ? 'benchmark' : 'local',
    context.seq,
    o.source.file,
    o.source.line,
    o.source.column,
    o.statedDecimals ?? null,
  ];
}

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

/** Replaces all that the officer's files hold. The later reading wins where two say the same thing. */
export async function writeReadings(
  engine: Engine,
  readings: readonly FileReading[],
  places: Places,
  kinds: Kinds,
): Promise<void> {
  await engine.run(CLEAR);
  const observations = readings.flatMap((reading, seq) => {
    const many = benchmarksIn(reading, places);
    return reading.observations.map((o) =>
      observationRow(o, { places, kinds, benchmark: many.has(o.indicatorCode), seq }),
    );
  });
  await engine.appendCsv('observation', csvText(OBSERVATION, observations));
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
