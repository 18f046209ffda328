/**
 * What the page knows. It starts with the view that is built in, so that figures stand at once;
 * when asked it brings up the live figures and answers again. The last figures stay until then.
 */
import type { FileReading } from '../domain/reading.ts';
import type { IndicatorView, ScorecardView } from '../insight/views.ts';
import type { Asked, AskedMeasure, LiveFigures } from './live.ts';
import { YOURS } from './view.ts';

export type Liveness = 'built_in' | 'starting' | 'live' | 'failed';

/** An answer, or why there is none; `live` when the engine gave it. */
interface Answer<T> {
  readonly value: T;
  readonly live: boolean;
}

export interface SessionState {
  readonly liveness: Liveness;
  /** Details of why the engine did not start. */
  readonly failure: string | null;
  readonly scorecards: ReadonlyMap<string, Answer<ScorecardView>>;
  readonly indicators: ReadonlyMap<string, Answer<IndicatorView | null>>;
  /** Details of why a question has no answer, by its key. */
  readonly refusals: ReadonlyMap<string, string>;
  /** The scorecard shown last, whatever it was of. */
  readonly last: ScorecardView | null;
  readonly accepted: readonly FileReading[];
}

export interface Session {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SessionState;
  /** Starts the engine; again after a failure. */
  readonly start: () => void;
  readonly wantScorecard: (asked: Asked) => void;
  readonly wantIndicator: (asked: AskedMeasure) => void;
  /** Forgets why a question failed, so that it is asked again. */
  readonly retry: (key: string) => void;
  /** Adds files; one of the same name takes the place of the one before. */
  readonly accept: (readings: readonly FileReading[]) => void;
  /** The live figures once they are up; they start if they have not. */
  readonly figures: () => Promise<LiveFigures>;
}

const keyOf = (...parts: readonly (string | null)[]): string =>
  parts.map((part) => part ?? '').join('|');
export const scorecardKey = (asked: Asked): string =>
  keyOf(asked.workspace, asked.area, asked.period, asked.benchmark);
export const indicatorKey = (asked: AskedMeasure): string =>
  keyOf(scorecardKey(asked), asked.indicator, asked.comparator);
/** Answers on the officer's own files are out of date once more are accepted. */
const isYours = (key: string): boolean => key.startsWith(`${YOURS}|`);

export function detailsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

const withKey = <T>(map: ReadonlyMap<string, T>, key: string, value: T): ReadonlyMap<string, T> =>
  new Map([...map, [key, value]]);
const without = <T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> =>
  new Map([...map].filter(([each]) => each !== key));

/** `open` brings up the live figures: a worker in the page, the same engine in Node. */
export function createSession(
  first: { readonly asked: Asked; readonly view: ScorecardView },
  open: () => Promise<LiveFigures>,
): Session {
  let state: SessionState = {
    liveness: 'built_in',
    failure: null,
    scorecards: new Map([[scorecardKey(first.asked), { value: first.view, live: false }]]),
    indicators: new Map(),
    refusals: new Map(),
    last: first.view,
    accepted: [],
  };
  const listeners = new Set<() => void>();
  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  let opening: Promise<LiveFigures> | null = null;
  const asking = new Set<string>();

  const figures = (): Promise<LiveFigures> => {
    if (opening) return opening;
    set({ liveness: 'starting', failure: null });
    opening = open();
    opening.then(
      (live) => {
        live.accept(state.accepted);
        set({ liveness: 'live' });
      },
      (error: unknown) => {
        opening = null;
        set({ liveness: 'failed', failure: detailsOf(error) });
      },
    );
    return opening;
  };

  const want = <T>(
    key: string,
    known: boolean,
    ask: (live: LiveFigures) => Promise<T>,
    keep: (value: T) => Partial<SessionState>,
  ): void => {
    if (known || state.liveness !== 'live' || asking.has(key) || state.refusals.has(key)) return;
    asking.add(key);
    const { accepted } = state;
    const settle = (change: () => Partial<SessionState>): void => {
      asking.delete(key);
      // Files accepted since make this answer old: it is asked again.
      set(isYours(key) && state.accepted !== accepted ? {} : change());
    };
    figures()
      .then(ask)
      .then(
        (value) => settle(() => keep(value)),
        (error: unknown) =>
          settle(() => ({ refusals: withKey(state.refusals, key, detailsOf(error)) })),
      );
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    start: () => {
      // A failure is kept in the state; it has been said there.
      figures().catch(() => undefined);
    },
    figures,
    wantScorecard: (asked) => {
      const key = scorecardKey(asked);
      want(
        key,
        state.scorecards.get(key)?.live === true,
        (live) => live.scorecard(asked),
        (value) => ({
          scorecards: withKey(state.scorecards, key, { value, live: true }),
          last: value,
        }),
      );
    },
    wantIndicator: (asked) => {
      const key = indicatorKey(asked);
      want(
        key,
        state.indicators.has(key),
        (live) => live.indicator(asked),
        (value) => ({ indicators: withKey(state.indicators, key, { value, live: true }) }),
      );
    },
    retry: (key) => set({ refusals: without(state.refusals, key) }),
    accept: (readings) => {
      const names = new Set(readings.map(({ file }) => file));
      const accepted = [...state.accepted.filter(({ file }) => !names.has(file)), ...readings];
      if (opening) opening.then((live) => live.accept(accepted)).catch(() => undefined);
      const kept = <T>(map: ReadonlyMap<string, T>) =>
        new Map([...map].filter(([key]) => !isYours(key)));
      set({
        accepted,
        scorecards: kept(state.scorecards),
        indicators: kept(state.indicators),
        refusals: kept(state.refusals),
      });
    },
  };
}
