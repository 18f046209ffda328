import type { Problem } from '../domain/problem.ts';
import { count } from './format.ts';
import { fixed, nearestNames, number, text } from './problem-parts.ts';
import { checkWords } from './problems-checks.ts';
import type { Sentence, Words } from './problems-notices.ts';
import { noticeWords } from './problems-notices.ts';
import { personalWords } from './problems-personal.ts';

/** Up to three known names to choose from, as a sentence; or what to do where none is near. */
const nearest = (problem: Problem, otherwise: string): string => {
  const names = nearestNames(problem);
  return names.length === 0
    ? otherwise
    : `Did you mean ${names.map((name) => `“${name}”`).join(', ')}?`;
};

const kinds: Readonly<Record<string, Sentence>> = {
  xlsx: {
    message: 'This is an Excel workbook that can’t be read.',
    remedy:
      'In Excel choose Save as, “CSV UTF-8 (comma delimited)”, for each sheet you need, and add those files.',
  },
  xls: {
    message: 'This is an old Excel workbook (.xls), whatever its name says.',
    remedy: 'In Excel choose Save as, “CSV UTF-8 (comma delimited)”, and add that file.',
  },
  zip: { message: 'This is a zip file.', remedy: 'Open it and add the CSV files that it holds.' },
  gzip: {
    message: 'This is a compressed file.',
    remedy: 'Unpack it and add the CSV file that it holds.',
  },
  pdf: {
    message: 'This is a PDF.',
    remedy: 'Ask for the figures as a spreadsheet, or copy the table into one and save it as CSV.',
  },
  image: {
    message: 'This is a picture.',
    remedy: 'Ask for the figures as a spreadsheet or a CSV file.',
  },
  rtf: {
    message: 'This is a formatted document.',
    remedy: 'Copy its table into a spreadsheet and save that as CSV.',
  },
  html: {
    message: 'This is a web page.',
    remedy:
      'On the page, look for “Download data (CSV)”, or copy the table into a spreadsheet and save that as CSV.',
  },
  xml: {
    message: 'This is an XML file, perhaps an Excel “XML spreadsheet”.',
    remedy: 'Open it in Excel, choose Save as, “CSV UTF-8 (comma delimited)”, and add that file.',
  },
  json: { message: 'This is a JSON file.', remedy: 'Export the figures as CSV.' },
  parquet: { message: 'This is a Parquet file.', remedy: 'Export the figures as CSV.' },
};

const notACsv: Sentence = {
  message: 'This is no CSV file.',
  remedy: 'Save the figures as “CSV UTF-8” and add that file.',
};

const looked =
  'We looked for one row for each indicator, area and period; for a council’s performance table with periods across; and for a list of targets.';

const refusals: Readonly<Record<string, Words>> = {
  MAPPING_WANTED: fixed(
    'Nothing is read of this file until you say which column holds the figures.',
    'Match the columns below.',
  ),
  NOT_CSV: (problem) => kinds[text(problem, 'kind')] ?? notACsv,
  EMPTY_FILE: fixed('The file is empty.', 'Check that the export finished, and add it again.'),
  UNREADABLE_ENCODING: fixed(
    'The characters of this file can’t be read.',
    'Save it again as “CSV UTF-8”.',
  ),
  NO_DATA_ROWS: fixed(
    'The file has headings and no rows under them.',
    'Check that the export finished, and add it again.',
  ),
  NO_HEADER: fixed(
    `The file has no heading row. ${looked}`,
    'Put a first row above the figures with headings such as Indicator, Area, Period, Value.',
  ),
  MISSING_COLUMN: (problem) => ({
    message: `No column is headed ${text(problem, 'missing')}. The headings found are: ${text(problem, 'found')}.`,
    remedy: `Add or rename a column so that one is headed ${text(problem, 'missing')}.`,
  }),
  LAYOUT_UNKNOWN: (problem) => ({
    message: `This is none of the layouts we can read. ${looked} We found: ${text(problem, 'found')}.`,
    remedy: 'Use headings such as Indicator, Area, Period, Value, or start from a template.',
  }),
  TOO_MANY_COLUMNS: (problem) => ({
    message: `The file has more than ${text(problem, 'found')} columns.`,
    remedy: 'Keep only the columns that hold your indicators, and add the file again.',
  }),
  AREA_NOT_STATED: fixed(
    'The file doesn’t say which council its figures are for.',
    'Add a column headed Area with the council’s name, or name the council in the headings, as in “Harrow 10/11”.',
  ),
  UNCLOSED_QUOTE: fixed(
    'A quotation mark opens here and never closes.',
    'Close or remove the quotation mark on this line.',
  ),
};

