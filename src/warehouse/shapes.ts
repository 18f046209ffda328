/** What rows must look like when they leave the database. */
import { z } from '../domain/zod.ts';
import { bands, firmnesses, noBandReasons } from '../domain/band.ts';
import { missingReasons } from '../domain/observation.ts';
import { basisSchema } from '../domain/period.ts';
import { targetKinds, targetRules } from '../domain/target.ts';
import type { SqlRow } from '../engine/port.ts';

const number = z.number().nullable();
const text = z.string().nullable();
const reason = z.enum(noBandReasons).nullable();
const missingReason = z.enum(missingReasons).nullable();
const cuts = { q1: number, q2: number, q3: number };
const span = { start: z.string(), end: z.string(), basis: basisSchema };
const place = { file: z.string(), line: z.number(), column: text };

export const observationShape = z.object({
  indicatorCode: z.string(),
  areaCode: z.string(),
  periodId: z.string(),
  ...span,
  value: number,
  stated: number,
  statedDecimals: number,
  numerator: number,
  denominator: number,
  missingReason,
  symbol: text,
  status: z.enum(['final', 'provisional', 'revised', 'not_stated']),
  note: text,
  origin: z.enum(['local', 'benchmark', 'published']),
  ...place,
  publishedNumerator: number,
  publishedDenominator: number,
});

export const standingShape = z.object({
  question: z.enum(['now', 'year']),
  indicatorCode: z.string(),
  comparator: z.string(),
  ownStart: text,
  ownEnd: text,
  ownBasis: basisSchema.nullable(),
  ownValue: number,
  benchmarkPeriodId: text,
  benchmarkStart: text,
  benchmarkEnd: text,
  benchmarkBasis: basisSchema.nullable(),
  councils: z.number(),
  n: z.number(),
  missing: z.number(),
  min: number,
  ...cuts,
  max: number,
  average: number,
  rank: number,
  tied: z.number(),
  band: z.enum(bands).nullable(),
  firmness: z.enum(firmnesses).nullable(),
  noBand: reason,
  sharedBest: z.number(),
  better: z.number(),
  worse: z.number(),
});

export const bandShape = z.object({
  indicatorCode: z.string(),
  periodId: z.string(),
  ...span,
  comparator: z.string(),
  areaCode: z.string(),
  areaName: z.string(),
  value: number,
  numerator: number,
  denominator: number,
  missingReason,
  n: z.number(),
  missing: z.number(),
  ...cuts,
  rank: number,
  tied: z.number(),
  band: z.enum(bands).nullable(),
  noBand: reason,
  london: z.boolean(),
});

export const benchmarkYearShape = z.object({
  indicatorCode: z.string(),
  comparator: z.string(),
  periodId: z.string(),
  ...span,
  councils: z.number(),
  n: z.number(),
  min: number,
  ...cuts,
  max: number,
  average: number,
  noBand: reason,
});

export const targetShape = z.object({
  indicatorCode: z.string(),
  areaCode: z.string(),
  kind: z.enum(targetKinds),
  rule: z.enum(targetRules),
  value: number,
  upper: number,
  changePercent: number,
  date: text,
  toleranceAmount: number,
  toleranceKind: z.enum(['points', 'percent']).nullable(),
  reason: text,
  asWritten: z.string(),
  ...place,
});

export const bestShape = z.object({
  indicatorCode: z.string(),
  comparator: z.enum(['england', 'london']),
  end: z.string(),
  areaName: text,
  areaCode: text,
  value: z.number(),
  sharedBy: z.number(),
  ...place,
});

export const benchmarkPeriodShape = z.object({
  indicatorCode: z.string(),
  periodId: z.string(),
  ...span,
  origin: z.enum(['published', 'benchmark']),
});
export type BenchmarkPeriodRow = Readonly<z.infer<typeof benchmarkPeriodShape>>;

/** Rows that a query promised in this shape; throws where it broke the promise. */
export function parseRows<T>(shape: z.ZodType<T>, rows: readonly SqlRow[]): readonly T[] {
  return rows.map((row) => shape.parse(row));
}
