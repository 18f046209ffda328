/** What the comparison's questions return, and what their rows must look like. */
import { z } from '../domain/zod.ts';
import { bands, noBandReasons } from '../domain/band.ts';
import { missingReasons } from '../domain/observation.ts';
import { basisSchema } from '../domain/period.ts';

const number = z.number().nullable();
const band = z.enum(bands).nullable();
const reason = z.enum(noBandReasons).nullable();

/**
 * One council's own yearly figure beside one set of councils in one period. `start` to `basis` are
 * the set's period, `ownEnd` the figure's. `mean`, `median` and the pooled counts are of the other
 * councils of the set, never of the own one; `counted` of them have both counts. `favourable` is the
 * band when a value on a line takes the better side.
 */
export const comparedShape = z.object({
  indicatorCode: z.string(),
  comparator: z.string(),
  periodId: z.string(),
  start: z.string(),
  end: z.string(),
  basis: basisSchema,
  ownEnd: z.string().nullable(),
  value: number,
  numerator: number,
  denominator: number,
  missingReason: z.enum(missingReasons).nullable(),
  councils: z.number(),
  n: z.number(),
  min: number,
  q1: number,
  q2: number,
  q3: number,
  max: number,
  average: number,
  others: z.number(),
  mean: number,
  median: number,
  pooledNumerator: number,
  pooledDenominator: number,
  counted: z.number(),
  member: z.boolean(),
  rank: number,
  tied: z.number(),
  band,
  noBand: reason,
  favourable: band,
  sharedBest: z.number(),
});
export type ComparedRow = Readonly<z.infer<typeof comparedShape>>;

/** One council's figures for two indicators; the three last are of all the pairs. */
export const pairShape = z.object({
  areaCode: z.string(),
  areaName: z.string(),
  london: z.boolean(),
  x: z.number(),
  y: z.number(),
  xDenominator: number,
  yDenominator: number,
  n: z.number(),
  /** Product-moment and rank correlation; null where one of the two does not vary. */
  pearson: number,
  spearman: number,
});
export type PairRow = Readonly<z.infer<typeof pairShape>>;

export const memberShape = z.object({
  areaCode: z.string(),
  areaName: z.string(),
  regionCode: z.string().nullable(),
  london: z.boolean(),
});
export type MemberRow = Readonly<z.infer<typeof memberShape>>;

/** One period of one indicator as it is held: how many councils, of them with a figure. */
export const packShape = z.object({
  indicatorCode: z.string(),
  periodId: z.string(),
  start: z.string(),
  end: z.string(),
  basis: basisSchema,
  origin: z.enum(['published', 'benchmark']),
  file: z.string().nullable(),
  councils: z.number(),
  n: z.number(),
});
export type PackRow = Readonly<z.infer<typeof packShape>>;

export const codeShape = z.object({ code: z.string() });
