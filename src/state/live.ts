/**
 * The figures, live: catalogue, samples and accepted files over one engine. Everything heavy stands
 * behind this module, which the page loads after its first paint; Node uses the same one.
 */
import type { ComparatorId } from '../domain/band.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Sample } from '../domain/sample.ts';
import type { Engine } from '../engine/port.ts';
import { readCatalogue } from '../ingest/catalogue.ts';
import type { IndicatorView, ScorecardView } from '../insight/views.ts';
import type { ReadAsset } from '../warehouse/pack.ts';
import { openWarehouse, type Warehouse } from '../warehouse/open.ts';
import type { KeptFile } from '../workspace/entry.ts';
import type { InForce } from '../workspace/replay.ts';
import { kept, type Kept } from '../workspace/store.ts';
import { askIndicator, askScorecard, periodChoices, type AskedView } from './ask.ts';
import { createHolder, type Ground, type HeldWorkspace, type OwnLog } from './hold.ts';
import { withGroup, type OwnGroup } from './compare-parts.ts';
import { liveCompare, type LiveCompare } from './live-compare.ts';
import { readHere } from './read-kept.ts';
import { fetchSample, readSample, type SampleFiles } from './samples.ts';
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
  /** A group of councils that the address carries beside the workspace's. */
  readonly group: OwnGroup | null;
}

interface Workspace {
  readonly catalogue: Catalogue;
  readonly readings: readonly FileReading[];
  /** Null for the officer's own files, whose council and period are found in them. */
  readonly manifest: Sample | null;
  readonly judging: InForce['judging'];
  readonly groups: InForce['groups'];
  readonly choices: InForce['choices'];
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

/** How the officer judges the measures of one area. */
const judgingIn = (
  judging: InForce['judging'],
  areaCode: string,
): NonNullable<AskedView['judging']> =>
  new Map(
    judging
      .filter((each) => each.areaCode === areaCode)
      .map(({ indicatorCode, path, limits }) => [
        indicatorCode,
        { path, limits: limits.map(({ from }) => from) },
      ]),
  );

/** Fills in what the address leaves to the workspace. */
async function resolve(
  warehouse: Warehouse,
  asked: Asked,
  { manifest, choices, judging }: Workspace,
): Promise<AskedView> {
  const given = asked.area ?? manifest?.areaCode ?? choices.areaCode;
  const areaCode = given ?? (await warehouse.ownAreas())[0];
  if (areaCode === undefined) throw new Error('No council has figures in these files.');
  const isOurs = (await warehouse.ownAreas()).includes(areaCode);
  const own = areaCode === manifest?.areaCode ? manifest.period : undefined;
  const period = asked.period ?? own ?? (await periodChoices(warehouse, areaCode))[0]?.id;
  if (period === undefined) throw new Error(`No figures for ${areaCode} in these files.`);
  // The year that a paper was set against is that paper's council's, and no other's.
  const usual = isOurs ? (manifest?.benchmark ?? choices.benchmark) : null;
  const chosen = asked.benchmark ?? usual;
  return {
    areaCode,
    period,
    benchmark: chosen === LATEST_BENCHMARK ? null : chosen,
    judging: judgingIn(judging, areaCode),
  };
}

type InWorkspace = <T>(id: string, work: (workspace: Workspace) => Promise<T>) => Promise<T>;

const unchosen = {
  judging: [],
  groups: new Map(),
  choices: { areaCode: null, benchmark: null },
} as const;

/** Each sample, read when it is first asked for. */
function samplesOver(
  readAsset: ReadAsset,
  catalogue: Catalogue,
): (id: string) => Promise<Workspace> {
  const samples = new Map<string, Promise<Workspace>>();
  const read = async (id: string): Promise<Workspace> => ({
    catalogue,
    ...unchosen,
    ...(await readSample(id, readAsset, catalogue)),
  });
  return (id) => {
    const reading = samples.get(id) ?? read(id);
    samples.set(id, reading);
    return reading;
  };
}

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
      return work(workspace);
    });
    queue = turn.catch(() => undefined);
    return turn;
  };
}

/** Kept files are read where this runs, against the pack's own catalogue. */
async function groundOf(readAsset: ReadAsset): Promise<Ground> {
  const catalogue = await readCatalogue(readAsset);
  return { catalogue, holder: createHolder(catalogue, readHere) };
}

/** Opens the figures over an engine, which they then own. Questions are answered one by one. */
export async function openLive(
  engine: Engine,
  readAsset: ReadAsset,
  ground: Promise<Ground> = groundOf(readAsset),
): Promise<LiveFigures> {
  const [{ catalogue, holder }, warehouse] = await Promise.all([
    ground,
    openWarehouse(engine, readAsset),
  ]);
  await warehouse.loadCatalogue(catalogue);
  const sampleOf = samplesOver(readAsset, catalogue);
  const none: Workspace = { catalogue, readings: [], manifest: null, ...unchosen };
  let held: HeldWorkspace | null = null;
  let yours = none;

  const workspaceOf = (id: string): Promise<Workspace> =>
    id === YOURS ? Promise.resolve(yours) : sampleOf(id);
  const inWorkspace = inTurn(warehouse, catalogue, workspaceOf);
  const answer = <T>(
    asked: Asked,
    ask: (view: AskedView, known: Catalogue, workspace: Workspace) => Promise<T>,
  ): Promise<T> =>
    inWorkspace(asked.workspace, async (workspace) =>
      ask(await resolve(warehouse, asked, workspace), workspace.catalogue, workspace),
    );
  return {
    catalogue,
    scorecard: (asked) => answer(asked, (view, known) => askScorecard(warehouse, known, view)),
    indicator: (asked) => {
      const { indicator: indicatorCode, comparator, group } = asked;
      return answer(asked, (view, known, { groups: held }) => {
        const groups = withGroup(held, group);
        return askIndicator(warehouse, known, { ...view, indicatorCode, comparator, groups });
      });
    },
    compare: liveCompare(warehouse, (id, work) =>
      inWorkspace(id, ({ manifest, catalogue: known, groups, choices }) =>
        work(manifest, known, { groups, areaCode: choices.areaCode }),
      ),
    ),
    hold: async (own) => {
      const read = own === null ? kept(null) : await holder.hold(own);
      if (!read.ok) return read;
      // The same answer as before leaves the tables as they are.
      if (read.value !== null && read.value === held) return read;
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
