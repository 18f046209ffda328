import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { addCopy, readingCopy, tooMany } from '../../copy/import.ts';
import { ownName } from '../../copy/workspace.ts';
import type { Session } from '../../state/session.ts';
import type { Go } from '../../state/use-view.ts';
import { useSession } from '../../state/use-session.ts';
import { parseView } from '../../state/view-url.ts';
import { YOURS, type View } from '../../state/view.ts';
import { Notice } from '../../ui/Notice.tsx';
import { sayAccepted } from './accepted.ts';
import { Choose } from './Choose.tsx';
import { MOST_FILES } from './choose.ts';
import { Desk, type HeldNow } from './desk.ts';
import type { DeskState } from './desk-state.ts';
import { Progress } from './Progress.tsx';
import { Review } from './Review.tsx';
import { SetFlips } from './SetFlips.tsx';
import { Where } from './Where.tsx';
import { useFlips } from './use-flips.ts';
import { usePageDrop } from './use-page-drop.ts';
import './import.css';

/** Files stay on the desk while the officer looks at another screen. */
const desks = new WeakMap<Session, Desk>();

/** Beside a sample, files go to a new workspace, where nothing is held yet. */
function heldNow(session: Session, address: View): HeldNow {
  const { accepted, own } = session.state();
  if (address.workspace !== YOURS || own === null) return { readings: [], edits: null };
  const { indicatorEdits, localIndicators } = own.inForce;
  return { readings: accepted, edits: { indicatorEdits, localIndicators } };
}

const nameFor = (typed: string, areaName: string | null): string =>
  typed.trim() === '' ? ownName(areaName) : typed.trim();

/** Compares again when another workspace is opened, or when this one has grown. */
function useCompared(desk: Desk, session: Session, address: View): void {
  const { accepted } = useSession(session);
  const basis = address.workspace === YOURS ? accepted : null;
  const before = useRef(basis);
  useEffect(() => {
    if (before.current === basis) return;
    before.current = basis;
    desk.compareAgain();
  }, [desk, basis]);
}

function deskOf(session: Session): Desk {
  const known = desks.get(session);
  if (known) return known;
  const made = new Desk(
    () => heldNow(session, parseView(window.location.search).view),
    // A file that names no council is asked about: a sample's must never be taken for it.
    () => null,
  );
  desks.set(session, made);
  return made;
}

/** Moves the focus to the heading of a new step; the error summary takes it for itself. */
function useStepFocus(step: string): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    window.scrollTo(0, 0);
    if (document.querySelector('#main .summary') !== null) return;
    document.querySelector<HTMLElement>('#main h1')?.focus();
  }, [step]);
}

/** That reading broke off, and that there were more files than can be taken. */
const Notices = ({ desk, state }: { readonly desk: Desk; readonly state: DeskState }) => (
  <>
    {state.failure !== null && (
      <Notice title={readingCopy.failedTitle} details={state.failure} onRetry={desk.clear}>
        {readingCopy.failed}
      </Notice>
    )}
    {state.notice === 'too_many' && <p className="small">{tooMany(MOST_FILES)}</p>}
  </>
);

/** Add figures: choose, review, accept. */
export function ImportScreen(props: {
  readonly session: Session;
  readonly address: View;
  readonly go: Go;
}) {
  const { session, address, go } = props;
  const desk = deskOf(session);
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const over = usePageDrop(desk.add);
  const { step, view, sources, notice } = state;
  const [typed, setTyped] = useState<string | null>(null);
  useStepFocus(step === 'accepting' ? 'review' : step);
  useCompared(desk, session, address);
  const flips = useFlips(session, address, view);
  const areaName = view?.landing?.areaName ?? session.state().last?.areaName ?? null;
  const name = typed ?? ownName(areaName);

  const accept = async (): Promise<void> => {
    if (view === null) return;
    const files = await desk.take();
    const workspaces = await session.own();
    const isNew = address.workspace !== YOURS || session.state().own === null;
    if (!(await workspaces.accept(files, isNew ? nameFor(name, areaName) : null))) {
      desk.putBack();
      return;
    }
    sayAccepted(session, view, files.length);
    const shown = session.state().last;
    go({
      workspace: YOURS,
      screen: 'scorecard',
      area: view.landing?.areaCode ?? shown?.areaCode ?? null,
      period: view.landing?.periodId ?? shown?.periodId ?? null,
      benchmark: null,
      indicator: null,
    });
  };

  return (
    <div className={over ? 'import over' : 'import'}>
      {over && <p className="letgo">{addCopy.dropNow}</p>}
      <Notices desk={desk} state={state} />
      {step === 'add' && <Choose add={desk.add} nothing={notice === 'nothing'} />}
      {step === 'reading' && <Progress desk={desk} sources={sources} />}
      {(step === 'review' || step === 'accepting') && view !== null && (
        <Review
          desk={desk}
          state={state}
          view={view}
          flips={flips}
          sets={<SetFlips session={session} address={address} desk={desk} view={view} />}
          where={
            <Where session={session} address={address} name={name} onName={setTyped} go={go} />
          }
          onAccept={() => void accept()}
        />
      )}
    </div>
  );
}
