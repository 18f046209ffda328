import Papa from 'papaparse';
import { z } from '../domain/zod.ts';
import { basisSchema, type Period } from '../domain/period.ts';
import { periodKind } from '../methods/comparability.ts';

/** Bytes of a file below `data/`, `catalogue/areas.csv`. */
export type ReadAsset = (path: string) => Promise<Uint8Array>;

const indexShape = z.object({
  indicator_code: z.string(),
  period_id: z.string(),
  start: z.string(),
  end: z.string(),
  basis: basisSchema,
  file: z.string(),
});

/** A period of an indicator for which the pack has figures. */
export interface PackPeriod extends Period {
  readonly indicatorCode: string;
  readonly periodId: string;
  readonly kind: string;
  readonly file: string;
}

/** A published figure of the pack, at its line of its file. */
export interface PackFigure {
  readonly period: PackPeriod;
  readonly areaCode: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missingReason: string | null;
  readonly symbol: string | null;
  readonly line: number;
}

type Row = Readonly<Record<string, string>>;

/** The rows of one of the pack's own files, which are plain. */
export const packRows = (bytes: Uint8Array): readonly Row[] =>
  Papa.parse<Row>(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true }).data;

/** The pack's list of periods. Throws where it breaks its own layout. */
export function readIndex(bytes: Uint8Array): readonly PackPeriod[] {
  return z
    .array(indexShape)
    .parse(packRows(bytes))
    .map(({ indicator_code: indicatorCode, period_id: periodId, file, ...period }) => {
      const { start, end, basis } = period;
      return { indicatorCode, periodId, start, end, basis, kind: periodKind(period), file };
    });
}

const textOf = (row: Row, name: string): string | null => {
  const cell = row[name];
  return cell === undefined || cell === '' ? null : cell;
};

/**
 * One indicator's figures, by the id of their period. Throws where a row names a period that the
 * index lacks, or where a number is none.
 */
export function readFigures(
  file: string,
  bytes: Uint8Array,
  periods: ReadonlyMap<string, PackPeriod>,
): readonly PackFigure[] {
  return packRows(bytes).map((row, place) => {
    const line = place + 2;
    const broken = (what: string): Error => new Error(`${file}:${line}: ${what}`);
    const number = (name: string): number | null => {
      const cell = textOf(row, name);
      const value = cell === null ? null : Number(cell);
      if (Number.isNaN(value)) throw broken(`not a number: ${cell}`);
      return value;
    };
    const { period_id: id = '', area_code: areaCode = '' } = row;
    const period = periods.get(id);
    if (period === undefined) throw broken(`the index has no period ${id}`);
    return {
      period,
      areaCode,
      value: number('value'),
      numerator: number('numerator'),
      denominator: number('denominator'),
      missingReason: textOf(row, 'missing_reason'),
      symbol: textOf(row, 'symbol'),
      line,
    };
  });
}
