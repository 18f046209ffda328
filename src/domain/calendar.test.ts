import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  financialQuarter,
  financialYear,
  financialYearStart,
  isoDate,
  monthSpan,
  parsePeriodChoice,
  periodId,
  quarterSpan,
  spanOfFinancialYear,
  yearEnding,
} from './calendar.ts';

const vectors = '../shared/vectors/computed/periods.csv';

describe.skipIf(!existsSync(vectors))('the shared period vectors (skipped where absent)', () => {
  const rows = existsSync(vectors)
    ? Papa.parse<Record<string, string>>(readFileSync(vectors, 'utf8'), {
        header: true,
        skipEmptyLines: true,
      }).data
    : [];
  it.each(rows.map((row) => [row['date'] ?? '', row] as const))(
    '%s lies in its year, quarter and month',
    (date, row) => {
      expect(financialYear(date)).toBe(row['financial_year']);
      const quarter = financialQuarter(date);
      expect(`Q${String(quarter)}`).toBe(row['fy_quarter']);
      expect(quarterSpan(financialYearStart(date), quarter)).toEqual({
        start: row['fy_quarter_start'],
        end: row['fy_quarter_end'],
      });
      expect(monthSpan(Number(date.slice(0, 4)), Number(date.slice(5, 7))).end).toBe(
        row['month_end'],
      );
    },
  );
  it('has its cases', () => {
    expect(rows.length).toBeGreaterThan(20);
  });
});

describe('period ids', () => {
  it('name a year to March and a stock at 31 March by the financial year', () => {
    expect(periodId({ start: '2010-04-01', end: '2011-03-31', basis: 'year' })).toBe('2010/11');
    expect(periodId({ start: '2011-03-31', end: '2011-03-31', basis: 'snapshot' })).toBe('2010/11');
    expect(periodId({ start: '1999-04-01', end: '2000-03-31', basis: 'year' })).toBe('1999/00');
  });
  it('name a single quarter, and a running total by its last month', () => {
    expect(periodId({ start: '2012-07-01', end: '2012-09-30', basis: 'quarter' })).toBe(
      '2012/13 Q2',
    );
    expect(periodId({ start: '2012-04-01', end: '2012-09-30', basis: 'running_total' })).toBe(
      '2012-09',
    );
    expect(periodId({ start: '2022-09-01', end: '2023-08-31', basis: 'year' })).toBe('2023-08');
  });
  it('are read back to the span that they name', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2150 }),
        fc.constantFrom(1, 2, 3, 4),
        (year, quarter) => {
          const span = quarterSpan(year, quarter);
          expect(parsePeriodChoice(periodId({ ...span, basis: 'quarter' }))).toMatchObject(span);
          const whole = spanOfFinancialYear(year);
          expect(parsePeriodChoice(periodId({ ...whole, basis: 'year' }))).toMatchObject(whole);
          expect(yearEnding(year + 1, 3)).toEqual(whole);
        },
      ),
    );
  });
  it('are not made up from text that is none', () => {
    for (const text of ['', '2012', '2012-13', '2012/14', '2012/13 Q5', 'Q2 2012/13', '2012-1']) {
      expect(parsePeriodChoice(text)).toBeNull();
    }
    expect(isoDate(2013, 2, 29)).toBeNull();
  });
});
