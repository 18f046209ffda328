import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from '../../src/domain/zod.ts';

const data = new URL('../../data/', import.meta.url);

/** A file of `data/`, from disk. */
export async function readAsset(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(path, data)));
}

const manifestSchema = z.object({
  areaCode: z.string(),
  period: z.string(),
  benchmark: z.string().nullable().default(null),
  files: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The Harrow sample: its choices, and where its files are. */
export async function harrowSample(): Promise<Manifest> {
  const folder = 'samples/harrow-2012/';
  const text = new TextDecoder().decode(await readAsset(`${folder}manifest.json`));
  const manifest = manifestSchema.parse(JSON.parse(text));
  const files = manifest.files.map((file) => fileURLToPath(new URL(`${folder}${file}`, data)));
  return { ...manifest, files };
}
