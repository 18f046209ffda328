/**
 * Reads files and compares them, off the main thread: a thin wrapper round `readFile` and
 * `reviewOf`. Readings stay here until they are taken, so that the page never copies what it does
 * not show.
 */
import type { Catalogue } from '../../domain/catalogue.ts';
import { asFigures } from '../../domain/figure-writer.ts';
import { buffersOf, Figures } from '../../domain/figures.ts';
import type { FileReading } from '../../domain/reading.ts';
import { readCatalogue } from '../../ingest/catalogue.ts';
import { cellFinder, withCorrections, type Correction } from '../../ingest/correct.ts';
import { openFile, sheetNames } from '../../ingest/open.ts';
import { readFile } from '../../ingest/read.ts';
import { problemsCsv, type ProblemRow } from '../../insight/review-problems.ts';
import { reviewOf } from '../../insight/review.ts';
import { catalogueWith, type CatalogueEdits } from '../../state/own-files.ts';
import type { FromWorker, ToWorker } from './desk-messages.ts';
import { withoutFigures } from '../../state/read-kept.ts';
import { prepare, type Prepared } from '../../workspace/packing.ts';
import { openPublished, wantedOf } from './published.ts';
import { rememberedAnswers } from './remember.ts';

const tell = (message: FromWorker, transfer: ArrayBuffer[] = []): void =>
  globalThis.postMessage(message, { transfer });

const LONGEST_LIST = 20;
/** A page's row names its first lines only; the CSV has them all. */
const shown = (row: ProblemRow): ProblemRow => ({
  ...row,
  lines: row.lines.slice(0, LONGEST_LIST),
});

let base = '';
let areaHint: string | null = null;
let edits: CatalogueEdits | null = null;
let opened: {
  readonly catalogue: Catalogue;
  readonly published: ReturnType<typeof openPublished>;
} | null = null;
const readings = new Map<string, FileReading>();
const held: FileReading[] = [];
/** What each file was read from, to find a cell that is to be corrected. */
const sources = new Map<string, Extract<ToWorker, { kind: 'read' }>>();
/** Each file as it is to be kept, made once the review is out; null where it can't be opened. */
const preparing = new Map<string, Promise<Prepared | null>>();
let problems: ReadonlyMap<string, readonly ProblemRow[]> = new Map();

