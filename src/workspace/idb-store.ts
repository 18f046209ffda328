import { filesOf, sha256, type Blobs, type Entry } from './entry.ts';
import {
  connectionOver,
  connectTo,
  STORES,
  type Connection,
  type Db,
  type StoreNews,
} from './idb-connection.ts';
import { renamed } from './memory-store.ts';
import { migrateEntry } from './migrate.ts';
import { gunzip, packed, type Packed } from './packing.ts';
import {
  kept,
  notKept,
  type KeepFailure,
  type Kept,
  type WorkspaceInfo,
  type WorkspaceStore,
} from './store.ts';

/** Opens the workspaces kept in this browser. */
export async function openIdbStore(
  news: StoreNews,
  name = 'quarterlight',
): Promise<Kept<WorkspaceStore>> {
  const connect = (): Promise<Db> => connectTo(name, news);
  try {
    return kept(storeOver(connectionOver(await connect(), connect)));
  } catch (error) {
    return notKept(
      error instanceof DOMException && error.name === 'VersionError'
        ? 'newer_version'
        : 'private_window',
    );
  }
}

type Next = (info: WorkspaceInfo | undefined) => WorkspaceInfo | KeepFailure;

/** Writes all of it in one transaction, or none: `next` sees the workspace as it stands and may refuse. */
async function writeTogether(
  db: Db,
  id: string,
  next: Next,
  entries: readonly Entry[] = [],
  blobs: Packed = [],
): Promise<Kept<WorkspaceInfo>> {
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  const info = next(await tx.objectStore('workspaces').get(id));
  if (typeof info === 'string') {
    tx.abort();
    await tx.done.catch(() => null);
    return notKept(info);
  }
  // A failed put rejects both itself and `done`; `all` takes the first and leaves none unhandled.
  await Promise.all([
    ...blobs.map(([key, bytes]) => tx.objectStore('blobs').put(bytes, key)),
    ...entries.map((entry) =>
      tx.objectStore('entries').add({ workspace: id, entry }, [id, entry.seq]),
    ),
    tx.objectStore('workspaces').put(info),
    tx.done,
  ]);
  return kept(info);
}

async function isReadBack(db: Db, id: string, entry: Entry, blobs: Blobs): Promise<boolean> {
  const held = await db.get('entries', [id, entry.seq]);
  if (JSON.stringify(held?.entry) !== JSON.stringify(entry)) return false;
  for (const key of blobs.keys()) {
    const bytes = await db.get('blobs', key);
    if (bytes === undefined || (await sha256(await gunzip(bytes))) !== key) return false;
  }
  return true;
}

async function entriesAfter(db: Db, id: string, after: number): Promise<Kept<readonly Entry[]>> {
  const rows = await db.getAll('entries', IDBKeyRange.bound([id, after + 1], [id, Infinity]));
  const entries: Entry[] = [];
  for (const row of rows) {
    const migrated = migrateEntry(row.entry);
    if (!migrated.ok) return notKept(migrated.why === 'newer' ? 'newer_version' : 'not_read_back');
    entries.push(migrated.entry);
  }
  return kept(entries);
}

/** Forgets a workspace, and the original files that no other workspace holds. */
async function forget(db: Db, id: string): Promise<Kept<null>> {
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  const rows = await tx.objectStore('entries').getAll();
  const inUse = new Set(
    rows.flatMap(({ workspace, entry }) => (workspace === id ? [] : filesOf(entry))),
  );
  const own = rows.flatMap(({ workspace, entry }) => (workspace === id ? filesOf(entry) : []));
  await Promise.all([
    ...own.filter((key) => !inUse.has(key)).map((key) => tx.objectStore('blobs').delete(key)),
    tx.objectStore('workspaces').delete(id),
    tx.objectStore('entries').delete(IDBKeyRange.bound([id, 0], [id, Infinity])),
    tx.objectStore('views').delete(id),
    tx.done,
  ]);
  return kept(null);
}

async function appendTo(
  db: Db,
  id: string,
  expectedHead: number,
  entry: Entry,
  blobs: Blobs,
): Promise<Kept<Entry>> {
  // Written already, on a connection that then went before it was read back.
  const before = await db.get('entries', [id, entry.seq]);
  if (before?.entry.id === entry.id)
    return (await isReadBack(db, id, entry, blobs)) ? kept(entry) : notKept('not_read_back');
  const next: Next = (info) => {
    if (info === undefined) return 'storage_cleared';
    if (info.head !== expectedHead || entry.seq !== expectedHead + 1) return 'conflict';
    return { ...info, ...renamed(entry), head: entry.seq };
  };
  const wrote = await writeTogether(db, id, next, [entry], await packed(blobs));
  if (!wrote.ok) return wrote;
  return (await isReadBack(db, id, entry, blobs)) ? kept(entry) : notKept('not_read_back');
}

function storeOver({ on, close }: Connection): WorkspaceStore {
  return {
    list: () => on(async (open) => kept(await open.getAll('workspaces'))),
    create: (id, name, at) =>
      on((open) =>
        writeTogether(open, id, (info) =>
          info === undefined
            ? { id, name, createdAt: at, head: 0, savedAt: null, savedHead: 0 }
            : 'conflict',
        ),
      ),
    append: (id, expectedHead, entry, blobs) =>
      on((open) => appendTo(open, id, expectedHead, entry, blobs)),
    adopt: (adopted, entries, blobs) =>
      on(async (open) =>
        writeTogether(
          open,
          adopted.id,
          (info) => (info === undefined ? adopted : 'conflict'),
          entries,
          await packed(blobs),
        ),
      ),
    entries: (id, after = 0) => on((open) => entriesAfter(open, id, after)),
    blob: (key) =>
      on(async (open) => {
        const bytes = await open.get('blobs', key);
        return bytes === undefined ? notKept('storage_cleared') : kept(await gunzip(bytes));
      }),
    markSaved: (id, head, at) =>
      on((open) =>
        writeTogether(open, id, (info) =>
          info === undefined ? 'storage_cleared' : { ...info, savedAt: at, savedHead: head },
        ),
      ),
    keepView: (id, view) =>
      on(async (open) => {
        await open.put('views', view, id);
        return kept(null);
      }),
    view: (id) => on(async (open) => kept((await open.get('views', id)) ?? null)),
    remove: (id) => on((open) => forget(open, id)),
    close,
  };
}
