import { describe, expect, it } from 'vitest';
import type { Target } from '../../domain/target.ts';
import { readingIn } from '../testing/harrow.ts';
import type { Case } from '../testing/harrow.ts';
import { indicatorWith, rowWith, targetWith } from '../testing/rows.ts';
import { asksOf, besidePath, lead, pathOf } from './path.ts';

const low = { polarity: 'low', yearBasis: 'snapshot', inYear: 'snapshot' } as const;
const day = (value: number, end: string) =>
  ({ basis: 'snapshot', start: end, end, value }) as const;
const rung = (
  kind: Target['kind'],
  value: number | null,
  date: string | null,
  changes: Partial<Target> = {},
): Partial<Target> => ({
  kind,
  value,
  date,
  rule: kind === 'baseline' ? 'at_least' : 'at_most',
  ...changes,
});
const plan = [rung('baseline', 34, null), rung('milestone', 30, '2012-09-30')];
const target = rung('target', 25, '2013-04-30');
const ladder = (row: NonNullable<Case['row']>, changes: Partial<Case> = {}) =>
  readingIn({ counts: null, target, rungs: plan, indicator: low, row, ...changes }).ladder;

describe('a whole ladder', () => {
  it('has its rungs in order, what each asks, and how the figure stands to both paths', () => {
    expect(ladder(day(28, '2012-09-30'))).toEqual({
      rungs: [
        {
          kind: 'baseline',
          rule: 'at_least',
          value: 34,
          date: null,
          drawnAt: '2012-04-01',
          words: 'Baseline 34%',
          level: '34%',
          state: 'start',
          actual: null,
          reason: null,
        },
        {
          kind: 'milestone',
          rule: 'at_most',
          value: 30,
          date: '2012-09-30',
          drawnAt: '2012-09-30',
          words: 'Milestone 30% or less by September 2012',
          level: '30% or less by September 2012',
          state: 'met',
          actual: '28%',
          reason: null,
        },
        {
          kind: 'target',
          rule: 'at_most',
          value: 25,
          date: '2013-04-30',
          drawnAt: '2013-04-30',
          words: 'Target 25% or less by April 2013',
          level: '25% or less by April 2013',
          state: 'due',
          actual: null,
          reason: null,
        },
      ],
      pathNow: 30,
      stepNow: 30,
      asks: {
        straight:
          'The level asked for moves evenly from one date to the next. At September 2012 that is 30%.',
        stepped: 'Each level holds until the next one is due. At September 2012 that is 30%.',
      },
      second: null,
      state: 'ahead',
      word: 'Ahead by 2 points',
      detail: null,
      path: 'straight',
      judged: 'Judged on a straight line',
      standings: {
        straight: { state: 'ahead', word: 'Ahead by 2 points', detail: null },
        steps: { state: 'ahead', word: 'Ahead by 2 points', detail: null },
      },
      aheadWords: '2 points ahead of the 30% milestone',
      paceWords: '3 points to go in 7 months',
      nextDue: { date: '2013-04-30', words: '25% or less by April 2013' },
      questions: ['The plan gives no date for the start, 34%; it is drawn at 1 April 2012.'],
    });
  });

  it('is behind, on its path, or already at its next level', () => {
    expect(ladder(day(32, '2012-09-30'))).toMatchObject({
      state: 'behind',
      word: 'Behind by 2 points',
      detail: 'Path at September 2012: 30.0%',
      aheadWords: '2 points behind the 30% milestone',
      paceWords: '7 points to go in 7 months',
    });
    expect(ladder(day(32, '2012-09-30'))?.rungs[1]).toMatchObject({
      state: 'not_met',
      actual: '32%',
    });
    expect(ladder(day(30, '2012-09-30'))).toMatchObject({
      state: 'on_path',
      word: 'On the ladder',
      detail: null,
      aheadWords: 'On the 30% milestone',
    });
    expect(ladder(day(25, '2012-09-30'))).toMatchObject({
      aheadWords: '5 points ahead of the 30% milestone',
      paceWords: 'Already at the next level',
    });
    expect(ladder(day(28, '2012-08-31'))).toMatchObject({
      aheadWords: null,
      paceWords: 'Already at the next level',
    });
  });

  it('has no next level after the last, and no pace to one', () => {
    const late = ladder(day(28, '2012-10-31'), {
      target: rung('target', 25, '2012-10-31'),
    });
    expect(late).toMatchObject({
      nextDue: null,
      paceWords: null,
      aheadWords: '3 points behind the 25% milestone',
    });
  });

  it('is in the measure’s own unit where that is no percentage', () => {
    const rate = { ...low, unit: 'rate', unitWords: 'per 10,000 children' } as const;
    expect(ladder(day(28, '2012-09-30'), { indicator: rate })).toMatchObject({
      word: 'Ahead by 2 per 10,000 children',
      aheadWords: '2 per 10,000 children ahead of the milestone of 30 per 10,000 children',
      paceWords: '3 per 10,000 children to go in 7 months',
    });
  });
});

