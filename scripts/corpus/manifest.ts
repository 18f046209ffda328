import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { z } from '../../src/domain/zod.ts';

const entrySchema = z.object({
  file: z.string(),
  level: z.enum(['reader', 'importer']).default('importer'),
  expected: z.string(),
  options: z.string().default(''),
  how_judged: z.string().default(''),
  use_name: z.string().default(''),
});

/** One file of a corpus and what its manifest asks of a reader. */
export type Entry = Readonly<z.infer<typeof entrySchema>>;

/** The first folder of an entry's path: where the file came from. */
export const originOf = ({ file }: Entry): string => file.split('/')[0] ?? file;

/** The entries of `manifest.csv`. Throws where there is none, or where it lacks a column. */
export function readManifest(folder: string): readonly Entry[] {
  const text = readFileSync(join(folder, 'manifest.csv'), 'utf8');
  const { data } = Papa.parse<unknown>(text, { header: true, skipEmptyLines: true });
  return z.array(entrySchema).parse(data);
}

/** The bytes of an entry, unpacked where they are packed; null where the file isn't there. */
export function bytesOf(folder: string, { file }: Entry): Uint8Array | null {
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  return new Uint8Array(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}
