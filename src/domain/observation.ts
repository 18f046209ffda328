import type { Basis, IsoDate } from './period.ts';

export const missingReasons = [
  'suppressed',
  'not_applicable',
  'not_available',
  'rounds_to_zero',
  'not_yet_due',
  'not_recorded',
] as const;
export type MissingReason = (typeof missingReasons)[number];

export type Status = 'final' | 'provisional' | 'revised' | 'not_stated';

/** Where a figure stands in a file: line and column count from 1, the heading row included. */
export interface SourceRef {
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
}

/**
 * One figure for one indicator, area and period.
 * `stated` is the number as the file gives it. `value` is the number used: the stated one, or the
 * one that the counts give where the two disagree beyond rounding. Exactly one of `value` and
 * `missingReason` is set. Percentages are 0–100.
 */
export interface Observation {
  readonly indicatorCode: string;
  readonly areaCode: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly basis: Basis;
  readonly value: number | null;
  readonly stated: number | null;
  /** Decimals as written: 1 for "2.0". Absent or null where the file states no number. */
  readonly statedDecimals?: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missingReason: MissingReason | null;
  /** The cell as written, where it held a symbol in place of a number. */
  readonly symbol: string | null;
  readonly status: Status;
  readonly note: string | null;
  readonly source: SourceRef;
}

/** A best performer or tie that a council's own table prints. Shown as published, never ranked. */
export interface PublishedBest {
  readonly indicatorCode: string;
  readonly comparator: 'england' | 'london';
  readonly end: IsoDate;
  /** Area as written, or null for a tie without names. */
  readonly areaName: string | null;
  readonly areaCode: string | null;
  readonly value: number;
  /** How many share the value ("68 LAs with 100%"). */
  readonly sharedBy: number;
  readonly source: SourceRef;
}
