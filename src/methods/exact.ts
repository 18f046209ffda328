/** A number held exactly, in lowest terms; the denominator is above zero. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * A decimal as written ("10.7"), a fraction, or a double, which stands for the shortest decimal that
 * gives it back: 10.7 means ten and seven tenths, not 10.699999999999999289.
 */
export type Exact = number | string | Fraction;

const decimal = /^([+-]?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}

/** `numerator / denominator` in lowest terms. Throws where the denominator is zero. */
export function ratio(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError('a fraction over zero');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = commonDivisor(numerator < 0n ? -numerator : numerator, denominator * sign);
  return {
    numerator: (numerator * sign) / divisor,
    denominator: (denominator * sign) / divisor,
  };
}

/** The exact value. Throws where the text or double is no finite decimal. */
export function exact(value: Exact): Fraction {
  if (typeof value === 'object') return value;
  const match = decimal.exec(String(value).trim());
  if (match === null) throw new RangeError(`not a decimal number: ${value}`);
  const [, sign = '', whole = '', part = '', power = '0'] = match;
  const units = BigInt(whole + part) * (sign === '-' ? -1n : 1n);
  const places = part.length - Number(power);
  return places > 0
    ? ratio(units, 10n ** BigInt(places))
    : ratio(units * 10n ** BigInt(-places), 1n);
}

export function plus(a: Exact, b: Exact): Fraction {
  const [x, y] = [exact(a), exact(b)];
  return ratio(
    x.numerator * y.denominator + y.numerator * x.denominator,
    x.denominator * y.denominator,
  );
}

export function times(a: Exact, b: Exact): Fraction {
  const [x, y] = [exact(a), exact(b)];
  return ratio(x.numerator * y.numerator, x.denominator * y.denominator);
}

export function minus(a: Exact, b: Exact): Fraction {
  return plus(a, times(b, -1));
}

/** `a / b`. Throws where `b` is zero. */
export function over(a: Exact, b: Exact): Fraction {
  const [x, y] = [exact(a), exact(b)];
  return ratio(x.numerator * y.denominator, x.denominator * y.numerator);
}

/** -1, 0 or 1 as `a` is below, equal to or above `b`. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const difference = minus(a, b).numerator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The greatest whole number not above the value. */
export function floor(value: Exact): number {
  const { numerator, denominator } = exact(value);
  const towardsZero = numerator / denominator;
  const isBelow = numerator < 0n && numerator % denominator !== 0n;
  return Number(isBelow ? towardsZero - 1n : towardsZero);
}

/** The least whole number not below the value. */
export function ceil(value: Exact): number {
  const below = floor(times(value, -1));
  return below === 0 ? 0 : -below;
}

/** `numerator` of `denominator` in per cent, exactly. Throws where the denominator is zero. */
export function percentOf(numerator: Exact, denominator: Exact): Fraction {
  return over(times(numerator, 100), denominator);
}

/** The double nearest to the value, within one unit in the last place. */
export function toNumber(value: Exact): number {
  const { numerator, denominator } = exact(value);
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  if (numerator <= limit && -numerator <= limit && denominator <= limit) {
    return Number(numerator) / Number(denominator);
  }
  const digits = BigInt(String(denominator).length + 25);
  return Number(`${(numerator * 10n ** digits) / denominator}e-${digits}`);
}
