import { averagesOf } from '../../src/methods/averages.ts';
import { changeBetween } from '../../src/methods/change.ts';
import type { Direction } from '../../src/methods/change.ts';
import { percentOf, toNumber } from '../../src/methods/exact.ts';
import { roundHalfAway } from '../../src/methods/rounding.ts';
import { cell, list, num } from './judge.ts';
import type { Answer, Judge, Row } from './judge.ts';
import { polarityOf } from './words.ts';

const directions: Readonly<Record<Direction, string>> = {
  better: 'improving',
  worse: 'worsening',
  higher: 'increase',
  lower: 'decrease',
  same: 'no change',
};

function label(row: Row, difference: number): string {
  const isPercent = cell(row, 'unit') === '%';
  const shown = isPercent ? roundHalfAway(difference, 1) : difference;
  const digits = isPercent ? 1 : 0;
  const text = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: digits,
    signDisplay: 'always',
  }).format(shown);
  return isPercent ? `${text} percentage points` : text;
}

function changeAnswer(row: Row): Answer {
  const change = changeBetween(cell(row, 'from'), cell(row, 'to'), polarityOf(row), 1);
  return {
    difference: change.difference,
    difference_label: label(row, change.difference),
    relative_change_pct: change.relative,
    direction_unrounded: directions[change.direction],
    direction_at_1dp: directions[change.shownDirection],
  };
}

function averagesAnswer(row: Row): Answer {
  const members = list(row, 'members').map((text) => {
    const [numerator, denominator] = text.split('/').map(Number);
    return numerator === undefined || denominator === undefined ? null : { numerator, denominator };
  });
  const averages = averagesOf(members);
  return {
    n_members: members.length,
    n_used: averages.used,
    pooled_pct: averages.pooled,
    unweighted_mean_pct: averages.mean,
    median_pct: averages.median,
    pooled_is_complete: averages.complete,
  };
}

/** A share in per cent, or null of none. */
export function percentOrNull(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : toNumber(percentOf(numerator, denominator));
}

export const changeJudges: readonly Judge[] = [
  { file: 'computed/change', answer: changeAnswer },
  {
    file: 'computed/rounding',
    answer: (row) => ({
      exact_decimal_half_away: roundHalfAway(cell(row, 'value'), num(row, 'dp')),
    }),
  },
  {
    file: 'published/dfer_round_five_up',
    answer: (row) => ({ expected: roundHalfAway(cell(row, 'number'), num(row, 'dp')) }),
  },
  { file: 'computed/averages', answer: averagesAnswer },
];
