import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPARK, sparkLayout, type SparkPoint } from './spark-layout.ts';

const point = (over: Partial<SparkPoint>): SparkPoint => ({
  periodId: '',
  end: '2011-03-31',
  kind: 'year',
  series: 'year',
  value: 10,
  latest: false,
  ...over,
});
const target = { kind: 'target', date: '2013-03-31', value: 11, met: null };

const harrow = [
  point({ value: 15 }),
  point({ end: '2012-03-31', value: 16.2 }),
  point({ end: '2012-06-30', kind: 'running_total', series: null, value: 2 }),
  point({ end: '2012-09-30', kind: 'running_total', series: null, value: 6.9 }),
  point({ end: '2012-10-31', kind: 'running_total', series: null, value: 9.7, latest: true }),
];

describe('a trend', () => {
  it('draws full years as squares and a total that only rises as columns from zero', () => {
    const drawn = sparkLayout(harrow, [target]);
    expect(drawn.marks.map((mark) => mark.shape)).toEqual([
      'square',
      'square',
      'column',
      'column',
      'column',
    ]);
    expect(drawn.base?.y).toBe(SPARK.bottom);
  });
  it('never joins totals that only rise, nor years to parts of a year', () => {
    const drawn = sparkLayout(harrow, [target]);
    expect(drawn.lines).toHaveLength(1);
    expect(drawn.lines[0]).toHaveLength(2);
    expect(drawn.lines[0]?.every(({ x }) => x < (drawn.divider ?? 0))).toBe(true);
  });
  it('breaks a line where a figure is missing', () => {
    const drawn = sparkLayout(
      ['2008', '2009', '2010', '2011', '2012'].map((year, place) =>
        point({ end: `${year}-03-31`, value: place === 2 ? null : place }),
      ),
      [],
    );
    expect(drawn.lines.map((line) => line.length)).toEqual([2, 2]);
    expect(drawn.marks).toHaveLength(4);
  });
  it('leaves out what was published after the latest figure', () => {
    const drawn = sparkLayout([...harrow, point({ end: '2013-03-31', value: 50 })], []);
    expect(drawn.marks).toHaveLength(5);
  });
  it('aims at the next target, not at a baseline or one that has passed', () => {
    const drawn = sparkLayout(harrow, [
      { kind: 'baseline', date: '2012-12-31', value: 99, met: null },
      { kind: 'milestone', date: '2012-03-31', value: 99, met: true },
      target,
    ]);
    expect(drawn.target?.met).toBe(false);
    expect(drawn.target?.y).toBeGreaterThan(SPARK.top);
  });
  it('takes a stock at the end of March for its year, and one within the year for a part', () => {
    const drawn = sparkLayout(
      [
        point({ kind: 'snapshot', periodId: '2011/12', end: '2012-03-31' }),
        point({ kind: 'snapshot', periodId: '2012-10', end: '2012-10-31', latest: true }),
      ],
      [],
    );
    expect(drawn.marks.map((mark) => mark.shape)).toEqual(['square', 'disc']);
    expect(drawn.divider).not.toBeNull();
  });
  it('sets a running total that stands alone within last year’s, or its target', () => {
    const year = point({ end: '2012-03-31', value: 118 });
    const total = { kind: 'running_total', series: null, value: 33, latest: true };
    const drawn = sparkLayout([year, point({ ...total, end: '2012-09-30' })], []);
    expect(drawn.marks.map((mark) => mark.full)).toEqual([undefined, SPARK.top]);
    expect(sparkLayout(harrow, [target]).marks.every((mark) => mark.full === undefined)).toBe(true);
  });
  it('has nothing to draw without points', () => {
    expect(sparkLayout([], [])).toMatchObject({
      marks: [],
      lines: [],
      target: null,
      divider: null,
    });
  });
  it('keeps every mark inside the drawing, in order of date, and changes nothing it is given', () => {
    const points = fc.array(
      fc.record({
        periodId: fc.constantFrom('2010/11', '2012-10'),
        end: fc
          .integer({ min: 1, max: 200 })
          .map((month) => new Date(Date.UTC(2005, month, 0)).toISOString().slice(0, 10)),
        kind: fc.constantFrom('year', 'running_total', 'part', 'snapshot'),
        series: fc.constantFrom(null, 'a', 'b'),
        value: fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
        latest: fc.constant(false),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(points, (given) => {
        const sorted = given.toSorted((a, b) => a.end.localeCompare(b.end));
        const before = JSON.stringify(sorted);
        const drawn = sparkLayout(sorted, [target]);
        expect(JSON.stringify(sorted)).toBe(before);
        for (const mark of drawn.marks) {
          expect(mark.x).toBeGreaterThanOrEqual(0);
          expect(mark.x).toBeLessThanOrEqual(SPARK.width);
          expect(mark.y).toBeGreaterThanOrEqual(SPARK.top - 1e-6);
          expect(mark.y).toBeLessThanOrEqual(SPARK.bottom + 1e-6);
        }
      }),
    );
  });
});
