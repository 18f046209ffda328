import { binomialChance } from '../../src/methods/binomial.ts';
import { forecastCount, forecastProportion } from '../../src/methods/forecast.ts';
import { incompleteGamma } from '../../src/methods/special.ts';
import { cell, num } from './judge.ts';
import type { Answer, Judge, Row } from './judge.ts';

/** The file's plug-in chance, for contrast: the same threshold with the rate taken as known. */
function plugIn(row: Row, threshold: number): number | null {
  const [x, n, further] = [num(row, 'x'), num(row, 'n'), num(row, 'further')];
  if (n === 0) return null;
  const short = threshold - x;
  const isHigh = cell(row, 'polarity') === 'High';
  let total = 0;
  for (let k = 0; k <= further; k += 1) {
    if (isHigh ? k >= short : k <= short) total += binomialChance(k, further, x / n);
  }
  return total;
}

function proportionAnswer(row: Row): Answer {
  const cases = {
    numerator: num(row, 'x'),
    denominator: num(row, 'n'),
    further: num(row, 'further'),
  };
  const rule = cell(row, 'polarity') === 'High' ? 'at_least' : 'at_most';
  const prior = cell(row, 'prior') === 'jeffreys' ? 0.5 : 1;
  const forecast = forecastProportion(cases, num(row, 'target_pct'), rule, prior);
  if (forecast === null) throw new Error('no cases');
  return {
    expected_further: forecast.expectedFurther,
    expected_final_pct: forecast.expected,
    further_q025: forecast.further.q025,
    further_q10: forecast.further.q10,
    further_q50: forecast.further.q50,
    further_q90: forecast.further.q90,
    further_q975: forecast.further.q975,
    final_pct_q025: forecast.final.q025,
    final_pct_q10: forecast.final.q10,
    final_pct_q90: forecast.final.q90,
    final_pct_q975: forecast.final.q975,
    threshold_count: forecast.threshold,
    prob_meet_target: forecast.chance,
    prob_meet_plug_in_binomial: plugIn(row, forecast.threshold),
  };
}

function plugInPoisson(row: Row): number {
  const short = num(row, 'limit') - num(row, 'ytd');
  const expected = (num(row, 'ytd') * num(row, 'remaining')) / num(row, 'elapsed');
  return short < 0 ? 0 : incompleteGamma(short + 1, expected).above;
}

function countAnswer(row: Row): Answer {
  const forecast = forecastCount(
    num(row, 'ytd'),
    num(row, 'elapsed'),
    num(row, 'remaining'),
    num(row, 'limit'),
  );
  return {
    expected_remaining: forecast.expectedFurther,
    expected_total: forecast.expected,
    remaining_q025: forecast.further.q025,
    remaining_q10: forecast.further.q10,
    remaining_q50: forecast.further.q50,
    remaining_q90: forecast.further.q90,
    remaining_q975: forecast.further.q975,
    total_q025: forecast.final.q025,
    total_q10: forecast.final.q10,
    total_q90: forecast.final.q90,
    total_q975: forecast.final.q975,
    prob_total_le_limit: forecast.chance,
    prob_total_le_limit_plug_in_poisson: plugInPoisson(row),
  };
}

export const forecastJudges: readonly Judge[] = [
  { file: 'computed/forecast_proportion', answer: proportionAnswer, tolerance: 1e-7 },
  { file: 'computed/forecast_count', answer: countAnswer, tolerance: 1e-7 },
];