describe('a ladder that no path reaches', () => {
  it('of one rung is what the target chip says', () => {
    expect(ladder(day(28, '2012-09-30'), { rungs: [] })).toMatchObject({
      pathNow: null,
      stepNow: null,
      standings: null,
      judged: null,
      state: 'not_met',
      word: 'Not met',
      detail: '3 points above 25%, due April 2013',
      paceWords: '3 points to go in 7 months',
    });
    expect(ladder(day(25, '2012-09-30'), { rungs: [] })?.state).toBe('met');
  });

  it('of a total that only rises is not judged, and has no way on', () => {
    const rising = { polarity: 'low', inYear: 'numerator' } as const;
    const so = { basis: 'running_total', value: 20 } as const;
    expect(ladder(so, { indicator: rising })).toMatchObject({
      pathNow: null,
      standings: null,
      state: 'met',
      aheadWords: null,
      paceWords: null,
    });
    const only = { rungs: [], target: rung('target', 25, '2013-03-31') };
    expect(ladder(so, { indicator: rising, ...only })).toMatchObject({
      state: 'no_path',
      word: 'Too soon to say',
      detail: 'On this pace 40.0% by March; target 25% or less',
    });
  });

  it('without a figure says whether there is a start', () => {
    const none = { value: null, missingReason: 'not_yet_due' } as const;
    expect(ladder(none)).toMatchObject({
      state: 'no_figure',
      word: 'No figure since the start',
      detail: null,
    });
    expect(ladder(none, { rungs: [] })).toMatchObject({
      state: 'no_baseline',
      word: 'No start given',
      detail: 'No figure to judge. Target 25% or less by April 2013',
    });
    expect(readingIn({ counts: null, target: null, row: { value: 5 } }).ladder).toBeNull();
  });

  it('before its first day asks nothing', () => {
    const rungs = [rung('baseline', 34, '2012-10-01')];
    expect(ladder(day(28, '2012-09-30'), { rungs })).toMatchObject({
      pathNow: null,
      stepNow: null,
      standings: null,
    });
  });

  it('to be kept without a day is met as long as the figure holds it', () => {
    const kept = { rungs: [rung('baseline', 28, null)], target: rung('target', 28, null) };
    expect(ladder(day(28, '2012-09-30'), kept)).toMatchObject({ state: 'met', word: 'Met' });
    expect(ladder(day(28, '2012-09-30'), kept)?.rungs[1]).toMatchObject({
      level: 'Keep at 28% or less',
      state: 'no_date',
      words: 'Target 28% or less',
      drawnAt: null,
    });
    expect(ladder(day(28, '2012-09-30'), kept)?.questions).toEqual([
      'The plan gives no date for the start, 28%; it is drawn at 1 April 2012.',
    ]);
    expect(ladder(day(29, '2012-09-30'), kept)).toMatchObject({
      state: 'no_path',
      word: 'No date set',
      detail: '1 point above 28%; the plan gives no date',
    });
  });
});

