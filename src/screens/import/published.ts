import { BENCHMARK_COUNCILS } from '../../domain/comparator.ts';
import { codesIn, endsIn, type FigureList } from '../../domain/figures.ts';
import type { Observation } from '../../domain/observation.ts';
import { missingReasons } from '../../domain/observation.ts';
import { basisSchema, type Period } from '../../domain/period.ts';
import { readSheet, type Sheet } from '../../ingest/sheet.ts';
import type { HeldObservation } from '../../insight/review-compare.ts';
import type { ReadAsset } from '../../warehouse/pack.ts';

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

/** Which published figures some files are to be set beside. */
export interface Wanted {
  readonly codes: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  /** Last days of the files' figures; null where every period of the areas is wanted. */
  readonly ends: ReadonlySet<string> | null;
}

export function wantedOf(files: readonly FigureList[]): Wanted {
  const [codes, areas, ends] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const figures of files) {
    for (const code of codesIn(figures, 'indicator')) codes.add(code);
    for (const code of codesIn(figures, 'area')) areas.add(code);
    for (const end of endsIn(figures)) ends.add(end);
  }
  // A file of many councils is set beside its own periods alone, not beside a history.
  return { codes, areas, ends: areas.size >= BENCHMARK_COUNCILS ? ends : null };
}

/** Periods of one measure that are wanted, by the id that its file gives them. */
const periodsOf = ({ periods }: Listed, { ends }: Wanted): ReadonlyMap<string, Period> =>
  new Map([...periods].filter(([, { end }]) => ends === null || ends.has(end)));

/** The published figures that files are to be set beside; each measure is fetched once. */
export function openPublished(
  readAsset: ReadAsset,
): (wanted: Wanted) => Promise<readonly HeldObservation[]> {
  const sheetOf = async (path: string): Promise<Sheet> =>
    readSheet(new TextDecoder().decode(await readAsset(path)));
  const known = new Map<string, Promise<Sheet>>();
  const index = sheetOf('benchmarks/index.csv').then(indexOf);
  const measure = async (code: string, wanted: Wanted): Promise<readonly HeldObservation[]> => {
    const listed = (await index).get(code);
    const periods = listed === undefined ? new Map<string, Period>() : periodsOf(listed, wanted);
    if (listed === undefined || periods.size === 0) return [];
    const fetched = known.get(code) ?? sheetOf(listed.file);
    known.set(code, fetched);
    return rowsOf(await fetched).flatMap((cells) => {
      const period = periods.get(cells['period_id'] ?? '');
      if (period === undefined || !wanted.areas.has(cells['area_code'] ?? '')) return [];
      const observation = observationOf(code, cells, period, listed.file);
      return [{ observation, origin: 'published' as const }];
    });
  };
  return async (wanted) =>
    (await Promise.all([...wanted.codes].map((code) => measure(code, wanted)))).flat();
}
