import { columnsOf } from './columns.ts';
import type { Counted, PersonalKind } from './personal-content.ts';
import { byContent, fewChildren } from './personal-content.ts';
import { tallies, talliesOf } from './personal-tally.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { cleanText, headingKey } from './text.ts';

/** A column that holds facts about single children, and the line on which the first stands. */
export interface PersonalColumn {
  readonly column: string;
  readonly kind: PersonalKind;
  readonly line: number;
}

const headingWords: Readonly<Record<Exclude<PersonalKind, 'text'>, string>> = {
  upn: 'upn|unique pupil number|former upn|pupil upn|child upn',
  nhs: 'nhs number|nhs no|nhs num|nhs id|nhsnumber',
  uln: 'uln|unique learner number',
  ni: 'ni number|nino|national insurance number|national insurance no',
  dob: 'dob|date of birth|birth date|birthdate|d o b|child dob|childs dob|person birth date|expected date of birth',
  name: 'forename|forenames|first name|firstname|given name|surname|last name|lastname|family name|child name|childs name|child s name|pupil name|name of child|young person name|young persons name|young person s name|full name|preferred name|middle name|parent name|carer name|mother s name|mothers name|father s name|client name|service user name',
  id: 'child id|child unique id|childid|child identifier|la child id|lachildid|unique child id|child reference|pupil id|person id|client id|service user id|mosaic id|liquidlogic id|young person id|child number|case number|child',
  postcode: 'postcode|post code|home postcode|child postcode|home post code',
  address: 'home address|address|address line 1|child address',
};

/** Headings that a table of figures can have too, so that content has to bear them out. */
const doubtful = new Set<PersonalKind>(['postcode', 'address']);

const isKind = (name: string): name is Exclude<PersonalKind, 'text'> =>
  Object.hasOwn(headingWords, name);

const kindsByHeading: ReadonlyMap<string, PersonalKind> = new Map(
  Object.keys(headingWords)
    .filter(isKind)
    .flatMap((kind) => headingWords[kind].split('|').map((words) => [words, kind] as const)),
);

/** A heading may be shown to the officer; a cell may not, and a row of data may stand first. */
const shownName = (heading: string, index: number): string => {
  const key = headingKey(heading);
  const known =
    kindsByHeading.has(key) || columnsOf([heading]).size > 0 || /^column ?\d+$/u.test(key);
  return known ? cleanText(heading).text : `column ${String(index + 1)}`;
};

const isNumber = (text: string): boolean => /^[-£]?[\d.,]+%?$/u.test(text);

const HEADINGS_SEARCHED = 40;

/** Rows that can hold headings: the first ones, and each that follows an empty row. */
const headingRows = (rows: readonly SheetRow[]): readonly number[] => {
  const found: number[] = [];
  rows.forEach(({ cells }, index) => {
    const before = rows[index - 1]?.cells;
    const follows = before?.every((cell) => cell === '') === true;
    const otherWidth = before !== undefined && before.length !== cells.length;
    if (index < HEADINGS_SEARCHED || follows || otherWidth) found.push(index);
  });
  return found;
};

/** Personal headings of a row of headings, with something under them. */
const byHeadings = (rows: readonly SheetRow[], at: number): readonly PersonalColumn[] => {
  const cells = rows[at]?.cells ?? [];
  const below = rows.slice(at + 1, at + 6);
  if (cells.some((cell) => isNumber(cell.trim()))) return [];
  return cells.flatMap((cell, index): readonly PersonalColumn[] => {
    if (cell.length > 60) return [];
    const kind = kindsByHeading.get(headingKey(cell));
    if (kind === undefined || doubtful.has(kind)) return [];
    const under = below.map((row) => (row.cells[index] ?? '').trim()).filter((text) => text !== '');
    const borneOut = kind === 'id' ? under.some((text) => /\d/u.test(text)) : under.length > 0;
    return borneOut ? [{ column: cleanText(cell).text, kind, line: rows[at]?.line ?? at + 1 }] : [];
  });
};

/** The row of the first ones that has the most known headings. */
const bestHeadings = (rows: readonly SheetRow[]): readonly string[] => {
  let best: readonly string[] = [];
  let most = 0;
  for (const { cells } of rows.slice(0, HEADINGS_SEARCHED)) {
    const { size } = columnsOf(cells);
    if (size > most) {
      most = size;
      best = cells;
    }
  }
  return most > 0 ? best : (rows[0]?.cells ?? []);
};

/**
 * Columns that hold facts about single children, by their headings and by what is in them; empty
 * where there are none. Names columns and lines, never what stands in a cell.
 */
export const personalColumns = (
  rows: readonly SheetRow[],
  columns: Sheet['columns'] = null,
): readonly PersonalColumn[] => {
  const headings = bestHeadings(rows);
  const roles = [...columnsOf(headings)];
  const found = new Map<string, PersonalColumn>();
  const note = (column: PersonalColumn): void => {
    if (!found.has(column.column)) found.set(column.column, column);
  };
  for (const at of headingRows(rows)) for (const column of byHeadings(rows, at)) note(column);
  const tallied = columns === null ? tallies(rows) : talliesOf(columns, rows);
  const counted = tallied.map((tally, index): Counted => {
    const own = new Set(roles.filter(([, at]) => at === index).map(([role]) => role));
    return { index, tally, headed: { heading: headings[index] ?? '', roles: own } };
  });
  const add = ({ index, tally, headed }: Counted, kind: PersonalKind): void => {
    const line = kind === 'text' ? tally.textLine : tally.firstLine;
    note({ column: shownName(headed.heading, index), kind, line });
  };
  for (const column of counted) {
    const kind = byContent(column.tally, column.headed);
    if (kind !== null) add(column, kind);
  }
  for (const column of fewChildren(counted)) add(column, 'name');
  return [...found.values()];
};
