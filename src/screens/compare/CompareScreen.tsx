import { useMemo, type ReactNode } from 'react';
import { profileSheet } from '../../charts/compare-profile.ts';
import { compareCopy as words } from '../../copy/compare-screen.ts';
import { methodCsv, profileCsv, yearsCsv } from '../../insight/compare/export.ts';
import type { CompareView } from '../../insight/views-compare.ts';
import type { AskedComparison } from '../../state/live-compare.ts';
import type { Session } from '../../state/session.ts';
import { useProfile } from '../../state/use-compare.ts';
import type { Go } from '../../state/use-view.ts';
import { formatView } from '../../state/view-url.ts';
import type { View } from '../../state/view.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Words } from '../../ui/Words.tsx';
import { Choose } from './Choose.tsx';
import './compare.css';
import { Controls, ProfileBar } from './Controls.tsx';
import { arranged } from './filter.ts';
import { Method } from './Method.tsx';
import { Otherwise } from './Otherwise.tsx';
import { Profile } from './Profile.tsx';
import { CouncilsShow, MeasureShow, PacksShow, PairsShow } from './Shows.tsx';
import { TakeAway } from './TakeAway.tsx';
import { Years } from './Years.tsx';

/** What the address asks, as one object while it asks the same. */
function useAsked(address: View): AskedComparison {
  const { workspace, area, benchmark, comparator, beside, theme, measures, group } = address;
  return useMemo(
    () => ({
      workspace,
      area,
      year: benchmark,
      comparator,
      beside,
      theme,
      measures,
      group,
      indicator: null,
      second: null,
    }),
    [workspace, area, benchmark, comparator, beside, theme, measures, group],
  );
}

const Head = ({ view }: { readonly view: CompareView | null }) => (
  <div className="top">
    {view !== null && <p className="eyebrow">{view.eyebrow}</p>}
    <h1 tabIndex={-1}>{view?.title ?? words.title}</h1>
    <p className="stand">{view === null ? words.waiting : <Words words={view.standfirst} />}</p>
  </div>
);

const ProfileShow = (props: {
  readonly view: CompareView;
  readonly address: View;
  readonly go: Go;
}) => {
  const { view, address, go } = props;
  const themes = arranged(view.themes, address.find, address.order, words.orders);
  const rows = themes.flatMap((theme) => theme.rows);
  const total = view.themes.flatMap((theme) => theme.rows).length;
  return (
    <>
      <ProfileBar address={address} shown={rows.length} total={total} go={go} />
      <Profile
        view={view}
        themes={themes}
        href={(indicator) => formatView({ ...address, show: 'measure', indicator })}
        onMeasure={(indicator) => go({ show: 'measure', indicator, order: null })}
      />
      <Otherwise view={view} />
      <Years view={view} />
      <TakeAway
        name="quarterlight-profile"
        rows={() => profileCsv(rows)}
        method={() => methodCsv(view)}
        drawn={{
          title: `${view.areaName}, ${view.yearWords}, ${view.comparatorName}`,
          build: (theme) => profileSheet({ ...view, themes }, theme),
        }}
      />
    </>
  );
};

function Shown(props: {
  readonly session: Session;
  readonly asked: AskedComparison;
  readonly view: CompareView;
  readonly address: View;
  readonly go: Go;
}): ReactNode {
  const { session, asked, view, address, go } = props;
  const parts = { session, asked, view, address, go };
  switch (address.show) {
    case 'profile':
      return <ProfileShow view={view} address={address} go={go} />;
    case 'years':
      return (
        <>
          <Years view={view} />
          <TakeAway
            name="quarterlight-years"
            rows={() => yearsCsv(view)}
            method={() => methodCsv(view)}
            drawn={null}
          />
        </>
      );
    case 'councils':
      return <CouncilsShow {...parts} />;
    case 'measure':
      return <MeasureShow {...parts} />;
    case 'pairs':
      return <PairsShow {...parts} />;
    case 'packs':
      return <PacksShow {...parts} />;
  }
}

/** How one council compares: against whom, in which year, and what another choice would say. */
export function CompareScreen(props: {
  readonly session: Session;
  readonly address: View;
  readonly go: Go;
}) {
  const { session, address, go } = props;
  const asked = useAsked(address);
  const { value: view, refusal, retry } = useProfile(session, asked);
  return (
    <div className="compare">
      <Head view={view} />
      {refusal !== null && (
        <Notice title={words.failedTitle} details={refusal} onRetry={retry}>
          {words.failedWords}
        </Notice>
      )}
      {view !== null && (
        <>
          <Controls view={view} address={address} go={go} />
          <Choose session={session} view={view} address={address} go={go} />
          <Shown session={session} asked={asked} view={view} address={address} go={go} />
          <Method view={view} />
          <footer className="foot">
            <p>{words.foot}</p>
            {view.sources.length > 0 && <p>{view.sources.join('. ')}</p>}
          </footer>
        </>
      )}
    </div>
  );
}
