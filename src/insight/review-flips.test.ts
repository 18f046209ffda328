import { describe, expect, it } from 'vitest';
import type { Band } from '../domain/band.ts';
import { emptyStanding } from './band.ts';
import { bandFlips, flipKey, flipWords } from './review-flips.ts';
import { madeIndicator } from '../warehouse/synthetic.ts';
import type { Observation } from '../domain/observation.ts';

const figure: Observation = {
  indicatorCode: 'MADE',
  areaCode: 'E09000015',
  start: '2010-04-01',
  end: '2011-03-31',
  basis: 'year',
  value: 6,
  stated: 6,
  numerator: null,
  denominator: null,
  missingReason: null,
  symbol: null,
  status: 'final',
  note: null,
  source: { file: 'x.csv', line: 2, column: null },
};
const row = (band: Band | null, changes = {}) => ({
  ...emptyStanding(madeIndicator('MADE', 'low'), 'england'),
  ownStart: figure.start,
  ownEnd: figure.end,
  ownBasis: figure.basis,
  band,
  ...changes,
});

describe('a changed figure', () => {
  it('flips a band to another, and to and from none', () => {
    const words = (before: Band | null, after: Band | null) =>
      bandFlips(figure, [row(before)], [row(after)]).map(flipWords);
    expect(words('C', 'A')).toEqual(['England: lower half before, best quarter with this figure.']);
    expect(words(null, 'D')).toEqual(['England: no band before, lowest quarter with this figure.']);
    expect(words('B', 'B')).toEqual([]);
  });
  it('flips nothing where the scorecard judges another figure of that day', () => {
    const wider = { ownStart: '2009-04-01', ownBasis: 'rolling_year' } as const;
    expect(bandFlips(figure, [row('C')], [row('A', wider)])).toEqual([]);
  });
  it.each([
    { ownStart: '2009-04-01' },
    { ownBasis: 'rolling_year' },
    { ownEnd: '2010-03-31' },
    { indicatorCode: 'OTHER' },
  ] as const)('flips nothing where the answer is of another figure: %o', (other) => {
    expect(bandFlips(figure, [row('C')], [row('A', other)])).toEqual([]);
  });
  it('is set beside what was said of the same measure, day and comparator', () => {
    for (const other of [
      { comparator: 'london' },
      { ownEnd: '2010-03-31' },
      { indicatorCode: 'OTHER' },
    ])
      expect(bandFlips(figure, [row('C', other)], [row('A')])).toEqual([]);
    const wider = { ownStart: '2009-04-01', ownBasis: 'rolling_year' } as const;
    expect(bandFlips(figure, [row('C', wider)], [row('A')])).toHaveLength(1);
  });
  it('flips each comparator for itself', () => {
    const london = { comparator: 'london' };
    const before = [row('B'), row('D', london)];
    const after = [row('B'), row(null, london)];
    expect(flipKey(figure)).toBe('MADE|E09000015|2011-03-31');
    expect(bandFlips(figure, before, after)).toEqual([
      { key: 'MADE|E09000015|2011-03-31', comparator: 'london', before: 'D', after: null },
    ]);
    expect(bandFlips(figure, before, after).map(flipWords)).toEqual([
      'London: lowest quarter before, no band with this figure.',
    ]);
  });
  it('flips nothing where no figure stood before', () => {
    expect(bandFlips(figure, [], [row('A')])).toEqual([]);
  });
});
