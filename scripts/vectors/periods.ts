import { comparability } from '../../src/methods/comparability.ts';
import type { Basis, Period } from '../../src/domain/period.ts';
import {
  rollingYear,
  rollingYearFromTotals,
  runningTotals,
  splitRunningTotal,
} from '../../src/methods/year-to-date.ts';
import type { Counts } from '../../src/methods/year-to-date.ts';
import { percentOrNull } from './changes.ts';
import { cell, num, numberOrNull } from './judge.ts';
import type { Answer, Got, Judge, Row } from './judge.ts';

function countsOf(row: Row, kind: 'discrete' | 'ytd'): Counts | null {
  const numerator = numberOrNull(cell(row, `${kind}_num`));
  const denominator = numberOrNull(cell(row, `${kind}_den`));
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

function earlierRows(row: Row, rows: readonly Row[]): readonly Row[] {
  return rows.filter(
    (other) =>
      cell(other, 'case') === cell(row, 'case') && num(other, 'period') < num(row, 'period'),
  );
}

const percent = (counts: Counts | null): number | null =>
  counts === null ? null : percentOrNull(counts.numerator, counts.denominator);

const missing = 'the period before it is not in the file';

function fromTotals(row: Row, rows: readonly Row[]): Answer {
  const period = num(row, 'period');
  const before = earlierRows(row, rows).find((other) => num(other, 'period') === period - 1);
  const now = countsOf(row, 'ytd');
  if (before === undefined && period > 1) return missing;
  const split = splitRunningTotal(before === undefined ? 'first' : countsOf(before, 'ytd'), now);
  const counts = split.kind === 'unknown' ? null : split.counts;
  const isEmpty = split.kind === 'split' && split.counts.denominator === 0;
  const statuses = {
    split: isEmpty ? 'ok: no cases in period, percentage undefined' : 'ok',
    unknown: 'missing',
    impossible: 'inconsistent: YTD fell or implied numerator outside 0..denominator (revision?)',
  };
  return {
    discrete_num: counts?.numerator ?? null,
    discrete_den: counts?.denominator ?? null,
    discrete_pct: split.kind === 'split' ? percent(split.counts) : null,
    ytd_pct: percent(now),
    status: statuses[split.kind],
  };
}

function fromPeriods(row: Row, rows: readonly Row[]): Answer {
  const earlier = earlierRows(row, rows);
  const own = countsOf(row, 'discrete');
  const discrete: Got = percent(own);
  if (cell(row, 'case').startsWith('missing quarter')) {
    const total = runningTotals([null, own]).at(-1) ?? null;
    return {
      discrete_pct: discrete,
      ytd_num: total?.numerator ?? null,
      ytd_den: total?.denominator ?? null,
    };
  }
  if (earlier.length < num(row, 'period') - 1) return missing;
  const total = runningTotals([...earlier, row].map((each) => countsOf(each, 'discrete'))).at(-1);
  return {
    discrete_pct: discrete,
    ytd_num: total?.numerator ?? null,
    ytd_den: total?.denominator ?? null,
    ytd_pct: percent(total ?? null),
  };
}

function rollingAnswer(row: Row, rows: readonly Row[]): Answer {
  const own = numberOrNull(cell(row, 'discrete'));
  const until = rows.slice(0, rows.indexOf(row) + 1);
  const ofYear = (year: string, months: number) =>
    rows.filter((r) => cell(r, 'financial_year') === year && num(r, 'month_index') <= months);
  const total = (of: readonly Row[]) =>
    runningTotals(
      of.map((r) => {
        const count = numberOrNull(cell(r, 'discrete'));
        return count === null ? null : { numerator: count, denominator: count };
      }),
    ).at(-1)?.numerator ?? null;
  const month = num(row, 'month_index');
  const now = total(ofYear(cell(row, 'financial_year'), month));
  const isSecond = cell(row, 'financial_year') === '2014/15';
  const last = isSecond ? total(ofYear('2013/14', month)) : null;
  const whole = isSecond ? total(ofYear('2013/14', 12)) : null;
  const compared = now !== null && last !== null && own !== null;
  return {
    ytd: now,
    rolling_12: rollingYear(until.map((r) => numberOrNull(cell(r, 'discrete')))),
    same_period_last_year_ytd: last,
    ytd_change: compared ? now - last : null,
    ytd_pct_change: compared ? (100 * (now - last)) / last : null,
    rolling_12_identity:
      compared && whole !== null ? rollingYearFromTotals(whole, now, last) : null,
  };
}

const period = (basis: Basis, start: string, end: string): Period => ({ basis, start, end });

const ownPeriods: Readonly<Record<string, Period>> = {
  'discrete month': period('month', '2012-10-01', '2012-10-31'),
  'discrete quarter': period('quarter', '2012-07-01', '2012-09-30'),
  'YTD part-year': period('running_total', '2012-04-01', '2012-09-30'),
  'rolling 12 months': period('rolling_year', '2011-10-01', '2012-09-30'),
  'full financial year': period('year', '2011-04-01', '2012-03-31'),
  'full academic year': period('year', '2011-09-01', '2012-08-31'),
  'snapshot as at date': period('snapshot', '2012-09-30', '2012-09-30'),
  'snapshot 31 March': period('snapshot', '2012-03-31', '2012-03-31'),
};

function comparabilityAnswer(row: Row): Answer {
  const own = ownPeriods[cell(row, 'own_value_basis')];
  const benchmark = ownPeriods[cell(row, 'benchmark_basis')];
  if (own === undefined || benchmark === undefined) throw new Error('unknown basis');
  const inYear = cell(row, 'indicator_behaviour').startsWith('rate') ? 'both' : 'total';
  const found = comparability(own.basis, own, benchmark.basis, benchmark, inYear);
  const expected = cell(row, 'expected');
  const words = 'noBand' in found ? refusals[found.noBand] : firmnesses[found.firmness];
  return { expected: expected.startsWith(words) ? expected : words };
}

const refusals = {
  part_year: 'NOT comparable: part-year value',
  basis_differs: 'NOT comparable: different measure basis',
};
const firmnesses = {
  firm: 'comparable',
  labelled: 'comparable with label',
  indicative: 'indicative only',
};

export const periodJudges: readonly Judge[] = [
  {
    file: 'computed/ytd_discrete',
    answer: (row, rows) =>
      cell(row, 'given') === 'ytd' ? fromTotals(row, rows) : fromPeriods(row, rows),
  },
  { file: 'computed/rolling_ytd_counts', answer: rollingAnswer },
  { file: 'computed/period_comparability', answer: comparabilityAnswer },
];
