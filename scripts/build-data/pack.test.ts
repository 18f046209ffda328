import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { areaFor, indicatorFor } from '../../src/domain/catalogue.ts';
import { readCatalogue } from '../../src/ingest/catalogue.ts';
import { cell, readRows, type Row } from './csv.ts';
import { missingReason } from './missing.ts';
import { periodBasis, periodId } from './benchmarks.ts';

const root = resolve(import.meta.dirname, '../..');
const data = resolve(root, 'data');
const figures = resolve(root, '../shared/figures');
const haveFigures = existsSync(figures);
if (!haveFigures) process.stdout.write('Skipped: ../shared/figures is not here\n');

const index = readRows(resolve(data, 'benchmarks/index.csv'));
const codes = [...new Set(index.map((row) => cell(row, 'indicator_code')))];
const pack = new Map(
  codes.map((code) => [code, readRows(resolve(data, `benchmarks/${code}.csv`))]),
);
const catalogue = await readCatalogue(async (path) => readFileSync(resolve(data, path)));

function figure(code: string, period: string, area: string): Row | undefined {
  const rows = pack.get(code) ?? [];
  return rows.find((row) => cell(row, 'period_id') === period && cell(row, 'area_code') === area);
}

describe('the benchmark pack', () => {
  test.each([
    ['CLA_3PLUS', '2010/11', 'E92000001', '10.7'],
    ['CL_SUIT_19', '2010/11', 'E92000001', '89.8'],
    ['CL_EET_19', '2010/11', 'E92000001', '61.2'],
    ['CLA_3PLUS', '2010/11', 'E09000015', '15'],
    ['CL_SUIT_19', '2010/11', 'E09000015', '91.7'],
    ['SW_AGENCY', '2025-09', 'E09000015', '39.8'],
  ])('%s in %s at %s is %s', (code, period, area, value) =>
    expect(figure(code, period, area)).toMatchObject({ value, missing_reason: '', symbol: '' }),
  );

  test.each([
    ['CPP_REPEAT', '2012/13', 'E10000020', 'x', 'not_available'],
    ['CL_SUIT_19', '2010/11', 'E09000001', 'x', 'suppressed'],
    ['SDQ_AVG', '2010/11', 'E10000032', '.', 'not_applicable'],
  ])('%s in %s at %s is missing: %s is %s', (code, period, area, symbol, reason) =>
    expect(figure(code, period, area)).toMatchObject({ value: '', symbol, missing_reason: reason }),
  );

  test('a row has a value or a reason, never both', () => {
    const wrong = [...pack.values()]
      .flat()
      .filter((row) => (cell(row, 'value') === '') === (cell(row, 'missing_reason') === ''));
    expect(wrong).toEqual([]);
  });

  test('the index counts what the files hold', () => {
    for (const row of index) {
      const rows = (pack.get(cell(row, 'indicator_code')) ?? []).filter(
        (one) => cell(one, 'period_id') === cell(row, 'period_id'),
      );
      expect(String(rows.length)).toBe(cell(row, 'rows'));
      expect(String(rows.filter((one) => cell(one, 'value') !== '').length)).toBe(
        cell(row, 'with_value'),
      );
    }
  });

  test('every indicator and area of the pack is in the catalogue', () => {
    const areas = new Set(catalogue.areas.map((area) => area.code));
    const known = new Set(catalogue.indicators.map((indicator) => indicator.code));
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
    const used = new Set([...pack.values()].flat().map((row) => cell(row, 'area_code')));
    expect([...used].filter((code) => !areas.has(code))).toEqual([]);
  });

  test.skipIf(!haveFigures)('every published value stands in the pack as it was published', () => {
    const held = new Map(
      [...pack].flatMap(([code, rows]) =>
        rows.map((row) => [
          `${code} ${cell(row, 'period_id')} ${cell(row, 'area_code')}`,
          ['value', 'numerator', 'denominator'].map((column) => cell(row, column)).join(' '),
        ]),
      ),
    );
    const published = readRows(resolve(figures, 'la_indicators_all.csv')).filter(
      (row) => cell(row, 'value') !== '',
    );
    const lost = published.filter((row) => {
      const period = periodId(cell(row, 'period_start'), cell(row, 'period_end'));
      const key = `${cell(row, 'indicator_code')} ${period} ${cell(row, 'area_code')}`;
      const numbers = ['value', 'numerator', 'denominator'].map((column) => cell(row, column));
      return held.get(key) !== numbers.join(' ');
    });
    expect(published).toHaveLength(81_941);
    expect(lost).toEqual([]);
  });
});

describe('periods and symbols', () => {
  test.each([
    ['2010-04-01', '2011-03-31', '2010/11', 'year'],
    ['2011-03-31', '2011-03-31', '2010/11', 'snapshot'],
    ['1999-04-01', '2000-03-31', '1999/00', 'year'],
    ['2008-10-01', '2008-12-31', '2008/09 Q3', 'quarter'],
    ['2009-01-01', '2009-03-31', '2008/09 Q4', 'quarter'],
    ['2009-04-01', '2009-06-30', '2009/10 Q1', 'quarter'],
    ['2012-07-01', '2012-09-30', '2012/13 Q2', 'quarter'],
    ['2020-12-01', '2021-02-28', '2021-02', 'quarter'],
    ['2016-10-01', '2017-09-30', '2017-09', 'year'],
    ['2017-09-30', '2017-09-30', '2017-09', 'snapshot'],
  ])('%s to %s is %s, %s', (start, end, id, basis) => {
    expect(periodId(start, end)).toBe(id);
    expect(periodBasis(start, end)).toBe(basis);
  });

  test('x is read by its release', () => {
    expect(missingReason('x', 'bengoodair/cla/2011/SFR21_CLA.csv')).toBe('suppressed');
    expect(missingReason('x', 'csc_outcomes/d3.csv')).toBe('not_available');
    expect(() => missingReason('?', 'csc_outcomes/d3.csv')).toThrow('Unknown symbol');
  });
});

describe('the samples', () => {
  test.skipIf(!haveFigures)('the Harrow table is the printed one, byte for byte', () => {
    const ours = readFileSync(resolve(data, 'samples/harrow-2012/council-table.csv'));
    const printed = resolve(figures, 'from-seeds/harrow-performance-update-2012-10.csv');
    expect(ours.equals(readFileSync(printed))).toBe(true);
  });

  test.each([
    ['harrow-2012/council-table.csv', 'PI Ref', 'PI Description'],
    ['harrow-2012/targets.csv', 'Indicator', 'Indicator'],
    ['barking-dagenham-2014/figures.csv', 'Indicator', 'Indicator'],
    ['barking-dagenham-2014/targets.csv', 'Indicator', 'Indicator'],
  ])('every indicator of %s is in the catalogue', (file, first, second) => {
    const rows = readRows(resolve(data, 'samples', file));
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      const found = indicatorFor(catalogue, cell(row, first));
      expect(found, cell(row, first)).not.toBeNull();
      expect(indicatorFor(catalogue, cell(row, second))).toBe(found);
      expect(areaFor(catalogue, row['Area'] ?? 'Harrow')?.type).toBe('council');
    }
  });

  test('the targets of the Harrow table and file agree', () => {
    const table = readRows(resolve(data, 'samples/harrow-2012/council-table.csv'));
    const targets = readRows(resolve(data, 'samples/harrow-2012/targets.csv'));
    const printed = table.map((row) => [cell(row, 'PI Ref'), Number(cell(row, 'Target 12/13'))]);
    expect(targets.map((row) => [cell(row, 'Indicator'), Number(cell(row, 'Value'))])).toEqual(
      printed,
    );
  });
});
