import { describe, expect, it } from 'vitest';
import { changeView, judged } from './change.ts';
import { isClearChange } from './clear-change.ts';
import { indicatorWith, rowWith } from './testing/rows.ts';

const rate = indicatorWith();
const row = (
  changes: Parameters<typeof rowWith>[0],
  value: number | null,
  end: string,
  start = '2012-04-01',
) => rowWith({ ...changes, value, end, start });
const month = (value: number | null, end: string) =>
  row({ basis: 'month' }, value, end, `${end.slice(0, 7)}-01`);
const year = (end: number, value: number | null, changes: Parameters<typeof rowWith>[0] = {}) =>
  row({ basis: 'year', ...changes }, value, `${end}-03-31`, `${end - 1}-04-01`);

describe('the figure before', () => {
  it('is the last of its kind that is not missing, in whatever order they stand', () => {
    const now = month(50, '2012-10-31');
    const others = [month(40, '2012-08-31'), month(30, '2012-07-31'), month(null, '2012-09-30')];
    const said = {
      points: 10,
      direction: 'better',
      words: 'Up 10 points',
      detail: 'From 40% in August; not known whether by more than chance',
      clear: null,
    };
    expect(changeView(rate, now, [...others, now])).toEqual(said);
    expect(changeView(rate, now, [...others.toReversed(), now])).toEqual(said);
  });

  it('of a single month may be of the year before, and is said with its year', () => {
    expect(changeView(rate, month(50, '2012-04-30'), [month(60, '2012-03-31')])).toMatchObject({
      direction: 'worse',
      words: 'Down 10 points',
      detail: 'From 60% in March 2012; not known whether by more than chance',
    });
  });

  it('of a year so far is of that year alone', () => {
    for (const basis of ['running_total', 'cohort', 'not_stated'] as const) {
      const now = row({ basis }, 50, '2012-04-30');
      const earlier = row({ basis }, 60, '2012-03-31', '2011-04-01');
      expect(changeView(rate, now, [earlier]).words).toBe('Nothing to compare with');
    }
    const stock = (value: number, end: string) => row({ basis: 'snapshot' }, value, end, end);
    expect(changeView(rate, stock(50, '2012-04-30'), [stock(60, '2012-03-31')]).words).toBe(
      'Down 10 points',
    );
  });

  it('of a full year is a full year, said by that year', () => {
    const part = row({ basis: 'cohort' }, 10, '2012-01-31');
    expect(changeView(rate, year(2012, 50), [part, year(2010, 70), year(2011, 60)])).toMatchObject({
      points: -10,
      detail: 'From 60.0% in 2010/11; not known whether by more than chance',
    });
    const stock = indicatorWith({ yearBasis: 'snapshot', inYear: 'snapshot' });
    const march = row({ basis: 'snapshot' }, 60, '2012-03-31', '2012-03-31');
    const june = row({ basis: 'snapshot' }, 50, '2012-06-30', '2012-06-30');
    expect(changeView(stock, june, [march]).words).toBe('Nothing to compare with');
    expect(changeView(stock, march, [year(2011, 55)])).toMatchObject({
      points: 5,
      detail: 'From 55.0% in 2010/11; not known whether by more than chance',
    });
  });

  it('is none where there is no figure now', () => {
    expect(changeView(rate, month(null, '2012-10-31'), [month(60, '2012-09-30')])).toEqual({
      points: null,
      direction: 'none',
      words: 'Nothing to compare with',
      detail: 'No figure for this period',
    });
  });
});

