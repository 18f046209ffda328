import { describe, expect, it } from 'vitest';
import { indicatorWith, rowWith } from './testing/rows.ts';
import { countsFor, measure, ownCounts, shownDecimals, shownMeasure, valueView } from './value.ts';

const rate = indicatorWith();
const at = (end: string, changes: Parameters<typeof rowWith>[0] = {}) =>
  rowWith({ end, basis: 'running_total', ...changes });
const year = { basis: 'year', start: '2011-04-01', end: '2012-03-31' } as const;

describe('a whole figure', () => {
  it('has every part, where the file states another number than its counts give', () => {
    const row = at('2012-09-30', {
      value: (100 * 11) / 16,
      stated: 69,
      numerator: 11,
      denominator: 16,
      status: 'provisional',
      file: 'table.csv',
      line: 12,
      column: 'Sep',
    });
    expect(valueView(rate, row, [row])).toEqual({
      periodId: '2012-09',
      start: '2012-04-01',
      end: '2012-09-30',
      basis: 'running_total',
      status: 'provisional',
      value: 68.75,
      stated: 69,
      numerator: 11,
      denominator: 16,
      missingReason: null,
      symbol: null,
      shown: '68.8',
      unitWords: '%',
      countsWords: '11 of 16 (printed 69%)',
      basisWords: 'April to September, running total',
      basisAsked: false,
      smallGroupWords: 'Small group: 1 visit, 6 points',
      source: { file: 'table.csv', line: 12, column: 'Sep' },
    });
  });

  it('has its reason and its symbol where it is missing', () => {
    const row = at('2012-09-30', { value: null, missingReason: 'not_yet_due', symbol: 'tbc' });
    expect(valueView(rate, row, [row])).toMatchObject({
      value: null,
      stated: null,
      missingReason: 'not_yet_due',
      symbol: 'tbc',
      shown: 'Not yet due',
      unitWords: '',
      countsWords: null,
      smallGroupWords: null,
    });
    expect(valueView(rate, { ...row, missingReason: null }, []).shown).toBe('No figure yet');
    expect(shownMeasure(rate, row)).toBe('Not yet due');
  });

  it('has no people where it is no percentage', () => {
    const row = at('2012-09-30', { value: 12, numerator: 12, denominator: 16 });
    const score = valueView(indicatorWith({ unit: 'score', unitWords: '' }), row, [row]);
    expect(score).toMatchObject({ shown: '12.0', countsWords: null, smallGroupWords: null });
    const published = {
      ...row,
      numerator: null,
      publishedNumerator: 12,
      publishedDenominator: 100,
    };
    expect(valueView(indicatorWith({ unit: 'rate' }), published, []).countsWords).toBeNull();
    expect(valueView(rate, published, []).countsWords).toBe('12 of 100, published');
  });
});

describe('the decimals shown', () => {
  const decimals = (changes: Parameters<typeof rowWith>[0], indicator = rate) =>
    shownDecimals(indicator, rowWith(changes));

  it('are the file’s own without counts, and at least the measure’s with them or for a year', () => {
    expect(decimals({ value: 47 })).toBe(0);
    expect(decimals({ value: 8.75 })).toBe(2);
    expect(decimals({ value: 8.752 })).toBe(3);
    expect(decimals({ value: 8.7521 })).toBe(1);
    expect(decimals({ value: 8.7, statedDecimals: 2 })).toBe(2);
    expect(decimals({ value: 8.75, statedDecimals: 1 })).toBe(2);
    expect(decimals({ value: 75, numerator: 12, denominator: 16 })).toBe(1);
    expect(decimals({ value: 68.75, numerator: 11, denominator: 16 })).toBe(2);
    expect(decimals({ value: 75, numerator: 12 })).toBe(0);
    expect(decimals({ value: 75, denominator: 16 })).toBe(0);
    expect(decimals({ value: 75, ...year })).toBe(1);
    expect(decimals({ value: null })).toBe(0);
  });

  it('are the measure’s where worked out or published, and none for a count', () => {
    expect(decimals({ value: 8.75, stated: 8.8 })).toBe(1);
    expect(decimals({ value: 8.75, stated: null })).toBe(2);
    expect(decimals({ value: 8.75, origin: 'published' })).toBe(1);
    expect(decimals({ value: 8.75, origin: 'benchmark' })).toBe(1);
    const children = indicatorWith({ unit: 'count', unitWords: 'children', decimals: 2 });
    expect(decimals({ value: 8.75 }, children)).toBe(0);
    expect(measure(children, 1234)).toBe('1,234 children');
    expect(measure(indicatorWith({ unit: 'score', unitWords: '', decimals: 2 }), 100)).toBe(
      '100.00',
    );
    expect(measure(rate, 100)).toBe('100%');
    expect(measure(rate, 0)).toBe('0%');
    expect(measure(rate, 50)).toBe('50.0%');
  });
});

