import type { Indicator } from '../domain/indicator.ts';
import type { Observation, Status } from '../domain/observation.ts';
import type { CellContext, CellReading, NumberNotice } from './cell.ts';
import { plainDecimals, plainNumber, readNumber } from './cell.ts';
import type { Collector } from './collect.ts';
import type { Counts } from './counts.ts';
import { agrees, countsFor, countsIn } from './counts.ts';

export type Measure = Pick<
  Observation,
  | 'value'
  | 'stated'
  | 'statedDecimals'
  | 'numerator'
  | 'denominator'
  | 'missingReason'
  | 'symbol'
  | 'status'
  | 'note'
>;

export interface MeasureCells {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly note: string;
}

/** Notices that would be said of most files and tell nobody anything. */
const reportNotices = (
  notices: readonly NumberNotice[],
  cells: MeasureCells,
  out: Collector,
): void => {
  for (const code of notices)
    out.notice(code, { line: cells.line, column: cells.column, cell: cells.value });
};

const countOf = (raw: string, context: CellContext): number | null => {
  if (raw === '') return null;
  const reading = readNumber(raw, context);
  return reading.kind === 'number' ? reading.value : null;
};

const ownCounts = (
  cells: MeasureCells,
  context: CellContext,
): { readonly numerator: number | null; readonly denominator: number | null } =>
  cells.numerator === '' && cells.denominator === ''
    ? unstated
    : {
        numerator: countOf(cells.numerator, context),
        denominator: countOf(cells.denominator, context),
      };

const checkCounts = (
  counts: Counts,
  cells: MeasureCells,
  indicator: Indicator,
  out: Collector,
): void => {
  if (indicator.unit === 'percent' && counts.numerator > counts.denominator) {
    out.add(
      'check',
      'NUMERATOR_OVER_DENOMINATOR',
      { line: cells.line, column: cells.column, cell: cells.value },
      { ...counts },
    );
  }
};

const checkRange = (
  value: number,
  cells: MeasureCells,
  indicator: Indicator,
  out: Collector,
): void => {
  if (value >= 0 && (value <= 100 || indicator.unit !== 'percent')) return;
  const place = { line: cells.line, column: cells.column, cell: cells.value };
  if (indicator.unit === 'percent' && (value < 0 || value > 100)) {
    out.add('check', 'PERCENT_OUT_OF_RANGE', place, { value });
  } else if (value < 0 && (indicator.unit === 'count' || indicator.unit === 'rate')) {
    out.add('check', 'NEGATIVE_VALUE', place, { value });
  }
};

const fromCounts = (counts: Counts, indicator: Indicator): number | null => {
  if (counts.denominator <= 0) return null;
  if (indicator.unit === 'percent') return (100 * counts.numerator) / counts.denominator;
  return indicator.unit === 'rate' ? (10_000 * counts.numerator) / counts.denominator : null;
};

interface Chosen {
  readonly counts: Counts | null;
  readonly fromNote: boolean;
}

const noCounts: Chosen = { counts: null, fromNote: false };
const unstated = { numerator: null, denominator: null } as const;

/** The counts of the row itself; failing these, those that its note tells. */
const chooseCounts = (
  cells: MeasureCells,
  reading: CellReading,
  context: CellContext,
  indicator: Indicator,
): Chosen => {
  const own = ownCounts(cells, context);
  if (own.numerator !== null && own.denominator !== null) {
    return { counts: { numerator: own.numerator, denominator: own.denominator }, fromNote: false };
  }
  if (indicator.unit !== 'percent' || own.numerator !== null || own.denominator !== null)
    return { counts: null, fromNote: false };
  const stated = reading.kind === 'number' ? reading.value : null;
  const decimals = reading.kind === 'number' ? reading.decimals : 0;
  return cells.note === ''
    ? noCounts
    : { counts: countsFor(countsIn(cells.note), stated, decimals), fromNote: true };
};

const valueUsed = (
  reading: Extract<CellReading, { kind: 'number' }>,
  { counts, fromNote }: Chosen,
  cells: MeasureCells,
  indicator: Indicator,
  out: Collector,
): number => {
  if (counts === null || indicator.unit !== 'percent' || counts.denominator <= 0)
    return reading.value;
  if (agrees(reading.value, reading.decimals, counts)) return reading.value;
  const place = { line: cells.line, column: cells.column, cell: cells.value };
  const value = (100 * counts.numerator) / counts.denominator;
  out.add('check', fromNote ? 'NOTE_COUNTS_DISAGREE' : 'COUNTS_DISAGREE', place, {
    ...counts,
    value,
    stated: reading.value,
  });
  return value;
};

