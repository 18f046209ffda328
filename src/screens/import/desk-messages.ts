/** What crosses between the page and the worker that reads and compares. */
import type { FigureColumns } from '../../domain/figures.ts';
import type { FileReading } from '../../domain/reading.ts';
import type { Correction } from '../../ingest/correct.ts';
import type { ProblemRow } from '../../insight/review-problems.ts';
import type { ReviewView } from '../../insight/review-view.ts';
import type { Prepared } from '../../workspace/packing.ts';
import type { CatalogueEdits } from '../../state/own-files.ts';

/** A file's name is its key: names within one review differ. */
export type ToWorker =
  | {
      readonly kind: 'open';
      readonly base: string;
      readonly areaHint: string | null;
      readonly edits: CatalogueEdits | null;
    }
  /** A file that is held, its figures beside it in columns. */
  | { readonly kind: 'hold'; readonly reading: FileReading; readonly figures: FigureColumns }
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly file: Blob;
      readonly answers: Readonly<Record<string, string>>;
      readonly corrections: readonly Correction[];
      /** Whether answers given for an earlier file of the same headings are used. */
      readonly reuse: boolean;
    }
  /** What the cells of one row of the problems should say. */
  | { readonly kind: 'fix'; readonly name: string; readonly key: string; readonly now: string }
  | { readonly kind: 'drop'; readonly name: string }
  | { readonly kind: 'review'; readonly names: readonly string[]; readonly turn: number }
  | {
      readonly kind: 'problems';
      readonly name: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'csv' }
  /** Asks for readings; those that are handed over are gone here. */
  | { readonly kind: 'take'; readonly names: readonly string[]; readonly over: boolean };

export type FromWorker =
  | { readonly kind: 'opening'; readonly name: string; readonly share: number }
  | { readonly kind: 'counting'; readonly name: string }
  | { readonly kind: 'read'; readonly name: string }
  | { readonly kind: 'unread'; readonly name: string; readonly why: 'gone' | 'crashed' }
  /** A workbook of several sheets, none of which has been read. */
  | { readonly kind: 'sheets'; readonly name: string; readonly sheets: readonly string[] }
  | {
      readonly kind: 'remembered';
      readonly name: string;
      readonly from: string;
      readonly answers: Readonly<Record<string, string>>;
    }
  /** The cells that a correction is for; none where they can't be told. */
  | {
      readonly kind: 'located';
      readonly name: string;
      readonly key: string;
      readonly corrections: readonly Correction[];
    }
  | { readonly kind: 'review'; readonly turn: number; readonly view: ReviewView }
  | {
      readonly kind: 'problems';
      readonly name: string;
      readonly from: number;
      readonly rows: readonly ProblemRow[];
    }
  | { readonly kind: 'csv'; readonly text: string }
  /** A reading, its figures beside it in columns, and its file as it is to be kept. */
  | {
      readonly kind: 'reading';
      readonly reading: FileReading;
      readonly figures: FigureColumns;
      readonly prepared: Prepared | null;
    }
  | { readonly kind: 'taken' }
  | { readonly kind: 'failed'; readonly details: string };
