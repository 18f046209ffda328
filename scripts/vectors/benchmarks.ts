import { binomialTest } from '../../src/methods/binomial.ts';
import { wilson } from '../../src/methods/intervals.ts';
import type { Interval } from '../../src/methods/intervals.ts';
import {
  compareAtTwoLevels,
  compareIntervals,
  compareWithBenchmark,
  compareWithinLimits,
  controlLimits,
} from '../../src/methods/significance.ts';
import type { Comparison, Significance } from '../../src/methods/significance.ts';
import { cell, num, numberOrNull } from './judge.ts';
import type { Answer, Judge, Row } from './judge.ts';
import { polarityOf, translate } from './words.ts';

const plain = {
  similar: 'similar',
  better: 'better',
  worse: 'worse',
  higher: 'higher',
  lower: 'lower',
};
const beyond = {
  similar: 'similar',
  better: 'best',
  worse: 'worst',
  higher: 'highest',
  lower: 'lowest',
};

function levelled(found: Significance | null): string | null {
  if (found === null || found.level === null) return found?.category ?? null;
  const words = found.level === 95 ? plain : beyond;
  return `${words[found.category]} (${found.level}%)`;
}

const inPercent = (interval: Interval | null): Interval | null =>
  interval === null ? null : { lower: interval.lower * 100, upper: interval.upper * 100 };

function benchmarkAnswer(row: Row): Answer {
  const [x, n, benchmark] = [num(row, 'x'), num(row, 'n'), num(row, 'benchmark_pct')];
  const polarity = polarityOf(row);
  const [at95, at998] = [inPercent(wilson(x, n)), inPercent(wilson(x, n, 0.998))];
  const round95 = controlLimits(benchmark / 100, n, 95);
  const round998 = controlLimits(benchmark / 100, n, 99.8);
  const round = inPercent(round95);
  return {
    wilson95_lower_pct: at95?.lower ?? null,
    wilson95_upper_pct: at95?.upper ?? null,
    wilson998_lower_pct: at998?.lower ?? null,
    wilson998_upper_pct: at998?.upper ?? null,
    category_95: compareWithBenchmark(at95, benchmark, polarity),
    category_95_998: levelled(compareAtTwoLevels(at95, at998, benchmark, polarity)),
    spc95_lower_pct: round?.lower ?? null,
    spc95_upper_pct: round?.upper ?? null,
    spc_category_95: compareWithinLimits(x / n, round95, polarity),
    spc_category_998: compareWithinLimits(x / n, round998, polarity),
    exact_binomial_p: binomialTest(x, n, benchmark / 100),
  };
}

const fingertips: Readonly<Record<Comparison, string>> = {
  similar: 'Same',
  better: 'Better',
  worse: 'Worse',
  higher: 'Higher',
  lower: 'Lower',
};

function intervalOf(row: Row, lower: string, upper: string): Interval | null {
  const limits = [numberOrNull(cell(row, lower)), numberOrNull(cell(row, upper))] as const;
  return limits[0] === null || limits[1] === null ? null : { lower: limits[0], upper: limits[1] };
}

function fingertipsWord(row: Row): string | null {
  const polarity = polarityOf(row);
  const own = intervalOf(row, 'lower_95', 'upper_95');
  const benchmark = numberOrNull(cell(row, 'benchmark_value'));
  if (cell(row, 'method') === 'double overlapping CIs') {
    const other = intervalOf(row, 'benchmark_lower_95', 'benchmark_upper_95');
    return translate(compareIntervals(own, other, polarity), fingertips);
  }
  if (cell(row, 'method') === 'single CI 95') {
    return translate(compareWithBenchmark(own, benchmark, polarity), fingertips);
  }
  const wider = intervalOf(row, 'lower_99_8', 'upper_99_8');
  const found = compareAtTwoLevels(own, wider, benchmark, polarity);
  if (found?.level !== 99.8) return translate(found?.category ?? null, fingertips);
  return found.category === 'better' ? 'Best' : 'Worst';
}

const orNone = (word: string | null): string => word ?? 'None';

function controlAnswer(row: Row): Answer {
  const [value, benchmark] = [num(row, 'value_pct') / 100, num(row, 'benchmark_pct') / 100];
  const [n, polarity] = [num(row, 'denominator'), polarityOf(row)];
  const at95 = compareWithinLimits(value, controlLimits(benchmark, n, 95), polarity);
  const at998 = compareWithinLimits(value, controlLimits(benchmark, n, 99.8), polarity);
  return {
    expected_95: orNone(translate(at95, fingertips)),
    expected_99_8: orNone(translate(at998, fingertips)),
  };
}

function nextAnswer(row: Row): Answer {
  const own = intervalOf(row, 'lower_ci', 'upper_ci');
  const found = compareWithBenchmark(own, num(row, 'benchmark_value'), polarityOf(row));
  return { expected: translate(found, { ...fingertips, similar: 'Similar' }) };
}

function twoPointAnswer(row: Row): Answer {
  const now = intervalOf(row, 'recent_lower', 'recent_upper');
  const before = intervalOf(row, 'previous_lower', 'previous_upper');
  const words = { ...fingertips, similar: 'NoChange', higher: 'Increasing', lower: 'Decreasing' };
  return {
    expected: translate(compareIntervals(now, before, 'none'), words) ?? 'CannotBeCalculated',
  };
}

export const benchmarkJudges: readonly Judge[] = [
  { file: 'computed/benchmark_comparison', answer: benchmarkAnswer },
  {
    file: 'published/fingertips_comparison_tests',
    answer: (row) => ({ expected: orNone(fingertipsWord(row)) }),
  },
  { file: 'published/fingertips_spc_proportion_tests', answer: controlAnswer },
  { file: 'published/fingertipsnext_benchmark_tests', answer: nextAnswer },
  { file: 'published/fingertips_two_point_change_tests', answer: twoPointAnswer },
];
