import { describe, expect, it } from 'vitest';
import type { BandRow } from '../../warehouse/rows.ts';
import { indicatorWith } from '../testing/rows.ts';
import { measureView, type MeasureFacts } from './measure.ts';
import { areaWith, bandRowWith, comparedWith, hiddenWith, setYearWith } from './testing/rows.ts';

const near = (value: number, digits: number): unknown => expect.closeTo(value, digits);

const hidden = { value: null, missingReason: 'suppressed', rank: null, band: null } as const;

const councils: readonly BandRow[] = [
  bandRowWith({ areaCode: 'E09', areaName: 'Harrow' }),
  bandRowWith({ areaCode: 'E06', areaName: 'Fylde', ...hidden }),
  bandRowWith({
    areaCode: 'E03',
    areaName: 'Crewe',
    value: 80,
    numerator: 8,
    denominator: 10,
    rank: 2,
    tied: 1,
    band: null,
  }),
  bandRowWith({ value: 80, numerator: 160, rank: 2, tied: 1 }),
  bandRowWith({ areaCode: 'E07', areaName: 'Goole', ...hidden, missingReason: null }),
  bandRowWith({
    areaCode: 'E02',
    areaName: 'Bolton',
    value: 90,
    numerator: null,
    rank: 1,
    band: 'A',
    london: true,
  }),
];

const year2024 = { periodId: '2023/24', start: '2023-04-01', end: '2024-03-31' };
const neighboursId = 'neighbours-2025:E09';

/* In 2023/24 too many shared a figure; 2022/23 was all hidden; a stock is counted otherwise. */
const setYears = [
  setYearWith({ periodId: '2022/23', start: '2022-04-01', end: '2023-03-31', n: 0 }),
  setYearWith({ ...year2024, comparator: 'london', q2: null }),
  setYearWith({ ...year2024, n: 8, min: 49, q1: 59, q2: 69, q3: 79, max: 91, noBand: 'tied' }),
  setYearWith({ ...year2024, comparator: neighboursId, q2: 65 }),
  setYearWith({ start: '2024-09-30', end: '2024-09-30', basis: 'snapshot' }),
  setYearWith({ comparator: 'london', q2: 72 }),
  setYearWith(),
];

const facts = (changes: Partial<MeasureFacts> = {}): MeasureFacts => ({
  indicator: indicatorWith({
    breaks: [
      { from: '2020-04-01', words: 'ages 19 to 20' },
      { from: '2024-04-01', words: 'ages 19 to 21' },
      { from: '2025-04-01', words: 'ages 19 to 22' },
    ],
  }),
  ours: new Set(['E09', 'E10']),
  areaName: 'Harrow',
  setName: 'England',
  setWords: 'England’s councils',
  chosen: comparedWith(),
  councils,
  neighbours: new Set(['E01', 'E09']),
  setYears,
  ownYears: [hiddenWith(year2024), comparedWith()],
  ids: { chosen: 'england', neighbours: neighboursId },
  areas: [],
  changes: [],
  ...changes,
});

const bolton = {
  areaCode: 'E02',
  areaName: 'Bolton',
  value: 90,
  shown: '90.0%',
  countsWords: null,
  lower: null,
  upper: null,
  rank: 1,
  tied: 0,
  band: 'A',
  london: true,
  neighbour: false,
  ours: false,
};

/* Wilson: 160 of 200 is 73.91 to 84.95, 8 of 10 is 49.02 to 94.332, 250 of 200 is 68.57 to 80.49. */
const dots = [
  bolton,
  {
    ...bolton,
    areaCode: 'E01',
    areaName: 'Ashton',
    value: 80,
    shown: '80.0%',
    countsWords: '160 of 200',
    lower: near(73.914, 2),
    upper: near(84.955, 2),
    rank: 2,
    tied: 1,
    band: 'B',
    london: false,
    neighbour: true,
  },
  {
    ...bolton,
    areaCode: 'E03',
    areaName: 'Crewe',
    value: 80,
    shown: '80.0%',
    countsWords: '8 of 10',
    lower: near(49.016, 2),
    upper: near(94.332, 2),
    rank: 2,
    tied: 1,
    band: null,
    london: false,
  },
  {
    ...bolton,
    areaCode: 'E09',
    areaName: 'Harrow',
    value: 75,
    shown: '75.0%',
    countsWords: '150 of 200',
    lower: near(68.566, 2),
    upper: near(80.492, 2),
    rank: 4,
    band: 'B',
    london: false,
    ours: true,
  },
];

const years = [
  {
    yearId: '2023/24',
    end: '2024-03-31',
    min: 49,
    q1: null,
    q2: 69,
    q3: null,
    max: 91,
    n: 8,
    own: null,
    ownShown: 'Hidden, small numbers',
    ownWords: '2023/24: Hidden, small numbers, 8 councils',
    england: 69,
    london: null,
    neighbours: 65,
    breakWords: null,
  },
  {
    yearId: '2024/25',
    end: '2025-03-31',
    min: 50,
    q1: 60,
    q2: 70,
    q3: 80,
    max: 90,
    n: 9,
    own: 75,
    ownShown: '75.0%',
    ownWords: '2024/25: 75.0%, 9 councils',
    england: 70,
    london: 72,
    neighbours: null,
    breakWords: 'From 1 April 2024: ages 19 to 21',
  },
];

