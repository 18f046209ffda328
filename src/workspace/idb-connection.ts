import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entry } from './entry.ts';
import { guarded } from './idb-failures.ts';
import type { Kept, WorkspaceInfo } from './store.ts';

interface Schema extends DBSchema {
  workspaces: { key: string; value: WorkspaceInfo };
  entries: { key: [string, number]; value: { workspace: string; entry: Entry } };
  /** Original files, gzip'd. */
  blobs: { key: string; value: Uint8Array };
  views: { key: string; value: string };
}

export type Db = IDBPDatabase<Schema>;

const DB_VERSION = 1;
export const STORES = ['workspaces', 'entries', 'blobs', 'views'] as const;

/** What an open store tells of itself. */
export interface StoreNews {
  /** Another tab needs a newer layout of the database: the connection is closed; stop writing. */
  readonly outdated: () => void;
  /** The browser ended the connection: what was kept may have been cleared. The next use opens another. */
  readonly ended: () => void;
}

/** Opens the database, and makes it where there is none. */
export function connectTo(name: string, news: StoreNews): Promise<Db> {
  return openDB<Schema>(name, DB_VERSION, {
    upgrade(database) {
      database.createObjectStore('workspaces', { keyPath: 'id' });
      database.createObjectStore('entries');
      database.createObjectStore('blobs');
      database.createObjectStore('views');
    },
    blocking(_current, wanted, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      // Another tab that wants no layout at all is deleting the database.
      if (wanted === null) news.ended();
      else news.outdated();
    },
    terminated: () => news.ended(),
  });
}

const PATIENCE_MS = 3_000;
const BETWEEN_TRIES_MS = 100;

/** While the storage is being cleared the browser refuses to open it anew; soon after, it does. */
async function connectAgain(connect: () => Promise<Db>): Promise<Db> {
  for (const from = performance.now(); ;) {
    try {
      return await connect();
    } catch (error) {
      const isClearing = error instanceof DOMException && error.name === 'AbortError';
      if (!isClearing || performance.now() - from > PATIENCE_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
    }
  }
}

/** The browser ends a connection by itself when the disk is full or the storage is cleared. */
const isClosed = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'InvalidStateError';

/** A connection that is opened anew when it has gone. */
export interface Connection {
  /** Does a piece of work; on a connection that has gone, once more on a new one. */
  readonly on: <T>(work: (open: Db) => Promise<Kept<T>>) => Promise<Kept<T>>;
  readonly close: () => void;
}

export function connectionOver(first: Db, connect: () => Promise<Db>): Connection {
  let db = first;
  return {
    on: (work) =>
      guarded(async () => {
        try {
          return await work(db);
        } catch (error) {
          if (!isClosed(error)) throw error;
          db = await connectAgain(connect);
          return work(db);
        }
      }),
    close: () => db.close(),
  };
}
