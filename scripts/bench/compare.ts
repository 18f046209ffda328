/**
 * How long the comparison's questions take on the pack and on one ten times as large, the first
 * time and repeated: `npx tsx scripts/bench/compare.ts`.
 */
import { readFile } from 'node:fs/promises';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { readCatalogue } from '../../src/ingest/catalogue.ts';
import { openWarehouse, type Warehouse } from '../../src/warehouse/open.ts';

const HARROW = 'E09000015';
const REPEATS = 5;
const read = async (path: string) => new Uint8Array(await readFile(`data/${path}`));

/** Nine more copies of every figure, as indicators of their own that the questions do not name. */
const TIMES_TEN = `
insert into observation
select o.indicator_code || '#' || copy, o.* exclude (indicator_code)
from observation o, generate_series(1, 9) as copies(copy);
insert into benchmark_period
select p.indicator_code || '#' || copy, p.* exclude (indicator_code)
from benchmark_period p, generate_series(1, 9) as copies(copy);
insert into indicator
select i.code || '#' || copy, i.* exclude (code) from indicator i, generate_series(1, 9) as copies(copy);`;

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await ask();
  return performance.now() - started;
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function measure(
  size: string,
  warehouse: Warehouse,
  codes: readonly string[],
): Promise<void> {
  const query = { areaCode: HARROW, indicators: codes, year: '2024/25' };
  const questions: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['profile', () => warehouse.profile({ ...query, comparators: ['england', 'london'] })],
    [
      'comparator switch',
      () => warehouse.profile({ ...query, comparators: [`neighbours-2025:${HARROW}`] }),
    ],
    ['rug, years', () => warehouse.profileYears({ ...query, comparators: ['england'] })],
    [
      'rug, councils',
      () => warehouse.councils({ indicators: codes, comparator: 'england', year: '2024/25' }),
    ],
    [
      'distribution',
      () =>
        warehouse.councils({
          indicators: ['CL_SUIT_1921'],
          comparator: 'england',
          year: '2024/25',
        }),
    ],
  ];
  for (const [name, ask] of questions) {
    const first = await timed(ask);
    const again: number[] = [];
    for (let turn = 0; turn < REPEATS; turn += 1) again.push(await timed(ask));
    console.log(
      `${size}\t${name}\tfirst ${Math.round(first)} ms\trepeated ${Math.round(median(again))} ms`,
    );
  }
}

async function figures(engine: Engine): Promise<string> {
  const [row] = await engine.rows('select count(*) as n from observation');
  return `${String(row?.['n'])} figures`;
}

const engine = await openNodeEngine();
const warehouse = await openWarehouse(engine, read);
const catalogue = await readCatalogue(read);
await warehouse.loadCatalogue(catalogue);
const codes = catalogue.indicators.map(({ code }) => code);
const load = await timed(() => warehouse.ensureBenchmarks(codes));
console.log(`pack\tload\t${Math.round(load)} ms`);
await measure(await figures(engine), warehouse, codes);
await engine.run(TIMES_TEN);
const all = [
  ...codes,
  ...codes.flatMap((code) => Array.from({ length: 9 }, (_, n) => `${code}#${n + 1}`)),
];
await measure(await figures(engine), warehouse, all);
await engine.close();
