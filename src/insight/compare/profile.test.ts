import { describe, expect, it } from 'vitest';
import type { ComparedRow } from '../../warehouse/compare-rows.ts';
import { indicatorWith } from '../testing/rows.ts';
import { averagesView, placeView, profileRow, type ProfileFacts } from './profile.ts';
import { comparedWith, hiddenWith } from './testing/rows.ts';

const near = (value: number, digits: number): unknown => expect.closeTo(value, digits);

/* London: three of its four councils have a figure, ours the second of them. */
const london = comparedWith({
  comparator: 'london',
  councils: 4,
  n: 3,
  min: 50,
  q1: 60,
  q2: 75,
  q3: 80,
  max: 85,
  average: 72,
  others: 2,
  mean: 67.5,
  median: 67.5,
  rank: 2,
  band: null,
  noBand: 'too_few',
  favourable: null,
});

const yearBefore = (changes: Partial<ComparedRow> = {}): ComparedRow =>
  comparedWith({ periodId: '2023/24', start: '2023-04-01', end: '2024-03-31', ...changes });

const facts = (changes: Partial<ProfileFacts> = {}): ProfileFacts => ({
  indicator: indicatorWith(),
  chosen: comparedWith(),
  beside: london,
  england: comparedWith(),
  london,
  years: [yearBefore({ value: 70 })],
  year: '2024/25',
  chosenName: 'England',
  ...changes,
});

describe('one measure of a profile', () => {
  it('says a percentage whole: place, chance, change, lines and averages', () => {
    // Wilson for 150 of 200: 68.566 and 80.492; between the lines 60, 70, 80, 90 that is 0.8566 of
    // the way through the second quarter and 0.0492 through the fourth.
    expect(profileRow(facts())).toEqual({
      indicatorCode: 'TEST',
      ref: 'NI 1',
      name: 'Visits made on time',
      theme: 'Safe',
      polarity: 'high',
      unit: 'percent',
      polarityWords: null,
      periodWords: '',
      value: 75,
      shown: '75.0%',
      countsWords: '150 of 200',
      intervalWords: '95% interval 68.6 to 80.5%',
      changeWords: 'Up 5.0 points, better',
      changePoints: 5,
      range: {
        cuts: [50, 60, 70, 80, 90],
        shown: ['50.0', '60.0', '70.0', '80.0', '90.0'],
        own: 0.625,
        lower: near(0.46415, 4),
        upper: near(0.7623, 4),
        england: 0.5,
        london: 0.625,
      },
      words: 'Worst 50.0; lines between quarters 60.0, 70.0, 80.0; best 90.0',
      place: {
        comparator: 'england',
        band: 'B',
        word: 'Better half',
        detail: '4 of 9',
        noBand: null,
        rank: 4,
        n: 9,
        missing: 1,
      },
      beside: {
        comparator: 'london',
        band: null,
        word: 'No band',
        detail: 'Only 3 of 4 councils have a figure; 2 of 3',
        noBand: 'too_few',
        rank: 2,
        n: 3,
        missing: 1,
      },
      coverageWords: '9 of 10 councils; 1 hidden or missing',
      averages: [
        { kind: 'published', value: 68.4, words: 'England, as published: 68.4%' },
        { kind: 'mean', value: 69.375, words: 'England, mean of 8 other councils: 69.4%' },
        { kind: 'median', value: 67.5, words: 'England, middle of 8 other councils: 67.5%' },
      ],
    });
  });

  it('gives a hidden figure no place, no change and no number', () => {
    const low = indicatorWith({ polarity: 'low', unit: 'rate', unitWords: 'per 10,000 children' });
    const row = profileRow(
      facts({
        indicator: { ...low, refs: [] },
        chosen: hiddenWith({ n: 10 }),
        beside: hiddenWith({ comparator: 'london' }),
        england: null,
        london: null,
      }),
    );
    expect(row).toEqual({
      indicatorCode: 'TEST',
      ref: '',
      name: 'Visits made on time',
      theme: 'Safe',
      polarity: 'low',
      unit: 'rate',
      polarityWords: 'lower is better',
      periodWords: '',
      value: null,
      shown: 'Hidden, small numbers',
      countsWords: null,
      intervalWords: null,
      changeWords: 'no year before',
      changePoints: null,
      range: {
        cuts: [90, 80, 70, 60, 50],
        shown: ['90.0', '80.0', '70.0', '60.0', '50.0'],
        own: null,
        lower: null,
        upper: null,
        england: null,
        london: null,
      },
      words: 'Worst 90.0; lines between quarters 80.0, 70.0, 60.0; best 50.0',
      place: {
        comparator: 'england',
        band: null,
        word: 'No band',
        detail: 'We have no figure',
        noBand: 'own_missing',
        rank: null,
        n: 10,
        missing: 0,
      },
      beside: {
        comparator: 'london',
        band: null,
        word: 'No band',
        detail: 'As for England',
        noBand: 'own_missing',
        rank: null,
        n: 9,
        missing: 1,
      },
      coverageWords: null,
      averages: [
        {
          kind: 'published',
          value: 68.4,
          words: 'England, as published: 68.4 per 10,000 children',
        },
        {
          kind: 'mean',
          value: 69.375,
          words: 'England, mean of 8 other councils: 69.4 per 10,000 children',
        },
        {
          kind: 'median',
          value: 67.5,
          words: 'England, middle of 8 other councils: 67.5 per 10,000 children',
        },
      ],
    });
  });

  it('gives a plain count lowest to highest, no averages and no good or bad word', () => {
    const row = profileRow(
      facts({
        indicator: indicatorWith({ polarity: 'none', unit: 'count', unitWords: 'children' }),
        chosen: comparedWith({ rank: null, band: null, noBand: 'no_polarity' }),
        beside: { ...london, rank: null, noBand: 'no_polarity' },
        years: [yearBefore({ value: 1075 })],
      }),
    );
    expect(row.polarityWords).toBe('neither high nor low is better');
    expect(row.shown).toBe('75 children');
    expect(row.countsWords).toBeNull();
    expect(row.intervalWords).toBeNull();
    expect([row.changeWords, row.changePoints]).toEqual(['Down 1,000', -1000]);
    expect(row.words).toBe('Lowest 50; lines between quarters 60, 70, 80; highest 90');
    expect(row.place.detail).toBe('Neither high nor low is better');
    expect(row.beside.detail).toBe('As for England');
    expect(row.averages).toEqual([]);
  });

  it('says of a rate its interval, with the unit once', () => {
    // Byar for 100 of 20,000: 40.68 and 60.81 for every 10,000.
    const rate = { unit: 'rate', unitWords: 'per 10,000 children' } as const;
    const chosen = comparedWith({ value: 50, numerator: 100, denominator: 20_000 });
    const row = profileRow(facts({ indicator: indicatorWith(rate), chosen }));
    expect(row.intervalWords).toBe('95% interval 40.7 to 60.8 per 10,000 children');
    expect(row.countsWords).toBeNull();
    expect(row.changeWords).toBe('Down 20.0, worse');
  });

  it('says where a percentage comes without its counts', () => {
    for (const without of [{ numerator: null }, { denominator: null }]) {
      const row = profileRow(facts({ chosen: comparedWith(without) }));
      expect([row.countsWords, row.intervalWords]).toEqual(['no counts', null]);
    }
  });

  it('has no range where fewer than two councils have a figure', () => {
    const row = profileRow(facts({ chosen: comparedWith({ n: 1, councils: 1 }) }));
    expect([row.range, row.words, row.coverageWords]).toEqual([null, '', null]);
    expect(profileRow(facts({ chosen: comparedWith({ n: 2 }) })).range).not.toBeNull();
  });

  it('says that a figure without a reason is not available', () => {
    expect(profileRow(facts({ chosen: hiddenWith({ missingReason: null }) })).shown).toBe(
      'Not available',
    );
  });
});

