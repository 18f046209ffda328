import type { Catalogue } from '../domain/catalogue.ts';
import type { FileReading } from '../domain/reading.ts';
import { readFile } from '../ingest/read.ts';
import type { KeptFile } from '../workspace/entry.ts';

export interface KeptBytes {
  readonly file: KeptFile;
  readonly bytes: Uint8Array;
}

/** Reads kept files again; the readings come in the order of the files. */
export type ReadKept = (
  files: readonly KeptBytes[],
  catalogue: Catalogue,
) => Promise<readonly FileReading[]>;

/** More problems of one file than anybody is shown once it has been accepted. */
const MOST_PROBLEMS = 1000;

/** A reading to send ahead of its figures, with no more problems than are shown. */
export const withoutFigures = (reading: FileReading): FileReading => ({
  ...reading,
  observations: [],
  problems: reading.problems.slice(0, MOST_PROBLEMS),
});

/** One kept file, read again as it was when it was accepted. */
export function readOneKept({ file, bytes }: KeptBytes, catalogue: Catalogue): FileReading {
  const { answers, corrections, areaHint } = file;
  const said = { answers, corrections, ...(areaHint === undefined ? {} : { areaHint }) };
  return readFile(bytes, file.name, catalogue, said);
}

/** Reads in this thread: for Node, and in the page for files that take no noticeable time. */
export const readHere: ReadKept = async (files, catalogue) =>
  files.map((each) => readOneKept(each, catalogue));
