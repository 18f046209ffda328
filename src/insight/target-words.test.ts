import { describe, expect, it } from 'vitest';
import type { Target } from '../domain/target.ts';
import {
  currentTarget,
  distinctTargets,
  startDrawnAt,
  targetLevel,
  targetPoints,
  targetView,
} from './target.ts';
import { indicatorWith, rowWith, targetWith } from './testing/rows.ts';

const rate = indicatorWith();
const rising = indicatorWith({ inYear: 'numerator', polarity: 'low' });
const year = { basis: 'year', start: '2012-04-01', end: '2013-03-31' } as const;
type Row = Parameters<typeof rowWith>[0];
const view = (row: Row, target: Partial<Target>, indicator = rate, before: readonly Row[] = []) =>
  targetView(
    indicator,
    rowWith(row),
    [...before.map(rowWith), rowWith(row)],
    [targetWith(target)],
    '2012-10-31',
    false,
  );
const detail = (...args: Parameters<typeof view>) => view(...args).detail;

describe('a whole target', () => {
  it('is judged with its distance, its people and its day', () => {
    expect(view({ ...year, value: 80, numerator: 8, denominator: 10 }, {})).toEqual({
      state: 'not_met',
      word: 'Not met',
      detail: '5 points below 85%. 1 more of 10 needed',
      value: 85,
      upper: null,
      rule: 'at_least',
      date: '2013-03-31',
      gap: -5,
    });
    expect(
      view({ ...year, value: 5.5 }, { rule: 'between', value: 5, upper: 6, date: '2014-03-31' }),
    ).toEqual({
      state: 'met',
      word: 'Met',
      detail: '5 to 6%, due March 2014',
      value: 5,
      upper: 6,
      rule: 'between',
      date: '2014-03-31',
      gap: 0.5,
    });
  });

  it('is not judged without a figure or a base, and keeps what the plan says', () => {
    expect(view({ ...year, value: null }, {})).toEqual({
      state: 'no_value',
      word: 'Not judged',
      detail: 'No figure to judge. Target 85% or more by March 2013',
      value: 85,
      upper: null,
      rule: 'at_least',
      date: '2013-03-31',
      gap: null,
    });
    expect(detail({ ...year, value: null }, { date: null })).toBe(
      'No figure to judge. Target 85% or more',
    );
    expect(view({ ...year }, { value: null, rule: 'at_most', asWritten: '-20%' })).toEqual({
      state: 'no_value',
      word: 'Not judged',
      detail: '“-20%”, but from what? The plan does not name its base',
      value: null,
      upper: null,
      rule: 'at_most',
      date: '2013-03-31',
      gap: null,
    });
  });

  it('is short within the plan’s tolerance, of a figure or of counts, and of what is no percentage', () => {
    const tolerance = { amount: 3, kind: 'points' } as const;
    expect(view({ ...year, value: 82 }, { tolerance })).toMatchObject({
      state: 'nearly',
      word: 'Within tolerance',
      detail: '3 points below 85%',
    });
    const children = indicatorWith({ unit: 'rate', unitWords: 'per 10,000 children' });
    // 1 of 10 is no 10 per 10,000: the counts of a rate are not its figure.
    const counts = { numerator: 1, denominator: 10 };
    expect(view({ ...year, value: 82, ...counts }, { tolerance }, children).state).toBe('nearly');
    expect(view({ ...year, value: 86 }, { tolerance }).state).toBe('met');
  });
});

describe('the distance to a target', () => {
  it('is at the decimals of the figure or of the target, whichever has more', () => {
    expect(detail({ ...year, value: 80.25 }, {})).toBe('4.75 points below 85%');
    expect(detail({ ...year, value: 80.25 }, { value: 85.125 })).toBe('4.875 points below 85.125%');
    expect(detail({ ...year, value: 84 }, {})).toBe('1 point below 85%');
    expect(detail({ ...year, value: 95 }, { rule: 'at_most' })).toBe('10 points above 85%');
    expect(detail({ ...year, value: 1100 }, { rule: 'at_most', value: 64.5 })).toBe(
      '1,035.5 points above 64.5%',
    );
  });

  it('is never rounded to nothing', () => {
    // 1,699 of 1,999 is 84.99…%: 0.008 short, where one decimal would say 0.0.
    const counts = { numerator: 1699, denominator: 1999, value: (100 * 1699) / 1999 };
    expect(detail({ ...year, ...counts, stated: 85 }, {})).toBe(
      '0.0075 points below 85%. 1 more of 1,999 needed',
    );
  });

  it('is none on a level that has to be passed', () => {
    expect(detail({ ...year, value: 85 }, { rule: 'more_than' })).toBe(
      'On 85%, which has to be passed',
    );
    expect(detail({ ...year, value: 85 }, { rule: 'less_than' })).toBe(
      'On 85%, which has to be passed',
    );
  });

  it('is in the measure’s unit where that is no percentage', () => {
    const children = indicatorWith({ unit: 'count', unitWords: 'children', decimals: 0 });
    expect(detail({ ...year, value: 66 }, { rule: 'at_most', value: 64 }, children)).toBe(
      '2 above 64 children',
    );
    const counts = { numerator: 6, denominator: 10 };
    expect(
      detail({ ...year, value: 66, ...counts }, { rule: 'at_most', value: 64 }, children),
    ).toBe('2 above 64 children');
  });

  it('to a range is to its nearer end, and to a range of one number to that', () => {
    const range = { rule: 'between', value: 5, upper: 6 } as const;
    expect(detail({ ...year, value: 6.5 }, range)).toBe('0.5 points above 6%');
    expect(detail({ ...year, value: 4.5 }, range)).toBe('0.5 points below 5%');
    expect(detail({ ...year, value: 6.5 }, { ...range, upper: null })).toBe('1.5 points above 5%');
  });
});

