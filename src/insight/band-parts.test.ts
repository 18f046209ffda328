import { describe, expect, it } from 'vitest';
import type { PublishedBest } from '../domain/observation.ts';
import { bandView, emptyStanding } from './band.ts';
import type { BandFacts } from './band.ts';
import { indicatorWith, rowWith, standingWith } from './testing/rows.ts';

const banded = {
  councils: 152,
  n: 149,
  missing: 3,
  min: 50,
  q1: 60,
  q2: 70,
  q3: 80,
  max: 90,
  rank: 50,
  tied: 0,
  better: 49,
  worse: 99,
  band: 'B',
  firmness: 'firm',
  noBand: null,
  ownBasis: 'year',
  ownEnd: '2011-03-31',
} as const;
const view = (
  standing: Parameters<typeof standingWith>[0],
  facts: Partial<Omit<BandFacts, 'standing'>> = {},
) =>
  bandView({
    indicator: indicatorWith(),
    standing: standingWith(standing),
    lastFullYear: null,
    printedEngland: [],
    printedBest: [],
    benchmark: null,
    comparatorName: null,
    ...facts,
  });

describe('a whole band', () => {
  it('has its set, its lines, its place and its average', () => {
    expect(view({ ...banded, tied: 1, average: 71 })).toEqual({
      comparator: 'england',
      comparatorName: 'England',
      band: 'B',
      firmness: 'firm',
      word: 'Better half',
      detail: '149 councils, 2010/11',
      noBand: null,
      periodId: '2010/11',
      periodEnd: '2011-03-31',
      staleWords: null,
      n: 149,
      missing: 3,
      q1: 60,
      q2: 70,
      q3: 80,
      rank: 50,
      tied: 1,
      // 49 and 1 and 99 are all the 149 of the set: our own figure is in none of them.
      rankWords: 'Would be joint 50th of 150 councils',
      lines: ['Would be joint 50th of 150, 2010/11'],
      average: 71,
      averageWords: 'England average 71.0%',
      lastFullYear: null,
    });
  });

  it('of a made-up set has the name that it is given', () => {
    const neighbours = { ...banded, comparator: 'neighbours-2025:E09000015' };
    expect(view(neighbours, { comparatorName: 'Harrow’s neighbours' }).comparatorName).toBe(
      'Harrow’s neighbours',
    );
    expect(view(neighbours).comparatorName).toBe('E09000015');
  });

  it('is nothing at all where the warehouse has nothing to say', () => {
    expect(emptyStanding(indicatorWith(), 'london')).toEqual({
      indicatorCode: 'TEST',
      comparator: 'london',
      ownStart: null,
      ownEnd: null,
      ownBasis: null,
      ownValue: null,
      benchmarkPeriodId: null,
      benchmarkStart: null,
      benchmarkEnd: null,
      benchmarkBasis: null,
      councils: 0,
      n: 0,
      missing: 0,
      min: null,
      q1: null,
      q2: null,
      q3: null,
      max: null,
      average: null,
      rank: null,
      tied: 0,
      band: null,
      firmness: null,
      noBand: 'no_benchmark',
      sharedBest: 0,
      better: 0,
      worse: 0,
    });
  });
});

describe('our place', () => {
  const words = (changes: Parameters<typeof standingWith>[0]) =>
    view({ ...banded, ...changes }).rankWords;

  it('is among those ranked, and would be where it is an indication or we are not in the set', () => {
    expect(words({ better: 49, worse: 98 })).toBe('50th of 148 councils');
    expect(words({ better: 49, worse: 99 })).toBe('50th of 149 councils');
    expect(words({ better: 49, worse: 100 })).toBe('Would be 50th of 150 councils');
    expect(words({ firmness: 'indicative' })).toBe('Would be 50th of 149 councils');
    expect(words({ rank: null })).toBeNull();
  });

  it('is not said of part of a year without a band', () => {
    expect(words({ firmness: 'indicative', band: null, noBand: 'tied' })).toBeNull();
    expect(words({ firmness: 'firm', band: null, noBand: 'tied' })).toBe('50th of 149 councils');
  });
});

