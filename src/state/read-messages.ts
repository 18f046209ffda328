import type { CatalogueParts } from '../domain/catalogue.ts';
import type { PackedObservations } from '../domain/packed.ts';
import type { FileReading } from '../domain/reading.ts';
import type { KeptBytes } from './read-kept.ts';

/** What crosses between the page and the worker that reads kept files again. */
export interface ToReader {
  readonly files: readonly KeptBytes[];
  readonly catalogue: CatalogueParts;
}

export type FromReader =
  /** The next file's reading, without its figures, which follow in parts. */
  | { readonly kind: 'reading'; readonly reading: FileReading }
  | { readonly kind: 'figures'; readonly part: PackedObservations }
  | { readonly kind: 'done' };
