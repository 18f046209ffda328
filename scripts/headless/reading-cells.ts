import type { CsvCell } from '../../src/insight/csv.ts';
import type { ScorecardRow } from '../../src/insight/views.ts';
import type { CasesTo, Reading } from '../../src/insight/readings/views.ts';
import { roundHalfAway } from '../../src/methods/rounding.ts';

/**
 * What the reading adds to a scorecard’s columns; `target_state` stands before them already.
 * `cases_to_*`: cases to go, 0 or below where there are as many to spare; empty where it would
 * mislead. `forward_needed` of `forward_of` further cases: at least (high is good) or at most (low
 * is good). Intervals, ranges and `change` are in the indicator’s unit, chances 0–1.
 */
export const readingHeading: readonly string[] = [
  'target_gap',
  'cases_to_target',
  'cases_to_england_band',
  'cases_to_london_band',
  'forward_needed',
  'forward_of',
  'attainable',
  'interval_low',
  'interval_high',
  'change',
  'change_clear',
  'forecast_low',
  'forecast_high',
  'chance_of_target',
  'reading',
];

const rounded = (value: number | null | undefined, places = 2): CsvCell =>
  value === null || value === undefined ? null : roundHalfAway(value, places);

const yesNo = (clear: boolean | null | undefined): CsvCell =>
  clear === true ? 'yes' : clear === false ? 'no' : null;

const nextBand = (reading: Reading, goal: CasesTo['goal']): CsvCell =>
  reading.toBands.find((each) => each.goal === goal)?.toGo ?? null;

/** The reading’s cells of one row, in the order of their heading; empty without a reading. */
export function readingCells(row: ScorecardRow): readonly CsvCell[] {
  const { reading, target, change } = row;
  if (reading === undefined) return readingHeading.map(() => null);
  const { forward, interval, forecast } = reading;
  return [
    target.gap,
    reading.toTarget?.toGo ?? null,
    nextBand(reading, 'england_band'),
    nextBand(reading, 'london_band'),
    forward?.needed ?? null,
    forward?.further ?? null,
    forward?.attainable ?? null,
    rounded(interval?.lower),
    rounded(interval?.upper),
    change.points,
    yesNo(change.clear),
    rounded(forecast?.low80),
    rounded(forecast?.high80),
    rounded(forecast?.chance, 4),
    reading.sentence,
  ];
}
