import { entrySchema, FORMAT, type Entry } from './entry.ts';

type Step = (entry: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** `steps[n]` turns an entry of format n + 1 into one of format n + 2. Steps are only ever added. */
const steps: readonly Step[] = [];

export type Migrated =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly why: 'newer' | 'damaged' };

/** Brings one kept entry, as parsed from JSON, to the present format. */
export function migrateEntry(raw: unknown): Migrated {
  if (typeof raw !== 'object' || raw === null || !('format' in raw))
    return { ok: false, why: 'damaged' };
  const { format } = raw;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) {
    return { ok: false, why: 'damaged' };
  }
  if (format > FORMAT) return { ok: false, why: 'newer' };
  const migrated = steps
    .slice(format - 1)
    .reduce<Readonly<Record<string, unknown>>>((entry, step) => step(entry), { ...raw });
  const parsed = entrySchema.safeParse({ ...migrated, format: FORMAT });
  return parsed.success ? { ok: true, entry: parsed.data } : { ok: false, why: 'damaged' };
}
