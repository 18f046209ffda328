import Papa from 'papaparse';
import { z } from '../domain/zod.ts';
import { noFigure, type FigureWriter, type PlainFigure } from '../domain/figure-writer.ts';
import { statuses } from '../domain/figures.ts';
import { missingReasons } from '../domain/observation.ts';
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

/** One indicator's file of the pack, its rows as cells. */
export interface PackFile {
  readonly code: string;
  readonly file: string;
  readonly rows: readonly (readonly string[])[];
}

export const packFile = (code: string, file: string, bytes: Uint8Array): PackFile => ({
  code,
  file,
  rows: Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: true }).data,
});

const reasonSchema = z.enum(missingReasons);
type Place =
  | 'period_id'
  | 'area_code'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'missing_reason'
  | 'symbol';

/** NaN for an empty cell. Throws for what is no number. */
function numberIn(cell = ''): number {
  const value = cell === '' ? Number.NaN : Number(cell);
  if (cell !== '' && Number.isNaN(value)) throw new RangeError(`not a number: ${cell}`);
  return value;
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** Writes the rows of one file, whose columns are found by their names. */
class PackWriter {
  readonly #writer: FigureWriter;
  readonly #file: PackFile;
  readonly #periods: ReadonlyMap<string, PackPeriod>;
  readonly #at: Readonly<Record<Place, number>>;
  readonly #figure: PlainFigure;

  constructor(writer: FigureWriter, file: PackFile, periods: ReadonlyMap<string, PackPeriod>) {
    const at = (name: string): number => file.rows[0]?.indexOf(name) ?? -1;
    this.#writer = writer;
    this.#file = file;
    this.#periods = periods;
    this.#at = {
      period_id: at('period_id'),
      area_code: at('area_code'),
      value: at('value'),
      numerator: at('numerator'),
      denominator: at('denominator'),
      missing_reason: at('missing_reason'),
      symbol: at('symbol'),
    };
    this.#figure = {
      ...noFigure,
      indicator: writer.text(file.code),
      status: statuses.indexOf('final'),
      file: writer.text(file.file),
    };
  }

  write(cells: readonly string[], line: number): void {
    const [figure, at] = [this.#figure, this.#at];
    const id = cells[at.period_id] ?? '';
    const period = this.#periods.get(id);
    if (period === undefined) throw new RangeError(`the index has no period ${id}`);
    figure.period = this.#writer.period(period);
    figure.line = line;
    figure.value = numberIn(cells[at.value]);
    figure.numerator = numberIn(cells[at.numerator]);
    figure.denominator = numberIn(cells[at.denominator]);
    figure.area = this.#writer.text(cells[at.area_code] ?? '');
    const reason = cells[at.missing_reason] ?? '';
    const symbol = cells[at.symbol] ?? '';
    if (reason === '' && symbol === '') this.#writer.addPlain(figure);
    else this.#writeMissing(period, cells, reason, symbol);
  }

  #writeMissing(
    { start, end, basis }: PackPeriod,
    cells: readonly string[],
    reason: string,
    symbol: string,
  ): void {
    const { line, value, numerator, denominator } = this.#figure;
    this.#writer.add({
      indicatorCode: this.#file.code,
      areaCode: cells[this.#at.area_code] ?? '',
      start,
      end,
      basis,
      value: orNull(value),
      stated: orNull(value),
      numerator: orNull(numerator),
      denominator: orNull(denominator),
      missingReason: reason === '' ? null : reasonSchema.parse(reason),
      symbol: symbol === '' ? null : symbol,
      status: 'final',
      note: null,
      source: { file: this.#file.file, line, column: null },
    });
  }
}

/**
 * Writes one indicator's figures, by the id of their period. Throws where a row names a period that
 * the index lacks, where a number is none, or a reason is not one of ours.
 */
export function writeFigures(
  writer: FigureWriter,
  file: PackFile,
  periods: ReadonlyMap<string, PackPeriod>,
): void {
  const pack = new PackWriter(writer, file, periods);
  file.rows.forEach((cells, place) => {
    if (place === 0) return;
    try {
      pack.write(cells, place + 1);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${file.file}:${place + 1}: ${why}`, { cause: error });
    }
  });
}
