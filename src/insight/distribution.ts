import { bandWord } from '../copy/bands.ts';
import { missingWords, NO_FIGURE, ofWords } from '../copy/figures.ts';
import { rankWords } from '../copy/bands.ts';
import {
  distributionCaption,
  distributionTitle,
  namedBestWords,
  nothingToDraw,
  oursNowWords,
  publishedBestWords,
  sharedBestWords,
  shareWords,
  tableWords,
} from '../copy/indicator.ts';
import { financialYear } from '../domain/calendar.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { PublishedBest } from '../domain/observation.ts';
import type { BandRow, BenchmarkYearRow, ObservationRow } from '../warehouse/rows.ts';
import { measure, shownMeasure } from './value.ts';
import type {
  BandView,
  BenchmarkYear,
  BestView,
  CouncilDot,
  FiguresTable,
  IndicatorView,
} from './views.ts';

/** A benchmark year as charts and tables want it. */
export function benchmarkYear(row: BenchmarkYearRow): BenchmarkYear {
  const judged = row.noBand === null;
  return {
    comparator: row.comparator,
    periodId: row.periodId,
    start: row.start,
    end: row.end,
    n: row.n,
    missing: row.councils - row.n,
    min: row.min,
    q1: judged ? row.q1 : null,
    q2: row.q2,
    q3: judged ? row.q3 : null,
    max: row.max,
    average: row.average,
  };
}

const counts = (indicator: Indicator, row: BandRow): string | null =>
  indicator.unit === 'percent' && row.numerator !== null && row.denominator !== null
    ? ofWords(row.numerator, row.denominator)
    : null;

function dot(indicator: Indicator, row: BandRow, value: number, ours: string): CouncilDot {
  const { rank, tied, n } = row;
  return {
    areaCode: row.areaCode,
    areaName: row.areaName,
    value,
    shown: measure(indicator, value),
    countsWords: counts(indicator, row),
    rank,
    rankWords: rank === null ? null : rankWords({ rank, tied, n, indicative: false }),
    band: row.band,
    london: row.london,
    ours: row.areaCode === ours,
  };
}

/** Councils with a figure, best first; in name order where there is no judgement. */
function councilDots(
  indicator: Indicator,
  rows: readonly BandRow[],
  ours: string,
): readonly CouncilDot[] {
  const sign = indicator.polarity === 'low' ? 1 : -1;
  return rows
    .flatMap((row) => (row.value === null ? [] : [dot(indicator, row, row.value, ours)]))
    .toSorted(
      (a, b) =>
        (indicator.polarity === 'none' ? 0 : sign * (a.value - b.value)) ||
        a.areaName.localeCompare(b.areaName, 'en-GB'),
    );
}

const named = (council: CouncilDot): string =>
  council.countsWords === null
    ? `${council.areaName} ${council.shown}`
    : `${council.areaName} ${council.shown} (${council.countsWords})`;

/**
 * The best three of a set, worked out with their ties; where more than three share the best
 * value, how many, and the largest groups among them. Null without polarity or without figures.
 */
function bestOf(indicator: Indicator, rows: readonly BandRow[], scope: string): BestView | null {
  const plainCount = indicator.unit === 'count';
  const dots = plainCount || indicator.polarity === 'none' ? [] : councilDots(indicator, rows, '');
  const [first] = dots;
  if (first === undefined) return null;
  const top = dots.filter(({ value }) => value === first.value);
  if (top.length > 3) {
    const size = (area: string): number =>
      rows.find(({ areaCode }) => areaCode === area)?.denominator ?? 0;
    const largest = top
      .toSorted((a, b) => size(b.areaCode) - size(a.areaCode))
      .flatMap(({ areaName, countsWords }) =>
        countsWords === null ? [] : [`${areaName} (${countsWords})`],
      )
      .slice(0, 3);
    return {
      words: sharedBestWords(top.length, first.shown, largest, scope),
      shared: top.length,
      names: top.map(({ areaName }) => areaName),
    };
  }
  const third = dots[Math.min(2, dots.length - 1)] ?? first;
  const better = dots.filter(({ value }) =>
    indicator.polarity === 'low' ? value <= third.value : value >= third.value,
  );
  const names = better.length > 5 ? top : better;
  return {
    words: namedBestWords(names.map(named)),
    shared: top.length,
    names: names.map(({ areaName }) => areaName),
  };
}

