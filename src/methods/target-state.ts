import type { TargetRule } from '../domain/target.ts';

/**
 * A result to judge. With counts, a percentage is judged from `numerator` of `denominator`;
 * otherwise the number is judged as it is written, decimal by decimal, never as a double.
 */
export interface Result {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly percent: boolean;
}

export interface Limit {
  readonly rule: TargetRule;
  readonly value: number;
  readonly upper: number | null;
}

export type Verdict = 'met' | 'not_met' | 'too_soon';

interface Decimal {
  readonly digits: bigint;
  readonly scale: bigint;
}

/** The number as its shortest decimal text says it: 8.75 is 875 over 100. */
function decimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const power = Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  return power >= 0
    ? { digits: digits * 10n ** BigInt(power), scale: 1n }
    : { digits, scale: 10n ** BigInt(-power) };
}

const wholeCounts = (result: Result): boolean =>
  result.percent &&
  result.numerator !== null &&
  result.denominator !== null &&
  result.denominator > 0 &&
  Number.isInteger(result.numerator) &&
  Number.isInteger(result.denominator);

function fraction(result: Result): Decimal {
  if (wholeCounts(result)) {
    return {
      digits: 100n * BigInt(result.numerator ?? 0),
      scale: BigInt(result.denominator ?? 1),
    };
  }
  return decimal(result.value);
}

function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const left = a.digits * b.scale;
  const right = b.digits * a.scale;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** −1 below, 0 equal, 1 above the level, exactly. */
export function besideLevel(result: Result, level: number): -1 | 0 | 1 {
  return compare(fraction(result), decimal(level));
}

/** Whether a result meets a limit, exactly (METHODS.md §5). */
export function meets(result: Result, limit: Limit): boolean {
  const beside = besideLevel(result, limit.value);
  switch (limit.rule) {
    case 'at_least':
      return beside >= 0;
    case 'more_than':
      return beside > 0;
    case 'at_most':
      return beside <= 0;
    case 'less_than':
      return beside < 0;
    case 'between':
      return beside >= 0 && besideLevel(result, limit.upper ?? limit.value) <= 0;
  }
}

/**
 * The verdict on a result. `stillRising`: the figure is part of a year of a measure that only
 * accumulates, and its target is not yet due. Such a figure meets a floor for good once it is
 * there, breaks a ceiling for good once it is over, and otherwise says nothing yet.
 */
export function verdict(result: Result, limit: Limit, stillRising: boolean): Verdict {
  const met = meets(result, limit);
  if (!stillRising) return met ? 'met' : 'not_met';
  switch (limit.rule) {
    case 'at_least':
    case 'more_than':
      return met ? 'met' : 'too_soon';
    case 'at_most':
    case 'less_than':
      return met ? 'too_soon' : 'not_met';
    case 'between':
      return besideLevel(result, limit.upper ?? limit.value) > 0 ? 'not_met' : 'too_soon';
  }
}

const ceilDiv = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

/**
 * How many of `n` a percentage limit asks for (a floor) or allows (a ceiling), exactly
 * (METHODS.md §5.1): 85% of 234 is 199; 12% or less of 71 is 8. Null where the limit is a range.
 */
export function casesAtLimit(limit: Limit, n: number): number | null {
  const { digits, scale } = decimal(limit.value);
  const top = digits * BigInt(n);
  const bottom = scale * 100n;
  switch (limit.rule) {
    case 'at_least':
      return Number(ceilDiv(top, bottom));
    case 'more_than':
      return Number(top / bottom) + 1;
    case 'at_most':
      return Number(top / bottom);
    case 'less_than':
      return Number(ceilDiv(top, bottom)) - 1;
    case 'between':
      return null;
  }
}
