import type { Indicator } from '../../domain/indicator.ts';
import type { Target } from '../../domain/target.ts';
import type { ObservationRow, StandingRow } from '../../warehouse/rows.ts';
import { scorecardRow } from '../row.ts';
import type { ScorecardRow } from '../views.ts';
import type { Reading } from '../readings/views.ts';
import { indicatorWith, rowWith, standingWith, targetWith } from './rows.ts';

/** A figure at September 2012 with its counts, and the target for March 2013. */
export interface Case {
  readonly counts: readonly [number, number] | null;
  readonly target: Partial<Target> | null;
  /** Other rungs of the target's path. */
  readonly rungs?: readonly Partial<Target>[];
  readonly indicator?: Partial<Indicator>;
  readonly row?: Partial<ObservationRow>;
  readonly before?: readonly Partial<ObservationRow>[];
  readonly after?: Partial<ObservationRow>;
  readonly standing?: Partial<StandingRow>;
}

/** The scorecard’s row of such a case, as at October 2012. */
export function rowOf(given: Case): ScorecardRow {
  const { counts, target } = given;
  const september = rowWith({
    end: '2012-09-30',
    basis: 'running_total',
    value: counts === null ? 50 : (100 * counts[0]) / counts[1],
    numerator: counts?.[0] ?? null,
    denominator: counts?.[1] ?? null,
    ...given.row,
  });
  const series = [
    ...(given.before ?? []).map((one) => rowWith({ basis: september.basis, ...one })),
    september,
    ...(given.after === undefined ? [] : [rowWith({ basis: september.basis, ...given.after })]),
  ];
  const latest = series.at(-1) ?? september;
  return scorecardRow({
    indicator: indicatorWith(given.indicator),
    asAt: '2012-10-31',
    benchmark: null,
    standings:
      given.standing === undefined
        ? []
        : [
            standingWith({
              ownStart: latest.start,
              ownEnd: latest.end,
              ownBasis: latest.basis,
              ownValue: latest.value,
              ...given.standing,
            }),
          ],
    lastFullYear: [],
    series,
    england: [],
    targets: [...(given.rungs ?? []), ...(target === null ? [] : [target])].map(targetWith),
    best: [],
  });
}

/** Its reading. Throws where the row has none. */
export function readingIn(given: Case): Reading {
  const { reading } = rowOf(given);
  if (reading === undefined) throw new Error('the row has no reading');
  return reading;
}
