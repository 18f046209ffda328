import { parsePeriodChoice } from '../../domain/calendar.ts';
import type { Band } from '../../domain/band.ts';
import type { BandRow, BenchmarkYearRow } from '../../warehouse/rows.ts';
import type { IndicatorInput } from '../indicator.ts';
import type { ScorecardInput } from '../scorecard.ts';
import { indicatorWith, rowWith, standingWith, targetWith } from './rows.ts';

export const OURS = 'E09000015';

/** Ten councils of 2010/11: nine with a figure, 50% to 90% by fives, and one hidden. */
const councilValues = [50, 55, 60, 65, 70, 75, 80, 85, 90, null] as const;

/* Of nine values the quartiles are the 3rd, 5th and 7th: 60, 70 and 80. A value on a line is below it. */
const bandOf = (value: number): Band =>
  value > 80 ? 'A' : value > 70 ? 'B' : value > 60 ? 'C' : 'D';

/** A council's row: Ashton, Bolton … in order; ours is the fifth, with 70%. */
export const councilRow = (value: number | null, place: number): BandRow => ({
  indicatorCode: 'TEST',
  periodId: '2010/11',
  start: '2010-04-01',
  end: '2011-03-31',
  basis: 'year',
  comparator: 'england',
  areaCode: place === 4 ? OURS : `E0${place}`,
  areaName:
    ['Ashton', 'Bolton', 'Crewe', 'Derby', 'Harrow', 'Ely', 'Fylde', 'Goole', 'Hull', 'Ilford'][
      place
    ] ?? '',
  value,
  numerator: value === null ? null : 2 * value,
  denominator: value === null ? null : 200,
  missingReason: value === null ? 'suppressed' : null,
  n: 9,
  missing: 1,
  q1: 60,
  q2: 70,
  q3: 80,
  rank: value === null ? null : 9 - place,
  tied: 0,
  band: value === null ? null : bandOf(value),
  noBand: value === null ? 'own_missing' : null,
  london: place === 4 || place === 8,
});

export const councils: readonly BandRow[] = councilValues.map(councilRow);

export const yearRow = (changes: Partial<BenchmarkYearRow> = {}): BenchmarkYearRow => ({
  indicatorCode: 'TEST',
  comparator: 'england',
  periodId: '2010/11',
  start: '2010-04-01',
  end: '2011-03-31',
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
});

/* 85 of 120 is 70.83…%: above 70, up to 80; four councils are better and five worse. */
const standing = standingWith({
  ownStart: '2011-04-01',
  ownEnd: '2012-03-31',
  ownBasis: 'year',
  ownValue: (100 * 85) / 120,
  councils: 10,
  n: 9,
  missing: 1,
  min: 50,
  q1: 60,
  q2: 70,
  q3: 80,
  max: 90,
  average: 68.4,
  rank: 5,
  band: 'B',
  firmness: 'firm',
  noBand: null,
  better: 4,
  worse: 5,
});

const year = (end: number, numerator: number, denominator: number) =>
  rowWith({
    periodId: `${end - 1}/${String(end).slice(2)}`,
    basis: 'year',
    start: `${end - 1}-04-01`,
    end: `${end}-03-31`,
    value: (100 * numerator) / denominator,
    stated: (100 * numerator) / denominator,
    numerator,
    denominator,
  });

/** One measure of Harrow at March 2012: 140 of 200 a year before, 85 of 120 now, 75% as target. */
export function scorecardInput(changes: Partial<ScorecardInput> = {}): ScorecardInput {
  const period = parsePeriodChoice('2011/12');
  if (period === null) throw new Error('a period');
  return {
    areaCode: OURS,
    areaName: 'Harrow',
    period,
    benchmark: '2010/11',
    catalogue: {
      indicators: [indicatorWith()],
      themes: [
        { name: 'Settled', gloss: 'In one home', order: 2 },
        { name: 'Safe', gloss: 'Kept from harm', order: 1 },
      ],
    },
    standings: [
      standing,
      {
        ...standing,
        comparator: 'london',
        councils: 2,
        n: 2,
        missing: 0,
        band: null,
        firmness: null,
        noBand: 'too_few',
        q1: null,
        q2: null,
        q3: null,
        average: 72,
      },
    ],
    lastFullYear: [],
    series: [year(2011, 140, 200), { ...year(2012, 85, 120), note: 'More visits were asked for.' }],
    england: [],
    targets: [targetWith({ value: 75 })],
    best: [],
    areas: [],
    periods: [],
    benchmarks: [],
    ...changes,
  };
}

/** The same, for the measure's own page. */
export function indicatorInput(changes: Partial<IndicatorInput> = {}): IndicatorInput {
  return {
    ...scorecardInput(),
    indicator: indicatorWith(),
    comparator: 'england',
    comparatorName: 'England',
    comparators: [
      { id: 'england', label: 'England' },
      { id: 'london', label: 'London' },
    ],
    years: [yearRow()],
    councils,
    englandCouncils: councils,
    londonCouncils: councils.filter(({ london }) => london),
    ...changes,
  };
}
