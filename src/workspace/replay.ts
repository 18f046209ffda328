import type { Indicator } from '../domain/indicator.ts';
import type { Target } from '../domain/target.ts';
import type { Action, Entry, ImportAction } from './entry.ts';

export interface Commentary {
  readonly indicatorCode: string;
  readonly areaCode: string;
  readonly end: string;
  readonly text: string;
  readonly entryId: string;
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
  readonly groups: ReadonlyMap<string, readonly string[]>;
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
export function undoneIds(entries: readonly Entry[]): ReadonlySet<string> {
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
  const indicatorEdits = new Map<string, Partial<Indicator>>();
  const locals = new Map<string, Indicator>();
  const targets = new Map<string, Target>();
  const removed = new Set<string>();
  const commentary = new Map<string, Commentary>();
  const groups = new Map<string, readonly string[]>();
  let name: string | null = null;
  for (const entry of live) {
    const { action } = entry;
    switch (action.kind) {
      case 'indicator':
        indicatorEdits.set(action.indicatorCode, {
          ...indicatorEdits.get(action.indicatorCode),
          ...defined(action.set),
        });
        break;
      case 'local_indicator':
        locals.set(action.indicator.code, action.indicator);
        break;
      case 'target':
        removed.delete(rungKey(action.target));
        targets.set(rungKey(action.target), handMade(action, entry));
        break;
      case 'target_removed': {
        const key = rungKey({ ...action, kind: action.rung });
        targets.delete(key);
        removed.add(key);
        break;
      }
      case 'commentary':
        commentary.set(JSON.stringify([action.indicatorCode, action.areaCode, action.end]), {
          ...action,
          entryId: entry.id,
        });
        break;
      case 'group':
        groups.set(action.name, action.authorityCodes);
        break;
      case 'name':
        name = action.name;
        break;
      case 'import':
      case 'undo':
      case 'redo':
        break;
    }
  }
  return {
    name,
    imports: live.flatMap(({ id, at, action }) =>
      action.kind === 'import' ? [{ entryId: id, at, action }] : [],
    ),
    indicatorEdits,
    localIndicators: [...locals.values()],
    targets: [...targets.values()],
    removedRungs: removed,
    commentary: [...commentary.values()],
    groups,
    undone,
  };
}

function handMade(action: Extract<Action, { kind: 'target' }>, entry: Entry): Target {
  return {
    ...action.target,
    asWritten: '',
    source: { file: 'edited by hand', line: entry.seq, column: null },
  };
}

/** Leaves out keys that are undefined, which `partial()` allows and a spread would write. */
function defined<T extends object>(set: T): Partial<Indicator> {
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
}
