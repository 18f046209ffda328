import {
  allWere,
  averageWords,
  bandDetail,
  bandOfYear,
  bandWord,
  chipLines,
  comparatorName,
  NO_BAND,
  noBandWords,
  notYetPublished,
  OTHER_DATE,
  OTHER_TWELVE_MONTHS,
  placeWords,
  publishedTie,
  rankWords,
  staleWords,
} from '../copy/bands.ts';
import { financialYear, financialYearStart } from '../domain/calendar.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { PublishedBest } from '../domain/observation.ts';
import type { IsoDate } from '../domain/period.ts';
import type { ObservationRow, StandingRow } from '../warehouse/rows.ts';
import { isYearly } from './spans.ts';
import { measure, shownMeasure } from './value.ts';
import type { BandView } from './views.ts';

/** What a band view is made from. `benchmark`: the reader's chosen year, null for the latest. */
export interface BandFacts {
  readonly indicator: Indicator;
  readonly standing: StandingRow;
  readonly lastFullYear: StandingRow | null;
  /** England's own row as the council's table prints it, newest last. */
  readonly printedEngland: readonly ObservationRow[];
  readonly printedBest: readonly PublishedBest[];
  readonly benchmark: string | null;
  /** "Harrow’s neighbours" for a made-up set. */
  readonly comparatorName: string | null;
}

interface Average {
  readonly value: number | null;
  readonly words: string | null;
  readonly periodId: string | null;
  readonly end: IsoDate | null;
}

function printedAverage(facts: BandFacts): ObservationRow | null {
  const { standing, benchmark, indicator } = facts;
  if (standing.comparator !== 'england') return null;
  const year = standing.benchmarkPeriodId ?? benchmark;
  const limit = standing.ownEnd;
  const found = facts.printedEngland
    .filter((row) => isYearly(indicator, row))
    .filter((row) =>
      year === null ? limit === null || row.end <= limit : financialYear(row.end) === year,
    );
  return found.toSorted((a, b) => a.end.localeCompare(b.end)).at(-1) ?? null;
}

function averageOf(facts: BandFacts, printed: ObservationRow | null, name: string): Average {
  const { standing, indicator } = facts;
  const { average, benchmarkPeriodId: periodId, benchmarkEnd: end } = standing;
  // The row published for England or a region is a sum where what is counted is people.
  if (indicator.unit === 'count') return { value: null, words: null, periodId, end };
  if (average !== null) {
    return {
      value: average,
      words: averageWords(name, measure(indicator, average)),
      periodId,
      end,
    };
  }
  if (printed === null || printed.value === null)
    return { value: null, words: null, periodId, end };
  return {
    value: printed.value,
    words: averageWords(name, shownMeasure(indicator, printed)),
    periodId: periodId ?? financialYear(printed.end),
    end: end ?? printed.end,
  };
}

function extremeWords({ indicator, standing }: BandFacts): string | null {
  const { worse, tied, better, n, firmness } = standing;
  if (worse > 0 || tied > 0 || better < n - 1) return null;
  return allWere(indicator.polarity === 'high', firmness === 'firm');
}

function because(facts: BandFacts): string | null {
  if (facts.standing.firmness !== 'labelled') return null;
  return facts.standing.ownBasis === 'snapshot' ? OTHER_DATE : OTHER_TWELVE_MONTHS;
}

function tie(facts: BandFacts, periodId: string | null): PublishedBest | null {
  const { standing, printedBest } = facts;
  const found = printedBest.find(
    (best) =>
      best.comparator === standing.comparator &&
      best.areaName === null &&
      best.sharedBy > 1 &&
      (periodId === null || financialYear(best.end) === periodId),
  );
  return found ?? null;
}

function reasonWords(facts: BandFacts, printed: ObservationRow | null, name: string): string {
  const { indicator, standing, benchmark } = facts;
  const reason = standing.noBand ?? 'no_benchmark';
  const periodId = standing.benchmarkPeriodId ?? benchmark;
  const shared = reason === 'no_benchmark' ? tie(facts, periodId) : null;
  if (shared !== null) {
    return publishedTie(shared.sharedBy, measure(indicator, shared.value), standing.comparator);
  }
  if (reason === 'no_benchmark' && printed?.missingReason === 'not_yet_due') {
    return notYetPublished(printed.symbol);
  }
  const best = indicator.polarity === 'low' ? standing.min : standing.max;
  return noBandWords(reason, {
    n: standing.n,
    councils: standing.councils,
    periodId,
    sharedBest: standing.sharedBest,
    bestShown: best === null ? null : measure(indicator, best),
    comparatorWords: name,
  });
}

