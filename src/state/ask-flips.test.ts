import { readFile as readBytes } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine/port.ts';
import { openNodeEngine } from '../engine/node.ts';
import { readCatalogue } from '../ingest/catalogue.ts';
import { readFile } from '../ingest/read.ts';
import { openWarehouse, type Warehouse } from '../warehouse/open.ts';
import { askBandFlips } from './ask-flips.ts';

const readAsset = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await readBytes(new URL(`../../data/${path}`, import.meta.url)));
const catalogue = await readCatalogue(readAsset);
const reading = (...rows: readonly string[]) =>
  readFile(
    new TextEncoder().encode(['Indicator,Area,Period,Basis,Value', ...rows].join('\n')),
    'x.csv',
    catalogue,
  );

let engine: Engine;
let warehouse: Warehouse;
beforeAll(async () => {
  engine = await openNodeEngine();
  warehouse = await openWarehouse(engine, readAsset);
  await warehouse.loadCatalogue(catalogue);
}, 60_000);
afterAll(() => engine.close());

/** Cut points of 2010/11, by Python: England 8.7, 10.5 and 12.7; London 9.9, 11.6 and 14.7. */
const bandsOf = (flips: Awaited<ReturnType<typeof askBandFlips>>) =>
  flips.map(({ comparator, before, after }) => [comparator, before, after]);

describe('a changed figure', () => {
  const held = reading('NI 62,Harrow,2010/11,,6.0');
  const flipsOf = async (row: string, files = [held]) =>
    bandsOf(await askBandFlips(warehouse, files, [...reading(row).observations], null));

  it('flips the bands that it leaves, each comparator by itself', async () => {
    expect(await flipsOf('NI 62,Harrow,2010/11,,16.0')).toEqual([
      ['england', 'A', 'D'],
      ['london', 'A', 'D'],
    ]);
  });
  it('flips none within its quarter', async () => {
    expect(await flipsOf('NI 62,Harrow,2010/11,,6.5')).toEqual([]);
  });
  it('leaves the files that are held as they were', async () => {
    await warehouse.loadReadings([held]);
    await flipsOf('NI 62,Harrow,2010/11,,16.0');
    const rows = await warehouse.ownSeries({
      areaCode: 'E09000015',
      indicatorCode: 'CLA_3PLUS',
      asAt: '2011-03-31',
    });
    expect(rows.filter(({ end }) => end === '2011-03-31').map(({ value }) => value)).toEqual([6]);
  });
});
