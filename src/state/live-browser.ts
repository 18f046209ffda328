import { codesIn } from '../domain/figures.ts';
import type { FileReading } from '../domain/reading.ts';
import { readCatalogue } from '../ingest/catalogue.ts';
import { readIndex } from '../warehouse/pack.ts';
import { createHolder, type Ground, type OwnLog } from './hold.ts';
import { openLive, type LiveFigures } from './live.ts';
import { readInWorker } from './read-in-worker.ts';

/** Files that are on their way before they are asked for. */
const ahead = new Map<string, Promise<Uint8Array>>();

/** Our own files, from our own origin, beside the page. */
async function fetchAsset(path: string): Promise<Uint8Array> {
  const early = ahead.get(path);
  ahead.delete(path);
  return early?.catch(() => fetchNow(path)) ?? fetchNow(path);
}

async function fetchNow(path: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(`data/${path}`, document.baseURI));
  if (!answer.ok) throw new Error(`data/${path}: ${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
}

let ground: Promise<Ground> | null = null;

/** Made once, and again where its files could not be fetched. */
function groundHere(): Promise<Ground> {
  ground ??= readCatalogue(fetchAsset).then(
    (catalogue) => ({ catalogue, holder: createHolder(catalogue, readInWorker) }),
    (error: unknown) => {
      ground = null;
      throw error;
    },
  );
  return ground;
}

/** Fetches what the pack has of the figures that are held. */
async function fetchPack(readings: readonly FileReading[]): Promise<void> {
  const held = new Set(readings.flatMap((each) => codesIn(each.observations, 'indicator')));
  const index = await fetchNow('benchmarks/index.csv');
  ahead.clear();
  ahead.set('benchmarks/index.csv', Promise.resolve(index));
  const files = readIndex(index).filter(({ indicatorCode }) => held.has(indicatorCode));
  for (const file of new Set(files.map((each) => each.file))) {
    const early = fetchNow(file);
    early.catch(() => ahead.delete(file));
    ahead.set(file, early);
  }
}

/**
 * Reads a workspace's kept files, and fetches what they will be set beside, while the engine is still
 * on its way; what fails is tried again.
 */
export async function readAhead(own: OwnLog): Promise<void> {
  try {
    const { holder } = await groundHere();
    const held = await holder.hold(own);
    if (held.ok) await fetchPack(held.value.readings);
  } catch {
    ahead.clear();
  }
}

/** Starts the engine in its worker, and opens the figures over it. */
export async function openBrowserFigures(): Promise<LiveFigures> {
  // A chunk of its own, so that what reads files and what runs SQL are fetched side by side.
  const { openBrowserEngine } = await import('../engine/browser.ts');
  const engine = await openBrowserEngine();
  performance.mark('engine-up');
  try {
    return await openLive(engine, fetchAsset, groundHere());
  } catch (error) {
    await engine.close();
    throw error;
  }
}
