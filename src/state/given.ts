import type { FileReading } from '../domain/reading.ts';
import { sha256, type Blobs, type KeptFile } from '../workspace/entry.ts';
import { knowPacked, type Prepared } from '../workspace/packing.ts';

/** A file as it was accepted: its original bytes, what was read, and what the officer said of it. */
export interface GivenFile {
  readonly reading: FileReading;
  readonly file: Blob;
  readonly answers: KeptFile['answers'];
  readonly corrections?: readonly KeptFile['corrections'][number][];
  /** Its hash and its bytes as kept, where they have been made ahead. */
  readonly prepared?: Prepared | null;
}

/** What an import entry says of files, and their bytes. */
export interface ToKeep {
  readonly files: readonly KeptFile[];
  readonly blobs: Blobs;
}

/** A file's bytes; null where it was moved, renamed or changed since it was chosen. */
export const bytesOf = (file: Blob): Promise<Uint8Array | null> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );

const keptFile = async (
  name: string,
  bytes: Uint8Array,
  said: Partial<KeptFile>,
): Promise<KeptFile> => ({
  name,
  sha256: said.sha256 ?? (await sha256(bytes)),
  size: bytes.length,
  answers: {},
  corrections: [],
  ...said,
});

/** Null where a file could not be opened any more. */
export async function toKeep(
  given: readonly GivenFile[],
  know: (file: KeptFile, reading: FileReading) => void,
): Promise<ToKeep | null> {
  const files: KeptFile[] = [];
  const blobs = new Map<string, Uint8Array>();
  for (const { reading, file, answers, corrections = [], prepared = null } of given) {
    const bytes = await bytesOf(file);
    if (bytes === null) return null;
    const kept = await keptFile(reading.file, bytes, {
      answers,
      corrections: [...corrections],
      ...(prepared === null ? {} : { sha256: prepared.sha256 }),
    });
    if (prepared !== null) knowPacked(bytes, prepared.packed);
    know(kept, reading);
    files.push(kept);
    blobs.set(kept.sha256, bytes);
  }
  return { files, blobs };
}

/** A sample's files; `areaHint` is the council that its manifest names. */
export async function sampleToKeep(
  sample: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  areaHint: string,
): Promise<ToKeep> {
  const files = await Promise.all(
    sample.map(({ name, bytes }) => keptFile(name, bytes, { areaHint })),
  );
  const blobs = files.flatMap((file, place) => {
    const bytes = sample[place]?.bytes;
    return bytes === undefined ? [] : [[file.sha256, bytes] as const];
  });
  return { files, blobs: new Map(blobs) };
}
