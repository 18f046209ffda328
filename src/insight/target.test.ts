import { describe, expect, it } from 'vitest';
import type { Indicator } from '../domain/indicator.ts';
import type { Target } from '../domain/target.ts';
import type { ObservationRow } from '../warehouse/rows.ts';
import { currentTarget, distinctTargets, targetPoints, targetView } from './target.ts';
import { indicatorWith, rowWith, targetWith } from './testing/rows.ts';
import type { TargetView } from './views.ts';

const rate = indicatorWith();
const low = indicatorWith({ polarity: 'low' });
const judge = (
  indicator: Indicator,
  row: ObservationRow | null,
  targets: readonly Target[],
  earlier: readonly ObservationRow[] = [],
): TargetView =>
  targetView(indicator, row, row ? [...earlier, row] : earlier, targets, '2012-10-31', false);

describe('a target', () => {
  it('is not met by so many points and, at the last counts, so many people', () => {
    const september = rowWith({ end: '2012-09-30', value: 52.1, numerator: 122, denominator: 234 });
    expect(judge(rate, rowWith({ value: 47 }), [targetWith()], [september])).toMatchObject({
      state: 'not_met',
      word: 'Not met',
      detail: '38 points below 85%. At September: 77 more of 234 needed',
      gap: -38,
    });
  });

  it('is met under a ceiling, whatever the quarter', () => {
    const september = rowWith({ end: '2012-09-30', value: 9.9, numerator: 7, denominator: 71 });
    const ceiling = targetWith({ rule: 'at_most', value: 12 });
    expect(judge(low, rowWith({ value: 10.1 }), [ceiling], [september])).toMatchObject({
      state: 'met',
      detail: '12% or less. At September: 8 allowed, 7 used',
    });
  });

  it('is judged from the counts and not from their rounded percentage', () => {
    const short = rowWith({ value: 85, numerator: 1699, denominator: 1999 });
    const view = judge(rate, short, [targetWith()]);
    expect(view.state).toBe('not_met');
    expect(view.detail).toContain('1 more of 1,999 needed');
  });

  it('is too soon to say for a total that only rises, until it is over', () => {
    const moves = indicatorWith({ polarity: 'low', inYear: 'numerator' });
    const ceiling = targetWith({ rule: 'at_most', value: 11 });
    const row = rowWith({ basis: 'running_total', value: 9.7 });
    expect(judge(moves, row, [ceiling])).toMatchObject({
      state: 'too_soon',
      word: 'Too soon to say',
      detail: 'On this pace 16.6% by March; target 11% or less',
      gap: null,
    });
    expect(judge(moves, { ...row, value: 11.5 }, [ceiling])).toMatchObject({
      state: 'not_met',
      detail: '0.5 points above 11%',
    });
  });

  it('has no verdict without a figure, a date or a base', () => {
    expect(
      judge(rate, rowWith({ value: null, missingReason: 'not_yet_due' }), [targetWith()]),
    ).toMatchObject({
      state: 'no_value',
      gap: null,
    });
    expect(judge(rate, null, [targetWith()]).state).toBe('no_value');
    expect(judge(rate, rowWith(), []).state).toBe('no_target');
    expect(judge(rate, rowWith({ value: 90 }), [targetWith({ date: null })])).toMatchObject({
      state: 'no_date',
      detail: '85% or more; the plan gives no date',
    });
    const cut = targetWith({ value: null, changePercent: -20, asWritten: '20% reduction' });
    expect(judge(rate, rowWith(), [cut])).toMatchObject({
      state: 'no_value',
      detail: '“20% reduction”, but from what? The plan does not name its base',
    });
  });

  it('is the next one due, and met only if right where the figure is in doubt', () => {
    const milestone = targetWith({ kind: 'milestone', value: 30, date: '2012-10-31' });
    const later = targetWith({ value: 25 });
    expect(currentTarget([later, milestone], '2012-10-31')).toBe(milestone);
    expect(currentTarget([later, milestone], '2012-11-30')).toBe(later);
    expect(currentTarget([later, milestone], '2014-11-30')).toBe(later);
    const doubtful = targetView(
      rate,
      rowWith({ value: 100 }),
      [],
      [targetWith()],
      '2012-10-31',
      true,
    );
    expect(doubtful.word).toBe('Met, if right');
  });

  it('is named without "or more" where nothing can be more', () => {
    const all = targetWith({ value: 100 });
    expect(judge(rate, rowWith({ value: 100 }), [all]).detail).toBe('100%');
  });

  it('is counted once where the table and a targets file both give it', () => {
    const table = targetWith({ asWritten: '85.0' });
    const file = targetWith({ reason: 'because' });
    expect(distinctTargets([table, file])).toEqual([file]);
  });

  it('leaves a rung unjudged where there is no figure at its date', () => {
    const rungs = [targetWith({ kind: 'milestone', value: 40, date: '2012-10-31' }), targetWith()];
    const points = targetPoints(rate, rungs, [rowWith({ value: 50 })], '2012-10-31');
    expect(points.map(({ met, words }) => [met, words])).toEqual([
      [true, 'Milestone 40% or more by October 2012'],
      [null, 'Target 85% or more by March 2013'],
    ]);
  });
});

describe('nearly met', () => {
  const tolerance = { amount: 3, kind: 'points' } as const;
  const near = (
    changes: Parameters<typeof rowWith>[0],
    kind: typeof tolerance | null = tolerance,
  ) =>
    judge(rate, rowWith({ basis: 'year', start: '2012-04-01', end: '2013-03-31', ...changes }), [
      targetWith({ tolerance: kind }),
    ]).state;

  it('is short by no more than the plan’s own tolerance, by counts where there are any', () => {
    expect(near({ value: 82 })).toBe('nearly');
    expect(near({ value: 81.9 })).toBe('not_met');
    expect(near({ value: 85 })).toBe('met');
    expect(near({ value: 82 }, null)).toBe('not_met');
    // 409 of 500 is 81.8%, whatever is printed; 410 of 500 is 82%.
    expect(near({ value: 82, numerator: 409, denominator: 500 })).toBe('not_met');
    expect(near({ value: 81, numerator: 410, denominator: 500 })).toBe('nearly');
  });

  it('goes by the figure where a count is missing or the group is empty', () => {
    expect(near({ value: 82, numerator: null, denominator: 500 })).toBe('nearly');
    expect(near({ value: 82, numerator: 400, denominator: null })).toBe('nearly');
    expect(near({ value: 82, numerator: 0, denominator: 0 })).toBe('nearly');
  });
});

describe('which rung and how far', () => {
  it('a target goes before a milestone of the same day, in whichever order they are given', () => {
    const [target, milestone] = [targetWith(), targetWith({ kind: 'milestone', value: 80 })];
    expect(currentTarget([target, milestone], '2012-10-31')).toBe(target);
    expect(currentTarget([milestone, target], '2012-10-31')).toBe(target);
    expect(currentTarget([targetWith({ kind: 'baseline' })], '2012-10-31')).toBeNull();
  });

  it('the distance to a range is to its nearer end', () => {
    const range = targetWith({ rule: 'between', value: 5, upper: 6 });
    const detail = (value: number) =>
      judge(rate, rowWith({ basis: 'year', start: '2012-04-01', end: '2013-03-31', value }), [
        range,
      ]).detail;
    expect(detail(8)).toBe('2 points above 6%');
    expect(detail(2)).toBe('3 points below 5%');
  });
});