describe('the people of a target', () => {
  const counts = (numerator: number, denominator: number) => ({
    ...year,
    value: (100 * numerator) / denominator,
    numerator,
    denominator,
  });

  it('are needed, to spare, allowed or too many', () => {
    expect(detail(counts(9, 10), {})).toBe('85% or more. None to spare');
    expect(detail(counts(10, 10), {})).toBe('85% or more. 1 to spare');
    expect(detail(counts(5, 10), { rule: 'more_than', value: 50 })).toBe(
      'On 50%, which has to be passed. 1 more of 10 needed',
    );
    expect(detail(counts(5, 10), { rule: 'at_most', value: 50 })).toBe(
      '50% or less. 5 allowed, 5 used',
    );
    expect(detail(counts(5, 10), { rule: 'less_than', value: 50 })).toBe(
      'On 50%, which has to be passed. 1 too many',
    );
    expect(detail(counts(1, 10), { rule: 'less_than', value: 0 })).toBe(
      '10 points above 0%. 1 too many',
    );
  });

  it('are not told of a range, of nobody, or without counts', () => {
    expect(detail(counts(5, 10), { rule: 'between', value: 40, upper: 60 })).toBe('40 to 60%');
    expect(detail({ ...counts(5, 10), numerator: 0, denominator: 0 }, { value: 50 })).toBe(
      '50% or more',
    );
    expect(detail({ ...year, value: 50 }, { value: 50 })).toBe('50% or more');
  });
});

describe('a total that only rises beside its target', () => {
  const so = { basis: 'running_total', value: 7.5, end: '2012-09-30' } as const;
  const limit = { rule: 'at_most', value: 11 } as const;

  it('is told by its pace only from April, to the end of its year', () => {
    expect(view(so, limit, rising)).toEqual({
      state: 'too_soon',
      word: 'Too soon to say',
      detail: 'On this pace 15.0% by March; target 11% or less',
      value: 11,
      upper: null,
      rule: 'at_most',
      date: '2013-03-31',
      gap: null,
    });
    const by = 'Target 11% or less by March 2013';
    expect(detail({ ...so, start: '2012-05-01' }, limit, rising)).toBe(by);
    expect(detail({ ...so, basis: 'not_stated' }, limit, rising)).toBe(by);
    expect(detail(so, { ...limit, date: '2014-03-31' }, rising)).toBe(
      'Target 11% or less by March 2014',
    );
    const children = indicatorWith({ unit: 'count', unitWords: 'children', inYear: 'total' });
    expect(detail({ ...so, value: 33 }, { ...limit, value: 70 }, children)).toBe(
      'On this pace 66 children by March; target 70 children or less',
    );
  });

  it('is judged on the target’s own day, and once over a limit', () => {
    expect(view(so, { ...limit, date: '2012-09-30' }, rising).state).toBe('met');
    expect(view({ ...so, value: 12 }, limit, rising)).toMatchObject({ state: 'not_met', gap: 1 });
    expect(view(so, { ...limit, date: null }, rising)).toMatchObject({
      state: 'too_soon',
      detail: 'Target 11% or less',
    });
    expect(view({ ...so, value: 12 }, { ...limit, date: null }, rising).state).toBe('no_date');
  });
});

describe('a target without a day', () => {
  it('is not judged, and says how far it is', () => {
    expect(view({ ...year, value: 80 }, { date: null })).toMatchObject({
      state: 'no_date',
      word: 'No date set',
      detail: '5 points below 85%; the plan gives no date',
      gap: -5,
    });
    expect(detail({ ...year, value: 80, numerator: 8, denominator: 10 }, { date: null })).toBe(
      '5 points below 85%; the plan gives no date',
    );
  });
});

