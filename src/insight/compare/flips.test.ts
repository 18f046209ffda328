import { describe, expect, it } from 'vitest';
import type { Band } from '../../domain/band.ts';
import { flips } from './flips.ts';

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
