import type { Session } from '../../state/session.ts';
import { useSession } from '../../state/use-session.ts';
import { YOURS, type View } from '../../state/view.ts';

/** Sets of measures kept in the officer's workspace, by name; a read-only sample has none. */
export type MeasureSets = ReadonlyMap<string, readonly string[]>;

const none: MeasureSets = new Map();

export function useSets(session: Session, address: View): MeasureSets {
  const { own } = useSession(session);
  return address.workspace === YOURS && own !== null ? own.inForce.measureSets : none;
}

/** The name of the set that holds just these measures, in whatever order; null for none. */
export function setOf(sets: MeasureSets, codes: readonly string[]): string | null {
  const same = (others: readonly string[]): boolean =>
    others.length === codes.length && others.every((code) => codes.includes(code));
  return [...sets].find(([, held]) => same(held))?.[0] ?? null;
}
