import type { Catalogue } from '../domain/catalogue.ts';
import type { FileReading } from '../domain/reading.ts';
import { sampleSchema, type Sample } from '../domain/sample.ts';
import { readFile } from '../ingest/read.ts';
import type { ReadAsset } from '../warehouse/pack.ts';

export interface SampleFiles {
  readonly manifest: Sample;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** A sample's manifest and its files, as they lie beside the page. */
export async function fetchSample(id: string, readAsset: ReadAsset): Promise<SampleFiles> {
  const read = (file: string) => readAsset(`samples/${id}/${file}`);
  const text = new TextDecoder().decode(await read('manifest.json'));
  const manifest = sampleSchema.parse(JSON.parse(text));
  const files = await Promise.all(
    manifest.files.map(async (name) => ({ name, bytes: await read(name) })),
  );
  return { manifest, files };
}

/** One sample's files, through the ordinary import. */
export async function readSample(
  id: string,
  readAsset: ReadAsset,
  catalogue: Catalogue,
): Promise<{ readonly manifest: Sample; readonly readings: readonly FileReading[] }> {
  const { manifest, files } = await fetchSample(id, readAsset);
  const readings = files.map(({ name, bytes }) =>
    readFile(bytes, name, catalogue, { areaHint: manifest.areaCode }),
  );
  return { manifest, readings };
}
