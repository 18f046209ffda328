import type { Observation } from '../../domain/observation.ts';
import { missingReasons } from '../../domain/observation.ts';
import { basisSchema, type Period } from '../../domain/period.ts';
import { readSheet, type Sheet } from '../../ingest/sheet.ts';
import type { HeldObservation } from '../../insight/review-compare.ts';
import type { ReadAsset } from '../../warehouse/benchmarks.ts';

type Cells = Readonly<Record<string, string>>;

function rowsOf(sheet: Sheet): readonly Cells[] {
  const [heading, ...rows] = sheet.rows;
  const names = heading?.cells ?? [];
  return rows.map(({ cells }) =>
    Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ''])),
  );
}

const numberOf = (cell: string | undefined): number | null =>
  cell === undefined || cell === '' ? null : Number(cell);

function observationOf(code: string, cells: Cells, period: Period, file: string): Observation {
  return {
    indicatorCode: code,
    areaCode: cells['area_code'] ?? '',
    ...period,
    value: numberOf(cells['value']),
    stated: numberOf(cells['value']),
    numerator: numberOf(cells['numerator']),
    denominator: numberOf(cells['denominator']),
    missingReason: missingReasons.find((reason) => reason === cells['missing_reason']) ?? null,
    symbol: cells['symbol'] === '' ? null : (cells['symbol'] ?? null),
    status: 'final',
    note: null,
    source: { file, line: 0, column: null },
  };
}

interface Listed {
  readonly file: string;
  readonly periods: ReadonlyMap<string, Period>;
}

function indexOf(sheet: Sheet): ReadonlyMap<string, Listed> {
  const found = new Map<string, { file: string; periods: Map<string, Period> }>();
  for (const cells of rowsOf(sheet)) {
    const { indicator_code: code = '', period_id: id = '', file = '' } = cells;
    const period: Period = {
      start: cells['start'] ?? '',
      end: cells['end'] ?? '',
      basis: basisSchema.parse(cells['basis']),
    };
    const listed = found.get(code) ?? { file, periods: new Map<string, Period>() };
    listed.periods.set(id, period);
    found.set(code, listed);
  }
  return found;
}

/** The published figures of some measures; each measure is fetched once. */
export function openPublished(
  readAsset: ReadAsset,
): (codes: readonly string[]) => Promise<readonly HeldObservation[]> {
  const sheetOf = async (path: string): Promise<Sheet> =>
    readSheet(new TextDecoder().decode(await readAsset(path)));
  const known = new Map<string, Promise<readonly HeldObservation[]>>();
  const index = sheetOf('benchmarks/index.csv').then(indexOf);
  const measure = async (code: string): Promise<readonly HeldObservation[]> => {
    const listed = (await index).get(code);
    if (listed === undefined) return [];
    const sheet = await sheetOf(listed.file);
    return rowsOf(sheet).flatMap((cells) => {
      const period = listed.periods.get(cells['period_id'] ?? '');
      if (period === undefined) return [];
      const observation = observationOf(code, cells, period, listed.file);
      return [{ observation, origin: 'published' as const }];
    });
  };
  return async (codes) => {
    const all = codes.map((code) => {
      const reading = known.get(code) ?? measure(code);
      known.set(code, reading);
      return reading;
    });
    return (await Promise.all(all)).flat();
  };
}
