import { acceptedWords, landingWords } from '../../copy/import.ts';
import type { ReviewView } from '../../insight/review-view.ts';
import type { Session } from '../../state/session.ts';

/** What was last added in each session, for the line over its scorecard. */
const said = new WeakMap<Session, string>();

export function sayAccepted(session: Session, view: ReviewView, files: number): void {
  const { accept, landing } = view;
  const added = acceptedWords({
    figures: accept?.figures ?? 0,
    targets: accept?.targets ?? 0,
    files,
  });
  const where = landing === null ? '' : ` ${landingWords(landing.areaName, landing.periodWords)}`;
  said.set(session, added + where);
}

export const lastAccepted = (session: Session): string | null => said.get(session) ?? null;
