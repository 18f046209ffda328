import { describe, expect, it } from 'vitest';
import { ownFirst, seriesPoints, spark } from './series.ts';
import { indicatorWith, rowWith } from './testing/rows.ts';

const year = (end: string, changes: Parameters<typeof rowWith>[0] = {}) =>
  rowWith({ basis: 'year', start: `${Number(end.slice(0, 4)) - 1}-04-01`, end, ...changes });
const keys = (
  indicator: Parameters<typeof seriesPoints>[0],
  rows: Parameters<typeof seriesPoints>[1],
) => seriesPoints(indicator, rows, null, '2012-10-31').map(({ kind, series }) => [kind, series]);

describe('an indicator’s own history', () => {
  it('joins full years together and never to part of a year', () => {
    const rows = [
      year('2011-03-31'),
      year('2012-03-31'),
      rowWith({ basis: 'cohort', end: '2012-09-30' }),
      rowWith({ basis: 'cohort' }),
      rowWith({ basis: 'not_stated' }),
      rowWith({ basis: 'month', start: '2012-10-01' }),
    ];
    expect(keys(indicatorWith(), rows)).toEqual([
      ['year', 'year'],
      ['year', 'year'],
      ['part', 'cohort:2012/13'],
      ['part', 'cohort:2012/13'],
      ['part', 'not_stated:2012/13'],
      ['part', 'month'],
    ]);
  });

  it('never joins a total that only rises', () => {
    const moves = indicatorWith({ inYear: 'numerator', yearBasis: 'snapshot' });
    const rows = [
      rowWith({ basis: 'snapshot', start: '2011-03-31', end: '2011-03-31' }),
      rowWith({ basis: 'running_total', end: '2012-09-30' }),
      rowWith({ basis: 'running_total' }),
    ];
    expect(keys(moves, rows)).toEqual([
      ['year', 'year'],
      ['running_total', null],
      ['running_total', null],
    ]);
  });

  it('joins nothing across a change of definition', () => {
    const broken = indicatorWith({ breaks: [{ from: '2011-04-01', words: 'changed' }] });
    expect(keys(broken, [year('2011-03-31'), year('2012-03-31')])).toEqual([
      ['year', 'year'],
      ['year', 'year/1'],
    ]);
  });

  it('fills the years that the officer’s files lack from the pack, and marks them', () => {
    const moves = indicatorWith({ yearBasis: 'snapshot' });
    const pack = (end: string, value: number) =>
      rowWith({ basis: 'snapshot', start: end, end, value, origin: 'published' });
    const rows = ownFirst(moves, [
      pack('2011-03-31', 15.2),
      pack('2013-03-31', 15.5),
      year('2011-03-31', { value: 15 }),
    ]);
    const points = seriesPoints(moves, rows, null, '2012-10-31');
    expect(points.map(({ value, published }) => [value, published])).toEqual([
      [15, false],
      [15.5, true],
    ]);
  });

  it('is told in words with what is missing said as missing', () => {
    const rows = [
      year('2012-03-31', { value: 85.5 }),
      rowWith({ end: '2012-06-30', value: null, missingReason: 'not_yet_due', symbol: '-' }),
      rowWith({ value: 47 }),
    ];
    const points = seriesPoints(indicatorWith(), rows, null, '2012-10-31');
    expect(spark(points, [], '2012-10-31')).toBe(
      'Full year 85.5%; 2012/13 so far not yet due, 47%.',
    );
  });
});
