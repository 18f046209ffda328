import { openIdbStore } from '../workspace/idb-store.ts';
import { keeperOver } from '../workspace/keeper.ts';
import { memoryStore } from '../workspace/memory-store.ts';
import { followTabs } from '../workspace/tabs.ts';
import type { OpenKeeping } from './keeping.ts';
import { lastOpened, remember } from './last-opened.ts';
import { workOffline } from './offline.ts';
import { openOwn, type OwnWorkspaces, type Surroundings } from './own-workspaces.ts';

const APP_VERSION = '1';

/** In memory where the browser keeps nothing. */
const openBrowserKeeping: OpenKeeping = async (hear) => {
  const opened = await openIdbStore({ outdated: hear.newer, ended: hear.ended });
  // Asked for, not relied upon: without it the browser may clear what is kept when space is short.
  void navigator.storage?.persist?.().catch(() => false);
  const place = opened.ok ? 'browser' : 'memory';
  const store = opened.ok ? opened.value : memoryStore();
  const tabs = opened.ok ? followTabs(hear.grown, hear.newer) : null;
  const keeper = keeperOver(store, tabs, {
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    appVersion: APP_VERSION,
  });
  if (!opened.ok && opened.failure === 'newer_version') hear.newer();
  return { keeper, place, lastOpened, remember };
};

/** The workspaces of this browser. */
export const openBrowserOwn = (around: Surroundings): Promise<OwnWorkspaces> => {
  // After the engine, which is wanted sooner; its file then comes from the browser's own cache.
  void around.figures().then(workOffline, workOffline);
  return openOwn(around, openBrowserKeeping, (own) => {
    void import('./live-browser.ts').then(({ readAhead }) => readAhead(own));
  });
};
