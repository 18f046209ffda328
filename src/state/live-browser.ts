import { readCatalogue } from '../ingest/catalogue.ts';
import { createHolder, type Ground, type OwnLog } from './hold.ts';
import { openLive, type LiveFigures } from './live.ts';
import { readInWorker } from './read-in-worker.ts';

/** Our own files, from our own origin, beside the page. */
async function fetchAsset(path: string): Promise<Uint8Array> {
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

/** Reads a workspace's kept files while the engine is still on its way; what fails is tried again. */
export async function readAhead(own: OwnLog): Promise<void> {
  await groundHere()
    .then(({ holder }) => holder.hold(own))
    .catch(() => null);
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
