import { z } from './zod.ts';

/**
 * What span of time a value speaks for.
 * `month`, `quarter`, `year`: that span alone. `running_total`: from the start of the year to `end`.
 * `rolling_year`: the twelve months to `end`. `snapshot`: a stock on the day `end`.
 * `cohort`: the same people counted again at `end`. `not_stated`: part of a year, and nobody has
 * said whether it is the last month or the year so far.
 */
export const bases = [
  'month',
  'quarter',
  'year',
  'running_total',
  'rolling_year',
  'snapshot',
  'cohort',
  'not_stated',
] as const;
export const basisSchema = z.enum(bases);
export type Basis = z.infer<typeof basisSchema>;

/** ISO date, `2012-10-31`. */
export type IsoDate = string;

/** First and last day, both included. A snapshot starts and ends on its day. */
export interface Span {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

export interface Period extends Span {
  readonly basis: Basis;
}
