import type { ReactNode } from 'react';
import { bands } from '../../domain/band.ts';
import { keyCopy as words } from '../../copy/scorecard-screen.ts';
import { QuarterCells } from '../../ui/QuarterCells.tsx';
import { TargetDisc } from '../../ui/TargetChip.tsx';

interface Entry {
  readonly words: string;
  readonly sign: ReactNode;
}

const drawn = (mark: ReactNode): ReactNode => (
  <svg className="sign" width="16" height="12" viewBox="0 0 16 12" aria-hidden="true">
    {mark}
  </svg>
);

const quarters: readonly Entry[] = bands.map((band) => ({
  words: words.bands[band],
  sign: <QuarterCells band={band} firmness="firm" />,
}));
const firmness: readonly Entry[] = [
  { words: words.firmWords, sign: <QuarterCells band="B" firmness="firm" /> },
  { words: words.indicativeWords, sign: <QuarterCells band="B" firmness="indicative" /> },
  { words: words.noneWords, sign: <QuarterCells band={null} firmness={null} /> },
];
const targets: readonly Entry[] = [
  { words: words.met, sign: <TargetDisc mark="met" /> },
  { words: words.notMet, sign: <TargetDisc mark="not_met" /> },
  { words: words.open, sign: <TargetDisc mark="open" /> },
];
const trend: readonly Entry[] = [
  {
    words: words.square,
    sign: drawn(<rect x="5" y="3" width="6" height="6" className="sp-solid" />),
  },
  { words: words.disc, sign: drawn(<circle cx="8" cy="6" r="3" className="sp-solid" />) },
  { words: words.hollow, sign: drawn(<circle cx="8" cy="6" r="4.4" className="sp-hollow" />) },
  {
    words: words.column,
    sign: drawn(<rect x="4" y="1" width="8" height="11" className="sp-solid" />),
  },
  { words: words.diamond, sign: drawn(<path d="M8 1l5 5-5 5-5-5z" className="sp-open" />) },
];

const parts = [
  { title: words.quarters, entries: quarters },
  { title: words.firm, entries: firmness },
  { title: words.target, entries: targets },
  { title: words.trend, entries: trend },
];

/** What the marks mean, at the foot of the page and of the printed sheet. */
export function Key() {
  return (
    <section className="key" aria-label={words.label}>
      {parts.map(({ title, entries }) => (
        <div key={title}>
          <h2>{title}</h2>
          <ul>
            {entries.map((entry) => (
              <li key={entry.words}>
                {entry.sign} {entry.words}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
