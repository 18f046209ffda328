import { decimalsOf } from '../copy/format.ts';
import { BENCHMARK_COUNCILS } from '../domain/comparator.ts';
import { withFigures } from '../domain/figure-writer.ts';
import { codesIn, indicatorAt, rowsOnLines, type FigureList } from '../domain/figures.ts';
import type { Observation } from '../domain/observation.ts';
import type { Problem } from '../domain/problem.ts';
import type { ReadContext } from './context.ts';

/** Fewer figures than these may all end in 0 or 5 by chance. */
const LEAST_FIGURES = 20;

const disagree: ReadonlySet<string> = new Set(['COUNTS_DISAGREE', 'NOTE_COUNTS_DISAGREE']);

const placeOf = (line: number | null, column: string | null): string =>
  `${String(line)}:${column ?? ''}`;

/** The id of the answer for one cell: `stated` keeps the figure as it is written, `counts` works it out. */
export const countsAnswer = (line: number | null, column: string | null): string =>
  `counts:${placeOf(line, column)}`;

type WithCounts = Observation & {
  readonly stated: number;
  readonly numerator: number;
  readonly denominator: number;
};
const hasCounts = (figure: Observation): figure is WithCounts =>
  figure.stated !== null && figure.numerator !== null && figure.denominator !== null;

/** To what the counts of one indicator are rounded: 10, 5, or null where they are whole. */
const roundingOf = (figures: readonly WithCounts[]): number | null => {
  if (figures.length < LEAST_FIGURES) return null;
  const unit = [10, 5].find((size) =>
    figures.every(
      ({ numerator, denominator }) => numerator % size === 0 && denominator % size === 0,
    ),
  );
  return unit ?? null;
};

/** Whether counts that are rounded to `unit` may have given the percentage that is stated. */
const mayGive = ({ stated, numerator, denominator }: WithCounts, unit: number): boolean => {
  const half = unit / 2;
  const slack = 0.5 * 10 ** -decimalsOf(stated) + 1e-9;
  const least = (100 * Math.max(0, numerator - half)) / (denominator + half);
  const most = denominator <= half ? 100 : (100 * (numerator + half)) / (denominator - half);
  return stated >= least - slack && stated <= most + slack;
};

/** The figures with counts of the indicators of some rows, by indicator. */
const groupsOf = (
  figures: FigureList,
  rows: readonly number[],
): ReadonlyMap<string, readonly WithCounts[]> => {
  const wanted = new Set(rows.map((row) => indicatorAt(figures, row)));
  const groups = new Map<string, WithCounts[]>();
  for (let row = 0; row < figures.length; row += 1) {
    const code = indicatorAt(figures, row);
    const figure = wanted.has(code) ? figures.at(row) : undefined;
    if (figure === undefined || !hasCounts(figure)) continue;
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [figure]);
    else group.push(figure);
  }
  return groups;
};

/** Those of some rows of a file of many councils whose rounded counts explain what is stated. */
const explained = (figures: FigureList, rows: readonly number[]): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  // A file of many councils is published, and published counts are rounded.
  if (rows.length === 0 || codesIn(figures, 'area').length < BENCHMARK_COUNCILS) return found;
  for (const [code, group] of groupsOf(figures, rows)) {
    const unit = roundingOf(group);
    if (unit === null) continue;
    for (const row of rows) {
      const figure = figures.at(row);
      if (figure?.indicatorCode !== code || !hasCounts(figure)) continue;
      if (mayGive(figure, unit)) found.set(row, unit);
    }
  }
  return found;
};

/**
 * Stated percentages that their counts do not give: kept as stated where the officer says so, or
 * where the counts are rounded ones of many councils, which is said once. Else as they were read.
 */
export const withCountsChoice = (
  figures: FigureList,
  context: ReadContext,
): { readonly observations: FigureList; readonly problems: readonly Problem[] } => {
  const found = context.out.problems();
  const met = found.filter(({ code }) => disagree.has(code));
  if (met.length === 0) return { observations: figures, problems: found };
  const placesOf = (problems: readonly Problem[]): ReadonlySet<string> =>
    new Set(problems.map(({ line, column }) => placeOf(line, column)));
  const places = placesOf(met);
  const own = placesOf(met.filter(({ code }) => code === 'COUNTS_DISAGREE'));
  const lines = new Set(met.flatMap(({ line }) => line ?? []));
  const rows = rowsOnLines(figures, lines);
  const isAt = (row: number, of: ReadonlySet<string>): boolean => {
    const source = figures.at(row)?.source;
    return source !== undefined && of.has(placeOf(source.line, source.column));
  };
  const rounded = explained(
    figures,
    rows.filter((row) => isAt(row, own)),
  );
  const explainedPlaces = new Set<string>();
  for (const [row, unit] of rounded) {
    const figure = figures.at(row);
    if (figure === undefined) continue;
    const { source, stated } = figure;
    explainedPlaces.add(placeOf(source.line, source.column));
    context.out.notice('COUNTS_ROUNDED', { ...source, cell: String(stated) }, { unit });
  }
  const kept = (line: number | null, column: string | null): boolean =>
    (context.answer(countsAnswer(line, column)) ?? context.answer('counts')) === 'stated';
  const changed = new Map<number, Observation>();
  for (const row of rows) {
    const figure = figures.at(row);
    if (figure === undefined || figure.stated === null || !isAt(row, places)) continue;
    const { line, column } = figure.source;
    if (rounded.has(row) || kept(line, column))
      changed.set(row, { ...figure, value: figure.stated });
  }
  const problems = context.out
    .problems()
    .filter(
      ({ code, line, column }) =>
        code !== 'COUNTS_DISAGREE' || !explainedPlaces.has(placeOf(line, column)),
    )
    .map((problem) =>
      disagree.has(problem.code) && kept(problem.line, problem.column)
        ? { ...problem, detail: { ...problem.detail, kept: 1 } }
        : problem,
    );
  return { observations: withFigures(figures, changed), problems };
};
