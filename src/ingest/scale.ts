import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import { percentScaleQuestion } from '../copy/questions.ts';
import type { ReadContext } from './context.ts';

const isFraction = (value: number): boolean => value > 0 && value < 1;

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** How many times one number is the other, on a scale where twice and half are as far. */
const apart = (a: number, b: number): number => Math.abs(Math.log(a / b));

const FEWEST_ALONE = 4;

/** Decimals that a fraction of 1 needs: 0.85 has two, and 0.9 of a per cent has one. */
const hasTwoDecimals = (value: number): boolean =>
  Math.abs(value * 10 - Math.round(value * 10)) > 1e-9;

/**
 * The figures of one percentage that seem to be fractions of 1: those that would lie nearer to the
 * others if they were a hundred times as much; or all, where none is above 1.
 */
const fractionsOf = (figures: readonly Observation[]): readonly Observation[] => {
  const values = figures.flatMap(({ value }) => (value === null || value === 0 ? [] : [value]));
  const small = figures.filter(({ value }) => value !== null && isFraction(value));
  const large = values.filter((value) => value > 1);
  if (small.length === 0) return [];
  if (large.length === 0)
    return small.length >= FEWEST_ALONE &&
      small.length === values.length &&
      2 * values.filter(hasTwoDecimals).length >= values.length
      ? small
      : [];
  const usual = middle(large);
  return small.filter(
    ({ value }) => value !== null && apart(100 * value, usual) < apart(value, usual),
  );
};

const scaled = (figure: Observation): Observation => ({
  ...figure,
  value: figure.value === null ? null : figure.value * 100,
});

/**
 * Percentages that mix fractions of 1 with per cent are asked about, once for each indicator; they
 * are never scaled without an answer. Figures with counts speak for themselves.
 */
export const withScale = (
  observations: readonly Observation[],
  context: ReadContext,
): readonly Observation[] => {
  const percents = new Map<string, Indicator>(
    context.catalogue.indicators
      .filter(({ unit }) => unit === 'percent')
      .map((one) => [one.code, one]),
  );
  const groups = new Map<string, Observation[]>();
  for (const figure of observations) {
    if (!percents.has(figure.indicatorCode) || figure.denominator !== null) continue;
    const group = groups.get(figure.indicatorCode);
    if (group === undefined) groups.set(figure.indicatorCode, [figure]);
    else group.push(figure);
  }
  const changed = new Map<Observation, Observation>();
  for (const [code, group] of groups) {
    const suspects = fractionsOf(group);
    const [first] = suspects;
    if (first === undefined) continue;
    const question = percentScaleQuestion(code, percents.get(code)?.name ?? code, first.value ?? 0);
    context.ask(question);
    if (context.answer(question.id) === 'fractions')
      for (const suspect of suspects) changed.set(suspect, scaled(suspect));
    else if (context.answer(question.id) === null)
      for (const { source, stated, value } of suspects)
        context.out.add('check', 'PERCENT_SCALE', { ...source, cell: String(stated ?? value) });
  }
  return changed.size === 0 ? observations : observations.map((one) => changed.get(one) ?? one);
};
