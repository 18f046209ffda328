import { statusWords, tableWords, trajectoryCaption, trajectoryTitle } from '../copy/indicator.ts';
import { basisName, periodInWords } from '../copy/period.ts';
import { sentenceCase } from '../copy/format.ts';
import { financialYear, financialYearStart } from '../domain/calendar.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { IsoDate } from '../domain/period.ts';
import { saidAs, yearEnd } from './spans.ts';
import { measure } from './value.ts';
import type {
  BenchmarkYear,
  FiguresTable,
  IndicatorView,
  SeriesPoint,
  TargetPoint,
} from './views.ts';

export interface TrajectoryFacts {
  readonly indicator: Indicator;
  readonly areaName: string;
  readonly asAt: IsoDate;
  readonly points: readonly SeriesPoint[];
  readonly targets: readonly TargetPoint[];
  readonly years: readonly BenchmarkYear[];
}

/** The last day drawn: the end of the year looked at, or of the path's last rung. */
function horizon({ asAt, targets }: TrajectoryFacts): IsoDate {
  const ends = [asAt, ...targets.map(({ date }) => date)].map(yearEnd);
  return ends.toSorted().at(-1) ?? yearEnd(asAt);
}

function status(point: SeriesPoint, asAt: IsoDate): string {
  if (point.end > asAt) return statusWords.since;
  if (point.published) return statusWords.published;
  return point.provisional ? statusWords.provisional : statusWords.not_stated;
}

const places = [
  { id: 'england', name: 'England' },
  { id: 'london', name: 'London' },
] as const;

function cuts(indicator: Indicator, year: BenchmarkYear | undefined): string {
  const lines = [year?.q1, year?.q2, year?.q3].filter((line) => typeof line === 'number');
  if (lines.length < 3) return tableWords.none;
  return lines.map((line) => measure(indicator, line)).join(', ');
}

function beside(
  indicator: Indicator,
  point: SeriesPoint,
  years: readonly BenchmarkYear[],
  compared: readonly (typeof places)[number][],
): readonly string[] {
  return compared.flatMap(({ id }) => {
    const year = years.find(
      (one) =>
        one.comparator === id &&
        point.kind === 'year' &&
        financialYear(one.end) === financialYear(point.end),
    );
    const average = year?.average ?? null;
    const n = year === undefined ? '' : `${year.n} of ${year.n + year.missing}`;
    return [
      average === null ? '' : measure(indicator, average),
      year ? cuts(indicator, year) : '',
      n,
    ];
  });
}

function tableOf(facts: TrajectoryFacts, points: readonly SeriesPoint[]): FiguresTable {
  const { indicator, areaName, asAt, years } = facts;
  const compared = places.filter(({ id }) => years.some(({ comparator }) => comparator === id));
  const comparators = compared.flatMap(({ id, name }) => [
    { id: `${id}-average`, name: tableWords.average(name), numeric: true },
    { id: `${id}-cuts`, name: tableWords.cuts(name), numeric: true },
    { id: `${id}-n`, name: tableWords.councils(name), numeric: true },
  ]);
  return {
    caption: tableWords.trajectory(areaName),
    columns: [
      { id: 'span', name: tableWords.span, numeric: false },
      { id: 'basis', name: tableWords.basis, numeric: false },
      { id: 'value', name: areaName, numeric: true },
      { id: 'people', name: tableWords.people, numeric: true },
      ...comparators,
      { id: 'status', name: tableWords.status, numeric: false },
    ],
    rows: points.map((point) => ({
      key: `${point.periodId} ${point.start} ${point.basis}`,
      ours: point.latest,
      cells: [
        sentenceCase(periodInWords(saidAs(indicator, point))),
        basisName(saidAs(indicator, point).basis),
        point.shown,
        point.countsWords ?? '',
        ...beside(indicator, point, years, compared),
        status(point, asAt),
      ],
    })),
  };
}

/** A fitted scale hides how small a difference is, so it is used only where all lies far from zero. */
function zeroBased(
  facts: TrajectoryFacts,
  points: readonly SeriesPoint[],
  years: readonly BenchmarkYear[],
): boolean {
  if (points.some(({ kind }) => kind === 'running_total')) return true;
  const values = [
    ...points.map(({ value }) => value),
    ...facts.targets.map(({ value }) => value),
    ...years.flatMap(({ q1, q2, q3 }) => [q1, q2, q3]),
  ].filter((value) => value !== null);
  return values.length === 0 || Math.min(...values) < 0.4 * Math.max(...values);
}

/** The indicator's own history beside its path and its comparators' years. */
export function trajectoryView(facts: TrajectoryFacts): IndicatorView['trajectory'] {
  const { indicator } = facts;
  const until = horizon(facts);
  const points = facts.points.filter(({ end }) => end <= until);
  const [first] = points;
  const from = financialYearStart(first?.end ?? facts.asAt);
  const years = facts.years.filter(({ end }) => end <= until && financialYearStart(end) >= from);
  const breaks = indicator.breaks
    .filter(({ from: date }) => first !== undefined && date > first.start && date <= until)
    .map(({ from: date, words }) => ({ date, words }));
  const fromZero = zeroBased(facts, points, years);
  const kinds = new Set(points.map(({ kind }) => kind));
  return {
    title: trajectoryTitle(indicator.polarity),
    caption: trajectoryCaption({
      mixed: kinds.has('year') && kinds.size > 1,
      shaded: years.some(({ q1, q3 }) => q1 !== null && q3 !== null),
      zeroBased: fromZero,
      broken: breaks.length > 0,
    }),
    points,
    targets: facts.targets,
    years,
    breaks,
    zeroBased: fromZero,
    table: tableOf({ ...facts, years }, points),
  };
}
