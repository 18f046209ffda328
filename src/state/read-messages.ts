import type { CatalogueParts } from '../domain/catalogue.ts';
import type { Observation } from '../domain/observation.ts';
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
  | { readonly kind: 'figures'; readonly part: readonly Observation[] }
  | { readonly kind: 'done' };
