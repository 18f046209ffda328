import type { Problem } from '../domain/problem.ts';
import { count, percentShown, plain } from './format.ts';
import { fixed, number, text } from './problem-parts.ts';
import type { Words } from './problems-notices.ts';

const counts = (problem: Problem): string =>
  `${count(number(problem, 'numerator'))} of ${count(number(problem, 'denominator'))}`;
const recomputed = (problem: Problem): string => `${percentShown(number(problem, 'value'), 1)}%`;

/** Which of two that disagree is used: the counts, unless the officer chose what is written. */
const used = (problem: Problem, remedy: string): string =>
  number(problem, 'kept') === 1
    ? 'The figure is kept as it is written, as you chose.'
    : `The counts are used. ${remedy}`;

/** Figures that are used and are probably wrong. */
export const checkWords: Readonly<Record<string, Words>> = {
  NOTE_COUNTS_DISAGREE: (problem) => ({
    message: `Your note says ${counts(problem)}, which is ${recomputed(problem)}; you entered ${plain(number(problem, 'stated'))}.`,
    remedy: used(problem, 'Correct the figure or the note.'),
  }),
  COUNTS_DISAGREE: (problem) => ({
    message: `The counts are ${counts(problem)}, which is ${recomputed(problem)}; the value says ${plain(number(problem, 'stated'))}.`,
    remedy: used(problem, 'Correct the value or the counts.'),
  }),
  NUMERATOR_OVER_DENOMINATOR: (problem) => ({
    message: `The counts say ${counts(problem)}: more than there are.`,
    remedy: 'Check that numerator and denominator aren’t the wrong way round.',
  }),
  PERCENT_OUT_OF_RANGE: (problem) => ({
    message: `${plain(number(problem, 'value'))} is outside 0 to 100, and this measure is a percentage.`,
    remedy: 'Check the figure.',
  }),
  FORMULAS_NOT_CALCULATED: (problem) => {
    const cells = number(problem, 'cells');
    const where = `the sheet “${text(problem, 'sheet').slice(0, 60)}”`;
    const hold =
      cells === 1
        ? `The cell ${text(problem, 'at')} of ${where} holds a formula without its result`
        : `${count(cells)} cells of ${where} hold formulas without their results, the first being ${text(problem, 'at')}`;
    return {
      message: `${hold}: another program than Excel wrote the workbook. What should stand there isn’t known, so it is set aside.`,
      remedy: 'Open the workbook in Excel, save it, and add it again.',
    };
  },
  PERCENT_SCALE: fixed(
    'This may be a share of 1 among figures in per cent.',
    'Answer the question for this file, or write 85 for 85%.',
  ),
  UNIT_DISAGREES: (problem) => ({
    message: `The unit is given as “${(problem.cell ?? '').slice(0, 30)}”, and “${text(problem, 'indicator')}” is measured otherwise.`,
    remedy: 'Check that this is the right indicator and the right figure.',
  }),
  AREA_CODE_UNKNOWN: (problem) => ({
    message: `The code isn’t known, and the name beside it is that of ${text(problem, 'area')}.`,
    remedy: 'The name is used. Check the code.',
  }),
  AREA_CODE_ZERO: (problem) => ({
    message: `The code has lost a zero, as spreadsheets do; it was read as that of ${text(problem, 'area')}.`,
    remedy: 'Check the code.',
  }),
  NEGATIVE_VALUE: fixed('This measure can’t be below zero.', 'Check the figure.'),
  AREA_NAME_UNKNOWN: (problem) => ({
    message: `The code is that of ${text(problem, 'area')}, and the name beside it isn’t known.`,
    remedy: 'The code is used. Check the name.',
  }),
  BEST_AREA_UNKNOWN: (problem) => ({
    message: `No council called “${text(problem, 'name').slice(0, 60)}” is known.`,
    remedy: 'It is shown as written. Check the spelling.',
  }),
  COLUMN_UNDATED: fixed(
    'Nothing says which year this column is for, so its figures aren’t used.',
    'Put the year in its heading, such as “Q2 12/13”.',
  ),
  BLANK_HEADING: fixed(
    'This column has figures and no heading, so they aren’t used.',
    'Give the column a heading.',
  ),
  DATE_NOT_READ: fixed(
    'This can’t be read as a date, so the row is kept without one.',
    'Write the date like 31 March 2015.',
  ),
};