/** One shape of object for all: a hundred thousand are made for a file, and spreading them is slow. */
const measureOf = (
  value: number | null,
  stated: number | null,
  numerator: number | null,
  denominator: number | null,
  missingReason: Measure['missingReason'],
  symbol: string | null,
  note: string | null,
  status: Status = 'not_stated',
  statedDecimals: number | null = null,
): Measure => ({
  value,
  stated,
  statedDecimals,
  numerator,
  denominator,
  missingReason,
  symbol,
  status,
  note,
});

/** A count that is a plain number or not given; NaN where it needs a look. */
const plainCount = (raw: string): number | null => (raw === '' ? null : plainNumber(raw));

/** Whether plain numbers are such as their unit can be, and agree with one another; NaN for a count that is not given. */
export const agreeAsPlain = (
  unit: Indicator['unit'],
  value: number,
  decimals: number,
  numerator: number,
  denominator: number,
): boolean => {
  if (value < 0 || (value > 100 && unit === 'percent')) return false;
  if (unit !== 'percent' || Number.isNaN(numerator) || Number.isNaN(denominator)) return true;
  if (numerator > denominator || denominator <= 0) return false;
  return agrees(value, decimals, { numerator, denominator });
};

/** The measure of a row of plain numbers that agree with one another; null where it needs a look. */
const plainMeasure = (cells: MeasureCells, { unit }: Indicator): Measure | null => {
  const value = plainNumber(cells.value);
  const numerator = plainCount(cells.numerator);
  const denominator = plainCount(cells.denominator);
  if (cells.note !== '' || Number.isNaN(value)) return null;
  if (Number.isNaN(numerator) || Number.isNaN(denominator)) return null;
  const decimals = plainDecimals(cells.value);
  if (!agreeAsPlain(unit, value, decimals, numerator ?? Number.NaN, denominator ?? Number.NaN))
    return null;
  return measureOf(value, value, numerator, denominator, null, null, null, 'not_stated', decimals);
};

/**
 * The measure of one row: its number or why there is none, its counts, and the note. A stated
 * percentage that its counts do not give is kept as stated, recomputed and reported. Null where the
 * cell can't be read; that has been reported.
 */
export const readMeasure = (
  cells: MeasureCells,
  indicator: Indicator,
  context: CellContext,
  out: Collector,
): Measure | null => {
  const plain = plainMeasure(cells, indicator);
  if (plain !== null) return plain;
  const reading = readNumber(cells.value, context);
  if (reading.kind === 'invalid') {
    out.add('set_aside', reading.code, {
      line: cells.line,
      column: cells.column,
      cell: cells.value,
    });
    return null;
  }
  const chosen = chooseCounts(cells, reading, context, indicator);
  const own = ownCounts(cells, context);
  const counts = chosen.counts ?? own;
  if (chosen.counts !== null) checkCounts(chosen.counts, cells, indicator, out);
  const note = cells.note === '' ? null : cells.note;
  const { numerator, denominator } = counts;
  if (reading.kind === 'missing') {
    const derived =
      reading.symbol === '' && chosen.counts !== null ? fromCounts(chosen.counts, indicator) : null;
    if (derived === null) {
      const symbol = reading.symbol === '' ? null : reading.symbol;
      if (reading.reason === 'suppressed' && /\d/u.test(reading.symbol))
        out.notice('SUPPRESSED', { line: cells.line, column: cells.column, cell: cells.value });
      return measureOf(null, null, numerator, denominator, reading.reason, symbol, note);
    }
    checkRange(derived, cells, indicator, out);
    return measureOf(derived, null, numerator, denominator, null, null, note);
  }
  reportNotices(reading.notices, cells, out);
  const value = valueUsed(reading, chosen, cells, indicator, out);
  checkRange(value, cells, indicator, out);
  return measureOf(
    value,
    reading.value,
    numerator,
    denominator,
    null,
    null,
    note,
    reading.status ?? 'not_stated',
    reading.decimals,
  );
};
