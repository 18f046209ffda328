import { describe, expect, it } from 'vitest';
import type { Basis } from '../domain/period.ts';
import { accumulates, breakIndex, isYearly, monthsOf, saidAs, sameYear, yearEnd } from './spans.ts';
import { indicatorWith } from './testing/rows.ts';

const at = (basis: Basis, end: string, start = '2012-04-01') => ({ basis, start, end });
const stock = indicatorWith({ yearBasis: 'snapshot', inYear: 'numerator' });

describe('a yearly figure', () => {
  it('is a full year, or the stock at the month for which it is published', () => {
    expect(isYearly(stock, at('year', '2012-12-31'))).toBe(true);
    expect(isYearly(stock, at('snapshot', '2013-03-31'))).toBe(true);
    expect(isYearly(stock, at('snapshot', '2012-09-30'))).toBe(false);
    expect(isYearly(stock, at('quarter', '2013-03-31'))).toBe(false);
    expect(isYearly(indicatorWith(), at('snapshot', '2013-03-31'))).toBe(false);
    const autumn = indicatorWith({ yearBasis: 'quarter', yearEndMonth: 9 });
    expect(isYearly(autumn, at('quarter', '2012-09-30'))).toBe(true);
    expect(isYearly(autumn, at('quarter', '2013-03-31'))).toBe(false);
  });

  it('is said as its year only where a stock counts the events of one', () => {
    const march = at('snapshot', '2013-03-31', '2013-03-31');
    expect(saidAs(stock, march)).toEqual({ ...march, basis: 'year' });
    const people = indicatorWith({ yearBasis: 'snapshot', inYear: 'snapshot' });
    expect(saidAs(people, march)).toEqual(march);
    const june = at('snapshot', '2012-06-30');
    expect(saidAs(stock, june)).toEqual(june);
    const quarterly = indicatorWith({ yearBasis: 'quarter', inYear: 'both' });
    const quarter = at('quarter', '2013-03-31', '2013-01-01');
    expect(saidAs(quarterly, quarter)).toEqual(quarter);
  });
});

describe('a total that only rises', () => {
  it('is part of a year, so far or not stated, of a measure of which one number grows', () => {
    const of = (inYear: 'both' | 'numerator' | 'total' | 'cohort', basis: Basis) =>
      accumulates(indicatorWith({ inYear }), at(basis, '2012-09-30'));
    expect(of('numerator', 'running_total')).toBe(true);
    expect(of('numerator', 'not_stated')).toBe(true);
    expect(of('total', 'running_total')).toBe(true);
    expect(of('total', 'not_stated')).toBe(true);
    expect(of('both', 'running_total')).toBe(false);
    expect(of('cohort', 'not_stated')).toBe(false);
    expect(of('numerator', 'month')).toBe(false);
    expect(of('total', 'snapshot')).toBe(false);
    expect(of('numerator', 'year')).toBe(false);
  });

  it('is over once the year is', () => {
    const yearly = indicatorWith({ inYear: 'total', yearBasis: 'quarter' });
    expect(accumulates(yearly, at('quarter', '2013-03-31'))).toBe(false);
  });
});

describe('a financial year', () => {
  it('is April to March', () => {
    expect(sameYear({ end: '2012-04-01' }, { end: '2013-03-31' })).toBe(true);
    expect(sameYear({ end: '2012-03-31' }, { end: '2012-04-01' })).toBe(false);
    expect(yearEnd('2012-03-31')).toBe('2012-03-31');
    expect(yearEnd('2012-04-01')).toBe('2013-03-31');
  });

  it('has twelve months, the first and the last included', () => {
    expect(monthsOf({ start: '2012-04-01', end: '2013-03-31' })).toBe(12);
    expect(monthsOf({ start: '2012-04-01', end: '2012-09-30' })).toBe(6);
    expect(monthsOf({ start: '2012-12-01', end: '2013-01-31' })).toBe(2);
    expect(monthsOf({ start: '2012-10-01', end: '2012-10-31' })).toBe(1);
  });
});

it('a definition counts from its own day on', () => {
  const broken = indicatorWith({
    breaks: [
      { from: '2011-04-01', words: 'first' },
      { from: '2013-04-01', words: 'second' },
    ],
  });
  expect(breakIndex(broken, '2011-03-31')).toBe(0);
  expect(breakIndex(broken, '2011-04-01')).toBe(1);
  expect(breakIndex(broken, '2013-03-31')).toBe(1);
  expect(breakIndex(broken, '2013-04-01')).toBe(2);
});
