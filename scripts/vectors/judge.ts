import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from '../../src/domain/zod.ts';

/** A row of a vector file; an empty cell means null or not applicable. */
export type Row = Readonly<Record<string, string>>;
/** What a method gives for a cell; null stands for an empty one. */
export type Got = string | number | boolean | null;
/** Per column judged, what the method gives. A text says why the row isn't put to it. */
export type Answer = Readonly<Record<string, Got>> | string;

export interface Judge {
  /** `computed/wilson`, without `.csv`. */
  readonly file: string;
  readonly answer: (row: Row, rows: readonly Row[]) => Answer;
  /** Why a row may differ: a decision of METHODS.md that departs from the tool in the file. */
  readonly explain?: (row: Row, column: string, got: Got) => string | null;
  /** Relative. */
  readonly tolerance?: number;
}

export interface Difference {
  readonly line: number;
  readonly label: string;
  readonly column: string;
  readonly expected: string;
  readonly got: Got;
  readonly explanation: string | null;
}

export interface Outcome {
  readonly file: string;
  readonly there: number;
  readonly passed: number;
  /** Rows that a method isn't asked, by reason. */
  readonly notAsked: ReadonlyMap<string, number>;
  readonly differences: readonly Difference[];
}

const rowsSchema = z.array(z.record(z.string(), z.string()));

export function readRows(folder: string, file: string): readonly Row[] {
  const text = readFileSync(join(folder, `${file}.csv`), 'utf8');
  const { data } = Papa.parse(text, { header: true, skipEmptyLines: true });
  return rowsSchema.parse(data);
}

/** The cell; throws where the file has no such column. */
export function cell(row: Row, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`no column ${column}`);
  return text;
}

export function numberOrNull(text: string): number | null {
  return text === '' || text === 'NA' ? null : Number(text);
}

/** The cell as a number; throws where it's empty. */
export function num(row: Row, column: string): number {
  const value = numberOrNull(cell(row, column));
  if (value === null || Number.isNaN(value)) throw new Error(`no number in ${column}`);
  return value;
}

export function list(row: Row, column: string): readonly string[] {
  const text = cell(row, column);
  return text === '' ? [] : text.split(';');
}

export function numbers(row: Row, column: string): readonly number[] {
  return list(row, column).map(Number);
}

function sameNumber(expected: number, got: number, tolerance: number): boolean {
  if (expected === got) return true;
  return Math.abs(expected - got) <= tolerance * Math.max(Math.abs(expected), Math.abs(got));
}

function sameMember(expected: string, got: string, tolerance: number): boolean {
  if (expected === got) return true;
  const [a, b] = [numberOrNull(expected), numberOrNull(got)];
  return a !== null && b !== null && sameNumber(a, b, tolerance);
}

/** Whether the cell says what the method gives. Lists are joined with ";". */
export function agrees(expected: string, got: Got, tolerance: number): boolean {
  if (got === null) return expected === '';
  if (typeof got === 'boolean') return expected === (got ? 'TRUE' : 'FALSE');
  if (typeof got === 'number')
    return expected !== '' && sameNumber(Number(expected), got, tolerance);
  const [wanted, given] = [expected.split(';'), got.split(';')];
  return (
    wanted.length === given.length &&
    wanted.every((member, index) => sameMember(member, given[index] ?? '', tolerance))
  );
}

const labelColumns = ['case', 'label', 'run_id', 'series', 'trajectory', 'function', 'Area', 'set'];

function labelOf(row: Row): string {
  const column = labelColumns.find((name) => row[name] !== undefined);
  return column === undefined ? Object.values(row).slice(0, 4).join(' ') : cell(row, column);
}

function judgeRow(
  judge: Judge,
  row: Row,
  line: number,
  answer: Exclude<Answer, string>,
): readonly Difference[] {
  return Object.entries(answer)
    .filter(([column, got]) => !agrees(cell(row, column), got, judge.tolerance ?? 1e-9))
    .map(([column, got]) => ({
      line,
      label: labelOf(row),
      column,
      expected: cell(row, column),
      got,
      explanation: judge.explain?.(row, column, got) ?? null,
    }));
}

/** Puts every row of the file to its method; null where the folder lacks the file. */
export function run(folder: string, judge: Judge): Outcome | null {
  if (!existsSync(join(folder, `${judge.file}.csv`))) return null;
  const rows = readRows(folder, judge.file);
  const notAsked = new Map<string, number>();
  const differences: Difference[] = [];
  let passed = 0;
  rows.forEach((row, index) => {
    const answer = judge.answer(row, rows);
    if (typeof answer === 'string') {
      notAsked.set(answer, (notAsked.get(answer) ?? 0) + 1);
      return;
    }
    const found = judgeRow(judge, row, index + 2, answer);
    if (found.length === 0) passed += 1;
    differences.push(...found);
  });
  return { file: judge.file, there: rows.length, passed, notAsked, differences };
}