const table = {
  caption: 'Visits made on time: councils of England, the year to March 2025',
  columns: [
    { id: 'council', name: 'Council', numeric: false },
    { id: 'figure', name: 'Figure', numeric: true },
    { id: 'people', name: 'People', numeric: false },
    { id: 'interval', name: '95% interval', numeric: true },
    { id: 'rank', name: 'Rank', numeric: true },
    { id: 'quarter', name: 'Quarter', numeric: false },
  ],
  rows: [
    { key: 'E02', ours: false, cells: ['Bolton', '90.0%', '', '', '1', 'Best quarter'] },
    {
      key: 'E01',
      ours: false,
      cells: ['Ashton', '80.0%', '160 of 200', '73.9 to 85.0', '=2', 'Better half'],
    },
    {
      key: 'E03',
      ours: false,
      cells: ['Crewe', '80.0%', '8 of 10', '49.0 to 94.3', '=2', 'No band'],
    },
    {
      key: 'E09',
      ours: true,
      cells: ['Harrow', '75.0%', '150 of 200', '68.6 to 80.5', '4', 'Better half'],
    },
  ],
};

const yearsTable = {
  caption: 'Visits made on time: Harrow and England, year by year',
  columns: [
    { id: 'year', name: 'Year', numeric: false },
    { id: 'figure', name: 'Harrow', numeric: true },
    { id: 'lines', name: 'Lines between quarters', numeric: true },
    { id: 'n', name: 'Councils', numeric: true },
    { id: 'england', name: 'England, middle', numeric: true },
    { id: 'london', name: 'London, middle', numeric: true },
    { id: 'neighbours', name: 'Neighbours, middle', numeric: true },
  ],
  rows: [
    {
      key: '2024-03-31',
      ours: false,
      cells: ['2023/24', 'Hidden, small numbers', '69.0', '8', '69.0', '', '65.0'],
    },
    {
      key: '2025-03-31',
      ours: false,
      cells: ['2024/25', '75.0%', '60.0, 70.0, 80.0', '9', '70.0', '72.0', ''],
    },
  ],
};

