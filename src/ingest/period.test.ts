import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthSpan, quarterSpan } from '../domain/calendar.ts';
import { parsePartialPeriod, parsePeriod, writesIsoMonths } from './period.ts';
import { readSheet } from './sheet.ts';

const span = (text: string): string => {
  const period = parsePeriod(text);
  if (period === null) return 'none';
  if (period.grain === 'year') return `year ${String(period.startYear)} ${String(period.endYear)}`;
  if (period.grain === 'ambiguous_quarter')
    return `? ${String(period.year)} Q${String(period.quarter)}`;
  return `${period.grain} ${period.start} ${period.end}`;
};

describe('a period', () => {
  it.each([
    ['10/11', 'year 2010 2011'],
    ['2010/11', 'year 2010 2011'],
    ['2010-11', 'year 2010 2011'],
    ['2010–2011', 'year 2010 2011'],
    ['201213', 'year 2012 2013'],
    ['99/00', 'year 1999 2000'],
    ['2011', 'year 2010 2011'],
    ['FY2012/13', 'year 2012 2013'],
    ['Financial year 2012/13', 'year 2012 2013'],
    ['year ending 31 March 2012', 'day 2012-03-31 2012-03-31'],
    ['1 April 2011 to 31 March 2012', 'year 2011 2012'],
    ['Q2 12/13', 'quarter 2012-07-01 2012-09-30'],
    ['Q4 2012/13', 'quarter 2013-01-01 2013-03-31'],
    ['Q2 2012', '? 2012 Q2'],
    ['Oct-12', 'month 2012-10-01 2012-10-31'],
    ['Oct 2012', 'month 2012-10-01 2012-10-31'],
    ['October 2012', 'month 2012-10-01 2012-10-31'],
    ['2012-10', 'month 2012-10-01 2012-10-31'],
    ['201210', 'month 2012-10-01 2012-10-31'],
    ['10/2012', 'month 2012-10-01 2012-10-31'],
    ['end of September 2014/15', 'month 2014-09-01 2014-09-30'],
    ['March 2014/15', 'month 2015-03-01 2015-03-31'],
    ['by April 2015', 'month 2015-04-01 2015-04-30'],
    ['by Sept 2014', 'month 2014-09-01 2014-09-30'],
    ['by end of November 2014', 'month 2014-11-01 2014-11-30'],
    ['Apr-Sep 2014', 'span 2014-04-01 2014-09-30'],
    ['April to September 2014', 'span 2014-04-01 2014-09-30'],
    ['May 2014 to March 2016', 'span 2014-05-01 2016-03-31'],
    ['Nov 2012 - Jan 2013', 'span 2012-11-01 2013-01-31'],
    ['Nov-Jan 2013', 'span 2012-11-01 2013-01-31'],
    ['Part 1 (April to September) 201415', 'span 2014-04-01 2014-09-30'],
    ['H2 2014/15', 'span 2014-10-01 2015-03-31'],
    ['31 March 2012', 'day 2012-03-31 2012-03-31'],
    ['31st March 2012', 'day 2012-03-31 2012-03-31'],
    ['31/03/2012', 'day 2012-03-31 2012-03-31'],
    ['31.03.12', 'day 2012-03-31 2012-03-31'],
    ['2012-03-31', 'day 2012-03-31 2012-03-31'],
    ['2012-03-31T00:00:00', 'day 2012-03-31 2012-03-31'],
    ['45000', 'day 2023-03-15 2023-03-15'],
  ])('%s is read', (text, expected) => {
    expect(span(text)).toBe(expected);
  });
  it.each([
    '',
    'Harrow',
    '12',
    '2012/14',
    '2012/12',
    '30 February 2012',
    '31/13/2012',
    'Q5 2012/13',
    '2012-13-01',
    'October',
    'Sep 2014 - Apr 2014',
    '١٢/١٣',
  ])('%s is none', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
  it('says what the words around it say of its basis', () => {
    expect(parsePeriod('Q2 12/13 YTD')?.hint).toBe('running_total');
    expect(parsePeriod('12 months to June 2012')?.hint).toBe('rolling_year');
    expect(parsePeriod('year ending 31 March 2012')?.hint).toBe('year');
    expect(parsePeriod('as at 31 March 2012')?.hint).toBe('snapshot');
    expect(parsePeriod('Q2 12/13')?.hint).toBeNull();
  });
  it('may leave out its year', () => {
    expect(parsePartialPeriod('October')).toEqual({ month: 10, quarter: null });
    expect(parsePartialPeriod('Q2')).toEqual({ month: null, quarter: 2 });
    expect(parsePartialPeriod('notes')).toBeNull();
  });
  it('of the shape 2011-12 is a month only where its column shows months', () => {
    expect(writesIsoMonths(['2011-11', '2011-12'])).toBe(true);
    expect(writesIsoMonths(['2010-11', '2011-12'])).toBe(false);
    expect(parsePeriod('2011-12', { isoMonths: true })).toMatchObject({
      grain: 'month',
      end: '2011-12-31',
    });
    expect(span('2011-12')).toBe('year 2011 2012');
  });
  it('is read back from every spelling of a month and a quarter', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2060 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(1, 2, 3, 4),
        (year, month, quarter) => {
          const expected = monthSpan(year, month);
          const name = new Intl.DateTimeFormat('en-GB', { month: 'long' }).format(
            new Date(Date.UTC(year, month - 1, 15)),
          );
          for (const text of [
            `${name} ${String(year)}`,
            `${name.slice(0, 3)}-${String(year)}`,
            `1 ${name} ${String(year)} to ${expected.end}`,
          ]) {
            expect(parsePeriod(text), text).toMatchObject(expected);
          }
          const two = String((year + 1) % 100).padStart(2, '0');
          for (const text of [
            `Q${String(quarter)} ${String(year)}/${two}`,
            `${String(year)}-${two} Q${String(quarter)}`,
          ]) {
            expect(parsePeriod(text), text).toMatchObject({
              grain: 'quarter',
              ...quarterSpan(year, quarter),
            });
          }
        },
      ),
    );
  });
  it('is cheap to refuse at any length', () => {
    const started = performance.now();
    for (const part of ['1', '2012-', 'q1 ', 'apr-', ' to ', '31/', ' ', 'year to date ']) {
      expect(parsePeriod(part.repeat(100_000))).toBeNull();
    }
    expect(performance.now() - started).toBeLessThan(200);
  });
});

const spellings = '../shared/corpora/csv/made/period-q1-spellings.csv';
describe.skipIf(!existsSync(spellings))('the corpus of spellings (skipped where absent)', () => {
  it('is April to June 2024 throughout', () => {
    const { rows } = readSheet(readFileSync(spellings, 'utf8'));
    expect(rows).toHaveLength(20);
    for (const { cells } of rows.slice(1)) {
      expect(parsePeriod(cells[3] ?? ''), cells[3]).toMatchObject({
        start: '2024-04-01',
        end: '2024-06-30',
      });
    }
  });
});
