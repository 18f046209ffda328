/**
 * Something in a file that the officer should know.
 * `refused`: nothing of the file is used. `set_aside`: this row or cell is not used.
 * `check`: used, but probably wrong. `read_as`: used, in a way worth saying.
 */
export type Severity = 'refused' | 'set_aside' | 'check' | 'read_as';

/**
 * `code` names the sentence and the remedy in `copy/problems.ts`, which are filled from `detail`.
 * `line` counts from 1 as a spreadsheet does; `column` is the heading (or "column 3" for a blank
 * one); `cell` is the text as written.
 */
export interface Problem {
  readonly severity: Severity;
  readonly code: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly cell: string | null;
  readonly detail: Readonly<Record<string, string | number>>;
}