describe('the lines of a chip', () => {
  const lines = (changes: Parameters<typeof standingWith>[0] = {}) =>
    view({ ...banded, ...changes }).lines;

  it('are the place and the year, and beneath them what qualifies it', () => {
    expect(lines()).toEqual(['50th of 149, 2010/11']);
    expect(lines({ worse: 100 })).toEqual(['Would be 50th of 150, 2010/11']);
    expect(lines({ firmness: 'indicative', worse: 100 })).toEqual([
      '50th of 150, 2010/11',
      'Indicative',
    ]);
    expect(lines({ rank: null })).toEqual(['149 councils, 2010/11']);
    expect(
      lines({
        firmness: 'labelled',
        ownEnd: '2013-03-31',
        n: 79,
        missing: 21,
        better: 49,
        worse: 29,
      }),
    ).toEqual([
      '50th of 79, 2010/11',
      '12 months to another month; 2 years older; 21 have no figure',
    ]);
  });

  it('are none without a band or its year', () => {
    expect(lines({ band: null })).toBeUndefined();
    expect(lines({ firmness: null })).toBeUndefined();
    expect(lines({ benchmarkPeriodId: null })).toBeUndefined();
  });
});

describe('the detail of a band', () => {
  const detail = (changes: Parameters<typeof standingWith>[0], facts = {}) =>
    view({ ...banded, ...changes }, facts).detail;

  it('says why a figure of another date is labelled, and who is missing under 80%', () => {
    expect(detail({ firmness: 'labelled' })).toBe(
      '149 councils, 2010/11, 12 months to another month',
    );
    expect(detail({ firmness: 'labelled', ownBasis: 'snapshot' })).toBe(
      '149 councils, 2010/11, another date',
    );
    expect(detail({ n: 79, missing: 21 })).toBe('79 councils, 2010/11; 21 have no figure');
    expect(detail({ n: 80, missing: 20 })).toBe('80 councils, 2010/11');
    expect(detail({ n: 3, missing: 1 })).toBe('3 councils, 2010/11; 1 has no figure');
  });

  it('says where all others were on one side', () => {
    expect(detail({ worse: 0, better: 148 })).toBe('149 councils, 2010/11. All others were higher');
    expect(detail({ worse: 0, better: 149 })).toContain('All others were higher');
    expect(detail({ worse: 0, better: 147 })).not.toContain('All');
  });

  it('without a band is the reason, with the average unless it is of a whole year', () => {
    const none = { band: null, firmness: null, rank: null } as const;
    expect(detail({ ...none, noBand: 'too_few', average: 71 })).toBe(
      'Only 149 of 152 councils have a figure. England average 71.0%',
    );
    expect(detail({ ...none, noBand: 'part_year', average: 71 })).toBe(
      'Part of a year cannot be set beside full years',
    );
    expect(detail({ ...none, noBand: null, benchmarkPeriodId: null })).toBe('No council figures');
    expect(
      detail({ ...none, noBand: null, benchmarkPeriodId: null }, { benchmark: '2009/10' }),
    ).toBe('No council figures, 2009/10');
    expect(view({ ...none, noBand: null }).noBand).toBe('no_benchmark');
    // A band without its firmness cannot be explained, so its reason is asked for.
    expect(detail({ firmness: null, average: null })).toBe('No council figures, 2010/11');
  });

  it('says what the tied share: the least where low is good', () => {
    const tied = { band: null, firmness: null, noBand: 'tied', sharedBest: 68 } as const;
    const low = { indicator: indicatorWith({ polarity: 'low' }) };
    expect(detail(tied)).toBe('68 councils share 90.0%, so quarters would mean nothing');
    expect(detail(tied, low)).toBe('68 councils share 50.0%, so quarters would mean nothing');
    expect(detail({ ...tied, max: null })).toBe(
      'Too many councils share a figure, so quarters would mean nothing',
    );
  });
});

describe('how much older the councils are', () => {
  it('is said from two financial years on, beside a band', () => {
    const stale = (ownEnd: string | null, changes = {}) =>
      view({ ...banded, ownEnd, ...changes }).staleWords;
    expect(stale('2012-03-31')).toBeNull();
    expect(stale('2012-04-30')).toBe('2 years older');
    expect(stale('2014-03-31')).toBe('3 years older');
    expect(stale(null)).toBeNull();
    expect(stale('2014-03-31', { benchmarkEnd: null })).toBeNull();
    expect(stale('2014-03-31', { band: null, noBand: 'tied' })).toBeNull();
  });
});

describe('the band of the last full year', () => {
  const last = (
    row: Parameters<typeof standingWith>[0] | null,
    noBand: 'part_year' | 'tied' = 'part_year',
  ) =>
    view({ noBand }, { lastFullYear: row === null ? null : standingWith({ band: 'C', ...row }) })
      .lastFullYear;

  it('stands in for part of a year, by our own year, else the councils’', () => {
    expect(last({ ownEnd: '2012-03-31' })).toEqual({
      band: 'C',
      periodId: '2011/12',
      words: 'Lower half, 2011/12',
    });
    expect(last({ ownEnd: null })?.periodId).toBe('2010/11');
    expect(last({ ownEnd: null, benchmarkPeriodId: null })).toBeNull();
    expect(last({ band: null })).toBeNull();
    expect(last(null)).toBeNull();
    expect(last({}, 'tied')).toBeNull();
  });
});

