import { allowance, casesToCut, requiredSuccesses } from '../../src/methods/cases.ts';
import { reductionTarget, runRate } from '../../src/methods/run-rate.ts';
import { judge as judgeValue } from '../../src/methods/tolerance.ts';
import {
  daysBetween,
  lastDue,
  levelByDay,
  levelByDayClamped,
  nextDue,
} from '../../src/methods/trajectory.ts';
import { percentOf, toNumber } from '../../src/methods/exact.ts';
import { cell, list, num, numbers } from './judge.ts';
import type { Answer, Judge, Row } from './judge.ts';
import { polarityOf, translate } from './words.ts';

const casesOf = (row: Row) => ({
  numerator: num(row, 'x'),
  denominator: num(row, 'n'),
  further: num(row, 'further_cases'),
});

const attainments = {
  secured: 'already secured',
  attainable: 'attainable',
  not_attainable: 'not attainable',
  no_cases: 'no cases',
};

function currentPercent(row: Row): number | null {
  const cases = casesOf(row);
  return cases.denominator === 0 ? null : toNumber(percentOf(cases.numerator, cases.denominator));
}

function highAnswer(row: Row): Answer {
  const cases = casesOf(row);
  const target = cell(row, 'target_pct');
  const needed = requiredSuccesses(cases, target);
  return {
    current_pct: currentPercent(row),
    threshold_count_ge: needed.needed,
    threshold_count_gt: requiredSuccesses(cases, target, 'more_than').needed,
    more_successes_if_denominator_unchanged: needed.moreNow,
    successes_needed_among_further: needed.amongFurther,
    required_rate_among_further_pct: needed.requiredRate,
    status: translate(needed.status, attainments),
    best_possible_final_pct: needed.best,
    worst_possible_final_pct: needed.worst,
    consecutive_successes_needed: needed.inARow,
  };
}

function lowAnswer(row: Row): Answer {
  const cases = casesOf(row);
  const limit = cell(row, 'target_pct');
  const left = allowance(cases, limit);
  const strict = allowance(cases, limit, 'less_than');
  return {
    current_pct: currentPercent(row),
    status: translate(left.status, attainments),
    best_possible_final_pct: left.best,
    worst_possible_final_pct: left.worst,
    max_allowed_count_le: left.allowed,
    max_allowed_count_lt: strict.allowed,
    headroom_le: left.headroom,
    headroom_lt: strict.headroom,
    case_free_additions_needed: left.clearAdditions,
  };
}

function toCutAnswer(row: Row): Answer {
  const polarity = polarityOf(row);
  if (polarity === 'none') throw new Error('a cut without polarity');
  const counts = { numerator: num(row, 'x'), denominator: num(row, 'n') };
  const cut = num(row, 'boundary_pct');
  const favourable = casesToCut(counts, cut, polarity, 'favourable');
  const lait = casesToCut(counts, cut, polarity, 'lait');
  return {
    boundary_count_favourable: favourable?.count ?? null,
    change_in_count_favourable: favourable?.change ?? null,
    boundary_count_lait: lait?.count ?? null,
    change_in_count_lait: lait?.change ?? null,
  };
}

function runRateAnswer(row: Row): Answer {
  const progress = {
    soFar: num(row, 'ytd'),
    elapsed: num(row, 'elapsed'),
    periods: num(row, 'periods'),
  };
  const rate = runRate(cell(row, 'kind') === 'max' ? 'max' : 'min', progress, num(row, 'target'));
  return {
    current_per_period: rate.current,
    straight_line_expected: rate.straightLine,
    variance_from_line: rate.aboveLine,
    projection: rate.projection,
    remaining_periods: rate.remainingPeriods,
    remaining_total: rate.remaining,
    required_per_period: rate.required,
    required_vs_current_pct: rate.requiredAgainstCurrent,
    status: rate.status.replaceAll('_', ' '),
  };
}

function reductionAnswer(row: Row): Answer {
  const cut = reductionTarget(num(row, 'baseline'), cell(row, 'reduction_pct'), 33);
  const aMonth = cut.left / 6;
  return {
    target_exact: cut.target,
    max_whole_le: cut.allowed,
    achieved_if_33: cut.achieved,
    remaining_after_33: cut.left,
    per_month_over_6: aMonth,
    within_seed_5_to_6: aMonth >= 5 && aMonth <= 6,
  };
}

function trajectoryAnswer(row: Row): Answer {
  const levels = numbers(row, 'levels');
  const path = list(row, 'dates').map((date, index) => ({ date, value: levels[index] ?? NaN }));
  const on = cell(row, 'as_at');
  return {
    linear_by_day: levelByDay(path, on),
    linear_clamped: levelByDayClamped(path, on),
    step_last_due: lastDue(path, on)?.value ?? null,
    step_next_due: nextDue(path, on)?.value ?? null,
    days_from_start: daysBetween(path[0]?.date ?? '', on),
  };
}

const lights = { met: 'Green', nearly: 'Amber', not_met: 'Red' };

function toleranceAnswer(row: Row): Answer {
  const rule = polarityOf(row) === 'high' ? 'at_least' : 'at_most';
  const kind = cell(row, 'tolerance_kind') === 'absolute' ? 'points' : 'percent';
  const judgement = judgeValue(
    cell(row, 'value'),
    { rule, value: cell(row, 'target'), upper: null },
    { amount: cell(row, 'tolerance'), kind },
  );
  return {
    amber_limit: judgement.nearlyLimit,
    gap: judgement.gap,
    expected: lights[judgement.state],
  };
}

function singleTargetAnswer(row: Row): Answer {
  if (cell(row, 'kind') !== 'single value') return 'targets by interval or range: not our rule';
  const rule = polarityOf(row) === 'high' ? 'at_least' : 'at_most';
  const goal = { rule, value: cell(row, 'lower_limit'), upper: null } as const;
  const { state } = judgeValue(cell(row, 'value'), goal, null);
  return { expected: state === 'met' ? 'Better' : 'Worse' };
}

export const targetJudges: readonly Judge[] = [
  {
    file: 'computed/required_successes',
    answer: (row) => (cell(row, 'polarity') === 'High' ? highAnswer(row) : lowAnswer(row)),
  },
  { file: 'computed/to_next_quartile', answer: toCutAnswer },
  { file: 'computed/run_rate', answer: runRateAnswer },
  { file: 'computed/reduction_target', answer: reductionAnswer },
  { file: 'computed/trajectory', answer: trajectoryAnswer },
  { file: 'computed/rag_tolerance', answer: toleranceAnswer },
  { file: 'published/fingertips_target_tests', answer: singleTargetAnswer },
];
