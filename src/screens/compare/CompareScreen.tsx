import { useMemo } from 'react';
import { compareCopy as words } from '../../copy/compare-screen.ts';
import type { CompareView } from '../../insight/views-compare.ts';
import type { Session } from '../../state/session.ts';
import { useProfile } from '../../state/use-compare.ts';
import type { Go } from '../../state/use-view.ts';
import type { View } from '../../state/view.ts';
import { usePainted } from '../../ui/after-paint.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Words } from '../../ui/Words.tsx';
import { Choose } from './Choose.tsx';
import './compare.css';
import { Controls, ProfileBar } from './Controls.tsx';
import { foundIn } from './filter.ts';
import { Method } from './Method.tsx';
import { Shown } from './Shown.tsx';
import { useAsked } from './use-asked.ts';
import { useSets } from './use-sets.ts';

const Head = ({ view }: { readonly view: CompareView | null }) => (
  <div className="top">
    {view !== null && <p className="eyebrow">{view.eyebrow}</p>}
    <h1 tabIndex={-1}>{view?.title ?? words.title}</h1>
    <p className="stand">{view === null ? words.waiting : <Words words={view.standfirst} />}</p>
  </div>
);

/** The search and order over the profile, with how many measures they leave. */
const Over = (props: { readonly view: CompareView; readonly address: View; readonly go: Go }) => {
  const { view, address, go } = props;
  const found = useMemo(() => foundIn(view.themes, address.find), [view, address.find]);
  const total = view.themes.flatMap(({ rows }) => rows).length;
  return <ProfileBar address={address} shown={found.size} total={total} go={go} />;
};

/** All below the heading: what is chosen is shown at once, what it leads to follows. */
const Body = (props: {
  readonly session: Session;
  readonly view: CompareView;
  readonly current: boolean;
  readonly address: View;
  readonly go: Go;
}) => {
  const { session, view, current, address, go } = props;
  const settled = usePainted(address);
  const sets = useSets(session, address);
  const busy = !current || settled !== address;
  return (
    <>
      <Controls view={view} address={address} sets={sets} busy={busy} go={go} />
      <Choose session={session} view={view} address={address} go={go} />
      {settled.show === 'profile' && <Over view={view} address={address} go={go} />}
      <div aria-busy={busy}>
        <Shown session={session} view={view} address={settled} go={go} />
      </div>
      <Method view={view} />
      <footer className="foot">
        <p>{words.foot}</p>
        {view.sources.length > 0 && <p>{view.sources.join('. ')}</p>}
      </footer>
    </>
  );
};

/** How one council compares: against whom, in which year, and what another choice would say. */
export function CompareScreen(props: {
  readonly session: Session;
  readonly address: View;
  readonly go: Go;
}) {
  const { session, address, go } = props;
  const { value: view, current, refusal, retry } = useProfile(session, useAsked(address));
  return (
    <div className="compare">
      <Head view={view} />
      {refusal !== null && (
        <Notice title={words.failedTitle} details={refusal} onRetry={retry}>
          {words.failedWords}
        </Notice>
      )}
      {view !== null && (
        <Body session={session} view={view} current={current} address={address} go={go} />
      )}
    </div>
  );
}
