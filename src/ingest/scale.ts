import { withFigures } from '../domain/figure-writer.ts';
import { figuresAt, indicatorAt, numberAt, type FigureList } from '../domain/figures.ts';
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
 * The rows of one percentage that seem to be fractions of 1: those that would lie nearer to the
 * others if they were a hundred times as much; or all, where none is above 1.
 */
const fractionsOf = (figures: FigureList, rows: readonly number[]): readonly number[] => {
  const valueOf = (row: number): number => numberAt(figures, row, 'value') ?? 0;
  const small = rows.filter((row) => isFraction(valueOf(row)));
  if (small.length === 0) return [];
  const values = rows.map(valueOf).filter((value) => value !== 0);
  const large = values.filter((value) => value > 1);
  if (large.length === 0)
    return small.length >= FEWEST_ALONE &&
      small.length === values.length &&
      2 * values.filter(hasTwoDecimals).length >= values.length
      ? small
      : [];
  const usual = middle(large);
  return small.filter((row) => apart(100 * valueOf(row), usual) < apart(valueOf(row), usual));
};

/** The rows of each percentage that is given without the number of those whom it is of. */
const percentRows = (
  figures: FigureList,
  percents: ReadonlyMap<string, Indicator>,
): ReadonlyMap<string, readonly number[]> => {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < figures.length; row += 1) {
    if (numberAt(figures, row, 'denominator') !== null) continue;
    const code = indicatorAt(figures, row);
    if (!percents.has(code)) continue;
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [row]);
    else group.push(row);
  }
  return groups;
};

const scaled = (figure: Observation): Observation => ({
  ...figure,
  value: figure.value === null ? null : figure.value * 100,
});

/**
 * Percentages that mix fractions of 1 with per cent are asked about, once for each indicator; they
 * are never scaled without an answer. Figures with counts speak for themselves.
 */
export const withScale = (figures: FigureList, context: ReadContext): FigureList => {
  const percents = new Map<string, Indicator>(
    context.catalogue.indicators
      .filter(({ unit }) => unit === 'percent')
      .map((one) => [one.code, one]),
  );
  const changed = new Map<number, Observation>();
  for (const [code, rows] of percentRows(figures, percents)) {
    const suspects = fractionsOf(figures, rows);
    const [first] = figuresAt(figures, suspects.slice(0, 1));
    if (first === undefined) continue;
    const question = percentScaleQuestion(code, percents.get(code)?.name ?? code, first.value ?? 0);
    context.ask(question);
    const answer = context.answer(question.id);
    for (const row of answer === null || answer === 'fractions' ? suspects : []) {
      const suspect = figures.at(row);
      if (suspect === undefined) continue;
      const { source, stated, value } = suspect;
      if (answer === 'fractions') changed.set(row, scaled(suspect));
      else context.out.add('check', 'PERCENT_SCALE', { ...source, cell: String(stated ?? value) });
    }
  }
  return withFigures(figures, changed);
};
