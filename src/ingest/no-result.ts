/**
 * What stands for a formula whose result a workbook doesn't keep, as programs other than Excel write
 * them. It is no empty cell: a figure should stand there.
 */
export const NO_RESULT = '#formula without its result';

/** Where in a sheet formulas stand without their results, the first by its place: `D4`. */
export interface Uncalculated {
  readonly sheet: string;
  readonly at: string;
  readonly line: number;
  readonly cells: number;
}
