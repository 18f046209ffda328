import { describe, expect, it } from 'vitest';
import { indicatorWith } from '../testing/rows.ts';
import {
  distanceToLine,
  otherwiseView,
  reached,
  type OtherChoice,
  type OtherwiseFacts,
} from './otherwise.ts';
import { comparedWith, hiddenWith } from './testing/rows.ts';

/* Lines at 60, 70 and 80. */
const high = indicatorWith();
const low = indicatorWith({ code: 'LOW', name: 'Late visits', polarity: 'low' });
const rate = indicatorWith({ code: 'RATE', name: 'Visits', unit: 'rate', decimals: 0 });

const choice = (changes: Partial<OtherChoice>): OtherChoice => ({
  id: 'london',
  label: 'London 2024/25',
  words: 'beside London',
  rule: 'lait',
  rows: [],
  ...changes,
});

const facts = (changes: Partial<OtherwiseFacts>): OtherwiseFacts => ({
  areaName: 'Harrow',
  indicators: [high],
  shown: [comparedWith()],
  shownLabel: 'As shown: England 2024/25',
  choices: [choice({})],
  neighbours: null,
  ...changes,
});

/** What another choice says of Harrow's better half. */
const cell = (changes: Partial<OtherChoice>, shown = comparedWith()) =>
  otherwiseView(
    facts({ shown: [shown], choices: [choice(changes), choice({ rule: 'interval', rows: wide })] }),
  ).rows[0]?.cells[1];

/* 12 of 16 is 75%, with an interval of 50.5 to 89.8: it reaches all four quarters. */
const wide = [comparedWith({ numerator: 12, denominator: 16 })];

describe('the distance to the line that was crossed', () => {
  const distances = (indicator: typeof high, value: number) =>
    (['A', 'B', 'C', 'D'] as const).map((here) =>
      (['A', 'B', 'C', 'D'] as const).map((shown) =>
        distanceToLine(indicator, comparedWith({ value }), here, shown),
      ),
    );
  it('is to the near end of the quarter here, on the side of the quarter shown', () => {
    // High is good: A above 80, B above 70, C above 60. From 77 it is 3 to 80, 7 to 70, 17 to 60.
    expect(distances(high, 77)).toEqual([
      [null, 3, 3, 3],
      [3, null, 7, 7],
      [7, 7, null, 17],
      [17, 17, 17, null],
    ]);
    // Low is good: A up to 60, B up to 70, C up to 80. From 62 it is 2 to 60, 8 to 70, 18 to 80.
    expect(distances(low, 62)).toEqual([
      [null, 2, 2, 2],
      [2, null, 8, 8],
      [8, 8, null, 18],
      [18, 18, 18, null],
    ]);
  });
  it('is none without a value or a line', () => {
    expect(distanceToLine(high, comparedWith({ value: null }), 'A', 'B')).toBeNull();
    for (const without of [{ q1: null }, { q2: null }, { q3: null }]) {
      expect(distanceToLine(high, comparedWith(without), 'A', 'B')).toBeNull();
    }
  });
});

describe('the quarters that chance allows', () => {
  it('are those into which the interval crosses, best first', () => {
    // 150 of 200: 68.6 to 80.5 crosses 70 and 80, not 60.
    expect(reached(high, comparedWith())).toEqual(['A', 'B', 'C']);
    expect(reached(low, comparedWith({ band: 'C' }))).toEqual(['B', 'C', 'D']);
    expect(reached(high, comparedWith({ numerator: 12, denominator: 16 }))).toEqual([
      'A',
      'B',
      'C',
      'D',
    ]);
  });
  it('are the one shown where no line is within reach, also where an end is on a line', () => {
    expect(reached(high, comparedWith({ q1: 10, q2: 20, q3: 30, band: 'A' }))).toEqual(['A']);
    const all = { numerator: 20, denominator: 20, q1: 10, q2: 20, q3: 100, band: 'B' } as const;
    expect(reached(high, comparedWith(all))).toEqual(['B']);
    const none = { numerator: 0, denominator: 20, q1: 0, q2: 50, q3: 60, band: 'D' } as const;
    expect(reached(high, comparedWith(none))).toEqual(['D']);
  });
  it('are none without counts or a quarter', () => {
    expect(reached(high, comparedWith({ numerator: null }))).toEqual([]);
    expect(reached(high, comparedWith({ band: null }))).toEqual([]);
  });
});

