import type { FileReading } from '../../domain/reading.ts';
import type { ProblemRow } from '../../insight/review-problems.ts';
import type { ReviewView } from '../../insight/review-view.ts';
import { MOST_BYTES } from './choose.ts';

export type Stage = 'waiting' | 'opening' | 'counting' | 'read' | 'too_large' | 'gone' | 'crashed';

export interface Source {
  /** Its key; two files of one name are told apart. */
  readonly name: string;
  readonly file: File;
  readonly answers: Readonly<Record<string, string>>;
  readonly stage: Stage;
  /** How much of it has been opened, 0 to 1. */
  readonly share: number;
}

export interface DeskState {
  readonly step: 'add' | 'reading' | 'review' | 'accepting';
  readonly sources: readonly Source[];
  readonly view: ReviewView | null;
  /** Something is being worked in; the review shown is the one before. */
  readonly again: boolean;
  /** The rows of problems shown, by file. */
  readonly rows: ReadonlyMap<string, readonly ProblemRow[]>;
  readonly notice: 'too_many' | 'nothing' | null;
  readonly failure: string | null;
}

/** What an accepted file brings along for the log: its bytes' source and the officer's answers. */
export interface AcceptedFile {
  readonly reading: FileReading;
  readonly file: File;
  readonly answers: Readonly<Record<string, string>>;
}

export const emptyDesk: DeskState = {
  step: 'add',
  sources: [],
  view: null,
  again: false,
  rows: new Map(),
  notice: null,
  failure: null,
};

export const sourceOf = (name: string, file: File): Source => ({
  name,
  file,
  answers: {},
  stage: file.size > MOST_BYTES ? 'too_large' : 'waiting',
  share: 0,
});

export const isBusy = ({ stage }: Source): boolean => stage === 'opening' || stage === 'counting';
export const isUnread = ({ stage }: Source): boolean =>
  stage === 'gone' || stage === 'crashed' || stage === 'too_large';

/** The answers with one more, changed or (null) taken back. */
export function withAnswer(
  { answers }: Source,
  question: string,
  choice: string | null,
): Source['answers'] {
  const others = Object.entries(answers).filter(([id]) => id !== question);
  return Object.fromEntries(choice === null ? others : [...others, [question, choice]]);
}
