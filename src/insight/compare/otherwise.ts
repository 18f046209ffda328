import { otherwiseWords } from '../../copy/compare-otherwise.ts';
import { shortReasons } from '../../copy/compare.ts';
import { fixed } from '../../copy/format.ts';
import type { Band } from '../../domain/band.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ComparedRow } from '../../warehouse/compare-rows.ts';
import type { Choice } from '../views.ts';
import type { OtherwiseCell, OtherwiseRow, OtherwiseView } from '../views-compare.ts';
import { intervalOf } from './range.ts';

/** One other choice: another set, year or rule. `rows` hold at most one an indicator. */
export interface OtherChoice {
  readonly id: string;
  readonly label: string;
  /** Completes "3 of 16 change quarter …". */
  readonly words: string;
  readonly rule: 'lait' | 'favourable' | 'interval';
  readonly rows: readonly ComparedRow[];
}

interface Line {
  readonly at: number;
  /** The bands below and above the line on the value axis. */
  readonly below: Band;
  readonly above: Band;
}

function linesOf(indicator: Indicator, row: ComparedRow): readonly Line[] {
  const { q1, q2, q3 } = row;
  if (q1 === null || q2 === null || q3 === null) return [];
  return indicator.polarity === 'high'
    ? [
        { at: q1, below: 'D', above: 'C' },
        { at: q2, below: 'C', above: 'B' },
        { at: q3, below: 'B', above: 'A' },
      ]
    : [
        { at: q1, below: 'A', above: 'B' },
        { at: q2, below: 'B', above: 'C' },
        { at: q3, below: 'C', above: 'D' },
      ];
}

/** How far a value is from the nearest line that stands between its band here and the one shown. */
export function distanceToLine(
  indicator: Indicator,
  row: ComparedRow,
  here: Band,
  shown: Band,
): number | null {
  const { value } = row;
  if (value === null || here === shown) return null;
  const towards = here < shown ? 'worse' : 'better';
  const line = linesOf(indicator, row).find(({ below, above }) => {
    const [better, worse] = below < above ? [below, above] : [above, below];
    return towards === 'worse' ? better === here : worse === here;
  });
  return line === undefined ? null : Math.abs(value - line.at);
}

/** The bands that the 95% interval reaches, best first; empty without counts. */
export function reached(indicator: Indicator, row: ComparedRow): readonly Band[] {
  const interval = intervalOf(indicator, row);
  if (interval === null || row.band === null) return [];
  const crossed = linesOf(indicator, row).filter(
    ({ at }) => interval.lower < at && at < interval.upper,
  );
  const bands = new Set([row.band, ...crossed.flatMap(({ below, above }) => [below, above])]);
  return [...bands].toSorted();
}

const shownDistance = (indicator: Indicator, distance: number): string =>
  otherwiseWords.points(
    fixed(distance, Math.max(1, indicator.decimals)),
    indicator.unit === 'percent',
  );

function intervalCell(indicator: Indicator, row: ComparedRow): OtherwiseCell {
  const bands = reached(indicator, row);
  const wide = bands.length > 1;
  const note =
    bands.length === 0
      ? otherwiseWords.noInterval
      : wide
        ? otherwiseWords.reaches(bands)
        : otherwiseWords.same;
  return { band: bands.length === 0 ? null : row.band, reaches: bands, changes: wide, note };
}

function otherCell(
  indicator: Indicator,
  shown: Band,
  row: ComparedRow | undefined,
  rule: OtherChoice['rule'],
): OtherwiseCell {
  if (row === undefined) {
    return { band: null, reaches: [], changes: false, note: shortReasons.no_benchmark };
  }
  if (rule === 'interval') return intervalCell(indicator, row);
  const band = rule === 'favourable' ? row.favourable : row.band;
  if (band === null) {
    const note = shortReasons[row.noBand ?? 'tied'];
    return { band, reaches: [], changes: false, note };
  }
  if (band === shown) return { band, reaches: [], changes: false, note: otherwiseWords.same };
  const distance = distanceToLine(indicator, row, band, shown);
  const note =
    distance === null || rule === 'favourable'
      ? otherwiseWords.changesPlain
      : distance < 1e-9
        ? otherwiseWords.changesOnLine
        : otherwiseWords.changes(shownDistance(indicator, distance));
  return { band, reaches: [], changes: true, note };
}

const onLine = (row: ComparedRow): boolean =>
  row.value !== null && [row.q1, row.q2, row.q3].includes(Number(row.value.toPrecision(12)));

export interface OtherwiseFacts {
  readonly areaName: string;
  readonly indicators: readonly Indicator[];
  readonly shown: readonly ComparedRow[];
  readonly shownLabel: string;
  readonly choices: readonly OtherChoice[];
  readonly neighbours: string | null;
}

/** Which measures would be in another quarter if something else were chosen, and by how little. */
export function otherwiseView(facts: OtherwiseFacts): OtherwiseView {
  const { indicators, shown, choices } = facts;
  const rows = indicators.flatMap((indicator): readonly OtherwiseRow[] => {
    const row = shown.find((one) => one.indicatorCode === indicator.code);
    const band = row?.band ?? null;
    if (row === undefined || band === null) return [];
    const cells = choices.map((choice) => {
      const other = choice.rows.find((one) => one.indicatorCode === indicator.code);
      return otherCell(indicator, band, other, choice.rule);
    });
    return [
      {
        indicatorCode: indicator.code,
        name: indicator.name,
        note: onLine(row) ? otherwiseWords.onLine : null,
        changes: cells.filter((cell) => cell.changes).length,
        cells: [{ band, reaches: [], changes: false, note: '' }, ...cells],
      },
    ];
  });
  const changing = rows.filter(({ changes }) => changes > 0);
  const columns: readonly Choice[] = [
    { id: 'shown', label: facts.shownLabel },
    ...choices.map(({ id, label }) => ({ id, label })),
  ];
  return {
    sentence: otherwiseWords.sentence({
      areaName: facts.areaName,
      total: rows.length,
      unchanged: rows.length - changing.length,
      changed: choices.map(({ words }, place) => ({
        name: words,
        n: rows.filter(({ cells }) => cells[place + 1]?.changes === true).length,
      })),
    }),
    columns,
    rows: changing,
    unchanged: rows.length - changing.length,
    neighbours: facts.neighbours,
  };
}
