import { boundaryCount } from './cases.ts';
import type { Cases, OneSidedRule } from './cases.ts';
import type { Exact } from './exact.ts';
import { percentOf, toNumber } from './exact.ts';
import { at } from './list.ts';
import { lnBeta, lnChoose, lnGamma } from './special.ts';

/** Ends of the 95% and 80% ranges, and the middle. */
export interface Quantiles {
  readonly q025: number;
  readonly q10: number;
  readonly q50: number;
  readonly q90: number;
  readonly q975: number;
}

function quantilesBy(quantile: (share: number) => number): Quantiles {
  return {
    q025: quantile(0.025),
    q10: quantile(0.1),
    q50: quantile(0.5),
    q90: quantile(0.9),
    q975: quantile(0.975),
  };
}

function mapQuantiles(of: Quantiles, change: (value: number) => number): Quantiles {
  return {
    q025: change(of.q025),
    q10: change(of.q10),
    q50: change(of.q50),
    q90: change(of.q90),
    q975: change(of.q975),
  };
}

/** Least outcome with at least `share` of the chances at or below it. */
function quantileOf(chances: readonly number[], share: number): number {
  let total = 0;
  const found = chances.findIndex((chance) => {
    total += chance;
    return total >= share;
  });
  return found === -1 ? chances.length - 1 : found;
}

function shareOf(chances: readonly number[]): number {
  return Math.min(
    1,
    chances.toSorted((a, b) => a - b).reduce((total, chance) => total + chance, 0),
  );
}

/** Chance of each number of successes, 0 to `further`, given a Beta(alpha, beta) rate. */
export function betaBinomial(further: number, alpha: number, beta: number): readonly number[] {
  const base = lnBeta(alpha, beta);
  return Array.from({ length: further + 1 }, (_, successes) =>
    Math.exp(
      lnChoose(further, successes) + lnBeta(alpha + successes, beta + further - successes) - base,
    ),
  );
}

export interface ProportionForecast {
  readonly expectedFurther: number;
  /** Final percentage expected, and its ranges. */
  readonly expected: number;
  readonly further: Quantiles;
  readonly final: Quantiles;
  /** The count that the target asks of all cases. */
  readonly threshold: number;
  /** Chance of meeting the target, 0–1; exactly 0 or 1 when nothing is left to come. */
  readonly chance: number;
}

/**
 * Where a percentage may end "if nothing changes": further successes are beta-binomial, with
 * Jeffreys's prior (½, ½) unless `prior` says 1. Constant rate and independent cases are assumed,
 * so not for measures that accumulate in the year, nor for a fixed cohort. With no cases so far it
 * is the prior alone, which nobody should be shown. Null without any cases. METHODS §5.5.
 */
export function forecastProportion(
  cases: Cases,
  target: Exact,
  rule: OneSidedRule,
  prior = 0.5,
): ProportionForecast | null {
  const { numerator, denominator, further } = cases;
  const all = denominator + further;
  if (all === 0) return null;
  const alpha = numerator + prior;
  const beta = denominator - numerator + prior;
  const chances = betaBinomial(further, alpha, beta);
  const quantiles = quantilesBy((share) => quantileOf(chances, share));
  const threshold = boundaryCount(target, all, rule);
  const short = threshold - numerator;
  const isFloor = rule === 'at_least' || rule === 'more_than';
  const meeting = isFloor
    ? chances.slice(Math.max(0, short))
    : chances.slice(0, Math.max(0, short + 1));
  const expectedFurther = (further * alpha) / (alpha + beta);
  return {
    expectedFurther,
    expected: (100 * (numerator + expectedFurther)) / all,
    further: quantiles,
    final: mapQuantiles(quantiles, (more) => toNumber(percentOf(numerator + more, all))),
    threshold,
    chance: meeting.length === chances.length ? 1 : shareOf(meeting),
  };
}

export interface CountForecast {
  readonly expectedFurther: number;
  readonly expected: number;
  readonly further: Quantiles;
  readonly final: Quantiles;
  /** Chance that the final count keeps to the limit, 0–1. */
  readonly chance: number;
}

/** Chances of 0, 1, 2 … further events until `until` says enough. */
function negativeBinomial(
  size: number,
  share: number,
  until: (total: number, count: number) => boolean,
): readonly number[] {
  const chances: number[] = [];
  const front = size * Math.log(share) - lnGamma(size);
  const step = Math.log1p(-share);
  for (let total = 0; !until(total, chances.length); total += at(chances, chances.length - 1)) {
    const k = chances.length;
    chances.push(Math.exp(lnGamma(size + k) - lnGamma(k + 1) + front + k * step));
  }
  return chances;
}

/**
 * Where a growing count may end "if nothing changes": further events are negative binomial
 * (Jeffreys's prior), `soFar` in `elapsed` periods, `remaining` to come. `elapsed` is above 0.
 * METHODS §5.5.
 */
export function forecastCount(
  soFar: number,
  elapsed: number,
  remaining: number,
  limit: number,
): CountForecast {
  const size = soFar + 0.5;
  const allowed = Math.floor(limit - soFar);
  const expectedFurther = (size * remaining) / elapsed;
  const enough = Math.max(allowed + 1, Math.ceil(expectedFurther));
  const chances =
    remaining <= 0
      ? [1]
      : negativeBinomial(
          size,
          elapsed / (elapsed + remaining),
          (total, count) => total > 0.976 && count >= enough,
        );
  const further = quantilesBy((share) => quantileOf(chances, share));
  return {
    expectedFurther: Math.max(0, expectedFurther),
    expected: soFar + Math.max(0, expectedFurther),
    further,
    final: mapQuantiles(further, (more) => soFar + more),
    chance: shareOf(chances.slice(0, Math.max(0, allowed + 1))),
  };
}
