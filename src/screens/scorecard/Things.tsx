import type { MouseEvent } from 'react';
import { thingsTitle } from '../../copy/scorecard-screen.ts';
import type { ScorecardView } from '../../insight/views.ts';
import { isPlainClick } from '../../ui/Masthead.tsx';
import { Words } from '../../ui/Words.tsx';
import type { Opens } from './MeasureRow.tsx';
import './things.css';

/** What to know before all else, each with a link to its measure. */
export function Things(props: { readonly things: ScorecardView['things'] } & Opens) {
  const { things = [], hrefOf, onOpen } = props;
  if (things.length === 0) return null;
  return (
    <section className="know" aria-labelledby="know-title">
      <h2 id="know-title">{thingsTitle(things.length)}</h2>
      <ol>
        {things.map((thing) => (
          <li key={thing.kind}>
            <h3>
              <a
                href={hrefOf(thing.indicatorCode)}
                onClick={(event: MouseEvent) => {
                  if (!isPlainClick(event)) return;
                  event.preventDefault();
                  onOpen(thing.indicatorCode);
                }}
              >
                {thing.title}
              </a>
            </h3>
            <p>
              <Words words={thing.words} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
