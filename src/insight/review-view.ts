/** What accepting some files would do, before anything is done: plain JSON for the review screen. */
import type { tallyTerms } from '../copy/import-review.ts';
import type { Words } from '../copy/words.ts';
import type { Observation } from '../domain/observation.ts';
import type { LayoutId, Question } from '../domain/reading.ts';

export interface TallyView {
  readonly id: keyof typeof tallyTerms;
  readonly term: string;
  readonly count: number;
  readonly detail: string;
}

export interface FileReview {
  readonly file: string;
  readonly refused: { readonly message: string; readonly remedy: string } | null;
  /** Refused only until the officer has said which column holds the figures. */
  readonly wantsColumns: boolean;
  /** "Read as a council performance table: …". */
  readonly recognised: Words;
  readonly questions: readonly Question[];
  /** Rows and cells that can't be used, apart from those that are passed over by choice. */
  readonly setAside: number;
  /** Rows of other breakdowns or places than those chosen, or that wait for an answer. */
  readonly passedOver: number;
  readonly checks: number;
  /** How many rows the table of problems has. */
  readonly problems: number;
  /** Other layouts that it can be read as. */
  readonly others: readonly LayoutId[];
  /** The first figures of a file whose columns the officer matches; empty for any other. */
  readonly preview: readonly PreviewRow[];
}

/** One figure as it was read, to see whether the columns are matched rightly. */
export interface PreviewRow {
  readonly line: number;
  readonly measure: string;
  readonly area: string;
  readonly period: string;
  readonly value: string;
  /** "11 of 158"; empty where there are none. */
  readonly counts: string;
  readonly note: string;
}

/** A figure that would take the place of another. */
export interface ChangeRow {
  readonly key: string;
  readonly observation: Observation;
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

/** A target or a milestone that would take the place of another. */
export interface TargetRow {
  readonly key: string;
  /** "NI 62". */
  readonly ref: string;
  readonly measure: string;
  readonly area: string;
  /** "Target for March 2013". */
  readonly rung: string;
  readonly held: string;
  readonly heldIn: string;
  readonly given: string;
  /** "5 points higher". */
  readonly by: string;
  /** Where the measure's latest figure meets one and not the other. */
  readonly target: string | null;
}

export interface ReviewView {
  readonly title: string;
  readonly standfirst: Words;
  readonly tally: readonly TallyView[];
  readonly files: readonly FileReview[];
  readonly changes: readonly ChangeRow[];
  readonly changesInAll: number;
  readonly targetChanges: readonly TargetRow[];
  readonly targetChangesInAll: number;
  readonly effects: readonly string[];
  /** What needs a look, each with the file that it stands in: the error summary's links. */
  readonly summary: readonly { readonly file: string; readonly words: string }[];
  /** Questions without whose answer the figures can't be accepted: their scale is not known. */
  readonly mustAnswer: readonly { readonly file: string; readonly id: string }[];
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
