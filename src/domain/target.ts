import type { IsoDate } from './period.ts';
import type { SourceRef } from './observation.ts';

export const targetKinds = ['baseline', 'milestone', 'target'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** How a value meets a target. `between` is from `value` to `upper`, both included. */
export const targetRules = ['at_least', 'at_most', 'more_than', 'less_than', 'between'] as const;
export type TargetRule = (typeof targetRules)[number];

/** Between the rungs of a path: the level moves evenly by days, or holds until the next is due. */
export const pathKinds = ['straight', 'steps'] as const;
export type PathKind = (typeof pathKinds)[number];

/**
 * One rung of an indicator's path in one area. `date` is null where the plan gives none.
 * `changePercent` is a change on a base ("-20"); its `value` is null until the base is known.
 * `tolerance` is how far short still counts as nearly met.
 */
export interface Target {
  readonly indicatorCode: string;
  readonly areaCode: string;
  readonly kind: TargetKind;
  readonly rule: TargetRule;
  readonly value: number | null;
  readonly upper: number | null;
  readonly changePercent: number | null;
  readonly date: IsoDate | null;
  readonly tolerance: { readonly amount: number; readonly kind: 'points' | 'percent' } | null;
  readonly reason: string | null;
  readonly asWritten: string;
  readonly source: SourceRef;
}
