import type { Keeper } from '../workspace/keeper.ts';

/** Where workspaces are kept: in this browser, or only while the page is open. */
export type Place = 'browser' | 'memory';

/** The officer's workspaces, and which of them was open last. */
export interface Keeping {
  readonly keeper: Keeper;
  readonly place: Place;
  readonly lastOpened: () => string | null;
  readonly remember: (id: string | null) => void;
}

/** What other tabs do, told to whoever holds a workspace open. */
export interface Hear {
  readonly grown: (id: string, head: number) => void;
  readonly newer: () => void;
  /** The browser ended the connection to what is kept, as when its storage is cleared. */
  readonly ended: () => void;
}

/** Opens what is kept. Never rejects: without storage it keeps in memory. */
export type OpenKeeping = (hear: Hear) => Promise<Keeping>;
