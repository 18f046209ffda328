import { useEffect, useSyncExternalStore } from 'react';
import type { IndicatorView, ScorecardView } from '../insight/views.ts';
import type { Asked, AskedMeasure } from './live.ts';
import { indicatorKey, scorecardKey, type SessionState } from './session-state.ts';
import type { Session } from './session.ts';

/** What the session knows now. */
export function useSession(session: Session): SessionState {
  return useSyncExternalStore(session.subscribe, session.state);
}

/** Figures to show: those asked for, else the last ones while these are worked out. */
export interface ShownScorecard {
  readonly view: ScorecardView | null;
  /** Whether these are the figures asked for, from the engine. */
  readonly live: boolean;
  /** Whether they are at least of what was asked for. */
  readonly asked: boolean;
  readonly refusal: string | null;
}

export function useScorecard(session: Session, asked: Asked): ShownScorecard {
  const state = useSession(session);
  useEffect(() => session.wantScorecard(asked));
  const key = scorecardKey(asked);
  const answer = state.scorecards.get(key);
  return {
    view: answer?.value ?? state.last,
    live: answer?.live === true,
    asked: answer !== undefined,
    refusal: state.refusals.get(key) ?? null,
  };
}

/** One measure; `view` is null while it is worked out, and where the scorecard does not hold it. */
export function useIndicator(
  session: Session,
  asked: AskedMeasure,
): {
  readonly view: IndicatorView | null;
  readonly answered: boolean;
  readonly refusal: string | null;
} {
  const state = useSession(session);
  useEffect(() => session.wantIndicator(asked));
  const key = indicatorKey(asked);
  const answer = state.indicators.get(key);
  return {
    view: answer ?? null,
    answered: answer !== undefined,
    refusal: state.refusals.get(key) ?? null,
  };
}