describe('the amount of a change', () => {
  const said = (now: number, then: number, changes = {}) =>
    changeView(indicatorWith(changes), month(now, '2012-10-31'), [month(then, '2012-09-30')]);

  it('is at the fewer decimals of the two, and about where one has more', () => {
    expect(said(52.4, 50).words).toBe('Up about 2 points');
    expect(said(52.45, 50.1).words).toBe('Up 2.4 points');
    expect(said(52, 50).words).toBe('Up 2 points');
    expect(said(51, 50).words).toBe('Up 1 point');
    expect(said(50.4, 50)).toMatchObject({
      points: 0.4,
      direction: 'same',
      words: 'No change in whole points',
      detail: 'From 50% in September',
    });
    expect(said(50.14, 50.1)).toMatchObject({
      points: 0.04,
      direction: 'same',
      words: 'No change at 1 decimal',
    });
    expect(said(50.144, 50.14).words).toBe('No change at 2 decimals');
    expect(said(50, 50)).toEqual({
      points: 0,
      direction: 'same',
      words: 'No change',
      detail: 'From 50% in September',
    });
  });

  it('of a count with parts is about a whole number', () => {
    const days = { unit: 'count', unitWords: 'days' } as const;
    expect(said(34.6, 33, days)).toMatchObject({ points: 1.6, words: 'Up about 2' });
    expect(said(34, 33, days).words).toBe('Up 1');
  });

  it('is in the measure’s own unit, and may be over a thousand', () => {
    const score = { unit: 'score', unitWords: '' } as const;
    expect(said(1250.5, 50.2, score)).toMatchObject({
      points: 1200.3,
      words: 'Up 1,200.3',
      detail: 'From 50.2 in September',
      clear: null,
    });
  });
});

describe('a total that only rises', () => {
  const total = indicatorWith({ unit: 'count', unitWords: 'children', inYear: 'total' });
  const so = (value: number | null, end: string, start: string, changes = {}) =>
    row({ basis: 'running_total', ...changes }, value, end, start);
  const now = so(33, '2014-09-30', '2014-04-01');
  const words = (...rows: readonly ReturnType<typeof rowWith>[]) => changeView(total, now, rows);

  it('stands beside the same months of the year before, of its own basis', () => {
    expect(words(so(64, '2013-09-30', '2013-04-01'))).toEqual({
      points: -31,
      direction: 'worse',
      words: 'Down 31, worse',
      detail: 'From 64 children in the same months of 2013',
      clear: true,
    });
    for (const other of [
      so(null, '2013-09-30', '2013-04-01'),
      so(64, '2013-09-30', '2013-05-01'),
      so(64, '2013-08-31', '2013-04-01'),
      so(64, '2012-09-30', '2012-04-01'),
      so(64, '2013-09-30', '2013-04-01', { basis: 'not_stated' }),
    ]) {
      expect(words(other)).toEqual({
        points: null,
        direction: 'not_compared',
        words: 'Not compared',
        detail: 'A running total can only rise',
      });
    }
  });

  it('takes February for February, whatever its last day', () => {
    const leap = so(64, '2012-02-29', '2011-04-01');
    expect(changeView(total, so(33, '2013-02-28', '2012-04-01'), [leap]).points).toBe(-31);
  });
});

describe('a change of definition', () => {
  const compare = (...froms: readonly string[]) => {
    const breaks = froms.map((from) => ({ from, words: 'changed' }));
    return changeView(indicatorWith({ breaks }), year(2013, 80), [year(2012, 70)]);
  };

  it('stands between two figures from the day after the first to the last day of the second', () => {
    expect(compare('2012-03-31').words).toBe('Up 10.0 points');
    expect(compare('2012-04-01')).toEqual({
      points: null,
      direction: 'not_compared',
      words: 'Not compared',
      detail: 'The definition changed in April 2012',
    });
    expect(compare('2013-03-31').detail).toBe('The definition changed in March 2013');
    expect(compare('2013-04-01').words).toBe('Up 10.0 points');
    expect(compare('2012-05-01', '2012-09-01', '2014-04-01').detail).toBe(
      'The definition changed in September 2012',
    );
  });
});

