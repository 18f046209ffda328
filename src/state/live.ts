/**
 * The figures, live: catalogue, samples and accepted files over one engine. Everything heavy stands
 * behind this module, which the page loads after its first paint; Node uses the same one.
 */
import type { ComparatorId } from '../domain/band.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { FileReading } from '../domain/reading.ts';
import { sampleSchema, type Sample } from '../domain/sample.ts';
import type { Engine } from '../engine/port.ts';
import { readCatalogue } from '../ingest/catalogue.ts';
import { readFile } from '../ingest/read.ts';
import type { IndicatorView, ScorecardView } from '../insight/views.ts';
import type { ReadAsset } from '../warehouse/benchmarks.ts';
import { openWarehouse, type Warehouse } from '../warehouse/open.ts';
import type { KeptFile } from '../workspace/entry.ts';
import { kept, type Kept } from '../workspace/store.ts';
import { askIndicator, askScorecard, periodChoices, type AskedView } from './ask.ts';
import { createHolder, type HeldWorkspace, type OwnLog } from './hold.ts';
import { liveCompare, type LiveCompare } from './live-compare.ts';
import { readHere, type ReadKept } from './read-kept.ts';
import { LATEST_BENCHMARK, YOURS } from './view.ts';

/** What is asked for; null leaves the choice to the workspace. */
export interface Asked {
  readonly workspace: string;
  readonly area: string | null;
  readonly period: string | null;
  readonly benchmark: string | null;
}
export interface AskedMeasure extends Asked {
  readonly indicator: string;
  readonly comparator: ComparatorId;
}

interface Workspace {
  readonly catalogue: Catalogue;
  readonly readings: readonly FileReading[];
  /** Null for the officer's own files, whose council and period are found in them. */
  readonly manifest: Sample | null;
}

/** The live figures. Every question rejects with the engine's or the catalogue's own error. */
export interface LiveFigures {
  /** The pack's own, without an officer's edits. */
  readonly catalogue: Catalogue;
  scorecard(asked: Asked): Promise<ScorecardView>;
  /** Null where the scorecard does not hold the measure. */
  indicator(asked: AskedMeasure): Promise<IndicatorView | null>;
  readonly compare: LiveCompare;
  /** Takes the officer's workspace in place of the one before; null for none. */
  hold(own: OwnLog | null): Promise<Kept<HeldWorkspace | null>>;
  /** The officer's workspace as it was last held. */
  held(): HeldWorkspace | null;
  /** A kept file's reading, made already, so that it is not read again. */
  know(file: KeptFile, reading: FileReading): void;
  /** A sample's manifest and original files, to be copied into a workspace. */
  sampleFiles(id: string): Promise<SampleFiles>;
  close(): Promise<void>;
}

