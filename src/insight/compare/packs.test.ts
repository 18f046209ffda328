import { describe, expect, it } from 'vitest';
import { indicatorWith } from '../testing/rows.ts';
import { packsView } from './packs.ts';
import { packRowWith } from './testing/rows.ts';

const indicators = [
  indicatorWith({ source: 'DfE' }),
  indicatorWith({ code: 'ABSENT' }),
  indicatorWith({ code: 'LOW', name: 'Late visits', source: 'Ofsted' }),
];
const rows = [
  packRowWith({ periodId: '2022/23', end: '2023-03-31', n: 1000 }),
  packRowWith({ periodId: '2023/24', end: '2024-03-31', n: 500 }),
  packRowWith({ n: 149 }),
  packRowWith({ indicatorCode: 'LOW', periodId: '2024-09', end: '2024-09-30', n: 2, councils: 9 }),
];
const columns = [
  { id: 'measure', name: 'Measure', numeric: false },
  { id: 'years', name: 'Years', numeric: false },
  { id: 'latest', name: 'Latest', numeric: false },
  { id: 'n', name: 'Councils with a figure, latest', numeric: true },
  { id: 'source', name: 'Source', numeric: false },
  { id: 'licence', name: 'Licence', numeric: false },
];

describe('what is held', () => {
  it('is a line a measure: its years, its latest, how many councils, its source', () => {
    // 1,000 + 500 + 149 + 2 figures; 2023, 2024 (twice) and 2025.
    expect(packsView(indicators, rows, { uploaded: [], flips: [] })).toEqual({
      sentence:
        '2 measures over 3 years: 1,651 figures of councils, bundled with the page. A newer file of the Department’s is added like any other, under Add figures.',
      table: {
        caption: 'Benchmarks held',
        columns,
        rows: [
          {
            key: 'TEST',
            ours: false,
            cells: [
              'Visits made on time',
              '2022/23 to 2024/25 (3)',
              '2024/25',
              '149 of 153',
              'DfE',
              'Open Government Licence v3.0',
            ],
          },
          {
            key: 'LOW',
            ours: false,
            cells: [
              'Late visits',
              'September 2024 to September 2024 (1)',
              'September 2024',
              '2 of 9',
              'Ofsted',
              'Open Government Licence v3.0',
            ],
          },
        ],
      },
      uploaded: [],
      flipsWords: null,
      flips: null,
    });
  });

  it('names what was uploaded, and what that changes', () => {
    const flip = {
      indicatorCode: 'LOW',
      periodId: '2024-09',
      areaCode: 'E01',
      areaName: 'Ashton',
      before: 'A',
      after: null,
    } as const;
    const view = packsView(indicators, rows, { uploaded: ['LOW', 'ABSENT'], flips: [flip] });
    expect(view.uploaded).toEqual(['Late visits']);
    expect(view.table.rows.map(({ cells }) => cells[4])).toEqual([
      'DfE',
      'Ofsted; Uploaded by you',
    ]);
    expect(view.flipsWords).toBe(
      'Your files hold many councils for 2 measures. 1 band of published years changes. A year that was not held before changes none.',
    );
    expect(view.flips?.rows.map(({ cells }) => cells)).toEqual([
      ['Late visits', 'September 2024', '1', 'Ashton: best quarter to no band'],
    ]);
  });

  it('says so where uploaded files change no band', () => {
    const view = packsView(indicators, rows, { uploaded: ['LOW'], flips: [] });
    expect(view.flipsWords).toBe(
      'Your files hold many councils for 1 measure. No band of a published year changes. A year that was not held before changes none.',
    );
    expect(view.flips).toBeNull();
  });
});
