/** What accepting some files would do, before anything is done: plain JSON for the review screen. */
import {
  acceptWords,
  baselinesWords,
  benchmarkGain,
  bestWords,
  errorLinks,
  figuresWords,
  gainWords,
  milestonesWords,
  missingTally,
  recognisedWords,
  replaceGain,
  reviewCopy,
  rowsWords,
  sameWords,
  someNames,
  standfirst,
  tallyNone,
  tallyTerms,
  targetFlip,
  targetGain,
  targetsWords,
  waitGain,
} from '../copy/import.ts';
import { changeWords, NO_CHANGE, NOT_COMPARED } from '../copy/change.ts';
import { count, listed, plain, tidy } from '../copy/format.ts';
import { periodIdWords, periodInWords } from '../copy/period.ts';
import { problemWords } from '../copy/problems.ts';
import type { Words } from '../copy/words.ts';
import { financialYear } from '../domain/calendar.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { IsoDate } from '../domain/period.ts';
import type { FileReading, Question } from '../domain/reading.ts';
import type { Target } from '../domain/target.ts';
import { judged } from './change.ts';
import { checksOf, type ReviewCheck } from './review-checks.ts';
import {
  compareObservations,
  compareTargets,
  freshBest,
  rowOf,
  type Compared,
  type Held,
} from './review-compare.ts';
import { problemRows, type ProblemRow } from './review-problems.ts';
import { targetView } from './target.ts';
import { shownMeasure } from './value.ts';

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
  /** "Down 0.4 points, better". */
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

export interface Review {
  readonly view: ReviewView;
  /** The table of problems of each file, whole, by the file's name. */
  readonly problems: ReadonlyMap<string, readonly ProblemRow[]>;
}

const CHANGES_SHOWN = 200;
/** Files that tell of more councils than these are for comparing, not about one's own council. */
const OWN_COUNCILS = 3;

interface Names {
  readonly indicator: (code: string) => Indicator | null;
  readonly ref: (code: string) => string;
  readonly area: (code: string) => string;
  readonly council: (code: string) => boolean;
}

