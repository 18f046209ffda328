import { describe, expect, it } from 'vitest';
import { plainWords } from '../copy/words.ts';
import { cautionWords, figureWords } from './sentence.ts';
import { indicatorWith, rowWith } from './testing/rows.ts';

const rate = indicatorWith();
const counted = (
  numerator: number,
  denominator: number,
  basis: 'year' | 'running_total' = 'year',
) =>
  rowWith({
    basis,
    start: '2012-04-01',
    end: basis === 'year' ? '2013-03-31' : '2012-10-31',
    value: (100 * numerator) / denominator,
    numerator,
    denominator,
  });
const caution = (...args: Parameters<typeof cautionWords>): string | null => {
  const words = cautionWords(...args);
  return words === null ? null : plainWords(words);
};

describe('a caution', () => {
  it('is on a group under 30, with what one changes', () => {
    expect(caution(rate, counted(12, 16), [])).toBe(
      'A small group: 16 visits. One more or fewer changes this figure by 6 points.',
    );
    expect(caution(rate, counted(20, 29), [])).toContain('A small group: 29 visits.');
    expect(caution(rate, counted(20, 30), [])).toBeNull();
    expect(caution(rate, counted(1, 1), [])).toContain('A small group: 1 visit.');
  });

  it('is on a total that only rises, and on a basis that nobody stated', () => {
    const rising = indicatorWith({ inYear: 'numerator' });
    expect(caution(rising, rowWith({ basis: 'running_total' }), [])).toMatch(
      /^A running total, which can only rise until March\./u,
    );
    expect(caution(rate, rowWith(), [])).toMatch(/^Month or year so far\? Not stated\./u);
  });

  it('is both in one where both are so', () => {
    const rising = indicatorWith({ inYear: 'numerator' });
    const said = caution(rising, counted(3, 16, 'running_total'), []);
    expect(said).toMatch(/^A small group: 16 visits\. .* A running total, which can only rise/u);
  });

  it('is none without a figure', () => {
    expect(caution(rate, null, [])).toBeNull();
    expect(caution(rate, rowWith({ value: null }), [])).toBeNull();
    expect(caution(indicatorWith({ unit: 'score' }), counted(3, 16), [])).toBeNull();
  });
});

describe('the figure in a sentence', () => {
  const said = (row: Parameters<typeof figureWords>[1], series = row === null ? [] : [row]) =>
    plainWords(figureWords(rate, row, series, '2012-10-31'));

  it('is in people, with what was printed where the counts give another', () => {
    expect(said({ ...counted(11, 158), stated: 6.9 })).toBe(
      '11 of 158 visits were made on time in the year to March 2013: 7.0%. 6.9% was printed.',
    );
    expect(said(counted(11, 158, 'running_total'))).toContain('by the end of October 2012: 7.0%.');
  });

  it('says when: on a day, in a month, as reported, or in the year', () => {
    const of = (
      basis: 'snapshot' | 'month' | 'quarter' | 'not_stated' | 'rolling_year',
      start: string,
    ) => said(rowWith({ basis, start, value: 47 }));
    expect(of('snapshot', '2012-10-31')).toBe('47% on 31 October 2012.');
    expect(of('month', '2012-10-01')).toBe('47% in October 2012.');
    expect(of('quarter', '2012-08-01')).toBe('47% in August to October 2012.');
    expect(of('not_stated', '2012-04-01')).toBe('47% as reported for October 2012.');
    expect(of('rolling_year', '2011-11-01')).toBe('47% in the year to October 2012.');
  });

  it('is said to be missing, and why', () => {
    expect(said(null)).toBe('No figure for October 2012: no figure yet.');
    expect(said(rowWith({ value: null, missingReason: 'suppressed' }))).toBe(
      'No figure for October 2012: hidden, small numbers.',
    );
  });
});