describe('the rung that a figure is set against', () => {
  const rung = (date: string | null, kind: Target['kind'] = 'milestone') =>
    targetWith({ date, kind });

  it('is the next on or after its day, else the last past, else one without a day', () => {
    const [first, second, never] = [rung('2012-09-30'), rung('2013-03-31'), rung(null)];
    const all = [never, second, first];
    expect(currentTarget(all, '2012-09-29')).toBe(first);
    expect(currentTarget(all, '2012-09-30')).toBe(first);
    expect(currentTarget(all, '2012-10-01')).toBe(second);
    expect(currentTarget(all, '2013-04-01')).toBe(second);
    expect(currentTarget([never], '2013-04-01')).toBe(never);
    expect(currentTarget([rung('2012-09-30', 'baseline')], '2012-09-01')).toBeNull();
    expect(currentTarget([], '2012-09-01')).toBeNull();
  });

  it('is one of each kind and day, the one given last', () => {
    const [table, file] = [rung('2013-03-31'), rung('2013-03-31')];
    const other = rung('2013-03-31', 'target');
    const [a, b] = [
      targetWith({ date: null, asWritten: 'a' }),
      targetWith({ date: null, asWritten: 'b' }),
    ];
    expect(distinctTargets([table, other, file, a, b])).toEqual([file, other, a, b]);
    expect(distinctTargets([table, file])[0]).toBe(file);
  });

  it('is said with its unit', () => {
    expect(targetLevel(rate, targetWith({ value: null }))).toBeNull();
    expect(targetLevel(rate, targetWith({ rule: 'less_than', value: 15 }))).toBe('under 15%');
  });
});

describe('the rungs of a path', () => {
  const baseline = targetWith({ kind: 'baseline', value: 34, date: null });
  const milestone = targetWith({
    kind: 'milestone',
    value: 30,
    date: '2012-09-30',
    rule: 'at_most',
  });
  const target = targetWith({ value: 25, rule: 'at_most' });

  it('have their day, their words, and whether they were met on it', () => {
    const met = rowWith({ end: '2012-09-30', value: 28 });
    expect(targetPoints(rate, [baseline, milestone, target], [met], '2012-10-31')).toEqual([
      {
        kind: 'baseline',
        date: '2012-04-01',
        value: 34,
        rule: 'at_least',
        words: 'Baseline 34%',
        met: null,
      },
      {
        kind: 'milestone',
        date: '2012-09-30',
        value: 30,
        rule: 'at_most',
        words: 'Milestone 30% or less by September 2012',
        met: true,
      },
      {
        kind: 'target',
        date: '2013-03-31',
        value: 25,
        rule: 'at_most',
        words: 'Target 25% or less by March 2013',
        met: null,
      },
    ]);
    const missed = rowWith({ end: '2012-09-30', value: 31 });
    const missing = rowWith({ end: '2012-09-30', value: null });
    const of = (...rows: readonly ReturnType<typeof rowWith>[]) =>
      targetPoints(rate, [milestone], rows, '2012-10-31')[0]?.met;
    expect(of(missed)).toBe(false);
    expect(of(missing)).toBeNull();
    expect(of(missing, met)).toBe(true);
    const dated = { ...baseline, date: '2012-09-30' };
    expect(targetPoints(rate, [dated], [met], '2012-10-31')[0]?.met).toBeNull();
  });

  it('are none without a number, or without a day unless it is the start', () => {
    expect(targetPoints(rate, [{ ...target, value: null }], [], '2012-10-31')).toEqual([]);
    expect(targetPoints(rate, [{ ...target, date: null }], [], '2012-10-31')).toEqual([]);
  });

  it('begin, where the start has no day, with the year of the first rung or of the day looked at', () => {
    const at = (asAt: string, ...dates: readonly (string | null)[]) =>
      startDrawnAt([baseline, ...dates.map((date) => targetWith({ date }))], asAt);
    expect(at('2012-10-31', '2014-09-30', '2013-03-31')).toBe('2012-04-01');
    expect(at('2014-10-31', '2014-09-30', '2013-03-31')).toBe('2012-04-01');
    expect(at('2011-10-31', '2014-09-30')).toBe('2011-04-01');
    expect(at('2012-10-31', null)).toBe('2012-04-01');
    expect(at('2014-10-31', null, '2013-09-30')).toBe('2013-04-01');
    expect(startDrawnAt([{ ...baseline, date: '2009-03-31' }], '2012-10-31')).toBe('2012-04-01');
  });
});
