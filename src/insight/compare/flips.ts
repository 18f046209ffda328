import { flipsWords } from '../../copy/compare-flips.ts';
import { bandWord } from '../../copy/bands.ts';
import { periodIdWords } from '../../copy/period.ts';
import type { Band } from '../../domain/band.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { BandRow } from '../../warehouse/rows.ts';
import type { FiguresTable } from '../views.ts';

/** One council's band in one period, before and after; null where it has none. */
export interface Flip {
  readonly indicatorCode: string;
  readonly periodId: string;
  readonly areaCode: string;
  readonly areaName: string;
  readonly before: Band | null;
  readonly after: Band | null;
}

const periodKey = (row: BandRow): string =>
  [row.indicatorCode, row.start, row.end, row.basis].join('|');
const keyOf = (row: BandRow): string => `${periodKey(row)}|${row.areaCode}`;

/**
 * Bands of one comparator that differ between two answers, in the order of the second. A period
 * that only one of them has flips nothing: there is no band to change.
 */
export function flips(before: readonly BandRow[], after: readonly BandRow[]): readonly Flip[] {
  const was = new Map(before.map((row) => [keyOf(row), row.band] as const));
  return after.flatMap((row): readonly Flip[] => {
    const band = was.get(keyOf(row));
    if (band === undefined || band === row.band) return [];
    const { indicatorCode, periodId, areaCode, areaName } = row;
    return [{ indicatorCode, periodId, areaCode, areaName, before: band, after: row.band }];
  });
}

const word = (band: Band | null): string =>
  band === null ? flipsWords.none : bandWord(band).toLowerCase();

/** The flips by measure and period, each council named with what it was and is. */
export function flipsTable(
  indicators: readonly Indicator[],
  found: readonly Flip[],
): FiguresTable | null {
  if (found.length === 0) return null;
  const groups = new Map<string, Flip[]>();
  for (const flip of found) {
    const key = `${flip.indicatorCode}|${flip.periodId}`;
    groups.set(key, [...(groups.get(key) ?? []), flip]);
  }
  const { measure, period, n, councils } = flipsWords.columns;
  return {
    caption: flipsWords.caption,
    columns: [
      { id: 'measure', name: measure, numeric: false },
      { id: 'period', name: period, numeric: false },
      { id: 'n', name: n, numeric: true },
      { id: 'councils', name: councils, numeric: false },
    ],
    rows: [...groups].map(([key, group]) => {
      const [first] = group;
      const code = first?.indicatorCode ?? '';
      return {
        key,
        ours: false,
        cells: [
          indicators.find((one) => one.code === code)?.name ?? code,
          periodIdWords(first?.periodId ?? ''),
          flipsWords.count(group.length),
          group
            .map((flip) => flipsWords.flip(flip.areaName, word(flip.before), word(flip.after)))
            .join('; '),
        ],
      };
    }),
  };
}
