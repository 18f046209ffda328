import type { Action, Blobs, Entry } from './entry.ts';

/** What can go wrong when keeping something. The words are in `copy/`. */
export type KeepFailure =
  | 'storage_full'
  | 'storage_cleared'
  | 'private_window'
  | 'newer_version'
  | 'conflict'
  | 'not_read_back'
  | 'read_only';

export type Kept<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: KeepFailure };

export interface WorkspaceInfo {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  /** Sequence number of the newest entry, 0 when empty. */
  readonly head: number;
  /** When its work file was last saved, or null. */
  readonly savedAt: string | null;
  /** `head` at that save, so that "saved" is not said of what came later. */
  readonly savedHead: number;
}

/**
 * Where workspaces are kept. `append` compares `expectedHead` with the head and writes entry and
 * blobs in one transaction; it resolves only after reading both back and comparing them.
 */
export interface WorkspaceStore {
  list(): Promise<Kept<readonly WorkspaceInfo[]>>;
  create(id: string, name: string, at: string): Promise<Kept<WorkspaceInfo>>;
  append(id: string, expectedHead: number, entry: Entry, blobs: Blobs): Promise<Kept<Entry>>;
  /** Puts a whole workspace in place at once, or nothing of it. The id must be new. */
  adopt(info: WorkspaceInfo, entries: readonly Entry[], blobs: Blobs): Promise<Kept<WorkspaceInfo>>;
  entries(id: string, after?: number): Promise<Kept<readonly Entry[]>>;
  blob(sha256: string): Promise<Kept<Uint8Array>>;
  markSaved(id: string, head: number, at: string): Promise<Kept<WorkspaceInfo>>;
  /** The last view seen, plain JSON, so that it can be on screen before the engine is up. */
  keepView(id: string, view: string): Promise<Kept<null>>;
  view(id: string): Promise<Kept<string | null>>;
  remove(id: string): Promise<Kept<null>>;
  close(): void;
}

/** Makes the next entry. `random` is a fresh identifier; `at` the time now. */
export function entryAfter(
  head: number,
  action: Action,
  at: string,
  app: string,
  format: number,
  random: string,
): Entry {
  return { id: random, seq: head + 1, at, app, format, action };
}

export const kept = <T>(value: T): Kept<T> => ({ ok: true, value });
export const notKept = (failure: KeepFailure): Kept<never> => ({ ok: false, failure });
