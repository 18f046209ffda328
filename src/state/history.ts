/** The log as it is shown: what each entry changed, and what its files hold. */
import {
  editTitle,
  fieldWords,
  historyCopy,
  importEffect,
  importTitle,
  originCopy,
  rungWords,
} from '../copy/history.ts';
import { plain } from '../copy/format.ts';
import { sentenceCase } from '../copy/format.ts';
import { monthYearWords, periodInWords } from '../copy/period.ts';
import { momentOf } from '../copy/workspace.ts';
import { areaFor, type Catalogue } from '../domain/catalogue.ts';
import { ByPlace } from '../domain/by-place.ts';
import { codesIn } from '../domain/figures.ts';
import type { Observation } from '../domain/observation.ts';
import type { FileReading } from '../domain/reading.ts';
import type { FiguresTable } from '../insight/views.ts';
import type { Entry } from '../workspace/entry.ts';
import type { OpenWorkspace } from '../workspace/keeper.ts';
import type { HeldWorkspace, ReadImport } from './hold.ts';

export interface HistoryFile {
  readonly name: string;
  readonly sha256: string;
  readonly reading: FileReading | null;
}

export interface HistoryEntry {
  readonly id: string;
  readonly title: string;
  /** "28 November 2026 at 09:05". */
  readonly when: string;
  /** What it changed, in counts; null for an edit, whose title says it. */
  readonly effect: string | null;
  readonly files: readonly HistoryFile[];
  readonly undone: boolean;
  /** An undo is itself undone by doing the thing again. */
  readonly canChange: boolean;
}

const figureKey = ({ indicatorCode, areaCode, start, end, basis }: Observation): string =>
  [indicatorCode, areaCode, start, end, basis].join('|');

const indicatorName = (catalogue: Catalogue, code: string): string =>
  catalogue.indicators.find((indicator) => indicator.code === code)?.name ?? code;

const areaName = (catalogue: Catalogue, code: string): string =>
  areaFor(catalogue, code)?.name ?? code;

/** Figures of an import that an earlier import, in force, gave otherwise. */
function replacedBy(
  { entry, readings }: ReadImport,
  imports: readonly ReadImport[],
  undone: ReadonlySet<string>,
): number {
  const earlier = new ByPlace<number | null>();
  const before = imports.filter(
    ({ entry: other }) => other.seq < entry.seq && !undone.has(other.id),
  );
  for (const { observations } of before.flatMap((other) => other.readings))
    for (const observation of observations) earlier.set(observation, observation.value);
  let replaced = 0;
  for (const { observations } of before.length === 0 ? [] : readings)
    for (const observation of observations) {
      const value = earlier.get(observation);
      if (value !== undefined && value !== observation.value) replaced += 1;
    }
  return replaced;
}

function effectOf(read: ReadImport, held: HeldWorkspace, undone: ReadonlySet<string>): string {
  const figures = read.readings.map((reading) => reading.observations);
  const targets = read.readings.flatMap((reading) => reading.targets);
  const codes = new Set([
    ...figures.flatMap((each) => codesIn(each, 'area')),
    ...targets.map(({ areaCode }) => areaCode),
  ]);
  return importEffect({
    figures: figures.reduce((sum, { length }) => sum + length, 0),
    measures: new Set(figures.flatMap((each) => codesIn(each, 'indicator'))).size,
    targets: targets.length,
    areas: [...codes].map((code) => areaName(held.catalogue, code)),
    replaced: replacedBy(read, held.imports, undone),
    setAside: read.readings.reduce((sum, { rows }) => sum + rows.setAside, 0),
  });
}

