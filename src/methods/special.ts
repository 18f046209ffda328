import { at } from './list.ts';

/** Godfrey's coefficients of Lanczos's approximation, g = 607/128: about 15 digits. */
const LANCZOS = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746,
  -0.4919138160976202, 3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5,
  0.0001580887032249125, -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639,
  8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6,
] as const;

const TINY = 1e-300;
const ENOUGH = 1e-16;
const MAX_TERMS = 100_000;

/** Natural logarithm of the gamma function, for x > 0. */
export function lnGamma(x: number): number {
  const base = x + 607 / 128 - 0.5;
  const series = LANCZOS.reduce(
    (total, coefficient, index) =>
      total + (index === 0 ? coefficient : coefficient / (x - 1 + index)),
    0,
  );
  return (x - 0.5) * Math.log(base) - base + Math.log(Math.sqrt(2 * Math.PI) * series);
}

/** ln of the beta function. */
export function lnBeta(a: number, b: number): number {
  return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
}

/** ln of the number of ways to choose k of n; n may be any real number above k - 1. */
export function lnChoose(n: number, k: number): number {
  return lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);
}

/** Continued fraction b0 + a1/(b1 + a2/(b2 + …)) by the modified Lentz method. */
function continuedFraction(
  first: number,
  term: (index: number) => readonly [a: number, b: number],
): number {
  let value = first === 0 ? TINY : first;
  let c = value;
  let d = 0;
  for (let index = 1; index < MAX_TERMS; index += 1) {
    const [a, b] = term(index);
    d = b + a * d;
    d = 1 / (d === 0 ? TINY : d);
    c = b + a / c;
    if (c === 0) c = TINY;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < ENOUGH * 4) return value;
  }
  throw new RangeError('a continued fraction did not settle');
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let total = term;
  for (let index = 1; index < MAX_TERMS && term > total * ENOUGH; index += 1) {
    term *= x / (a + index);
    total += term;
  }
  return total;
}

/** Regularised incomplete gamma: the share below x (P) and above it (Q), for a > 0 and x ≥ 0. */
export function incompleteGamma(
  a: number,
  x: number,
): { readonly below: number; readonly above: number } {
  if (x <= 0) return { below: 0, above: 1 };
  const front = Math.exp(a * Math.log(x) - x - lnGamma(a));
  if (x < a + 1) {
    const below = front * gammaSeries(a, x);
    return { below, above: 1 - below };
  }
  const fraction = continuedFraction(x + 1 - a, (i) => [-i * (i - a), x + 2 * i + 1 - a]);
  const above = front / fraction;
  return { below: 1 - above, above };
}

function betaFraction(a: number, b: number, x: number): number {
  return continuedFraction(1, (index) => {
    const m = Math.floor(index / 2);
    if (index % 2 === 0) return [(m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)), 1];
    return [(-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)), 1];
  });
}

/** Regularised incomplete beta function, the share of Beta(a, b) below x. */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - lnBeta(a, b));
  return x < (a + 1) / (a + b + 2)
    ? front / a / betaFraction(a, b, x)
    : 1 - front / b / betaFraction(b, a, 1 - x);
}

/** Where an increasing function passes zero between `low` and `high`, to the last bits. */
export function rootBetween(low: number, high: number, increasing: (x: number) => number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 200; step += 1) {
    const middle = from + (to - from) / 2;
    if (middle === from || middle === to) break;
    if (increasing(middle) < 0) from = middle;
    else to = middle;
  }
  return from + (to - from) / 2;
}

/** p-value of a χ² statistic with one degree of freedom: two-sided, of a normal score √x. */
export function chiSquaredP(x: number): number {
  return incompleteGamma(0.5, x / 2).above;
}

const COMMON_SCORES: readonly (readonly [confidence: number, score: number])[] = [
  [0.95, 1.959963984540054],
  [0.998, 3.090232306167813],
];

/**
 * Normal score of a two-sided confidence, given as 0.9–1 or 90–100; infinite for 1.
 * Throws outside, as PHEindicatormethods does.
 */
export function normalScore(confidence: number): number {
  const level = toLevel(confidence);
  if (level === 1) return Infinity;
  const known = COMMON_SCORES.find(([common]) => common === level);
  if (known !== undefined) return at(known, 1);
  return rootBetween(0, 40, (z) => 1 - level - chiSquaredP(z * z));
}

/** A confidence as a share of 1: 99.8 is 0.998. Throws below 0.9 and above 100. */
export function toLevel(confidence: number): number {
  const level = confidence > 1 ? confidence / 100 : confidence;
  if (!(level >= 0.9 && level <= 1)) {
    throw new RangeError(`confidence must be 0.9 to 1 or 90 to 100: ${confidence}`);
  }
  return level;
}
