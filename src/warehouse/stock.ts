import { z } from '../domain/zod.ts';
import type { ComparatorId } from '../domain/band.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Engine } from '../engine/port.ts';
import { loadBenchmarks, loadIndex, type ReadAsset } from './benchmarks.ts';
import { authorityOf, writeCatalogue, type KnownFacts } from './catalogue.ts';
import { writeComparator, type Groups } from './comparators.ts';
import { writeComparability, type Kinds } from './kinds.ts';
import type { Place, Places } from './observations.ts';
import { writeReadings } from './readings.ts';
import { SCHEMA } from './schema.ts';
import { parseRows } from './shapes.ts';
import { NOTE_VALUED, VIEWS } from './sql.ts';

/** What is in the tables, and what may still be fetched into them. */
export interface Stock {
  readonly loadCatalogue: (known: KnownFacts) => Promise<void>;
  readonly ensureBenchmarks: (codes: readonly string[]) => Promise<void>;
  readonly loadReadings: (readings: readonly FileReading[]) => Promise<void>;
  /** Answers as though these were all the officer's files, then puts back those that were held. */
  readonly withReadings: <T>(readings: readonly FileReading[], ask: () => Promise<T>) => Promise<T>;
  readonly makeComparators: (ids: readonly ComparatorId[], groups: Groups) => Promise<void>;
  readonly ensureComparators: (ids: readonly ComparatorId[]) => Promise<void>;
  /** Indicators that the pack has figures for. */
  readonly packed: () => readonly string[];
}

const neighbourShape = z.object({
  model: z.string(),
  area_code: z.string(),
  neighbour_code: z.string(),
});
type Neighbour = z.infer<typeof neighbourShape>;

async function readNeighbours(engine: Engine, readAsset: ReadAsset): Promise<readonly Neighbour[]> {
  await engine.run(`create or replace temp table incoming_neighbour
    (model varchar, area_code varchar, rank varchar, neighbour_code varchar, closeness varchar)`);
  await engine.appendCsv('incoming_neighbour', await readAsset('catalogue/neighbours.csv'));
  return parseRows(neighbourShape, await engine.rows('from incoming_neighbour'));
}

/** The officer's files in the tables, and what was held put back after another answer. */
function officersFiles(
  engine: Engine,
  places: Places,
  kinds: Kinds,
): Pick<Stock, 'loadReadings' | 'withReadings'> {
  let held: readonly FileReading[] = [];
  const write = async (readings: readonly FileReading[]): Promise<void> => {
    await writeReadings(engine, readings, places, kinds);
    await engine.run(NOTE_VALUED);
    await writeComparability(engine, kinds);
  };
  return {
    loadReadings: async (readings) => {
      held = readings;
      await write(readings);
    },
    withReadings: async (readings, ask) => {
      try {
        await write(readings);
        return await ask();
      } finally {
        await write(held);
      }
    },
  };
}

/** Makes the tables and reads the pack's index. */
export async function openStock(engine: Engine, readAsset: ReadAsset): Promise<Stock> {
  await engine.run(SCHEMA);
  await engine.run(VIEWS);
  const kinds: Kinds = { own: new Map(), benchmark: new Map() };
  const files = await loadIndex(engine, readAsset, kinds);
  const places = new Map<string, Place>();
  const loaded = new Set<string>();
  const made = new Set<ComparatorId>();
  let neighbours: readonly Neighbour[] | null = null;

  const neighboursOf = async (model: string, areaCode: string): Promise<readonly string[]> => {
    neighbours ??= await readNeighbours(engine, readAsset);
    // The list may name a council by a code that it no longer has.
    const authority = (code: string): string => places.get(code)?.authority ?? code;
    const mine = neighbours.filter(
      (row) => row.model === model && authority(row.area_code) === authority(areaCode),
    );
    return mine.map((row) => row.neighbour_code);
  };
  const makeComparators = async (ids: readonly ComparatorId[], groups: Groups): Promise<void> => {
    for (const id of ids) {
      await writeComparator(engine, id, groups, neighboursOf);
      made.add(id);
    }
  };

  return {
    packed: () => [...files.keys()],
    loadCatalogue: async (known) => {
      places.clear();
      for (const area of known.areas) {
        places.set(area.code, { authority: authorityOf(area), council: area.type === 'council' });
      }
      await writeCatalogue(engine, known);
      await engine.run(NOTE_VALUED);
      await writeComparability(engine, kinds);
    },
    ensureBenchmarks: async (codes) => {
      const missing = codes.flatMap((code) => {
        const file = loaded.has(code) ? undefined : files.get(code);
        return file === undefined ? [] : [{ code, file }];
      });
      const fetched = await Promise.all(
        missing.map(async ({ code, file }) => ({ code, file, bytes: await readAsset(file) })),
      );
      if (fetched.length === 0) return;
      await loadBenchmarks(engine, fetched);
      await engine.run(NOTE_VALUED);
      for (const { code } of fetched) loaded.add(code);
    },
    ...officersFiles(engine, places, kinds),
    makeComparators,
    ensureComparators: (ids) =>
      makeComparators(
        ids.filter((id) => !made.has(id)),
        new Map(),
      ),
  };
}
