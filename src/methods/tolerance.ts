import type { TargetRule } from '../domain/target.ts';
import { compare, minus, over, plus, times, toNumber } from './exact.ts';
import type { Exact, Fraction } from './exact.ts';

export interface Tolerance {
  readonly amount: Exact;
  /** `points`: in the measure's own unit. `percent`: of the target. */
  readonly kind: 'points' | 'percent';
}

export interface Goal {
  readonly rule: TargetRule;
  readonly value: Exact;
  /** Upper end where the rule is `between`, else null. */
  readonly upper: Exact | null;
}

export interface Judgement {
  readonly state: 'met' | 'nearly' | 'not_met';
  /** Value less target. For `between`: beyond the nearer end, 0 inside. */
  readonly gap: number;
  /** The last value that is still nearly met, on the side that falls short; null where there is none. */
  readonly nearlyLimit: number | null;
}

type Side = 'at_least' | 'more_than' | 'at_most' | 'less_than';

/** Whether the value meets the goal, exactly. Throws where `between` has no upper end. */
export function meets(value: Exact, goal: Goal): boolean {
  const side = compare(value, goal.value);
  switch (goal.rule) {
    case 'at_least':
      return side >= 0;
    case 'more_than':
      return side > 0;
    case 'at_most':
      return side <= 0;
    case 'less_than':
      return side < 0;
    case 'between':
      return side >= 0 && compare(value, upperOf(goal)) <= 0;
  }
}

function upperOf(goal: Goal): Exact {
  if (goal.upper === null) throw new RangeError('a range without an upper end');
  return goal.upper;
}

function isFloor(side: Side): boolean {
  return side === 'at_least' || side === 'more_than';
}

function limitOf(side: Side, target: Exact, tolerance: Tolerance): Fraction {
  const size =
    tolerance.kind === 'points' ? tolerance.amount : over(times(target, tolerance.amount), 100);
  return isFloor(side) ? minus(target, size) : plus(target, size);
}

function judgeSide(
  value: Exact,
  side: Side,
  target: Exact,
  tolerance: Tolerance | null,
): Judgement {
  const gap = toNumber(minus(value, target));
  const limit = tolerance === null ? null : limitOf(side, target, tolerance);
  const nearlyLimit = limit === null ? null : toNumber(limit);
  if (meets(value, { rule: side, value: target, upper: null })) {
    return { state: 'met', gap, nearlyLimit };
  }
  const within = limit !== null && compare(value, limit) * (isFloor(side) ? 1 : -1) >= 0;
  return { state: within ? 'nearly' : 'not_met', gap, nearlyLimit };
}

/**
 * A value against its goal and tolerance, exactly: met, nearly met (red, amber, green in other
 * houses) or not. A percentage tolerance of a target of 0 leaves nothing in between. METHODS §5.4.
 */
export function judge(value: Exact, goal: Goal, tolerance: Tolerance | null): Judgement {
  if (goal.rule !== 'between') return judgeSide(value, goal.rule, goal.value, tolerance);
  if (meets(value, goal)) return { state: 'met', gap: 0, nearlyLimit: null };
  return compare(value, goal.value) < 0
    ? judgeSide(value, 'at_least', goal.value, tolerance)
    : judgeSide(value, 'at_most', upperOf(goal), tolerance);
}
