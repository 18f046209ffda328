import { describe, expect, it } from 'vitest';
import type { Band } from '../../domain/band.ts';
import { indicatorWith } from '../testing/rows.ts';
import { flips, flipsTable } from './flips.ts';

const row = (areaCode: string, band: Band | null, end = '2025-03-31') => ({
  indicatorCode: 'X',
  periodId: end,
  start: '2024-04-01',
  end,
  basis: 'year' as const,
  comparator: 'england',
  areaCode,
  areaName: areaCode,
  value: 1,
  numerator: null,
  denominator: null,
  missingReason: null,
  n: 10,
  missing: 0,
  q1: 1,
  q2: 2,
  q3: 3,
  rank: 1,
  tied: 0,
  band,
  noBand: null,
  london: false,
});

describe('a newer file', () => {
  it('flips the bands that differ, to and from none as well', () => {
    const before = [row('a', 'A'), row('b', 'B'), row('c', 'C'), row('d', null)];
    const after = [row('a', 'A'), row('b', 'C'), row('c', null), row('d', 'D')];
    expect(flips(before, after).map((flip) => [flip.areaCode, flip.before, flip.after])).toEqual([
      ['b', 'B', 'C'],
      ['c', 'C', null],
      ['d', null, 'D'],
    ]);
  });

  it('flips nothing in a year that was not held before', () => {
    expect(flips([row('a', 'A')], [row('a', 'D', '2026-03-31')])).toEqual([]);
  });
});

describe('what a newer file changes', () => {
  it('is said by measure and period, in the order found', () => {
    const flip = { indicatorCode: 'X', periodId: '2024/25', areaCode: 'a', areaName: 'Ashton' };
    const found = [
      { ...flip, before: 'A', after: 'B' },
      { ...flip, periodId: '2024-09', before: 'C', after: 'D' },
      { ...flip, areaName: 'Bolton', before: null, after: 'D' },
      { ...flip, indicatorCode: 'UNKNOWN', before: 'D', after: null },
    ] as const;
    const indicators = [indicatorWith(), indicatorWith({ code: 'X', name: 'Late visits' })];
    expect(flipsTable(indicators, found)).toEqual({
      caption: 'Bands in England that your files change',
      columns: [
        { id: 'measure', name: 'Measure', numeric: false },
        { id: 'period', name: 'Period', numeric: false },
        { id: 'n', name: 'Councils', numeric: true },
        { id: 'councils', name: 'From and to', numeric: false },
      ],
      rows: [
        {
          key: 'X|2024/25',
          ours: false,
          cells: [
            'Late visits',
            '2024/25',
            '2',
            'Ashton: best quarter to better half; Bolton: no band to lowest quarter',
          ],
        },
        {
          key: 'X|2024-09',
          ours: false,
          cells: ['Late visits', 'September 2024', '1', 'Ashton: lower half to lowest quarter'],
        },
        {
          key: 'UNKNOWN|2024/25',
          ours: false,
          cells: ['UNKNOWN', '2024/25', '1', 'Ashton: lowest quarter to no band'],
        },
      ],
    });
  });

  it('is no table where nothing changes', () => {
    expect(flipsTable([indicatorWith()], [])).toBeNull();
  });

  it('is the same council of the same measure, span and basis, whole', () => {
    const before = row('a', 'A');
    for (const other of [
      { indicatorCode: 'Y' },
      { start: '2025-03-31' },
      { basis: 'snapshot' as const },
    ]) {
      expect(flips([before], [{ ...before, ...other, band: 'B' as const }])).toEqual([]);
    }
    expect(flips([before], [{ ...before, areaName: 'New name', band: 'B' }])).toEqual([
      {
        indicatorCode: 'X',
        periodId: '2025-03-31',
        areaCode: 'a',
        areaName: 'New name',
        before: 'A',
        after: 'B',
      },
    ]);
  });
});
