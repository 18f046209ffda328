export const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits }).format(value);

/** Mean of the scores, each by its weight or all alike. */
export function mean(
  scored: readonly { readonly score: number | null; readonly weight: number }[],
  weigh: boolean,
): number {
  let sum = 0;
  let weights = 0;
  for (const { score, weight } of scored) {
    sum += (score ?? 0) * (weigh ? weight : 1);
    weights += weigh ? weight : 1;
  }
  return sum / weights;
}