describe('a reason for no quarter', () => {
  it('is said again beside another set where it may differ', () => {
    const tied = { rank: 4, band: null, noBand: 'tied' } as const;
    const row = profileRow(
      facts({ chosen: comparedWith(tied), beside: { ...london, noBand: 'tied' } }),
    );
    expect(row.beside.detail).toBe('Too many share a figure; 2 of 3');
  });
  it('is not said again where it lies with the measure or with us', () => {
    for (const noBand of ['own_missing', 'no_polarity', 'plain_count'] as const) {
      const same = { rank: null, band: null, noBand } as const;
      const row = profileRow(
        facts({ chosen: comparedWith(same), beside: { ...london, ...same }, chosenName: 'London' }),
      );
      expect(row.beside.detail).toBe('As for London');
    }
  });
  it('is said beside the second set where the first has a quarter', () => {
    const beside = { ...london, rank: null, noBand: 'plain_count' } as const;
    expect(profileRow(facts({ beside })).beside.detail).toBe(
      'A plain count: councils differ in size',
    );
  });
});

describe('a profile’s period', () => {
  const periodWords = (chosen: ComparedRow, year: string | null = '2024/25', inYear = 'both') =>
    profileRow(
      facts({
        indicator: indicatorWith({
          yearBasis: chosen.basis === 'snapshot' ? 'snapshot' : 'year',
          inYear: inYear === 'snapshot' ? 'snapshot' : 'both',
        }),
        chosen,
        year,
      }),
    ).periodWords;
  it('is said where it is another than the page’s year to March', () => {
    const autumn = { start: '2024-09-30', end: '2024-09-30', basis: 'snapshot' } as const;
    expect(periodWords(comparedWith(autumn))).toBe('30 September 2024');
    expect(periodWords(yearBefore())).toBe('The year to March 2024');
  });
  it('is said where the page has no year', () => {
    expect(periodWords(comparedWith(), null)).toBe('The year to March 2025');
  });
  it('is the day of a stock, and the year where events were counted through it', () => {
    const stock = comparedWith({ start: '2025-03-31', basis: 'snapshot' });
    expect(periodWords(stock, null, 'snapshot')).toBe('31 March 2025');
    expect(periodWords(stock, null)).toBe('The year to March 2025');
    expect(periodWords(stock)).toBe('');
  });
});