describe('what a plan leaves open', () => {
  const questions = (...rungs: readonly Partial<Target>[]) =>
    ladder(day(28, '2012-09-30'), { rungs, target: null })?.questions;

  it('is asked: a day of a rung, and a second test that its words name without saying which way', () => {
    expect(questions(rung('target', 25, null))).toEqual([
      'By when is 25% or less due? The plan gives no date.',
    ]);
    expect(questions(rung('target', 25, '2013-03-31'))).toEqual([]);
    const reason = 'Halved, and in line with the benchmark.';
    expect(questions(rung('target', 25, '2013-03-31', { reason }))).toEqual([
      'The plan also says: Halved, and in line with the benchmark.',
    ]);
    expect(questions(rung('target', 25, null, { reason }))).toEqual([
      'By when is 25% or less due? The plan gives no date.',
      'The plan also says: Halved, and in line with the benchmark.',
    ]);
    expect(questions(rung('baseline', 34, null, { reason }))).toEqual([
      'The plan gives no date for the start, 34%; it is drawn at 1 April 2012.',
      'The plan also says: Halved, and in line with the benchmark.',
    ]);
    const judged = 'Below 25% and lower than benchmarks (30%).';
    expect(questions(rung('target', 25, '2013-03-31', { reason: judged }))).toEqual([]);
  });

  it('is not a day where there is no number, and a base is no question of its day', () => {
    expect(questions(rung('baseline', null, null, { asWritten: 'tbc' }))).toEqual([]);
    expect(questions(rung('baseline', 34, '2012-04-01'))).toEqual([]);
    const bare = ladder(day(28, '2012-09-30'), {
      rungs: [rung('target', null, '2013-03-31', { asWritten: '-20%' })],
      target: null,
    });
    expect(bare?.rungs[0]).toMatchObject({
      level: '-20%',
      state: 'no_value',
      words: 'Target -20% by March 2013',
    });
  });

  it('is judged beside its second test where the words give it', () => {
    const reason = 'below 25% and lower than benchmarks (30%)';
    const made = ladder(day(28, '2012-09-30'), {
      rungs: [],
      target: rung('target', 25, '2013-03-31', { reason }),
    });
    expect(made?.second).toEqual({
      state: 'met',
      words: 'And below the benchmark, 30.0%: met at 28%',
    });
    expect(made?.rungs[0]?.reason).toBe(reason);
  });
});

describe('a path', () => {
  const targets = [
    targetWith({ value: 25, rule: 'at_most' }),
    targetWith({ kind: 'milestone', value: 30, date: '2012-09-30' }),
    targetWith({ kind: 'baseline', value: 34, date: null }),
    targetWith({ kind: 'milestone', value: null, date: '2012-12-31' }),
    targetWith({ kind: 'milestone', value: 28, date: null }),
    targetWith({ kind: 'milestone', rule: 'between', value: 5, upper: 6, date: '2012-12-31' }),
  ];

  it('runs by day through the rungs that have one number, and a start without a day', () => {
    expect(pathOf(targets, '2012-10-31').map(({ date, value }) => [date, value])).toEqual([
      ['2012-04-01', 34],
      ['2012-09-30', 30],
      ['2013-03-31', 25],
    ]);
  });

  it('is led on the better side of a level', () => {
    expect(lead(true, 10.6, 8.75)).toBe(1.85);
    expect(lead(false, 10.6, 8.75)).toBe(-1.85);
  });

  it('that rises is led from above, and one without rungs is led from below', () => {
    const row = rowWith({ value: 80 });
    const floor = pathOf([targetWith({ value: 85 })], '2012-10-31');
    expect(besidePath(indicatorWith(), row, 75, floor)).toEqual({
      state: 'ahead',
      word: 'Ahead by 5 points',
      detail: null,
    });
    const past = pathOf([targetWith({ rule: 'more_than' })], '2012-10-31');
    expect(besidePath(indicatorWith(), row, 81, past)).toEqual({
      state: 'behind',
      word: 'Behind by 1 point',
      detail: 'Path at October 2012: 81.0%',
    });
    expect(besidePath(indicatorWith(), row, 81, []).state).toBe('ahead');
  });

  it('asks its level at the figure’s day, or tells its way alone', () => {
    const row = rowWith();
    const asks = (latest: typeof row | null, straight: number | null) =>
      asksOf(indicatorWith(), latest, straight, 30).straight;
    const way = 'The level asked for moves evenly from one date to the next.';
    expect(asks(row, 27.83)).toBe(`${way} At October 2012 that is 27.8%.`);
    expect(asks(row, null)).toBe(way);
    expect(asks(null, 27.83)).toBe(way);
    expect(asksOf(indicatorWith(), row, 27.83, 30).stepped).toBe(
      'Each level holds until the next one is due. At October 2012 that is 30%.',
    );
  });
});
