import { flipsWords } from '../../copy/compare-flips.ts';
import { packsWords } from '../../copy/compare-views.ts';
import { count } from '../../copy/format.ts';
import { periodIdWords } from '../../copy/period.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { PackRow } from '../../warehouse/compare-rows.ts';
import type { PacksView } from '../views-compare.ts';
import { flipsTable, type Flip } from './flips.ts';

const { columns: heads } = packsWords;

/** What is held of councils' figures: years, how many councils, source and licence. */
export function packsView(
  indicators: readonly Indicator[],
  rows: readonly PackRow[],
  changed: { readonly uploaded: readonly string[]; readonly flips: readonly Flip[] },
): PacksView {
  const years = new Set(rows.map(({ end }) => end.slice(0, 4)));
  const figures = rows.reduce((sum, { n }) => sum + n, 0);
  const held = indicators.flatMap((indicator) => {
    const mine = rows.filter(({ indicatorCode }) => indicatorCode === indicator.code);
    const [first] = mine;
    const last = mine.at(-1);
    if (first === undefined || last === undefined) return [];
    const uploaded = changed.uploaded.includes(indicator.code);
    const cells = [
      indicator.name,
      packsWords.range(periodIdWords(first.periodId), periodIdWords(last.periodId), mine.length),
      periodIdWords(last.periodId),
      packsWords.of(last.n, last.councils),
      uploaded ? `${indicator.source}; ${packsWords.uploaded}` : indicator.source,
      packsWords.licence,
    ];
    return [{ key: indicator.code, ours: false, uploaded, name: indicator.name, cells }];
  });
  return {
    sentence: packsWords.sentence(held.length, count(figures), years.size),
    table: {
      caption: packsWords.caption,
      columns: [
        { id: 'measure', name: heads.measure, numeric: false },
        { id: 'years', name: heads.years, numeric: false },
        { id: 'latest', name: heads.latest, numeric: false },
        { id: 'n', name: heads.n, numeric: true },
        { id: 'source', name: heads.source, numeric: false },
        { id: 'licence', name: heads.licence, numeric: false },
      ],
      rows: held.map(({ key, ours, cells }) => ({ key, ours, cells })),
    },
    uploaded: held.filter(({ uploaded }) => uploaded).map(({ name }) => name),
    flipsWords:
      changed.uploaded.length === 0
        ? null
        : flipsWords.sentence(changed.uploaded.length, changed.flips.length),
    flips: flipsTable(indicators, changed.flips),
  };
}
