import type { Indicator } from '../domain/indicator.ts';
import type { PathKind, Target } from '../domain/target.ts';
import type { Action, Entry, ImportAction, KeptTarget } from './entry.ts';

export interface Commentary {
  readonly indicatorCode: string;
  readonly areaCode: string;
  readonly end: string;
  readonly text: string;
  readonly entryId: string;
}

/** How one measure of one area is judged, where the officer has said so. */
export interface Judging {
  readonly indicatorCode: string;
  readonly areaCode: string;
  readonly path: PathKind | null;
  /** Days from which a control chart's limits start anew, the earliest first, each with its entry. */
  readonly limits: readonly { readonly from: string; readonly entryId: string }[];
}

/** What is in force after a log is read from its first entry to its last. */
export interface InForce {
  readonly name: string | null;
  readonly imports: readonly {
    readonly entryId: string;
    readonly at: string;
    readonly action: ImportAction;
  }[];
  readonly indicatorEdits: ReadonlyMap<string, Partial<Indicator>>;
  readonly localIndicators: readonly Indicator[];
  /** Targets set by hand, and the rungs taken away by hand. */
  readonly targets: readonly Target[];
  readonly removedRungs: ReadonlySet<string>;
  readonly commentary: readonly Commentary[];
  readonly judging: readonly Judging[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Codes of the measures that go together under a name. */
  readonly measureSets: ReadonlyMap<string, readonly string[]>;
  /** The council and benchmark year that the workspace opens on; null leaves them to its files. */
  readonly choices: { readonly areaCode: string | null; readonly benchmark: string | null };
  /** Ids of entries that stand undone. */
  readonly undone: ReadonlySet<string>;
}

/** Identifies one rung of a path: a later target for the same rung replaces it. */
export function rungKey(rung: {
  indicatorCode: string;
  areaCode: string;
  kind: string;
  date: string | null;
}): string {
  return JSON.stringify([rung.indicatorCode, rung.areaCode, rung.kind, rung.date]);
}

/** Ids of entries that an undo has put out of force and no redo has put back. */
function undoneIds(entries: readonly Entry[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { action } of entries) {
    if (action.kind === 'undo') undone.add(action.of);
    if (action.kind === 'redo') undone.delete(action.of);
  }
  return undone;
}

/** Reads a log into what is in force. The same entries always give the same result. */
export function replay(entries: readonly Entry[]): InForce {
  const undone = undoneIds(entries);
  const live = entries.filter((entry) => !undone.has(entry.id));
  const rungs = rungsOf(live);
  return {
    name: actionsOf(live, 'name').at(-1)?.action.name ?? null,
    imports: actionsOf(live, 'import'),
    indicatorEdits: indicatorEditsOf(live),
    localIndicators: [
      ...latest(actionsOf(live, 'local_indicator'), ({ action }) => action.indicator.code).values(),
    ].map(({ action }) => action.indicator),
    targets: [...rungs.values()].filter((rung) => rung !== null),
    removedRungs: new Set([...rungs].flatMap(([key, rung]) => (rung === null ? [key] : []))),
    commentary: [
      ...latest(actionsOf(live, 'commentary'), ({ action }) =>
        JSON.stringify([action.indicatorCode, action.areaCode, action.end]),
      ).values(),
    ].map(({ action, entryId }) => ({ ...action, entryId })),
    judging: judgingOf(live),
    groups: new Map(
      actionsOf(live, 'group').map(({ action }) => [action.name, action.authorityCodes]),
    ),
    measureSets: new Map(
      actionsOf(live, 'measure_set').map(({ action }) => [action.name, action.indicatorCodes]),
    ),
    choices: choicesOf(live),
    undone,
  };
}

/** The last path kind of each measure, and each of its new limits once. */
function judgingOf(live: readonly Entry[]): readonly Judging[] {
  const found = new Map<string, Judging>();
  for (const { id, action } of live) {
    if (action.kind !== 'path' && action.kind !== 'limits') continue;
    const { indicatorCode, areaCode } = action;
    const key = JSON.stringify([indicatorCode, areaCode]);
    const before = found.get(key) ?? { indicatorCode, areaCode, path: null, limits: [] };
    found.set(
      key,
      action.kind === 'path'
        ? { ...before, path: action.path }
        : withLimits(before, action.from, id),
    );
  }
  return [...found.values()];
}

const withLimits = (judging: Judging, from: string, entryId: string): Judging => ({
  ...judging,
  limits: [...judging.limits.filter((each) => each.from !== from), { from, entryId }].toSorted(
    (a, b) => a.from.localeCompare(b.from),
  ),
});

function choicesOf(live: readonly Entry[]): InForce['choices'] {
  const last = actionsOf(live, 'choices').at(-1)?.action;
  return { areaCode: last?.areaCode ?? null, benchmark: last?.benchmark ?? null };
}

interface Taken<K extends Action['kind']> {
  readonly entryId: string;
  readonly at: string;
  readonly action: Extract<Action, { kind: K }>;
}

function isKind<K extends Action['kind']>(
  action: Action,
  kind: K,
): action is Extract<Action, { kind: K }> {
  return action.kind === kind;
}

function actionsOf<K extends Action['kind']>(live: readonly Entry[], kind: K): readonly Taken<K>[] {
  return live.flatMap(({ id, at, action }) =>
    isKind(action, kind) ? [{ entryId: id, at, action }] : [],
  );
}

/** The last of each key, in the order in which the keys first came. */
function latest<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

function indicatorEditsOf(live: readonly Entry[]): ReadonlyMap<string, Partial<Indicator>> {
  const edits = new Map<string, Partial<Indicator>>();
  for (const { action } of actionsOf(live, 'indicator')) {
    edits.set(action.indicatorCode, {
      ...edits.get(action.indicatorCode),
      ...defined(action.set),
    });
  }
  return edits;
}

/** Each rung that a hand has touched: the target set there, or null where it was taken away. */
function rungsOf(live: readonly Entry[]): ReadonlyMap<string, Target | null> {
  const rungs = new Map<string, Target | null>();
  for (const entry of live) {
    const { action } = entry;
    if (action.kind === 'target') rungs.set(rungKey(action.target), handMade(action, entry));
    if (action.kind === 'target_removed') {
      rungs.set(rungKey({ ...action, kind: action.rung }), null);
    }
  }
  return rungs;
}

const writtenOf = ({ value, changePercent }: KeptTarget): string =>
  value === null ? `${changePercent ?? 'no'}%` : String(value);

function handMade(action: Extract<Action, { kind: 'target' }>, entry: Entry): Target {
  return {
    ...action.target,
    asWritten: writtenOf(action.target),
    source: { file: 'edited by hand', line: entry.seq, column: null },
  };
}

/** Leaves out keys that are undefined, which `partial()` allows and a spread would write. */
function defined<T extends object>(set: T): Partial<Indicator> {
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
}
