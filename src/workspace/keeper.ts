import { FORMAT, type Action, type Blobs, type Entry } from './entry.ts';
import { replay, type InForce } from './replay.ts';
import {
  entryAfter,
  kept,
  notKept,
  type Kept,
  type WorkspaceInfo,
  type WorkspaceStore,
} from './store.ts';
import type { Tabs } from './tabs.ts';
import { readWorkFile, writeWorkFile, type WorkFileFailure } from './work-file.ts';

/** One workspace as it stands: its log and what the log puts in force. */
export interface OpenWorkspace {
  readonly info: WorkspaceInfo;
  readonly entries: readonly Entry[];
  readonly inForce: InForce;
}

export interface SavedWorkspace {
  readonly bytes: Uint8Array;
  readonly workspace: OpenWorkspace;
}

export type HeldBytes = (sha256: string) => Promise<Uint8Array | null>;

export type Adopted =
  | Kept<OpenWorkspace>
  | { readonly ok: false; readonly failure: WorkFileFailure };

/** What the keeper takes from outside, so that tests can fix the clock and the ids. */
export interface Surroundings {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly appVersion: string;
}

export interface Keeper {
  list(): Promise<Kept<readonly WorkspaceInfo[]>>;
  create(name: string): Promise<Kept<OpenWorkspace>>;
  open(id: string): Promise<Kept<OpenWorkspace>>;
  /**
   * Adds one entry after the log as `workspace` knows it. `conflict` when another tab wrote first:
   * open again, and let the officer see what changed before trying once more.
   */
  append(workspace: OpenWorkspace, action: Action, blobs: Blobs): Promise<Kept<OpenWorkspace>>;
  blob(sha256: string): Promise<Kept<Uint8Array>>;
  /**
   * The work file's bytes, and the workspace with its date of saving. `held` gives original bytes
   * that the page still has in memory, for when the browser has lost them; the bytes are given even
   * where the date can only be told, not kept.
   */
  save(workspace: OpenWorkspace, held: HeldBytes): Promise<Kept<SavedWorkspace>>;
  /** The last view seen of a workspace, plain JSON. */
  keepView(id: string, view: string): Promise<Kept<null>>;
  /** Adds the work file's workspace beside those held; none of them is touched. */
  adopt(bytes: Uint8Array): Promise<Adopted>;
  remove(id: string): Promise<Kept<null>>;
  /** From now on nothing is written: a newer version of the app is at work in another tab. */
  stopWriting(): void;
}

async function opened(store: WorkspaceStore, info: WorkspaceInfo): Promise<Kept<OpenWorkspace>> {
  const entries = await store.entries(info.id);
  if (!entries.ok) return entries;
  return kept({ info, entries: entries.value, inForce: replay(entries.value) });
}

async function openById(store: WorkspaceStore, id: string): Promise<Kept<OpenWorkspace>> {
  const list = await store.list();
  if (!list.ok) return list;
  const info = list.value.find((each) => each.id === id);
  return info === undefined ? notKept('storage_cleared') : opened(store, info);
}

/** The original bytes of every file that the log names, undone imports included. */
async function blobsOf(
  store: WorkspaceStore,
  entries: readonly Entry[],
  held: HeldBytes,
): Promise<Kept<Blobs>> {
  const blobs = new Map<string, Uint8Array>();
  for (const { action } of entries) {
    if (action.kind !== 'import') continue;
    for (const file of action.files) {
      const bytes = await held(file.sha256);
      const blob = bytes === null ? await store.blob(file.sha256) : kept(bytes);
      if (!blob.ok) return blob;
      blobs.set(file.sha256, blob.value);
    }
  }
  return kept(blobs);
}

async function saved(
  store: WorkspaceStore,
  workspace: OpenWorkspace,
  around: Surroundings,
  held: HeldBytes,
): Promise<Kept<SavedWorkspace>> {
  const blobs = await blobsOf(store, workspace.entries, held);
  if (!blobs.ok) return blobs;
  const { id, name, createdAt, head } = workspace.info;
  const { entries } = workspace;
  const app = around.appVersion;
  const bytes = await writeWorkFile({ name, createdAt, app, entries, blobs: blobs.value });
  const at = around.now().toISOString();
  const marked = await store.markSaved(id, head, at);
  const info = marked.ok ? marked.value : { ...workspace.info, savedAt: at, savedHead: head };
  return kept({ bytes, workspace: { ...workspace, info } });
}

async function adopted(
  store: WorkspaceStore,
  bytes: Uint8Array,
  around: Surroundings,
): Promise<Adopted> {
  const read = await readWorkFile(bytes);
  if (!read.ok) return read;
  const { name, createdAt, entries, blobs } = read.value;
  const at = around.now().toISOString();
  const head = entries.length;
  const info = { id: around.newId(), name, createdAt, head, savedAt: at, savedHead: head };
  const done = await store.adopt(info, entries, blobs);
  return done.ok ? opened(store, done.value) : done;
}

export function keeperOver(store: WorkspaceStore, tabs: Tabs | null, around: Surroundings): Keeper {
  let stopped = false;
  return {
    list: () => store.list(),
    async create(name) {
      if (stopped) return notKept('newer_version');
      const info = await store.create(around.newId(), name, around.now().toISOString());
      return info.ok ? opened(store, info.value) : info;
    },
    open: (id) => openById(store, id),
    async append(workspace, action, blobs) {
      if (stopped) return notKept('newer_version');
      const { id, head } = workspace.info;
      const at = around.now().toISOString();
      const entry = entryAfter(head, action, at, around.appVersion, FORMAT, around.newId());
      const wrote = await store.append(id, head, entry, blobs);
      if (!wrote.ok) return wrote;
      tabs?.announce(id, entry.seq);
      return openById(store, id);
    },
    blob: (key) => store.blob(key),
    save: (workspace, held) => saved(store, workspace, around, held),
    keepView: (id, view) => store.keepView(id, view),
    async adopt(bytes) {
      return stopped ? notKept('newer_version') : adopted(store, bytes, around);
    },
    async remove(id) {
      if (stopped) return notKept('newer_version');
      const removed = await store.remove(id);
      if (removed.ok) tabs?.announce(id, 0);
      return removed;
    },
    stopWriting() {
      stopped = true;
    },
  };
}
