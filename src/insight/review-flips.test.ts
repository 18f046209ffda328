import { describe, expect, it } from 'vitest';
import type { Band } from '../domain/band.ts';
import { emptyStanding } from './band.ts';
import { bandFlips, flipWords } from './review-flips.ts';
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
  it('flips nothing where no figure stood before', () => {
    expect(bandFlips(figure, [], [row('A')])).toEqual([]);
  });
});
