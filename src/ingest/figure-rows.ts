import { Tuples } from './tuples.ts';

/**
 * The row of each figure by what it is of. The councils of one measure and period stand side by
 * side, so that a figure is found at once in most files.
 */
export class FigureRows {
  readonly #series = new Tuples(2);
  readonly #pair = new Int32Array(2);
  /** Areas counted from 0, by their number. */
  readonly #areas: (number | undefined)[] = [];
  #areaCount = 0;
  /** Of each series and area its row plus 1; 0 where it has none. */
  readonly #rows: Int32Array[] = [];

  /** A number for an indicator and period. */
  seriesOf(indicator: number, period: number): number {
    this.#pair[0] = indicator;
    this.#pair[1] = period;
    return this.#series.numberOf(this.#pair);
  }

  /** The row that is held for a figure; `next`, which is held from now on, where there is none. */
  rowOf(series: number, area: number, next: number): number {
    const place = (this.#areas[area] ??= this.#newArea());
    let rows = this.#rows[series];
    if (rows === undefined || place >= rows.length) {
      const more = new Int32Array(Math.max(2 * place, this.#areaCount));
      if (rows !== undefined) more.set(rows);
      this.#rows[series] = more;
      rows = more;
    }
    const held = rows[place] ?? 0;
    if (held !== 0) return held - 1;
    rows[place] = next + 1;
    return next;
  }

  #newArea(): number {
    this.#areaCount += 1;
    return this.#areaCount - 1;
  }
}
