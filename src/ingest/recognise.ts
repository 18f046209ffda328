import type { LayoutId } from '../domain/reading.ts';
import type { Columns } from './columns.ts';
import { cellOf, columnsOf } from './columns.ts';
import { splitHeading } from './council-columns.ts';
import { joinedHeadings } from './headings.ts';
import { dfeColumns } from './layouts/dfe-tidy.ts';
import { figureIndexes, periodColumns } from './layouts/wide.ts';
import { parsePeriod } from './period.ts';
import { isPersonalText } from './personal-samples.ts';
import type { SheetRow } from './sheet.ts';
import { isBlank } from './table.ts';
import { cleanText, headingKey } from './text.ts';

export interface Recognised {
  readonly layout: LayoutId;
  /** Which of the sheet's rows holds the headings, or their first; counts from 0. */
  readonly headingIndex: number;
  /** Over how many rows they stand; more than one where cells were merged. */
  readonly headingRows: number;
  readonly headings: readonly string[];
  readonly confidence: 'certain' | 'likely' | 'unsure';
  /** The headings that decided it. */
  readonly found: readonly string[];
  /** Other layouts that the same headings would make. */
  readonly others: readonly LayoutId[];
}

/** What was looked for and not there, for a file that fits no layout. */
export interface NotRecognised {
  readonly layout: null;
  readonly code:
    | 'NO_HEADER'
    | 'MISSING_COLUMN'
    | 'LAYOUT_UNKNOWN'
    | 'TOO_MANY_COLUMNS'
    | 'NO_DATA_ROWS';
  readonly line: number | null;
  readonly missing: string;
  readonly found: string;
}

const ROWS_SEARCHED = 40;
const MOST_COLUMNS = 2000;

const has = (columns: Columns, ...roles: readonly Parameters<typeof cellOf>[2][]): boolean =>
  roles.some((role) => columns.has(role));

const namesIndicator = (columns: Columns): boolean => has(columns, 'indicator', 'indicator_code');

const isTargetKind = (text: string): boolean =>
  /^(?:baseline|milestone|target)$/iu.test(text.trim());

const tidyAt = (columns: Columns): boolean =>
  namesIndicator(columns) &&
  has(columns, 'period', 'end') &&
  (columns.has('value') || (columns.has('numerator') && columns.has('denominator')));

const targetsAt = (columns: Columns, below: readonly SheetRow[]): boolean => {
  if (!namesIndicator(columns)) return false;
  const kinds = below
    .map((row) => cellOf(row.cells, columns, 'kind'))
    .filter((text) => text !== '');
  const saysKind = columns.has('kind') && kinds.some(isTargetKind);
  const aims = has(columns, 'target_value', 'value', 'change');
  return (
    (saysKind && aims) ||
    (has(columns, 'target_value') &&
      has(columns, 'date', 'end', 'date_words', 'rule') &&
      !columns.has('value'))
  );
};

/** Headings of a council table that carry a period and one thing that it tells of. */
const datedHeadings = (headings: readonly string[]): readonly string[] =>
  headings.filter(
    (heading) => heading !== '' && heading.length < 100 && splitHeading(heading).period !== null,
  );

const sure = (rows: readonly SheetRow[], columns: Columns): Recognised['confidence'] => {
  const role = columns.has('period') ? 'period' : 'end';
  const texts = rows
    .map((row) => cleanText(cellOf(row.cells, columns, role)).text)
    .filter((text) => text !== '');
  if (texts.length === 0) return 'unsure';
  const readable = texts.filter((text) => parsePeriod(text) !== null).length;
  if (readable === texts.length && has(columns, 'area', 'area_code')) return 'certain';
  return readable * 2 >= texts.length ? 'likely' : 'unsure';
};

const namesOf = (headings: readonly string[], columns: Columns): readonly string[] =>
  [...new Set(columns.values())]
    .map((index) => headings[index] ?? '')
    .filter((heading) => heading !== '');

type Layout = Pick<Recognised, 'layout' | 'confidence' | 'found'>;

/** A table with one indicator a row or a column, and areas down: years or indicators across. */
const acrossOf = (
  headings: readonly string[],
  columns: Columns,
  below: readonly SheetRow[],
): Layout | null => {
  if (!has(columns, 'area', 'area_code')) return null;
  const periods = periodColumns(headings).map(({ name }) => name);
  const named = namesOf(headings, columns);
  if (periods.length > 0 && 2 * periods.length >= datedHeadings(headings).length)
    return {
      layout: 'wide-years',
      confidence: periods.length > 1 && namesIndicator(columns) ? 'certain' : 'likely',
      found: [...named, ...periods],
    };
  if (namesIndicator(columns) || !has(columns, 'period', 'end')) return null;
  const figures = figureIndexes(headings, below).map((index) => headings[index] ?? '');
  return figures.length === 0
    ? null
    : { layout: 'mapped', confidence: 'likely', found: [...named, ...figures] };
};

const indicatorLayouts = (
  headings: readonly string[],
  columns: Columns,
  below: readonly SheetRow[],
): readonly Layout[] => {
  if (!namesIndicator(columns)) return [];
  const found = namesOf(headings, columns);
  const confidence = columns.has('kind') ? 'certain' : 'likely';
  return [
    ...(targetsAt(columns, below) ? [{ layout: 'targets', confidence, found } as const] : []),
    ...(tidyAt(columns)
      ? [{ layout: 'tidy', confidence: sure(below, columns), found } as const]
      : []),
  ];
};

const councilLayout = (headings: readonly string[], columns: Columns): Layout | null => {
  const dated = datedHeadings(headings);
  return namesIndicator(columns) && dated.length >= 2
    ? { layout: 'council-table', confidence: dated.length > 3 ? 'certain' : 'likely', found: dated }
    : null;
};

