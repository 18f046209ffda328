import type { ColumnShown, MappedRole } from '../../copy/questions-columns.ts';
import { mappedRoles, mapQuestion } from '../../copy/questions-columns.ts';
import { fileIndicator } from '../choose-columns.ts';
import type { Role } from '../columns.ts';
import { columnsOf } from '../columns.ts';
import type { Facts, ReadContext } from '../context.ts';
import { frameOf } from '../frame.ts';
import { isPersonalText, mayBePersonal } from '../personal-samples.ts';
import type { SheetRow } from '../sheet.ts';
import type { Table } from '../table.ts';
import { isBlank } from '../table.ts';
import { cleanText, columnName } from '../text.ts';
import { readTidy } from './tidy.ts';

const SAMPLES = 3;
const LONGEST_SAMPLE = 30;

const samplesOf = (rows: readonly SheetRow[], index: number): readonly string[] => {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const { text } = cleanText((cells[index] ?? '').slice(0, 200));
    if (text !== '') samples.add(text.slice(0, LONGEST_SAMPLE));
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
};

/** Where there are no headings, a row of cells stands in their place. */
const nameWithoutCell = (heading: string | undefined, index: number): string =>
  columnName(isPersonalText(heading ?? '') ? undefined : heading, index);

const columnsShown = (
  headings: readonly string[],
  rows: readonly SheetRow[],
): readonly ColumnShown[] => {
  const width = Math.max(headings.length, ...rows.slice(0, 20).map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => ({
    id: String(index + 1),
    ...(mayBePersonal(rows, index)
      ? { name: nameWithoutCell(headings[index], index), samples: null }
      : { name: columnName(headings[index], index), samples: samplesOf(rows, index) }),
  }));
};

const MOST_COLUMNS = 60;

/** Asks which column is which, for a file of a shape that we don't know. */
export const askMapping = (
  rows: readonly SheetRow[],
  headingIndex: number | null,
  context: ReadContext,
): void => {
  const headings = headingIndex === null ? [] : (rows[headingIndex]?.cells ?? []);
  const below = rows.slice((headingIndex ?? -1) + 1).filter((row) => !isBlank(row));
  const shown = columnsShown(headings, below.slice(0, 50)).slice(0, MOST_COLUMNS);
  if (shown.length < 2 || below.length === 0) return;
  for (const role of mappedRoles) context.ask(mapQuestion(role, shown));
};

/** Whether the officer has said which column holds the figures. */
export const isMapped = (context: ReadContext): boolean => {
  const answer = context.answer('map:value');
  return answer !== null && answer !== 'none';
};

/** A constant answer, `is:2012/13`, for what no column says. */
const constant = (answer: string | null): string | null =>
  answer?.startsWith('is:') === true ? answer.slice(3) : null;

const roleOf: Readonly<Record<MappedRole, Role>> = {
  indicator: 'indicator',
  area: 'area',
  period: 'period',
  value: 'value',
  numerator: 'numerator',
  denominator: 'denominator',
  note: 'note',
};

/**
 * Reads a table whose columns the officer has matched: answers `map:value` and the like give a
 * column by its number from 1, `none`, or `is:TEXT` for one text that holds for all rows.
 */
export const readMapped = (
  table: Table,
  titles: readonly string[],
  context: ReadContext,
): Facts => {
  const columns = new Map<Role, number>();
  const added: string[] = [];
  const names: string[] = [];
  const add = (role: MappedRole, text: string): void => {
    columns.set(roleOf[role], table.headings.length + added.length);
    added.push(text);
    names.push(role);
  };
  for (const role of mappedRoles) {
    const answer = context.answer(`map:${role}`);
    const text = constant(answer);
    const index = Number(answer) - 1;
    if (text !== null) add(role, text);
    else if (answer !== null && Number.isInteger(index) && index >= 0)
      columns.set(roleOf[role], index);
  }
  if (!columns.has('indicator')) {
    const own = fileIndicator(titles, context);
    if (own !== null) add('indicator', own.code);
  }
  const width = table.headings.length;
  const padded = (cells: readonly string[]): readonly string[] =>
    added.length === 0
      ? cells
      : [...Array.from({ length: width }, (_, index) => cells[index] ?? ''), ...added];
  return readTidy(
    {
      ...table,
      headings: [...table.headings, ...names],
      rows: table.rows.map(({ line, cells }) => ({ line, cells: padded(cells) })),
    },
    context,
    columns,
  );
};

/** Row of a sheet that most looks like headings by the roles it names; null where none does. */
export const likelyHeading = (rows: readonly SheetRow[]): number | null => {
  let best: number | null = null;
  let most = 0;
  rows.slice(0, 40).forEach(({ cells }, index) => {
    const { size } = columnsOf(cells);
    if (size > most) {
      most = size;
      best = index;
    }
  });
  return best ?? frameOf(rows).headingIndex;
};
