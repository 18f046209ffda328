import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  rollingYear,
  rollingYearFromTotals,
  runningTotals,
  splitRunningTotal,
} from './year-to-date.ts';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('splitting a running total', () => {
  test('NI 147 read as the year so far would be 8 of 7: impossible', () => {
    expect(splitRunningTotal(of(4, 9), of(12, 16))).toEqual({
      kind: 'impossible',
      counts: of(8, 7),
    });
  });

  test('a total that fell is impossible; one that stood still is an empty period', () => {
    expect(splitRunningTotal(of(53, 99), of(50, 120)).kind).toBe('impossible');
    expect(splitRunningTotal(of(5, 9), of(5, 8)).kind).toBe('impossible');
    expect(splitRunningTotal(of(1, 1), of(1, 1))).toEqual({ kind: 'split', counts: of(0, 0) });
    expect(splitRunningTotal(of(1, 1), of(3, 3))).toEqual({ kind: 'split', counts: of(2, 2) });
  });

  test('the first period is its own total; a missing one leaves it unknown', () => {
    expect(splitRunningTotal('first', of(53, 99))).toEqual({ kind: 'split', counts: of(53, 99) });
    expect(splitRunningTotal(null, of(53, 99))).toEqual({ kind: 'unknown' });
    expect(splitRunningTotal('first', null)).toEqual({ kind: 'unknown' });
  });

  test('undoes the running totals of any periods', () => {
    const periods = fc.array(
      fc.tuple(fc.nat(50), fc.nat(50)).map(([x, rest]) => of(x, x + rest)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(periods, (each) => {
        const totals = runningTotals(each);
        const split = totals.map((total, index) =>
          splitRunningTotal(index === 0 ? 'first' : (totals[index - 1] ?? null), total),
        );
        expect(split).toEqual(each.map((counts) => ({ kind: 'split', counts })));
      }),
    );
  });
});

test('a missing period leaves every later total unknown', () => {
  expect(runningTotals([of(1, 2), null, of(3, 4)])).toEqual([of(1, 2), null, null]);
});

test('a rolling year needs all twelve months', () => {
  const months = [12, 10, 11, 9, 13, 9, 4, 3, 5, 2, 3, 2];
  expect(rollingYear(months)).toBe(83);
  expect(rollingYear([...months, 6])).toBe(77);
  expect(rollingYearFromTotals(83, 6, 12)).toBe(77);
  expect(rollingYear(months.slice(1))).toBeNull();
  expect(rollingYear([...months, null])).toBeNull();
});
