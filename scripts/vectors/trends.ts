import { wilson } from '../../src/methods/intervals.ts';
import { exactP, mannKendall } from '../../src/methods/mann-kendall.ts';
import { chiSquaredP } from '../../src/methods/special.ts';
import {
  chiSquaredTrend,
  CRITICAL,
  intervalTrend,
  proportionTrend,
  readMarker,
} from '../../src/methods/trend.ts';
import type { Marker, Trend } from '../../src/methods/trend.ts';
import type { Polarity } from '../../src/domain/indicator.ts';
import { cell, list, num, numberOrNull, numbers } from './judge.ts';
import type { Answer, Got, Judge, Row } from './judge.ts';
import { polarityOf } from './words.ts';

const markers: Readonly<Record<Marker, string>> = {
  increasing: 'increasing',
  decreasing: 'decreasing',
  no_change: 'no change',
  cannot_be_calculated: 'cannot be calculated',
};

const points = (row: Row, x: string, n: string) => {
  const denominators = numbers(row, n);
  return numbers(row, x).map((numerator, index) => ({
    numerator,
    denominator: denominators[index] ?? NaN,
  }));
};

function labelOf(trend: Trend, polarity: Polarity): string {
  const reading = readMarker(trend.marker, polarity);
  return markers[trend.marker] + (reading === null ? '' : ` and getting ${reading}`);
}

const slopes = (trend: Trend): string => trend.leaveOneOut.join(';');

function trendAnswer(row: Row): Answer {
  const counts = points(row, 'x', 'n');
  const polarity = polarityOf(row);
  const proportion = proportionTrend(counts);
  const limits = counts.map((point) => wilson(point.numerator, point.denominator));
  const regression = intervalTrend(
    counts.map((point, index) => ({
      value: (100 * point.numerator) / point.denominator,
      lower: 100 * (limits[index]?.lower ?? NaN),
      upper: 100 * (limits[index]?.upper ?? NaN),
      counts: point,
    })),
  );
  const chi = chiSquaredTrend(counts);
  return {
    chi2_trend_proportions: chi,
    p_chi2: chiSquaredP(chi),
    logodds_slope: proportion.slope,
    loo_logodds_slopes: proportion.slope === null ? ';;;;' : slopes(proportion),
    marker_proportion_method: markers[proportion.marker],
    label_proportion_method: labelOf(proportion, polarity),
    wls_slope: regression.slope,
    wls_se: regression.standardError,
    wls_chi2: regression.chiSquared,
    loo_wls_slopes: slopes(regression),
    marker_ci_regression: markers[regression.marker],
    label_ci_regression: labelOf(regression, polarity),
    critical_value: CRITICAL,
  };
}

function explainTrend(row: Row, column: string, got: Got): string | null {
  const isUndefined = cell(row, column).startsWith('log-odds undefined at 0');
  return isUndefined && got === 'cannot be calculated'
    ? 'said as "cannot be calculated" (METHODS §4.1)'
    : null;
}

const markerWords: Readonly<Record<Marker, string>> = {
  increasing: 'Increasing',
  decreasing: 'Decreasing',
  no_change: 'NoChange',
  cannot_be_calculated: 'CannotBeCalculated',
};
const readings = { better: 'AndGettingBetter', worse: 'AndGettingWorse' };

function markerText(marker: Marker, polarity: Polarity): string {
  const reading = readMarker(marker, polarity);
  return markerWords[marker] + (reading === null ? '' : readings[reading]);
}

function publishedTrend(row: Row): Trend {
  if (cell(row, 'method').startsWith('chi-squared')) {
    return proportionTrend(points(row, 'counts_oldest_first', 'denominators'));
  }
  const [lower, upper] = [list(row, 'lower_95'), list(row, 'upper_95')];
  return intervalTrend(
    numbers(row, 'values').map((value, index) => ({
      value,
      lower: numberOrNull(lower[index] ?? '') ?? 0,
      upper: numberOrNull(upper[index] ?? '') ?? 0,
      counts: null,
    })),
  );
}

function fingertipsAnswer(row: Row): Answer {
  const trend = publishedTrend(row);
  const chi = numberOrNull(cell(row, 'expected_chi2_2dp'));
  const significant = trend.marker === 'increasing' || trend.marker === 'decreasing';
  const spoken = cell(row, 'expected_marker');
  return {
    ...(cell(row, 'expected_significant') === '' ? {} : { expected_significant: significant }),
    ...(chi === null ? {} : { expected_chi2_2dp: Math.round(100 * (trend.chiSquared ?? 0)) / 100 }),
    ...(spoken === ''
      ? {}
      : { expected_marker: sameCase(spoken, markerText(trend.marker, polarityOf(row))) }),
  };
}

/** The file writes one marker in lower case with spaces. */
function sameCase(spoken: string, ours: string): string {
  const bare = (text: string) => text.replaceAll(' ', '').toLowerCase();
  return bare(spoken) === bare(ours) ? spoken : ours;
}

function explainPublished(row: Row, _column: string, got: Got): string | null {
  const isWithout = cell(row, 'case') === 'GP population 65+ without CIs';
  return isWithout && got === 'CannotBeCalculated'
    ? 'without limits there is nothing to regress: FingertipsNext says no change, we say it cannot be calculated (vectors/README)'
    : null;
}

const fromWord: Readonly<Record<string, Marker>> = {
  Increasing: 'increasing',
  Decreasing: 'decreasing',
  NoChange: 'no_change',
  CannotBeCalculated: 'cannot_be_calculated',
};

function polarityAnswer(row: Row): Answer {
  const marker = fromWord[cell(row, 'trend')];
  if (marker === undefined) throw new Error('unknown marker');
  return { expected: markerText(marker, polarityOf(row)) };
}

function mannKendallAnswer(row: Row): Answer {
  const values = list(row, 'values').map(numberOrNull);
  const found = mannKendall(values);
  return {
    n_valid: values.filter((value) => value !== null).length,
    S: found?.s ?? null,
    var_S_tie_corrected: found?.variance ?? null,
    Z_continuity_corrected: found?.z ?? null,
    p_normal_two_sided: found?.pNormal ?? null,
    p_exact_two_sided_no_ties: found?.pExact ?? null,
    tau_b: found?.tau ?? null,
    theil_sen_slope: found?.slope ?? null,
    intercept_median_y_minus_slope_median_t: found?.intercept ?? null,
  };
}

const leastP = (row: Row) => exactP(num(row, 'n'), (num(row, 'n') * (num(row, 'n') - 1)) / 2);

export const trendJudges: readonly Judge[] = [
  { file: 'computed/trend_chisq', answer: trendAnswer, explain: explainTrend },
  { file: 'computed/mann_kendall_theil_sen', answer: mannKendallAnswer },
  {
    file: 'computed/mann_kendall_min_p',
    answer: (row) => ({ min_equals_2_over_n_factorial: leastP(row) }),
  },
  {
    file: 'published/fingertips_trend_tests',
    answer: fingertipsAnswer,
    explain: explainPublished,
  },
  { file: 'published/fingertips_trend_polarity', answer: polarityAnswer },
];
