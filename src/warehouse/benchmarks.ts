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
insert into observation by name
select p.indicator_code, i.area_code, a.authority, p.period_id, p.start_date, p.end_date, p.basis, p.kind,
  i.value, i.value as stated, i.numerator, i.denominator, i.missing_reason, i.symbol, 'final' as status,
  'published' as origin, 0 as import_seq, p.file, i.line
from incoming_benchmark i
join benchmark_period p
  on p.indicator_code = i.indicator_code and p.period_id = i.period_id and p.origin = 'published'
join area a on a.code = i.area_code`;

const UNPLACED = `
with came as (select indicator_code, count(*) as n from incoming_benchmark group by indicator_code),
placed as (
  select indicator_code, count(*) as n from observation where origin = 'published' group by indicator_code)
select indicator_code, came.n as came, coalesce(placed.n, 0) as placed
from came left join placed using (indicator_code)
where came.n <> coalesce(placed.n, 0) order by indicator_code limit 1`;

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

/** One indicator's file of the pack. */
export interface PackFile {
  readonly code: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

const LEADING = 'indicator_code,line,';

/** The files as one text: each row after its indicator and its line, under one heading. */
function together(files: readonly PackFile[]): string {
  const decoder = new TextDecoder();
  let heading: string | null = null;
  const texts = files.map(({ code, file, bytes }) => {
    const [first = '', ...rows] = decoder.decode(bytes).trimEnd().split(/\r?\n/u);
    heading ??= first;
    if (first !== heading) throw new Error(`${file}: its heading is another than the pack's`);
    return rows.map((row, place) => `${code},${place + 2},${row}`).join('\n');
  });
  return [`${LEADING}${heading ?? ''}`, ...texts.filter((text) => text !== ''), ''].join('\n');
}

/**
 * Appends the published figures of several indicators in one statement, which takes a third of the
 * time of one a file. Throws if a row names a period or area that we lack.
 */
export async function loadBenchmarks(engine: Engine, files: readonly PackFile[]): Promise<void> {
  await engine.appendCsv('incoming_benchmark', together(files));
  await engine.run(INSERT);
  const [unplaced] = await engine.rows(UNPLACED);
  await engine.run('truncate incoming_benchmark');
  if (unplaced === undefined) return;
  const { indicator_code: code, came, placed } = unplaced;
  const file = files.find((each) => each.code === code)?.file ?? '';
  throw new Error(`${file}: ${String(placed)} of ${String(came)} rows could be placed`);
}
