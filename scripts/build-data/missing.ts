/** Releases of 2010 to 2017, in which `x` stood for a hidden small number; `x` is "not available" since. */
const suppressingReleases = ['bengoodair/cla/', 'bengoodair/outcomes/', 'bengoodair/la_tables/'];

const reasons: Readonly<Record<string, string>> = {
  c: 'suppressed',
  z: 'not_applicable',
  '.': 'not_applicable',
  'denominator 0': 'not_applicable',
  '-': 'not_available',
  u: 'not_available',
  k: 'rounds_to_zero',
  low: 'rounds_to_zero',
};

/** Why a published figure is missing: from its symbol, and for `x` from the release it stood in. */
export function missingReason(symbol: string, release: string): string {
  if (symbol === 'x') {
    const suppressing = suppressingReleases.some((start) => release.startsWith(start));
    return suppressing ? 'suppressed' : 'not_available';
  }
  const reason = reasons[symbol];
  if (reason === undefined) throw new Error(`Unknown symbol ${symbol} in ${release}`);
  return reason;
}
