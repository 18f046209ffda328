import { describe, expect, it } from 'vitest';
import { bandView, emptyStanding } from './band.ts';
import { askedBeside, secondLimit, withSecond } from './second-limit.ts';
import { targetView } from './target.ts';
import { indicatorWith, rowWith, targetWith } from './testing/rows.ts';

const indicator = indicatorWith({ polarity: 'low' });
const england = {
  ...bandView({
    indicator,
    standing: emptyStanding(indicator, 'england'),
    lastFullYear: null,
    printedEngland: [],
    printedBest: [],
    benchmark: null,
    comparatorName: null,
  }),
};
const plan = 'Row 2: remains below 15% and lower than benchmarks (25%).';
const asking = (reason: string) =>
  targetWith({ value: 15, rule: 'less_than', date: '2013-03-31', reason });
const year = { start: '2012-04-01', end: '2013-03-31', basis: 'year' } as const;

describe('a target with a second test', () => {
  it('is read from the plan’s own words, with the benchmark that they give', () => {
    expect(askedBeside(plan)).toEqual({ below: true, level: 25 });
    expect(askedBeside('above 50% and higher than the national benchmark')).toEqual({
      below: false,
      level: null,
    });
    expect(askedBeside('Row 2, audited each month.')).toBeNull();
    expect(askedBeside(null)).toBeNull();
  });

  it('is judged beside the plan’s number, and said', () => {
    const row = rowWith({ ...year, value: 12, stated: 12 });
    expect(secondLimit(indicator, asking(plan), row, england)).toEqual({
      state: 'met',
      words: 'And below the benchmark, 25.0%: met at 12.0%',
    });
  });

  it('is judged beside England’s average where the plan gives no number', () => {
    const words = 'below 15% and lower than benchmarks';
    const known = { ...england, average: 10, periodId: '2011/12' };
    const row = rowWith({ ...year, value: 12, stated: 12 });
    expect(secondLimit(indicator, asking(words), row, known)).toEqual({
      state: 'not_met',
      words: 'And below England’s average, 10.0% in 2011/12: not met at 12.0%',
    });
    expect(secondLimit(indicator, asking(words), row, england)?.state).toBe('unknown');
    expect(secondLimit(indicator, asking(words), null, known)?.state).toBe('unknown');
  });

  it('is not met where only the first test is', () => {
    const words = 'below 15% and lower than benchmarks (10%)';
    const row = rowWith({ ...year, value: 12, stated: 12 });
    const target = asking(words);
    const first = targetView(indicator, row, [row], [target], row.end, false);
    expect(first.state).toBe('met');
    const both = withSecond(first, secondLimit(indicator, target, row, england), 'Not met');
    expect(both).toMatchObject({ state: 'not_met', word: 'Not met' });
    expect(both.detail).toContain('not met at 12.0%');
  });
});
