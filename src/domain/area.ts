import { z } from './zod.ts';

const areaTypes = ['country', 'region', 'council', 'group'] as const;

/**
 * A place that has figures. `code` is the ONS code; `authorityCode` is the DfE three-digit code,
 * which a council keeps when the ONS gives it a new code for the same place, so it is what series,
 * comparators and coverage are joined on. `began` and `ended` are the authority's own dates.
 */
export const areaSchema = z.object({
  code: z.string(),
  authorityCode: z.string().nullable(),
  name: z.string(),
  type: z.enum(areaTypes),
  regionCode: z.string().nullable(),
  regionName: z.string().nullable(),
  london: z.enum(['inner', 'outer']).nullable(),
  began: z.string().nullable(),
  ended: z.string().nullable(),
});
export type Area = Readonly<z.infer<typeof areaSchema>>;

export const ENGLAND = 'E92000001';
export const LONDON = 'E12000007';
