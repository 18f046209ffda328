import type { TargetKind, TargetRule } from '../../domain/target.ts';
import type { KeptTarget } from '../../workspace/entry.ts';

/** A target as it is being typed. */
export interface Draft {
  readonly kind: TargetKind;
  readonly rule: TargetRule;
  readonly value: string;
  readonly upper: string;
  readonly date: string;
  readonly reason: string;
  /** How far short still counts as nearly met; empty for none. */
  readonly tolerance: string;
  readonly toleranceKind: NonNullable<KeptTarget['tolerance']>['kind'];
}

const numberOf = (text: string): number | null => {
  const plain = text.trim().replace('%', '');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
};

/** The target that a draft means; null while it is not whole. */
export function targetOf(draft: Draft, indicatorCode: string, areaCode: string): KeptTarget | null {
  const value = numberOf(draft.value);
  const upper = draft.rule === 'between' ? numberOf(draft.upper) : null;
  if (value === null || (draft.rule === 'between' && (upper === null || upper < value)))
    return null;
  const amount = numberOf(draft.tolerance);
  if (draft.tolerance.trim() !== '' && (amount === null || amount < 0)) return null;
  const reason = draft.reason.trim();
  return {
    indicatorCode,
    areaCode,
    kind: draft.kind,
    rule: draft.rule,
    value,
    upper,
    changePercent: null,
    date: draft.date === '' ? null : draft.date,
    tolerance: amount === null ? null : { amount, kind: draft.toleranceKind },
    reason: reason === '' ? null : reason,
  };
}
