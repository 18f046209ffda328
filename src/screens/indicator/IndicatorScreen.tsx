import type { MouseEvent } from 'react';
import { count, sentenceCase } from '../../copy/format.ts';
import { indicatorCopy } from '../../copy/indicator-screen.ts';
import type { ComparatorId } from '../../domain/band.ts';
import type { IndicatorView, ScorecardRow } from '../../insight/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { FiguresTable } from '../../ui/FiguresTable.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Answer } from './Answer.tsx';
import { Control, Distribution, Trajectory, Untold } from './Charts.tsx';
import './indicator.css';
import type { LimitsChoice, PathChoice, ScreenLink } from './links.ts';
import './told.css';
import { Questions, Why } from './Told.tsx';
import { About, BesideDistribution, BesideTrajectory, OfficerNotes } from './Reading.tsx';

export interface IndicatorScreenProps {
  /** Null until it has been worked out; the row stands in its place at once. */
  readonly view: IndicatorView | null;
  readonly row: ScorecardRow | null;
  /** Back to the scorecard, "Harrow, October 2012". */
  readonly scorecard: ScreenLink;
  /** The measures before and after in the scorecard's order. */
  readonly previous: ScreenLink | null;
  readonly next: ScreenLink | null;
  /** Called with the address of a plainly clicked link. */
  readonly onGo: (href: string) => void;
  readonly onComparator: (id: ComparatorId) => void;
  readonly path: PathChoice;
  /** Null where the workspace is not the reader's own. */
  readonly limits: LimitsChoice | null;
  readonly problem: { readonly details: string; readonly onRetry: () => void } | null;
}

const plainly = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

type Go = IndicatorScreenProps['onGo'];

const goingTo =
  (href: string, onGo: Go) =>
  (event: MouseEvent): void => {
    if (!plainly(event)) return;
    event.preventDefault();
    onGo(href);
  };

const Head = (props: {
  readonly row: ScorecardRow;
  readonly question: string | null;
  readonly scorecard: ScreenLink;
  readonly onGo: Go;
}) => {
  const { row, question, scorecard, onGo } = props;
  const better = row.polarity === 'high' ? indicatorCopy.higherBetter : row.polarityWords;
  const reference = [row.ref, better].filter((part) => part !== null && part !== '').join(', ');
  return (
    <>
      <p className="eyebrow">
        <a href={scorecard.href} onClick={goingTo(scorecard.href, onGo)}>
          {scorecard.label}
        </a>
        {indicatorCopy.under(row.theme, sentenceCase(reference))}
      </p>
      <h1 tabIndex={-1}>{question ?? row.name}</h1>
    </>
  );
};

/** England, London and any other set of councils; buttons while they are few. */
const Comparator = (props: {
  readonly view: IndicatorView;
  readonly onComparator: (id: ComparatorId) => void;
}) => {
  const { view, onComparator } = props;
  if (view.comparators.length < 2) return null;
  if (view.comparators.length > 3) {
    return (
      <div className="beside">
        <Select
          label={indicatorCopy.comparatorLabel}
          value={view.comparator}
          options={view.comparators}
          onChoose={onComparator}
        />
      </div>
    );
  }
  return (
    <div className="beside" role="group" aria-label={indicatorCopy.comparatorLabel}>
      <span aria-hidden="true">{indicatorCopy.comparatorLabel}</span>
      {view.comparators.map((choice) => (
        <Button
          key={choice.id}
          pressed={choice.id === view.comparator}
          onPress={() => onComparator(choice.id)}
        >
          {choice.label}
        </Button>
      ))}
    </div>
  );
};

const Figures = (props: { readonly view: IndicatorView }) => {
  const { trajectory, distribution } = props.view;
  return (
    <section className="sec evidence-figures">
      <h2>{indicatorCopy.figuresTitle}</h2>
      <FiguresTable table={trajectory.table} />
      {distribution.table.rows.length > 0 && (
        <details>
          <summary>{indicatorCopy.everyCouncil(count(distribution.table.rows.length))}</summary>
          <FiguresTable table={distribution.table} />
        </details>
      )}
    </section>
  );
};

const Evidence = (
  props: Pick<IndicatorScreenProps, 'onComparator' | 'path' | 'limits'> & {
    readonly view: IndicatorView;
  },
) => {
  const { view, onComparator } = props;
  const { trajectory, distribution } = view;
  const empty = trajectory.points.length === 0;
  return (
    <>
      <section className="sec two">
        {empty ? (
          <Untold title={trajectory.title} caption={indicatorCopy.noSeries} />
        ) : (
          <Trajectory view={view} path={props.path} />
        )}
        <BesideTrajectory view={view} />
      </section>
      {view.control && <Control view={view.control} limits={props.limits} />}
      <section className="sec two">
        <div>
          <Comparator view={view} onComparator={onComparator} />
          {distribution.councils.length === 0 ? (
            <Untold title={distribution.title} caption={distribution.caption} />
          ) : (
            <Distribution view={view} />
          )}
        </div>
        <BesideDistribution view={view} />
      </section>
      <Figures view={view} />
      <Why working={view.working} />
      <Questions questions={view.questions} />
      <section className="sec quiet two">
        {view.officerNotes.length > 0 ? (
          <OfficerNotes notes={view.officerNotes} />
        ) : (
          <h2>{indicatorCopy.aboutTitle}</h2>
        )}
        <About about={view.about} />
      </section>
    </>
  );
};

const Pager = (props: Pick<IndicatorScreenProps, 'previous' | 'next' | 'onGo'>) => {
  const { previous, next, onGo } = props;
  if (previous === null && next === null) return null;
  return (
    <nav className="pager" aria-label={indicatorCopy.pagerLabel}>
      {previous !== null && (
        <a href={previous.href} onClick={goingTo(previous.href, onGo)}>
          <span>{indicatorCopy.previous}</span>
          {previous.label}
        </a>
      )}
      {next !== null && (
        <a className="next" href={next.href} onClick={goingTo(next.href, onGo)}>
          <span>{indicatorCopy.next}</span>
          {next.label}
        </a>
      )}
    </nav>
  );
};

/** One measure: the question, the answer in people, then the evidence. */
export const IndicatorScreen = (props: IndicatorScreenProps) => {
  const { view, problem, scorecard, onGo } = props;
  const row = view?.row ?? props.row;
  if (row === null) {
    return (
      <div className="top">
        <h1 tabIndex={-1}>{indicatorCopy.emptyTitle}</h1>
        <p className="stand">{indicatorCopy.emptyWords}</p>
        <p>
          <a href={scorecard.href} onClick={goingTo(scorecard.href, onGo)}>
            {indicatorCopy.toScorecard}
          </a>
        </p>
      </div>
    );
  }
  return (
    <div className="one-measure">
      <div className="top">
        <Head row={row} question={view?.question ?? null} scorecard={scorecard} onGo={onGo} />
        <Answer row={row} view={view} />
        {problem !== null && (
          <Notice
            title={indicatorCopy.failedTitle}
            details={problem.details}
            onRetry={problem.onRetry}
          >
            {indicatorCopy.failedWords}
          </Notice>
        )}
      </div>
      {view !== null && (
        <Evidence
          view={view}
          onComparator={props.onComparator}
          path={props.path}
          limits={props.limits}
        />
      )}
      {view === null && problem === null && (
        <section className="sec waiting">
          <p className="small">{indicatorCopy.waiting}</p>
        </section>
      )}
      <Pager previous={props.previous} next={props.next} onGo={onGo} />
    </div>
  );
};
