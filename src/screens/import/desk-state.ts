import { sheetName } from '../../copy/import-answers.ts';
import type { FileReading, LayoutId } from '../../domain/reading.ts';
import type { Correction } from '../../ingest/correct.ts';
import type { ProblemRow } from '../../insight/review-problems.ts';
import type { ReviewView } from '../../insight/review-view.ts';
import type { Prepared } from '../../workspace/packing.ts';
import { MOST_BYTES } from './choose.ts';

export type Stage = 'waiting' | 'opening' | 'counting' | 'read' | 'too_large' | 'gone' | 'crashed';

export interface Source {
  /** Its key; two files of one name are told apart. */
  readonly name: string;
  readonly file: File;
  readonly answers: Readonly<Record<string, string>>;
  readonly corrections: readonly Correction[];
  /** The earlier file whose answers are used for this one. */
  readonly remembered: string | null;
  /** Whether such answers may still be used: not once the officer has answered. */
  readonly reuse: boolean;
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
  /** The row of problems whose cells could not be told, so that they can't be corrected here. */
  readonly unfixable: string | null;
  readonly notice: 'too_many' | 'nothing' | null;
  readonly failure: string | null;
}

/** What an accepted file brings along for the log: its bytes' source and the officer's answers. */
export interface AcceptedFile {
  readonly reading: FileReading;
  readonly file: File;
  readonly answers: Readonly<Record<string, string>>;
  readonly corrections: Correction[];
  readonly prepared: Prepared | null;
}

export const emptyDesk: DeskState = {
  step: 'add',
  sources: [],
  view: null,
  again: false,
  rows: new Map(),
  unfixable: null,
  notice: null,
  failure: null,
};

export const sourceOf = (name: string, file: File): Source => ({
  name,
  file,
  answers: {},
  corrections: [],
  remembered: null,
  reuse: true,
  stage: file.size > MOST_BYTES ? 'too_large' : 'waiting',
  share: 0,
});

export const isBusy = ({ stage }: Source): boolean => stage === 'opening' || stage === 'counting';
export const isUnread = ({ stage }: Source): boolean =>
  stage === 'gone' || stage === 'crashed' || stage === 'too_large';

const without = (answers: Source['answers'], gone: (id: string) => boolean) =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !gone(id)));

/** The answers with one more, changed or (null) taken back. */
export function withAnswer(
  { answers }: Source,
  question: string,
  choice: string | null,
): Pick<Source, 'answers' | 'reuse'> {
  const others = without(answers, (id) => id === question);
  return { answers: choice === null ? others : { ...others, [question]: choice }, reuse: false };
}

/** Read as another layout, or (null) as the one recognised; columns matched before are forgotten. */
export function withLayout({ answers }: Source, layout: LayoutId | null): Partial<Source> {
  const others = without(answers, (id) => id === 'layout' || id.startsWith('map:'));
  return {
    answers: layout === null ? others : { ...others, layout },
    reuse: false,
    remembered: null,
  };
}

/** Asked afresh; which sheet it is remains. */
export const withoutAnswers = ({ answers }: Source): Partial<Source> => ({
  answers: without(answers, (id) => id !== 'sheet'),
  reuse: false,
  remembered: null,
});

/** The corrections with others; one of a cell that was corrected before keeps what the file says. */
export function withFixes(
  { corrections }: Source,
  fixes: readonly Correction[],
): Pick<Source, 'corrections'> {
  const placeOf = ({ line, column }: Correction): string => `${String(line)}:${String(column)}`;
  const all = new Map(corrections.map((each) => [placeOf(each), each]));
  for (const fix of fixes) {
    const was = all.get(placeOf(fix))?.was ?? fix.was;
    all.set(placeOf(fix), { ...fix, was });
  }
  return { corrections: [...all.values()].filter(({ was, now }) => was !== now) };
}

export const withoutFix = (
  { corrections }: Source,
  { cells }: FixGroup,
): Pick<Source, 'corrections'> => ({
  corrections: corrections.filter((each) => !cells.includes(each)),
});

/** Corrections that put the same in place of the same, in one column. */
export interface FixGroup {
  readonly key: string;
  readonly was: string;
  readonly now: string;
  readonly cells: readonly Correction[];
}

export function fixGroups(corrections: readonly Correction[]): readonly FixGroup[] {
  const groups = new Map<string, { was: string; now: string; cells: Correction[] }>();
  for (const each of corrections) {
    const key = JSON.stringify([each.column, each.was, each.now]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { was: each.was, now: each.now, cells: [each] });
    else group.cells.push(each);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

/** The sheets of a workbook, each as a file of its own. */
export const sheetsOf = (source: Source, sheets: readonly string[]): readonly Source[] =>
  sheets.map((sheet) => ({
    ...source,
    name: sheetName(source.name, sheet),
    answers: { ...source.answers, sheet },
    stage: 'waiting',
    share: 0,
  }));
