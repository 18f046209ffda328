import { fisherTest } from '../../src/methods/binomial.ts';
import {
  byar,
  clopperPearson,
  countInterval,
  exactPoisson,
  newcombe,
  rateInterval,
  wilson,
} from '../../src/methods/intervals.ts';
import type { Interval } from '../../src/methods/intervals.ts';
import { compareCounts } from '../../src/methods/two-counts.ts';
import { cell, num, numberOrNull } from './judge.ts';
import type { Answer, Got, Judge, Row } from './judge.ts';

const methods = { exact: 'Exact', byar: 'Byars' };

function wilsonAnswer(row: Row): Answer {
  const [x, n, confidence] = [num(row, 'x'), num(row, 'n'), num(row, 'confidence')];
  const score = wilson(x, n, confidence);
  const exact = clopperPearson(x, n, confidence);
  return {
    wilson_lower: score?.lower ?? null,
    wilson_upper: score?.upper ?? null,
    clopper_pearson_lower: exact?.lower ?? null,
    clopper_pearson_upper: exact?.upper ?? null,
  };
}

/** The file states each outcome in words: what ours amounts to, in the same ones. */
function edgeAnswer(row: Row): Answer {
  const expected = cell(row, 'expected');
  const outcome = outcomeOf(row);
  const word = /^[a-z]+/.exec(expected)?.[0] ?? '';
  const told = outcome === null || outcome === 'error' ? String(outcome) : JSON.stringify(outcome);
  return { expected: isAsTold(word, outcome) ? expected : told };
}

function isAsTold(word: string, outcome: Interval | 'error' | null): boolean {
  switch (word) {
    case 'not':
    case 'null':
      return outcome === null;
    case 'error':
      return outcome === 'error';
    case 'computed':
      return holds(outcome, 0.0438, 0.933);
    case 'same':
      return sameInterval(outcome, wilson(5, 10, 0.998));
    default:
      return holds(outcome, 0, 1);
  }
}

function outcomeOf(row: Row): Interval | 'error' | null {
  const [x, n] = [numberOrNull(cell(row, 'x')), numberOrNull(cell(row, 'n'))];
  try {
    return wilson(x, n, num(row, 'confidence'));
  } catch {
    return 'error';
  }
}

function holds(outcome: Interval | 'error' | null, lower: number, upper: number): boolean {
  if (outcome === null || outcome === 'error') return false;
  return Math.abs(outcome.lower - lower) < 5e-4 && Math.abs(outcome.upper - upper) < 5e-4;
}

function sameInterval(outcome: Interval | 'error' | null, other: Interval | null): boolean {
  if (outcome === null || outcome === 'error' || other === null) return false;
  return outcome.lower === other.lower && outcome.upper === other.upper;
}

function countAnswer(row: Row): Answer {
  const [count, confidence] = [num(row, 'count'), num(row, 'confidence')];
  const [approximate, exact] = [byar(count, confidence), exactPoisson(count, confidence)];
  const hybrid = countInterval(count, confidence);
  return {
    byar_lower: approximate.lower,
    byar_upper: approximate.upper,
    exact_lower: exact.lower,
    exact_upper: exact.upper,
    phe_hybrid_lower: hybrid.lower,
    phe_hybrid_upper: hybrid.upper,
    phe_method: methods[hybrid.method],
  };
}

function rateAnswer(row: Row): Answer {
  const rate = rateInterval(
    num(row, 'x'),
    num(row, 'n'),
    num(row, 'multiplier'),
    num(row, 'confidence'),
  );
  if (rate === null) throw new Error('no population');
  return { rate: rate.rate, lower: rate.lower, upper: rate.upper, method: methods[rate.method] };
}

function twoProportionsAnswer(row: Row): Answer {
  const first = { numerator: num(row, 'x1'), denominator: num(row, 'n1') };
  const second = { numerator: num(row, 'x2'), denominator: num(row, 'n2') };
  const gap = newcombe(first, second);
  return {
    difference: gap?.difference ?? null,
    newcombe_lower: gap?.lower ?? null,
    newcombe_upper: gap?.upper ?? null,
    ci_excludes_zero: gap?.isClear ?? null,
    fisher_p: fisherTest(first, second),
  };
}

function twoCountsAnswer(row: Row): Answer {
  const compared = compareCounts(
    { count: num(row, 'x1'), exposure: num(row, 't1') },
    { count: num(row, 'x2'), exposure: num(row, 't2') },
  );
  return {
    rate_ratio: compared?.ratio ?? null,
    rr_lower: compared?.lower ?? null,
    rr_upper: compared?.upper ?? null,
    p_two_sided: compared?.p ?? null,
    pct_change: compared?.percentChange ?? null,
  };
}

const levelOf = (row: Row) => Number(cell(row, 'confidence').replace('%', ''));

function pheCountAnswer(row: Row): Answer {
  const x = num(row, 'x');
  const interval =
    cell(row, 'method') === 'Wilson'
      ? wilson(x, num(row, 'n'), levelOf(row))
      : byar(x, levelOf(row));
  return { lower: interval?.lower ?? null, upper: interval?.upper ?? null };
}

type Cells = Readonly<Record<string, Got>>;

function phePair(row: Row) {
  return [numberOrNull(cell(row, 'Numerator')), numberOrNull(cell(row, 'Denominator'))] as const;
}

function pheProportion(row: Row, confidence: number, names: readonly [string, string]): Cells {
  const [x, n] = phePair(row);
  const scale = num(row, 'multiplier');
  const interval = wilson(x, n, confidence);
  return {
    value: x === null || n === null ? null : (x / n) * scale,
    [names[0]]: interval === null ? null : interval.lower * scale,
    [names[1]]: interval === null ? null : interval.upper * scale,
  };
}

function pheRate(row: Row, confidence: number, names: readonly [string, string]): Cells {
  const [x, n] = phePair(row);
  const rate = rateInterval(x, n, num(row, 'multiplier'), confidence);
  return {
    value: rate?.rate ?? null,
    [names[0]]: rate?.lower ?? null,
    [names[1]]: rate?.upper ?? null,
  };
}

const at95 = ['lower95_0cl', 'upper95_0cl'] as const;
const at998 = ['lower99_8cl', 'upper99_8cl'] as const;
const single = ['lowercl', 'uppercl'] as const;

export const intervalJudges: readonly Judge[] = [
  { file: 'computed/wilson', answer: wilsonAnswer },
  { file: 'computed/wilson_edge_cases', answer: edgeAnswer },
  { file: 'computed/count_ci', answer: countAnswer },
  { file: 'computed/rate_ci', answer: rateAnswer },
  { file: 'computed/two_proportions', answer: twoProportionsAnswer },
  { file: 'computed/two_counts', answer: twoCountsAnswer },
  { file: 'published/phe_byars_wilson', answer: pheCountAnswer },
  {
    file: 'published/phe_proportion',
    answer: (row) => ({ ...pheProportion(row, 95, at95), ...pheProportion(row, 99.8, at998) }),
  },
  {
    file: 'published/phe_proportion_grouped',
    answer: (row) => pheProportion(row, levelOf(row), single),
  },
  {
    file: 'published/phe_rate',
    answer: (row) => ({ ...pheRate(row, 95, at95), ...pheRate(row, 99.8, at998) }),
  },
  { file: 'published/phe_rate_grouped', answer: (row) => pheRate(row, levelOf(row), single) },
];
