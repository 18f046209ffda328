/**
 * The last scorecard of the officer's workspace, read before anything else is loaded, so that it
 * stands on the screen before the engine is up. No library: this is in what first paint needs.
 */
import type { ScorecardView } from '../insight/views.ts';
import type { Asked } from './live.ts';

export interface KeptView {
  readonly build: string;
  readonly asked: Asked;
  readonly view: ScorecardView;
}

/** This build: a view that another one wrote may lack what this one draws. */
const build = import.meta.url;

export const writeKeptView = (asked: Asked, view: ScorecardView): string =>
  JSON.stringify({ build, asked, view } satisfies KeptView);

const isOfThisBuild = (kept: unknown): kept is KeptView =>
  typeof kept === 'object' && kept !== null && 'build' in kept && kept.build === build;

/** A view kept by this build; null for anything else. */
function readKeptView(text: unknown): KeptView | null {
  if (typeof text !== 'string') return null;
  try {
    const kept: unknown = JSON.parse(text);
    return isOfThisBuild(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** The view kept for a workspace in this browser; null where there is none, or no storage. */
export function fetchKeptView(id: string, name = 'quarterlight'): Promise<KeptView | null> {
  return new Promise((resolve) => {
    const none = (): void => resolve(null);
    try {
      const opening = indexedDB.open(name);
      // There is no database yet: leave none behind.
      opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
      opening.addEventListener('error', (event) => {
        event.preventDefault();
        none();
      });
      opening.addEventListener('blocked', none);
      opening.addEventListener('success', () => {
        const db = opening.result;
        const asking = db.transaction('views').objectStore('views').get(id);
        asking.addEventListener('success', () => resolve(readKeptView(asking.result)));
        asking.addEventListener('error', none);
        db.close();
      });
    } catch {
      none();
    }
  });
}
