/**
 * The figures, live: catalogue, samples and accepted files over one engine. Everything heavy stands
 * behind this module, which the page loads after its first paint; Node uses the same one.
 */
import '../domain/no-eval.ts';
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
import { askIndicator, askScorecard, periodChoices, type AskedView } from './ask.ts';
import { liveCompare, type LiveCompare } from './live-compare.ts';
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
  readonly readings: readonly FileReading[];
  /** Null for the officer's own files, whose council and period are found in them. */
  readonly manifest: Sample | null;
}

/** The live figures. Every question rejects with the engine's or the catalogue's own error. */
export interface LiveFigures {
  readonly catalogue: Catalogue;
  scorecard(asked: Asked): Promise<ScorecardView>;
  /** Null where the scorecard does not hold the measure. */
  indicator(asked: AskedMeasure): Promise<IndicatorView | null>;
  readonly compare: LiveCompare;
  /** Takes the officer's files in place of those accepted before. */
  accept(readings: readonly FileReading[]): void;
  close(): Promise<void>;
}

/** One sample's files, through the ordinary import. */
export async function readSample(
  id: string,
  readAsset: ReadAsset,
  catalogue: Catalogue,
): Promise<{ readonly manifest: Sample; readonly readings: readonly FileReading[] }> {
  const read = (file: string) => readAsset(`samples/${id}/${file}`);
  const text = new TextDecoder().decode(await read('manifest.json'));
  const manifest = sampleSchema.parse(JSON.parse(text));
  const readings = await Promise.all(
    manifest.files.map(async (file) =>
      readFile(await read(file), file, catalogue, { areaHint: manifest.areaCode }),
    ),
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

/** Opens the figures over an engine, which they then own. Questions are answered one by one. */
export async function openLive(engine: Engine, readAsset: ReadAsset): Promise<LiveFigures> {
  const [catalogue, warehouse] = await Promise.all([
    readCatalogue(readAsset),
    openWarehouse(engine, readAsset),
  ]);
  await warehouse.loadCatalogue(catalogue);
  const samples = new Map<string, Promise<Workspace>>();
  let yours: Workspace = { readings: [], manifest: null };
  let loaded: Workspace | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const workspaceOf = (id: string): Promise<Workspace> => {
    if (id === YOURS) return Promise.resolve(yours);
    const reading = samples.get(id) ?? readSample(id, readAsset, catalogue);
    samples.set(id, reading);
    return reading;
  };
  const inWorkspace = <T>(
    id: string,
    work: (manifest: Sample | null) => Promise<T>,
  ): Promise<T> => {
    const turn = queue.then(async () => {
      const workspace = await workspaceOf(id);
      if (loaded !== workspace) await warehouse.loadReadings(workspace.readings);
      loaded = workspace;
      return work(workspace.manifest);
    });
    queue = turn.catch(() => undefined);
    return turn;
  };
  const answer = <T>(asked: Asked, ask: (view: AskedView) => Promise<T>): Promise<T> =>
    inWorkspace(asked.workspace, async (manifest) =>
      ask(await resolve(warehouse, asked, manifest)),
    );
  return {
    catalogue,
    scorecard: (asked) => answer(asked, (view) => askScorecard(warehouse, catalogue, view)),
    indicator: (asked) =>
      answer(asked, (view) =>
        askIndicator(warehouse, catalogue, {
          ...view,
          indicatorCode: asked.indicator,
          comparator: asked.comparator,
        }),
      ),
    compare: liveCompare(warehouse, catalogue, inWorkspace),
    accept: (readings) => {
      yours = { readings, manifest: null };
    },
    close: () => engine.close(),
  };
}