const changedFields = (set: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(fieldWords).flatMap(([field, words]) => (set[field] === undefined ? [] : [words]));

/** What an entry is called; an undo by what it undid. */
function entryTitle(entry: Entry, entries: readonly Entry[], catalogue: Catalogue): string {
  const { action } = entry;
  const named = (code: string): string => indicatorName(catalogue, code);
  const other = (id: string): string => {
    const found = entries.find((each) => each.id === id);
    return found === undefined ? id : entryTitle(found, entries, catalogue);
  };
  switch (action.kind) {
    case 'import':
      return importTitle(action.files.map(({ name }) => name));
    case 'indicator':
      return editTitle.indicator(named(action.indicatorCode), changedFields(action.set));
    case 'local_indicator':
      return editTitle.local_indicator(action.indicator.name);
    case 'target':
      return editTitle.target(named(action.target.indicatorCode), rungWords[action.target.kind]);
    case 'target_removed':
      return editTitle.target_removed(named(action.indicatorCode), rungWords[action.rung]);
    case 'path':
      return editTitle.path(named(action.indicatorCode), action.path === 'steps');
    case 'limits':
      return editTitle.limits(named(action.indicatorCode), monthYearWords(action.from));
    case 'commentary':
      return editTitle.commentary(named(action.indicatorCode));
    case 'group':
    case 'measure_set':
    case 'name':
      return editTitle[action.kind](action.name);
    case 'choices':
      return editTitle.choices(
        action.areaCode === null ? null : areaName(catalogue, action.areaCode),
        action.benchmark,
      );
    case 'undo':
    case 'redo':
      return editTitle[action.kind](other(action.of));
  }
}

/** Every entry, newest first. `held` is null until the files have been read. */
export function historyOf(
  { entries, inForce }: OpenWorkspace,
  held: HeldWorkspace | null,
  catalogue: Catalogue,
): readonly HistoryEntry[] {
  const known = held?.catalogue ?? catalogue;
  return entries.toReversed().map((entry) => {
    const { id, at, action } = entry;
    const read = held?.imports.find((each) => each.entry.id === id);
    const files = action.kind === 'import' ? action.files : [];
    return {
      id,
      title: entryTitle(entry, entries, known),
      when: momentOf(at),
      effect: held === null || read === undefined ? null : effectOf(read, held, inForce.undone),
      files: files.map(({ name, sha256 }, place) => ({
        name,
        sha256,
        reading: read?.readings[place] ?? null,
      })),
      undone: inForce.undone.has(id),
      canChange: action.kind !== 'undo' && action.kind !== 'redo' && action.kind !== 'name',
    };
  });
}

const MOST_ROWS = 200;

const shownFigure = ({ value, symbol, numerator, denominator }: Observation): string => {
  if (value === null) return symbol ?? historyCopy.missing;
  const counts =
    numerator === null || denominator === null ? '' : ` (${numerator} of ${denominator})`;
  return `${plain(value, 2)}${counts}`;
};

/** The figures of one file, by line; the first 200. */
export function figuresOf(reading: FileReading, catalogue: Catalogue): FiguresTable {
  return {
    caption: `${historyCopy.figuresTitle}, ${reading.file}`,
    columns: [
      { id: 'line', name: historyCopy.line, numeric: true },
      { id: 'measure', name: historyCopy.measure, numeric: false },
      { id: 'area', name: historyCopy.area, numeric: false },
      { id: 'period', name: historyCopy.period, numeric: false },
      { id: 'figure', name: historyCopy.figure, numeric: true },
      { id: 'note', name: historyCopy.note, numeric: false },
    ],
    rows: reading.observations.slice(0, MOST_ROWS).map((observation) => ({
      key: `${observation.source.line} ${figureKey(observation)}`,
      ours: false,
      cells: [
        String(observation.source.line),
        indicatorName(catalogue, observation.indicatorCode),
        areaName(catalogue, observation.areaCode),
        sentenceCase(periodInWords(observation)),
        shownFigure(observation),
        observation.note ?? '',
      ],
    })),
  };
}

/** Every figure that the officer's files have given for one measure and council, newest period first. */
export function originsOf(
  own: OpenWorkspace,
  held: HeldWorkspace,
  indicatorCode: string,
  areaCode: string,
): FiguresTable {
  const authority = (code: string): string => areaFor(held.catalogue, code)?.authorityCode ?? code;
  const all = held.imports.flatMap(({ entry, readings }) =>
    readings.flatMap(({ observations }) =>
      observations
        .filter((each) => each.indicatorCode === indicatorCode)
        .filter((each) => authority(each.areaCode) === authority(areaCode))
        .map((observation) => ({ entry, observation, undone: own.inForce.undone.has(entry.id) })),
    ),
  );
  const inUse = new Map(
    all.filter(({ undone }) => !undone).map((each) => [figureKey(each.observation), each] as const),
  );
  const standing = (each: (typeof all)[number]): string => {
    if (each.undone) return originCopy.undone;
    return inUse.get(figureKey(each.observation)) === each ? originCopy.inUse : originCopy.replaced;
  };
  return {
    caption: originCopy.title,
    columns: [
      { id: 'period', name: historyCopy.period, numeric: false },
      { id: 'figure', name: historyCopy.figure, numeric: true },
      { id: 'file', name: originCopy.file, numeric: false },
      { id: 'line', name: originCopy.line, numeric: true },
      { id: 'added', name: originCopy.added, numeric: false },
      { id: 'standing', name: originCopy.standing, numeric: false },
    ],
    rows: all
      .toSorted(
        (a, b) => b.observation.end.localeCompare(a.observation.end) || b.entry.seq - a.entry.seq,
      )
      .map((each) => ({
        key: `${each.entry.id} ${each.observation.source.file} ${figureKey(each.observation)}`,
        ours: false,
        cells: [
          sentenceCase(periodInWords(each.observation)),
          shownFigure(each.observation),
          each.observation.source.file,
          String(each.observation.source.line),
          momentOf(each.entry.at),
          standing(each),
        ],
      })),
  };
}
