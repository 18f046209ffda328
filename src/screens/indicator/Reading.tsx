import { indicatorCopy } from '../../copy/indicator-screen.ts';
import type { BestView, IndicatorView } from '../../insight/views.ts';
import { Words } from '../../ui/Words.tsx';
import { Outlook } from './Forecast.tsx';
import { Takes } from './Takes.tsx';
import { ReadAs } from './Told.tsx';

/** What the trajectory's reader would ask next: the change, and what officers say. */
export const BesideTrajectory = (props: { readonly view: IndicatorView }) => {
  const { row, officerNotes } = props.view;
  const { reading } = row;
  return (
    <div className="side">
      {reading !== undefined && <Takes reading={reading} />}
      {reading !== undefined && <Outlook reading={reading} />}
      {reading !== undefined && <ReadAs reading={reading} />}
      <section className="keep">
        <h3>{indicatorCopy.changeTitle}</h3>
        <p>{row.change.words}</p>
        {row.change.detail !== null && <p className="small">{row.change.detail}</p>}
      </section>
      {row.note.length > 0 && officerNotes.length === 0 && (
        <section className="keep">
          <h3>{indicatorCopy.noteTitle}</h3>
          <p className="small">
            <Words words={row.note} />
          </p>
        </section>
      )}
    </div>
  );
};

const Best = (props: { readonly name: string; readonly best: BestView | null }) =>
  props.best === null ? null : (
    <>
      <h4>{props.name}</h4>
      <p className="small">
        <Words words={props.best.words} />
      </p>
    </>
  );

/** The best three with their ties, what was printed, and who has no figure. */
export const BesideDistribution = (props: { readonly view: IndicatorView }) => {
  const { distribution, publishedBest } = props.view;
  const { england, london } = distribution.best;
  return (
    <div className="side">
      {(england !== null || london !== null) && (
        <section className="keep">
          <h3>{indicatorCopy.bestTitle(distribution.year?.periodId ?? null)}</h3>
          <Best name={indicatorCopy.bestEngland} best={england} />
          <Best name={indicatorCopy.bestLondon} best={london} />
        </section>
      )}
      {publishedBest.length > 0 && (
        <section className="keep">
          <h3>{indicatorCopy.publishedBestTitle}</h3>
          {publishedBest.map((line) => (
            <p key={line} className="small">
              {line}
            </p>
          ))}
        </section>
      )}
      {distribution.hidden.length > 0 && (
        <section className="keep">
          <h3>{indicatorCopy.hiddenTitle}</h3>
          <p className="small">
            {distribution.hidden
              .map(({ areaName, reasonWords }) => `${areaName} (${reasonWords})`)
              .join(', ')}
          </p>
        </section>
      )}
    </div>
  );
};

/** What officers wrote, period by period. */
export const OfficerNotes = (props: { readonly notes: IndicatorView['officerNotes'] }) => (
  <div>
    <h2>{indicatorCopy.notesTitle}</h2>
    {props.notes.map(({ periodWords, text }) => (
      <div key={`${periodWords} ${text}`}>
        <p className="quote">{text}</p>
        <p className="note">{periodWords}</p>
      </div>
    ))}
  </div>
);

/** Definition, source, which way is better, and basis. */
export const About = (props: { readonly about: IndicatorView['about'] }) => (
  <dl className="about">
    {props.about.map(({ term, words }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{words}</dd>
      </div>
    ))}
  </dl>
);