/** Best performers as the council's own table prints them, a line for each comparator and year. */
export function printedBest(
  indicator: Indicator,
  best: readonly PublishedBest[],
): readonly string[] {
  const key = ({ comparator, end }: PublishedBest): string => `${comparator} ${end}`;
  const groups = [...new Set(best.map(key))].map((one) => best.filter((row) => key(row) === one));
  return groups.map((group) => {
    const [first] = group;
    const place = first?.comparator === 'london' ? 'London' : 'England';
    const names = group.map(({ areaName, value, sharedBy }) =>
      areaName === null
        ? shareWords(sharedBy, measure(indicator, value))
        : `${areaName} ${measure(indicator, value)}`,
    );
    return publishedBestWords(place, first === undefined ? '' : financialYear(first.end), names);
  });
}

function table(
  indicator: Indicator,
  dots: readonly CouncilDot[],
  comparator: string,
  year: string,
): FiguresTable {
  const columns = [
    { id: 'council', name: tableWords.council, numeric: false },
    { id: 'value', name: tableWords.value, numeric: true },
    { id: 'people', name: tableWords.people, numeric: false },
    { id: 'rank', name: tableWords.rank, numeric: true },
    { id: 'quarter', name: tableWords.quarter, numeric: false },
  ];
  const judged = indicator.polarity !== 'none' && indicator.unit !== 'count';
  const rows = dots.map((council) => {
    const place = council.rank === null ? '' : String(council.rank);
    const quarter = council.band === null ? tableWords.none : bandWord(council.band);
    const all = [council.areaName, council.shown, council.countsWords ?? '', place, quarter];
    return { key: council.areaCode, ours: council.ours, cells: judged ? all : all.slice(0, 3) };
  });
  return {
    caption: tableWords.distribution(comparator, year),
    columns: judged ? columns : columns.slice(0, 3),
    rows,
  };
}

export interface DistributionFacts {
  readonly indicator: Indicator;
  readonly areaCode: string;
  readonly areaName: string;
  readonly latest: ObservationRow | null;
  readonly band: BandView;
  /** The councils of the chosen comparator in the band's benchmark period. */
  readonly rows: readonly BandRow[];
  readonly england: readonly BandRow[];
  readonly london: readonly BandRow[];
  readonly years: readonly BenchmarkYear[];
}

function oursNow(facts: DistributionFacts): IndicatorView['distribution']['oursNow'] {
  const { latest, band, indicator } = facts;
  const apart = ['part_year', 'basis_differs'];
  if (latest === null || latest.value === null || facts.rows.length === 0) return null;
  if (band.noBand !== null && apart.includes(band.noBand)) return null;
  if (latest.periodId === band.periodId) return null;
  const words = oursNowWords(facts.areaName, shownMeasure(indicator, latest));
  return { value: latest.value, words };
}

/** How the councils of a comparator stood in the benchmark year, or why nothing can be drawn. */
export function distributionView(facts: DistributionFacts): IndicatorView['distribution'] {
  const { indicator, rows, band } = facts;
  const dots = councilDots(indicator, rows, facts.areaCode);
  const year =
    facts.years.find(
      (one) => one.periodId === band.periodId && one.comparator === band.comparator,
    ) ?? null;
  const hidden = rows
    .filter(({ value }) => value === null)
    .map((row) => ({
      areaName: row.areaName,
      reasonWords: row.missingReason === null ? NO_FIGURE : missingWords(row.missingReason),
    }));
  const drawn = dots.length > 0;
  return {
    title: distributionTitle(drawn ? band.periodId : null),
    caption: drawn
      ? distributionCaption({
          n: dots.length,
          missing: hidden.length,
          polarity: indicator.polarity,
          hidden: hidden.map(({ areaName }) => areaName),
        })
      : nothingToDraw(band.detail),
    year: drawn ? year : null,
    councils: dots,
    oursNow: oursNow(facts),
    hidden,
    best: {
      england: bestOf(indicator, facts.england, 'councils'),
      london: bestOf(indicator, facts.london, 'London councils'),
    },
    table: table(indicator, dots, band.comparatorName, band.periodId ?? ''),
  };
}
