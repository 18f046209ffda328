/** The path through a ladder's rungs: what it asks, and where a figure stands beside it. */
import { pathCopy } from '../../copy/charts.ts';
import { tidy, withUnit } from '../../copy/format.ts';
import { amountWords, ladderWords as words, shownAmount } from '../../copy/ladder.ts';
import { monthYearWords } from '../../copy/period.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { IsoDate } from '../../domain/period.ts';
import type { PathKind, Target } from '../../domain/target.ts';
import type { ObservationRow } from '../../warehouse/rows.ts';
import { startDrawnAt } from '../target.ts';
import { measure } from '../value.ts';
import type { Ladder, PathStanding } from './views.ts';

export interface Step {
  readonly date: IsoDate;
  readonly value: number;
  readonly target: Target;
}

/** The rungs that a path runs through, by date. */
export function pathOf(targets: readonly Target[], asAt: IsoDate): readonly Step[] {
  return targets
    .flatMap((target) => {
      const { value, rule, kind } = target;
      const date = target.date ?? (kind === 'baseline' ? startDrawnAt(targets, asAt) : null);
      return value === null || date === null || rule === 'between' ? [] : [{ date, value, target }];
    })
    .toSorted((a, b) => a.date.localeCompare(b.date));
}

/** Above 0 where the figure is on the better side of the level, below where it is short. */
export const lead = (floor: boolean, value: number, level: number): number =>
  tidy(floor ? value - level : level - value);

export const isFloorRule = ({ rule }: Target): boolean =>
  rule === 'at_least' || rule === 'more_than';

/** Where a figure stands beside the level that its path asks. */
export function besidePath(
  indicator: Indicator,
  row: ObservationRow,
  level: number,
  path: readonly Step[],
): PathStanding {
  const value = row.value ?? 0;
  const last = path.at(-1);
  const floor = last !== undefined && isFloorRule(last.target);
  const amount = (size: number): string =>
    amountWords(shownAmount(Math.abs(size)), indicator.unit === 'percent', indicator.unitWords);
  const at = words.pathAt(row.end, measure(indicator, level));
  const ahead = lead(floor, value, level);
  const start = path.find(({ target }) => target.kind === 'baseline');
  if (start !== undefined && lead(floor, value, start.value) < 0) {
    const moved = words.fromStart(amount(value - start.value), value < start.value);
    return { state: 'behind', word: words.worseThanStart(floor), detail: `${moved}. ${at}` };
  }
  if (ahead === 0) return { state: 'on_path', word: words.onPath, detail: null };
  return ahead > 0
    ? { state: 'ahead', word: words.ahead(amount(ahead)), detail: null }
    : { state: 'behind', word: words.behind(amount(ahead)), detail: at };
}

/** What the path asks at the figure's date, straight and in steps; the way alone where it asks none. */
export function asksOf(
  indicator: Indicator,
  latest: ObservationRow | null,
  straight: number | null,
  stepped: number | null,
): NonNullable<Ladder['asks']> {
  const said = (way: string, level: number | null): string =>
    level === null || latest === null
      ? way
      : pathCopy.atDate(
          way,
          withUnit(shownAmount(level), indicator.unitWords),
          monthYearWords(latest.end),
        );
  return {
    straight: said(pathCopy.straightWords, straight),
    stepped: said(pathCopy.steppedWords, stepped),
  };
}

/** The same ladder judged by the kind of path that a reader chose; null leaves the measure's own. */
export function ladderBy(made: Ladder, chosen: PathKind | null): Ladder {
  if (chosen === null || chosen === made.path || !made.standings) return made;
  return {
    ...made,
    ...made.standings[chosen],
    path: chosen,
    judged: pathCopy.judged(chosen, false),
  };
}
