import { countsChoice } from '../copy/import-answers.ts';
import { csvHeading, linesWords } from '../copy/import-review.ts';
import { severityWords } from '../copy/import.ts';
import { nearestNames } from '../copy/problem-parts.ts';
import { problemWords } from '../copy/problems.ts';
import { onLines } from '../domain/figures.ts';
import type { Problem, Severity } from '../domain/problem.ts';
import type { FileReading } from '../domain/reading.ts';
import { countsAnswer } from '../ingest/counts-choice.ts';
import { csvText } from './csv.ts';
import type { ReviewCheck } from './review-checks.ts';

/** One line of the table of problems; the same thing met in several rows is one line. */
export interface ProblemRow {
  readonly key: string;
  readonly severity: Severity;
  /** "Set aside". */
  readonly kind: string;
  readonly lines: readonly number[];
  /** "Lines 4 and 9". */
  readonly where: string;
  /** "NI 62, Q2 12/13". */
  readonly place: string;
  /** Its heading, as the problem gives it. */
  readonly column: string | null;
  readonly cell: string | null;
  readonly message: string;
  readonly remedy: string;
  /** How many cells or rows it was met in. */
  readonly count: number;
  /** Whether it is about cells that can be corrected where they stand. */
  readonly fixable: boolean;
  /** Known names that its cell may have been meant for. */
  readonly nearest: readonly string[];
  /** Where a stated figure and its counts disagree: the answer's id, and what each would be. */
  readonly choice: {
    readonly id: string;
    readonly kept: boolean;
    readonly stated: string;
    readonly counts: string;
  } | null;
}

/** What is met alike in several cells, each of which wants a text of its own. */
const eachItsOwn: ReadonlySet<string> = new Set(['FORMULA_WITHOUT_RESULT']);

interface Said {
  readonly problem: Problem;
  readonly message: string;
  readonly remedy: string;
}

const order: readonly Severity[] = ['refused', 'set_aside', 'check', 'read_as'];

function checkAsSaid({ code, observation, words }: ReviewCheck): Said {
  const { file, line, column } = observation.source;
  const cell = observation.symbol ?? observation.stated ?? observation.value;
  return {
    problem: {
      severity: 'check',
      code,
      file,
      line,
      column,
      cell: cell === null ? null : String(cell),
      detail: {},
    },
    ...words,
  };
}

/** How often a problem was met; a notice is said once with its count. */
function met({ detail }: Problem): number {
  const said = detail['count'];
  return typeof said === 'number' ? said : 1;
}

const disagree: ReadonlySet<string> = new Set(['COUNTS_DISAGREE', 'NOTE_COUNTS_DISAGREE']);

function choiceOf({ code, line, column, detail }: Problem, alone: boolean): ProblemRow['choice'] {
  const { stated, value, kept } = detail;
  if (!disagree.has(code) || !alone || typeof stated !== 'number' || typeof value !== 'number')
    return null;
  return { id: countsAnswer(line, column), kept: kept === 1, ...countsChoice(stated, value) };
}

/** The measure of each line that tells of only one; null where a line tells of several. */
function measuresByLine(
  reading: FileReading,
  lines: ReadonlySet<number>,
  refOf: (code: string) => string,
): ReadonlyMap<number, string | null> {
  const found = new Map<number, string | null>();
  for (const { source, indicatorCode } of [
    ...onLines(reading.observations, lines),
    ...reading.targets,
  ]) {
    const { line } = source;
    if (!lines.has(line)) continue;
    const [ref, before] = [refOf(indicatorCode), found.get(line)];
    found.set(line, before === undefined || before === ref ? ref : null);
  }
  return found;
}

const placeWords = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ');

/** The problems of one file, most serious first, then by line; alike ones in one row. */
export function problemRows(
  reading: FileReading,
  checks: readonly ReviewCheck[],
  refOf: (code: string) => string,
): readonly ProblemRow[] {
  const said: readonly Said[] = [
    ...reading.problems.map((problem) => ({ problem, ...problemWords(problem) })),
    ...checks.map(checkAsSaid),
  ];
  const lines = new Set(said.flatMap(({ problem }) => problem.line ?? []));
  const measures = measuresByLine(reading, lines, refOf);
  const rows = new Map<string, { first: Said; lines: number[]; count: number }>();
  for (const each of said) {
    const { severity, code, column, cell, line } = each.problem;
    const own = eachItsOwn.has(code) ? line : null;
    const key = [severity, code, column, cell, each.message, own].join('\u0000');
    const row = rows.get(key) ?? { first: each, lines: [], count: 0 };
    if (line !== null) row.lines.push(line);
    row.count += met(each.problem);
    rows.set(key, row);
  }
  return [...rows.values()]
    .map(({ first, lines: at, count }, index): ProblemRow => {
      const { problem, message, remedy } = first;
      const measure = at.length === 1 ? measures.get(at[0] ?? 0) : undefined;
      return {
        key: `${problem.file}:${problem.code}:${String(index)}`,
        severity: problem.severity,
        kind: severityWords[problem.severity],
        lines: at,
        where: linesWords(at),
        place: placeWords([measure, problem.column]),
        column: problem.column,
        cell: problem.cell,
        message,
        remedy,
        count,
        fixable: at.length > 0 && problem.cell !== null && problem.detail['count'] === undefined,
        nearest: nearestNames(problem),
        choice: choiceOf(problem, at.length === 1),
      };
    })
    .toSorted(
      (a, b) =>
        order.indexOf(a.severity) - order.indexOf(b.severity) ||
        (a.lines[0] ?? 0) - (b.lines[0] ?? 0),
    );
}

/** The whole list as CSV; text that a spreadsheet would run is made harmless. */
export function problemsCsv(
  files: readonly { readonly file: string; readonly rows: readonly ProblemRow[] }[],
): string {
  return csvText(
    csvHeading,
    files.flatMap(({ file, rows }) =>
      rows.map((row) => [
        file,
        row.kind,
        row.lines.join(' '),
        row.place,
        row.cell,
        row.message,
        row.remedy,
      ]),
    ),
  );
}
