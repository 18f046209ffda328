import { lnChoose } from './special.ts';

/** As R does, so that a mirror outcome counts as equally likely in spite of rounding. */
const SLACK = 1 + 1e-7;

/** Chance of exactly `successes` of `cases`, each with the chance `share`. */
export function binomialChance(successes: number, cases: number, share: number): number {
  if (share === 0) return successes === 0 ? 1 : 0;
  if (share === 1) return successes === cases ? 1 : 0;
  return Math.exp(
    lnChoose(cases, successes) +
      successes * Math.log(share) +
      (cases - successes) * Math.log1p(-share),
  );
}

/** Sum of those chances that are no greater than the one seen: an exact two-sided p-value. */
function noLikelier(chances: readonly number[], seen: number): number {
  const total = chances
    .filter((chance) => chance <= seen * SLACK)
    .toSorted((a, b) => a - b)
    .reduce((running, chance) => running + chance, 0);
  return Math.min(1, total);
}

/** Two-sided exact binomial p-value of `successes` of `cases` against `share` (R `binom.test`). */
export function binomialTest(successes: number, cases: number, share: number): number {
  const chances = Array.from({ length: cases + 1 }, (_, k) => binomialChance(k, cases, share));
  return noLikelier(chances, binomialChance(successes, cases, share));
}

/** Two-sided p-value of Fisher's exact test for two proportions (R `fisher.test`). */
export function fisherTest(
  first: { readonly numerator: number; readonly denominator: number },
  second: { readonly numerator: number; readonly denominator: number },
): number {
  const successes = first.numerator + second.numerator;
  const all = lnChoose(first.denominator + second.denominator, successes);
  const chance = (k: number) =>
    Math.exp(lnChoose(first.denominator, k) + lnChoose(second.denominator, successes - k) - all);
  const least = Math.max(0, successes - second.denominator);
  const most = Math.min(first.denominator, successes);
  const chances = Array.from({ length: most - least + 1 }, (_, step) => chance(least + step));
  return noLikelier(chances, chance(first.numerator));
}
