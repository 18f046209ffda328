import { describe, expect, it } from 'vitest';
import { methodTerms, methodWords } from '../../copy/compare-views.ts';
import { inYearWords } from '../../copy/indicator.ts';
import type { Band } from '../../domain/band.ts';
import { indicatorWith } from '../testing/rows.ts';
import { compareView } from './compare.ts';
import { profileRow } from './profile.ts';
import { compareInput, low, rate, test } from './testing/input.ts';
import { comparedWith } from './testing/rows.ts';
import { yearsView } from './years.ts';

const input = compareInput();
const neighbours = 'neighbours-2025:E09000015';

/** A row of the profile beside the year before's value, 70%, of the one measure that has one. */
const profiled = (indicator: typeof test) => {
  const find = (comparator: string) =>
    input.rows.find(
      (row) => row.comparator === comparator && row.indicatorCode === indicator.code,
    ) ?? comparedWith();
  return profileRow({
    indicator,
    chosen: find('england'),
    beside: find('london'),
    england: find('england'),
    london: find('london'),
    years: input.years,
    year: '2024/25',
    chosenName: 'England',
  });
};

const about = (better: string, name: string, source: string) => [
  { term: 'Which way is better', words: better },
  { term: 'Span', words: inYearWords.both },
  { term: 'Published as', words: name },
  { term: 'Source', words: source },
];

const plainCell = (band: Band | null, note: string) => ({
  band,
  reaches: [],
  changes: false,
  note,
});

const otherwise = {
  sentence: [
    '',
    { strong: '1 of 3' },
    ' changes quarter beside London',
    ', ',
    { strong: '0' },
    ' beside Neighbours 2025',
    ', ',
    { strong: '1' },
    ' if values on a line took the better side',
    ', ',
    { strong: '1' },
    ' beside the councils of 2023/24',
    ' and ',
    { strong: '2' },
    ' within what chance allows',
    '. Nothing about Harrow has changed.',
  ],
  columns: [
    { id: 'shown', label: 'As shown: England 2024/25' },
    { id: 'london', label: 'London 2024/25' },
    { id: neighbours, label: 'Neighbours 2025 2024/25' },
    { id: 'line', label: 'A value on a line takes the better side' },
    { id: 'year', label: 'England 2023/24' },
    { id: 'chance', label: 'What chance allows (95% interval)' },
  ],
  rows: [
    {
      indicatorCode: 'TEST',
      name: 'Visits made on time',
      note: null,
      changes: 2,
      cells: [
        plainCell('B', ''),
        { band: 'C', reaches: [], changes: true, note: 'changes: 2.5 points from the line' },
        plainCell('B', 'same'),
        plainCell('B', 'same'),
        plainCell('B', 'same'),
        { band: 'B', reaches: ['A', 'B', 'C'], changes: true, note: 'A, B or C' },
      ],
    },
    {
      indicatorCode: 'LOW',
      name: 'Late visits',
      note: null,
      changes: 2,
      cells: [
        plainCell('A', ''),
        plainCell('A', 'same'),
        plainCell(null, 'no councils'),
        plainCell('A', 'same'),
        { band: 'B', reaches: [], changes: true, note: 'changes: 1.0 point from the line' },
        { band: 'A', reaches: ['A', 'B'], changes: true, note: 'A or B' },
      ],
    },
    {
      indicatorCode: 'RATE',
      name: 'Visits for every 10,000 children',
      note: 'exactly on a line',
      changes: 1,
      cells: [
        plainCell('D', ''),
        plainCell('D', 'same'),
        plainCell(null, 'no councils'),
        { band: 'C', reaches: [], changes: true, note: 'changes' },
        plainCell('D', 'same'),
        plainCell(null, 'no counts'),
      ],
    },
  ],
  unchanged: 0,
  neighbours: 'Statistical neighbours, 2025 list: Barnet, Merton.',
};

const method = [
  {
    term: 'Compared with',
    words: 'England’s councils: 12 councils in being then, ours included.',
  },
  {
    term: 'Year',
    words: 'Figures that end within the year to March 2025; a figure of another date says so.',
  },
  { term: 'Quarters', words: methodWords.quarters },
  { term: 'Values on a line', words: methodWords.ties },
  { term: 'Hidden figures', words: methodWords.hidden },
  { term: 'Rank', words: methodWords.rank },
  { term: 'Averages', words: methodWords.averages },
  { term: 'Interval', words: methodWords.interval },
];

