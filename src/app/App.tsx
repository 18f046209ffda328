import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { failureCopy, ignoredWords, shellCopy, titleOf } from '../copy/shell.ts';
import type { Choice } from '../insight/views.ts';
import { ScorecardScreen } from '../screens/scorecard/ScorecardScreen.tsx';
import type { Asked } from '../state/live.ts';
import { firstView } from '../state/first-view.ts';
import { scorecardKey, type SessionState } from '../state/session-state.ts';
import type { Session } from '../state/session.ts';
import { useScorecard, useSession, type ShownScorecard } from '../state/use-session.ts';
import { useView, type Go } from '../state/use-view.ts';
import { YOURS, type Screen, type View } from '../state/view.ts';
import { Notice } from '../ui/Notice.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';

const Compare = lazy(() =>
  import('../screens/compare/CompareScreen.tsx').then((m) => ({ default: m.CompareScreen })),
);
const Import = lazy(() =>
  import('../screens/import/ImportScreen.tsx').then((m) => ({ default: m.ImportScreen })),
);
const Accepted = lazy(() =>
  import('../screens/import/Accepted.tsx').then((m) => ({ default: m.Accepted })),
);
const History = lazy(() =>
  import('../screens/history/HistoryScreen.tsx').then((m) => ({ default: m.HistoryScreen })),
);
const Blank = lazy(() => import('./Blank.tsx').then((m) => ({ default: m.Blank })));
const Help = lazy(() => import('./HelpScreen.tsx').then((m) => ({ default: m.HelpScreen })));
const Measure = lazy(() =>
  import('./MeasureScreen.tsx').then((m) => ({ default: m.MeasureScreen })),
);

const Targets = lazy(() =>
  import('../screens/targets/TargetsScreen.tsx').then((m) => ({ default: m.TargetsScreen })),
);

const { samples } = firstView;
const sampleScreens: readonly Screen[] = [
  'scorecard',
  'indicator',
  'compare',
  'targets',
  'import',
  'help',
];
const ownScreens: readonly Screen[] = [...sampleScreens.slice(0, -1), 'history', 'help'];

function workspaces(state: SessionState): readonly Choice[] {
  const own = state.own === null ? [] : [{ id: YOURS, label: state.own.info.name }];
  return [...samples.map(({ id, name }) => ({ id, label: name })), ...own];
}

/** What stands over the scorecard when something has gone wrong, with the way on. */
function Failures(props: {
  readonly session: Session;
  readonly asked: Asked;
  readonly refusal: string | null;
  readonly ignored: readonly { readonly key: string; readonly value: string }[];
}) {
  const { session, asked, refusal, ignored } = props;
  const { liveness, failure } = useSession(session);
  return (
    <>
      {liveness === 'failed' && (
        <Notice title={failureCopy.engineTitle} details={failure ?? ''} onRetry={session.start}>
          {failureCopy.engine}
        </Notice>
      )}
      {refusal !== null && (
        <Notice
          title={failureCopy.askTitle}
          details={refusal}
          onRetry={() => session.retry(scorecardKey(asked))}
        >
          {failureCopy.ask}
        </Notice>
      )}
      {ignored.length > 0 && (
        <Notice title={failureCopy.ignoredTitle}>{ignoredWords(ignored)}</Notice>
      )}
    </>
  );
}

function Scorecard(props: {
  readonly session: Session;
  readonly address: View;
  readonly asked: Asked;
  readonly shown: ShownScorecard;
  readonly ignored: readonly { readonly key: string; readonly value: string }[];
  readonly go: Go;
}) {
  const { session, address, asked, shown, ignored, go } = props;
  const state = useSession(session);
  const isBlank = state.settled && state.accepted.length === 0;
  if (address.workspace === YOURS && isBlank) {
    return <Blank name={state.own?.info.name ?? shellCopy.yours} go={go} />;
  }
  if (shown.view === null) return null;
  // A sample's paper is of its own council, which an address need not name.
  const paper =
    address.area === null ? samples.find(({ id }) => id === address.workspace)?.paper : undefined;
  return (
    <ScorecardScreen
      view={shown.view}
      address={address}
      workspaces={workspaces(state)}
      eyebrow={address.workspace === YOURS ? shellCopy.yoursEyebrow : (paper ?? '')}
      go={go}
      notice={
        <>
          {address.workspace === YOURS && state.accepted.length > 0 && (
            <Suspense fallback={null}>
              <Accepted session={session} />
            </Suspense>
          )}
          <Failures session={session} asked={asked} refusal={shown.refusal} ignored={ignored} />
        </>
      }
    />
  );
}

/**
 * Moves the focus to a screen's heading when the screen changes, but not when the page opens. It
 * stands beside the screens, so that it waits for one that is still being fetched.
 */
function HeadingFocus({ place }: { readonly place: string }) {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('#main h1')?.focus();
  }, [place]);
  return null;
}

function titleFor(address: View, shown: ShownScorecard): string {
  const { view } = shown;
  if (view === null || address.screen === 'help') return titleOf.help();
  if (address.screen === 'import') return titleOf.import();
  if (address.screen === 'history') return titleOf.history();
  if (address.screen === 'compare') return titleOf.compare(view.areaName);
  if (address.screen === 'targets') return titleOf.targets(view.areaName);
  if (address.screen === 'scorecard') return titleOf.scorecard(view.areaName, view.periodWords);
  const rows = view.themes.flatMap((theme) => theme.rows);
  const row = rows.find((each) => each.indicatorCode === address.indicator) ?? rows[0];
  return titleOf.indicator(row?.name ?? shellCopy.indicator, view.areaName);
}

function Page(props: { readonly session: Session }) {
  const { session } = props;
  const { view: address, ignored, go } = useView();
  const { workspace, area, period, benchmark, screen, indicator } = address;
  const asked = useMemo(
    () => ({ workspace, area, period, benchmark }),
    [workspace, area, period, benchmark],
  );
  const shown = useScorecard(session, asked);
  const { liveness } = useSession(session);
  const title = titleFor(address, shown);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <Frame
      session={session}
      address={address}
      screens={workspace === YOURS ? ownScreens : sampleScreens}
      liveness={liveness}
      checking={liveness === 'live' && !shown.live && shown.refusal === null}
      go={go}
    >
      <ErrorBoundary about={window.location.search}>
        <Suspense fallback={null}>
          {screen === 'help' && <Help />}
          {screen === 'indicator' && shown.view && (
            <Measure
              session={session}
              address={address}
              asked={asked}
              scorecard={shown.view}
              go={go}
            />
          )}
          {screen === 'targets' && shown.view && (
            <Targets scorecard={shown.view} address={address} go={go} />
          )}
          {screen === 'compare' && <Compare session={session} address={address} go={go} />}
          {screen === 'history' && <History session={session} />}
          {screen === 'import' && <Import session={session} address={address} go={go} />}
          {screen === 'scorecard' && (
            <Scorecard
              session={session}
              address={address}
              asked={asked}
              shown={shown}
              ignored={ignored}
              go={go}
            />
          )}
          <HeadingFocus place={screen === 'indicator' ? `${screen} ${indicator ?? ''}` : screen} />
        </Suspense>
      </ErrorBoundary>
    </Frame>
  );
}

/** The whole page. The engine is started once the first figures have been painted. */
export function App(props: { readonly session: Session }) {
  const { session } = props;
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(session.start, 0));
    return () => cancelAnimationFrame(frame);
  }, [session]);
  return <Page session={session} />;
}
