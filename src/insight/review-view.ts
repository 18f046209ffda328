/** What accepting some files would do, before anything is done: plain JSON for the review screen. */
import type { tallyTerms } from '../copy/import-review.ts';
import type { Words } from '../copy/words.ts';
import type { Question } from '../domain/reading.ts';

export interface TallyView {
  readonly id: keyof typeof tallyTerms;
  readonly term: string;
  readonly count: number;
  readonly detail: string;
}

export interface FileReview {
  readonly file: string;
  readonly refused: { readonly message: string; readonly remedy: string } | null;
  /** "Read as a council performance table: …". */
  readonly recognised: Words;
  readonly questions: readonly Question[];
  readonly setAside: number;
  readonly checks: number;
  /** How many rows the table of problems has. */
  readonly problems: number;
}

/** A figure that would take the place of another. */
export interface ChangeRow {
  readonly key: string;
  readonly measure: string;
  readonly period: string;
  readonly area: string;
  readonly held: string;
  /** The file that holds it; null where it is published. */
  readonly heldIn: string | null;
  readonly given: string;
  /** "0.4 points lower". */
  readonly by: string;
  /** Where a target would be met by one and not by the other. */
  readonly target: string | null;
}

export interface ReviewView {
  readonly title: string;
  readonly standfirst: Words;
  readonly tally: readonly TallyView[];
  readonly files: readonly FileReview[];
  readonly changes: readonly ChangeRow[];
  readonly changesInAll: number;
  readonly effects: readonly string[];
  /** What needs a look, each with the file that it stands in: the error summary's links. */
  readonly summary: readonly { readonly file: string; readonly words: string }[];
  /** Null where there is nothing to accept. */
  readonly accept: {
    readonly words: string;
    readonly figures: number;
    readonly targets: number;
  } | null;
  /** What the scorecard should show once accepted; null where the files are of many councils. */
  readonly landing: {
    readonly areaCode: string;
    readonly areaName: string;
    readonly periodId: string | null;
    readonly periodWords: string | null;
  } | null;
}
