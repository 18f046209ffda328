import { bandWord, NO_BAND } from '../../copy/bands.ts';
import { changeWords } from '../../copy/change.ts';
import { compareWords, placeWords } from '../../copy/compare.ts';
import { LOWER_IS_BETTER, missingWords, NO_JUDGEMENT, ofWords } from '../../copy/figures.ts';
import { fixed, sentenceCase, tidy, withUnit } from '../../copy/format.ts';
import { periodInWords } from '../../copy/period.ts';
import { financialYear, yearOf } from '../../domain/calendar.ts';
import { parseComparator, publishedArea } from '../../domain/comparator.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ComparedRow } from '../../warehouse/compare-rows.ts';
import { judged } from '../change.ts';
import { breakIndex, saidAs } from '../spans.ts';
import { measure } from '../value.ts';
import type { AverageView, PlaceView, ProfileRow } from '../views-compare.ts';
import { bare, intervalOf, rangeView } from './range.ts';

/** Where the figure stands in one set, or why no quarter is given. */
export function placeView(row: ComparedRow): PlaceView {
  const { rank, tied, n, councils, member, band, noBand } = row;
  const total = member ? n : n + 1;
  const place = rank === null ? '' : placeWords({ rank, tied, n: total, member });
  const reason = noBand === null ? '' : compareWords.noBand(noBand, n, councils);
  const low = band !== null && n < 0.8 * councils ? compareWords.lowCoverage(councils - n) : '';
  return {
    comparator: row.comparator,
    band,
    word: band === null ? NO_BAND : bandWord(band),
    detail: [reason, place, low].filter((part) => part !== '').join('; '),
    noBand,
    rank,
    n,
    missing: councils - n,
  };
}

/** Reasons that lie with the measure or with us, and are the same beside every set. */
const sameForAll: readonly (string | null)[] = ['own_missing', 'no_polarity', 'plain_count'];

/** The second set's place; a reason that stands beside the first is not said again. */
function besideView(beside: ComparedRow, place: PlaceView, name: string): PlaceView {
  const view = placeView(beside);
  const again = view.noBand === place.noBand && sameForAll.includes(view.noBand);
  return again ? { ...view, detail: compareWords.asFor(name) } : view;
}

/** The averages of a set, each with the word that says how it was made. */
export function averagesView(
  indicator: Indicator,
  row: ComparedRow,
  name: string,
): readonly AverageView[] {
  if (indicator.unit === 'count') return [];
  const { average, mean, median, others, counted } = row;
  const comparator = parseComparator(row.comparator);
  const isPublished = comparator !== null && publishedArea(comparator) !== null;
  const { pooledNumerator: numerator, pooledDenominator: denominator } = row;
  const pooled =
    indicator.unit === 'percent' && numerator !== null && denominator !== null && denominator > 0
      ? (100 * numerator) / denominator
      : null;
  const shown = (value: number): string => measure(indicator, value);
  const all: readonly (AverageView | null)[] = [
    isPublished && average !== null
      ? { kind: 'published', value: average, words: compareWords.published(name, shown(average)) }
      : null,
    !isPublished && pooled !== null
      ? { kind: 'pooled', value: pooled, words: compareWords.pooled(name, shown(pooled), counted) }
      : null,
    mean === null
      ? null
      : { kind: 'mean', value: mean, words: compareWords.mean(name, shown(mean), others) },
    median === null
      ? null
      : { kind: 'median', value: median, words: compareWords.median(name, shown(median), others) },
  ];
  return all.filter((one) => one !== null);
}

interface Change {
  readonly words: string;
  readonly points: number | null;
}

/** The change from the year before, unless the definition changed between. */
function changeOf(indicator: Indicator, row: ComparedRow, years: readonly ComparedRow[]): Change {
  const before = years.find(
    (one) => one.indicatorCode === row.indicatorCode && yearOf(one.end) === yearOf(row.end) - 1,
  );
  if (row.value === null || before === undefined || before.value === null) {
    return { words: compareWords.noEarlier, points: null };
  }
  if (breakIndex(indicator, row.start) !== breakIndex(indicator, before.start)) {
    return { words: compareWords.brokenSeries, points: null };
  }
  const points = tidy(row.value - before.value);
  const decimals = indicator.unit === 'count' ? 0 : indicator.decimals;
  const amount = fixed(Math.abs(points), decimals);
  if (Number(amount.replaceAll(',', '')) === 0) return { words: compareWords.unchanged, points };
  const direction = judged(indicator.polarity, points > 0);
  const isPercent = indicator.unit === 'percent';
  const parts = { up: points > 0, amount, about: false, points: isPercent, direction };
  return { words: changeWords(parts), points };
}

export interface ProfileFacts {
  readonly indicator: Indicator;
  readonly chosen: ComparedRow;
  readonly beside: ComparedRow;
  readonly england: ComparedRow | null;
  readonly london: ComparedRow | null;
  readonly years: readonly ComparedRow[];
  /** The page's year, `2024/25`, or null. */
  readonly year: string | null;
  readonly chosenName: string;
}

function polarityWords({ polarity }: Indicator): string | null {
  if (polarity === 'high') return null;
  return polarity === 'low' ? LOWER_IS_BETTER : NO_JUDGEMENT;
}

function periodNote(indicator: Indicator, row: ComparedRow, year: string | null): string {
  const usual = row.end.slice(5) === '03-31' && year === financialYear(row.end);
  return usual ? '' : sentenceCase(periodInWords(saidAs(indicator, row)));
}

const shownOf = (indicator: Indicator, row: ComparedRow): string =>
  row.value === null
    ? missingWords(row.missingReason ?? 'not_available')
    : measure(indicator, row.value);

function countsOf(indicator: Indicator, row: ComparedRow): string | null {
  if (row.value === null || indicator.unit !== 'percent') return null;
  const { numerator, denominator } = row;
  return numerator === null || denominator === null
    ? compareWords.noCounts
    : ofWords(numerator, denominator);
}

/** One measure of a profile. */
export function profileRow(facts: ProfileFacts): ProfileRow {
  const { indicator, chosen, beside, england, london } = facts;
  const middles = { england: england?.q2 ?? null, london: london?.q2 ?? null };
  const range = rangeView(indicator, chosen, middles);
  const interval = intervalOf(indicator, chosen);
  const change = changeOf(indicator, chosen, facts.years);
  const place = placeView(chosen);
  const said = indicator.polarity === 'none' ? compareWords.plainRange : compareWords.range;
  const ends =
    interval === null ? null : [interval.lower, interval.upper].map((end) => bare(indicator, end));
  return {
    indicatorCode: indicator.code,
    ref: indicator.refs[0] ?? '',
    name: indicator.name,
    theme: indicator.theme,
    polarity: indicator.polarity,
    unit: indicator.unit,
    polarityWords: polarityWords(indicator),
    periodWords: periodNote(indicator, chosen, facts.year),
    value: chosen.value,
    shown: shownOf(indicator, chosen),
    countsWords: countsOf(indicator, chosen),
    intervalWords:
      ends === null
        ? null
        : compareWords.interval(ends[0] ?? '', withUnit(ends[1] ?? '', indicator.unitWords)),
    changeWords: change.words,
    changePoints: change.points,
    range,
    words: range === null ? '' : said(range.shown),
    place,
    beside: besideView(beside, place, facts.chosenName),
    coverageWords:
      chosen.n === chosen.councils ? null : compareWords.coverage(chosen.n, chosen.councils),
    averages: averagesView(indicator, chosen, facts.chosenName),
  };
}
