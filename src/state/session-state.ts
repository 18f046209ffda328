import type { FileReading } from '../domain/reading.ts';
import type { IndicatorView, ScorecardView } from '../insight/views.ts';
import type { OpenWorkspace } from '../workspace/keeper.ts';
import type { KeepFailure, WorkspaceInfo } from '../workspace/store.ts';
import type { WorkFileFailure } from '../workspace/work-file.ts';
import type { Place } from './keeping.ts';
import type { Asked, AskedMeasure } from './live.ts';
import { YOURS } from './view.ts';

export type Liveness = 'built_in' | 'starting' | 'live' | 'failed';

/** Why something was not kept or opened. The words are in `copy/`. */
export type Trouble = KeepFailure | WorkFileFailure | 'file_gone';

/** An answer; `live` when the engine gave it. */
export interface Answer<T> {
  readonly value: T;
  readonly live: boolean;
}

export interface SessionState {
  readonly liveness: Liveness;
  /** Details of why the engine did not start. */
  readonly failure: string | null;
  readonly scorecards: ReadonlyMap<string, Answer<ScorecardView>>;
  readonly indicators: ReadonlyMap<string, IndicatorView | null>;
  /** Details of why a question has no answer, by its key. */
  readonly refusals: ReadonlyMap<string, string>;
  /** The scorecard that came last, whatever it is of. */
  readonly last: ScorecardView | null;
  /** Where workspaces are kept; null until that is known. */
  readonly place: Place | null;
  readonly workspaces: readonly WorkspaceInfo[];
  /** The officer's workspace that is open. */
  readonly own: OpenWorkspace | null;
  /** Whether questions are answered from `own` as it stands. */
  readonly settled: boolean;
  /** What the open workspace's files hold, as last settled; another list whenever that changed. */
  readonly accepted: readonly FileReading[];
  readonly trouble: Trouble | null;
}

const keyOf = (...parts: readonly (string | null)[]): string =>
  parts.map((part) => part ?? '').join('|');
export const scorecardKey = (asked: Asked): string =>
  keyOf(asked.workspace, asked.area, asked.period, asked.benchmark);
export const indicatorKey = (asked: AskedMeasure): string =>
  keyOf(scorecardKey(asked), asked.indicator, asked.comparator);

/** Whether an answer rests on the officer's own files. */
export const isYours = (key: string): boolean => key.startsWith(`${YOURS}|`);

export const withKey = <T>(map: ReadonlyMap<string, T>, key: string, value: T) =>
  new Map([...map, [key, value]]);
export const withoutKeys = <T>(map: ReadonlyMap<string, T>, gone: (key: string) => boolean) =>
  new Map([...map].filter(([key]) => !gone(key)));

export function firstState(asked: Asked, view: ScorecardView | null): SessionState {
  return {
    liveness: 'built_in',
    failure: null,
    scorecards: new Map(view === null ? [] : [[scorecardKey(asked), { value: view, live: false }]]),
    indicators: new Map(),
    refusals: new Map(),
    last: view,
    place: null,
    workspaces: [],
    own: null,
    settled: false,
    accepted: [],
    trouble: null,
  };
}

/** Drops the answers that rest on the officer's own files. */
export function withoutYours(state: SessionState): Partial<SessionState> {
  return {
    scorecards: withoutKeys(state.scorecards, isYours),
    indicators: withoutKeys(state.indicators, isYours),
    refusals: withoutKeys(state.refusals, isYours),
  };
}
