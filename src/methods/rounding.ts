import { exact, floor, plus, ratio, times, toNumber } from './exact.ts';
import type { Exact, Fraction } from './exact.ts';

/**
 * The value to `places` decimals (negative: tens, hundreds), a half going away from zero, worked
 * out on the decimal as written: 52.15 gives 52.2 and 0.285 gives 0.29. DfE's "round five up"
 * (dfeR `round_five_up`), without its nudge; equals `Intl.NumberFormat`. METHODS §2.3.
 */
export function roundHalfAway(value: Exact, places: number): number {
  const given = exact(value);
  const isNegative = given.numerator < 0n;
  const size = times(given, isNegative ? -1 : 1);
  const unit: Fraction =
    places >= 0 ? ratio(1n, 10n ** BigInt(places)) : ratio(10n ** BigInt(-places), 1n);
  const steps = floor(
    plus(
      ratio(size.numerator * unit.denominator, size.denominator * unit.numerator),
      ratio(1n, 2n),
    ),
  );
  const rounded = toNumber(times(unit, steps));
  return isNegative && rounded !== 0 ? -rounded : rounded;
}
