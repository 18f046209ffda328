/** The officer's workspaces, open and kept. Every failure is kept in the state, as a value. */
import { ownName, workFileName } from '../copy/workspace.ts';
import type { ScorecardView } from '../insight/views.ts';
import type { Action, Blobs } from '../workspace/entry.ts';
import type { Adopted, Keeper, OpenWorkspace } from '../workspace/keeper.ts';
import { bytesOf, sampleToKeep, toKeep, type GivenFile, type ToKeep } from './given.ts';
import { HeldBytes } from './held-bytes.ts';
import type { OwnLog } from './hold.ts';
import type { Keeping, OpenKeeping } from './keeping.ts';
import { writeKeptView } from './kept-view.ts';
import type { Asked, LiveFigures } from './live.ts';
import { withoutYours, type SessionState, type Trouble } from './session-state.ts';

/** What the workspaces are told and tell. */
export interface Surroundings {
  readonly state: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
  readonly figures: () => Promise<LiveFigures>;
}

/** Begins to read a workspace's files before the figures are up. */
export type ReadAhead = (own: OwnLog) => void;

const nothing: ToKeep = { files: [], blobs: new Map() };

/**
 * Methods that promise a boolean resolve to whether it was done, kept and read back; why not is
 * the state's `trouble`. One runs after another, so that each entry follows the one before.
 */
export class OwnWorkspaces {
  readonly #around: Surroundings;
  readonly #keeping: Keeping;
  readonly #keeper: Keeper;
  readonly #held: HeldBytes;
  readonly #readAhead: ReadAhead;
  #queue: Promise<unknown> = Promise.resolve();
  /** What is being settled, so that it is not done twice over; undefined where nothing is. */
  #settling: OpenWorkspace | null | undefined = undefined;

  constructor(around: Surroundings, keeping: Keeping, readAhead: ReadAhead) {
    this.#readAhead = readAhead;
    this.#around = around;
    this.#keeping = keeping;
    this.#keeper = keeping.keeper;
    this.#held = new HeldBytes((key) => keeping.keeper.blob(key));
  }

  /** Opens the workspace that was open last, or the newest. */
  readonly openLast = async (): Promise<void> => {
    const list = await this.#keeper.list();
    const workspaces = list.ok ? list.value : [];
    this.#around.set({ place: this.#keeping.place, workspaces });
    const lastId = this.#keeping.lastOpened();
    const last = workspaces.find(({ id }) => id === lastId) ?? workspaces.at(-1);
    if (last === undefined) this.#around.set({ settled: true });
    else await this.#taken(await this.#keeper.open(last.id));
  };

