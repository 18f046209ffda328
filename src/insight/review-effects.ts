import {
  benchmarkGain,
  gainWords,
  replaceGain,
  targetGain,
  waitGain,
} from '../copy/import-review.ts';
import { aimChange, aimChanges } from '../copy/import-targets.ts';
import { periodIdWords } from '../copy/period.ts';
import { financialYear } from '../domain/calendar.ts';
import { BENCHMARK_COUNCILS } from '../domain/comparator.ts';
import { codesIn, hasValue, indicatorAt, placeAt } from '../domain/figures.ts';
import type { IsoDate } from '../domain/period.ts';
import type { Standing } from './review-compare.ts';
import { waitingOf } from './review-questions.ts';
import { countOf, distinct, sum, type Names, type Sums } from './review-sums.ts';
import type { FileReview, ReviewView, TargetRow } from './review-view.ts';

/** The id under which the scorecard is asked for a day: a year to March, else its month. */
const asked = (end: IsoDate): string =>
  end.slice(5, 7) === '03' ? financialYear(end) : end.slice(0, 7);

function areasOf(sums: Sums, names: Names): readonly string[] {
  const figures = sums.compared.flatMap((each) => codesIn(each.figures, 'area'));
  const changed = sums.changedTargets.map(({ after }) => after);
  const targets = [...sums.fresh, ...changed].map(({ areaCode }) => areaCode);
  return distinct([...figures, ...targets]).filter((code) => names.council(code));
}

/** What some figures give one council: the latest day of a number, and the measures that have one. */
interface Gain {
  latest: IsoDate;
  readonly measures: Set<string>;
}

/** What figures that `isOf` chooses give each area, in one pass: a file may have a million. */
function gainsOf(
  { compared }: Sums,
  isOf: (standing: Standing) => boolean,
): ReadonlyMap<string, Gain> {
  const gains = new Map<string, Gain>();
  for (const each of compared) {
    const { figures } = each;
    for (let row = 0; row < figures.length; row += 1) {
      if (!hasValue(figures, row) || !isOf(each.standing(row))) continue;
      const { areaCode, indicatorCode, end } = placeAt(figures, row);
      const gain = gains.get(areaCode) ?? { latest: end, measures: new Set<string>() };
      gains.set(areaCode, gain);
      if (end > gain.latest) gain.latest = end;
      gain.measures.add(indicatorCode);
    }
  }
  return gains;
}

/** What the scorecard should show once the files are accepted. */
export function landingOf(sums: Sums, names: Names): ReviewView['landing'] {
  const areas = areasOf(sums, names);
  const [areaCode] = areas;
  if (areaCode === undefined || areas.length >= BENCHMARK_COUNCILS) return null;
  const latest = gainsOf(sums, () => true).get(areaCode)?.latest ?? null;
  const periodId = latest === null ? null : asked(latest);
  return {
    areaCode,
    areaName: names.area(areaCode),
    periodId,
    periodWords: periodId === null ? null : periodIdWords(periodId),
  };
}

const MOST_SAID = 3;

/** Targets that take the place of others: each while they are few. */
function aimsOf(rows: readonly TargetRow[]): readonly string[] {
  if (rows.length <= MOST_SAID)
    return rows.map((row) => [aimChange(row), row.target ?? ''].join(' ').trim());
  return [aimChanges(rows.length, rows.filter(({ target }) => target !== null).length)];
}

const isGain = (standing: Standing): boolean => standing === 'new' || standing === 'changed';

/** How many measures have new numbers. */
function measuresGained({ compared }: Sums): number {
  const codes = new Set<string>();
  for (const each of compared) {
    const { figures } = each;
    for (let row = 0; row < figures.length; row += 1)
      if (hasValue(figures, row) && isGain(each.standing(row)))
        codes.add(indicatorAt(figures, row));
  }
  return codes.size;
}

/** What each council gains, in sentences. */
function ownGains(sums: Sums, areas: readonly string[], names: Names): readonly string[] {
  const gains = gainsOf(sums, isGain);
  return areas.flatMap((code) => {
    const gain = gains.get(code);
    const rungs = sums.fresh.filter((t) => t.areaCode === code && t.kind !== 'baseline');
    const aimed = distinct(rungs.map(({ indicatorCode }) => indicatorCode)).length;
    return [
      ...(gain === undefined
        ? []
        : [gainWords(gain.measures.size, names.area(code), periodIdWords(asked(gain.latest)))]),
      ...(aimed === 0 ? [] : [targetGain(aimed, names.area(code))]),
    ];
  });
}

/** What will change on the scorecard, in sentences. */
export function effectsOf(
  sums: Sums,
  files: readonly FileReview[],
  names: Names,
  targetRows: readonly TargetRow[],
): readonly string[] {
  const areas = areasOf(sums, names);
  const replaced = countOf(sums, 'changed');
  const measures = areas.length >= BENCHMARK_COUNCILS ? measuresGained(sums) : 0;
  const waiting = sum(files.map(({ questions }) => waitingOf(questions).length));
  return [
    ...(measures > 0 ? [benchmarkGain(areas.length, measures)] : ownGains(sums, areas, names)),
    ...aimsOf(targetRows),
    ...(replaced === 0 ? [] : [replaceGain(replaced)]),
    ...(waiting === 0 ? [] : [waitGain(waiting)]),
  ];
}
