import { describe, expect, it } from 'vitest';
import { indicatorWith } from '../testing/rows.ts';
import { councilsView, type CouncilsFacts } from './councils.ts';
import { areaWith, bandRowWith } from './testing/rows.ts';

/* Dorset kept its authority number when the ONS gave it a new code; Ely is in no list of areas. */
const areas = [
  areaWith({ code: 'E01', authorityCode: '301', regionName: 'London' }),
  areaWith({ code: 'E02', authorityCode: '302', regionName: 'North West' }),
  areaWith({ code: 'E03', authorityCode: '838', regionName: 'South West' }),
  areaWith({ code: 'E04', authorityCode: '838', regionName: 'South West' }),
];
const hidden = {
  value: null,
  missingReason: 'suppressed',
  rank: null,
  band: null,
  noBand: 'own_missing',
} as const;

const facts = (changes: Partial<CouncilsFacts> = {}): CouncilsFacts => ({
  indicators: [
    indicatorWith(),
    indicatorWith({ code: 'ABSENT' }),
    indicatorWith({ code: 'LOW', refs: [], name: 'Late visits', polarity: 'low' }),
  ],
  rows: [
    bandRowWith({ areaCode: 'E05', areaName: 'Ely', ...hidden, missingReason: null, noBand: null }),
    bandRowWith({ areaCode: 'E04', areaName: 'Dorset', value: 50, rank: 9, band: 'D' }),
    bandRowWith({ areaCode: 'E02', areaName: 'Bolton', ...hidden }),
    bandRowWith(),
    bandRowWith({ indicatorCode: 'LOW', n: 8, value: 0, band: null, noBand: 'tied' }),
    bandRowWith({
      indicatorCode: 'LOW',
      areaCode: 'E03',
      areaName: 'Dorset',
      value: 12.25,
      band: null,
      noBand: 'no_polarity',
      rank: null,
    }),
    bandRowWith({ indicatorCode: 'STRANGER' }),
  ],
  areas,
  ours: 'E01',
  neighbours: new Set(['E03', 'E05']),
  setName: 'England’s councils',
  yearWords: 'year to March 2025',
  ...changes,
});

describe('every council by measure', () => {
  it('is one row an authority in name order, with a cell a measure or none', () => {
    expect(councilsView(facts())).toEqual({
      sentence:
        'England’s councils by measure, year to March 2025: 4 councils, 2 measures. Each letter is a council’s quarter in this set. A, best quarter; D, lowest.',
      columns: [
        {
          indicatorCode: 'TEST',
          name: 'Visits made on time',
          short: 'NI 1',
          polarity: 'high',
        },
        { indicatorCode: 'LOW', name: 'Late visits', short: 'Late visits', polarity: 'low' },
      ],
      rows: [
        {
          areaCode: 'E01',
          areaName: 'Ashton',
          region: 'London',
          ours: true,
          neighbour: false,
          cells: [
            { band: 'B', value: 75, shown: '75.0%', rank: 4, n: 9, mark: null },
            { band: null, value: 0, shown: '0%', rank: 4, n: 8, mark: 'tied' },
          ],
        },
        {
          areaCode: 'E02',
          areaName: 'Bolton',
          region: 'North West',
          ours: false,
          neighbour: false,
          cells: [
            {
              band: null,
              value: null,
              shown: 'Hidden, small numbers',
              rank: null,
              n: 9,
              mark: 'hidden',
            },
            null,
          ],
        },
        {
          areaCode: 'E04',
          areaName: 'Dorset',
          region: 'South West',
          ours: false,
          neighbour: true,
          cells: [
            { band: 'D', value: 50, shown: '50.0%', rank: 9, n: 9, mark: null },
            { band: null, value: 12.25, shown: '12.3%', rank: null, n: 9, mark: '·' },
          ],
        },
        {
          areaCode: 'E05',
          areaName: 'Ely',
          region: 'No region',
          ours: false,
          neighbour: true,
          cells: [
            { band: null, value: null, shown: 'Not available', rank: null, n: 9, mark: 'none' },
            null,
          ],
        },
      ],
    });
  });

  it('finds ours by its authority where its code has changed', () => {
    const ours = (code: string) =>
      councilsView(facts({ ours: code })).rows.flatMap((row) => (row.ours ? [row.areaName] : []));
    expect(ours('E03')).toEqual(['Dorset']);
    expect(ours('E05')).toEqual(['Ely']);
    expect(ours('E99')).toEqual([]);
  });

  it('marks no figure that is missing for another reason than small numbers as hidden', () => {
    const marks = (changes: Parameters<typeof bandRowWith>[0]) =>
      councilsView(facts({ rows: [bandRowWith(changes)] })).rows[0]?.cells[0]?.mark;
    expect(marks({ ...hidden, missingReason: 'not_yet_due' })).toBe('none');
    expect(marks({ band: null, noBand: 'low_coverage', missingReason: 'suppressed' })).toBe('few');
    expect(marks({ ...hidden, noBand: 'too_few' })).toBe('hidden');
  });
});
