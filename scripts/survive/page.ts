/**
 * The workspace's storage in a page of its own, so that a browser can be killed, filled, cleared
 * and doubled around it. Built and served by scripts/survive.mjs.
 */
import { sha256, type Action, type Blobs, type KeptFile } from '../../src/workspace/entry.ts';
import { openIdbStore } from '../../src/workspace/idb-store.ts';
import { keeperOver, type Keeper, type OpenWorkspace } from '../../src/workspace/keeper.ts';
import { followTabs } from '../../src/workspace/tabs.ts';
import { readWorkFile } from '../../src/workspace/work-file.ts';
import { isPlanted, resealed, withFault } from './faults.ts';

interface Found {
  readonly ids: readonly string[];
  /** Files of the log that are missing or not what they were. */
  readonly torn: number;
  readonly gaps: number;
}

declare global {
  interface Window {
    /** Given by the script: hears of each entry once it has been read back. */
    acknowledged?: (id: string) => Promise<void>;
    /** Hears why the work ended, which it should not. */
    ended?: (why: string) => Promise<void>;
    survive: typeof survive;
  }
}

/** The id of the entry that was made last. */
let madeLast = '';
const ignore = (): void => undefined;
let opening: Promise<Keeper> | null = null;
const keeperHere = (): Promise<Keeper> => (opening ??= openKeeper());

async function openKeeper(): Promise<Keeper> {
  const opened = await openIdbStore({ outdated: ignore, ended: ignore }, 'survive');
  if (!opened.ok) throw new Error(opened.failure);
  const tabs = followTabs(ignore, ignore, 'survive');
  return keeperOver(withFault(opened.value), tabs, {
    now: () => new Date(),
    newId: () => {
      madeLast = crypto.randomUUID();
      if (isPlanted('early')) void window.acknowledged?.(madeLast);
      return madeLast;
    },
    appVersion: 'survive',
  });
}

async function workspace(keeper: Keeper): Promise<OpenWorkspace> {
  const list = await keeper.list();
  if (!list.ok) throw new Error(list.failure);
  const [first] = list.value;
  const opened = first === undefined ? await keeper.create('Ours') : await keeper.open(first.id);
  if (!opened.ok) throw new Error(opened.failure);
  return opened.value;
}

const noise = (size: number): Uint8Array => {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
};

async function importOf(size: number): Promise<{ readonly action: Action; readonly blobs: Blobs }> {
  const bytes = noise(size);
  const key = await sha256(bytes);
  const file: KeptFile = {
    name: 'figures.csv',
    sha256: key,
    size,
    answers: {},
    corrections: [],
  };
  return { action: { kind: 'import', files: [file] }, blobs: new Map([[key, bytes]]) };
}

const edit = (text: string): Action => ({
  kind: 'commentary',
  indicatorCode: 'NI059',
  areaCode: 'E09000015',
  end: '2012-10-31',
  text,
});

const readDamaged = async (bytes: Uint8Array) =>
  readWorkFile(isPlanted('trusting') ? await resealed(bytes) : bytes);

const survive = {
  /** Imports and edits without an end, telling of each that was kept. */
  async work(): Promise<void> {
    const keeper = await keeperHere();
    let own = await workspace(keeper);
    for (let turn = 0; ; turn += 1) {
      const { action, blobs } =
        turn % 2 === 0
          ? await importOf(1_000 + Math.floor(Math.random() * 400_000))
          : { action: edit(`turn ${turn}`), blobs: new Map<string, Uint8Array>() };
      const done = await keeper.append(own, action, blobs);
      if (!done.ok) return window.ended?.(done.failure);
      own = done.value;
      await window.acknowledged?.(madeLast);
    }
  },

  /** What is held, each file checked against its sum. */
  async check(): Promise<Found> {
    const keeper = await keeperHere();
    const own = await workspace(keeper);
    let torn = 0;
    for (const { action } of own.entries) {
      if (action.kind !== 'import') continue;
      for (const file of action.files) {
        const blob = await keeper.blob(file.sha256);
        if (!blob.ok || (await sha256(blob.value)) !== file.sha256) torn += 1;
      }
    }
    const gaps = own.entries.filter(({ seq }, place) => seq !== place + 1).length;
    return { ids: own.entries.map(({ id }) => id), torn, gaps };
  },

  /** One import of `size` bytes; what came of it. */
  async add(size: number): Promise<string> {
    const keeper = await keeperHere();
    const { action, blobs } = await importOf(size);
    const done = await keeper.append(await workspace(keeper), action, blobs);
    return done.ok ? 'kept' : done.failure;
  },

  /** Forgets all workspaces and makes an empty one. */
  async anew(): Promise<void> {
    const keeper = await keeperHere();
    const list = await keeper.list();
    for (const { id } of list.ok ? list.value : []) await keeper.remove(id);
    await workspace(keeper);
  },

  /** A work file damaged in some way each time; how often that was noticed. */
  async damaged(flips: number): Promise<{ flips: number; cuts: number; size: number }> {
    const keeper = await keeperHere();
    const { action, blobs } = await importOf(40_000);
    const added = await keeper.append(await workspace(keeper), action, blobs);
    if (!added.ok) throw new Error(added.failure);
    const saved = await keeper.save(added.value, () => Promise.resolve(null));
    if (!saved.ok) throw new Error(saved.failure);
    const { bytes } = saved.value;
    const noticed = { flips: 0, cuts: 0, size: bytes.length };
    for (let turn = 0; turn < flips; turn += 1) {
      const changed = Uint8Array.from(bytes);
      const at = Math.floor(Math.random() * bytes.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8));
      if (!(await readDamaged(changed)).ok) noticed.flips += 1;
    }
    for (let percent = 0; percent < 100; percent += 1) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * percent) / 100));
      if (!(await readDamaged(cut)).ok) noticed.cuts += 1;
    }
    return noticed;
  },

  /** Edits from a workspace opened now, at random moments; one that comes second is tried again. */
  async edits(name: string, count: number): Promise<readonly string[]> {
    const keeper = await keeperHere();
    let own = await workspace(keeper);
    const kept: string[] = [];
    while (kept.length < count) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
      const done = await keeper.append(own, edit(`${name} ${kept.length}`), new Map());
      if (done.ok) kept.push(madeLast);
      else if (done.failure !== 'conflict') throw new Error(done.failure);
      own = done.ok ? done.value : await workspace(keeper);
    }
    return kept;
  },

  /** Opens a workspace, waits for the word, then edits; for storage that is cleared meanwhile. */
  async editAfter(wait: () => Promise<void>): Promise<string> {
    const keeper = await keeperHere();
    const own = await workspace(keeper);
    await wait();
    const done = await keeper.append(own, edit('after'), new Map());
    return done.ok ? 'kept' : done.failure;
  },

  /** One file added `count` times. */
  async sameAgain(count: number): Promise<number> {
    const keeper = await keeperHere();
    let own = await workspace(keeper);
    const { action, blobs } = await importOf(50_000);
    for (let turn = 0; turn < count; turn += 1) {
      const done = await keeper.append(own, action, blobs);
      if (!done.ok) throw new Error(done.failure);
      own = done.value;
    }
    return own.entries.length;
  },
};
window.survive = survive;
