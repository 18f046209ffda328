import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { CellReading } from './cell.ts';
import { readNumber, writesDecimalComma } from './cell.ts';

const now = { year: 2024, dash: 'not_available', decimalComma: false } as const;
const read = (raw: string, context = {}): CellReading => readNumber(raw, { ...now, ...context });
const brief = (raw: string, context = {}): number | string => {
  const reading = read(raw, context);
  if (reading.kind === 'number') return reading.value;
  return reading.kind === 'missing' ? reading.reason : reading.code;
};

const vectors = '../shared/vectors/computed/symbols.csv';
/** What the vectors call a state, in our reasons; a plain gap is one of several here. */
const states: Readonly<Record<string, readonly string[]>> = {
  suppressed: ['suppressed'],
  not_applicable: ['not_applicable'],
  not_available: ['not_available', 'not_yet_due'],
  low_reliability: ['not_available'],
  rounds_to_zero: ['rounds_to_zero'],
  missing: ['not_available', 'not_recorded'],
  invalid: ['NOT_A_NUMBER', 'BANDED_VALUE'],
};

describe.skipIf(!existsSync(vectors))('the shared symbols (skipped where absent)', () => {
  const rows = existsSync(vectors)
    ? Papa.parse<Record<string, string>>(readFileSync(vectors, 'utf8'), {
        header: true,
        skipEmptyLines: true,
      }).data
    : [];
  it.each(
    rows.map((row) => [row['raw'] ?? '', row['status'] ?? '', row['numeric_value'] ?? ''] as const),
  )('"%s" is %s', (raw, status, number) => {
    if (status === 'value') expect(brief(raw)).toBe(Number(number));
    else expect(states[status]).toContain(brief(raw));
  });
  it('has its cases', () => {
    expect(rows.length).toBeGreaterThan(30);
  });
});

describe('a number', () => {
  it.each([
    ['85%', 85],
    ['1,234', 1234],
    ['1,234,567.5', 1_234_567.5],
    ['1\u00a0234.5', 1234.5],
    ['£1,234.50', 1234.5],
    ['-£5', -5],
    ['−5', -5],
    ['5-', -5],
    ['100.', 100],
    ['.5', 0.5],
    ['1.2E+02', 120],
    ['="12.5"', 12.5],
    ["'12.5", 12.5],
    ['\u200b21.4\ufeff', 21.4],
    ['-0', 0],
    ['00012.50', 12.5],
    ['21.4 [p]', 21.4],
    ['17.7 p', 17.7],
  ])('%s is read', (raw, expected) => {
    expect(brief(raw)).toBe(expected);
    expect(Object.is(brief(raw), -0)).toBe(false);
  });
  it.each([
    'Infinity',
    '-Infinity',
    'inf',
    '0x1F',
    '1e400',
    '1_000',
    '١٢',
    '１２',
    'Ⅻ',
    'TRUE',
    '½',
    '1/2',
    '01-Feb',
    '2024-06-30',
    '1,23',
    '12,34,567',
    '21.4*',
    '12.5 (r)',
    '--5',
    '£',
    '%',
    '.',
    '1 2',
  ])('%s is no number', (raw) => {
    expect(read(raw).kind).not.toBe('number');
  });
  it('keeps how many decimals it was written with', () => {
    for (const [raw, decimals] of [
      ['6.9', 1],
      ['100.', 0],
      ['8.75', 2],
      ['47', 0],
      ['85.0%', 1],
    ] as const) {
      expect(read(raw)).toMatchObject({ kind: 'number', decimals });
    }
  });
  it('says its status by the letter beside it', () => {
    expect(read('21.4 [p]')).toMatchObject({ status: 'provisional' });
    expect(read('19.0 [r]')).toMatchObject({ status: 'revised' });
  });
  it('has a decimal comma only where its column shows it', () => {
    expect(writesDecimalComma(['345,2', '351', '1.234,5'])).toBe(true);
    expect(writesDecimalComma(['1,234', '351'])).toBe(false);
    expect(writesDecimalComma(['345,2', '351.5'])).toBe(false);
    expect(brief('345,2', { decimalComma: true })).toBe(345.2);
    expect(brief('1.234,5', { decimalComma: true })).toBe(1234.5);
  });
  it('is what it was printed from', () => {
    const group = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (thousandths) => {
        const value = thousandths / 1000;
        for (const text of [
          String(value),
          group.format(value),
          `${String(value)}%`,
          ` ${String(value)}\u00a0`,
        ]) {
          expect(brief(text), text).toBe(value + 0);
        }
      }),
    );
  });
  it('is never made of anything that is not one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (raw) => {
        const reading = read(raw);
        const honest =
          reading.kind !== 'number' || (Number.isFinite(reading.value) && /\d/u.test(raw));
        expect(honest).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a symbol', () => {
  it('x meant suppressed up to 2017 and means not available since', () => {
    expect(brief('x', { year: 2011 })).toBe('suppressed');
    expect(brief('[x]', { year: 2017 })).toBe('suppressed');
    expect(brief('x', { year: 2018 })).toBe('not_available');
  });
  it('- is a figure to come in a council table and no figure in a published one', () => {
    expect(brief('-', { dash: 'not_yet_due' })).toBe('not_yet_due');
    expect(brief('–', { dash: 'not_available' })).toBe('not_available');
  });
  it.each(['<5', '< 5', '1-4', '5 or fewer', '<6', '≤5', '[c]', 'c', '*'])(
    '%s is suppressed, never a number',
    (raw) => {
      expect(brief(raw)).toBe('suppressed');
    },
  );
  it('keeps its spelling', () => {
    expect(read('[c]')).toEqual({ kind: 'missing', reason: 'suppressed', symbol: '[c]' });
  });
});

describe('a cell of any length', () => {
  it('is cheap', () => {
    const started = performance.now();
    for (const part of ['1', '1,', '1.', ' ', '-', '(', "'", '£', '=', '\u200b', '1e']) {
      expect(read(part.repeat(100_000)).kind).not.toBe('number');
    }
    expect(performance.now() - started).toBeLessThan(200);
  });
});
