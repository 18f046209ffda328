import { describe, expect, it } from 'vitest';
import type { PairRow } from '../../warehouse/compare-rows.ts';
import { indicatorWith } from '../testing/rows.ts';
import { pairsView } from './pairs.ts';
import { pairRowWith } from './testing/rows.ts';

const across = indicatorWith({ code: 'X' });
const up = indicatorWith({
  code: 'Y',
  name: 'Children seen',
  unit: 'rate',
  unitWords: 'per 10,000 children',
});

const three: readonly PairRow[] = [
  pairRowWith({ areaName: 'Ashton', x: 75, y: 40, xDenominator: 29 }),
  pairRowWith({ areaCode: 'E02', areaName: 'Barnet', london: true, x: 100, y: 1234.56 }),
  pairRowWith({
    areaCode: 'E03',
    areaName: 'Crewe',
    x: 50.25,
    y: 20,
    xDenominator: 30,
    yDenominator: 5,
  }),
];

const caution = (n: number, small: number, denominator = 29) =>
  pairsView(
    across,
    across,
    Array.from({ length: n }, (_, place) =>
      pairRowWith({ areaCode: `E${place}`, yDenominator: place < small ? denominator : null }),
    ),
    new Set(),
  ).caution;

describe('two measures of the same councils', () => {
  it('are an association said with its strength, every council’s two figures beside it', () => {
    expect(pairsView(across, up, three, new Set(['E02']))).toEqual({
      across: { code: 'X', name: 'Visits made on time', unitWords: '%' },
      up: { code: 'Y', name: 'Children seen', unitWords: 'per 10,000 children' },
      sentence:
        'Over 3 councils the two go together strongly (rank correlation 0.50): visits made on time across, children seen upwards.',
      caution:
        'An association between councils, not a cause: other things differ between them too. Only 3 councils: a few of them decide the picture. 1 council rests on fewer than 30 cases in one of the two, and is drawn hollow and dashed.',
      points: [
        {
          areaCode: 'E01',
          areaName: 'Ashton',
          x: 75,
          y: 40,
          xShown: '75.0%',
          yShown: '40.0 per 10,000 children',
          london: false,
          ours: false,
          small: true,
        },
        {
          areaCode: 'E02',
          areaName: 'Barnet',
          x: 100,
          y: 1234.56,
          xShown: '100%',
          yShown: '1,234.6 per 10,000 children',
          london: true,
          ours: true,
          small: false,
        },
        {
          areaCode: 'E03',
          areaName: 'Crewe',
          x: 50.25,
          y: 20,
          xShown: '50.3%',
          yShown: '20.0 per 10,000 children',
          london: false,
          ours: false,
          small: false,
        },
      ],
      table: {
        caption: 'Children seen by visits made on time (3)',
        columns: [
          { id: 'council', name: 'Council', numeric: false },
          { id: 'x', name: 'Visits made on time', numeric: true },
          { id: 'y', name: 'Children seen', numeric: true },
        ],
        rows: [
          { key: 'E01', ours: false, cells: ['Ashton', '75.0%', '40.0 per 10,000 children'] },
          { key: 'E02', ours: true, cells: ['Barnet', '100%', '1,234.6 per 10,000 children'] },
          { key: 'E03', ours: false, cells: ['Crewe', '50.3%', '20.0 per 10,000 children'] },
        ],
      },
    });
  });

  it('have no correlation under three councils, or where one does not vary', () => {
    const said = (rows: readonly PairRow[]) => pairsView(across, up, rows, new Set()).sentence;
    expect(said([])).toBe('0 councils have both figures.');
    expect(said(three.slice(0, 1))).toBe('1 council has both figures.');
    expect(said(three.slice(0, 2))).toBe('2 councils have both figures.');
    expect(said(three.map((row) => ({ ...row, spearman: null })))).toBe(
      '3 councils have both figures.',
    );
  });

  it('say that nothing can be read from fewer than three councils', () => {
    const nothing =
      'Fewer than three councils have both figures, so nothing can be read from them.';
    expect([caution(0, 0), caution(2, 1)]).toEqual([nothing, nothing]);
    expect(caution(3, 0)).toBe(
      'An association between councils, not a cause: other things differ between them too. Only 3 councils: a few of them decide the picture.',
    );
  });

  it('have a caution on small groups in either of the two', () => {
    expect(caution(30, 0)).toBe(
      'An association between councils, not a cause: other things differ between them too.',
    );
    expect(caution(29, 2)).toBe(
      'An association between councils, not a cause: other things differ between them too. Only 29 councils: a few of them decide the picture. 2 councils rest on fewer than 30 cases in one of the two, and are drawn hollow and dashed.',
    );
    expect(caution(30, 4, 30)).toBe(caution(30, 0));
  });

  it('rest on fewer than 30 cases where the upward one does', () => {
    const [point] = pairsView(
      across,
      across,
      [pairRowWith({ yDenominator: 29 })],
      new Set(),
    ).points;
    expect(point?.small).toBe(true);
  });

  it('go together or opposite ways, by how much', () => {
    const said = (spearman: number) =>
      pairsView(
        across,
        up,
        three.map((row) => ({ ...row, spearman })),
        new Set(),
      ).sentence;
    expect(said(0.09)).toContain('the two hardly go together (rank correlation 0.09)');
    expect(said(0.1)).toContain('the two go together weakly (rank correlation 0.10)');
    expect(said(-0.3)).toContain('the two go opposite ways moderately (rank correlation −0.30)');
    expect(said(-0.75)).toContain('the two go opposite ways strongly (rank correlation −0.75)');
  });
});
