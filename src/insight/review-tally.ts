import { count, listed } from '../copy/format.ts';
import {
  missingTally,
  sameWords,
  someNames,
  tallyNone,
  tallyTerms,
} from '../copy/import-review.ts';
import { bestWords, figuresWords, rowsWords, targetsWords } from '../copy/import.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Compared } from './review-compare.ts';
import { distinct, standing, sum, type Names, type Sums } from './review-sums.ts';
import type { FileReview, TallyView } from './review-view.ts';

function missingDetail(missing: readonly Compared[]): string {
  const reasons = missing.map(({ observation }) => observation.missingReason ?? 'not_recorded');
  const parts = distinct(reasons).map(
    (reason) =>
      `${count(reasons.filter((each) => each === reason).length)} ${missingTally[reason]}`,
  );
  return parts.join(', ');
}

/** The five numbers at the top of the review. */
export function tallyOf(
  sums: Sums,
  files: readonly FileReview[],
  readings: readonly FileReading[],
  names: Names,
): readonly TallyView[] {
  const { compared, fresh, best, changedTargets, sameTargets } = sums;
  const added = standing(compared, 'new');
  const changed = standing(compared, 'changed');
  const same = standing(compared, 'same');
  const missing = standing(compared, 'missing');
  const rungs = [
    ...(added.length > 0 ? [figuresWords(added.length)] : []),
    ...(fresh.length > 0 ? [`${count(fresh.length)} on target paths`] : []),
    ...(best > 0 ? [bestWords(best)] : []),
  ];
  const refs = distinct(changed.map(({ observation }) => names.ref(observation.indicatorCode)));
  const published = same.filter(({ held }) => held?.origin === 'published').length;
  const setAside = sum(
    files.map((file, place) =>
      Math.max(file.setAside + file.passedOver, readings[place]?.rows.setAside ?? 0),
    ),
  );
  const rows = sum(readings.map((reading) => reading.rows.read));
  const line = (id: TallyView['id'], n: number, detail: string): TallyView => ({
    id,
    term: tallyTerms[id],
    count: n,
    detail: n === 0 ? tallyNone[id] : detail,
  });
  return [
    line('new', added.length + fresh.length + best, listed(rungs)),
    line(
      'changed',
      changed.length + changedTargets,
      refs.length === 0 ? targetsWords(changedTargets) : someNames(refs, 'measure', 'measures'),
    ),
    line('same', same.length + sameTargets, sameWords(published, same.length + sameTargets)),
    line('missing', missing.length, missingDetail(missing)),
    line('setAside', setAside, `of ${rowsWords(rows, 0)}`),
  ];
}
