import type { Area } from '../../../domain/area.ts';
import type { ComparedRow, PackRow, PairRow } from '../../../warehouse/compare-rows.ts';
import type { BandRow, BenchmarkYearRow } from '../../../warehouse/rows.ts';

/**
 * Harrow's 150 of 200 in the year to March 2025, among ten councils of which nine have a figure:
 * 50% to 90% by fives, ours the fourth best. The other eight add up to 555, with 200 cases each.
 */
export function comparedWith(changes: Partial<ComparedRow> = {}): ComparedRow {
  return {
    indicatorCode: 'TEST',
    comparator: 'england',
    periodId: '2024/25',
    start: '2024-04-01',
    end: '2025-03-31',
    basis: 'year',
    ownEnd: '2025-03-31',
    value: 75,
    numerator: 150,
    denominator: 200,
    missingReason: null,
    councils: 10,
    n: 9,
    min: 50,
    q1: 60,
    q2: 70,
    q3: 80,
    max: 90,
    average: 68.4,
    others: 8,
    mean: 69.375,
    median: 67.5,
    pooledNumerator: 1110,
    pooledDenominator: 1600,
    counted: 8,
    member: true,
    rank: 4,
    tied: 0,
    band: 'B',
    noBand: null,
    favourable: 'B',
    sharedBest: 1,
    ...changes,
  };
}

/** The same without a figure of ours. */
export function hiddenWith(changes: Partial<ComparedRow> = {}): ComparedRow {
  return comparedWith({
    ownEnd: null,
    value: null,
    numerator: null,
    denominator: null,
    missingReason: 'suppressed',
    rank: null,
    band: null,
    noBand: 'own_missing',
    favourable: null,
    ...changes,
  });
}

/** One council of the same set. */
export function bandRowWith(changes: Partial<BandRow> = {}): BandRow {
  return {
    indicatorCode: 'TEST',
    periodId: '2024/25',
    start: '2024-04-01',
    end: '2025-03-31',
    basis: 'year',
    comparator: 'england',
    areaCode: 'E01',
    areaName: 'Ashton',
    value: 75,
    numerator: 150,
    denominator: 200,
    missingReason: null,
    n: 9,
    missing: 1,
    q1: 60,
    q2: 70,
    q3: 80,
    rank: 4,
    tied: 0,
    band: 'B',
    noBand: null,
    london: false,
    ...changes,
  };
}

/** The same set as one year of a ribbon. */
export function setYearWith(changes: Partial<BenchmarkYearRow> = {}): BenchmarkYearRow {
  return {
    indicatorCode: 'TEST',
    comparator: 'england',
    periodId: '2024/25',
    start: '2024-04-01',
    end: '2025-03-31',
    basis: 'year',
    councils: 10,
    n: 9,
    min: 50,
    q1: 60,
    q2: 70,
    q3: 80,
    max: 90,
    average: 68.4,
    noBand: null,
    ...changes,
  };
}

/** One period of a measure as it is held. */
export function packRowWith(changes: Partial<PackRow> = {}): PackRow {
  return {
    indicatorCode: 'TEST',
    periodId: '2024/25',
    start: '2024-04-01',
    end: '2025-03-31',
    basis: 'year',
    origin: 'published',
    file: null,
    councils: 153,
    n: 150,
    ...changes,
  };
}

/** One council with two figures, each of 200 cases. */
export function pairRowWith(changes: Partial<PairRow> = {}): PairRow {
  return {
    areaCode: 'E01',
    areaName: 'Ashton',
    london: false,
    x: 75,
    y: 40,
    xDenominator: 200,
    yDenominator: 200,
    n: 3,
    pearson: 0.9,
    spearman: 0.5,
    ...changes,
  };
}

/** A council of no region, known by its code alone. */
export function areaWith(changes: Partial<Area> & { readonly code: string }): Area {
  return {
    authorityCode: null,
    name: changes.code,
    type: 'council',
    regionCode: null,
    regionName: null,
    london: null,
    began: null,
    ended: null,
    ...changes,
  };
}
