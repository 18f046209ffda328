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
  /** The work file's bytes, and the workspace with its date of saving. */
  save(
    workspace: OpenWorkspace,
  ): Promise<Kept<{ readonly bytes: Uint8Array; readonly workspace: OpenWorkspace }>>;
  /** Adds the work file's workspace beside those held; none of them is touched. */
  adopt(
    bytes: Uint8Array,
  ): Promise<Kept<OpenWorkspace> | { readonly ok: false; readonly failure: WorkFileFailure }>;
  remove(id: string): Promise<Kept<null>>;
  /** From now on nothing is written: a newer version of the app is at work in another tab. */
  stopWriting(): void;
}

export function keeperOver(store: WorkspaceStore, tabs: Tabs | null, around: Surroundings): Keeper {
  let stopped = false;

  const opened = async (info: WorkspaceInfo): Promise<Kept<OpenWorkspace>> => {
    const entries = await store.entries(info.id);
    if (!entries.ok) return entries;
    if (entries.value.some((entry) => entry.format > FORMAT)) return notKept('newer_version');
    return kept({ info, entries: entries.value, inForce: replay(entries.value) });
  };

  const open = async (id: string): Promise<Kept<OpenWorkspace>> => {
    const list = await store.list();
    if (!list.ok) return list;
    const info = list.value.find((each) => each.id === id);
    return info === undefined ? notKept('storage_cleared') : opened(info);
  };

  const blobsOf = async (entries: readonly Entry[]): Promise<Kept<Blobs>> => {
    const blobs = new Map<string, Uint8Array>();
    for (const { action } of entries) {
      if (action.kind !== 'import') continue;
      for (const file of action.files) {
        const blob = await store.blob(file.sha256);
        if (!blob.ok) return blob;
        blobs.set(file.sha256, blob.value);
      }
    }
    return kept(blobs);
  };

  return {
    list: () => store.list(),
    async create(name) {
      if (stopped) return notKept('newer_version');
      const info = await store.create(around.newId(), name, around.now().toISOString());
      return info.ok ? opened(info.value) : info;
    },
    open,
    async append(workspace, action, blobs) {
      if (stopped) return notKept('newer_version');
      const { id, head } = workspace.info;
      const entry = entryAfter(
        head,
        action,
        around.now().toISOString(),
        around.appVersion,
        FORMAT,
        around.newId(),
      );
      const wrote = await store.append(id, head, entry, blobs);
      if (!wrote.ok) return wrote;
      tabs?.announce(id, entry.seq);
      return open(id);
    },
    blob: (key) => store.blob(key),
    async save(workspace) {
      const blobs = await blobsOf(workspace.entries);
      if (!blobs.ok) return blobs;
      const { id, name, createdAt, head } = workspace.info;
      const { entries } = workspace;
      const app = around.appVersion;
      const bytes = await writeWorkFile({ name, createdAt, app, entries, blobs: blobs.value });
      const info = await store.markSaved(id, head, around.now().toISOString());
      return info.ok ? kept({ bytes, workspace: { ...workspace, info: info.value } }) : info;
    },
    async adopt(bytes) {
      if (stopped) return notKept('newer_version');
      const read = await readWorkFile(bytes);
      if (!read.ok) return read;
      const { name, createdAt, entries, blobs } = read.value;
      const at = around.now().toISOString();
      const head = entries.length;
      const info = { id: around.newId(), name, createdAt, head, savedAt: at, savedHead: head };
      const adopted = await store.adopt(info, entries, blobs);
      return adopted.ok ? opened(adopted.value) : adopted;
    },
    async remove(id) {
      return stopped ? notKept('newer_version') : store.remove(id);
    },
    stopWriting() {
      stopped = true;
    },
  };
}
