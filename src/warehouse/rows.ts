/** What the queries return, one interface a query. SQL columns are snake_case; these are the mapped names. */
import type { Band, ComparatorId, Firmness, NoBandReason } from '../domain/band.ts';
import type { MissingReason, Status } from '../domain/observation.ts';
import type { Basis, IsoDate } from '../domain/period.ts';

/** One current observation (the latest accepted import wins over earlier ones and over the pack). */
export interface ObservationRow {
  readonly indicatorCode: string;
  readonly areaCode: string;
  readonly periodId: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly basis: Basis;
  readonly value: number | null;
  readonly stated: number | null;
  /** Decimals of the figure as written. */
  readonly statedDecimals?: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missingReason: MissingReason | null;
  readonly symbol: string | null;
  readonly status: Status;
  readonly note: string | null;
  /** `local`: the officer's own files; `benchmark`: an uploaded file of many councils; `published`: the pack. */
  readonly origin: 'local' | 'benchmark' | 'published';
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
  /** Beside a figure of the officer’s own: the counts that are published for the same span. */
  readonly publishedNumerator?: number | null;
  readonly publishedDenominator?: number | null;
}

/**
 * Where one own value stands in one comparator. `n` councils of the `councils` in force at
 * `benchmarkEnd` have a value; `missing` = `councils` - `n`. Cut points and rank are given whenever
 * they can be worked out, also where the band is withheld. Rank 1 is best; `tied` counts the other
 * councils with the same value.
 */
export interface StandingRow {
  readonly indicatorCode: string;
  readonly comparator: ComparatorId;
  readonly ownStart: IsoDate | null;
  readonly ownEnd: IsoDate | null;
  readonly ownBasis: Basis | null;
  readonly ownValue: number | null;
  readonly benchmarkPeriodId: string | null;
  readonly benchmarkStart: IsoDate | null;
  readonly benchmarkEnd: IsoDate | null;
  readonly benchmarkBasis: Basis | null;
  readonly councils: number;
  readonly n: number;
  readonly missing: number;
  readonly min: number | null;
  readonly q1: number | null;
  readonly q2: number | null;
  readonly q3: number | null;
  readonly max: number | null;
  /** The comparator's own published row (England, a region); null for made-up groups. */
  readonly average: number | null;
  readonly rank: number | null;
  readonly tied: number;
  readonly band: Band | null;
  readonly firmness: Firmness | null;
  readonly noBand: NoBandReason | null;
  /** How many councils share the best value, for "68 councils share 100%". */
  readonly sharedBest: number;
  /** Councils strictly better and strictly worse than the own value. */
  readonly better: number;
  readonly worse: number;
}

/** One council in one comparator, indicator and benchmark period: the `bands` command's row. */
export interface BandRow {
  readonly indicatorCode: string;
  readonly periodId: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly basis: Basis;
  readonly comparator: ComparatorId;
  readonly areaCode: string;
  readonly areaName: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missingReason: MissingReason | null;
  readonly n: number;
  readonly missing: number;
  readonly q1: number | null;
  readonly q2: number | null;
  readonly q3: number | null;
  readonly rank: number | null;
  readonly tied: number;
  readonly band: Band | null;
  readonly noBand: NoBandReason | null;
  readonly london: boolean;
}

/** One benchmark period of one indicator and comparator, for ribbons. */
export interface BenchmarkYearRow {
  readonly indicatorCode: string;
  readonly comparator: ComparatorId;
  readonly periodId: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly basis: Basis;
  readonly councils: number;
  readonly n: number;
  readonly min: number | null;
  readonly q1: number | null;
  readonly q2: number | null;
  readonly q3: number | null;
  readonly max: number | null;
  readonly average: number | null;
  /** Why this year has no quarters at all (tied, too few, low coverage …), or null. */
  readonly noBand: NoBandReason | null;
}
