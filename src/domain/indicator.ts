import { z } from './zod.ts';

export const polarities = ['high', 'low', 'none'] as const;
/** Which way is better. `none`: no judgement, so no band and no good or bad word. */
export type Polarity = (typeof polarities)[number];

export const units = ['percent', 'rate', 'count', 'score', 'average'] as const;
/** `rate` is per 10,000 children; `count` is a plain number of people or things, never banded. */
export type Unit = (typeof units)[number];

/**
 * How a figure taken during the year behaves beside the full year.
 * `both`: numerator and denominator grow together, so the rate is comparable as an indication.
 * `numerator`: only the numerator grows (moves in the year over children in care), so a part-year
 * figure is structurally lower. `total`: a count that grows through the year.
 * `snapshot`: a stock. `cohort`: the same group counted again.
 */
export const inYearBehaviours = ['both', 'numerator', 'total', 'snapshot', 'cohort'] as const;
export type InYear = (typeof inYearBehaviours)[number];

/**
 * What a figure for part of a year counts where its file does not say, for a measure of which `both`
 * numbers grow: the year so far, that part alone, or whatever the officer says of each file.
 */
export const partYearCounts = ['ask', 'running_total', 'single'] as const;
export type PartYear = (typeof partYearCounts)[number];

const breakSchema = z.object({ from: z.string(), words: z.string() });

export const indicatorSchema = z.object({
  code: z.string(),
  /** Printed references, `NI 62`; the first is shown. */
  refs: z.array(z.string()),
  /** The measure in a councillor's words. */
  name: z.string(),
  /** The name as published. */
  formalName: z.string(),
  question: z.string(),
  theme: z.string(),
  unit: z.enum(units),
  /** What follows the number, `%`, `per 10,000 children`, `children`; empty for a score. */
  unitWords: z.string(),
  decimals: z.number().int(),
  polarity: z.enum(polarities),
  /** Basis of the yearly published figure. */
  yearBasis: z.enum(['year', 'snapshot', 'quarter']),
  /** Month in which the yearly figure ends, 3 for March. */
  yearEndMonth: z.number().int(),
  inYear: z.enum(inYearBehaviours),
  /** Absent in the pack, which leaves it to each file. */
  partYear: z.enum(partYearCounts).optional(),
  /** "finished within 10 working days": completes "122 of 234 …". */
  numeratorWords: z.string(),
  /** "initial assessments". */
  denominatorWords: z.string(),
  /** One of what is counted, `young person`, and several, `young people`. */
  one: z.string(),
  many: z.string(),
  definition: z.string(),
  breaks: z.array(breakSchema),
  source: z.string(),
  /** Other spellings that a file may use. */
  aliases: z.array(z.string()),
});
export type Indicator = Readonly<z.infer<typeof indicatorSchema>>;
