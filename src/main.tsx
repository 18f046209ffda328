import './design/tokens.css';
import './design/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { firstView } from './state/first-view.ts';
import { fetchKeptView } from './state/kept-view.ts';
import { isFreshTab, lastOpened } from './state/last-opened.ts';
import { showPalette } from './state/palette.ts';
import { createSession } from './state/session.ts';
import { defaultView, YOURS } from './state/view.ts';
import { formatView, parseView } from './state/view-url.ts';

const place = document.querySelector('#app');
if (place === null) throw new Error('The page has no #app.');

/** Who has a workspace is shown it, unless this tab was sent elsewhere. */
function showYours(): void {
  if (window.location.search !== '' || lastOpened() === null || !isFreshTab()) return;
  const { pathname, hash } = window.location;
  window.history.replaceState(
    null,
    '',
    `${pathname}${formatView({ ...defaultView, workspace: YOURS })}${hash}`,
  );
}

/** What stands at once: the last scorecard of the officer's workspace, else the first sample's. */
async function firstFigures() {
  const { workspace, area, period, benchmark } = defaultView;
  const sample = { asked: { workspace, area, period, benchmark }, view: firstView.scorecard };
  const last = lastOpened();
  if (last === null || parseView(window.location.search).view.workspace !== YOURS) return sample;
  return (await fetchKeptView(last)) ?? sample;
}

showPalette();
showYours();
const session = createSession(
  await firstFigures(),
  async () => (await import('./state/live-browser.ts')).openBrowserFigures(),
  async (around) => (await import('./state/own-browser.ts')).openBrowserOwn(around),
);

createRoot(place).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);
