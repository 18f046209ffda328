import { nearestIndicators } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import { columnQuestion, filterQuestion, indicatorQuestion } from '../copy/questions-columns.ts';
import { readNumber } from './cell.ts';
import type { ReadContext } from './context.ts';
import type { SheetRow } from './sheet.ts';
import { cleanText } from './text.ts';

const SAMPLE = 400;
const MOST_INDICATORS = 80;
const MOST_VALUES = 200;

const context = { year: null, dash: 'not_available', decimalComma: false } as const;

/** Whether a column holds figures: of its filled cells in a sample, nine in ten are numbers or symbols. */
export const holdsFigures = (rows: readonly SheetRow[], index: number): boolean => {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  let filled = 0;
  let figures = 0;
  for (let at = 0; at < rows.length; at += step) {
    const cell = rows[at]?.cells[index] ?? '';
    if (cell === '') continue;
    filled += 1;
    if (readNumber(cell, context).kind !== 'invalid') figures += 1;
  }
  return filled > 0 && figures >= 0.9 * filled;
};

/** Indicators for a text, the nearest first and then the others, to choose from. */
const offered = (text: string, { catalogue }: ReadContext): readonly Indicator[] => {
  const near = nearestIndicators(catalogue, text, 8);
  return [...new Set([...near, ...catalogue.indicators])].slice(0, MOST_INDICATORS);
};

const answered = (id: string, context: ReadContext): Indicator | null => {
  const code = context.answer(id);
  return context.catalogue.indicators.find((indicator) => indicator.code === code) ?? null;
};

/** The indicator of a column by its heading, or by the officer's answer; asks where neither tells. */
export const columnIndicator = (
  heading: string,
  about: string,
  context: ReadContext,
): Indicator | null => {
  const known = context.indicator(heading) ?? context.indicator(heading.replaceAll('_', ' '));
  const { id } = columnQuestion(heading, []);
  if (known !== null && context.answer(id) === null) return known;
  const words = `${heading.replaceAll('_', ' ')} ${about}`.slice(0, 200);
  context.ask(columnQuestion(heading, offered(words, context)));
  return answered(id, context);
};

/** The one indicator of a whole file, named above its table or by the officer. */
export const fileIndicator = (
  titles: readonly string[],
  context: ReadContext,
): Indicator | null => {
  const known = titles.map((title) => context.indicator(title)).find((found) => found !== null);
  if (known !== undefined && known !== null && context.answer('indicator') === null) return known;
  context.ask(indicatorQuestion(offered(titles.join(' ').slice(0, 200), context)));
  return answered('indicator', context);
};

/** A column that says which of several breakdowns a row is of, and the value that was chosen. */
export interface Filter {
  readonly index: number;
  readonly heading: string;
  /** Null where the officer has still to choose. */
  readonly chosen: string | null;
}

/** The values of a column, each once; null where there are too many to choose from. */
const valuesOf = (rows: readonly SheetRow[], index: number): readonly string[] | null => {
  const values = new Set<string>();
  for (const { cells } of rows) {
    values.add(cleanText(cells[index] ?? '').text);
    if (values.size > MOST_VALUES) return null;
  }
  return [...values];
};

/** The breakdown columns of a table; those of one value need no choice. */
export const filtersOf = (
  rows: readonly SheetRow[],
  columns: readonly { readonly index: number; readonly heading: string }[],
  context: ReadContext,
): readonly Filter[] =>
  columns.flatMap(({ index, heading }): readonly Filter[] => {
    const values = valuesOf(rows, index);
    if (values === null) return [];
    const [only] = values;
    if (values.length === 1 && only !== undefined) return [{ index, heading, chosen: only }];
    const question = filterQuestion(heading, values);
    context.ask(question);
    return [{ index, heading, chosen: context.answer(question.id) }];
  });
