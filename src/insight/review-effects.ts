import {
  benchmarkGain,
  gainWords,
  replaceGain,
  targetGain,
  waitGain,
} from '../copy/import-review.ts';
import { periodIdWords } from '../copy/period.ts';
import { financialYear } from '../domain/calendar.ts';
import { BENCHMARK_COUNCILS } from '../domain/comparator.ts';
import type { IsoDate } from '../domain/period.ts';
import type { Compared } from './review-compare.ts';
import { waitingOf } from './review-questions.ts';
import { distinct, standing, sum, type Names, type Sums } from './review-sums.ts';
import type { FileReview, ReviewView } from './review-view.ts';

/** The id under which the scorecard is asked for a day: a year to March, else its month. */
const asked = (end: IsoDate): string =>
  end.slice(5, 7) === '03' ? financialYear(end) : end.slice(0, 7);

function areasOf(sums: Sums, names: Names): readonly string[] {
  const figures = sums.compared.map(({ observation }) => observation.areaCode);
  const targets = sums.fresh.map(({ areaCode }) => areaCode);
  return distinct([...figures, ...targets]).filter((code) => names.council(code));
}

/** What some figures give one council: the latest day of a number, and the measures that have one. */
interface Gain {
  latest: IsoDate;
  readonly measures: Set<string>;
}

/** The gain of each area, in one pass: a file may have hundreds of councils and a million figures. */
function gainsOf(compared: readonly Compared[]): ReadonlyMap<string, Gain> {
  const gains = new Map<string, Gain>();
  for (const { observation } of compared) {
    const { areaCode, indicatorCode, end, value } = observation;
    if (value === null) continue;
    const gain = gains.get(areaCode);
    if (gain === undefined) {
      gains.set(areaCode, { latest: end, measures: new Set([indicatorCode]) });
    } else {
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
  const latest = gainsOf(sums.compared).get(areaCode)?.latest ?? null;
  const periodId = latest === null ? null : asked(latest);
  return {
    areaCode,
    areaName: names.area(areaCode),
    periodId,
    periodWords: periodId === null ? null : periodIdWords(periodId),
  };
}

/** What will change on the scorecard, in sentences. */
export function effectsOf(
  sums: Sums,
  files: readonly FileReview[],
  names: Names,
): readonly string[] {
  const areas = areasOf(sums, names);
  const replaced = standing(sums.compared, 'changed');
  const gains = gainsOf([...standing(sums.compared, 'new'), ...replaced]);
  const allMeasures = new Set([...gains.values()].flatMap(({ measures }) => [...measures]));
  const own = areas.flatMap((code) => {
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
  const waiting = sum(files.map(({ questions }) => waitingOf(questions).length));
  return [
    ...(areas.length >= BENCHMARK_COUNCILS ? [benchmarkGain(areas.length, allMeasures.size)] : own),
    ...(replaced.length === 0 ? [] : [replaceGain(replaced.length)]),
    ...(waiting === 0 ? [] : [waitGain(waiting)]),
  ];
}
