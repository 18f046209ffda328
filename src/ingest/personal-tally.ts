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
import type { SheetRow } from './sheet.ts';

/** What the cells of a column look like, counted. */
export interface Tally {
  filled: number;
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
  /** Longer texts that have been looked at: most columns repeat a few. */
  readonly looked: Set<string>;
}

const newTally = (): Tally => ({
  filled: 0,
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
  looked: new Set(),
});

const MOST_KEPT = 1000;

const countDate = (tally: Tally, text: string): void => {
  const day = dayOfDate(text);
  if (day === null) return;
  tally.dates += 1;
  if (day > 1 && day < 28) tally.oddDays += 1;
  if (tally.days.size < MOST_KEPT) tally.days.add(text);
};

const countName = (tally: Tally, text: string): void => {
  const end = text.search(/[ ,]/u);
  if (forenames.has((end === -1 ? text : text.slice(0, end)).toLowerCase())) tally.names += 1;
};

const countDigits = (tally: Tally, text: string): void => {
  const { length } = text;
  if (length === 10 || length === 12) {
    if (isNhsNumber(text)) {
      tally.nhs += 1;
      if (length === 12) tally.spacedNhs += 1;
    } else if (length === 10 && isUln(text)) tally.uln += 1;
  }
  if (length >= 6 && length <= 10) countDate(tally, text);
};

const countLetters = (tally: Tally, text: string): void => {
  const { length } = text;
  if (length === 13 && isUpn(text)) tally.upn += 1;
  else if (length >= 9 && length <= 13 && isNationalInsurance(text)) tally.ni += 1;
  else if (length >= 5 && length <= 8 && isPostcode(text)) tally.postcode += 1;
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
/** Names are counted in the first rows of a file alone; identifiers in all. */
const NAMES_SEARCHED = 5000;

/** Lengths and first characters come first: most cells can be nothing of a person. */
const count = (tally: Tally, raw: string, line: number, at: number): void => {
  const text = raw.charCodeAt(0) === 32 || raw.endsWith(' ') ? raw.trim() : raw;
  if (text === '') return;
  tally.filled += 1;
  if (tally.firstLine === 0) tally.firstLine = line;
  if (text.length < 3) return;
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) countDigits(tally, text);
  else {
    countLetters(tally, text);
    if (at < NAMES_SEARCHED && text.length <= LONGEST_NAME) countName(tally, text);
  }
  countText(tally, text, line);
};

/** A tally for each column of a sheet. */
export const tallies = (rows: readonly SheetRow[]): readonly Tally[] => {
  const all: Tally[] = [];
  rows.forEach(({ cells, line }, at) => {
    for (let index = 0; index < cells.length; index += 1) {
      const raw = cells[index];
      if (raw === undefined || raw === '') continue;
      const tally = all[index] ?? newTally();
      all[index] ??= tally;
      count(tally, raw, line, at);
    }
  });
  return Array.from(all, (tally) => tally ?? newTally());
};
