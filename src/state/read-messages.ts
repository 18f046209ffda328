import type { CatalogueParts } from '../domain/catalogue.ts';
import type { FigureColumns } from '../domain/figures.ts';
import type { FileReading } from '../domain/reading.ts';
import type { KeptBytes } from './read-kept.ts';

/** What crosses between the page and the worker that reads kept files again. */
export interface ToReader {
  readonly files: readonly KeptBytes[];
  readonly catalogue: CatalogueParts;
}

export type FromReader =
  /** The next file's reading, its figures beside it in columns. */
  | { readonly kind: 'reading'; readonly reading: FileReading; readonly figures: FigureColumns }
  | { readonly kind: 'done' };
