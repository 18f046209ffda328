import { Figures } from '../domain/figures.ts';
import type { FileReading } from '../domain/reading.ts';
import { trustedWorkerUrl } from '../engine/worker-url.ts';
import { readHere, type ReadKept } from './read-kept.ts';
import type { FromReader, ToReader } from './read-messages.ts';
// Vite gives the address of the worker that it builds as this module's default.
import workerUrl from './read-worker.ts?worker&url';

/** Bytes that are read in less time than a worker takes to start. */
const FEW_BYTES = 20_000;

/** A workbook is a zip: a few bytes of it may be a great many cells. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The readings of one message's files. Rejects where the worker fails. */
function askWorker(message: ToReader): Promise<readonly FileReading[]> {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  const readings: FileReading[] = [];
  return new Promise<readonly FileReading[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
      if (data.kind === 'done') resolve(readings);
      else readings.push({ ...data.reading, observations: new Figures(data.figures) });
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    });
    worker.postMessage(message);
  }).finally(() => worker.terminate());
}

/** Reads in a worker of its own, so that 100,000 kept rows never hold the page up. */
export const readInWorker: ReadKept = async (files, catalogue) => {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size <= FEW_BYTES && !files.some(({ bytes }) => isZip(bytes)))
    return readHere(files, catalogue);
  const { indicators, areas, names, changes, themes } = catalogue;
  try {
    return await askWorker({ files, catalogue: { indicators, areas, names, changes, themes } });
  } catch {
    // The worker was not started, or was ended for its memory: slower in the page, but whole.
    return readHere(files, catalogue);
  }
};
