import { describe, expect, it } from 'vitest';
import { indicatorWith } from '../testing/rows.ts';
import { comparedWith, hiddenWith } from './testing/rows.ts';
import { yearsView } from './years.ts';

const yearTo = (end: number) => ({
  periodId: `${end - 1}/${String(end).slice(2)}`,
  start: `${end - 1}-04-01`,
  end: `${end}-03-31`,
});
const names = { area: 'Harrow', set: 'England’s councils' } as const;

describe('years at a glance', () => {
  const indicators = [
    indicatorWith(),
    indicatorWith({ code: 'LOW', name: 'Late visits', theme: 'Settled', polarity: 'low' }),
    indicatorWith({ code: 'NONE', polarity: 'none' }),
    indicatorWith({ code: 'COUNT', unit: 'count' }),
  ];
  const rows = [
    comparedWith(yearTo(2025)),
    comparedWith({ ...yearTo(2024), tied: 2, member: false, band: 'D' }),
    comparedWith({ ...yearTo(2023), missingReason: 'suppressed', band: null, noBand: 'tied' }),
    hiddenWith({ ...yearTo(2022) }),
    comparedWith({
      indicatorCode: 'LOW',
      ...yearTo(2024),
      rank: null,
      band: null,
      noBand: 'part_year',
    }),
    hiddenWith({ indicatorCode: 'LOW', ...yearTo(2023), missingReason: null, noBand: 'too_few' }),
    hiddenWith({
      indicatorCode: 'LOW',
      ...yearTo(2022),
      missingReason: 'not_yet_due',
      noBand: null,
    }),
    comparedWith({ indicatorCode: 'NONE', ...yearTo(2025) }),
    comparedWith({ indicatorCode: 'COUNT', ...yearTo(2025) }),
  ];

  it('say each year’s figure, quarter and place, or why there is none', () => {
    expect(yearsView(indicators, rows, names)).toEqual({
      sentence:
        'Harrow’s quarter among England’s councils, each year against its own year. A, best quarter; D, lowest.',
      years: [
        { id: '2021/22', label: '21/22' },
        { id: '2022/23', label: '22/23' },
        { id: '2023/24', label: '23/24' },
        { id: '2024/25', label: '24/25' },
      ],
      rows: [
        {
          indicatorCode: 'TEST',
          name: 'Visits made on time',
          theme: 'Safe',
          cells: [
            {
              yearId: '2021/22',
              band: null,
              mark: 'hidden',
              words: '2021/22: Hidden, small numbers',
              value: null,
            },
            {
              yearId: '2022/23',
              band: null,
              mark: 'tied',
              words: '2022/23: 75.0%, too many tied, 4 of 9',
              value: 75,
            },
            {
              yearId: '2023/24',
              band: 'D',
              mark: 'D',
              words: '2023/24: 75.0%, lowest quarter, would be =4 of 10',
              value: 75,
            },
            {
              yearId: '2024/25',
              band: 'B',
              mark: 'B',
              words: '2024/25: 75.0%, better half, 4 of 9',
              value: 75,
            },
          ],
        },
        {
          indicatorCode: 'LOW',
          name: 'Late visits',
          theme: 'Settled',
          cells: [
            {
              yearId: '2021/22',
              band: null,
              mark: 'none',
              words: '2021/22: Not yet due',
              value: null,
            },
            {
              yearId: '2022/23',
              band: null,
              mark: 'few',
              words: '2022/23: Not available',
              value: null,
            },
            {
              yearId: '2023/24',
              band: null,
              mark: 'part',
              words: '2023/24: 75.0%, part of a year',
              value: 75,
            },
            {
              yearId: '2024/25',
              band: null,
              mark: 'none',
              words: '2024/25: no figures were published',
              value: null,
            },
          ],
        },
      ],
    });
  });

  it('are the latest fifteen, oldest first', () => {
    const twenty = Array.from({ length: 20 }, (_, place) => comparedWith(yearTo(2025 - place)));
    const view = yearsView([indicatorWith()], twenty, names);
    expect(view.years).toHaveLength(15);
    expect(view.years[0]).toEqual({ id: '2010/11', label: '10/11' });
    expect(view.years.at(-1)).toEqual({ id: '2024/25', label: '24/25' });
    expect(view.rows[0]?.cells.map(({ yearId }) => yearId)).toEqual(view.years.map(({ id }) => id));
  });

  it('have the last figure of a year where there are two', () => {
    const autumn = {
      start: '2024-09-30',
      end: '2024-09-30',
      basis: 'snapshot',
      value: 60,
    } as const;
    const view = yearsView([indicatorWith()], [comparedWith(autumn), comparedWith()], names);
    expect(view.rows[0]?.cells.map(({ yearId, value }) => [yearId, value])).toEqual([
      ['2024/25', 75],
    ]);
  });

  it('are somebody’s, also where the name ends in an s', () => {
    const { sentence } = yearsView([], [], { area: 'St Helens', set: 'my list' });
    expect(sentence).toBe(
      'St Helens’ quarter among my list, each year against its own year. A, best quarter; D, lowest.',
    );
  });
});
