import { lazy, Suspense, type ReactNode } from 'react';
import { shellCopy, stateCopy } from '../copy/shell.ts';
import type { Liveness } from '../state/session-state.ts';
import { choosePalette, usePalette } from '../state/palette.ts';
import type { Go } from '../state/use-view.ts';
import type { Session } from '../state/session.ts';
import { useSession } from '../state/use-session.ts';
import { useOnline } from '../state/use-online.ts';
import type { Screen, View } from '../state/view.ts';
import { formatView, parseView } from '../state/view-url.ts';
import { Button } from '../ui/Button.tsx';
import { Masthead } from '../ui/Masthead.tsx';
import './frame.css';

const Bench = lazy(() => import('./Bench.tsx').then((m) => ({ default: m.Bench })));

const livenessWords: Readonly<Record<Liveness, string>> = {
  built_in: stateCopy.checking,
  starting: stateCopy.checking,
  live: stateCopy.live,
  failed: stateCopy.failed,
};

function PaletteButton() {
  const palette = usePalette();
  return (
    <Button
      pressed={palette === 'safe'}
      onPress={() => choosePalette(palette === 'safe' ? 'standard' : 'safe')}
    >
      <span className="sw" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </span>
      {shellCopy.palette}
    </Button>
  );
}

/** What stands round every screen: the way in by keyboard, the screens, the state of the figures. */
export function Frame(props: {
  readonly session: Session;
  readonly address: View;
  readonly screens: readonly Screen[];
  readonly liveness: Liveness;
  readonly checking: boolean;
  readonly go: Go;
  readonly children: ReactNode;
}) {
  const { session, address, screens, liveness, checking, go } = props;
  const { place } = useSession(session);
  const online = useOnline();
  const links = screens.map((screen) => ({
    id: screen,
    label: shellCopy[screen],
    href: formatView({ ...address, screen }) || window.location.pathname,
    current: address.screen === screen,
  }));
  const doing = checking ? stateCopy.checking : livenessWords[liveness];
  const home = formatView({ ...address, screen: 'scorecard' }) || window.location.pathname;
  return (
    <>
      <a className="skip" href="#main">
        {shellCopy.skip}
      </a>
      <Masthead
        name={shellCopy.name}
        navLabel={shellCopy.nav}
        links={links}
        home={home}
        onGo={(href) => go(parseView(href.startsWith('?') ? href : '').view)}
        state={`${doing} ${online ? stateCopy.private : stateCopy.offline}`}
      >
        <PaletteButton />
      </Masthead>
      <div className="wrap">
        <div className="bench">
          <Suspense fallback={null}>
            {place !== null && <Bench session={session} address={address} go={go} />}
          </Suspense>
        </div>
      </div>
      <main id="main" className="wrap" tabIndex={-1}>
        {props.children}
      </main>
    </>
  );
}
