/**
 * What the page knows. It starts with the view that is built in, so that figures stand at once;
 * when asked it brings up the live figures and answers again. The last figures stay until then.
 */
import type { ScorecardView } from '../insight/views.ts';
import type { Asked, AskedMeasure, LiveFigures } from './live.ts';
import type { OwnWorkspaces, Surroundings } from './own-workspaces.ts';
import {
  firstState,
  indicatorKey,
  isYours,
  scorecardKey,
  withKey,
  withoutKeys,
  type SessionState,
} from './session-state.ts';

export interface Session {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SessionState;
  /** Starts the engine and opens what is kept; again after a failure. */
  readonly start: () => void;
  /** Asks unless the answer is known, is being asked for, or was refused. */
  readonly wantScorecard: (asked: Asked) => void;
  readonly wantIndicator: (asked: AskedMeasure) => void;
  /** Forgets why a question failed, so that it is asked again. */
  readonly retry: (key: string) => void;
  /** The officer's workspaces, once what is kept has been opened. */
  readonly own: () => Promise<OwnWorkspaces>;
  /** The live figures once they are up; they start if they have not. */
  readonly figures: () => Promise<LiveFigures>;
}

interface Store {
  readonly state: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
  readonly subscribe: Session['subscribe'];
}

function createStore(first: SessionState): Store {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function detailsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Opens the figures once; after a failure, which the state keeps, the next call tries again. */
function createOpener(store: Store, open: () => Promise<LiveFigures>): Session['figures'] {
  let opening: Promise<LiveFigures> | null = null;
  const start = async (): Promise<LiveFigures> => {
    store.set({ liveness: 'starting', failure: null });
    try {
      const live = await open();
      store.set({ liveness: 'live' });
      return live;
    } catch (error) {
      opening = null;
      store.set({ liveness: 'failed', failure: detailsOf(error) });
      throw error;
    }
  };
  return () => (opening ??= start());
}

type Ask = <T>(
  key: string,
  known: boolean,
  ask: (live: LiveFigures) => Promise<T>,
  keep: (value: T) => Partial<SessionState>,
) => void;

function createAsker(store: Store, figures: Session['figures']): Ask {
  const asking = new Set<string>();
  return (key, known, ask, keep) => {
    const { liveness, refusals, accepted, settled } = store.state();
    if (known || liveness !== 'live' || asking.has(key) || refusals.has(key)) return;
    if (isYours(key) && !settled) return;
    asking.add(key);
    const settle = (change: () => Partial<SessionState>): void => {
      asking.delete(key);
      // Files accepted since make this answer old: it is asked again.
      store.set(isYours(key) && store.state().accepted !== accepted ? {} : change());
    };
    figures()
      .then(ask)
      .then(
        (value) => settle(() => keep(value)),
        (error: unknown) =>
          settle(() => ({ refusals: withKey(store.state().refusals, key, detailsOf(error)) })),
      );
  };
}

/** Opens what is kept, once. */
function createOwn(around: Surroundings, open: OpenOwn): Session['own'] {
  let opening: Promise<OwnWorkspaces> | null = null;
  return () => (opening ??= open(around));
}

/** Opens the officer's workspaces: those of this browser in the page, in memory in Node. */
export type OpenOwn = (around: Surroundings) => Promise<OwnWorkspaces>;

/** `open` brings up the live figures: a worker in the page, the same engine in Node. */
export function createSession(
  first: { readonly asked: Asked; readonly view: ScorecardView | null },
  open: () => Promise<LiveFigures>,
  openOwn: OpenOwn,
): Session {
  const store = createStore(firstState(first.asked, first.view));
  const figures = createOpener(store, open);
  const ask = createAsker(store, figures);
  const { state, set } = store;
  const own = createOwn({ state, set, figures }, openOwn);
  return {
    subscribe: store.subscribe,
    state,
    figures,
    own,
    start: () => {
      figures()
        .then(own)
        .then((workspaces) => {
          if (!state().settled) workspaces.settle();
        })
        .catch(() => undefined);
      void own();
    },
    wantScorecard: (asked) => {
      const key = scorecardKey(asked);
      ask(
        key,
        state().scorecards.get(key)?.live === true,
        (live) => live.scorecard(asked),
        (value) => {
          if (isYours(key)) void own().then((workspaces) => workspaces.keepView(asked, value));
          return {
            scorecards: withKey(state().scorecards, key, { value, live: true }),
            last: value,
          };
        },
      );
    },
    wantIndicator: (asked) => {
      const key = indicatorKey(asked);
      ask(
        key,
        state().indicators.has(key),
        (live) => live.indicator(asked),
        (value) => ({ indicators: withKey(state().indicators, key, value) }),
      );
    },
    retry: (key) => set({ refusals: withoutKeys(state().refusals, (each) => each === key) }),
  };
}
