import { useEffect, useState } from 'react';
import type { FileReading } from '../../domain/reading.ts';
import type { BandFlip } from '../../insight/review-flips.ts';
import type { ReviewView } from '../../insight/review-view.ts';
import type { Session } from '../../state/session.ts';
import { LATEST_BENCHMARK, YOURS, type View } from '../../state/view.ts';

/** More held figures than these would hold the engine up for what is only a note. */
const MOST_HELD = 20_000;
const none: readonly BandFlip[] = [];

const figuresIn = (held: readonly FileReading[]): number =>
  held.reduce((sum, { observations }) => sum + observations.length, 0);

/** Which bands the changed figures of a review flip; none until the engine has answered. */
export function useFlips(
  session: Session,
  address: View,
  view: ReviewView | null,
): readonly BandFlip[] {
  const { workspace, benchmark } = address;
  const [found, setFound] = useState<{ of: ReviewView; flips: readonly BandFlip[] } | null>(null);
  useEffect(() => {
    const held = workspace === YOURS ? session.state().accepted : [];
    // Files of many councils change the cut points themselves, not one council's figure.
    if (view === null || view.landing === null || figuresIn(held) > MOST_HELD) return undefined;
    const figures = view.changes.map(({ observation }) => observation);
    if (figures.length === 0) return undefined;
    let wanted = true;
    const year = benchmark === LATEST_BENCHMARK ? null : benchmark;
    session
      .figures()
      .then((live) => live.compare.bandFlips(workspace, held, figures, year))
      .then(
        (flips) => wanted && setFound({ of: view, flips }),
        // Without the engine nothing is said of bands; the session says why it is not there.
        () => undefined,
      );
    return () => {
      wanted = false;
    };
  }, [session, workspace, benchmark, view]);
  return found !== null && found.of === view ? found.flips : none;
}
