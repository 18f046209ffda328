import { PLEASE_CHECK, cannotShrink } from '../copy/change.ts';
import { ofWords } from '../copy/figures.ts';
import { reviewChecks } from '../copy/import-review.ts';
import type { Sentence } from '../copy/problems-notices.ts';
import { ByPlace } from '../domain/by-place.ts';
import { BENCHMARK_COUNCILS } from '../domain/comparator.ts';
import { codesIn, placeAt, type FigureList } from '../domain/figures.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import { changeView } from './change.ts';
import {
  rowOf,
  type Compared,
  type Comparison,
  type Held,
  type HeldObservation,
} from './review-compare.ts';
import { isYearly, sameYear } from './spans.ts';
import { measure, shownMeasure } from './value.ts';

/** Something that only shows beside other figures: which figure, and its words. */
export interface ReviewCheck {
  readonly code: string;
  readonly observation: Observation;
  readonly words: Sentence;
}

/** The other files of a review: those before a file and those after it. */
export interface OtherFiles {
  readonly earlier: readonly FigureList[];
  readonly later: readonly FigureList[];
}

/** Fewer figures than these are no history. */
const LEAST_HISTORY = 5;
/** Median absolute deviations, scaled to a standard deviation, that are still ordinary. */
const FAR = 5;
const MAD_TO_SD = 1.4826;

const seriesOf = ({ indicatorCode, areaCode }: Observation): string =>
  `${indicatorCode}|${areaCode}`;

const spanOf = ({ start, end, basis }: Observation): string => `${start}|${end}|${basis}`;

/** The figures of other files that are of the same measures and councils as some. */
function alikeIn(given: readonly Observation[], others: readonly FigureList[]) {
  const areas = new Map<string, Set<string>>();
  for (const { indicatorCode, areaCode } of given) {
    const known = areas.get(indicatorCode) ?? new Set();
    areas.set(indicatorCode, known.add(areaCode));
  }
  const found: Observation[] = [];
  for (const figures of others)
    for (let row = 0; row < figures.length; row += 1) {
      const { indicatorCode, areaCode } = placeAt(figures, row);
      const figure = areas.get(indicatorCode)?.has(areaCode) === true ? figures.at(row) : undefined;
      if (figure !== undefined) found.push(figure);
    }
  return found;
}

/**
 * The series of some figures: their own, those of other files and held ones. One figure a span, of
 * which the last given counts, and an own one before a published one.
 */
function seriesAround(
  given: readonly Observation[],
  others: readonly Observation[],
  held: readonly HeldObservation[],
): ReadonlyMap<string, readonly HeldObservation[]> {
  const found = new Map(given.map((each) => [seriesOf(each), new Map<string, HeldObservation>()]));
  const own = [...others, ...given].map((observation) => ({ observation, origin: 'own' as const }));
  for (const each of [...held, ...own]) {
    const series = found.get(seriesOf(each.observation));
    if (series === undefined) continue;
    const span = spanOf(each.observation);
    if (each.origin === 'own' || !series.has(span)) series.set(span, each);
  }
  return new Map([...found].map(([key, series]) => [key, [...series.values()]]));
}

const middle = (sorted: readonly number[]): number => {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
};
const median = (values: readonly number[]): number => middle(values.toSorted((a, b) => a - b));

/** Whether a value lies far outside the others, by the median and its absolute deviations. */
export function isFarOut(value: number, history: readonly number[]): boolean {
  if (history.length < LEAST_HISTORY) return false;
  const centre = median(history);
  const spread = MAD_TO_SD * median(history.map((each) => Math.abs(each - centre)));
  // Where all are alike, a tenth of the usual level is still ordinary.
  return Math.abs(value - centre) > FAR * Math.max(spread, Math.abs(centre) * 0.02, 0.2);
}

function historyCheck(
  indicator: Indicator,
  observation: Observation,
  series: readonly HeldObservation[],
): Sentence | null {
  const { value } = observation;
  if (value === null) return null;
  const yearly = isYearly(indicator, observation);
  const others = series.flatMap(({ observation: other }) => {
    const alike = yearly
      ? isYearly(indicator, other)
      : other.basis === observation.basis && ['month', 'quarter', 'snapshot'].includes(other.basis);
    return alike && other.end < observation.end && other.value !== null ? [other.value] : [];
  });
  if (!isFarOut(value, others)) return null;
  return reviewChecks.farFromHistory(
    shownMeasure(indicator, rowOf(observation, 'own')),
    measure(indicator, Math.min(...others)),
    measure(indicator, Math.max(...others)),
    others.length,
  );
}

