import { NO_CHANGE, NOT_COMPARED } from '../copy/change.ts';
import { plain, tidy } from '../copy/format.ts';
import { differenceWords, targetFlip } from '../copy/import-review.ts';
import { periodInWords } from '../copy/period.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Target } from '../domain/target.ts';
import { rowOf, type Compared } from './review-compare.ts';
import type { Names } from './review-sums.ts';
import type { ChangeRow } from './review-view.ts';
import { distinctTargets, targetView } from './target.ts';
import { shownMeasure } from './value.ts';

/** How far the new figure is from the one held: "0.4 points lower". */
function byWords(indicator: Indicator, before: number | null, given: number | null): string {
  if (before === null || given === null) return NOT_COMPARED;
  const points = tidy(given - before);
  if (points === 0) return NO_CHANGE;
  const amount = plain(Math.abs(points), indicator.decimals + 2);
  return differenceWords(amount, indicator.unit === 'percent', points > 0);
}

/** A figure beside the one whose place it would take; null where there is none. */
export function changeRow(
  compared: Compared,
  targets: readonly Target[],
  names: Names,
): ChangeRow | null {
  const { observation, held } = compared;
  const indicator = names.indicator(observation.indicatorCode);
  if (indicator === null || held === null) return null;
  const given = rowOf(observation, 'own');
  const before = rowOf(held.observation, held.origin);
  const rungs = distinctTargets(
    targets.filter(
      (target) =>
        target.indicatorCode === observation.indicatorCode &&
        target.areaCode === observation.areaCode,
    ),
  );
  const state = (row: typeof given) => targetView(indicator, row, [row], rungs, row.end, false);
  const [was, now] = [state(before), state(given)];
  return {
    key: [observation.source.file, observation.source.line, observation.source.column].join(':'),
    observation,
    measure: [...indicator.refs.slice(0, 1), indicator.name].join(': '),
    period: periodInWords(observation),
    area: names.area(observation.areaCode),
    held: shownMeasure(indicator, before),
    heldIn: held.origin === 'published' ? null : before.file,
    given: shownMeasure(indicator, given),
    by: byWords(indicator, before.value, given.value),
    target: was.state === now.state ? null : targetFlip(was.word, now.word),
  };
}
