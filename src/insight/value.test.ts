import { describe, expect, it } from 'vitest';
import { indicatorWith, rowWith } from './testing/rows.ts';
import { shownMeasure, valueView } from './value.ts';

const rate = indicatorWith();

describe('the latest figure', () => {
  it('is shown at the decimals that the file gives it', () => {
    expect(shownMeasure(rate, rowWith({ value: 47 }))).toBe('47%');
    expect(shownMeasure(rate, rowWith({ value: 8.75 }))).toBe('8.75%');
  });

  it('keeps the noughts that the file writes', () => {
    expect(shownMeasure(rate, rowWith({ value: 2, statedDecimals: 1 }))).toBe('2.0%');
    expect(shownMeasure(rate, rowWith({ value: 2, statedDecimals: 0 }))).toBe('2%');
  });

  it('has the published counts beside it where they give the same figure, and no others', () => {
    const year = { basis: 'year', start: '2010-04-01', end: '2011-03-31' } as const;
    const published = { publishedNumerator: 11, publishedDenominator: 12 };
    const same = rowWith({ ...year, ...published, value: 91.7, statedDecimals: 1 });
    expect(valueView(rate, same, [same]).countsWords).toBe('11 of 12, published');
    const other = rowWith({ ...year, ...published, value: 91.5, statedDecimals: 1 });
    expect(valueView(rate, other, [other]).countsWords).toBeNull();
  });

  it('is shown at the indicator’s decimals for a full year, with counts or as published', () => {
    const year = rowWith({ value: 15, basis: 'year', start: '2010-04-01', end: '2011-03-31' });
    expect(shownMeasure(rate, year)).toBe('15.0%');
    expect(shownMeasure(rate, rowWith({ value: 75, numerator: 12, denominator: 16 }))).toBe(
      '75.0%',
    );
    expect(shownMeasure(rate, rowWith({ value: 89.812, origin: 'published' }))).toBe('89.8%');
  });

  it('is never rounded to a 100% or 0% that it is not', () => {
    const near = rowWith({ value: 99.96, origin: 'published' });
    expect(shownMeasure(rate, near)).toBe('>99.9%');
    const few = rowWith({ value: 0.04, origin: 'published' });
    expect(shownMeasure(rate, few)).toBe('<0.1%');
    expect(shownMeasure(rate, rowWith({ value: 100, numerator: 1, denominator: 1 }))).toBe('100%');
  });

  it('says both where the counts give another figure than the one printed', () => {
    const september = rowWith({
      end: '2012-09-30',
      value: (100 * 11) / 158,
      stated: 6.9,
      numerator: 11,
      denominator: 158,
    });
    const own = valueView(rate, september, [september]);
    expect(own.shown).toBe('7.0');
    expect(own.stated).toBe(6.9);
    expect(own.countsWords).toBe('11 of 158 (printed 6.9%)');
    const october = rowWith({ value: 9.7 });
    expect(valueView(rate, october, [september, october]).countsWords).toBe(
      '11 of 158 by September (7.0%; printed 6.9%)',
    );
  });

  it('takes no counts from another year or another basis', () => {
    const lastYear = rowWith({ end: '2011-09-30', numerator: 1, denominator: 2 });
    const month = rowWith({ end: '2012-09-30', basis: 'month', numerator: 1, denominator: 2 });
    const october = rowWith();
    expect(valueView(rate, october, [lastYear, month, october]).countsWords).toBeNull();
  });

  it('says why there is none, without a number or a unit', () => {
    const hidden = rowWith({ value: null, missingReason: 'suppressed', symbol: 'c' });
    const view = valueView(rate, hidden, [hidden]);
    expect(view.shown).toBe('Hidden, small numbers');
    expect(view.unitWords).toBe('');
    expect(view.value).toBeNull();
  });

  it('says what one person changes in a group under 30', () => {
    const words = (denominator: number): string | null => {
      const row = rowWith({ value: 50, numerator: 1, denominator });
      const person = indicatorWith({ one: 'young person', many: 'young people' });
      return valueView(person, row, [row]).smallGroupWords;
    };
    expect(words(16)).toBe('Small group: 1 young person, 6 points');
    expect(words(9)).toBe('Only 9 young people: 1 is 11 points');
    expect(words(1)).toBe('One young person only');
    expect(words(29)).toBe('Small group: 1 young person, 3 points');
    expect(words(30)).toBeNull();
  });

  it('asks where nobody has said which basis', () => {
    expect(valueView(rate, rowWith(), []).basisWords).toBe('Month or year so far? Not stated');
    expect(valueView(rate, rowWith(), []).basisAsked).toBe(true);
    const total = valueView(rate, rowWith({ basis: 'running_total' }), []);
    expect(total.basisWords).toBe('April to October, running total');
    expect(total.basisAsked).toBe(false);
  });

  it('speaks of the year for a stock of that year’s events', () => {
    const moves = indicatorWith({ yearBasis: 'snapshot', inYear: 'numerator' });
    const stock = rowWith({ basis: 'snapshot', start: '2011-03-31', end: '2011-03-31' });
    expect(valueView(moves, stock, []).basisWords).toBe('The year to March 2011');
    const homes = indicatorWith({ yearBasis: 'snapshot', inYear: 'snapshot' });
    expect(valueView(homes, stock, []).basisWords).toBe('On 31 March 2011');
  });
});