/** The layouts that headings make, the likeliest first. */
const layoutsOf = (headings: readonly string[], below: readonly SheetRow[]): readonly Layout[] => {
  const columns = columnsOf(headings);
  if (dfeColumns(headings) !== null)
    return [
      {
        layout: 'dfe-tidy',
        confidence: 'certain',
        found: ['time_period', 'time_identifier', 'geographic_level'],
      },
    ];
  const others = [acrossOf(headings, columns, below), councilLayout(headings, columns)];
  return [
    ...indicatorLayouts(headings, columns, below),
    ...others.flatMap((layout) => layout ?? []),
  ];
};

const SEEN_BELOW = 60;

/** Whether the next row is more headings, and not the same again: then the two are one. */
const continuesBelow = (next: SheetRow | undefined, headings: readonly string[]): boolean =>
  next !== undefined &&
  columnsOf(next.cells).size >= 2 &&
  looksLikeHeadings(next) &&
  next.cells.some((cell, index) => headingKey(cell) !== headingKey(headings[index] ?? ''));

const layoutAt = (
  rows: readonly SheetRow[],
  headingIndex: number,
  headingRows: 1 | 2,
  wanted: string | null,
): Recognised | null => {
  const first = rows[headingIndex];
  const second = rows[headingIndex + 1];
  if (first === undefined || (headingRows === 2 && second === undefined)) return null;
  const headings =
    headingRows === 2 && second !== undefined
      ? joinedHeadings(first, second)
      : first.cells.map((cell) => cleanText(cell).text);
  const from = headingIndex + headingRows;
  const below = rows.slice(from, from + SEEN_BELOW).filter((row) => !isBlank(row));
  const found =
    headingRows === 1 && continuesBelow(second, headings) ? [] : layoutsOf(headings, below);
  const layout = found.find((each) => each.layout === wanted) ?? found[0];
  if (layout === undefined) return null;
  const others = found.flatMap((each) => (each === layout ? [] : [each.layout]));
  return { ...layout, others, headingIndex, headingRows, headings };
};

const lacking = (columns: Columns): readonly string[] => [
  ...(namesIndicator(columns) ? [] : ['Indicator']),
  ...(has(columns, 'period', 'end') ? [] : ['Period']),
  ...(has(columns, 'value') ? [] : ['Value']),
];

const looksLikeHeadings = (row: SheetRow): boolean => {
  const texts = row.cells.map((cell) => cleanText(cell).text).filter((text) => text !== '');
  return (
    texts.length > 1 && texts.every((text) => text.length < 120 && !/^[-£]?[\d.,]+%?$/u.test(text))
  );
};

/** Whether some row has more cells than any table: a search of them all would take seconds. */
export const isTooWide = (rows: readonly SheetRow[]): boolean =>
  rows.some((row) => row.cells.length > MOST_COLUMNS);

/** What is said of a sheet that is too wide. */
export const tooWide: NotRecognised = {
  layout: null,
  code: 'TOO_MANY_COLUMNS',
  line: null,
  missing: '',
  found: String(MOST_COLUMNS),
};

/** The row that comes nearest to being tidy headings, to say what it lacks. */
const nearestHeading = (rows: readonly SheetRow[]): NotRecognised => {
  let best: { row: SheetRow; columns: Columns } | null = null;
  for (const row of rows) {
    const columns = columnsOf(row.cells);
    if (columns.size > (best?.columns.size ?? 0)) best = { row, columns };
  }
  const found =
    (best?.row ?? rows[0])?.cells
      .map((cell) => cleanText(cell).text)
      .filter((text) => text !== '' && !isPersonalText(text)) ?? [];
  const line = best?.row.line ?? null;
  const missing = lacking(best?.columns ?? new Map()).join(', ');
  const listed = found.slice(0, 12).join(', ').slice(0, 300);
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0 && looksLikeHeadings(only))
    return { layout: null, code: 'NO_DATA_ROWS', line: only.line, missing, found: listed };
  if (best !== null && missing !== '')
    return { layout: null, code: 'MISSING_COLUMN', line, missing, found: listed };
  const first = rows[0];
  if (first !== undefined && !looksLikeHeadings(first))
    return { layout: null, code: 'NO_HEADER', line: first.line, missing, found: '' };
  return { layout: null, code: 'LAYOUT_UNKNOWN', line, missing, found: listed };
};

/** The first row of headings that makes a layout; one that leaves it unsure only where there is no other. */
const bestLayout = (
  rows: readonly SheetRow[],
  searched: readonly SheetRow[],
  headingRows: 1 | 2,
  wanted: string | null,
): Recognised | null => {
  let unsure: Recognised | null = null;
  for (const [index, row] of searched.entries()) {
    if (isBlank(row)) continue;
    const layout = layoutAt(rows, index, headingRows, wanted);
    if (layout !== null && layout.confidence !== 'unsure') return layout;
    unsure ??= layout;
  }
  return unsure;
};

/**
 * Decides by headings and content, never by the file's name, which layout a sheet has. Of several
 * that its headings make, `wanted` is taken.
 */
export const recognise = (
  rows: readonly SheetRow[],
  wanted: string | null = null,
): Recognised | NotRecognised => {
  if (isTooWide(rows)) return tooWide;
  const searched = rows.slice(0, ROWS_SEARCHED);
  return (
    bestLayout(rows, searched, 1, wanted) ??
    bestLayout(rows, searched, 2, wanted) ??
    nearestHeading(searched.filter((row) => !isBlank(row)))
  );
};