describe('what is printed beside', () => {
  const printed = (end: number, changes: Parameters<typeof rowWith>[0] = {}) =>
    rowWith({
      basis: 'year',
      start: `${end - 1}-04-01`,
      end: `${end}-03-31`,
      value: 75.5,
      ...changes,
    });
  const none = { noBand: 'no_benchmark', benchmarkPeriodId: null, benchmarkEnd: null } as const;
  const tie: PublishedBest = {
    indicatorCode: 'TEST',
    comparator: 'england',
    end: '2011-03-31',
    areaName: null,
    areaCode: null,
    value: 100,
    sharedBy: 68,
    source: { file: 'table.csv', line: 2, column: null },
  };

  it('is the average, with its year and day, where no other is known', () => {
    expect(view(none, { printedEngland: [printed(2011)] })).toMatchObject({
      average: 75.5,
      averageWords: 'England average 75.5%',
      periodId: '2010/11',
      periodEnd: '2011-03-31',
      detail: 'No council figures. England average 75.5%',
    });
    const other = { noBand: 'no_benchmark', benchmarkEnd: '2011-03-30' } as const;
    expect(view(other, { printedEngland: [printed(2011)] })).toMatchObject({
      periodId: '2010/11',
      periodEnd: '2011-03-30',
    });
    const months = [printed(2011, { basis: 'month' }), printed(2011, { value: null })];
    expect(view(none, { printedEngland: months })).toMatchObject({
      average: null,
      averageWords: null,
      periodId: null,
      periodEnd: null,
    });
  });

  it('is the last that ends by our figure, or the last of all where we have none', () => {
    const rows = [
      printed(2013, { value: 3 }),
      printed(2012, { value: 2 }),
      printed(2011, { value: 1 }),
    ];
    const average = (ownEnd: string | null, benchmark: string | null = null) =>
      view({ ...none, ownEnd }, { printedEngland: rows, benchmark }).average;
    expect(average('2012-03-31')).toBe(2);
    expect(average('2012-03-30')).toBe(1);
    expect(average(null)).toBe(3);
    expect(average('2010-03-31')).toBeNull();
    expect(average('2012-03-31', '2012/13')).toBe(3);
  });

  it('is that national figures are to come, with the symbol as written', () => {
    const due = printed(2011, { value: null, missingReason: 'not_yet_due', symbol: 'tbc' });
    const said = (row: typeof due) => view(none, { printedEngland: [row] }).detail;
    expect(said(due)).toBe('National figures not yet published (“tbc”)');
    expect(said({ ...due, symbol: null })).toBe('National figures not yet published');
    expect(said({ ...due, missingReason: 'suppressed' })).toBe('No council figures');
    expect(view({ ...none, noBand: 'own_missing' }, { printedEngland: [due] }).detail).toBe(
      'We have no figure',
    );
  });

  it('is a tie of several, without a name, of any year where none is chosen', () => {
    const said = (best: Partial<PublishedBest>, standing = {}) =>
      view({ ...none, ...standing }, { printedBest: [{ ...tie, ...best }] }).detail;
    const shared = '68 councils share 100%, as published, so quarters would mean nothing';
    expect(said({})).toBe(shared);
    expect(said({ end: '2009-03-31' })).toBe(shared);
    expect(said({ areaName: 'Oldham' })).toBe('No council figures');
    expect(said({ sharedBy: 1 })).toBe('No council figures');
    expect(said({ sharedBy: 2 })).toContain('2 councils share 100%');
    expect(said({ comparator: 'london' })).toBe('No council figures');
    expect(said({ comparator: 'london' }, { comparator: 'london' })).toBe(
      '68 London councils share 100%, as published, so quarters would mean nothing',
    );
    expect(said({}, { noBand: 'own_missing' })).toBe('We have no figure');
  });

  it('is no average of a plain count, though its year is told', () => {
    const people = indicatorWith({ unit: 'count', unitWords: 'children', decimals: 0 });
    expect(
      view(
        { noBand: 'plain_count', average: 3850 },
        { indicator: people, printedEngland: [printed(2011)] },
      ),
    ).toMatchObject({
      average: null,
      averageWords: null,
      periodId: '2010/11',
      periodEnd: '2011-03-31',
    });
  });
});
