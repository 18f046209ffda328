import { incompleteBeta, incompleteGamma, normalScore, rootBetween, toLevel } from './special.ts';

/** Lower and upper limit, in the unit of what was estimated. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

function checkCounts(numerator: number, denominator: number): void {
  if (numerator < 0) throw new RangeError('a numerator below zero');
  if (denominator < 0) throw new RangeError('a denominator below zero');
  if (numerator > denominator) throw new RangeError('a numerator above its denominator');
}

/**
 * Wilson score interval of a proportion, 0–1. Null where a count is missing or the denominator is
 * 0; throws on impossible counts. Wilson 1927; PHEindicatormethods `wilson_lower`, `wilson_upper`.
 */
export function wilson(
  numerator: number | null,
  denominator: number | null,
  confidence = 0.95,
): Interval | null {
  const z = normalScore(confidence);
  return numerator === null || denominator === null
    ? null
    : wilsonAtScore(numerator, denominator, z);
}

/** The same at a normal score `z`, for methods that round theirs. */
export function wilsonAtScore(numerator: number, denominator: number, z: number): Interval | null {
  checkCounts(numerator, denominator);
  if (denominator === 0) return null;
  if (z === Infinity) return { lower: 0, upper: 1 };
  const centre = 2 * numerator + z * z;
  const reach = z * Math.sqrt(z * z + 4 * numerator * (1 - numerator / denominator));
  const scale = 2 * (denominator + z * z);
  return {
    lower: numerator === 0 ? 0 : (centre - reach) / scale,
    upper: numerator === denominator ? 1 : (centre + reach) / scale,
  };
}

function betaQuantile(a: number, b: number, share: number): number {
  return rootBetween(0, 1, (x) => incompleteBeta(a, b, x) - share);
}

/** Clopper–Pearson exact interval of a proportion, 0–1; null where there are no cases. */
export function clopperPearson(
  numerator: number,
  denominator: number,
  confidence = 0.95,
): Interval | null {
  checkCounts(numerator, denominator);
  if (denominator === 0) return null;
  const tail = (1 - toLevel(confidence)) / 2;
  const rest = denominator - numerator;
  return {
    lower: numerator === 0 ? 0 : betaQuantile(numerator, rest + 1, tail),
    upper: rest === 0 ? 1 : 1 - betaQuantile(rest, numerator + 1, tail),
  };
}

/** Byar's interval of a count. `lower` is null where it isn't defined. PHEindicatormethods. */
export function byar(
  count: number,
  confidence = 0.95,
): { readonly lower: number | null; readonly upper: number } {
  const z = normalScore(confidence);
  const next = count + 1;
  const lower =
    count === 0 ? null : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
  return {
    lower: lower !== null && lower >= 0 ? lower : null,
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}

/** Exact Poisson interval of a count (Garwood 1936). */
export function exactPoisson(count: number, confidence = 0.95): Interval {
  const tail = (1 - toLevel(confidence)) / 2;
  const ceiling = 2 * count + 100;
  return {
    lower:
      count === 0 ? 0 : rootBetween(0, count, (mean) => incompleteGamma(count, mean).below - tail),
    upper: rootBetween(count, ceiling, (mean) => tail - incompleteGamma(count + 1, mean).above),
  };
}

export interface CountInterval extends Interval {
  readonly method: 'exact' | 'byar';
}

/** Interval of a count: exact below 10, Byar's from there on, as PHEindicatormethods `phe_rate`. */
export function countInterval(count: number, confidence = 0.95): CountInterval {
  const approximate = byar(count, confidence);
  if (count < 10 || approximate.lower === null) {
    return { ...exactPoisson(count, confidence), method: 'exact' };
  }
  return { lower: approximate.lower, upper: approximate.upper, method: 'byar' };
}

export interface Rate extends CountInterval {
  readonly rate: number;
}

/** A rate per `multiplier` people and its interval; null where a count is missing or nobody is counted on. */
export function rateInterval(
  count: number | null,
  population: number | null,
  multiplier: number,
  confidence = 0.95,
): Rate | null {
  if (count === null || population === null || population === 0) return null;
  const { lower, upper, method } = countInterval(count, confidence);
  const scale = multiplier / population;
  return { rate: count * scale, lower: lower * scale, upper: upper * scale, method };
}

export interface Difference extends Interval {
  readonly difference: number;
  /** The interval leaves zero out: more than chance. */
  readonly isClear: boolean;
}

/**
 * First proportion less the second, −1 to 1, with Newcombe's hybrid score interval (1998, method
 * 10); null where either group is empty.
 */
export function newcombe(
  first: { readonly numerator: number; readonly denominator: number },
  second: { readonly numerator: number; readonly denominator: number },
  confidence = 0.95,
): Difference | null {
  const a = wilson(first.numerator, first.denominator, confidence);
  const b = wilson(second.numerator, second.denominator, confidence);
  if (a === null || b === null) return null;
  const p = first.numerator / first.denominator;
  const q = second.numerator / second.denominator;
  const difference = p - q;
  const lower = difference - Math.hypot(p - a.lower, b.upper - q);
  const upper = difference + Math.hypot(a.upper - p, q - b.lower);
  return { difference, lower, upper, isClear: lower > 0 || upper < 0 };
}
