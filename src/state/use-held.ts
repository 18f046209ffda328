import { useEffect, useState } from 'react';
import type { HeldWorkspace } from './hold.ts';
import type { Session } from './session.ts';
import { useSession } from './use-session.ts';

/** The officer's workspace as its files read; null until they have been read. */
export function useHeld(session: Session): HeldWorkspace | null {
  const { accepted, settled } = useSession(session);
  const [held, setHeld] = useState<HeldWorkspace | null>(null);
  useEffect(() => {
    if (!settled) return undefined;
    let wanted = true;
    session.figures().then(
      (live) => wanted && setHeld(live.held()),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [session, accepted, settled]);
  return held;
}
