import { NOT_COMPARED } from '../copy/change.ts';
import { nearlyWords } from '../copy/edit.ts';
import { plain, tidy, withUnit } from '../copy/format.ts';
import { differenceWords } from '../copy/import-review.ts';
import { OTHERWISE_CHANGED, rungOf, aimFlip } from '../copy/import-targets.ts';
import { placeAt, type FigureList } from '../domain/figures.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Target } from '../domain/target.ts';
import { rowOf, type Held, type HeldObservation } from './review-compare.ts';
import type { Names } from './review-sums.ts';
import type { TargetRow } from './review-view.ts';
import { distinctTargets, targetLevel, targetView } from './target.ts';

/** A target of a file that takes the place of another. */
export interface TargetChange {
  readonly before: Target;
  readonly after: Target;
}

/** Targets of the files beside those held. */
export interface ComparedTargets {
  readonly fresh: readonly Target[];
  readonly changed: readonly TargetChange[];
  readonly same: number;
}

type Aim = Pick<Target, 'indicatorCode' | 'areaCode'>;

const aimKey = ({ indicatorCode, areaCode }: Aim): string => `${indicatorCode}|${areaCode}`;

const placeOf = (target: Target): string =>
  `${aimKey(target)}|${target.kind}|${target.date ?? target.asWritten}`;

const contentOf = ({ rule, value, upper, changePercent, tolerance }: Target): string =>
  [rule, value, upper, changePercent, tolerance?.amount, tolerance?.kind].join('|');

const undatedKey = (target: Target): string => `${aimKey(target)}|${target.kind}`;

/** Held rungs without a date that no given one says again, by what they are of: a later file's takes their place. */
function undatedLeft(targets: readonly Target[], held: readonly Target[]) {
  const again = new Set(targets.map(placeOf));
  const left = held.filter((target) => target.date === null && !again.has(placeOf(target)));
  return new Map(left.map((target) => [undatedKey(target), target]));
}

/**
 * Sets the targets of several files, in their order, beside those held and beside the files before
 * them: of two that differ the later one is used.
 */
export function compareTargets(
  targets: readonly Target[],
  held: readonly Target[],
): ComparedTargets {
  const known = new Map(held.map((target) => [placeOf(target), target]));
  const undated = undatedLeft(targets, held);
  const fresh: Target[] = [];
  const changed: TargetChange[] = [];
  let same = 0;
  for (const target of targets) {
    const other = target.date === null ? undated.get(undatedKey(target)) : undefined;
    const before = known.get(placeOf(target)) ?? other;
    if (before === undefined) fresh.push(target);
    else if (contentOf(before) === contentOf(target)) same += 1;
    else changed.push({ before, after: target });
    if (before === other) undated.delete(undatedKey(target));
    known.set(placeOf(target), target);
  }
  return { fresh, changed, same };
}

/** The last figure of each aim, out of what is held and what the files give; these come first on the same day. */
function latestOf(
  aims: ReadonlySet<string>,
  held: readonly HeldObservation[],
  files: readonly FigureList[],
): ReadonlyMap<string, HeldObservation> {
  const found = new Map<string, HeldObservation>();
  if (aims.size === 0) return found;
  const set = (each: HeldObservation): void => {
    const { observation, origin } = each;
    const key = aimKey(observation);
    const last = found.get(key);
    const isLater = last === undefined || observation.end > last.observation.end;
    const standsBefore =
      last !== undefined && observation.end === last.observation.end && origin === 'own';
    if (observation.value !== null && (isLater || standsBefore)) found.set(key, each);
  };
  for (const each of held) if (aims.has(aimKey(each.observation))) set(each);
  for (const figures of files)
    for (let row = 0; row < figures.length; row += 1) {
      if (!aims.has(aimKey(placeAt(figures, row)))) continue;
      const observation = figures.at(row);
      if (observation !== undefined) set({ observation, origin: 'own' });
    }
  return found;
}

const levelOf = (indicator: Indicator, target: Target): string => {
  const { kind, value, asWritten } = target;
  const level =
    kind === 'baseline' && value !== null
      ? withUnit(plain(value), indicator.unitWords)
      : (targetLevel(indicator, target) ?? asWritten);
  return `${level}${nearlyWords(target)}`;
};

function byWords(indicator: Indicator, { before, after }: TargetChange): string {
  if (before.value === null || after.value === null) return NOT_COMPARED;
  const points = tidy(after.value - before.value);
  if (points === 0) return OTHERWISE_CHANGED;
  const amount = plain(Math.abs(points), indicator.decimals + 2);
  return differenceWords(amount, indicator.unit === 'percent', points > 0);
}

/** What the scorecard says of a figure beside some targets. */
const stateOf = (
  indicator: Indicator,
  figure: HeldObservation | undefined,
  targets: readonly Target[],
) => {
  if (figure === undefined) return null;
  const row = rowOf(figure.observation, figure.origin);
  return targetView(indicator, row, [row], distinctTargets(targets), row.end, false);
};

/**
 * Each target that takes the place of another, and what that does to the measure's latest figure:
 * said where the scorecard's word is another beside all targets given than beside those held.
 */
export function targetRows(
  changed: readonly TargetChange[],
  given: readonly Target[],
  held: Pick<Held, 'observations' | 'targets'>,
  files: readonly FigureList[],
  names: Names,
): readonly TargetRow[] {
  const aims = new Set(changed.map(({ after }) => aimKey(after)));
  const latest = latestOf(aims, held.observations, files);
  const replaced = new Set(changed.map(({ before }) => before));
  const inForce = [...held.targets.filter((target) => !replaced.has(target)), ...given];
  return changed.flatMap((change): readonly TargetRow[] => {
    const { after } = change;
    const indicator = names.indicator(after.indicatorCode);
    if (indicator === null) return [];
    const isOf = (target: Target): boolean => aimKey(target) === aimKey(after);
    const [own, all] = [held.targets.filter(isOf), inForce.filter(isOf)];
    const figure = latest.get(aimKey(after));
    const was = stateOf(indicator, figure, own);
    const now = stateOf(indicator, figure, all);
    // Of several rungs the scorecard sets its figure against one.
    const used = now?.date === after.date && now.value === after.value;
    const flips = was !== null && now !== null && used && was.state !== now.state;
    return [
      {
        key: [after.source.file, after.source.line, after.source.column, after.kind].join(':'),
        ref: names.ref(after.indicatorCode),
        measure: [...indicator.refs.slice(0, 1), indicator.name].join(': '),
        area: names.area(after.areaCode),
        rung: rungOf(after),
        held: levelOf(indicator, change.before),
        heldIn: change.before.source.file,
        given: levelOf(indicator, after),
        by: byWords(indicator, change),
        target: flips ? aimFlip(was.word, now.word) : null,
      },
    ];
  });
}
