/** Files beside what is held, before anything is added. */
import { acceptWords, errorLinks } from '../copy/import-review.ts';
import {
  baselinesWords,
  bestWords,
  figuresWords,
  milestonesWords,
  recognisedWords,
  reviewCopy,
  rowsWords,
  standfirst,
  targetsWords,
} from '../copy/import.ts';
import { problemWords } from '../copy/problems.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Target } from '../domain/target.ts';
import { changeRow } from './review-changes.ts';
import { checksOf } from './review-checks.ts';
import { compareObservations, freshBest, type Held } from './review-compare.ts';
import { effectsOf, landingOf } from './review-effects.ts';
import { problemRows, type ProblemRow } from './review-problems.ts';
import { previewOf } from './review-preview.ts';
import { isMatch, mustAnswer, waitingOf } from './review-questions.ts';
import { countOf, firstOf, namesOf, standing, sum, type Names, type Sums } from './review-sums.ts';
import { tallyOf } from './review-tally.ts';
import { compareTargets, targetRows } from './review-targets.ts';
import type { FileReview, ReviewView } from './review-view.ts';

export interface Review {
  readonly view: ReviewView;
  /** The table of problems of each file, whole, by the file's name. */
  readonly problems: ReadonlyMap<string, readonly ProblemRow[]>;
}

const CHANGES_SHOWN = 50;
/** Rows that are passed over as they should be: nothing about them needs a look. */
const byChoice: ReadonlySet<string> = new Set([
  'ROWS_NOT_CHOSEN',
  'LEVEL_NOT_USED',
  'ANSWER_NEEDED',
]);
const ofKind = (targets: readonly Target[], kind: Target['kind']): number =>
  targets.filter((target) => target.kind === kind).length;

function readParts({ observations, targets, best }: FileReading): readonly string[] {
  const parts: readonly (readonly [number, (n: number) => string])[] = [
    [observations.length, figuresWords],
    [ofKind(targets, 'target'), targetsWords],
    [ofKind(targets, 'milestone'), milestonesWords],
    [ofKind(targets, 'baseline'), baselinesWords],
    [best.length, bestWords],
  ];
  return parts.filter(([n]) => n > 0).map(([n, words]) => words(n));
}

function fileReview(reading: FileReading, rows: readonly ProblemRow[], names: Names): FileReview {
  const { file, layout, confidence, because, refused, questions } = reading;
  const of = (severity: ProblemRow['severity']): number =>
    sum(rows.filter((row) => row.severity === severity).map((row) => row.count));
  const passedOver = sum(
    reading.problems
      .filter(({ code }) => byChoice.has(code))
      .map(({ detail }) => Number(detail['count'] ?? 1)),
  );
  return {
    file,
    refused: refused === null ? null : problemWords(refused),
    wantsColumns: refused?.code === 'MAPPING_WANTED',
    recognised:
      layout === null
        ? []
        : recognisedWords({
            layout,
            read: readParts(reading),
            rows: rowsWords(reading.rows.read, reading.rows.setAside),
            confidence,
            because,
          }),
    questions,
    setAside: of('set_aside') - passedOver,
    passedOver,
    checks: of('check'),
    problems: rows.length,
    others: reading.others ?? [],
    preview: previewOf(reading, names),
  };
}

function summaryOf(files: readonly FileReview[]): ReviewView['summary'] {
  return files.flatMap(({ file, refused, wantsColumns, setAside, checks }) => [
    ...(refused === null
      ? []
      : [{ file, words: wantsColumns ? errorLinks.columns(file) : errorLinks.refused(file) }]),
    ...(setAside === 0 ? [] : [{ file, words: errorLinks.setAside(file, setAside) }]),
    ...(checks === 0 ? [] : [{ file, words: errorLinks.checks(file, checks) }]),
  ]);
}

/** Not one that waits for its columns: that is read as soon as they are matched. */
const isRefused = ({ refused, wantsColumns }: FileReview): boolean =>
  refused !== null && !wantsColumns;

