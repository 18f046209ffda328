import { measureWords, pairsWords } from '../../copy/compare-views.ts';
import { count } from '../../copy/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { PairRow } from '../../warehouse/compare-rows.ts';
import { measure } from '../value.ts';
import type { PairsView } from '../views-compare.ts';

/** Cases below which a council's percentage moves by several points with one person (METHODS §2.2). */
const SMALL = 30;

const isSmall = (indicator: Indicator, cases: number | null): boolean =>
  indicator.unit === 'percent' && cases !== null && cases < SMALL;

/** Two measures of the same councils, as an association only. */
export function pairsView(
  across: Indicator,
  up: Indicator,
  rows: readonly PairRow[],
  ours: ReadonlySet<string>,
): PairsView {
  const points = rows.map((row) => ({
    areaCode: row.areaCode,
    areaName: row.areaName,
    x: row.x,
    y: row.y,
    xShown: measure(across, row.x),
    yShown: measure(up, row.y),
    london: row.london,
    ours: ours.has(row.areaCode),
    small: isSmall(across, row.xDenominator) || isSmall(up, row.yDenominator),
  }));
  const [first] = rows;
  const n = rows.length;
  const rank = n < 3 ? null : (first?.spearman ?? null);
  const small = points.filter((point) => point.small).length;
  const { code: acrossCode, name: acrossName, unitWords: acrossUnit } = across;
  const { code: upCode, name: upName, unitWords: upUnit } = up;
  return {
    across: { code: acrossCode, name: acrossName, unitWords: acrossUnit },
    up: { code: upCode, name: upName, unitWords: upUnit },
    sentence: pairsWords.sentence(n, acrossName.toLowerCase(), upName.toLowerCase(), rank),
    caution: pairsWords.caution(n, small),
    points,
    table: {
      caption: `${pairsWords.caption(acrossName, upName)} (${count(n)})`,
      columns: [
        { id: 'council', name: measureWords.columns.council, numeric: false },
        { id: 'x', name: acrossName, numeric: true },
        { id: 'y', name: upName, numeric: true },
      ],
      rows: points.map((point) => ({
        key: point.areaCode,
        ours: point.ours,
        cells: [point.areaName, point.xShown, point.yShown],
      })),
    },
  };
}
