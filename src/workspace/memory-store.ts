import { filesOf, type Entry } from './entry.ts';
import { kept, notKept, type WorkspaceInfo, type WorkspaceStore } from './store.ts';

interface Held {
  info: WorkspaceInfo;
  readonly entries: Entry[];
  view: string | null;
}

/** Keeps workspaces while the page is open: for private windows, samples and Node. */
export function memoryStore(): WorkspaceStore {
  const workspaces = new Map<string, Held>();
  const blobs = new Map<string, Uint8Array>();
  const withHeld = <T>(id: string, read: (held: Held) => T) => {
    const held = workspaces.get(id);
    return Promise.resolve(held === undefined ? notKept('storage_cleared') : kept(read(held)));
  };

  return {
    list: () => Promise.resolve(kept([...workspaces.values()].map((held) => held.info))),
    create(id, name, at) {
      if (workspaces.has(id)) return Promise.resolve(notKept('conflict'));
      const info = { id, name, createdAt: at, head: 0, savedAt: null, savedHead: 0 };
      workspaces.set(id, { info, entries: [], view: null });
      return Promise.resolve(kept(info));
    },
    append(id, expectedHead, entry, added) {
      const held = workspaces.get(id);
      if (held === undefined) return Promise.resolve(notKept('storage_cleared'));
      if (held.info.head !== expectedHead || entry.seq !== expectedHead + 1) {
        return Promise.resolve(notKept('conflict'));
      }
      for (const [key, bytes] of added) blobs.set(key, new Uint8Array(bytes));
      held.entries.push(entry);
      held.info = { ...held.info, ...renamed(entry), head: entry.seq };
      return Promise.resolve(kept(entry));
    },
    adopt(info, entries, added) {
      if (workspaces.has(info.id)) return Promise.resolve(notKept('conflict'));
      for (const [key, bytes] of added) blobs.set(key, new Uint8Array(bytes));
      workspaces.set(info.id, { info, entries: [...entries], view: null });
      return Promise.resolve(kept(info));
    },
    entries: (id, after = 0) =>
      withHeld(id, (held) => held.entries.filter((entry) => entry.seq > after)),
    blob(key) {
      const bytes = blobs.get(key);
      return Promise.resolve(bytes === undefined ? notKept('storage_cleared') : kept(bytes));
    },
    markSaved: (id, head, at) =>
      withHeld(id, (held) => {
        held.info = { ...held.info, savedAt: at, savedHead: head };
        return held.info;
      }),
    keepView: (id, view) =>
      withHeld(id, (held) => {
        held.view = view;
        return null;
      }),
    view: (id) => withHeld(id, (held) => held.view),
    remove: (id) =>
      withHeld(id, ({ entries }) => {
        workspaces.delete(id);
        const others = [...workspaces.values()].flatMap((other) => other.entries);
        const inUse = new Set(others.flatMap(filesOf));
        for (const key of entries.flatMap(filesOf)) if (!inUse.has(key)) blobs.delete(key);
        return null;
      }),
    close: () => {},
  };
}

/** A `name` entry renames the workspace as it is written, so that lists need not replay the log. */
export function renamed(entry: Entry): { name?: string } {
  return entry.action.kind === 'name' ? { name: entry.action.name } : {};
}
