/**
 * Faults planted in what keeps the workspace, one at a time, to show that the trials see them:
 * the page is opened with `?fault=NAME` (`npm run survive -- --prove`).
 */
import { openDB, type IDBPDatabase } from 'idb';
import { filesOf, sha256, type Entry } from '../../src/workspace/entry.ts';
import { packed } from '../../src/workspace/packing.ts';
import { kept, notKept, type Kept, type WorkspaceStore } from '../../src/workspace/store.ts';

const asked = new URLSearchParams(location.search).get('fault') ?? '';

export const isPlanted = (fault: string): boolean => fault === asked;

type Append = WorkspaceStore['append'];
type Faulty = (store: WorkspaceStore, ...given: Parameters<Append>) => Promise<Kept<Entry>>;

async function behindItsBack(work: (db: IDBPDatabase) => Promise<unknown>): Promise<void> {
  const db = await openDB('survive');
  try {
    await work(db);
  } finally {
    db.close();
  }
}

const everyThird = ({ seq }: Entry): boolean => seq % 3 === 0;

const faults: Readonly<Record<string, Faulty>> = {
  /** Says of an entry that it is kept, and writes nothing. */
  lost: (store, id, head, entry, blobs) =>
    Math.random() < 0.2 ? Promise.resolve(kept(entry)) : store.append(id, head, entry, blobs),
  /** Changes a file after it was read back. */
  torn: async (store, id, head, entry, blobs) => {
    const done = await store.append(id, head, entry, blobs);
    for (const key of everyThird(entry) ? filesOf(entry) : []) {
      for (const [, bytes] of await packed(new Map([[key, new Uint8Array(10)]])))
        await behindItsBack((db) => db.put('blobs', bytes, key));
    }
    return done;
  },
  /** Writes the entry, then its files: one transaction after another. */
  half: async (store, id, head, entry, blobs) => {
    const list = await store.list();
    const info = list.ok ? list.value.find((each) => each.id === id) : undefined;
    try {
      await behindItsBack(async (db) => {
        await db.put('entries', { workspace: id, entry }, [id, entry.seq]);
        await db.put('workspaces', { ...info, head: head + 1 });
        for (const [key, bytes] of await packed(blobs)) await db.put('blobs', bytes, key);
      });
      return kept(entry);
    } catch {
      return notKept('storage_full');
    }
  },
  /** Writes over what another tab wrote first. */
  blind: async (store, id, head, entry, blobs) => {
    const done = await store.append(id, head, entry, blobs);
    if (done.ok || done.failure !== 'conflict') return done;
    await behindItsBack((db) => db.put('entries', { workspace: id, entry }, [id, entry.seq]));
    return kept(entry);
  },
  /** Begins anew in silence when the workspace has gone. */
  deaf: async (store, id, head, entry, blobs) => {
    const done = await store.append(id, head, entry, blobs);
    if (done.ok || done.failure !== 'storage_cleared') return done;
    await store.create(id, 'Anew', entry.at);
    return store.append(id, 0, { ...entry, seq: 1 }, blobs);
  },
  /** Holds on to something of each import. */
  hoard: (store, id, head, entry, blobs) => {
    hoarded.push(new Uint8Array(20_000));
    return store.append(id, head, entry, blobs);
  },
};
const hoarded: Uint8Array[] = [];

/** The store, with the fault that the page's address asks for. */
export function withFault(store: WorkspaceStore): WorkspaceStore {
  const faulty = faults[asked];
  return faulty === undefined ? store : { ...store, append: (...given) => faulty(store, ...given) };
}

const SEAL_LENGTH = 64;

/** As a reader that does not look at the seal would see it: sealed again over the damage. */
export async function resealed(bytes: Uint8Array): Promise<Uint8Array> {
  const end = Math.max(0, bytes.length - SEAL_LENGTH);
  const out = Uint8Array.from(bytes);
  out.set(
    new TextEncoder().encode(await sha256(out.subarray(0, end))).subarray(0, out.length),
    end,
  );
  return out;
}
