/** Reads kept files again, off the main thread; the figures go back in parts. */
import { catalogueOf } from '../domain/catalogue.ts';
import { buffersOf, packedParts } from '../domain/packed.ts';
import { readOneKept, withoutFigures } from './read-kept.ts';
import type { FromReader, ToReader } from './read-messages.ts';

const tell = (message: FromReader, transfer: ArrayBuffer[] = []): void =>
  globalThis.postMessage(message, { transfer });

globalThis.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  const catalogue = catalogueOf(data.catalogue);
  for (const file of data.files) {
    const reading = readOneKept(file, catalogue);
    tell({ kind: 'reading', reading: withoutFigures(reading) });
    for (const part of packedParts(reading.observations))
      tell({ kind: 'figures', part }, buffersOf(part));
  }
  tell({ kind: 'done' });
});