describe('the counts behind a figure', () => {
  const june = at('2012-06-30', { value: 50, numerator: 5, denominator: 10 });
  const september = at('2012-09-30', { value: 60, numerator: 12, denominator: 20 });
  const october = at('2012-10-31', { value: 61 });

  it('are its own, else the latest before it of its year and basis', () => {
    const own = at('2012-10-31', { numerator: 13, denominator: 21 });
    expect(countsFor(rate, own, [september, own])).toEqual({
      numerator: 13,
      denominator: 21,
      row: own,
      own: true,
    });
    const lent = { numerator: 12, denominator: 20, row: september, own: false };
    expect(countsFor(rate, october, [september, june, october])).toEqual(lent);
    expect(countsFor(rate, october, [june, september, october])).toEqual(lent);
  });

  it('are lent by no later figure, none of its own day, and none to a full year', () => {
    const same = at('2012-10-31', { numerator: 1, denominator: 2 });
    const later = at('2012-11-30', { numerator: 1, denominator: 2 });
    expect(countsFor(rate, october, [same, later])).toBeNull();
    const half = at('2012-09-30', { numerator: 1 });
    const other = at('2012-08-31', { denominator: 2 });
    expect(countsFor(rate, october, [other, half])).toBeNull();
    const full = rowWith({ basis: 'year', end: '2013-03-31' });
    const part = rowWith({ basis: 'year', end: '2012-09-30', numerator: 1, denominator: 2 });
    expect(countsFor(rate, full, [part])).toBeNull();
  });

  it('are said with the month they belong to: by it, or at it for a count of one day', () => {
    const said = (basis: 'cohort' | 'snapshot') => {
      const row = rowWith({ basis, value: 61 });
      const earlier = rowWith({ ...september, basis, stated: 60 });
      return valueView(rate, row, [earlier, row]).countsWords;
    };
    expect(said('cohort')).toBe('12 of 20 by September');
    expect(said('snapshot')).toBe('12 of 20 at September');
  });

  it('are said beside what was printed, at the decimals of the print', () => {
    const earlier = at('2012-09-30', {
      value: (100 * 11) / 158,
      stated: 6.9,
      numerator: 11,
      denominator: 158,
    });
    expect(valueView(rate, october, [earlier]).countsWords).toBe(
      '11 of 158 by September (7.0%; printed 6.9%)',
    );
    const unstated = { ...earlier, stated: null };
    expect(valueView(rate, unstated, []).countsWords).toBe('11 of 158');
    expect(valueView(rate, unstated, []).stated).toBeNull();
  });
});

describe('published counts beside a figure', () => {
  const beside = (changes: Parameters<typeof rowWith>[0]) =>
    ownCounts(rowWith({ publishedNumerator: 1, publishedDenominator: 8, ...changes }));

  it('are taken where they round to it, half a unit of its last decimal apart at most', () => {
    expect(beside({ value: 12.5 })).toBe('1 of 8, published');
    expect(beside({ value: 12 })).toBe('1 of 8, published');
    expect(beside({ value: 13 })).toBe('1 of 8, published');
    expect(beside({ value: 12, statedDecimals: 1 })).toBeNull();
    expect(beside({ value: 11 })).toBeNull();
    expect(beside({ value: 12.4 })).toBeNull();
  });

  it('are none without a figure, a number or a group, and give way to its own', () => {
    expect(beside({ value: null })).toBeNull();
    expect(beside({ value: 12.5, publishedNumerator: null })).toBeNull();
    expect(beside({ value: 12.5, publishedDenominator: null })).toBeNull();
    expect(beside({ value: 12.5, publishedDenominator: 0 })).toBeNull();
    expect(beside({ value: 12.5, publishedNumerator: 0, publishedDenominator: 0 })).toBeNull();
    expect(beside({ value: 12.5, numerator: 2, denominator: 16 })).toBe('2 of 16');
    expect(beside({ value: 12.5, numerator: 2 })).toBe('1 of 8, published');
    expect(beside({ value: 12.5, denominator: 16 })).toBe('1 of 8, published');
    expect(ownCounts(rowWith({ value: 12.5 }))).toBeNull();
  });
});