function namesOf(catalogue: Catalogue): Names {
  const indicators = new Map(catalogue.indicators.map((each) => [each.code, each]));
  const areas = new Map(catalogue.areas.map((each) => [each.code, each]));
  const indicator = (code: string): Indicator | null => indicators.get(code) ?? null;
  return {
    indicator,
    ref: (code) => indicator(code)?.refs[0] ?? indicator(code)?.name ?? code,
    area: (code) => areas.get(code)?.name ?? code,
    council: (code) => areas.get(code)?.type === 'council',
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
const ofKind = (targets: readonly Target[], kind: Target['kind']): number =>
  targets.filter((target) => target.kind === kind).length;

function readParts({ observations, targets, best }: FileReading): readonly string[] {
  const parts: readonly (readonly [number, (n: number) => string])[] = [
    [observations.length, figuresWords],
    [ofKind(targets, 'target'), targetsWords],
    [ofKind(targets, 'milestone'), milestonesWords],
    [ofKind(targets, 'baseline'), baselinesWords],
    [sum(best.map(({ sharedBy, areaName }) => (areaName === null ? 1 : sharedBy))), bestWords],
  ];
  return parts.filter(([n]) => n > 0).map(([n, words]) => words(n));
}

function fileReview(reading: FileReading, rows: readonly ProblemRow[]): FileReview {
  const { file, layout, confidence, because, refused, questions } = reading;
  const of = (severity: ProblemRow['severity']): number =>
    sum(rows.filter((row) => row.severity === severity).map((row) => row.count));
  return {
    file,
    refused: refused === null ? null : problemWords(refused),
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
    setAside: of('set_aside'),
    checks: of('check'),
    problems: rows.length,
  };
}

interface Sums {
  readonly compared: readonly Compared[];
  readonly fresh: readonly Target[];
  readonly changedTargets: number;
  readonly sameTargets: number;
  readonly best: number;
}

const standing = (compared: readonly Compared[], which: Compared['standing']) =>
  compared.filter((each) => each.standing === which);

function missingDetail(missing: readonly Compared[]): string {
  const reasons = missing.map(({ observation }) => observation.missingReason ?? 'not_recorded');
  const parts = distinct(reasons).map(
    (reason) =>
      `${count(reasons.filter((each) => each === reason).length)} ${missingTally[reason] ?? ''}`,
  );
  return parts.join(', ');
}

function tallyOf(
  sums: Sums,
  files: readonly FileReview[],
  readings: readonly FileReading[],
  names: Names,
): readonly TallyView[] {
  const { compared, fresh, best, changedTargets, sameTargets } = sums;
  const added = standing(compared, 'new');
  const changed = standing(compared, 'changed');
  const same = standing(compared, 'same');
  const missing = standing(compared, 'missing');
  const rungs = [
    ...(added.length > 0 ? [figuresWords(added.length)] : []),
    ...(fresh.length > 0 ? [`${count(fresh.length)} on target paths`] : []),
    ...(best > 0 ? [bestWords(best)] : []),
  ];
  const refs = distinct(changed.map(({ observation }) => names.ref(observation.indicatorCode)));
  const published = same.filter(({ held }) => held?.origin === 'published').length;
  const setAside = sum(files.map((file) => file.setAside));
  const rows = sum(readings.map((reading) => reading.rows.read));
  const line = (id: TallyView['id'], n: number, detail: string): TallyView => ({
    id,
    term: tallyTerms[id],
    count: n,
    detail: n === 0 ? tallyNone[id] : detail,
  });
  return [
    line('new', added.length + fresh.length + best, listed(rungs)),
    line(
      'changed',
      changed.length + changedTargets,
      refs.length === 0 ? targetsWords(changedTargets) : someNames(refs, 'measure', 'measures'),
    ),
    line('same', same.length + sameTargets, sameWords(published, same.length + sameTargets)),
    line('missing', missing.length, missingDetail(missing)),
    line('setAside', setAside, `of ${rowsWords(rows, 0)}`),
  ];
}

/** How far the new figure is from the one held: "Down 0.4 points, better". */
function byWords(indicator: Indicator, before: number | null, given: number | null): string {
  if (before === null || given === null) return NOT_COMPARED;
  const points = tidy(given - before);
  if (points === 0) return NO_CHANGE;
  return changeWords({
    up: points > 0,
    amount: plain(Math.abs(points), indicator.decimals + 2),
    about: false,
    points: indicator.unit === 'percent',
    direction: judged(indicator.polarity, points > 0),
  });
}

function changeRow(compared: Compared, targets: readonly Target[], names: Names): ChangeRow | null {
  const { observation, held } = compared;
  const indicator = names.indicator(observation.indicatorCode);
  if (indicator === null || held === null) return null;
  const given = rowOf(observation, 'own');
  const before = rowOf(held.observation, held.origin);
  const rungs = targets.filter(
    (target) =>
      target.indicatorCode === observation.indicatorCode &&
      target.areaCode === observation.areaCode,
  );
  const state = (row: typeof given) => targetView(indicator, row, [row], rungs, row.end, false);
  const [was, now] = [state(before), state(given)];
  return {
    key: [observation.source.file, observation.source.line, observation.source.column].join(':'),
    measure: `${names.ref(indicator.code)}: ${indicator.name}`,
    period: periodInWords(observation),
    area: names.area(observation.areaCode),
    held: shownMeasure(indicator, before),
    heldIn: held.origin === 'published' ? null : before.file,
    given: shownMeasure(indicator, given),
    by: byWords(indicator, before.value, given.value),
    target: was.state === now.state ? null : targetFlip(was.word, now.word),
  };
}

/** The id under which the scorecard is asked for a day: a year to March, else its month. */
const asked = (end: IsoDate): string =>
  end.slice(5, 7) === '03' ? financialYear(end) : end.slice(0, 7);

function areasOf(sums: Sums, names: Names): readonly string[] {
  const figures = sums.compared.map(({ observation }) => observation.areaCode);
  const targets = sums.fresh.map(({ areaCode }) => areaCode);
  return distinct([...figures, ...targets]).filter((code) => names.council(code));
}

const latestOf = (compared: readonly Compared[], areaCode: string): IsoDate | null =>
  compared.reduce<IsoDate | null>((latest, { observation: { areaCode: code, end, value } }) => {
    if (code !== areaCode || value === null) return latest;
    return latest === null || end > latest ? end : latest;
  }, null);

function landingOf(sums: Sums, names: Names): ReviewView['landing'] {
  const areas = areasOf(sums, names);
  const [areaCode] = areas;
  if (areaCode === undefined || areas.length > OWN_COUNCILS) return null;
  const latest = latestOf(sums.compared, areaCode);
  const periodId = latest === null ? null : asked(latest);
  return {
    areaCode,
    areaName: names.area(areaCode),
    periodId,
    periodWords: periodId === null ? null : periodIdWords(periodId),
  };
}

function effectsOf(sums: Sums, files: readonly FileReview[], names: Names): readonly string[] {
  const areas = areasOf(sums, names);
  const gained = [...standing(sums.compared, 'new'), ...standing(sums.compared, 'changed')];
  const measures = (areaCode: string | null): number =>
    distinct(
      gained
        .filter(({ observation }) => areaCode === null || observation.areaCode === areaCode)
        .map(({ observation }) => observation.indicatorCode),
    ).length;
  const own = areas.slice(0, OWN_COUNCILS).flatMap((code) => {
    const latest = latestOf(gained, code);
    const rungs = sums.fresh.filter((t) => t.areaCode === code && t.kind !== 'baseline');
    const aimed = distinct(rungs.map(({ indicatorCode }) => indicatorCode)).length;
    return [
      ...(latest === null
        ? []
        : [gainWords(measures(code), names.area(code), periodIdWords(asked(latest)))]),
      ...(aimed === 0 ? [] : [targetGain(aimed, names.area(code))]),
    ];
  });
  const changed = standing(sums.compared, 'changed').length;
  const waiting = sum(files.map((f) => f.questions.filter((q) => q.answer === null).length));
  return [
    ...(areas.length > OWN_COUNCILS ? [benchmarkGain(areas.length, measures(null))] : own),
    ...(changed === 0 ? [] : [replaceGain(changed)]),
    ...(waiting === 0 ? [] : [waitGain(waiting)]),
  ];
}

function summaryOf(files: readonly FileReview[]): ReviewView['summary'] {
  return files.flatMap(({ file, refused, setAside, checks }) => [
    ...(refused === null ? [] : [{ file, words: errorLinks.refused(file) }]),
    ...(setAside === 0 ? [] : [{ file, words: errorLinks.setAside(file, setAside) }]),
    ...(checks === 0 ? [] : [{ file, words: errorLinks.checks(file, checks) }]),
  ]);
}

function titleOf(files: readonly FileReview[], anything: boolean): string {
  if (files.every(({ refused }) => refused !== null)) return reviewCopy.allRefusedTitle;
  return anything ? reviewCopy.title : reviewCopy.nothingNewTitle;
}

function acceptOf(sums: Sums): ReviewView['accept'] {
  const figures = sums.compared.filter((each) => each.standing !== 'same').length;
  const targets = sums.fresh.length + sums.changedTargets;
  if (figures + targets + sums.best === 0) return null;
  return { words: acceptWords(figures, targets), figures, targets };
}

/** The files in their order beside what is held. The readings are those of `ingest/read`. */
export function reviewOf(
  readings: readonly FileReading[],
  held: Held,
  catalogue: Catalogue,
): Review {
  const names = namesOf(catalogue);
  const byFile = compareObservations(
    readings.map(({ observations }) => observations),
    held,
  );
  const fileNames = new Set(readings.map(({ file }) => file));
  const problems = new Map(
    readings.map((reading, place): readonly [string, readonly ProblemRow[]] => {
      const checks: readonly ReviewCheck[] = checksOf(
        byFile[place] ?? [],
        held,
        fileNames,
        names.indicator,
      );
      return [reading.file, problemRows(reading, checks, names.ref)];
    }),
  );
  const files = readings.map((reading) => fileReview(reading, problems.get(reading.file) ?? []));
  const targets = compareTargets(
    readings.flatMap((reading) => reading.targets),
    held.targets,
  );
  const sums: Sums = {
    compared: byFile.flat(),
    fresh: targets.fresh,
    changedTargets: targets.changed,
    sameTargets: targets.same,
    best: freshBest(
      readings.flatMap(({ best }) => best),
      held.best,
    ),
  };
  const changed = standing(sums.compared, 'changed');
  const allTargets = [...held.targets, ...readings.flatMap((reading) => reading.targets)];
  const accept = acceptOf(sums);
  const view: ReviewView = {
    title: titleOf(files, accept !== null),
    standfirst: standfirst({
      files: files.length,
      refused: files.filter(({ refused }) => refused !== null).length,
      setAside: sum(files.map(({ setAside }) => setAside)),
      checks: sum(files.map(({ checks }) => checks)),
    }),
    tally: tallyOf(sums, files, readings, names),
    files,
    changes: changed
      .slice(0, CHANGES_SHOWN)
      .flatMap((each) => changeRow(each, allTargets, names) ?? []),
    changesInAll: changed.length,
    effects: effectsOf(sums, files, names),
    summary: summaryOf(files),
    accept,
    landing: landingOf(sums, names),
  };
  return { view, problems };
}
