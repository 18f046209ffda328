import { count, listed } from '../copy/format.ts';
import {
  missingTally,
  NOTHING_READ,
  sameWords,
  someNames,
  tallyNone,
  tallyTerms,
} from '../copy/import-review.ts';
import { bestWords, figuresWords, rowsWords } from '../copy/import.ts';
import type { MissingReason } from '../domain/observation.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Compared } from './review-compare.ts';
import { countOf, standing, sum, type Names, type Sums } from './review-sums.ts';
import type { FileReview, TallyView } from './review-view.ts';

function missingDetail(missing: Iterable<Compared>): string {
  const reasons = new Map<MissingReason, number>();
  for (const { observation } of missing) {
    const reason = observation.missingReason ?? 'not_recorded';
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return [...reasons].map(([reason, n]) => `${count(n)} ${missingTally[reason]}`).join(', ');
}

/** The five numbers at the top of the review. */
export function tallyOf(
  sums: Sums,
  files: readonly FileReview[],
  readings: readonly FileReading[],
  names: Names,
): readonly TallyView[] {
  const { fresh, best, sameTargets } = sums;
  const changedTargets = sums.changedTargets.length;
  const [added, changed, same, missing] = [
    countOf(sums, 'new'),
    countOf(sums, 'changed'),
    countOf(sums, 'same'),
    countOf(sums, 'missing'),
  ];
  const rungs = [
    ...(added > 0 ? [figuresWords(added)] : []),
    ...(fresh.length > 0 ? [`${count(fresh.length)} on target paths`] : []),
    ...(best > 0 ? [bestWords(best)] : []),
  ];
  const refs = new Set<string>();
  for (const { observation } of standing(sums, 'changed'))
    refs.add(names.ref(observation.indicatorCode));
  for (const { after } of sums.changedTargets) refs.add(names.ref(after.indicatorCode));
  let published = 0;
  for (const { held } of standing(sums, 'same')) if (held?.origin === 'published') published += 1;
  const setAside = sum(
    files.map((file, place) =>
      Math.max(file.setAside + file.passedOver, readings[place]?.rows.setAside ?? 0),
    ),
  );
  const rows = sum(readings.map((reading) => reading.rows.read));
  const counts = {
    new: added + fresh.length + best,
    changed: changed + changedTargets,
    same: same + sameTargets,
    missing,
    setAside,
  };
  const isUnread = Object.values(counts).every((n) => n === 0);
  const line = (id: TallyView['id'], detail: string): TallyView => ({
    id,
    term: tallyTerms[id],
    count: counts[id],
    detail: isUnread ? NOTHING_READ : counts[id] === 0 ? tallyNone[id] : detail,
  });
  return [
    line('new', listed(rungs)),
    line('changed', someNames([...refs], 'measure', 'measures')),
    line('same', sameWords(published, counts.same)),
    line('missing', missingDetail(standing(sums, 'missing'))),
    line('setAside', `of ${rowsWords(rows, 0)}`),
  ];
}
