import { at, median } from './list.ts';
import { chiSquaredP } from './special.ts';

export interface MannKendall {
  readonly n: number;
  /** Rises less falls over all pairs. */
  readonly s: number;
  /** Variance of `s`, with ties allowed for. */
  readonly variance: number;
  /** Normal score with continuity correction, and its two-sided p-value. */
  readonly z: number;
  readonly pNormal: number;
  /** Exact two-sided p-value; null with ties. */
  readonly pExact: number | null;
  /** Kendall's tau-b; null where all values are equal. */
  readonly tau: number | null;
  /** Theil–Sen: median slope a step, and the level at step 0. */
  readonly slope: number;
  readonly intercept: number;
}

interface Point {
  readonly t: number;
  readonly y: number;
}

function pairs(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.flatMap((first, index) =>
    points.slice(index + 1).map((second) => [first, second] as const),
  );
}

/** Chances of each number of falls (inversions) among n distinct values in random order. */
function inversionChances(n: number): readonly number[] {
  let chances: readonly number[] = [1];
  for (let size = 2; size <= n; size += 1) {
    const next = Array.from({ length: chances.length + size - 1 }, () => 0);
    chances.forEach((chance, falls) => {
      for (let more = 0; more < size; more += 1) {
        next[falls + more] = at(next, falls + more) + chance / size;
      }
    });
    chances = next;
  }
  return chances;
}

/** Least two-sided exact p-value that n values can give, 2/n!: with 4 it can't reach 0.05. */
export function exactP(n: number, s: number): number {
  const most = (n * (n - 1)) / 2;
  const falls = (most - Math.abs(s)) / 2;
  const tail = inversionChances(n)
    .slice(0, falls + 1)
    .reduce((total, chance) => total + chance, 0);
  return Math.min(1, 2 * tail);
}

function tieSizes(values: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

function tauB(s: number, n: number, ties: readonly number[]): number | null {
  const all = (n * (n - 1)) / 2;
  const tied = ties.reduce((total, size) => total + (size * (size - 1)) / 2, 0);
  return all === tied ? null : s / Math.sqrt(all * (all - tied));
}

/**
 * Mann–Kendall test and Theil–Sen line of values at steps 1, 2, 3 …; a missing one keeps its step.
 * Null with fewer than two values. The values must be independent: no running totals, no rolling
 * years. METHODS §4.2.
 */
export function mannKendall(values: readonly (number | null)[]): MannKendall | null {
  const points = values.flatMap((y, index) => (y === null ? [] : [{ t: index + 1, y }]));
  const n = points.length;
  const slope = median(pairs(points).map(([a, b]) => (b.y - a.y) / (b.t - a.t)));
  const level = median(points.map((point) => point.y));
  const middle = median(points.map((point) => point.t));
  if (slope === null || level === null || middle === null) return null;
  const s = pairs(points).reduce((total, [a, b]) => total + Math.sign(b.y - a.y), 0);
  const ties = tieSizes(points.map((point) => point.y));
  const tied = ties.reduce((total, size) => total + size * (size - 1) * (2 * size + 5), 0);
  const variance = (n * (n - 1) * (2 * n + 5) - tied) / 18;
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return {
    n,
    s,
    variance,
    z,
    pNormal: chiSquaredP(z * z),
    pExact: ties.length === n ? exactP(n, s) : null,
    tau: tauB(s, n, ties),
    slope,
    intercept: level - slope * middle,
  };
}
