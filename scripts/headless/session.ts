import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { problemWords } from '../../src/copy/problems.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { FileReading } from '../../src/domain/reading.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import { readCatalogue } from '../../src/ingest/catalogue.ts';
import { readFile } from '../../src/ingest/read.ts';
import { openWarehouse } from '../../src/warehouse/open.ts';
import type { Warehouse } from '../../src/warehouse/open.ts';
import { readAsset } from './sample.ts';

/** 0 all read, 1 some rows set aside, 2 a file refused or wrong use. */
export type ExitStatus = 0 | 1 | 2;

export interface Session {
  readonly warehouse: Warehouse;
  readonly catalogue: Catalogue;
  readonly readings: readonly FileReading[];
  readonly status: ExitStatus;
  close(): Promise<void>;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** "file.csv:12: Q2 12/13: 6.9: The counts give 7.0%." with "-" for what does not apply. */
export function problemLine(problem: Problem): string {
  const { message, remedy } = problemWords(problem);
  const place = [
    problem.line === null ? problem.file : `${problem.file}:${problem.line}`,
    problem.column ?? '-',
    problem.cell === null || problem.cell === '' ? '-' : problem.cell,
  ].map(oneLine);
  return `${place.join(': ')}: ${oneLine(`${message} ${remedy}`)}`;
}

/** Every problem of the readings, one a line, to standard error. */
export function printProblems(readings: readonly FileReading[]): void {
  for (const reading of readings) {
    const refused = reading.refused === null ? [] : [reading.refused];
    const others = reading.problems.filter((problem) => problem !== reading.refused);
    for (const problem of [...refused, ...others]) {
      process.stderr.write(`${problemLine(problem)}\n`);
    }
  }
}

/** The worst that happened to any file. */
export function statusOf(readings: readonly FileReading[]): ExitStatus {
  if (readings.some(({ refused }) => refused !== null)) return 2;
  return readings.some(
    ({ rows, problems }) =>
      rows.setAside > 0 || problems.some(({ severity }) => severity === 'set_aside'),
  )
    ? 1
    : 0;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readBytes(file));
  } catch (error) {
    throw new Error(`Cannot read ${file}`, { cause: error });
  }
}

/** Whether nothing of any file could be used, so that there is nothing to print. */
export function allRefused(readings: readonly FileReading[]): boolean {
  return readings.length > 0 && readings.every(({ refused }) => refused !== null);
}

/** Reads the files as the page does, and opens a warehouse over them. Rejects where a file is not there. */
export async function openSession(
  files: readonly string[],
  areaHint: string | null,
): Promise<Session> {
  const catalogue = await readCatalogue(readAsset);
  const options = areaHint === null ? {} : { areaHint };
  const readings: FileReading[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file);
    readings.push(readFile(bytes, basename(file), catalogue, options));
  }
  const engine = await openNodeEngine();
  const warehouse = await openWarehouse(engine, readAsset);
  await warehouse.loadCatalogue(catalogue);
  await warehouse.loadReadings(readings.filter(({ refused }) => refused === null));
  return {
    warehouse,
    catalogue,
    readings,
    status: statusOf(readings),
    close: () => engine.close(),
  };
}