describe('the whole comparison of a council', () => {
  it('holds the profile by theme, the other choices, the years and the method', () => {
    expect(compareView(input)).toEqual({
      areaCode: 'E09000015',
      areaName: 'Harrow',
      comparator: 'england',
      comparatorName: 'England',
      beside: 'london',
      besideName: 'London',
      year: '2024/25',
      yearWords: 'year to March 2025',
      eyebrow: 'Harrow, year to March 2025, among 12 councils with children’s services',
      title: 'How does Harrow compare?',
      standfirst: [
        'Of three measures, ',
        {
          strong:
            'one is in the best quarter, one in the better half and one in the lowest quarter.',
        },
        ' Harrow stands highest on late visits, and lowest on visits for every 10,000 children.',
      ],
      themes: [
        { name: 'Settled', rows: [profiled(low)] },
        { name: 'Safe', rows: [profiled(test), profiled(rate)] },
      ],
      absent: ['Care leavers seen', 'Half known'],
      otherwise,
      years: yearsView([test, low, rate], input.years, {
        area: 'Harrow',
        set: 'England’s councils',
      }),
      method,
      definitions: [
        {
          indicatorCode: 'TEST',
          name: 'Visits made on time',
          about: about('Higher is better.', 'Visits made on time', 'DfE'),
        },
        {
          indicatorCode: 'LOW',
          name: 'Late visits',
          about: about('Lower is better.', 'Visits made on time', 'Ofsted'),
        },
        {
          indicatorCode: 'RATE',
          name: 'Visits for every 10,000 children',
          about: about('Higher is better.', 'Visits made on time', 'DfE'),
        },
      ],
      sources: ['DfE', 'Ofsted'],
      ...input.choices,
    });
  });

  it('of the latest year of each measure says so, and offers no year before', () => {
    const view = compareView(compareInput({ year: null, yearBefore: null }));
    expect([view.year, view.yearWords]).toEqual([null, 'the latest year of each measure']);
    expect(view.eyebrow).toBe(
      'Harrow, the latest year of each measure, among 12 councils with children’s services',
    );
    expect(view.otherwise.columns.map(({ label }) => label)).toEqual([
      'As shown: England',
      'London',
      'Neighbours 2025',
      'A value on a line takes the better side',
      'What chance allows (95% interval)',
    ]);
    expect(view.method[1]).toEqual({
      term: methodTerms.year,
      words: 'The latest year published for each measure.',
    });
  });

  it('without any figure has no themes, no sources and nobody in its set', () => {
    const view = compareView(compareInput({ rows: [], before: [], years: [], neighbours: null }));
    expect([view.themes, view.sources, view.definitions]).toEqual([[], [], []]);
    expect(view.absent).toEqual([
      'Visits made on time',
      'Care leavers seen',
      'Late visits',
      'Visits for every 10,000 children',
      'Half known',
    ]);
    expect(view.eyebrow).toBe(
      'Harrow, year to March 2025, among 0 councils with children’s services',
    );
    expect(view.standfirst).toEqual(['None of 0 measures has a quarter here.']);
    expect(view.otherwise.neighbours).toBeNull();
    expect(view.method[0]?.words).toBe(
      'England’s councils: 0 councils in being then, ours not among them.',
    );
  });

  it('beside neighbours names them in the method', () => {
    const view = compareView(
      compareInput({ comparator: neighbours, beside: 'england', indicators: [test] }),
    );
    expect([view.comparatorName, view.besideName]).toEqual(['Neighbours 2025', 'England']);
    expect(view.method.slice(8)).toEqual([
      {
        term: 'Neighbours',
        words: 'Statistical neighbours, 2025 list: Barnet, Merton.',
      },
    ]);
    expect(view.otherwise.columns.map(({ id }) => id)).toEqual([
      'shown',
      'england',
      'london',
      'line',
      'year',
      'chance',
    ]);
  });

  it('names a region’s councils by the region', () => {
    const row = comparedWith({ comparator: 'region:E12000007' });
    const view = compareView(
      compareInput({ comparator: 'region:E12000007', rows: [...input.rows, row] }),
    );
    expect(view.comparatorName).toBe('London');
    expect(view.themes[0]?.rows[0]?.averages[0]?.words).toBe('London, as published: 68.4%');
    expect(view.method[0]?.words).toBe(
      'London councils: 10 councils in being then, ours included.',
    );
    expect(view.years.sentence).toContain('among London councils, each');
  });

  it('names a set that it does not know by its id, and nobody is of it', () => {
    const view = compareView(compareInput({ comparator: 'nothing' }));
    expect([view.comparatorName, view.themes]).toEqual(['nothing', []]);
    expect(view.method[0]?.words).toBe('nothing: 0 councils in being then, ours not among them.');
    expect(view.method).toHaveLength(8);
  });
});

