/** Holds the open workspace's readings between entries, so that each file is read once. */
import type { Catalogue } from '../domain/catalogue.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Entry, KeptFile } from '../workspace/entry.ts';
import type { InForce } from '../workspace/replay.ts';
import { kept, type Kept } from '../workspace/store.ts';
import { catalogueWith, compose, readingKey, spellingKey } from './own-files.ts';
import type { ReadKept } from './read-kept.ts';

/** A workspace's log, and where its original files are. */
export interface OwnLog {
  readonly entries: readonly Entry[];
  readonly inForce: InForce;
  readonly blob: (sha256: string) => Promise<Kept<Uint8Array>>;
}

/** One import of the log, in force or undone, with what its files hold. */
export interface ReadImport {
  readonly entry: Entry;
  readonly readings: readonly FileReading[];
}

export interface HeldWorkspace {
  readonly catalogue: Catalogue;
  /** What the warehouse loads. */
  readonly readings: readonly FileReading[];
  readonly imports: readonly ReadImport[];
  readonly judging: InForce['judging'];
  readonly groups: InForce['groups'];
  readonly choices: InForce['choices'];
}

export interface Holder {
  /** The same log gives the same object; one call runs after another, so no file is read twice. */
  hold(own: OwnLog): Promise<Kept<HeldWorkspace>>;
  /** A reading that the page has made already: the same bytes are then not read again. */
  know(file: KeptFile, reading: FileReading): void;
}

type Known = Map<string, FileReading>;

const filesOf = ({ action }: Entry): readonly KeptFile[] =>
  action.kind === 'import' ? action.files : [];

/** What figures are read against, and who reads them: there before the engine is. */
export interface Ground {
  readonly catalogue: Catalogue;
  readonly holder: Holder;
}

export function createHolder(base: Catalogue, readKept: ReadKept): Holder {
  let queue: Promise<unknown> = Promise.resolve();
  let last: { readonly entries: OwnLog['entries']; readonly held: HeldWorkspace } | null = null;
  let known: Known = new Map();
  let spelled = '';

  const readMissing = async (own: OwnLog, catalogue: Catalogue): Promise<Kept<null>> => {
    const missing = own.entries.flatMap(filesOf).filter((file) => !known.has(readingKey(file)));
    const files = [];
    for (const file of missing) {
      const bytes = await own.blob(file.sha256);
      if (!bytes.ok) return bytes;
      files.push({ file, bytes: bytes.value });
    }
    const readings = await readKept(files, catalogue);
    for (const [place, { file }] of files.entries()) {
      const reading = readings[place];
      if (reading !== undefined) known.set(readingKey(file), reading);
    }
    return kept(null);
  };

  const work = async (own: OwnLog): Promise<Kept<HeldWorkspace>> => {
    if (last?.entries === own.entries) return kept(last.held);
    const catalogue = catalogueWith(base, own.inForce);
    const spelling = spellingKey(own.inForce);
    if (spelling !== spelled) known = new Map();
    spelled = spelling;
    const read = await readMissing(own, catalogue);
    if (!read.ok) return read;
    const readingOf = (file: KeptFile) => known.get(readingKey(file)) ?? [];
    const imports = own.entries.flatMap((entry) => {
      const readings = filesOf(entry).flatMap(readingOf);
      return readings.length === 0 ? [] : [{ entry, readings }];
    });
    const inForce = imports.filter(({ entry }) => !own.inForce.undone.has(entry.id));
    const readings = compose(
      inForce.flatMap((each) => each.readings),
      own.inForce,
      catalogue,
    );
    const { groups, choices, judging } = own.inForce;
    const held = { catalogue, readings, imports, groups, choices, judging };
    last = { entries: own.entries, held };
    return kept(held);
  };

  return {
    hold: (own) => {
      const turn = queue.then(() => work(own));
      queue = turn.catch(() => undefined);
      return turn;
    },
    know(file, reading) {
      if (spelled === '') known.set(readingKey(file), reading);
    },
  };
}
