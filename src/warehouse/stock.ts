import { z } from '../domain/zod.ts';
import type { ComparatorId } from '../domain/band.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Engine } from '../engine/port.ts';
import { loadBenchmarks, loadIndex } from './benchmarks.ts';
import { authorityOf, writeCatalogue, type KnownFacts } from './catalogue.ts';
import { writeComparator, type Groups } from './comparators.ts';
import { comparabilityWriter, type Kinds } from './kinds.ts';
import type { Place, Places } from './observations.ts';
import { packFile, packRows, type PackFile, type ReadAsset } from './pack.ts';
import { clearReadings, writeReadings } from './readings.ts';
import { SCHEMA } from './schema.ts';
import { VIEWS } from './sql.ts';

/** What is in the tables, and what may still be fetched into them. */
export interface Stock {
  readonly loadCatalogue: (known: KnownFacts) => Promise<void>;
  readonly ensureBenchmarks: (codes: readonly string[]) => Promise<void>;
  readonly loadReadings: (readings: readonly FileReading[]) => Promise<void>;
  /** Answers as though these were all the officer's files, then puts back those that were held. */
  readonly withReadings: <T>(readings: readonly FileReading[], ask: () => Promise<T>) => Promise<T>;
  readonly makeComparators: (ids: readonly ComparatorId[], groups: Groups) => Promise<void>;
  readonly ensureComparators: (ids: readonly ComparatorId[]) => Promise<void>;
  /** The authority behind an area, under which its figures are held. */
  readonly authorityOf: (areaCode: string) => string;
  /** Indicators that the pack has figures for. */
  readonly packed: () => readonly string[];
}

const neighbourShape = z.object({
  model: z.string(),
  area_code: z.string(),
  neighbour_code: z.string(),
});
type Neighbour = z.infer<typeof neighbourShape>;

/** Who an area's statistical neighbours are; the lists are read when one is first asked for. */
function neighbourLists(
  readAsset: ReadAsset,
  places: Places,
): (model: string, areaCode: string) => Promise<readonly string[]> {
  let lists: readonly Neighbour[] | null = null;
  // The list may name a council by a code that it no longer has.
  const authority = (code: string): string => places.get(code)?.authority ?? code;
  return async (model, areaCode) => {
    lists ??= z.array(neighbourShape).parse(packRows(await readAsset('catalogue/neighbours.csv')));
    const mine = lists.filter(
      (row) => row.model === model && authority(row.area_code) === authority(areaCode),
    );
    return mine.map((row) => row.neighbour_code);
  };
}

/** The officer's files in the tables, and what was held put back after another answer. */
function officersFiles(
  write: (readings: readonly FileReading[]) => Promise<void>,
): Pick<Stock, 'loadReadings' | 'withReadings'> {
  let held: readonly FileReading[] = [];
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

/** Files read between two turns of the thread: some hundredths of a second. */
const FILES_A_TURN = 12;
const nextTurn = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Fetches files of the pack side by side, and reads them without holding the page up. */
async function readFiles(
  files: readonly { readonly code: string; readonly file: string }[],
  readAsset: ReadAsset,
): Promise<readonly PackFile[]> {
  const coming = await Promise.all(files.map(({ file }) => readAsset(file)));
  const read: PackFile[] = [];
  for (const [place, { code, file }] of files.entries()) {
    if (place > 0 && place % FILES_A_TURN === 0) await nextTurn();
    read.push(packFile(code, file, coming[place] ?? new Uint8Array()));
  }
  return read;
}

/** Makes the tables and reads the pack's index. */
export async function openStock(engine: Engine, readAsset: ReadAsset): Promise<Stock> {
  await engine.run(SCHEMA);
  await engine.run(VIEWS);
  const kinds: Kinds = { own: new Map(), benchmark: new Map() };
  const index = await loadIndex(engine, readAsset, kinds);
  const writeComparability = comparabilityWriter(engine, kinds);
  const places = new Map<string, Place>();
  const loaded = new Set<string>();
  const made = new Set<ComparatorId>();
  const neighboursOf = neighbourLists(readAsset, places);

  const makeComparators = async (ids: readonly ComparatorId[], groups: Groups): Promise<void> => {
    for (const id of ids) {
      await writeComparator(engine, id, groups, neighboursOf);
      made.add(id);
    }
  };

  let isEmpty = true;
  const writeFiles = async (readings: readonly FileReading[]): Promise<void> => {
    if (!isEmpty) await clearReadings(engine);
    isEmpty = readings.length === 0;
    await writeReadings(engine, readings, places, kinds, index);
    await writeComparability();
  };

  return {
    authorityOf: (areaCode) => places.get(areaCode)?.authority ?? areaCode,
    packed: () => [...index.files.keys()],
    loadCatalogue: async (known) => {
      places.clear();
      for (const area of known.areas) {
        places.set(area.code, { authority: authorityOf(area), council: area.type === 'council' });
      }
      await writeCatalogue(engine, known);
      await writeComparability();
    },
    ensureBenchmarks: async (codes) => {
      const missing = codes.flatMap((code) => {
        const file = loaded.has(code) ? undefined : index.files.get(code);
        return file === undefined ? [] : [{ code, file }];
      });
      const fetched = await readFiles(missing, readAsset);
      if (fetched.length === 0) return;
      await loadBenchmarks(engine, fetched, index, places, kinds);
      for (const { code } of fetched) loaded.add(code);
    },
    ...officersFiles(writeFiles),
    makeComparators,
    ensureComparators: (ids) =>
      makeComparators(
        ids.filter((id) => !made.has(id)),
        new Map(),
      ),
  };
}
