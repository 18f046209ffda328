import type { Period } from '../domain/period.ts';
import type { Engine } from '../engine/port.ts';
import { columnsOf, day, text } from './columns.ts';

/** Where a benchmark period comes from: the pack, or a file of many councils. */
export type BenchmarkOrigin = 'published' | 'benchmark';

/** A period of an indicator. */
export interface Valued extends Period {
  readonly indicatorCode: string;
}

const VALUED = [
  text<Valued>('indicator_code', ({ indicatorCode }) => indicatorCode),
  day<Valued>('start_date', ({ start }) => start),
  day<Valued>('end_date', ({ end }) => end),
  text<Valued>('basis', ({ basis }) => basis),
];

/** Notes periods in which some council has a value; every later question starts from these. */
export async function writeValued(
  engine: Engine,
  origin: BenchmarkOrigin,
  valued: readonly Valued[],
): Promise<void> {
  if (valued.length === 0) return;
  const from = text<Valued>('origin', () => origin);
  await engine.append('valued_period', columnsOf(valued, [...VALUED, from]));
}