export interface SampleFiles {
  readonly manifest: Sample;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

async function fetchSample(id: string, readAsset: ReadAsset): Promise<SampleFiles> {
  const read = (file: string) => readAsset(`samples/${id}/${file}`);
  const text = new TextDecoder().decode(await read('manifest.json'));
  const manifest = sampleSchema.parse(JSON.parse(text));
  const files = await Promise.all(
    manifest.files.map(async (name) => ({ name, bytes: await read(name) })),
  );
  return { manifest, files };
}

/** One sample's files, through the ordinary import. */
export async function readSample(
  id: string,
  readAsset: ReadAsset,
  catalogue: Catalogue,
): Promise<{ readonly manifest: Sample; readonly readings: readonly FileReading[] }> {
  const { manifest, files } = await fetchSample(id, readAsset);
  const readings = files.map(({ name, bytes }) =>
    readFile(bytes, name, catalogue, { areaHint: manifest.areaCode }),
  );
  return { manifest, readings };
}

/** Fills in what the address leaves to the workspace. */
async function resolve(
  warehouse: Warehouse,
  asked: Asked,
  manifest: Sample | null,
): Promise<AskedView> {
  const areaCode = asked.area ?? manifest?.areaCode ?? (await warehouse.ownAreas())[0];
  if (areaCode === undefined) throw new Error('No council has figures in these files.');
  const own = areaCode === manifest?.areaCode ? manifest.period : undefined;
  const period = asked.period ?? own ?? (await periodChoices(warehouse, areaCode))[0]?.id;
  if (period === undefined) throw new Error(`No figures for ${areaCode} in these files.`);
  const chosen = asked.benchmark ?? manifest?.benchmark ?? null;
  return { areaCode, period, benchmark: chosen === LATEST_BENCHMARK ? null : chosen };
}

type InWorkspace = <T>(
  id: string,
  work: (manifest: Sample | null, catalogue: Catalogue) => Promise<T>,
) => Promise<T>;

/** Runs one piece of work after another, each over its own workspace's catalogue and figures. */
function inTurn(
  warehouse: Warehouse,
  base: Catalogue,
  workspaceOf: (id: string) => Promise<Workspace>,
): InWorkspace {
  let queue: Promise<unknown> = Promise.resolve();
  let loaded: Workspace | null = null;
  let known = base;
  const load = async (workspace: Workspace): Promise<void> => {
    if (loaded === workspace) return;
    loaded = null;
    if (known !== workspace.catalogue) await warehouse.loadCatalogue(workspace.catalogue);
    known = workspace.catalogue;
    await warehouse.loadReadings(workspace.readings);
    loaded = workspace;
  };
  return (id, work) => {
    const turn = queue.then(async () => {
      const workspace = await workspaceOf(id);
      await load(workspace);
      return work(workspace.manifest, workspace.catalogue);
    });
    queue = turn.catch(() => undefined);
    return turn;
  };
}

/** Opens the figures over an engine, which they then own. Questions are answered one by one. */
export async function openLive(
  engine: Engine,
  readAsset: ReadAsset,
  readKept: ReadKept = readHere,
): Promise<LiveFigures> {
  const [catalogue, warehouse] = await Promise.all([
    readCatalogue(readAsset),
    openWarehouse(engine, readAsset),
  ]);
  await warehouse.loadCatalogue(catalogue);
  const samples = new Map<string, Promise<Workspace>>();
  const none: Workspace = { catalogue, readings: [], manifest: null };
  const holder = createHolder(catalogue, readKept);
  let held: HeldWorkspace | null = null;
  let yours = none;

  const sampleOf = async (id: string): Promise<Workspace> => ({
    catalogue,
    ...(await readSample(id, readAsset, catalogue)),
  });
  const workspaceOf = (id: string): Promise<Workspace> => {
    if (id === YOURS) return Promise.resolve(yours);
    const reading = samples.get(id) ?? sampleOf(id);
    samples.set(id, reading);
    return reading;
  };
  const inWorkspace = inTurn(warehouse, catalogue, workspaceOf);
  const answer = <T>(
    asked: Asked,
    ask: (view: AskedView, known: Catalogue) => Promise<T>,
  ): Promise<T> =>
    inWorkspace(asked.workspace, async (manifest, known) =>
      ask(await resolve(warehouse, asked, manifest), known),
    );
  return {
    catalogue,
    scorecard: (asked) => answer(asked, (view, known) => askScorecard(warehouse, known, view)),
    indicator: (asked) => {
      const { indicator: indicatorCode, comparator } = asked;
      return answer(asked, (view, known) =>
        askIndicator(warehouse, known, { ...view, indicatorCode, comparator }),
      );
    },
    compare: liveCompare(warehouse, catalogue, inWorkspace),
    hold: async (own) => {
      const read = own === null ? kept(null) : await holder.hold(own);
      if (!read.ok) return read;
      held = read.value;
      yours = held === null ? none : { ...held, manifest: null };
      return read;
    },
    held: () => held,
    know: (file, reading) => holder.know(file, reading),
    sampleFiles: (id) => fetchSample(id, readAsset),
    close: () => engine.close(),
  };
}