describe('one measure among councils', () => {
  it('is told whole: every council, best first, and every year', () => {
    expect(measureView(facts())).toEqual({
      indicatorCode: 'TEST',
      name: 'Visits made on time',
      question: 'Are visits made on time?',
      polarity: 'high',
      unit: 'percent',
      unitWords: '%',
      decimals: 1,
      areaName: 'Harrow',
      comparatorName: 'England',
      periodWords: 'the year to March 2025',
      sentence: 'Harrow: 75.0%, 4 of 9 among England’s councils.',
      caption:
        '4 councils of 6; 2 have no figure. Each ring is one council, stacked where they share a figure. Better is to the right.',
      overTimeCaption:
        'The shaded ribbons are the quarters of England’s councils, each year by itself; councils that have merged or split count by their dates. The scale does not begin at zero.',
      judged: true,
      min: 50,
      q1: 60,
      q2: 70,
      q3: 80,
      max: 90,
      dots,
      hidden: ['Fylde (hidden, small numbers)', 'Goole (not available)'],
      averages: [
        { kind: 'published', value: 68.4, words: 'England, as published: 68.4%' },
        { kind: 'mean', value: 69.375, words: 'England, mean of 8 other councils: 69.4%' },
        { kind: 'median', value: 67.5, words: 'England, middle of 8 other councils: 67.5%' },
      ],
      years,
      changes: [],
      table,
      yearsTable,
    });
  });

  it('without a figure of any council says so, and holds nothing', () => {
    const view = measureView(
      facts({ chosen: null, councils: [], setYears: [], ownYears: [], areas: [], changes: [] }),
    );
    expect(view.sentence).toBe('Harrow has no figure: not available.');
    expect(view.caption).toBe(
      '0 councils. Each ring is one council, stacked where they share a figure. Better is to the right.',
    );
    expect(view.overTimeCaption).not.toContain('zero');
    expect(view.judged).toBe(false);
    expect([view.min, view.q1, view.q2, view.q3, view.max]).toEqual([null, null, null, null, null]);
    expect([view.dots, view.hidden, view.averages, view.years, view.changes]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(view.periodWords).toBe('');
    expect(view.yearsTable.rows).toEqual([]);
  });

  it('says why ours has no figure', () => {
    expect(measureView(facts({ chosen: hiddenWith() })).sentence).toBe(
      'Harrow has no figure: hidden, small numbers.',
    );
    expect(measureView(facts({ chosen: hiddenWith({ missingReason: null }) })).sentence).toBe(
      'Harrow has no figure: not available.',
    );
  });

  it('says a place without a quarter, and a figure without a place', () => {
    const sentence = (changes: Parameters<typeof comparedWith>[0]) =>
      measureView(facts({ chosen: comparedWith(changes) })).sentence;
    expect(sentence({ tied: 1, member: false, band: null, noBand: 'tied' })).toBe(
      'Harrow: 75.0%, would be =4 of 10, too many tied among England’s councils.',
    );
    expect(sentence({ rank: null, band: null, noBand: 'no_polarity' })).toBe(
      'Harrow: 75.0%, no better side among England’s councils.',
    );
    expect(sentence({ rank: null })).toBe('Harrow: 75.0% among England’s councils.');
  });

  it('puts the lowest first where low is good, and says which way the scale runs', () => {
    const view = measureView(facts({ indicator: indicatorWith({ polarity: 'low' }) }));
    expect(view.dots.map(({ areaName }) => areaName)).toEqual([
      'Harrow',
      'Ashton',
      'Crewe',
      'Bolton',
    ]);
    expect(view.caption).toContain(
      'Lower is better, so better is to the right: the scale runs down.',
    );
  });

  it('of a plain count has no counts, decimals, averages or quarters', () => {
    const unbanded = councils.map((row) => ({ ...row, band: null })).slice(0, 2);
    const view = measureView(
      facts({
        indicator: indicatorWith({ polarity: 'none', unit: 'count', unitWords: 'children' }),
        councils: unbanded,
      }),
    );
    expect(view.decimals).toBe(0);
    expect(view.judged).toBe(false);
    expect(view.averages).toEqual([]);
    expect(view.dots[0]).toMatchObject({ shown: '75 children', countsWords: null, lower: null });
    expect(view.caption).toBe(
      '1 council of 2; 1 has no figure. Each ring is one council, stacked where they share a figure. Neither side is better.',
    );
    expect(view.table.rows[0]?.cells).toEqual(['Harrow', '75 children', '', '', '4', 'No band']);
  });

  it('has no counts where one of the two is missing', () => {
    const view = measureView(facts({ councils: [bandRowWith({ denominator: null })] }));
    expect(view.dots[0]?.countsWords).toBeNull();
  });

  it('begins its scale at zero for a percentage that comes near it, and for all else', () => {
    const zero = (min: number, unit: 'percent' | 'rate' = 'percent') =>
      !measureView(
        facts({ indicator: indicatorWith({ unit }), chosen: comparedWith({ min }) }),
      ).overTimeCaption.includes('does not begin at zero');
    expect([zero(20), zero(20.1), zero(50, 'rate')]).toEqual([true, false, true]);
    expect(
      measureView(facts({ chosen: comparedWith({ min: null }) })).overTimeCaption,
    ).not.toContain('zero');
  });

  it('names a stock by the year whose events it counts', () => {
    const stock = comparedWith({ start: '2025-03-31', basis: 'snapshot' });
    const period = (inYear: 'snapshot' | 'numerator') =>
      measureView(
        facts({ indicator: indicatorWith({ yearBasis: 'snapshot', inYear }), chosen: stock }),
      ).periodWords;
    expect(period('snapshot')).toBe('31 March 2025');
    expect(period('numerator')).toBe('the year to March 2025');
  });
});

describe('the years of one measure', () => {
  it('of a council that was not there say that it has no figure', () => {
    const view = measureView(facts({ ownYears: [] }));
    expect(view.years.map(({ own, ownShown }) => [own, ownShown])).toEqual([
      [null, 'Not available'],
      [null, 'Not available'],
    ]);
  });
  it('have no break where the definition is the same', () => {
    const view = measureView(
      facts({ indicator: indicatorWith({ breaks: [{ from: '2020-04-01', words: 'then' }] }) }),
    );
    expect(view.years.map(({ breakWords }) => breakWords)).toEqual([null, null]);
  });
});

describe('councils merged or split', () => {
  const areas = [
    areaWith({ code: 'E20', name: 'Bournemouth' }),
    areaWith({ code: 'E22', name: 'Bournemouth, Christchurch and Poole' }),
    areaWith({ code: 'E24', name: 'Dorset' }),
    areaWith({ code: 'E25', name: 'Dorset' }),
  ];
  const changed = (fromCode: string, toCode: string, toBegan: string) => ({
    fromCode,
    toCode,
    kind: 'reorganised' as const,
    fromEnded: '2024-03-31',
    toBegan,
  });
  it('within the years shown are named once each, with all that they took over', () => {
    const view = measureView(
      facts({
        areas,
        changes: [
          changed('E20', 'E22', '2024-04-01'),
          changed('E24', 'E25', '2025-03-31'),
          changed('E21', 'E22', '2024-04-01'),
          changed('E26', 'E27', '2024-03-31'),
          changed('E28', 'E29', '2025-04-01'),
          { ...changed('E30', 'E31', '2024-04-01'), kind: 'recoded' },
        ],
      }),
    );
    expect(view.changes).toEqual([
      'Bournemouth, Christchurch and Poole took over from Bournemouth and E21 on 1 April 2024.',
      'Dorset was given new bounds on 31 March 2025.',
    ]);
  });
  it('are none where no year is shown', () => {
    const changes = [changed('E20', 'E22', '2024-04-01')];
    expect(measureView(facts({ areas, changes, setYears: [] })).changes).toEqual([]);
  });
});