  /** Adds files to the open workspace, or to a new one where it is given a name or none is open. */
  readonly accept = (given: readonly GivenFile[], newName: string | null): Promise<boolean> =>
    this.#inTurn(async () => {
      const live = await this.#around.figures();
      const keep = await toKeep(given, (file, reading) => live.know(file, reading));
      if (keep === null) return this.#fail('file_gone');
      const { own } = this.#around.state();
      return own === null || newName !== null
        ? this.#startWith(newName ?? ownName(null), keep)
        : this.#import(own, keep);
    });

  /** Adds one edit, undo or redo. */
  readonly act = (action: Action): Promise<boolean> =>
    this.#inTurn(async () => {
      const { own } = this.#around.state();
      return own === null ? false : this.#append(own, action, new Map());
    });

  readonly start = (name: string): Promise<boolean> =>
    this.#inTurn(() => this.#startWith(name, nothing));

  readonly copySample = (id: string, name: string): Promise<boolean> =>
    this.#inTurn(async () => {
      const live = await this.#around.figures();
      const { manifest, files } = await live.sampleFiles(id);
      return this.#startWith(name, await sampleToKeep(files, manifest.areaCode));
    });

  readonly open = (id: string): Promise<boolean> =>
    this.#inTurn(async () => this.#taken(await this.#keeper.open(id)));

  /** Forgets the open workspace and opens the newest of the others. */
  readonly remove = (): Promise<boolean> =>
    this.#inTurn(async () => {
      const { own } = this.#around.state();
      if (own === null) return false;
      const gone = await this.#keeper.remove(own.info.id);
      if (!gone.ok) return this.#fail(gone.failure);
      await this.#take(null);
      await this.openLast();
      return true;
    });

  /** The work file of the open workspace; null where it could not be made. */
  readonly save = (): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> =>
    this.#inTurn(async () => {
      const { own } = this.#around.state();
      if (own === null) return null;
      const saved = await this.#keeper.save(own, this.#held.bytes);
      if (!saved.ok) {
        this.#fail(saved.failure);
        return null;
      }
      this.#around.set({ own: saved.value.workspace });
      await this.#list();
      return { name: workFileName(own.info.name), bytes: saved.value.bytes };
    });

  /** An original file's bytes; null where the browser has lost them. */
  readonly original = async (sha256: string): Promise<Uint8Array | null> => {
    const blob = await this.#held.blob(sha256);
    if (blob.ok) return blob.value;
    this.#fail(blob.failure);
    return null;
  };

  /** Opens a work file as a workspace beside those held. */
  readonly adopt = (file: Blob): Promise<boolean> =>
    this.#inTurn(async () => {
      const bytes = await bytesOf(file);
      return bytes === null
        ? this.#fail('file_gone')
        : this.#taken(await this.#keeper.adopt(bytes));
    });

  /** Keeps the view for the next start. A view that can't be kept is no loss: it is worked out again. */
  readonly keepView = async (asked: Asked, view: ScorecardView): Promise<void> => {
    const { own } = this.#around.state();
    if (own !== null) await this.#keeper.keepView(own.info.id, writeKeptView(asked, view));
  };

  /** Another tab has written up to `head`; 0 where it has removed the workspace. */
  readonly follow = (id: string, head: number): Promise<void> =>
    this.#inTurn(async () => {
      const { own } = this.#around.state();
      if (own?.info.id === id && (head === 0 || head > own.info.head)) {
        await this.#taken(await this.#keeper.open(id));
      } else await this.#list();
    });

  /** What is kept may have been cleared: says so if it has. */
  readonly lookAgain = (): Promise<void> =>
    this.#inTurn(async () => {
      const { own } = this.#around.state();
      const list = await this.#keeper.list();
      if (!list.ok) return;
      this.#around.set({ workspaces: list.value });
      if (own !== null && !list.value.some(({ id }) => id === own.info.id))
        this.#fail('storage_cleared');
    });

  readonly forgetTrouble = (): void => this.#around.set({ trouble: null });

  readonly stopWriting = (): void => {
    this.#keeper.stopWriting();
    this.#around.set({ trouble: 'newer_version' });
  };

  /** Puts the open workspace's figures where questions are answered from. */
  readonly settle = (): void => {
    const { state, set, figures } = this.#around;
    const { own } = state();
    if (this.#settling === own) return;
    this.#settling = own;
    const log = this.#logOf(own);
    if (log !== null) this.#readAhead(log);
    figures()
      .then((live) => live.hold(log))
      .then(
        (read) => {
          if (state().own?.entries !== own?.entries) return;
          const accepted = read.ok ? (read.value?.readings ?? []) : state().accepted;
          set({ ...withoutYours(state()), accepted: [...accepted], settled: true });
          if (!read.ok) this.#fail(read.failure);
        },
        // The figures did not come up, which the state says; once they do, this is asked again.
        () => undefined,
      )
      .finally(() => {
        if (this.#settling === own) this.#settling = undefined;
      });
  };

  #logOf(own: OpenWorkspace | null): OwnLog | null {
    return own === null
      ? null
      : { entries: own.entries, inForce: own.inForce, blob: this.#held.blob };
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #fail(trouble: Trouble): false {
    this.#around.set({ trouble });
    return false;
  }

  async #list(): Promise<void> {
    const list = await this.#keeper.list();
    if (list.ok) this.#around.set({ workspaces: list.value });
  }

  async #take(own: OpenWorkspace | null): Promise<true> {
    const { own: before, trouble } = this.#around.state();
    if (own?.info.id !== before?.info.id) {
      this.#held.forget();
      // It was about the other workspace; that this tab may not write is about all of them.
      if (trouble !== 'newer_version') this.#around.set({ trouble: null });
    }
    this.#keeping.remember(own?.info.id ?? null);
    const list = await this.#keeper.list();
    const workspaces = list.ok ? list.value : this.#around.state().workspaces;
    this.#around.set({ ...withoutYours(this.#around.state()), own, workspaces, settled: false });
    this.settle();
    return true;
  }

  async #taken(done: Adopted): Promise<boolean> {
    return done.ok ? this.#take(done.value) : this.#fail(done.failure);
  }

  async #append(own: OpenWorkspace, action: Action, blobs: Blobs): Promise<boolean> {
    const done = await this.#keeper.append(own, action, blobs);
    if (done.ok) {
      this.#around.set({ trouble: null });
      await this.#take(done.value);
      for (const [key, bytes] of blobs) this.#held.keep(key, bytes);
      return true;
    }
    if (done.failure === 'conflict') await this.#taken(await this.#keeper.open(own.info.id));
    else await this.#list();
    return this.#fail(done.failure);
  }

  #import(own: OpenWorkspace, { files, blobs }: ToKeep): Promise<boolean> {
    return this.#append(own, { kind: 'import', files: [...files] }, blobs);
  }

  async #startWith(name: string, keep: ToKeep): Promise<boolean> {
    const made = await this.#keeper.create(name);
    if (!made.ok) return this.#fail(made.failure);
    if (keep.files.length === 0) return this.#take(made.value);
    if (await this.#import(made.value, keep)) return true;
    await this.#keeper.remove(made.value.info.id);
    await this.#list();
    return false;
  }
}

/** Opens what is kept, and follows the other tabs from then on. */
export async function openOwn(
  around: Surroundings,
  openKeeping: OpenKeeping,
  readAhead: ReadAhead = () => undefined,
): Promise<OwnWorkspaces> {
  const heard: ((own: OwnWorkspaces) => void)[] = [];
  let own: OwnWorkspaces | null = null;
  const tell = (what: (workspaces: OwnWorkspaces) => void): void => {
    if (own === null) heard.push(what);
    else what(own);
  };
  const keeping = await openKeeping({
    grown: (id, head) => tell((workspaces) => void workspaces.follow(id, head)),
    newer: () => tell((workspaces) => workspaces.stopWriting()),
    ended: () => tell((workspaces) => void workspaces.lookAgain()),
  });
  own = new OwnWorkspaces(around, keeping, readAhead);
  await own.openLast();
  for (const what of heard) what(own);
  return own;
}
