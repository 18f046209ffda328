import { describe, expect, it } from 'vitest';
import {
  counted,
  decimalsOf,
  fixed,
  listed,
  ordinal,
  percentShown,
  plain,
  tidy,
  withUnit,
} from './format.ts';
import { basisWords, periodIdWords, periodInWords, spanWords } from './period.ts';

describe('numbers for people', () => {
  it('round half away from zero, with a true minus sign and never "-0"', () => {
    expect(fixed(52.15, 1)).toBe('52.2');
    expect(fixed(-5.05, 1)).toBe('−5.1');
    expect(fixed(-0, 1)).toBe('0.0');
    expect(fixed(2800, 0)).toBe('2,800');
  });

  it('have no more decimals than they need where that is asked', () => {
    expect(plain(8.75)).toBe('8.75');
    expect(plain(85)).toBe('85');
    expect(decimalsOf(8.75)).toBe(2);
    expect(decimalsOf(1e-7)).toBe(7);
    expect(decimalsOf(1e21)).toBe(0);
    expect(tidy(10.6 - 8.75)).toBe(1.85);
  });

  it('keep 100% and 0% for what is exactly so', () => {
    expect(percentShown(99.96, 1)).toBe('>99.9');
    expect(percentShown(100, 1)).toBe('100.0');
    expect(percentShown(0.04, 1)).toBe('<0.1');
    expect(percentShown(0, 0)).toBe('0');
    expect(percentShown(99.6, 0)).toBe('>99');
  });

  it('are counted, listed and placed', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 77, 111, 149].map(ordinal).join(' ')).toBe(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 77th 111th 149th',
    );
    expect(counted(1, 'council', 'councils')).toBe('1 council');
    expect(listed(['Ealing', 'Salford', 'York'])).toBe('Ealing, Salford and York');
    expect(listed([])).toBe('');
    expect(withUnit('52.1', '%')).toBe('52.1%');
    expect(withUnit('33', 'children')).toBe('33 children');
  });
});

describe('periods in words', () => {
  it('name their months and years once', () => {
    expect(spanWords({ start: '2012-04-01', end: '2012-09-30' })).toBe('April to September 2012');
    expect(spanWords({ start: '2012-10-01', end: '2012-10-31' })).toBe('October 2012');
    expect(spanWords({ start: '2012-12-01', end: '2013-01-31' })).toBe(
      'December 2012 to January 2013',
    );
    expect(periodIdWords('2012-10')).toBe('October 2012');
    expect(periodIdWords('2010/11')).toBe('2010/11');
  });

  it('say how a figure speaks for them', () => {
    const span = { start: '2012-04-01', end: '2012-10-31' };
    expect(basisWords({ ...span, basis: 'running_total' })).toBe('April to October, running total');
    expect(basisWords({ ...span, basis: 'not_stated' })).toBe('Month or year so far? Not stated');
    expect(basisWords({ ...span, basis: 'snapshot' })).toBe('On 31 October 2012');
    const year = { start: '2010-04-01', end: '2011-03-31', basis: 'year' } as const;
    expect(periodInWords(year)).toBe('the year to March 2011');
  });
});