/** A total of a measure that only adds up cannot be lower than it was earlier in its year. */
function fallen(
  indicator: Indicator,
  observation: Observation,
  series: readonly HeldObservation[],
): string | null {
  const rises = indicator.inYear === 'numerator' || indicator.inYear === 'total';
  const { value } = observation;
  if (!rises || value === null) return null;
  const above = series.find(
    ({ observation: other }) =>
      other.basis === 'running_total' &&
      other.end < observation.end &&
      sameYear(other, observation) &&
      (other.value ?? value) > value,
  );
  if (above === undefined) return null;
  const shown = (each: Observation): string =>
    each.numerator === null || each.denominator === null
      ? shownMeasure(indicator, rowOf(each, 'own'))
      : ofWords(each.numerator, each.denominator);
  return cannotShrink(shown(above.observation), shown(observation));
}

function runningCheck(
  indicator: Indicator,
  observation: Observation,
  series: readonly HeldObservation[],
): Sentence | null {
  if (observation.basis !== 'running_total') return null;
  const rows = series.map((each) => rowOf(each.observation, each.origin));
  const change = changeView(indicator, rowOf(observation, 'own'), rows);
  const sentence =
    change.words === PLEASE_CHECK ? change.detail : fallen(indicator, observation, series);
  return sentence === null ? null : reviewChecks.runningTotal(sentence);
}

/** `before`: what a file before this one gives in the same place. */
function givenTwice(indicator: Indicator, observation: Observation, before: Observation) {
  const shown = shownMeasure(indicator, rowOf(before, 'own'));
  const words = reviewChecks.givenTwice(before.source.file, shown);
  return [{ code: 'GIVEN_TWICE', observation, words }];
}

function besideHeld(
  indicator: Indicator,
  compared: Compared,
  ownFiles: ReadonlySet<string>,
  earlier: ByPlace<Observation>,
) {
  const { observation, held, standing } = compared;
  if (held === null || standing !== 'changed') return [];
  const before = held.observation;
  if (ownFiles.has(before.source.file) && before.source.file !== observation.source.file)
    return givenTwice(indicator, observation, before);
  // One that only repeats what is held takes no place, and may still be another than this.
  const other = earlier.get(observation);
  if (other !== undefined && other.value !== observation.value)
    return givenTwice(indicator, observation, other);
  const shown = shownMeasure(indicator, rowOf(before, held.origin));
  const published = held.origin === 'published';
  const isFinal = before.status === 'final' || before.status === 'revised';
  const provisional =
    observation.status === 'provisional' && isFinal
      ? [
          {
            code: 'PROVISIONAL_OVER_FINAL',
            observation,
            words: reviewChecks.provisionalOverFinal(published),
          },
        ]
      : [];
  if (published && observation.value !== null) {
    const counts =
      before.numerator === null || before.denominator === null
        ? null
        : ofWords(before.numerator, before.denominator);
    const stated = shownMeasure(indicator, rowOf(observation, 'own'));
    const words = reviewChecks.differsFromPublished(shown, counts, stated);
    return [{ code: 'DIFFERS_FROM_PUBLISHED', observation, words }, ...provisional];
  }
  return provisional;
}

/**
 * The checks that a reader of one file cannot make: beside what is held, beside the other files,
 * and beside the measure's own past, to which the other files belong. A file of many councils is
 * only set beside what is held.
 */
export function checksOf(
  compared: Comparison,
  held: Held,
  files: ReadonlySet<string>,
  others: OtherFiles,
  indicatorOf: (code: string) => Indicator | null,
): readonly ReviewCheck[] {
  const { figures } = compared;
  // The histories of a benchmark's councils are their own affair.
  const alone = codesIn(figures, 'area').length < BENCHMARK_COUNCILS;
  const given = alone ? [...figures] : [];
  const earlier = alikeIn(given, others.earlier);
  const beside = [...earlier, ...alikeIn(given, others.later)];
  const series = alone ? seriesAround(given, beside, held.observations) : null;
  const before = new ByPlace<Observation>();
  for (const figure of earlier) before.set(figure, figure);
  const checks: ReviewCheck[] = [];
  for (const each of alone ? compared : compared.of('changed')) {
    const { observation } = each;
    const indicator = each.standing === 'same' ? null : indicatorOf(observation.indicatorCode);
    if (indicator === null) continue;
    checks.push(...besideHeld(indicator, each, files, before));
    const own = series?.get(seriesOf(observation)) ?? [];
    const found = [
      ['RUNNING_TOTAL_FELL', runningCheck(indicator, observation, own)],
      ['FAR_FROM_HISTORY', historyCheck(indicator, observation, own)],
    ] as const;
    for (const [code, words] of found)
      if (words !== null) checks.push({ code, observation, words });
  }
  return checks;
}
