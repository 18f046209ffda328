/** Reads kept files again, off the main thread; the figures go back in parts. */
import { catalogueOf } from '../domain/catalogue.ts';
import { readOneKept } from './read-kept.ts';
import type { FromReader, ToReader } from './read-messages.ts';

/** Figures that cross at a time, so that no message holds the page up. */
const PART = 2000;

const tell = (message: FromReader): void => globalThis.postMessage(message);

globalThis.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  const catalogue = catalogueOf(data.catalogue);
  for (const file of data.files) {
    const reading = readOneKept(file, catalogue);
    tell({ kind: 'reading', reading: { ...reading, observations: [] } });
    for (let at = 0; at < reading.observations.length; at += PART) {
      tell({ kind: 'figures', part: reading.observations.slice(at, at + PART) });
    }
  }
  tell({ kind: 'done' });
});