describe('the first words of a comparison', () => {
  /** Measures by their band and place; each by the name of its place in the list. */
  const said = (places: readonly (readonly [Band | null, number | null])[], n = 9) => {
    const codes = places.map((_, at) => `M${at}`);
    const rows = places.flatMap(([band, rank], at) =>
      ['england', 'london'].map((comparator) =>
        comparedWith({ indicatorCode: codes[at] ?? '', comparator, band, rank, n }),
      ),
    );
    const indicators = codes.map((code) => indicatorWith({ code, name: `Name ${code}` }));
    return compareView(compareInput({ indicators, rows })).standfirst;
  };

  it('name the two nearest to the best place, and the two nearest to the lowest', () => {
    const places = [
      ['A', 2],
      ['D', 8],
      ['A', 3],
      ['A', 1],
      ['D', 9],
      ['D', 7],
      ['C', 6],
      [null, 1],
      [null, null],
    ] as const;
    expect(said(places)).toEqual([
      'Of seven measures, ',
      {
        strong:
          'three are in the best quarter, one in the lower half and three in the lowest quarter.',
      },
      ' Two more have no quarter. Harrow stands highest on name M3 and name M0, and lowest on name M4 and name M1.',
    ]);
  });

  it('name none where only one side has any, and say of one that it has no quarter', () => {
    expect(
      said([
        ['A', 1],
        [null, null],
      ]),
    ).toEqual([
      'Of one measure, ',
      { strong: 'one is in the best quarter.' },
      ' One more has no quarter.',
    ]);
    expect(
      said([
        ['D', 9],
        ['B', 4],
      ]),
    ).toEqual([
      'Of two measures, ',
      { strong: 'one is in the better half and one in the lowest quarter.' },
      '',
    ]);
  });

  it('name none without a place, though it has a quarter', () => {
    expect(
      said([
        ['A', null],
        ['A', 2],
        ['D', 9],
        ['D', null],
      ]),
    ).toEqual([
      'Of four measures, ',
      { strong: 'two are in the best quarter and two in the lowest quarter.' },
      ' Harrow stands highest on name M1, and lowest on name M2.',
    ]);
  });

  it('go by the share of councils, where sets differ in size', () => {
    const highest = (few: number, many: number) => {
      const rows = [
        comparedWith({ indicatorCode: 'FEW', rank: 1, n: few, band: 'A' }),
        comparedWith({ indicatorCode: 'MANY', rank: many, n: 40, band: 'A' }),
        comparedWith({ indicatorCode: 'LAST', rank: 9, band: 'D' }),
      ].flatMap((row) => [row, { ...row, comparator: 'london' }]);
      const indicators = [
        indicatorWith({ code: 'FEW', name: 'Few' }),
        indicatorWith({ code: 'MANY', name: 'Many' }),
        indicatorWith({ code: 'LAST', name: 'Last' }),
      ];
      return compareView(compareInput({ indicators, rows })).standfirst.at(-1);
    };
    // The middle of the first place of 4 is 0.125 of the way down, of the second of 40 0.0375.
    expect(highest(4, 2)).toBe(' Harrow stands highest on many and few, and lowest on last.');
    // The middle of the first place of 9 is 0.056 of the way down, of the third of 40 0.0625.
    expect(highest(9, 3)).toBe(' Harrow stands highest on few and many, and lowest on last.');
  });
});