function titleOf(files: readonly FileReview[], sums: Sums, anything: boolean): string {
  const matched = ({ questions, refused, wantsColumns }: FileReview): boolean =>
    wantsColumns || (refused === null && questions.some(isMatch));
  if (files.every(isRefused)) return reviewCopy.allRefusedTitle;
  if (anything) return reviewCopy.title;
  if (files.some((file) => matched(file) || waitingOf(file.questions).length > 0))
    return reviewCopy.waitingTitle;
  const held = countOf(sums, 'same') + sums.sameTargets;
  return held > 0 ? reviewCopy.nothingNewTitle : reviewCopy.nothingUsableTitle;
}

function acceptOf(sums: Sums): ReviewView['accept'] {
  const figures = countOf(sums, 'new') + countOf(sums, 'changed') + countOf(sums, 'missing');
  const targets = sums.fresh.length + sums.changedTargets.length;
  if (figures + targets + sums.best === 0) return null;
  return { words: acceptWords(figures, targets), figures, targets };
}

function sumsOf(
  readings: readonly FileReading[],
  byFile: ReturnType<typeof compareObservations>,
  held: Held,
): Sums {
  const targets = compareTargets(
    readings.flatMap((reading) => reading.targets),
    held.targets,
  );
  return {
    compared: byFile,
    fresh: targets.fresh,
    changedTargets: targets.changed,
    sameTargets: targets.same,
    best: freshBest(
      readings.flatMap(({ best }) => best),
      held.best,
    ),
  };
}

function viewOf(
  readings: readonly FileReading[],
  files: readonly FileReview[],
  sums: Sums,
  held: Held,
  names: Names,
): ReviewView {
  const given = readings.flatMap((reading) => reading.targets);
  const targets = [...held.targets, ...given];
  const figures = readings.map(({ observations }) => observations);
  const rows = targetRows(sums.changedTargets, given, held, figures, names);
  const accept = acceptOf(sums);
  return {
    title: titleOf(files, sums, accept !== null),
    standfirst: standfirst({
      files: files.length,
      refused: files.filter(isRefused).length,
      setAside: sum(files.map(({ setAside }) => setAside)),
      checks: sum(files.map(({ checks }) => checks)),
    }),
    tally: tallyOf(sums, files, readings, names),
    files,
    changes: firstOf(standing(sums, 'changed'), CHANGES_SHOWN).flatMap(
      (each) => changeRow(each, targets, names) ?? [],
    ),
    changesInAll: countOf(sums, 'changed'),
    targetChanges: rows.slice(0, CHANGES_SHOWN),
    targetChangesInAll: sums.changedTargets.length,
    effects: effectsOf(sums, files, names, rows),
    summary: summaryOf(files),
    mustAnswer: mustAnswer(files),
    accept,
    landing: landingOf(sums, names),
  };
}

/** The files in their order beside what is held. The readings are those of `ingest/read`. */
export function reviewOf(
  readings: readonly FileReading[],
  held: Held,
  catalogue: Catalogue,
): Review {
  const names = namesOf(catalogue);
  const figures = readings.map(({ observations }) => observations);
  const byFile = compareObservations(figures, held);
  const fileNames = new Set(readings.map(({ file }) => file));
  const problems = new Map(
    readings.map((reading, place): readonly [string, readonly ProblemRow[]] => {
      const compared = byFile[place];
      const others = { earlier: figures.slice(0, place), later: figures.slice(place + 1) };
      const checks =
        compared === undefined ? [] : checksOf(compared, held, fileNames, others, names.indicator);
      return [reading.file, problemRows(reading, checks, names.ref)];
    }),
  );
  const files = readings.map((reading) =>
    fileReview(reading, problems.get(reading.file) ?? [], names),
  );
  const sums = sumsOf(readings, byFile, held);
  return { view: viewOf(readings, files, sums, held, names), problems };
}
