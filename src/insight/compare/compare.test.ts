import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../domain/indicator.ts';
import { madeIndicator } from '../../warehouse/synthetic.ts';
import type { ComparedRow } from '../../warehouse/compare-rows.ts';
import { tableCsv } from './export.ts';
import { distanceToLine, otherwiseView, reached } from './otherwise.ts';
import { placeView } from './profile.ts';
import { along, cutsOf, intervalOf } from './range.ts';

const low: Indicator = { ...madeIndicator('LOW', 'low'), unit: 'percent', decimals: 1 };
const high: Indicator = { ...madeIndicator('HIGH', 'high'), unit: 'percent', decimals: 1 };

const row = (given: Partial<ComparedRow> = {}): ComparedRow => ({
  indicatorCode: 'LOW',
  comparator: 'england',
  periodId: '2024/25',
  start: '2024-04-01',
  end: '2025-03-31',
  basis: 'year',
  ownEnd: '2025-03-31',
  value: 17.2,
  numerator: 51,
  denominator: 296,
  missingReason: null,
  councils: 153,
  n: 153,
  min: 0,
  q1: 20,
  q2: 24.3,
  q3: 27.6,
  max: 44.1,
  average: 24.5,
  others: 152,
  mean: 23.5,
  median: 24.3,
  pooledNumerator: null,
  pooledDenominator: null,
  counted: 0,
  member: true,
  rank: 20,
  tied: 0,
  band: 'A',
  noBand: null,
  favourable: 'A',
  sharedBest: 1,
  ...given,
});

const five = fc
  .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 5 })
  .map((numbers) => numbers.toSorted((a, b) => a - b));

describe('a place along the range', () => {
  it('is a quarter of the way at each line, whichever side is better', () => {
    fc.assert(
      fc.property(five, fc.boolean(), (cuts, turned) => {
        const range = turned ? cuts.toReversed() : cuts;
        expect(range.map((cut) => along(range, cut))).toEqual([0, 0.25, 0.5, 0.75, 1]);
      }),
    );
  });
  it('never leaves the range, and is further right the better the value', () => {
    fc.assert(
      fc.property(five, fc.integer({ min: -100, max: 1100 }), fc.nat(50), (cuts, value, more) => {
        const worstFirst = cuts.toReversed();
        expect(along(worstFirst, value)).toBeGreaterThanOrEqual(along(worstFirst, value + more));
        expect(along(cuts, value)).toBeGreaterThanOrEqual(0);
        expect(along(cuts, value)).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('has the lowest value at the right where low is good', () => {
    expect(cutsOf('low', row())).toEqual([44.1, 27.6, 24.3, 20, 0]);
    expect(cutsOf('high', row())).toEqual([0, 20, 24.3, 27.6, 44.1]);
    expect(cutsOf('high', row({ q2: null }))).toBeNull();
  });
});

describe('an interval', () => {
  it('is Wilson’s, in per cent', () => {
    // 51 of 296: scipy.stats.binomtest(51, 296).proportion_ci(method='wilson') is 0.1336, 0.2194.
    const interval = intervalOf(low, row());
    expect(interval?.lower).toBeCloseTo(13.36, 1);
    expect(interval?.upper).toBeCloseTo(21.94, 1);
  });
  it('is not made up without both counts, or from impossible ones', () => {
    expect(intervalOf(low, row({ denominator: null }))).toBeNull();
    expect(intervalOf(low, row({ numerator: 300 }))).toBeNull();
    expect(intervalOf({ ...low, unit: 'score' }, row())).toBeNull();
  });
});

describe('another choice', () => {
  it('says how far the figure is from the line that it crossed', () => {
    const london = row({ q1: 15.1, q2: 18.4, q3: 20.8, band: 'B' });
    expect(distanceToLine(low, london, 'B', 'A')).toBeCloseTo(2.1, 10);
    expect(distanceToLine(low, row(), 'A', 'B')).toBeCloseTo(2.8, 10);
    expect(distanceToLine(high, row({ value: 25 }), 'B', 'C')).toBeCloseTo(0.7, 10);
  });
  it('reaches the quarters that the interval crosses into', () => {
    expect(reached(low, row())).toEqual(['A', 'B']);
    expect(reached(low, row({ numerator: null }))).toEqual([]);
  });
  it('counts the measures that change, and leaves out those that do not', () => {
    const view = otherwiseView({
      areaName: 'Harrow',
      indicators: [low, high],
      shown: [row(), row({ indicatorCode: 'HIGH', numerator: null })],
      shownLabel: 'As shown',
      choices: [
        {
          id: 'london',
          label: 'London',
          words: 'beside London',
          rule: 'lait',
          rows: [row({ band: 'B' })],
        },
      ],
      neighbours: null,
    });
    expect(view.rows.map(({ indicatorCode }) => indicatorCode)).toEqual(['LOW']);
    expect(view.unchanged).toBe(1);
    expect(view.sentence).toContainEqual({ strong: '1 of 2' });
  });
});

describe('a place in a set', () => {
  it('is out of one more where the council is not of the set', () => {
    const { detail } = placeView(row({ member: false, n: 33, councils: 33, rank: 34 }));
    expect(detail).toBe('would be 34 of 34');
  });
  it('keeps its rank where the quarter is withheld, and says why', () => {
    const { band, detail } = placeView(row({ band: null, noBand: 'tied', tied: 3 }));
    expect(band).toBeNull();
    expect(detail).toBe('Too many share a figure; =20 of 153');
  });
});

describe('a table taken away', () => {
  it('holds no cell that a spreadsheet would run', () => {
    const text = tableCsv({
      caption: '',
      columns: [{ id: 'a', name: 'Council', numeric: false }],
      rows: [{ key: '1', ours: false, cells: ['=HYPERLINK("http://x")'] }],
    });
    expect(text).toBe('Council\r\n"\'=HYPERLINK(""http://x"")"\r\n');
  });
});
