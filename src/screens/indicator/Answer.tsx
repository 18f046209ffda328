import { Fragment } from 'react';
import { indicatorCopy } from '../../copy/indicator-screen.ts';
import type { IndicatorView, ScorecardRow, ValueView } from '../../insight/views.ts';
import { BandChip } from '../../ui/BandChip.tsx';
import { Basis } from '../../ui/Basis.tsx';
import { Caution } from '../../ui/Notice.tsx';
import { TargetChip } from '../../ui/TargetChip.tsx';
import { Words } from '../../ui/Words.tsx';

/** Groups below this are said in people before any percentage. */
const smallGroup = 30;

interface People {
  readonly some: string;
  readonly all: string;
  /** "by September", where the counts belong to an earlier figure. */
  readonly when: string;
}

const peopleFirst = ({ countsWords, unitWords }: ValueView): People | null => {
  const counts = unitWords === '%' ? countsWords?.match(/^([\d,]+) of ([\d,]+)(.*)$/u) : null;
  const [, some, all, when] = counts ?? [];
  if (some === undefined || all === undefined) return null;
  return Number(all.replaceAll(',', '')) < smallGroup
    ? { some, all, when: when?.trim() ?? '' }
    : null;
};

/** The latest figure, large: "12 of 16" where the group is small, else the value and its unit. */
const BigFigure = (props: { readonly latest: ValueView }) => {
  const { latest } = props;
  const people = peopleFirst(latest);
  if (people !== null) {
    return (
      <>
        <p className="big">
          {people.some} <span>{indicatorCopy.of}</span> {people.all}
        </p>
        {people.when !== '' && <p className="unit">{people.when}</p>}
      </>
    );
  }
  if (latest.value === null) return <p className="big words">{latest.shown}</p>;
  const unit = latest.unitWords === '%' ? '%' : '';
  const counts = latest.unitWords === '%' ? latest.countsWords : latest.unitWords;
  return (
    <>
      <p className="big">
        {latest.shown}
        {unit !== '' && <span>{unit}</span>}
      </p>
      {counts !== null && counts !== '' && <p className="unit">{counts}</p>}
    </>
  );
};

const Chips = (props: { readonly row: ScorecardRow }) => {
  const { target, england, london } = props.row;
  return (
    <dl className="chips">
      <div>
        <dt>{indicatorCopy.ourTarget}</dt>
        <dd>
          <TargetChip view={target} />
        </dd>
      </div>
      {[england, london].map((band) => (
        <div key={band.comparator}>
          <dt>{band.comparatorName}</dt>
          <dd>
            <BandChip view={band} />
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** Cases to go, or what is left, and how the year may end. */
const toGoOf = ({ reading }: ScorecardRow): string | null => {
  if (reading === undefined) return null;
  const { toTarget, headroom, allowance, short, outlook } = reading;
  if (toTarget === null && headroom === null && allowance === null) return null;
  return outlook === null ? short : `${short} ${outlook}.`;
};

/** For a small group, where chance alone could put its figure. */
const chanceOf = ({ reading }: ScorecardRow): string | null => {
  const { counts = null, interval = null } = reading ?? {};
  if (counts === null || interval === null) return null;
  return counts.denominator < smallGroup ? interval.words : null;
};

/**
 * The answer to the question: the figure, what it says, the three chips. From the scorecard's row
 * alone until the view has come; then with its sentence and cautions.
 */
export const Answer = (props: {
  readonly row: ScorecardRow;
  readonly view: IndicatorView | null;
}) => {
  const { row, view } = props;
  const said = view?.sentence ?? null;
  const chance = chanceOf(row);
  const toGo = toGoOf(row);
  return (
    <Fragment>
      <div className="answer">
        <div>
          <BigFigure latest={row.latest} />
          {said !== null && (
            <p className="say">
              <Words words={said} />
            </p>
          )}
          {toGo !== null && <p className="likely">{toGo}</p>}
          <p className="basisline">
            <Basis view={row.latest} />
          </p>
        </div>
        <Chips row={row} />
      </div>
      {view !== null && view.caution !== null && (
        <Caution>
          <Words words={view.caution} />
          {chance !== null && ` ${chance}`}
        </Caution>
      )}
      {view !== null && view.disagreement !== null && (
        <Caution>
          <strong>{view.disagreement}</strong>
        </Caution>
      )}
    </Fragment>
  );
};
