import { decimalsOf } from '../copy/format.ts';
import { BENCHMARK_COUNCILS } from '../domain/comparator.ts';
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

/** The figures of a file of many councils whose rounded counts explain what is stated. */
const explained = (
  observations: readonly Observation[],
  places: ReadonlySet<string>,
): ReadonlyMap<Observation, number> => {
  const found = new Map<Observation, number>();
  const councils = new Set(observations.map(({ areaCode }) => areaCode));
  // A file of many councils is published, and published counts are rounded.
  if (places.size === 0 || councils.size < BENCHMARK_COUNCILS) return found;
  const groups = new Map<string, WithCounts[]>();
  for (const figure of observations) {
    if (!hasCounts(figure)) continue;
    const group = groups.get(figure.indicatorCode);
    if (group === undefined) groups.set(figure.indicatorCode, [figure]);
    else group.push(figure);
  }
  for (const figures of groups.values()) {
    const unit = roundingOf(figures);
    if (unit === null) continue;
    for (const figure of figures) {
      const { line, column } = figure.source;
      if (places.has(placeOf(line, column)) && mayGive(figure, unit)) found.set(figure, unit);
    }
  }
  return found;
};

/**
 * Stated percentages that their counts do not give: kept as stated where the officer says so, or
 * where the counts are rounded ones of many councils, which is said once. Else as they were read.
 */
export const withCountsChoice = (
  observations: readonly Observation[],
  context: ReadContext,
): { readonly observations: readonly Observation[]; readonly problems: readonly Problem[] } => {
  const found = context.out.problems();
  const met = found.filter(({ code }) => disagree.has(code));
  if (met.length === 0) return { observations, problems: found };
  const places = new Set(met.map(({ line, column }) => placeOf(line, column)));
  const own = new Set(
    met
      .filter(({ code }) => code === 'COUNTS_DISAGREE')
      .map(({ line, column }) => placeOf(line, column)),
  );
  const rounded = explained(observations, own);
  const explainedPlaces = new Set<string>();
  for (const [{ source, stated }, unit] of rounded) {
    explainedPlaces.add(placeOf(source.line, source.column));
    context.out.notice('COUNTS_ROUNDED', { ...source, cell: String(stated) }, { unit });
  }
  const kept = (line: number | null, column: string | null): boolean =>
    (context.answer(countsAnswer(line, column)) ?? context.answer('counts')) === 'stated';
  const chosen = observations.map((figure) => {
    const { line, column } = figure.source;
    const disagrees = figure.stated !== null && places.has(placeOf(line, column));
    return disagrees && (rounded.has(figure) || kept(line, column))
      ? { ...figure, value: figure.stated }
      : figure;
  });
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
  return { observations: chosen, problems };
};
