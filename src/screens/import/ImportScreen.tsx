import { useEffect, useRef, useSyncExternalStore } from 'react';
import { addCopy, readingCopy, tooMany } from '../../copy/import.ts';
import type { Session } from '../../state/session.ts';
import type { Go } from '../../state/use-view.ts';
import { YOURS } from '../../state/view.ts';
import { Notice } from '../../ui/Notice.tsx';
import { sayAccepted } from './accepted.ts';
import { Choose } from './Choose.tsx';
import { MOST_FILES } from './choose.ts';
import { Desk } from './desk.ts';
import { Progress } from './Progress.tsx';
import { Review } from './Review.tsx';
import { usePageDrop } from './use-page-drop.ts';
import './import.css';

/** Files stay on the desk while the officer looks at another screen. */
const desks = new WeakMap<Session, Desk>();

function deskOf(session: Session): Desk {
  const known = desks.get(session);
  if (known) return known;
  const made = new Desk(
    () => session.state().accepted,
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

/** Add figures: choose, review, accept. */
export function ImportScreen(props: { readonly session: Session; readonly go: Go }) {
  const { session, go } = props;
  const desk = deskOf(session);
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const over = usePageDrop(desk.add);
  const { step, view, sources, notice, failure } = state;
  useStepFocus(step === 'accepting' ? 'review' : step);

  const accept = async (): Promise<void> => {
    if (view === null) return;
    const files = await desk.take();
    const workspaces = await session.own();
    const areaName = view.landing?.areaName ?? session.state().last?.areaName ?? null;
    if (!(await workspaces.accept(files, areaName))) {
      desk.add(files.map(({ file }) => file));
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
      {failure !== null && (
        <Notice title={readingCopy.failedTitle} details={failure} onRetry={desk.clear}>
          {readingCopy.failed}
        </Notice>
      )}
      {notice === 'too_many' && <p className="small">{tooMany(MOST_FILES)}</p>}
      {step === 'add' && <Choose add={desk.add} nothing={notice === 'nothing'} />}
      {step === 'reading' && <Progress desk={desk} sources={sources} />}
      {(step === 'review' || step === 'accepting') && view !== null && (
        <Review desk={desk} state={state} view={view} onAccept={() => void accept()} />
      )}
    </div>
  );
}
