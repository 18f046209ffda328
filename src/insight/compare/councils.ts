import { rugMarks } from '../../copy/compare.ts';
import { councilsWords } from '../../copy/compare-views.ts';
import { missingWords } from '../../copy/figures.ts';
import type { Area } from '../../domain/area.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { BandRow } from '../../warehouse/rows.ts';
import { measure } from '../value.ts';
import type { CouncilCell, CouncilRow, CouncilsView } from '../views-compare.ts';

function cellOf(indicator: Indicator, row: BandRow): CouncilCell {
  const { band, value, rank, n, noBand } = row;
  const hidden = value === null && row.missingReason === 'suppressed';
  return {
    band,
    value,
    shown:
      value === null
        ? missingWords(row.missingReason ?? 'not_available')
        : measure(indicator, value),
    rank,
    n,
    mark: band === null ? (hidden ? 'hidden' : rugMarks[noBand ?? 'own_missing']) : null,
  };
}

export interface CouncilsFacts {
  readonly indicators: readonly Indicator[];
  readonly rows: readonly BandRow[];
  readonly areas: readonly Area[];
  readonly ours: string;
  readonly neighbours: ReadonlySet<string>;
  readonly setName: string;
  readonly yearWords: string;
}

/** Every council of a set by measure, ours first, then in name order; the screen sorts. */
export function councilsView(facts: CouncilsFacts): CouncilsView {
  const present = new Set(facts.rows.map(({ indicatorCode }) => indicatorCode));
  const columns = facts.indicators.filter(({ code }) => present.has(code));
  const place = new Map(columns.map(({ code }, at) => [code, at] as const));
  const areaOf = new Map(facts.areas.map((area) => [area.code, area] as const));
  const found = new Map<string, { row: BandRow; cells: (CouncilCell | null)[] }>();
  for (const row of facts.rows) {
    const area = areaOf.get(row.areaCode);
    const key = area?.authorityCode ?? row.areaCode;
    const at = place.get(row.indicatorCode);
    const indicator = at === undefined ? undefined : columns[at];
    if (at === undefined || indicator === undefined) continue;
    const council = found.get(key) ?? { row, cells: columns.map(() => null) };
    council.cells[at] = cellOf(indicator, row);
    found.set(key, council);
  }
  const authorityOf = (code: string): string => areaOf.get(code)?.authorityCode ?? code;
  const ours = authorityOf(facts.ours);
  const neighbours = new Set([...facts.neighbours].map(authorityOf));
  const rows = [...found].map(([authority, { row, cells }]): CouncilRow => ({
    areaCode: row.areaCode,
    areaName: row.areaName,
    region: areaOf.get(row.areaCode)?.regionName ?? councilsWords.noRegion,
    ours: authority === ours,
    neighbour: neighbours.has(authority),
    cells,
  }));
  return {
    sentence: councilsWords.sentence(facts.setName, rows.length, columns.length, facts.yearWords),
    columns: columns.map(({ code, name, refs, polarity }) => ({
      indicatorCode: code,
      name,
      short: refs[0] ?? name,
      polarity,
    })),
    rows: rows.toSorted((a, b) => a.areaName.localeCompare(b.areaName, 'en-GB')),
  };
}
