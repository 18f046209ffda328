import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { entrySchema, sha256, type Blobs, type Entry } from './entry.ts';
import { renamed } from './memory-store.ts';
import {
  kept,
  notKept,
  type KeepFailure,
  type Kept,
  type WorkspaceInfo,
  type WorkspaceStore,
} from './store.ts';

interface Schema extends DBSchema {
  workspaces: { key: string; value: WorkspaceInfo };
  entries: { key: [string, number]; value: { workspace: string; entry: Entry } };
  /** Original files, gzip'd. */
  blobs: { key: string; value: Uint8Array };
  views: { key: string; value: string };
}

const DB_VERSION = 1;
const STORES = ['workspaces', 'entries', 'blobs', 'views'] as const;

/**
 * Opens the workspaces kept in this browser. `onOutdated` is called when another tab needs a newer
 * layout of the database: this tab has then closed its connection and must stop writing.
 */
export async function openIdbStore(
  onOutdated: () => void,
  name = 'quarterlight',
): Promise<Kept<WorkspaceStore>> {
  try {
    const db = await openDB<Schema>(name, DB_VERSION, {
      upgrade(database) {
        database.createObjectStore('workspaces', { keyPath: 'id' });
        database.createObjectStore('entries');
        database.createObjectStore('blobs');
        database.createObjectStore('views');
      },
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        onOutdated();
      },
    });
    return kept(storeOver(db));
  } catch (error) {
    return notKept(
      error instanceof DOMException && error.name === 'VersionError'
        ? 'newer_version'
        : 'private_window',
    );
  }
}

/**
 * What a failed transaction means to the officer. Chromium reports a full disk as
 * DataError "Failed to write blobs", and storage cleared under an open page as InvalidStateError.
 */
function failureOf(error: unknown): KeepFailure {
  if (!(error instanceof DOMException)) throw error;
  switch (error.name) {
    case 'QuotaExceededError':
    case 'DataError':
      return 'storage_full';
    case 'ConstraintError':
      return 'conflict';
    case 'InvalidStateError':
    case 'NotFoundError':
    case 'UnknownError':
      return 'storage_cleared';
    case 'AbortError':
      return 'storage_full';
    default:
      throw error;
  }
}

async function guarded<T>(work: () => Promise<Kept<T>>): Promise<Kept<T>> {
  try {
    return await work();
  } catch (error) {
    return notKept(failureOf(error));
  }
}

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new CompressionStream('gzip'));
}

async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new DecompressionStream('gzip'));
}

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream) {
  const piped = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

async function packed(blobs: Blobs): Promise<readonly (readonly [string, Uint8Array])[]> {
  return Promise.all(Array.from(blobs, async ([key, bytes]) => [key, await gzip(bytes)] as const));
}

function storeOver(db: IDBPDatabase<Schema>): WorkspaceStore {
  const write = async (
    packedBlobs: readonly (readonly [string, Uint8Array])[],
    id: string,
    entries: readonly Entry[],
    next: (info: WorkspaceInfo | undefined) => WorkspaceInfo | KeepFailure,
  ): Promise<Kept<WorkspaceInfo>> => {
    const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
    const info = next(await tx.objectStore('workspaces').get(id));
    if (typeof info === 'string') {
      tx.abort();
      await tx.done.catch(() => null);
      return notKept(info);
    }
    const puts: Promise<unknown>[] = packedBlobs.map(([key, bytes]) =>
      tx.objectStore('blobs').put(bytes, key),
    );
    for (const entry of entries) {
      puts.push(tx.objectStore('entries').add({ workspace: id, entry }, [id, entry.seq]));
    }
    puts.push(tx.objectStore('workspaces').put(info));
    // A failed put rejects both itself and `done`; `all` takes the first and leaves none unhandled.
    await Promise.all([...puts, tx.done]);
    return kept(info);
  };

  const readBack = async (id: string, entry: Entry, blobs: Blobs): Promise<boolean> => {
    const held = await db.get('entries', [id, entry.seq]);
    if (JSON.stringify(held?.entry) !== JSON.stringify(entry)) return false;
    for (const key of blobs.keys()) {
      const bytes = await db.get('blobs', key);
      if (bytes === undefined || (await sha256(await gunzip(bytes))) !== key) return false;
    }
    return true;
  };

  const update = (id: string, change: Partial<WorkspaceInfo>) =>
    guarded(async () =>
      write([], id, [], (info) =>
        info === undefined ? 'storage_cleared' : { ...info, ...change },
      ),
    );

  return {
    list: () => guarded(async () => kept(await db.getAll('workspaces'))),
    create: (id, name, at) =>
      guarded(() =>
        write([], id, [], (info) =>
          info === undefined
            ? { id, name, createdAt: at, head: 0, savedAt: null, savedHead: 0 }
            : 'conflict',
        ),
      ),
    append: (id, expectedHead, entry, blobs) =>
      guarded(async () => {
        const wrote = await write(await packed(blobs), id, [entry], (info) => {
          if (info === undefined) return 'storage_cleared';
          if (info.head !== expectedHead || entry.seq !== expectedHead + 1) return 'conflict';
          return { ...info, ...renamed(entry), head: entry.seq };
        });
        if (!wrote.ok) return wrote;
        return (await readBack(id, entry, blobs)) ? kept(entry) : notKept('not_read_back');
      }),
    adopt: (adopted, entries, blobs) =>
      guarded(async () =>
        write(await packed(blobs), adopted.id, entries, (info) =>
          info === undefined ? adopted : 'conflict',
        ),
      ),
    entries: (id, after = 0) =>
      guarded(async () => {
        const rows = await db.getAll('entries', IDBKeyRange.bound([id, after + 1], [id, Infinity]));
        return kept(rows.map((row) => entrySchema.parse(row.entry)));
      }),
    blob: (key) =>
      guarded(async () => {
        const bytes = await db.get('blobs', key);
        return bytes === undefined ? notKept('storage_cleared') : kept(await gunzip(bytes));
      }),
    markSaved: (id, head, at) => update(id, { savedAt: at, savedHead: head }),
    keepView: (id, view) =>
      guarded(async () => {
        await db.put('views', view, id);
        return kept(null);
      }),
    view: (id) => guarded(async () => kept((await db.get('views', id)) ?? null)),
    remove: (id) =>
      guarded(async () => {
        const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
        await Promise.all([
          tx.objectStore('workspaces').delete(id),
          tx.objectStore('entries').delete(IDBKeyRange.bound([id, 0], [id, Infinity])),
          tx.objectStore('views').delete(id),
          tx.done,
        ]);
        return kept(null);
      }),
    close: () => db.close(),
  };
}
