import type { ComparedRow } from '../../../warehouse/compare-rows.ts';
import { indicatorWith } from '../../testing/rows.ts';
import type { CompareInput } from '../compare.ts';
import { comparedWith } from './rows.ts';

export const test = indicatorWith({ source: 'DfE' });
export const low = indicatorWith({
  code: 'LOW',
  name: 'Late visits',
  theme: 'Settled',
  polarity: 'low',
  source: 'Ofsted',
});
export const rate = indicatorWith({
  code: 'RATE',
  name: 'Visits for every 10,000 children',
  unit: 'rate',
  unitWords: 'per 10,000 children',
  source: 'DfE',
});

/* Lines at 60, 70 and 80: 75% is B, 55% of a low-good measure A, a rate of 60 D, on its line. */
const england: readonly ComparedRow[] = [
  comparedWith(),
  comparedWith({
    indicatorCode: 'LOW',
    councils: 12,
    value: 55,
    numerator: 110,
    rank: 1,
    band: 'A',
    favourable: 'A',
  }),
  comparedWith({
    indicatorCode: 'RATE',
    value: 60,
    numerator: null,
    rank: 8,
    band: 'D',
    favourable: 'C',
  }),
];

/** The same figures among London's councils: 75% is 2.5 points short of the better half. */
const london: readonly ComparedRow[] = england.map((row) => ({
  ...row,
  comparator: 'london',
  ...(row.indicatorCode === 'TEST' ? { q1: 72, q2: 77.5, q3: 85, band: 'C' as const } : {}),
}));

const yearBefore = { periodId: '2023/24', start: '2023-04-01', end: '2024-03-31' } as const;

/** Beside the councils of the year before, 55% is one point over the line of the best quarter. */
const before: readonly ComparedRow[] = england.map((row) => ({
  ...row,
  ...yearBefore,
  ...(row.indicatorCode === 'LOW' ? { q1: 54, band: 'B' as const } : {}),
}));

/** Harrow in the year to March 2025: three measures known, one nowhere, one only in England. */
export function compareInput(changes: Partial<CompareInput> = {}): CompareInput {
  return {
    areaCode: 'E09000015',
    areaName: 'Harrow',
    regionName: 'London',
    year: '2024/25',
    yearBefore: '2023/24',
    comparator: 'england',
    beside: 'london',
    alternatives: ['england', 'london', 'neighbours-2025:E09000015'],
    themes: [
      { name: 'Settled', gloss: '', order: 1 },
      { name: 'Empty', gloss: '', order: 2 },
      { name: 'Safe', gloss: '', order: 3 },
    ],
    indicators: [
      test,
      indicatorWith({ code: 'ABSENT', name: 'Care leavers seen' }),
      low,
      rate,
      indicatorWith({ code: 'HALF', name: 'Half known' }),
    ],
    rows: [
      ...england,
      comparedWith({ indicatorCode: 'HALF' }),
      ...london,
      comparedWith({ comparator: 'neighbours-2025:E09000015' }),
    ],
    before,
    years: [comparedWith(), comparedWith({ ...yearBefore, value: 70, rank: 5, band: 'C' })],
    neighbours: { model: '2025', names: ['Barnet', 'Merton'] },
    choices: {
      areas: [{ id: 'E09000015', label: 'Harrow' }],
      yearChoices: [{ id: '2024/25', label: 'Year to March 2025' }],
      comparators: [{ id: 'england', label: 'England’s councils' }],
      themeChoices: [{ id: 'Safe', label: 'Safe' }],
      indicators: [{ id: 'TEST', label: 'Visits made on time' }],
    },
    ...changes,
  };
}