describe('a change from the year before', () => {
  const change = (years: readonly ComparedRow[], given: Partial<ProfileFacts> = {}) => {
    const { changeWords, changePoints } = profileRow(facts({ years, ...given }));
    return [changeWords, changePoints];
  };
  it('is of the same measure and of the year before, not another', () => {
    const two = yearBefore({ start: '2022-04-01', end: '2023-03-31', value: 10 });
    expect(change([yearBefore({ indicatorCode: 'OTHER', value: 20 }), two])).toEqual([
      'no year before',
      null,
    ]);
    expect(change([comparedWith({ value: 1 }), two, yearBefore({ value: 76 })])).toEqual([
      'Down 1.0 points, worse',
      -1,
    ]);
  });
  it('is worse where a measure that should be low rises', () => {
    const low = { indicator: indicatorWith({ polarity: 'low' }) };
    expect(change([yearBefore({ value: 71.7 })], low)).toEqual(['Up 3.3 points, worse', 3.3]);
  });
  it('has no word for a value that was missing, or is', () => {
    expect(change([yearBefore({ value: null })])).toEqual(['no year before', null]);
    expect(change([yearBefore()], { chosen: hiddenWith() })).toEqual(['no year before', null]);
  });
  it('is none where the figures are as shown the same', () => {
    expect(change([yearBefore()])).toEqual(['No change', 0]);
    expect(change([yearBefore({ value: 75.04 })])).toEqual(['No change', -0.04]);
    expect(change([yearBefore({ value: 74.95 })])).toEqual(['Up 0.1 points, better', 0.05]);
  });
  it('is not made across a change of definition', () => {
    const broken = (from: string) => ({
      indicator: indicatorWith({ breaks: [{ from, words: 'ages 19 to 21' }] }),
    });
    expect(change([yearBefore()], broken('2024-04-01'))).toEqual(['the definition changed', null]);
    expect(change([yearBefore({ value: 70 })], broken('2023-04-01'))).toEqual([
      'Up 5.0 points, better',
      5,
    ]);
  });
});

describe('a place among councils', () => {
  it('has a caution under 80% of the councils, and none at it', () => {
    expect(placeView(comparedWith({ councils: 10, n: 8 })).detail).toBe('4 of 8');
    expect(placeView(comparedWith({ councils: 12, n: 9 })).detail).toBe('4 of 9; 3 have no figure');
  });
  it('has no caution where there is no quarter for another reason', () => {
    const row = comparedWith({ councils: 20, n: 9, band: null, noBand: 'low_coverage' });
    expect(placeView(row).detail).toBe('Only 9 of 20 councils have a figure; 4 of 9');
  });
  it('is one more where ours is not of the set', () => {
    expect(placeView(comparedWith({ member: false, tied: 1 })).detail).toBe('would be =4 of 10');
  });
});

describe('the averages of a set', () => {
  const neighbours = comparedWith({ comparator: 'neighbours-2025:E09000015', average: 61 });
  const kinds = (row: ComparedRow, unit: 'percent' | 'rate' | 'count' = 'percent') =>
    averagesView(indicatorWith({ unit }), row, 'Neighbours').map(({ kind }) => kind);
  it('are pooled where nobody publishes one', () => {
    // 1,110 of 1,600 is 69.375%.
    expect(averagesView(indicatorWith(), neighbours, 'Neighbours 2025')).toEqual([
      {
        kind: 'pooled',
        value: 69.375,
        words: 'Neighbours 2025, all their cases together: 69.4% (8 councils with counts)',
      },
      { kind: 'mean', value: 69.375, words: 'Neighbours 2025, mean of 8 other councils: 69.4%' },
      { kind: 'median', value: 67.5, words: 'Neighbours 2025, middle of 8 other councils: 67.5%' },
    ]);
  });
  it('are not pooled without counts, for a rate, or where one is published', () => {
    expect(kinds({ ...neighbours, pooledNumerator: null })).toEqual(['mean', 'median']);
    expect(kinds({ ...neighbours, pooledDenominator: null })).toEqual(['mean', 'median']);
    expect(kinds({ ...neighbours, pooledDenominator: 0 })).toEqual(['mean', 'median']);
    expect(kinds(neighbours, 'rate')).toEqual(['mean', 'median']);
    expect(kinds(comparedWith({ average: null }))).toEqual(['mean', 'median']);
  });
  it('are fewer where there are no others, and none for a plain count', () => {
    expect(kinds({ ...neighbours, mean: null })).toEqual(['pooled', 'median']);
    expect(kinds({ ...neighbours, median: null })).toEqual(['pooled', 'mean']);
    expect(kinds(neighbours, 'count')).toEqual([]);
    expect(kinds(comparedWith({ comparator: 'nothing' }))).toEqual(['pooled', 'mean', 'median']);
  });
});
