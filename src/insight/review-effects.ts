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

const latestOf = (compared: readonly Compared[], areaCode: string): IsoDate | null =>
  compared.reduce<IsoDate | null>((latest, { observation: { areaCode: code, end, value } }) => {
    if (code !== areaCode || value === null) return latest;
    return latest === null || end > latest ? end : latest;
  }, null);

/** What the scorecard should show once the files are accepted. */
export function landingOf(sums: Sums, names: Names): ReviewView['landing'] {
  const areas = areasOf(sums, names);
  const [areaCode] = areas;
  if (areaCode === undefined || areas.length >= BENCHMARK_COUNCILS) return null;
  const latest = latestOf(sums.compared, areaCode);
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
  const gained = [...standing(sums.compared, 'new'), ...replaced].filter(
    ({ observation }) => observation.value !== null,
  );
  const measures = (areaCode: string | null): number =>
    distinct(
      gained
        .filter(({ observation }) => areaCode === null || observation.areaCode === areaCode)
        .map(({ observation }) => observation.indicatorCode),
    ).length;
  const own = areas.flatMap((code) => {
    const latest = latestOf(gained, code);
    const rungs = sums.fresh.filter((t) => t.areaCode === code && t.kind !== 'baseline');
    const aimed = distinct(rungs.map(({ indicatorCode }) => indicatorCode)).length;
    return [
      ...(latest === null
        ? []
        : [gainWords(measures(code), names.area(code), periodIdWords(asked(latest)))]),
      ...(aimed === 0 ? [] : [targetGain(aimed, names.area(code))]),
    ];
  });
  const waiting = sum(files.map(({ questions }) => waitingOf(questions).length));
  return [
    ...(areas.length >= BENCHMARK_COUNCILS ? [benchmarkGain(areas.length, measures(null))] : own),
    ...(replaced.length === 0 ? [] : [replaceGain(replaced.length)]),
    ...(waiting === 0 ? [] : [waitGain(waiting)]),
  ];
}
