import type { Problem, Severity } from '../domain/problem.ts';
import { NO_RESULT } from './no-result.ts';

export interface Place {
  readonly line: number | null;
  readonly column?: string | null;
  readonly cell?: string | null;
}

type Detail = Readonly<Record<string, string | number>>;

/** Gathers the problems of one file, in the order in which they are met. */
export interface Collector {
  add(severity: Severity, code: string, place: Place, detail?: Detail): void;
  /** Something said once a file, with how often it was met and where first. */
  notice(code: string, place: Place, detail?: Detail, severity?: Severity): void;
  problems(): readonly Problem[];
  /** How often anything was said so far. */
  said(): number;
}

const LONGEST_CELL = 120;

const shortened = (cell: string | null | undefined): string | null => {
  if (cell === null || cell === undefined) return null;
  return cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell;
};

/** A formula without its result is no slip in what should stand there, whoever looks for it. */
const codeFor = (severity: Severity, code: string, { cell }: Place): string =>
  severity === 'set_aside' && cell === NO_RESULT ? 'FORMULA_WITHOUT_RESULT' : code;

export const createCollector = (file: string): Collector => {
  const found: Problem[] = [];
  let times = 0;
  const counted = new Map<string, { problem: Problem; count: number }>();
  const problem = (severity: Severity, code: string, place: Place, detail: Detail): Problem => ({
    severity,
    code: codeFor(severity, code, place),
    file,
    line: place.line,
    column: place.column ?? null,
    cell: shortened(place.cell),
    detail,
  });
  return {
    add: (severity, code, place, detail = {}) => {
      times += 1;
      found.push(problem(severity, code, place, detail));
    },
    notice: (code, place, detail = {}, severity = 'read_as') => {
      times += 1;
      const known = counted.get(code);
      if (known) known.count += 1;
      else counted.set(code, { problem: problem(severity, code, place, detail), count: 1 });
    },
    said: () => times,
    problems: () => [
      ...found,
      ...[...counted.values()].map(({ problem: first, count }) => ({
        ...first,
        detail: { ...first.detail, count },
      })),
    ],
  };
};
