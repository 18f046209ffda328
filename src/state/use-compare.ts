import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../ui/after-paint.ts';
import type { AskedComparison, LiveCompare } from './live-compare.ts';
import { detailsOf, type Session } from './session.ts';
import type { SessionState } from './session-state.ts';
import { useSession } from './use-session.ts';

export interface ShownComparison<T> {
  /** The answer, or the last one while this is worked out; null before the first. */
  readonly value: T | null;
  /** Whether this is the answer to what is asked now. */
  readonly current: boolean;
  readonly refusal: string | null;
  readonly retry: () => void;
}

interface Answered<T> {
  readonly asked: AskedComparison;
  readonly value: T | null;
  readonly refusal: string | null;
}

interface Kept<T> {
  readonly accepted: SessionState['accepted'];
  readonly answers: Map<string, Promise<T>>;
}

/**
 * A hook that asks one question of the comparison. Answers are kept while the officer's files stay
 * as they are; `asked` must be the same object while the same is asked, and null asks nothing.
 */
function comparisonHook<T>(ask: (live: LiveCompare, asked: AskedComparison) => Promise<T>) {
  const kept = new WeakMap<Session, Kept<T>>();
  const answerTo = (session: Session, asked: AskedComparison): Promise<T> => {
    const { accepted } = session.state();
    const held = kept.get(session);
    const answers = held?.accepted === accepted ? held.answers : new Map<string, Promise<T>>();
    if (answers !== held?.answers) kept.set(session, { accepted, answers });
    const key = JSON.stringify(asked);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = session.figures().then((live) => ask(live.compare, asked));
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
  return (session: Session, asked: AskedComparison | null): ShownComparison<T> => {
    const { accepted } = useSession(session);
    const [answer, setAnswer] = useState<Answered<T> | null>(null);
    const [tries, setTries] = useState(0);
    useEffect(() => {
      if (asked === null) return undefined;
      let wanted = true;
      let cancel = (): void => {};
      // An answer is costly to draw: a press that comes meanwhile goes first.
      const take = (next: (last: Answered<T> | null) => Answered<T>): void => {
        if (wanted) cancel = afterPaint(() => startTransition(() => setAnswer(next)));
      };
      answerTo(session, asked).then(
        (value) => take(() => ({ asked, value, refusal: null })),
        (error: unknown) =>
          take((last) => ({ asked, value: last?.value ?? null, refusal: detailsOf(error) })),
      );
      return () => {
        wanted = false;
        cancel();
      };
    }, [session, asked, accepted, tries]);
    const current = answer !== null && answer.asked === asked;
    return {
      value: answer?.value ?? null,
      current,
      refusal: current ? answer.refusal : null,
      retry: () => setTries((count) => count + 1),
    };
  };
}

export const useProfile = comparisonHook((live, asked) => live.profile(asked));
export const useCouncils = comparisonHook((live, asked) => live.councils(asked));
export const useMeasure = comparisonHook((live, asked) => live.measure(asked));
export const usePairs = comparisonHook((live, asked) => live.pairs(asked));
export const usePacks = comparisonHook((live, asked) => live.packs(asked));
