import { AS_FOR_ENGLAND } from '../copy/bands.ts';
import { LOWER_IS_BETTER, NO_FIGURE, NO_JUDGEMENT } from '../copy/figures.ts';
import { NOTHING_BEFORE, PLEASE_CHECK } from '../copy/change.ts';
import { financialYear } from '../domain/calendar.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { PublishedBest } from '../domain/observation.ts';
import type { IsoDate } from '../domain/period.ts';
import type { PathKind, Target } from '../domain/target.ts';
import type { ObservationRow, StandingRow } from '../warehouse/rows.ts';
import { bandView, emptyStanding } from './band.ts';
import { changeView } from './change.ts';
import { disagreement, noteWords } from './note.ts';
import { targetWord } from '../copy/targets.ts';
import { readingOf } from './readings/reading.ts';
import { secondLimit, withSecond } from './second-limit.ts';
import { ownFirst, seriesPoints, spark, sparkPoints } from './series.ts';
import { currentTarget, targetPoints, targetView } from './target.ts';
import { valueView } from './value.ts';
import type { BandView, ChangeView, ScorecardRow, ValueView } from './views.ts';

/** How the officer has said that a measure is judged. */
export interface MeasureJudging {
  /** Between the rungs of its path; null leaves it straight. */
  readonly path: PathKind | null;
  /** Days from which the limits of its control chart start anew. */
  readonly limits: readonly IsoDate[];
}

/** Everything about one indicator in one area, as the warehouse gives it. */
export interface RowFacts {
  readonly indicator: Indicator;
  readonly asAt: IsoDate;
  readonly benchmark: string | null;
  readonly standings: readonly StandingRow[];
  readonly lastFullYear: readonly StandingRow[];
  /** The area's own rows of every origin and end. */
  readonly series: readonly ObservationRow[];
  /** England's rows that the officer's files print. */
  readonly england: readonly ObservationRow[];
  readonly targets: readonly Target[];
  readonly best: readonly PublishedBest[];
  readonly judging?: MeasureJudging | undefined;
}

/** Full years of history that a sparkline goes back. */
const SPARK_YEARS = 5;

const noFigure = (facts: RowFacts): ValueView => ({
  periodId: financialYear(facts.asAt),
  start: facts.asAt,
  end: facts.asAt,
  basis: facts.indicator.yearBasis,
  status: 'not_stated',
  value: null,
  stated: null,
  numerator: null,
  denominator: null,
  missingReason: null,
  symbol: null,
  shown: NO_FIGURE,
  unitWords: '',
  countsWords: null,
  basisWords: '',
  basisAsked: false,
  smallGroupWords: null,
  source: { file: '', line: 0, column: null },
});

const nothing: ChangeView = {
  points: null,
  direction: 'none',
  words: NOTHING_BEFORE,
  detail: null,
};

/** The area's rows, the officer's first, and the one that the chosen period shows. */
export function ownRows(facts: RowFacts): {
  readonly rows: readonly ObservationRow[];
  readonly latest: ObservationRow | null;
} {
  const rows = ownFirst(facts.indicator, facts.series);
  const stood = facts.standings.find(({ ownEnd }) => ownEnd !== null);
  const match = rows.findLast(
    (row) =>
      stood !== undefined &&
      row.end === stood.ownEnd &&
      row.start === stood.ownStart &&
      row.basis === stood.ownBasis,
  );
  const latest = match ?? rows.findLast((row) => row.end <= facts.asAt) ?? null;
  return { rows, latest };
}

/** The view of one comparator, with the facts printed beside it. */
export function standingView(
  facts: RowFacts,
  comparator: string,
  comparatorName: string | null = null,
): BandView {
  const of = (rows: readonly StandingRow[]): StandingRow | undefined =>
    rows.find((row) => row.comparator === comparator);
  return bandView({
    indicator: facts.indicator,
    standing: of(facts.standings) ?? emptyStanding(facts.indicator, comparator),
    lastFullYear: of(facts.lastFullYear) ?? null,
    printedEngland: facts.england,
    printedBest: facts.best,
    benchmark: facts.benchmark,
    comparatorName,
  });
}

const sharedReasons = ['own_missing', 'no_polarity', 'plain_count', 'part_year', 'basis_differs'];

/** Reasons are never repeated in full across cells. */
function asForEngland(england: BandView, london: BandView): BandView {
  const same = london.noBand !== null && london.noBand === england.noBand;
  return same && sharedReasons.includes(london.noBand)
    ? { ...london, detail: AS_FOR_ENGLAND }
    : london;
}

const polarityWords = ({ polarity }: Indicator): string | null =>
  polarity === 'high' ? null : polarity === 'low' ? LOWER_IS_BETTER : NO_JUDGEMENT;

/** One indicator as the scorecard shows it. Pure; never throws on missing figures. */
export function scorecardRow(facts: RowFacts): ScorecardRow {
  const { indicator, asAt, targets } = facts;
  const { rows, latest } = ownRows(facts);
  const upTo = rows.filter((row) => row.end <= asAt);
  const change = latest === null ? nothing : changeView(indicator, latest, upTo);
  const doubtful = change.words === PLEASE_CHECK;
  const england = standingView(facts, 'england');
  const rung = currentTarget(targets, latest?.end ?? asAt);
  const target = withSecond(
    targetView(indicator, latest, upTo, targets, asAt, doubtful),
    secondLimit(indicator, rung, latest, england),
    targetWord.not_met,
  );
  const london = standingView(facts, 'london');
  const points = seriesPoints(indicator, rows, latest, asAt);
  const rungs = targetPoints(indicator, targets, upTo, asAt);
  const recent = sparkPoints(points, asAt, SPARK_YEARS);
  const disagrees = disagreement(indicator, latest?.value ?? null, target, england);
  const reading = readingOf({
    indicator,
    latest,
    series: upTo,
    targets,
    target: rung,
    england,
    london,
    doubtful,
    asAt,
    chip: target,
    disagreement: disagrees,
    path: facts.judging?.path ?? null,
  });
  return {
    indicatorCode: indicator.code,
    ref: indicator.refs[0] ?? '',
    name: indicator.name,
    theme: indicator.theme,
    polarity: indicator.polarity,
    unit: indicator.unit,
    polarityWords: polarityWords(indicator),
    latest: latest === null ? noFigure(facts) : valueView(indicator, latest, upTo),
    spark: { points: recent, targets: rungs, words: spark(recent, rungs, asAt) },
    change,
    target,
    england,
    london: asForEngland(england, london),
    note: noteWords(latest, upTo, disagrees),
    tiny: reading.tiny,
    outlook: reading.outlook,
    reading,
  };
}
