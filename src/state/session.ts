/**
 * What the page knows. It starts with the view that is built in, so that figures stand at once;
 * when asked it brings up the live figures and answers again. The last figures stay until then.
 */
import type { FileReading } from '../domain/reading.ts';
import type { ScorecardView } from '../insight/views.ts';
import type { Asked, AskedMeasure, LiveFigures } from './live.ts';
import {
  firstState,
  indicatorKey,
  isYours,
  scorecardKey,
  withAccepted,
  withKey,
  withoutKeys,
  type SessionState,
} from './session-state.ts';

export interface Session {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SessionState;
  /** Starts the engine; again after a failure. */
  readonly start: () => void;
  /** Asks unless the answer is known, is being asked for, or was refused. */
  readonly wantScorecard: (asked: Asked) => void;
  readonly wantIndicator: (asked: AskedMeasure) => void;
  /** Forgets why a question failed, so that it is asked again. */
  readonly retry: (key: string) => void;
  /** Adds files to the officer's own; one of the same name takes the place of the one before. */
  readonly accept: (readings: readonly FileReading[]) => void;
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
      live.accept(store.state().accepted);
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
    const { liveness, refusals, accepted } = store.state();
    if (known || liveness !== 'live' || asking.has(key) || refusals.has(key)) return;
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

/** `open` brings up the live figures: a worker in the page, the same engine in Node. */
export function createSession(
  first: { readonly asked: Asked; readonly view: ScorecardView | null },
  open: () => Promise<LiveFigures>,
): Session {
  const store = createStore(firstState(first.asked, first.view));
  const figures = createOpener(store, open);
  const ask = createAsker(store, figures);
  const { state, set } = store;
  return {
    subscribe: store.subscribe,
    state,
    figures,
    start: () => void figures().catch(() => undefined),
    wantScorecard: (asked) => {
      const key = scorecardKey(asked);
      ask(
        key,
        state().scorecards.get(key)?.live === true,
        (live) => live.scorecard(asked),
        (value) => ({
          scorecards: withKey(state().scorecards, key, { value, live: true }),
          last: value,
        }),
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
    accept: (readings) => {
      const change = withAccepted(state(), readings);
      set(change);
      if (state().liveness === 'live') {
        figures()
          .then((live) => live.accept(state().accepted))
          .catch(() => undefined);
      }
    },
  };
}
