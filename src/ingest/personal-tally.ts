import { forenames } from './forenames.ts';
import {
  dayOfDate,
  identifierInText,
  isNationalInsurance,
  isNhsNumber,
  isPostcode,
  isUln,
  isUpn,
} from './identifiers.ts';
import type { ColumnText } from './regular-rows.ts';
import type { SheetRow } from './sheet.ts';
import { cleanText } from './text.ts';

/** What the cells of a column look like, counted. */
export interface Tally {
  filled: number;
  /** Cells that are a number of any kind. */
  figures: number;
  upn: number;
  nhs: number;
  spacedNhs: number;
  uln: number;
  ni: number;
  postcode: number;
  dates: number;
  /** Dates that neither begin nor end a month. */
  oddDays: number;
  names: number;
  text: 'text' | null;
  textLine: number;
  firstLine: number;
  readonly days: Set<string>;
  /** Some of the different NHS numbers, and of the learner numbers. */
  readonly nhsNumbers: Set<string>;
  readonly ulnNumbers: Set<string>;
  /** Longer texts that have been looked at: most columns repeat a few. */
  readonly looked: Set<string>;
}

const newTally = (): Tally => ({
  filled: 0,
  figures: 0,
  upn: 0,
  nhs: 0,
  spacedNhs: 0,
  uln: 0,
  ni: 0,
  postcode: 0,
  dates: 0,
  oddDays: 0,
  names: 0,
  text: null,
  textLine: 0,
  firstLine: 0,
  days: new Set(),
  nhsNumbers: new Set(),
  ulnNumbers: new Set(),
  looked: new Set(),
});

const MOST_KEPT = 1000;

const countDate = (tally: Tally, text: string, times: number): void => {
  const day = dayOfDate(text);
  if (day === null) return;
  tally.dates += times;
  if (day > 1 && day < 28) tally.oddDays += times;
  if (tally.days.size < MOST_KEPT) tally.days.add(text);
};

const countName = (tally: Tally, text: string): void => {
  const end = text.search(/[ ,]/u);
  if (forenames.has((end === -1 ? text : text.slice(0, end)).toLowerCase())) tally.names += 1;
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Digits, and what parts them, alone. */
const isFigure = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const parts = code === 32 || code === 160 || (code >= 44 && code <= 46);
    if (!parts && !isDigit(code)) return false;
  }
  return true;
};

const NUMBERS_KEPT = 10;

const countDigits = (tally: Tally, text: string, times: number): void => {
  const { length } = text;
  if (length === 10 || length === 12) {
    if (isNhsNumber(text)) {
      tally.nhs += times;
      if (length === 12 && !text.endsWith('.0')) tally.spacedNhs += times;
      if (tally.nhsNumbers.size < NUMBERS_KEPT) tally.nhsNumbers.add(text);
    } else if (isUln(text)) {
      tally.uln += times;
      if (tally.ulnNumbers.size < NUMBERS_KEPT) tally.ulnNumbers.add(text);
    }
  }
  if (length >= 6 && length <= 10) countDate(tally, text, times);
};

const countLetters = (tally: Tally, text: string, times: number): void => {
  const { length } = text;
  if (length === 13 && isUpn(text)) tally.upn += times;
  else if (length >= 9 && length <= 13 && isNationalInsurance(text)) tally.ni += times;
  else if (length >= 5 && length <= 8 && isPostcode(text)) tally.postcode += times;
};

const SHORTEST_NOTE = 18;

const countText = (tally: Tally, text: string, line: number): void => {
  if (tally.text !== null || text.length < SHORTEST_NOTE || tally.looked.has(text)) return;
  if (tally.looked.size < MOST_KEPT) tally.looked.add(text);
  if (identifierInText(text) === null) return;
  tally.text = 'text';
  tally.textLine = line;
};

const LONGEST_NAME = 30;
/** A child's facts stand in the beginning of a text, if anywhere. */
const LONGEST_TEXT = 4000;
/** Names are counted in the first rows of a file alone; identifiers in all. */
const NAMES_SEARCHED = 5000;

const plainStart = (code: number): boolean => code > 32 && code < 127 && code !== 39 && code !== 61;

/** A cell without what only looks: most have nothing of it, and that is seen from their ends. */
const trimmed = (raw: string): string =>
  plainStart(raw.charCodeAt(0)) && plainStart(raw.charCodeAt(raw.length - 1))
    ? raw
    : cleanText(raw.slice(0, LONGEST_TEXT)).text;

/** Lengths and first characters come first: most cells can be nothing of a person. */
const count = (tally: Tally, raw: string, line: number, times: number): void => {
  const text = trimmed(raw);
  if (text === '') return;
  tally.filled += times;
  if (tally.firstLine === 0 || line < tally.firstLine) tally.firstLine = line;
  const digit = isDigit(text.charCodeAt(0));
  if (digit && isFigure(text)) tally.figures += times;
  if (text.length < 3) return;
  if (digit) countDigits(tally, text, times);
  else countLetters(tally, text, times);
  countText(tally, text, line);
};

const countNames = (rows: readonly SheetRow[], all: Tally[]): void => {
  for (const { cells } of rows.slice(0, NAMES_SEARCHED)) {
    for (let index = 0; index < cells.length; index += 1) {
      const text = trimmed(cells[index] ?? '');
      const tally = all[index];
      if (tally === undefined || text.length < 3 || text.length > LONGEST_NAME) continue;
      if (!isDigit(text.charCodeAt(0))) countName(tally, text);
    }
  }
};

/** A tally for each column of a sheet. */
export const tallies = (rows: readonly SheetRow[]): readonly Tally[] => {
  const all: Tally[] = [];
  for (const { cells, line } of rows) {
    for (let index = 0; index < cells.length; index += 1) {
      const raw = cells[index];
      if (raw === undefined || raw === '') continue;
      count((all[index] ??= newTally()), raw, line, 1);
    }
  }
  countNames(rows, all);
  return Array.from(all, (tally) => tally ?? newTally());
};

/** The same from the different texts of each column, each looked at once. */
export const talliesOf = (
  columns: readonly (readonly ColumnText[])[],
  rows: readonly SheetRow[],
): readonly Tally[] => {
  const all = columns.map((texts) => {
    const tally = newTally();
    const first = texts.toSorted((a, b) => a.firstLine - b.firstLine);
    for (const { text, count: times, firstLine } of first) count(tally, text, firstLine, times);
    return tally;
  });
  countNames(rows, all);
  return all;
};