describe('another choice', () => {
  it('says for each measure what changes, and by how little', () => {
    const london = { q1: 50, q2: 60, q3: 71.5 };
    const view = otherwiseView(
      facts({
        indicators: [
          high,
          low,
          rate,
          indicatorWith({ code: 'NO_ROW' }),
          indicatorWith({ code: 'NO_BAND' }),
        ],
        shown: [
          comparedWith({ value: 70, band: 'C', numerator: 12, denominator: 16 }),
          comparedWith({ indicatorCode: 'LOW', band: 'C', numerator: null }),
          comparedWith({ indicatorCode: 'RATE' }),
          comparedWith({ indicatorCode: 'NO_BAND', band: null, noBand: 'tied' }),
        ],
        choices: [
          choice({
            rows: [
              comparedWith({ value: 70, ...london, band: 'B' }),
              comparedWith({ indicatorCode: 'LOW', band: 'C' }),
              comparedWith({ indicatorCode: 'RATE', ...london, band: 'A' }),
            ],
          }),
          choice({
            id: 'chance',
            label: 'What chance allows',
            words: 'within what chance allows',
            rule: 'interval',
            rows: [
              comparedWith({ value: 70, band: 'C', numerator: 12, denominator: 16 }),
              comparedWith({ indicatorCode: 'LOW', band: 'C', numerator: null }),
              comparedWith({ indicatorCode: 'RATE', numerator: null }),
            ],
          }),
        ],
        neighbours: 'Statistical neighbours, 2025 list: Barnet.',
      }),
    );
    expect(view).toEqual({
      sentence: [
        '',
        { strong: '2 of 3' },
        ' change quarter beside London',
        ' and ',
        { strong: '1' },
        ' within what chance allows',
        '. Nothing about Harrow has changed. The other measure stays where it is whichever is chosen.',
      ],
      columns: [
        { id: 'shown', label: 'As shown: England 2024/25' },
        { id: 'london', label: 'London 2024/25' },
        { id: 'chance', label: 'What chance allows' },
      ],
      rows: [
        {
          indicatorCode: 'TEST',
          name: 'Visits made on time',
          note: 'exactly on a line',
          changes: 2,
          cells: [
            { band: 'C', reaches: [], changes: false, note: '' },
            {
              band: 'B',
              reaches: [],
              changes: true,
              note: 'changes: 10.0 points from the line',
            },
            {
              band: 'C',
              reaches: ['A', 'B', 'C', 'D'],
              changes: true,
              note: 'A, B, C or D',
            },
          ],
        },
        {
          indicatorCode: 'RATE',
          name: 'Visits',
          note: null,
          changes: 1,
          cells: [
            { band: 'B', reaches: [], changes: false, note: '' },
            { band: 'A', reaches: [], changes: true, note: 'changes: 3.5 from the line' },
            { band: null, reaches: [], changes: false, note: 'no counts' },
          ],
        },
      ],
      unchanged: 1,
      neighbours: 'Statistical neighbours, 2025 list: Barnet.',
    });
  });

  it('says so where no measure has a quarter', () => {
    const view = otherwiseView(facts({ shown: [hiddenWith()] }));
    expect(view.sentence).toEqual(['No measure here has a quarter to change.']);
    expect([view.rows, view.unchanged]).toEqual([[], 0]);
  });

  it('has a cell for a set without its own row, without a quarter, or with the same', () => {
    const blank = { reaches: [], changes: false };
    expect(cell({ rows: [] })).toEqual({ ...blank, band: null, note: 'no councils' });
    expect(cell({ rows: [comparedWith({ band: null, noBand: 'too_few' })] })).toEqual({
      ...blank,
      band: null,
      note: 'too few councils',
    });
    expect(cell({ rows: [comparedWith()] })).toEqual({ ...blank, band: 'B', note: 'same' });
  });

  it('under the better side says only that it changes, or that ties leave none', () => {
    const favourable = (band: 'A' | 'B' | null) =>
      cell({ rule: 'favourable', rows: [comparedWith({ band: 'C', favourable: band })] });
    expect(favourable('A')).toEqual({ band: 'A', reaches: [], changes: true, note: 'changes' });
    expect(favourable('B')).toEqual({ band: 'B', reaches: [], changes: false, note: 'same' });
    expect(favourable(null)).toEqual({
      band: null,
      reaches: [],
      changes: false,
      note: 'too many tied',
    });
  });

  it('says how near the line is: one point, or exactly on it', () => {
    const near = (q3: number) => cell({ rows: [comparedWith({ q3, band: 'A' })] })?.note;
    expect(near(74)).toBe('changes: 1.0 point from the line');
    expect(near(75)).toBe('changes: exactly on the line');
    expect(near(74.9)).toBe('changes: 0.1 points from the line');
    const lineless = comparedWith({ q3: null, band: 'A' });
    expect(cell({ rows: [lineless] })?.note).toBe('changes');
  });

  it('within chance is the same quarter where no line is crossed', () => {
    const rows = [comparedWith({ q1: 10, q2: 20, q3: 90 })];
    expect(cell({ rule: 'interval', rows })).toEqual({
      band: 'B',
      reaches: ['B'],
      changes: false,
      note: 'same',
    });
  });
});

describe('a value on a line', () => {
  const note = (changes: Parameters<typeof comparedWith>[0]) =>
    otherwiseView(
      facts({
        shown: [comparedWith(changes)],
        choices: [choice({ rows: [comparedWith({ band: 'A' })] })],
      }),
    ).rows[0]?.note;
  it('is said for each of the three, but for the noise of arithmetic', () => {
    expect(note({ value: 60 })).toBe('exactly on a line');
    expect(note({ value: 80 })).toBe('exactly on a line');
    expect(note({ value: 0.1 + 0.2, q1: 0.3 })).toBe('exactly on a line');
    expect(note({ value: 75 })).toBeNull();
    expect(note({ value: null, q1: null })).toBeNull();
  });
});

describe('the sentence of other choices', () => {
  const said = (words: readonly string[], indicators: readonly (typeof high)[]) =>
    otherwiseView(
      facts({
        indicators,
        shown: indicators.map(({ code }) => comparedWith({ indicatorCode: code })),
        choices: words.map((each) => choice({ words: each })),
      }),
    ).sentence;
  it('parts its choices as a list, and says what stays', () => {
    expect(said(['beside London', 'beside ours', 'otherwise'], [high, low])).toEqual([
      '',
      { strong: '0 of 2' },
      ' change quarter beside London',
      ', ',
      { strong: '0' },
      ' beside ours',
      ' and ',
      { strong: '0' },
      ' otherwise',
      '. Nothing about Harrow has changed. The other 2 measures stay where they are whichever is chosen.',
    ]);
  });
});
