import type { LayoutId } from '../domain/reading.ts';
import type { Columns } from './columns.ts';
import { cellOf, columnsOf } from './columns.ts';
import { splitHeading } from './council-columns.ts';
import { parsePeriod } from './period.ts';
import type { SheetRow } from './sheet.ts';
import { isBlank } from './table.ts';
import { cleanText } from './text.ts';

export interface Recognised {
  readonly layout: Extract<LayoutId, 'tidy' | 'council-table' | 'targets'>;
  /** Which of the sheet's rows holds the headings; counts from 0. */
  readonly headingIndex: number;
  readonly confidence: 'certain' | 'likely' | 'unsure';
  /** The headings that decided it. */
  readonly found: readonly string[];
}

/** What was looked for and not there, for a file that fits no layout. */
export interface NotRecognised {
  readonly layout: null;
  readonly code: 'NO_HEADER' | 'MISSING_COLUMN' | 'LAYOUT_UNKNOWN' | 'TOO_MANY_COLUMNS';
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

const layoutAt = (rows: readonly SheetRow[], headingIndex: number): Recognised | null => {
  const headings = (rows[headingIndex]?.cells ?? []).map((cell) => cleanText(cell).text);
  const columns = columnsOf(headings);
  if (!namesIndicator(columns)) return null;
  const below = rows.slice(headingIndex + 1, headingIndex + 60).filter((row) => !isBlank(row));
  if (targetsAt(columns, below)) {
    return {
      layout: 'targets',
      headingIndex,
      confidence: columns.has('kind') ? 'certain' : 'likely',
      found: namesOf(headings, columns),
    };
  }
  if (tidyAt(columns))
    return {
      layout: 'tidy',
      headingIndex,
      confidence: sure(below, columns),
      found: namesOf(headings, columns),
    };
  const dated = datedHeadings(headings);
  if (dated.length < 2) return null;
  return {
    layout: 'council-table',
    headingIndex,
    confidence: dated.length > 3 ? 'certain' : 'likely',
    found: dated,
  };
};

const wanted = (columns: Columns): readonly string[] => [
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
      .filter((text) => text !== '') ?? [];
  const line = best?.row.line ?? null;
  const missing = wanted(best?.columns ?? new Map()).join(', ');
  const listed = found.slice(0, 12).join(', ').slice(0, 300);
  if (best !== null && best.columns.size >= 2 && missing !== '')
    return { layout: null, code: 'MISSING_COLUMN', line, missing, found: listed };
  const first = rows[0];
  if (first !== undefined && !looksLikeHeadings(first))
    return { layout: null, code: 'NO_HEADER', line: first.line, missing, found: '' };
  return { layout: null, code: 'LAYOUT_UNKNOWN', line, missing, found: listed };
};

/** Decides by headings and content, never by the file's name, which layout a sheet has. */
export const recognise = (rows: readonly SheetRow[]): Recognised | NotRecognised => {
  if (rows.some((row) => row.cells.length > MOST_COLUMNS)) {
    return {
      layout: null,
      code: 'TOO_MANY_COLUMNS',
      line: null,
      missing: '',
      found: String(MOST_COLUMNS),
    };
  }
  const searched = rows.slice(0, ROWS_SEARCHED);
  let unsure: Recognised | null = null;
  for (const [index, row] of searched.entries()) {
    if (isBlank(row)) continue;
    const layout = layoutAt(rows, index);
    if (layout !== null && layout.confidence !== 'unsure') return layout;
    unsure ??= layout;
  }
  return unsure ?? nearestHeading(searched.filter((row) => !isBlank(row)));
};
