import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openNodeEngine } from '../../src/engine/node.ts';
import { readCatalogue } from '../../src/ingest/catalogue.ts';
import type { ComparedRow } from '../../src/warehouse/compare-rows.ts';
import { openWarehouse } from '../../src/warehouse/open.ts';
import { cell, readRows, run, type Judge, type Outcome, type Row } from './judge.ts';

const FILE = 'published/lait_statistical_neighbour_averages';

/** The Department's names of its measures, and the indicators that they are. */
const indicators: Readonly<Record<string, string>> = {
  ReReferral: 'REREF12',
  PrevRegCPR: 'CPP_REPEAT',
  CPPlans2yrs: 'CPP_2YRS_CEASED',
  LACStable_2016on: 'CLA_3PLUS',
  CareLeaverAcc: 'CL_SUIT_1921',
  CareLeaverEET: 'CL_EET_1921',
};

const readAsset = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(import.meta.dirname, '..', '..', 'data', path)));

const keyOf = (row: Row): string => `${cell(row, 'la_number')} ${cell(row, 'measure_short')}`;

/** What the warehouse says of each council beside its statistical neighbours, by council and measure. */
async function compared(rows: readonly Row[]): Promise<ReadonlyMap<string, ComparedRow>> {
  const engine = await openNodeEngine();
  const warehouse = await openWarehouse(engine, readAsset);
  const catalogue = await readCatalogue(readAsset);
  await warehouse.loadCatalogue(catalogue);
  const today = catalogue.areas.filter(({ type, ended }) => type === 'council' && ended === null);
  const codes = new Map(today.map(({ authorityCode, code }) => [authorityCode, code] as const));
  const found = new Map<string, ComparedRow>();
  for (const authority of new Set(rows.map((row) => cell(row, 'la_number')))) {
    const areaCode = codes.get(authority);
    if (areaCode === undefined) continue;
    const beside = await warehouse.profile({
      areaCode,
      indicators: Object.values(indicators),
      comparators: [`neighbours-2025:${areaCode}`],
      year: '2024/25',
    });
    for (const [measure, indicator] of Object.entries(indicators)) {
      const row = beside.find(({ indicatorCode }) => indicatorCode === indicator);
      if (row !== undefined) found.set(`${authority} ${measure}`, row);
    }
  }
  await engine.close();
  return found;
}

/**
 * Each council's statistical neighbours: the mean that the Department's one tool gives and the
 * middle that its other gives, both out of the warehouse; null where the file is not there.
 */
export async function neighbourAverages(folder: string): Promise<Outcome | null> {
  if (!existsSync(join(folder, `${FILE}.csv`))) return null;
  const answers = await compared(readRows(folder, FILE));
  const judge: Judge = {
    file: FILE,
    tolerance: 1e-9,
    answer: (row) => {
      const found = answers.get(keyOf(row));
      if (found === undefined) return 'the council had ended, and has no figure of its own';
      return { n_with_data: found.others, lait_sn_mean: found.mean, csc_sn_median: found.median };
    },
  };
  return run(folder, judge);
}
