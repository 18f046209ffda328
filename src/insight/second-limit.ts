import { secondLimitWords } from '../copy/targets.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Target } from '../domain/target.ts';
import type { ObservationRow } from '../warehouse/rows.ts';
import type { SecondLimit } from './readings/views.ts';
import { accumulates } from './spans.ts';
import { measure, shownMeasure } from './value.ts';
import type { BandView, TargetView } from './views.ts';

interface Asked {
  readonly below: boolean;
  /** The benchmark that the plan writes in brackets. */
  readonly level: number | null;
}

/** Reads "and lower than benchmarks (25%)" in a target's reason; null where it asks no such thing. */
export function askedBeside(reason: string | null): Asked | null {
  const found =
    /\band\b[^.;]{0,40}?\b(lower|less|fewer|below|under|higher|more|above|over|better)(?: than)?\s+(?:the\s+)?(?:\w+\s+)?benchmarks?(?:\s*\((\d+(?:\.\d+)?)\s*%?\))?/iu.exec(
      reason ?? '',
    );
  if (found === null) return null;
  const [, word = '', level] = found;
  const below = /^(?:lower|less|fewer|below|under)$/iu.test(word);
  return { below, level: level === undefined ? null : Number(level) };
}

/**
 * A target's second test, "and lower than benchmarks": beside the number that the plan gives, else
 * beside England's published average. Not judged without either, without a figure, or on a total
 * that only rises until the year ends.
 */
export function secondLimit(
  indicator: Indicator,
  target: Target | null,
  row: ObservationRow | null,
  england: BandView,
): SecondLimit | null {
  const asked = askedBeside(target?.reason ?? null);
  if (asked === null) return null;
  const { below } = asked;
  const plan = asked.level !== null;
  const level = asked.level ?? england.average;
  const said = {
    below,
    level: level === null ? null : measure(indicator, level),
    year: plan ? null : england.periodId,
  };
  const value = row?.value ?? null;
  if (level === null || row === null || value === null || accumulates(indicator, row)) {
    return {
      state: 'unknown',
      words: secondLimitWords({ ...said, state: 'unknown', shown: null }),
    };
  }
  const state = (below ? value < level : value > level) ? 'met' : 'not_met';
  return {
    state,
    words: secondLimitWords({ ...said, state, shown: shownMeasure(indicator, row) }),
  };
}

/** A target with two tests is met only where both are; an unknown second test is said beside it. */
export function withSecond(
  view: TargetView,
  second: SecondLimit | null,
  notMet: string,
): TargetView {
  if (second === null || second.state === 'met' || view.state !== 'met') return view;
  const detail = view.detail === null ? second.words : `${view.detail}. ${second.words}`;
  return second.state === 'unknown'
    ? { ...view, detail }
    : { ...view, state: 'not_met', word: notMet, detail };
}
