import { assuranceOf, plainXmr, xmr } from '../../src/methods/xmr.ts';
import type { PointType, Xmr, XmrPoint } from '../../src/methods/xmr.ts';
import type { XmrLimits } from '../../src/methods/xmr-limits.ts';
import {
  causeOf,
  inTwoOfThree,
  partOfSeven,
  partOfTwoOfThree,
  shiftEnds,
  sideOf,
  trendEnds,
} from '../../src/methods/xmr-rules.ts';
import type { Cause } from '../../src/methods/xmr-rules.ts';
import { cell, num, numberOrNull, numbers } from './judge.ts';
import type { Answer, Got, Judge, Row } from './judge.ts';
import { polarityOf } from './words.ts';

const causes: Readonly<Record<Cause, string>> = {
  above_limit: 'Above UCL',
  below_limit: 'Below LCL',
  rising: '7 Point Trend (Increasing)',
  falling: '7 Point Trend (Decreasing)',
  near_upper: '2 in 3 Above CL',
  near_lower: '2 in 3 Below CL',
  shift_up: '7 Points Above CL',
  shift_down: '7 Points Below CL',
  common: 'Common Cause',
};

const types: Readonly<Record<PointType, string>> = {
  common: 'common_cause',
  improvement: 'special_cause_improvement',
  concern: 'special_cause_concern',
  neutral_high: 'special_cause_neutral_high',
  neutral_low: 'special_cause_neutral_low',
};

function chartOf(row: Row, isOutsideNear = false): Xmr {
  const chart = xmr(numbers(row, 'values'), {
    ...plainXmr,
    polarity: polarityOf(row, 'improvement_direction'),
    target: numberOrNull(cell(row, 'target')),
    rebaseAt: numbers(row, 'rebase_at_index').map((index) => index - 1),
    fixAfter: numberOrNull(cell(row, 'fix_after_n_points')),
    isScreened: cell(row, 'screen_outliers') === 'TRUE',
    isOutsideNear,
  });
  if (chart === null) throw new Error('a run without values');
  return chart;
}

function member<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`no member ${index}`);
  return found;
}

function limitCells(limits: XmrLimits): Exclude<Answer, string> {
  return {
    group_n: limits.n,
    mean: limits.mean,
    amr_unscreened: limits.movingRangeAll,
    amr: limits.movingRange,
    lpl: limits.lower,
    upl: limits.upper,
    two_sigma_lower: limits.nearLower,
    two_sigma_upper: limits.nearUpper,
    short_group_warning: limits.isTrial,
  };
}

function limitsAnswer(row: Row): Answer {
  const chart = chartOf(row);
  const group = num(row, 'group');
  const cells = limitCells(member(chart.groups, group));
  if (group < chart.groups.length - 1) return cells;
  return { ...cells, variation_last_point: types[chart.variation], assurance: chart.assurance };
}

function pointCells(point: XmrPoint): Exclude<Answer, string> {
  return {
    moving_range: point.movingRange,
    mr_used: point.isRangeUsed,
    outside_limits: point.outside !== 0,
    relative_to_mean: point.side,
    close_to_limits: point.isNear,
    part_of_7_trend: point.trend !== 0,
    part_of_2_in_3: point.isTwoOfThree,
    part_of_7_shift: point.isShift,
    special_cause_type: causes[point.cause],
    point_type: types[point.type],
  };
}

/** The points' file names runs by id; their settings stand in the limits' file. */
function pointsAnswer(row: Row, limits: readonly Row[]): Answer {
  const run = limits.find((other) => cell(other, 'run_id') === cell(row, 'run_id'));
  if (run === undefined) throw new Error('a point without its run');
  const index = num(row, 'index') - 1;
  return {
    ...pointCells(member(chartOf(run).points, index)),
    part_of_2_in_3_mdc2023: member(chartOf(run, true).points, index).isTwoOfThree,
  };
}

/** METHODS §3: a constant series has its mean for limits, and without limits no point is outside. */
function explainNoLimits(row: Row, column: string, got: Got): string | null {
  if (cell(row, column) !== '' || !['R03', 'R27', 'R28'].includes(cell(row, 'run_id'))) return null;
  const atMean = column === 'amr' ? 0 : 5;
  return got === false || got === atMean
    ? 'the package gives no limits for a constant series or a single point (METHODS §3)'
    : null;
}

const flags = (values: readonly (boolean | number)[]): string =>
  values.map((value) => Math.abs(Number(value))).join(';');

function ruleText(row: Row): string {
  const first = numbers(row, 'input_1');
  const sides = numbers(row, 'input_2').map(sideOf);
  const near = first.map((value) => value === 1);
  switch (cell(row, 'function')) {
    case 'seven_point_one_side_mean':
      return flags(shiftEnds(first.map(sideOf)));
    case 'part_of_seven_trend':
      return flags(partOfSeven(first.map(sideOf)));
    case 'seven_point_trend':
      return trendEnds(first).join(';');
    case 'two_in_three':
      return flags(inTwoOfThree(near, sides));
    default:
      return flags(partOfTwoOfThree(near, sides));
  }
}

function precedenceAnswer(row: Row): Answer {
  const side = sideOf(num(row, 'relative_to_mean'));
  const cause = causeOf({
    side,
    // The flags of the package's test only say whether; its values rise throughout.
    outside: num(row, 'outside') === 0 ? 0 : side,
    trend: num(row, 'part_of_7_trend') === 0 ? 0 : 1,
    isTwoOfThree: num(row, 'part_of_2_in_3') !== 0,
    isShift: num(row, 'part_of_7_shift') !== 0,
  });
  return { expected_special_cause_type: causes[cause] };
}

function assuranceAnswer(row: Row): Answer {
  const [lower, upper] = [num(row, 'lpl'), num(row, 'upl')];
  const target = numberOrNull(cell(row, 'target'));
  const assurance = assuranceOf(lower, upper, target, polarityOf(row, 'improvement_direction'));
  return { expected_assurance: assurance ?? 'NA' };
}

/** The vignette's series and R's `rnorm` one, as the limits' file holds them. */
function snapshotAnswer(row: Row, limits: readonly Row[]): Answer {
  const name = cell(row, 'case');
  const run = name.startsWith('vignette') ? 'R01' : 'R49';
  const source = limits.find((other) => cell(other, 'run_id') === run);
  if (source === undefined) throw new Error(`no run ${run}`);
  const values = numbers(source, 'values');
  const changed = name.includes('y[15]=10') ? values.toSpliced(14, 1, 10) : values;
  const isScreened = !name.includes('FALSE');
  const group = xmr(changed, { ...plainXmr, isScreened })?.groups[0];
  return {
    expected_mean: group?.mean ?? null,
    expected_lpl: group?.lower ?? null,
    expected_upl: group?.upper ?? null,
  };
}

export const chartJudges = (limits: readonly Row[]): readonly Judge[] => [
  { file: 'computed/xmr_limits', answer: limitsAnswer, explain: explainNoLimits },
  {
    file: 'computed/xmr_points',
    answer: (row) => pointsAnswer(row, limits),
    explain: explainNoLimits,
  },
  { file: 'published/ptd_rule_tests', answer: (row) => ({ expected: ruleText(row) }) },
  { file: 'published/ptd_precedence_test', answer: precedenceAnswer },
  { file: 'published/ptd_assurance_tests', answer: assuranceAnswer },
  // Printed by the package to seven figures, and in the vignette's captions to two decimals.
  {
    file: 'published/ptd_snapshots',
    answer: (row) => snapshotAnswer(row, limits),
    tolerance: 0.0065,
  },
];