const unread: Readonly<Record<string, Words>> = {
  NOT_A_NUMBER: fixed(
    'This isn’t a number or a symbol that we know.',
    'Put in a number, or c, z, x, - or tbc where there is none.',
  ),
  CELL_TOO_LONG: fixed(
    'This cell is far too long to be a number.',
    'Check that the cells of this row stand under the right headings.',
  ),
  BRACKET_NEGATIVE: fixed(
    'A number in brackets may be a negative one, or a note.',
    'Write -345.2 for a negative number.',
  ),
  BANDED_VALUE: fixed(
    'This gives a limit in place of a number.',
    'Put in the number itself, or c where it has to be hidden.',
  ),
  FORMULA_WITHOUT_RESULT: fixed(
    'This cell holds a formula, and the workbook doesn’t keep its result.',
    'Put the result in here, or open the workbook in Excel, save it and add it again.',
  ),
  LOOK_ALIKE: (problem) => ({
    message: `This looks like “${text(problem, 'like').slice(0, 80)}” but is spelled with other letters or digits that look the same.`,
    remedy: 'Type it again by hand, so that it is what it looks like.',
  }),
  INDICATOR_UNKNOWN: (problem) => ({
    message: 'No indicator of this name or reference is known.',
    remedy: nearest(problem, 'Check the spelling, or use the reference, such as NI 62.'),
  }),
  INDICATOR_MISSING: fixed(
    'This row names no indicator.',
    'Put in the indicator’s name or reference.',
  ),
  INDICATOR_CONFLICT: (problem) => ({
    message: `The reference ${text(problem, 'code')} is “${text(problem, 'byCode')}”, but the name is that of “${text(problem, 'byName')}”.`,
    remedy: 'Correct whichever is wrong.',
  }),
  AREA_UNKNOWN: (problem) => ({
    message: 'No area of this name or code is known.',
    remedy: nearest(
      problem,
      'Use the council’s name or its nine-character code, such as E09000015.',
    ),
  }),
  AREA_MISSING: fixed('This row names no area.', 'Put in the council’s name or code.'),
  AREA_CONFLICT: (problem) => ({
    message: `The code ${text(problem, 'code')} is ${text(problem, 'byCode')}, but the name is that of ${text(problem, 'byName')}.`,
    remedy: 'Correct whichever is wrong.',
  }),
  TOTAL_ROW: fixed(
    'This is a row of totals.',
    'Nothing to do: totals are worked out from published figures, never taken from a file.',
  ),
  PERIOD_UNKNOWN: fixed(
    'This can’t be read as a period.',
    'Write it like 2012/13, Q2 2012/13, October 2012 or 2012-10-31.',
  ),
  PERIOD_MISSING: fixed(
    'This row has no period.',
    'Put in a period such as 2012/13 or Q2 2012/13.',
  ),
  PERIOD_AMBIGUOUS: fixed(
    'A quarter of one year can be of the financial or of the calendar year.',
    'Answer the question for this file, or write it like Q2 2012/13.',
  ),
  ROW_TOO_LONG: (problem) => ({
    message: `This row has ${count(number(problem, 'cells'))} cells under ${count(number(problem, 'headings'))} headings, so its cells may stand under the wrong ones.`,
    remedy: 'Look for a comma inside a name that isn’t in quotation marks.',
  }),
  ROW_EMPTY: fixed(
    'This row holds no figure that can be used.',
    'Nothing to do unless a figure should stand here.',
  ),
  FOOTER_ROWS_SET_ASIDE: fixed('This is a note under the table.', 'Nothing to do.'),
  SECOND_TABLE: fixed(
    'A second table begins under the first and has other headings.',
    'Save it as a file of its own and add that.',
  ),
  CONFLICTING_DUPLICATES: (problem) => ({
    message: `Line ${text(problem, 'otherLine')} gives a different figure for the same indicator, area and period. Neither is used.`,
    remedy: 'Delete the line that is wrong and add the file again.',
  }),
  ANSWER_NEEDED: fixed(
    'These rows wait until the questions about this file are answered.',
    'Answer the questions for this file.',
  ),
  LEVEL_NOT_USED: fixed(
    'These rows are of schools, wards or other places that aren’t councils, regions or England.',
    'Nothing to do.',
  ),
  ROWS_NOT_CHOSEN: fixed(
    'These rows are of other breakdowns than the ones you chose.',
    'Nothing to do, unless you meant to choose others.',
  ),
  BEST_NOT_READ: fixed(
    'These best performers can’t be read.',
    'Write them like “Oldham (98.3) Halton (87.0)” or “68 LAs with 100%”.',
  ),
  TARGET_NOT_READ: fixed(
    'This can’t be read as a target.',
    'Put in one number, such as 85, or a range, such as 5-6.',
  ),
  TARGET_MISSING: fixed('This row has no target value.', 'Put in the value to be reached.'),
  TARGET_NO_DIRECTION: (problem) => ({
    message: `Nothing says whether “${text(problem, 'indicator')}” should be at least or at most its target.`,
    remedy:
      'Answer the question for this file, or add a column headed Rule with “at least” or “at most”.',
  }),
  KIND_NOT_TARGET: fixed(
    'This row is neither a baseline, a milestone nor a target.',
    'Put figures in a file with the headings Indicator, Area, Period, Value.',
  ),
};

const all: ReadonlyMap<string, Words> = new Map(
  Object.entries({ ...noticeWords, ...personalWords, ...refusals, ...unread, ...checkWords }),
);

/** What is wrong, or was read in a way worth saying, and what to do about it. Throws on a code without words. */
export const problemWords = (problem: Problem): Sentence => {
  const words = all.get(problem.code);
  if (words === undefined) throw new Error(`No words for the problem ${problem.code}`);
  return words(problem);
};

/** Where a problem stands: "line 5, “Q2 12/13”"; empty where it concerns the whole file. */
export const problemPlace = ({ line, column }: Problem): string =>
  [line === null ? '' : `line ${String(line)}`, column === null ? '' : `“${column}”`]
    .filter((part) => part !== '')
    .join(', ');
