/**
 * A whole workspace as one zip that ordinary tools open: `manifest.json`, `entries.jsonl` and the
 * original files. The archive's comment is the SHA-256 of every byte before it, so a changed or
 * missing byte anywhere is noticed.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { z } from '../domain/zod.ts';
import { FORMAT, sha256, type Blobs, type Entry } from './entry.ts';
import { migrateEntry } from './migrate.ts';

const manifestSchema = z.object({
  what: z.literal('Quarterlight work file'),
  format: z.number().int().positive(),
  app: z.string(),
  name: z.string(),
  createdAt: z.string(),
  entries: z.number().int().nonnegative(),
  files: z.array(z.object({ path: z.string(), sha256: z.string(), size: z.number().int() })),
});
type Manifest = Readonly<z.infer<typeof manifestSchema>>;

export interface WorkFile {
  readonly name: string;
  readonly createdAt: string;
  readonly app: string;
  readonly entries: readonly Entry[];
  readonly blobs: Blobs;
}

export type WorkFileFailure = 'not_a_work_file' | 'damaged' | 'newer' | 'too_large';
export type Opened =
  | { readonly ok: true; readonly value: WorkFile }
  | { readonly ok: false; readonly failure: WorkFileFailure };

const SEAL_LENGTH = 64;
const END_OF_DIRECTORY = 22;
/** No honest workspace unpacks to more; guards against an archive made to fill the memory. */
const MOST_UNPACKED = 1_500_000_000;

/** The work file's bytes. The same workspace always gives the same bytes. */
export async function writeWorkFile(file: WorkFile): Promise<Uint8Array> {
  const paths = pathsOf(file.entries);
  const files = [...paths].map(([key, path]) => ({
    path,
    sha256: key,
    size: blobOf(file.blobs, key).length,
  }));
  const manifest: Manifest = {
    what: 'Quarterlight work file',
    format: FORMAT,
    app: file.app,
    name: file.name,
    createdAt: file.createdAt,
    entries: file.entries.length,
    files,
  };
  const content: Zippable = {
    'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
    'entries.jsonl': strToU8(file.entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')),
  };
  for (const [key, path] of paths) content[path] = blobOf(file.blobs, key);
  // A fixed date: the bytes must not depend on the clock or on the time zone.
  const zip = zipSync(content, { level: 6, mtime: new Date(1980, 0, 1) });
  return sealed(zip);
}

function blobOf(blobs: Blobs, key: string): Uint8Array {
  const bytes = blobs.get(key);
  if (bytes === undefined) throw new Error(`the log names a file that is not kept: ${key}`);
  return bytes;
}

/** Where each kept file stands in the archive: its own name, made safe, after a number. */
function pathsOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { action } of entries) {
    if (action.kind !== 'import') continue;
    for (const { sha256: key, name } of action.files) {
      if (paths.has(key)) continue;
      const number = String(paths.size + 1).padStart(4, '0');
      paths.set(key, `files/${number}-${safeName(name)}`);
    }
  }
  return paths;
}

function safeName(name: string): string {
  const safe = name.normalize('NFKD').replace(/[^A-Za-z0-9._-]+/g, '_');
  return safe.slice(-80).replace(/^[._]+/, '') || 'file';
}

async function sealed(zip: Uint8Array): Promise<Uint8Array> {
  const out = new Uint8Array(zip.length + SEAL_LENGTH);
  out.set(zip);
  new DataView(out.buffer).setUint16(zip.length - 2, SEAL_LENGTH, true);
  out.set(strToU8(await sha256(out.subarray(0, zip.length))), zip.length);
  return out;
}

/** Reads a work file, refusing anything that is not exactly what was written. */
export async function readWorkFile(bytes: Uint8Array): Promise<Opened> {
  if (!looksLikeZip(bytes)) return { ok: false, failure: 'not_a_work_file' };
  if (!(await sealHolds(bytes))) return { ok: false, failure: 'damaged' };
  const unpacked = unpack(bytes);
  if (typeof unpacked === 'string') return { ok: false, failure: unpacked };
  const manifest = manifestOf(unpacked);
  if (typeof manifest === 'string') return { ok: false, failure: manifest };
  const entries = entriesOf(unpacked, manifest);
  if (typeof entries === 'string') return { ok: false, failure: entries };
  const blobs = new Map<string, Uint8Array>();
  for (const file of manifest.files) {
    const content = unpacked.get(file.path);
    if (content === undefined || (await sha256(content)) !== file.sha256) {
      return { ok: false, failure: 'damaged' };
    }
    blobs.set(file.sha256, content);
  }
  if ([...pathsOf(entries).keys()].some((key) => !blobs.has(key)))
    return { ok: false, failure: 'damaged' };
  const { name, createdAt, app } = manifest;
  return { ok: true, value: { name, createdAt, app, entries, blobs } };
}

function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes.length > END_OF_DIRECTORY && bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function sealHolds(bytes: Uint8Array): Promise<boolean> {
  const end = bytes.length - SEAL_LENGTH;
  if (end < END_OF_DIRECTORY) return false;
  return strFromU8(bytes.subarray(end), true) === (await sha256(bytes.subarray(0, end)));
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | WorkFileFailure {
  let total = 0;
  try {
    const content = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        return total <= MOST_UNPACKED;
      },
    });
    return total > MOST_UNPACKED ? 'too_large' : new Map(Object.entries(content));
  } catch {
    // fflate throws on every kind of malformed archive; the seal held, so another app wrote it.
    return 'not_a_work_file';
  }
}

function manifestOf(content: ReadonlyMap<string, Uint8Array>): Manifest | WorkFileFailure {
  const bytes = content.get('manifest.json');
  const parsed = manifestSchema.safeParse(bytes === undefined ? null : json(strFromU8(bytes)));
  if (!parsed.success) return 'not_a_work_file';
  return parsed.data.format > FORMAT ? 'newer' : parsed.data;
}

function entriesOf(
  content: ReadonlyMap<string, Uint8Array>,
  manifest: Manifest,
): readonly Entry[] | WorkFileFailure {
  const bytes = content.get('entries.jsonl');
  if (bytes === undefined) return 'damaged';
  const entries: Entry[] = [];
  for (const line of strFromU8(bytes).split('\n')) {
    if (line === '') continue;
    const migrated = migrateEntry(json(line));
    if (!migrated.ok) return migrated.why;
    if (migrated.entry.seq !== entries.length + 1) return 'damaged';
    entries.push(migrated.entry);
  }
  return entries.length === manifest.entries ? entries : 'damaged';
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
