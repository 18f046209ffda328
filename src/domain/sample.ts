import { z } from './zod.ts';

/** A sample's `manifest.json`: whose figures, to when, beside which year, from which files. */
export const sampleSchema = z.object({
  id: z.string(),
  /** "Harrow, October 2012". */
  name: z.string(),
  areaCode: z.string(),
  period: z.string(),
  /** The benchmark year that the paper used; null: the latest that each figure allows. */
  benchmark: z.string().nullable(),
  /** The paper that the figures were printed in. */
  paper: z.string(),
  files: z.array(z.string()),
});
export type Sample = Readonly<z.infer<typeof sampleSchema>>;
