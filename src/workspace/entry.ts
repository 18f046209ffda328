/** The officer's log: every accepted import, edit and undo, in order. Nothing is ever changed in place. */
import { z } from '../domain/zod.ts';
import { indicatorSchema } from '../domain/indicator.ts';
import { pathKinds, targetKinds, targetRules } from '../domain/target.ts';

/** The format that this version writes. Older ones are migrated; newer ones are refused. */
export const FORMAT = 1;

const keptFileSchema = z.object({
  name: z.string(),
  /** Of the original bytes, in hexadecimal; the bytes themselves are kept beside the log. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().nonnegative(),
  /** By the question's id; a layout that the officer chose is the answer `layout`. */
  answers: z.record(z.string(), z.string()),
  corrections: z.array(
    z.object({
      line: z.number().int(),
      column: z.number().int(),
      was: z.string(),
      now: z.string(),
    }),
  ),
  /** The council that a file without one belongs to, as a sample's manifest says. */
  areaHint: z.string().optional(),
});
export type KeptFile = Readonly<z.infer<typeof keptFileSchema>>;

const keptTargetSchema = z.object({
  indicatorCode: z.string(),
  areaCode: z.string(),
  kind: z.enum(targetKinds),
  rule: z.enum(targetRules),
  value: z.number().nullable(),
  upper: z.number().nullable(),
  changePercent: z.number().nullable(),
  date: z.string().nullable(),
  tolerance: z.object({ amount: z.number(), kind: z.enum(['points', 'percent']) }).nullable(),
  reason: z.string().nullable(),
});
export type KeptTarget = Readonly<z.infer<typeof keptTargetSchema>>;

const actionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), files: z.array(keptFileSchema).min(1) }),
  z.object({
    kind: z.literal('indicator'),
    indicatorCode: z.string(),
    set: indicatorSchema
      .pick({
        name: true,
        polarity: true,
        decimals: true,
        inYear: true,
        partYear: true,
        theme: true,
      })
      .partial(),
  }),
  z.object({ kind: z.literal('local_indicator'), indicator: indicatorSchema }),
  z.object({ kind: z.literal('target'), target: keptTargetSchema }),
  z.object({
    kind: z.literal('target_removed'),
    indicatorCode: z.string(),
    areaCode: z.string(),
    rung: z.enum(targetKinds),
    date: z.string().nullable(),
  }),
  /** How the path between a measure's rungs is judged. */
  z.object({
    kind: z.literal('path'),
    indicatorCode: z.string(),
    areaCode: z.string(),
    path: z.enum(pathKinds),
  }),
  /** New limits of a control chart, from the single period that ends on or first after a day. */
  z.object({
    kind: z.literal('limits'),
    indicatorCode: z.string(),
    areaCode: z.string(),
    from: z.string(),
  }),
  z.object({
    kind: z.literal('commentary'),
    indicatorCode: z.string(),
    areaCode: z.string(),
    end: z.string(),
    text: z.string(),
  }),
  z.object({ kind: z.literal('group'), name: z.string(), authorityCodes: z.array(z.string()) }),
  /** Measures of one's own choosing under a name; a later set of the same name takes its place. */
  z.object({
    kind: z.literal('measure_set'),
    name: z.string(),
    indicatorCodes: z.array(z.string()),
  }),
  /** What the workspace opens on; null leaves the choice to its files. */
  z.object({
    kind: z.literal('choices'),
    areaCode: z.string().nullable(),
    benchmark: z.string().nullable(),
  }),
  z.object({ kind: z.literal('name'), name: z.string() }),
  z.object({ kind: z.literal('undo'), of: z.string() }),
  z.object({ kind: z.literal('redo'), of: z.string() }),
]);
export type Action = Readonly<z.infer<typeof actionSchema>>;
export type ImportAction = Extract<Action, { kind: 'import' }>;

export const entrySchema = z.object({
  id: z.string(),
  /** 1 for the first entry of a workspace, without gaps. */
  seq: z.number().int().positive(),
  /** When it was accepted, ISO with the zone. */
  at: z.string(),
  /** Version of the app that wrote it. */
  app: z.string(),
  format: z.number().int().positive(),
  action: actionSchema,
});
export type Entry = Readonly<z.infer<typeof entrySchema>>;

/** The original files that an entry names, by their sums. */
export const filesOf = ({ action }: Entry): readonly string[] =>
  action.kind === 'import' ? action.files.map((file) => file.sha256) : [];

/** Original bytes of a file, by the SHA-256 of the bytes. */
export type Blobs = ReadonlyMap<string, Uint8Array>;

/** The bytes in memory of the page's own, which a browser's streams and sums ask for; not copied where they are. */
export const plainBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);

/** SHA-256 in hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', plainBytes(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
