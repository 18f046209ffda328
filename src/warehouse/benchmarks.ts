import { z } from '../domain/zod.ts';
import { basisSchema } from '../domain/period.ts';
import type { Engine } from '../engine/port.ts';
import { parseRows } from './shapes.ts';
import { noteKind, type Kinds } from './kinds.ts';
import { csvText } from './csv.ts';

/** Bytes of a file below `data/`, `catalogue/areas.csv`. */
export type ReadAsset = (path: string) => Promise<Uint8Array>;

const indexShape = z.object({
  indicator_code: z.string(),
  period_id: z.string(),
  start: z.string(),
  end: z.string(),
  basis: basisSchema,
  file: z.string(),
});

const PERIOD = [
  'indicator_code',
  'period_id',
  'start_date',
  'end_date',
  'basis',
  'kind',
  'origin',
  'file',
];

const INSERT = `
insert into observation
select p.indicator_code, i.area_code, a.authority, p.period_id, p.start_date, p.end_date, p.basis, p.kind,
  i.value, i.value, i.numerator, i.denominator, i.missing_reason, i.symbol, 'final', null,
  'published', 0, p.file, row_number() over () + 1, null
from incoming_benchmark i
join benchmark_period p on p.period_id = i.period_id and p.indicator_code = ? and p.origin = 'published'
join area a on a.code = i.area_code`;

/**
 * The pack's list of periods, without their figures. Returns the file of each indicator.
 * Throws where the pack breaks its own layout.
 */
export async function loadIndex(
  engine: Engine,
  readAsset: ReadAsset,
  kinds: Kinds,
): Promise<ReadonlyMap<string, string>> {
  await engine.run(`create temp table incoming_index (indicator_code varchar, period_id varchar,
    start varchar, "end" varchar, basis varchar, rows varchar, with_value varchar, file varchar, source varchar)`);
  await engine.appendCsv('incoming_index', await readAsset('benchmarks/index.csv'));
  const index = parseRows(indexShape, await engine.rows('from incoming_index'));
  await engine.run('drop table incoming_index');
  const periods = index.map((row) => {
    noteKind(kinds.own, row);
    const kind = noteKind(kinds.benchmark, row);
    const { indicator_code: code, period_id: id, start, end, basis, file } = row;
    return [code, id, start, end, basis, kind, 'published', file];
  });
  await engine.appendCsv('benchmark_period', csvText(PERIOD, periods));
  return new Map(index.map((row) => [row.indicator_code, row.file]));
}

/** Appends one indicator's published figures; throws if a row names a period or area that we lack. */
export async function loadBenchmark(
  engine: Engine,
  bytes: Uint8Array,
  indicatorCode: string,
  file: string,
): Promise<void> {
  await engine.run('delete from incoming_benchmark');
  await engine.appendCsv('incoming_benchmark', bytes);
  const before = await count(engine, 'incoming_benchmark');
  await engine.rows(INSERT, [indicatorCode]);
  const loaded = await engine.rows(
    "select count(*) as n from observation where origin = 'published' and indicator_code = ?",
    [indicatorCode],
  );
  if (loaded[0]?.['n'] !== before) {
    throw new Error(
      `${file}: ${String(loaded[0]?.['n'])} of ${String(before)} rows could be placed`,
    );
  }
}

async function count(engine: Engine, table: 'incoming_benchmark') {
  const rows = await engine.rows(`select count(*) as n from ${table}`);
  return rows[0]?.['n'];
}
