import './design/tokens.css';
import './design/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { firstView } from './state/first-view.ts';
import { showPalette } from './state/palette.ts';
import { createSession } from './state/session.ts';
import { defaultView } from './state/view.ts';

const place = document.querySelector('#app');
if (place === null) throw new Error('The page has no #app.');

showPalette();
const { workspace, area, period, benchmark } = defaultView;
const session = createSession(
  { asked: { workspace, area, period, benchmark }, view: firstView.scorecard },
  async () => (await import('./state/live-browser.ts')).openBrowserFigures(),
);

createRoot(place).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);
