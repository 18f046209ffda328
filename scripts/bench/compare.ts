/**
 * How long the comparison's questions take on the pack and on one ten times as large, the first
 * time and repeated, beside the same statements in native DuckDB: `npx tsx scripts/bench/compare.ts`.
 */
import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { readCatalogue } from '../../src/ingest/catalogue.ts';
import { openWarehouse, type Warehouse } from '../../src/warehouse/open.ts';
import { openNativeEngine } from './native.ts';

const HARROW = 'E09000015';
const REPEATS = 3;
const read = async (path: string) => new Uint8Array(await readFile(`data/${path}`));

/** Nine more copies of every figure, as indicators of their own. */
const TIMES_TEN = `
insert into observation
select o.indicator_code || '#' || copy, o.* exclude (indicator_code)
from observation o, generate_series(1, 9) as copies(copy);
insert into benchmark_period
select p.indicator_code || '#' || copy, p.* exclude (indicator_code)
from benchmark_period p, generate_series(1, 9) as copies(copy);
insert into indicator
select i.code || '#' || copy, i.* exclude (code) from indicator i, generate_series(1, 9) as copies(copy);
insert into valued_period
select v.indicator_code || '#' || copy, v.* exclude (indicator_code)
from valued_period v, generate_series(1, 9) as copies(copy);`;

interface Times {
  readonly first: number;
  readonly repeated: number;
}
type Timings = ReadonlyMap<string, Times>;

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await ask();
  return performance.now() - started;
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

type Question = readonly [string, () => Promise<unknown>];

function questionsOf(warehouse: Warehouse, codes: readonly string[]): readonly Question[] {
  const query = { areaCode: HARROW, indicators: codes, year: '2024/25' };
  const councils = { comparator: 'england', year: '2024/25' } as const;
  return [
    ['profile', () => warehouse.profile({ ...query, comparators: ['england', 'london'] })],
    [
      'comparator switch',
      () => warehouse.profile({ ...query, comparators: [`neighbours-2025:${HARROW}`] }),
    ],
    ['rug, years', () => warehouse.profileYears({ ...query, comparators: ['england'] })],
    ['rug, councils', () => warehouse.councils({ indicators: codes, ...councils })],
    ['distribution', () => warehouse.councils({ indicators: ['CL_SUIT_1921'], ...councils })],
  ];
}

async function ask([name, question]: Question): Promise<readonly [string, Times]> {
  const first = await timed(question);
  const again: number[] = [];
  for (let turn = 0; turn < REPEATS; turn += 1) again.push(await timed(question));
  return [name, { first, repeated: median(again) }];
}

async function figures(engine: Engine): Promise<string> {
  const [row] = await engine.rows('select count(*) as n from observation');
  return `${String(row?.['n'])} figures`;
}

/** Every question at both sizes, by size and name. */
async function measure(engine: Engine): Promise<Timings> {
  const warehouse = await openWarehouse(engine, read);
  const catalogue = await readCatalogue(read);
  await warehouse.loadCatalogue(catalogue);
  const codes = catalogue.indicators.map(({ code }) => code);
  const load = await timed(() => warehouse.ensureBenchmarks(codes));
  const found = new Map<string, Times>([['pack, load', { first: load, repeated: load }]]);
  const many = codes.flatMap((code) => Array.from({ length: 9 }, (_, n) => `${code}#${n + 1}`));
  for (const asked of [codes, [...codes, ...many]]) {
    if (asked.length > codes.length) await engine.run(TIMES_TEN);
    const size = await figures(engine);
    for (const question of questionsOf(warehouse, asked)) {
      const [name, times] = await ask(question);
      found.set(`${size}, ${name}`, times);
    }
  }
  await engine.close();
  return found;
}

const ms = (time: number): string => `${Math.round(time)} ms`.padStart(9);
const shown = ({ first, repeated }: Times): string => `${ms(first)}${ms(repeated)}`;
const ratio = new Intl.NumberFormat('en-GB', {
  maximumFractionDigits: 1,
  minimumFractionDigits: 1,
});

const native = await measure(await openNativeEngine());
const ours = await measure(await openNodeEngine());
const heading = `first, repeated (middle of ${REPEATS})`;
console.log(`${heading.padEnd(36)}  WebAssembly         native              times native`);
for (const [name, times] of ours) {
  const beside = native.get(name);
  if (beside === undefined) throw new Error(`Native DuckDB was not asked: ${name}`);
  const slower = ratio.format(times.repeated / beside.repeated);
  console.log(`${name.padEnd(36)}${shown(times)}  ${shown(beside)}  ${slower.padStart(6)}`);
}
console.log(`load of this computer meanwhile: ${ratio.format(loadavg()[0] ?? 0)}`);