it('a move is judged by its way, and only told where neither is better', () => {
  expect([judged('high', true), judged('high', false)]).toEqual(['better', 'worse']);
  expect([judged('low', true), judged('low', false)]).toEqual(['worse', 'better']);
  expect([judged('none', true), judged('none', false)]).toEqual(['higher', 'lower']);
});

describe('more than chance', () => {
  const counted = (
    basis: 'month' | 'cohort' | 'not_stated' | 'running_total',
    end: string,
    numerator: number | null,
    denominator: number | null,
  ) => rowWith({ basis, end, numerator, denominator });
  const clear = (
    basis: Parameters<typeof counted>[0],
    now: readonly [number | null, number | null],
    then: readonly [number | null, number | null],
    earlier = '2012-09-30',
  ) => isClearChange(rate, counted(basis, '2012-10-31', ...now), counted(basis, earlier, ...then));

  it('is a matter of two groups, or of what came since, and not of the same people again', () => {
    // 90 of 100 and 50 of 100 are far apart by any test.
    expect(clear('month', [90, 100], [50, 100])).toBe(true);
    expect(clear('cohort', [90, 100], [50, 100])).toBeNull();
    expect(clear('not_stated', [90, 100], [50, 100])).toBeNull();
    expect(clear('cohort', [90, 100], [50, 100], '2012-03-31')).toBe(true);
    expect(clear('not_stated', [90, 100], [50, 100], '2012-03-31')).toBe(true);
    // 40 of 50, then 45 of 100: 5 of the 50 that came since.
    expect(clear('running_total', [45, 100], [40, 50])).toBe(true);
    // The same two as groups of two years.
    expect(clear('running_total', [45, 100], [40, 50], '2012-03-31')).toBe(true);
    // 41 of 52: 1 of the 2 since could be chance. 39 of 52 would lose one.
    expect(clear('running_total', [41, 52], [40, 50])).toBe(false);
    expect(clear('running_total', [39, 52], [40, 50])).toBeNull();
    expect(clear('running_total', [40, 50], [40, 50])).toBeNull();
  });

  it('needs two possible counts', () => {
    expect(clear('month', [null, 100], [50, 100])).toBeNull();
    expect(clear('month', [90, null], [50, 100])).toBeNull();
    expect(clear('month', [90, 100], [50, null])).toBeNull();
    expect(clear('month', [90, 100], [0, 0])).toBeNull();
    expect(clear('month', [90, 100], [-1, 100])).toBeNull();
    expect(clear('month', [101, 100], [50, 100])).toBeNull();
    expect(clear('month', [100, 100], [0, 100])).toBe(true);
  });

  it('of counts needs whole numbers of two flows', () => {
    const children = indicatorWith({ unit: 'count', inYear: 'total' });
    const flow = (value: number | null, basis: 'running_total' | 'snapshot' = 'running_total') =>
      rowWith({ basis, value, end: '2012-09-30' });
    expect(isClearChange(children, flow(10), flow(100))).toBe(true);
    expect(isClearChange(children, flow(null), flow(100))).toBeNull();
    expect(isClearChange(children, flow(10), flow(null))).toBeNull();
    expect(isClearChange(children, flow(10), flow(100.5))).toBeNull();
    expect(isClearChange(children, flow(10, 'snapshot'), flow(100))).toBeNull();
    const both = indicatorWith({ unit: 'count', inYear: 'both' });
    expect(isClearChange(both, flow(10), flow(100))).toBeNull();
  });

  it('of counts goes by the months of each', () => {
    const children = indicatorWith({ unit: 'count', inYear: 'total' });
    const six = rowWith({ basis: 'running_total', value: 60, end: '2012-09-30' });
    const twelve = rowWith({ basis: 'year', value: 120, end: '2013-03-31' });
    // 10 a month and 10 a month.
    expect(isClearChange(children, twelve, six)).toBe(false);
    expect(isClearChange(children, { ...twelve, end: '2012-09-30' }, six)).toBe(true);
  });
});
