import type { Reading } from '../readings/views.ts';
import type { ScorecardRow } from '../views.ts';
import { rowOf } from './harrow.ts';

/* 80 of 100 at September, 85% as target for March: 5 short, and 90 of the next 100 would do it. */
const whole = rowOf({ counts: [80, 100], target: { value: 85 } });
const { reading: found, ...base } = whole;
if (found === undefined) throw new Error('the row has no reading');

/** The reading of that row. */
export const read: Reading = found;

/** What a test changes of its row, part by part. */
export interface Changes {
  readonly code?: string;
  readonly unit?: ScorecardRow['unit'];
  readonly polarity?: ScorecardRow['polarity'];
  readonly points?: ScorecardRow['spark']['points'];
  readonly target?: Partial<ScorecardRow['target']>;
  readonly latest?: Partial<ScorecardRow['latest']>;
  readonly england?: Partial<ScorecardRow['england']>;
  readonly london?: Partial<ScorecardRow['london']>;
  readonly change?: Partial<ScorecardRow['change']>;
}

/** That row with some of its parts, and of its reading’s, as a test wants them. */
export const made = (row: Changes = {}, reading: Partial<Reading> = {}): ScorecardRow => ({
  ...base,
  indicatorCode: row.code ?? 'ONE',
  unit: row.unit ?? base.unit,
  polarity: row.polarity ?? base.polarity,
  target: { ...base.target, ...row.target },
  latest: { ...base.latest, ...row.latest },
  england: { ...base.england, ...row.england },
  london: { ...base.london, ...row.london },
  change: { ...base.change, ...row.change },
  spark: { ...base.spark, points: row.points ?? base.spark.points },
  reading: { ...read, ...reading },
});
