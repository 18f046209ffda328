import { asFigures } from '../../domain/figure-writer.ts';
import type { FileReading } from '../../domain/reading.ts';
import { trustedWorkerUrl } from '../../engine/worker-url.ts';
import type { CatalogueEdits } from '../../state/own-files.ts';
import type { FromWorker, ToWorker } from './desk-messages.ts';
// Vite gives the address of the worker that it builds as this module's default.
import workerUrl from './worker.ts?worker&url';

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The way to a worker and back. */
export interface Line {
  readonly tell: (message: ToWorker) => void;
  readonly close: () => void;
}

/** A worker that is told what is held before anything else. */
export function openLine(
  held: readonly FileReading[],
  areaHint: string | null,
  edits: CatalogueEdits | null,
  hear: (message: FromWorker) => void,
): Line {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  let open = true;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (open) hear(data);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    if (open) hear({ kind: 'failed', details: event.message });
  });
  const post = (message: ToWorker): void => worker.postMessage(message);
  const told = (async () => {
    post({ kind: 'open', base: document.baseURI, areaHint, edits });
    for (const reading of held) {
      const figures = asFigures(reading.observations).columns;
      post({ kind: 'hold', reading: { ...reading, observations: [], problems: [] }, figures });
      await breath();
    }
  })();
  return {
    tell: (message) => {
      void told.then(() => {
        if (open) post(message);
      });
    },
    close: () => {
      open = false;
      worker.terminate();
    },
  };
}