async function readAsset(path: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(`data/${path}`, base));
  if (!answer.ok) throw new Error(`data/${path}: ${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function open() {
  if (opened === null) {
    const pack = await readCatalogue(readAsset);
    const catalogue = edits === null ? pack : catalogueWith(pack, edits);
    opened = { catalogue, published: openPublished(readAsset) };
  }
  return opened;
}

async function bytesOf(file: Blob, name: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for await (const chunk of file.stream()) {
    bytes.set(chunk, at);
    at += chunk.length;
    tell({ kind: 'opening', name, share: at / file.size });
  }
  return bytes;
}

async function read(message: Extract<ToWorker, { kind: 'read' }>): Promise<void> {
  const { name, file, answers, corrections, reuse } = message;
  const { catalogue } = await open();
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(file, name);
  } catch {
    // Moved, renamed or changed since it was chosen.
    tell({ kind: 'unread', name, why: 'gone' });
    return;
  }
  tell({ kind: 'counting', name });
  const hint = areaHint === null ? {} : { areaHint };
  const sheets = answers['sheet'] === undefined ? sheetNames(bytes) : [];
  if (sheets.length > 1) {
    tell({ kind: 'sheets', name, sheets });
    return;
  }
  const reading = readFile(bytes, name, catalogue, { answers, corrections, ...hint });
  const remembered = reuse ? rememberedAnswers(reading, held) : null;
  sources.set(name, message);
  preparing.delete(name);
  if (remembered === null) readings.set(name, reading);
  else {
    const both = { ...answers, ...remembered.answers };
    readings.set(name, readFile(bytes, name, catalogue, { answers: both, corrections, ...hint }));
    tell({ kind: 'remembered', name, from: remembered.from, answers: both });
  }
  tell({ kind: 'read', name });
}

/** Finds the cells of one row of the problems in the file that they were read from. */
async function locate({ name, key, now }: Extract<ToWorker, { kind: 'fix' }>): Promise<void> {
  const row = problems.get(name)?.find((each) => each.key === key);
  const source = sources.get(name);
  let found: readonly Correction[] = [];
  if (row !== undefined && source !== undefined) {
    const bytes = new Uint8Array(await source.file.arrayBuffer());
    const opened = openFile(bytes, source.answers['sheet'] ?? null);
    const rows = opened.ok ? withCorrections(opened.sheet.rows, source.corrections) : [];
    const find = cellFinder(rows);
    const { column, cell, lines } = row;
    found = lines.flatMap((line) => {
      const at = find({ line, column, cell });
      return at === null ? [] : [{ line, ...at, now }];
    });
  }
  tell({ kind: 'located', name, key, corrections: found });
}

const named = (names: readonly string[]): readonly FileReading[] =>
  names.flatMap((name) => readings.get(name) ?? []);

async function review({ names, turn }: Extract<ToWorker, { kind: 'review' }>): Promise<void> {
  const { catalogue, published } = await open();
  const chosen = named(names);
  const own = held.flatMap(({ observations }) =>
    observations.map((observation) => ({ observation, origin: 'own' as const })),
  );
  const beside = await published(wantedOf(chosen.map(({ observations }) => observations)));
  const found = reviewOf(
    chosen,
    {
      observations: [...own, ...beside],
      targets: held.flatMap(({ targets }) => targets),
      best: held.flatMap(({ best }) => best),
    },
    catalogue,
  );
  problems = found.problems;
  tell({ kind: 'review', turn, view: found.view });
  prepareAll(chosen.flatMap(({ file, refused }) => (refused === null ? [file] : [])));
}

/** Begins to make files ready to be kept, piece by piece, so that what is asked meanwhile is answered. */
function prepareAll(names: readonly string[]): void {
  for (const name of names) {
    const file = sources.get(name)?.file;
    if (file === undefined || preparing.has(name)) continue;
    const made = file.arrayBuffer().then((buffer) => prepare(new Uint8Array(buffer)));
    preparing.set(
      name,
      made.catch(() => null),
    );
  }
}

async function take({ names, over }: Extract<ToWorker, { kind: 'take' }>): Promise<void> {
  for (const reading of named(names)) {
    if (reading.refused !== null) continue;
    const figures = asFigures(reading.observations).columns;
    const prepared = over ? ((await preparing.get(reading.file)) ?? null) : null;
    const message = {
      kind: 'reading',
      reading: withoutFigures(reading),
      figures,
      prepared,
    } as const;
    const packed = prepared === null ? [] : [prepared.packed.buffer];
    tell(message, over ? [...buffersOf(figures), ...packed] : []);
    if (!over) continue;
    readings.delete(reading.file);
    preparing.delete(reading.file);
  }
  tell({ kind: 'taken' });
}

async function answer(message: ToWorker): Promise<void> {
  switch (message.kind) {
    case 'open':
      ({ base, areaHint, edits } = message);
      // Ahead of the first file; what fails here fails again, and is told, when it is needed.
      await open().catch(() => null);
      return;
    case 'hold':
      held.push({ ...message.reading, observations: new Figures(message.figures) });
      return;
    case 'read':
      return read(message);
    case 'fix':
      return locate(message);
    case 'drop':
      readings.delete(message.name);
      sources.delete(message.name);
      preparing.delete(message.name);
      return;
    case 'review':
      return review(message);
    case 'problems': {
      const { name, from, to } = message;
      const rows = problems.get(name)?.slice(from, to).map(shown) ?? [];
      tell({ kind: 'problems', name, from, rows });
      return;
    }
    case 'csv': {
      const files = [...problems].map(([file, rows]) => ({ file, rows }));
      tell({ kind: 'csv', text: problemsCsv(files) });
      return;
    }
    case 'take':
      return take(message);
  }
}

let queue: Promise<void> = Promise.resolve();
globalThis.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  queue = queue
    .then(() => answer(event.data))
    .catch((error: unknown) => {
      if (event.data.kind === 'read') {
        tell({ kind: 'unread', name: event.data.name, why: 'crashed' });
        return;
      }
      const details = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      tell({ kind: 'failed', details });
    });
});
