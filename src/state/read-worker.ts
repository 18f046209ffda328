/** Reads kept files again, off the main thread; the figures go back in columns. */
import { catalogueOf } from '../domain/catalogue.ts';
import { asFigures } from '../domain/figure-writer.ts';
import { buffersOf } from '../domain/figures.ts';
import { readOneKept, withoutFigures } from './read-kept.ts';
import type { FromReader, ToReader } from './read-messages.ts';

const tell = (message: FromReader, transfer: ArrayBuffer[] = []): void =>
  globalThis.postMessage(message, { transfer });

globalThis.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  const catalogue = catalogueOf(data.catalogue);
  for (const file of data.files) {
    const reading = readOneKept(file, catalogue);
    const figures = asFigures(reading.observations).columns;
    tell({ kind: 'reading', reading: withoutFigures(reading), figures }, buffersOf(figures));
  }
  tell({ kind: 'done' });
});
