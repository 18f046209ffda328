import type { Problem } from '../domain/problem.ts';
import { count as shown } from './format.ts';

export interface Sentence {
  readonly message: string;
  readonly remedy: string;
}

export type Words = (problem: Problem) => Sentence;

const met = ({ detail }: Problem): number => {
  const { count } = detail;
  return typeof count === 'number' ? Math.max(1, count) : 1;
};

const times = (problem: Problem, one: string, many: string): string =>
  `${shown(met(problem))} ${met(problem) === 1 ? one : many}`;

/** What is said of several, said of one. */
const ofOne: readonly (readonly [RegExp, string])[] = [
  [/\bwere\b/gu, 'was'],
  [/\btheir\b/gu, 'its'],
  [/^give\b/u, 'gives'],
  [/\brepeat the\b/u, 'repeats the'],
  [/\bas plain numbers\b/u, 'as a plain number'],
  [/\bas Excel text formulas\b/u, 'as an Excel text formula'],
];

const agreeing = (problem: Problem, what: string): string =>
  met(problem) === 1
    ? ofOne.reduce((words, [several, one]) => words.replace(several, one), what)
    : what;

const nothing = 'Nothing to do.';

const said =
  (message: string, remedy = nothing): Words =>
  () => ({ message, remedy });

const cells =
  (what: string, remedy = nothing): Words =>
  (problem) => ({
    message: `${times(problem, 'cell', 'cells')} ${agreeing(problem, what)}.`,
    remedy,
  });

const rows =
  (what: string, remedy = nothing): Words =>
  (problem) => ({
    message: `${times(problem, 'row', 'rows')} ${agreeing(problem, what)}.`,
    remedy,
  });

/** Things read in a way worth saying; each is said once a file. */
export const noticeWords: Readonly<Record<string, Words>> = {
  ENC_UTF16: said(
    'The file is in UTF-16, as Excel’s “Unicode text” writes it. It was read as such.',
  ),
  ENC_CP1252: said(
    'The file is in Windows-1252, as older Excel writes it. It was read as such.',
    'Check that £ signs, dashes and accents look right.',
  ),
  ENC_MAC: said(
    'The file is in Mac Roman, as Excel for Mac writes it. It was read as such.',
    'Check that £ signs, dashes and accents look right.',
  ),
  ENC_MIXED: said(
    'Some characters are not in the encoding of the rest of the file. They were read as Windows-1252.',
    'Check names with £ signs, dashes and accents. Save the file again as “CSV UTF-8”.',
  ),
  WORKBOOK_READ: said(
    'This is an Excel workbook. Its cells were read as they are shown, formulas by their results.',
  ),
  DELIM_SEMICOLON: said('Cells are separated by semicolons.'),
  DELIM_TAB: said('Cells are separated by tabs.'),
  DELIM_PIPE: said('Cells are separated by upright bars.'),
  SEP_LINE_SKIPPED: said('The first line only names the separator. It was obeyed and is no row.'),
  TITLE_ROWS_SKIPPED: rows('passed over above the headings, as titles of the table'),
  TRAILING_COLUMNS_DROPPED: said(
    'Rows are longer than the heading row; the cells beyond it are empty.',
  ),
  COUNTS_ROUNDED: cells(
    'give a percentage that its counts, which are rounded, only come near to; the percentage is kept as it is written',
  ),
  HEADINGS_JOINED: said(
    'The headings stand over two rows, which were read as one.',
    'Check the headings that the figures are shown under.',
  ),
  BLANK_ROWS_DROPPED: rows('of empty cells passed over'),
  BLANK_COLUMN_DROPPED: said('The first column has no heading and was passed over.'),
  REPEATED_HEADER_DROPPED: rows('passed over that repeat the headings'),
  EXTRA_COLUMNS_IGNORED: (problem) => ({
    message: `${times(problem, 'column', 'columns')} not needed here, the first being “${problem.column ?? ''}”.`,
    remedy: 'If it holds figures, give it a heading that says so.',
  }),
  SPACE_TRIMMED: cells('had extra spaces or line breaks, which were taken off'),
  INVISIBLE_REMOVED: cells('held invisible characters, which were taken out'),
  EXCEL_TEXT_FORMULA: cells('were written as Excel text formulas (="…") and read as their text'),
  APOSTROPHE_REMOVED: cells('began with Excel’s apostrophe, which was taken off'),
  THOUSANDS_REMOVED: cells('had thousands separators and were read as plain numbers'),
  CURRENCY_SIGN: cells('had a pound sign and were read as plain numbers'),
  PERCENT_SIGN: cells('had a % sign and were read as that many per cent'),
  DECIMAL_COMMA: cells('wrote the decimal point as a comma', 'Check that 345,2 is meant as 345.2.'),
  SUPPRESSED: cells(
    'gave a range such as <5 in place of a small number, and were kept as hidden, with no number',
  ),
  PERIOD_NORMALISED: (problem) => ({
    message: `Periods are spelled in several ways, such as “${(problem.cell ?? '').slice(0, 40)}”. Those that mean the same were read as the same.`,
    remedy: nothing,
  }),
  TRAILING_MINUS: cells('had the minus sign after the number and were read as negative'),
  MARKER_SPLIT: cells(
    'had a letter such as [p] for provisional beside the number; the number was kept and the letter noted',
  ),
  PRECISION: cells(
    'had more digits than can be kept exactly',
    'Round the figure to what is meant.',
  ),
  ODD_QUOTES: rows(
    'had a quotation mark in the middle of a cell',
    'Check that its cells stand under the right headings.',
  ),
  DUPLICATE_ROWS_DROPPED: (problem) => ({
    message: `${times(problem, 'row says', 'rows say')} the same as an earlier one and was read once.`,
    remedy: nothing,
  }),
  BASIS_UNKNOWN: cells(
    'in the basis column were not understood, so the period decides',
    'Use month, quarter, year, running total, rolling 12 months, snapshot or cohort.',
  ),
};