function stale({ standing }: BandFacts): string | null {
  const { ownEnd, benchmarkEnd } = standing;
  if (ownEnd === null || benchmarkEnd === null) return null;
  const years = financialYearStart(ownEnd) - financialYearStart(benchmarkEnd);
  return years > 1 ? staleWords(years) : null;
}

function lastYearBand(facts: BandFacts): BandView['lastFullYear'] {
  const row = facts.lastFullYear;
  if (facts.standing.noBand !== 'part_year' || row === null || row.band === null) return null;
  const periodId = row.ownEnd === null ? row.benchmarkPeriodId : financialYear(row.ownEnd);
  if (periodId === null) return null;
  return { band: row.band, periodId, words: bandOfYear(row.band, periodId) };
}

function detailOf(facts: BandFacts, reason: string, average: Average): string {
  const { standing } = facts;
  if (standing.band === null || standing.firmness === null) {
    const shown = standing.noBand === 'part_year' ? null : average.words;
    return shown === null ? reason : `${reason}. ${shown}`;
  }
  return bandDetail({
    firmness: standing.firmness,
    because: because(facts),
    n: standing.n,
    missing: standing.missing,
    periodId: standing.benchmarkPeriodId ?? '',
    extreme: extremeWords(facts),
  });
}

/**
 * Our place among those ranked, ourselves included: better + tied + worse + 1. A part-year figure's
 * is said only beside a band; where we have no figure in the set itself, it "would be".
 */
function placeOf(standing: StandingRow): Parameters<typeof placeWords>[0] | null {
  const { rank, tied, n, band, firmness, better, worse } = standing;
  if (rank === null || (firmness === 'indicative' && band === null)) return null;
  const others = better + tied + worse;
  return { rank, tied, n: others + 1, indicative: firmness === 'indicative' || others >= n };
}

function linesOf(facts: BandFacts): readonly string[] | null {
  const { standing } = facts;
  const { band, firmness, n, missing, benchmarkPeriodId: periodId } = standing;
  if (band === null || firmness === null || periodId === null) return null;
  const place = placeOf(standing);
  return chipLines({
    // “Indicative” stands beneath: “would be” is said where nothing else says it.
    place:
      place === null
        ? null
        : placeWords({ ...place, indicative: place.indicative && firmness !== 'indicative' }),
    n,
    missing,
    periodId,
    firmness,
    because: because(facts),
    stale: stale(facts),
  });
}

/** Where a figure stands among a comparator's councils, or why no band is given. */
export function bandView(facts: BandFacts): BandView {
  const { standing } = facts;
  const name = comparatorName(standing.comparator, facts.comparatorName);
  const printed = printedAverage(facts);
  const average = averageOf(facts, printed, name);
  const { band, firmness, rank, n, tied } = standing;
  const place = placeOf(standing);
  const lines = linesOf(facts);
  return {
    comparator: standing.comparator,
    comparatorName: name,
    band,
    firmness,
    word: band === null ? NO_BAND : bandWord(band),
    detail: detailOf(facts, reasonWords(facts, printed, name), average),
    noBand: band === null ? (standing.noBand ?? 'no_benchmark') : null,
    periodId: average.periodId,
    periodEnd: average.end,
    staleWords: band === null ? null : stale(facts),
    n,
    missing: standing.missing,
    q1: standing.q1,
    q2: standing.q2,
    q3: standing.q3,
    rank,
    tied,
    rankWords: place === null ? null : rankWords(place),
    ...(lines === null ? {} : { lines }),
    average: average.value,
    averageWords: average.words,
    lastFullYear: lastYearBand(facts),
  };
}

/** The view where the warehouse has nothing to say of a comparator. */
export function emptyStanding(indicator: Indicator, comparator: string): StandingRow {
  return {
    indicatorCode: indicator.code,
    comparator,
    ownStart: null,
    ownEnd: null,
    ownBasis: null,
    ownValue: null,
    benchmarkPeriodId: null,
    benchmarkStart: null,
    benchmarkEnd: null,
    benchmarkBasis: null,
    councils: 0,
    n: 0,
    missing: 0,
    min: null,
    q1: null,
    q2: null,
    q3: null,
    max: null,
    average: null,
    rank: null,
    tied: 0,
    band: null,
    firmness: null,
    noBand: 'no_benchmark',
    sharedBest: 0,
    better: 0,
    worse: 0,
  };
}
