import type { Role } from './columns.ts';
import { columnsOf } from './columns.ts';
import type { Tally } from './personal-tally.ts';
import { tallies, talliesOf } from './personal-tally.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { cleanText, headingKey } from './text.ts';

/** Why a column is taken for child-level data; the words are in `copy/problems-personal.ts`. */
export type PersonalKind =
  | 'upn'
  | 'nhs'
  | 'uln'
  | 'ni'
  | 'dob'
  | 'name'
  | 'id'
  | 'postcode'
  | 'address'
  | 'text';

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

/** Roles whose cells are numbers or dates of figures, and can't be a child's. */
const numeric = new Set<Role>([
  'value',
  'numerator',
  'denominator',
  'target_value',
  'upper',
  'change',
]);
const dated = new Set<Role>(['period', 'start', 'end', 'date', 'date_words']);
const named = new Set<Role>(['area', 'indicator', 'area_code', 'indicator_code']);
const staff =
  /\b(?:officer|lead|owner|manager|author|responsible|contact|director|by whom|chair)\b/u;

interface Headed {
  readonly heading: string;
  readonly roles: ReadonlySet<Role>;
}

const mostly = (some: number, tally: Tally): boolean => some >= 5 && some >= 0.5 * tally.filled;
const nearlyAll = (some: number, tally: Tally): boolean => some >= 5 && some >= 0.8 * tally.filled;

const telephone = /\b(?:telephone|phone|tel|mobile|fax)\b/u;
/** First digits of the NHS numbers in use in England, and of those for tests. */
const inUse = /^[4679]/u;
/** The same without those of mobile telephones that have lost their first 0. */
const noMobile = /^[469]/u;

/** Nearly all figures of a column: what has another shape is a heading or a slip. */
const rules = (some: number, { figures }: Tally): boolean => some > 0 && some >= 0.8 * figures;

/**
 * A number of ten digits passes the check of NHS numbers by chance once in 11, three do once in
 * 1,331. Two are enough where they begin as the numbers in use do: that is once in some 600.
 */
const fewNhs = (tally: Tally): boolean => {
  const numbers = [...tally.nhsNumbers];
  const likely =
    numbers.every((text) => inUse.test(text)) && numbers.some((text) => noMobile.test(text));
  return rules(tally.nhs, tally) && numbers.length >= (likely ? 2 : 3);
};

const fewUln = (tally: Tally): boolean => rules(tally.uln, tally) && tally.ulnNumbers.size >= 3;

const isOf = ({ roles }: Headed, set: ReadonlySet<Role>): boolean =>
  [...roles].some((role) => set.has(role));

/** What the cells of a column give away, or null. */
const byContent = (tally: Tally, headed: Headed): PersonalKind | null => {
  if (tally.upn > 0) return 'upn';
  if (tally.text !== null) return tally.text;
  if (tally.spacedNhs > 0) return 'nhs';
  if (tally.ni > 1) return 'ni';
  if (!isOf(headed, numeric)) {
    if (nearlyAll(tally.nhs, tally)) return 'nhs';
    if (nearlyAll(tally.uln, tally)) return 'uln';
    if (!telephone.test(headingKey(headed.heading))) {
      if (fewNhs(tally)) return 'nhs';
      if (fewUln(tally)) return 'uln';
    }
  }
  if (mostly(tally.postcode, tally)) return 'postcode';
  const birthdays = nearlyAll(tally.dates, tally) && 2 * tally.oddDays >= tally.dates;
  if (birthdays && 2 * tally.days.size >= Math.min(tally.dates, 1000) && !isOf(headed, dated))
    return 'dob';
  const people = mostly(tally.names, tally) && !isOf(headed, named);
  return people && !staff.test(headingKey(headed.heading)) ? 'name' : null;
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
  (columns === null ? tallies(rows) : talliesOf(columns, rows)).forEach((tally, index) => {
    const heading = headings[index] ?? '';
    const own = new Set(roles.filter(([, at]) => at === index).map(([role]) => role));
    const kind = byContent(tally, { heading, roles: own });
    if (kind !== null)
      note({
        column: shownName(heading, index),
        kind,
        line: kind === 'text' ? tally.textLine : tally.firstLine,
      });
  });
  return [...found.values()];
};
