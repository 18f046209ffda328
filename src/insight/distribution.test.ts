import { describe, expect, it } from 'vitest';
import { plainWords } from '../copy/words.ts';
import { bandView } from './band.ts';
import { benchmarkYear, distributionView, printedBest } from './distribution.ts';
import type { DistributionFacts } from './distribution.ts';
import { councilRow, councils, OURS, yearRow } from './testing/page.ts';
import { indicatorWith, rowWith, standingWith } from './testing/rows.ts';

const band = (changes: Parameters<typeof standingWith>[0] = {}) =>
  bandView({
    indicator: indicatorWith(),
    standing: standingWith({ n: 9, councils: 10, missing: 1, noBand: 'tied', ...changes }),
    lastFullYear: null,
    printedEngland: [],
    printedBest: [],
    benchmark: null,
    comparatorName: null,
  });
const view = (changes: Partial<DistributionFacts> = {}) =>
  distributionView({
    indicator: indicatorWith(),
    areaCode: OURS,
    areaName: 'Harrow',
    latest: rowWith(),
    band: band(),
    rows: councils,
    england: [],
    london: [],
    years: [benchmarkYear(yearRow())],
    ...changes,
  });
/** Ashton, Bolton … with such values, each of 10 times its place and 10 in its group. */
const rowsOf = (values: readonly number[]) =>
  values.map((value, place) => ({
    ...councilRow(value, place),
    numerator: 10 * place + 10,
    denominator: 10 * place + 10,
  }));

describe('a benchmark year', () => {
  it('counts who is missing, and has no outer lines where it has no quarters', () => {
    const plain = {
      comparator: 'england',
      periodId: '2010/11',
      start: '2010-04-01',
      end: '2011-03-31',
      n: 9,
      missing: 1,
      min: 50,
      q2: 70,
      max: 90,
      average: 68.4,
    };
    expect(benchmarkYear(yearRow())).toEqual({ ...plain, q1: 60, q3: 80 });
    expect(benchmarkYear(yearRow({ noBand: 'tied' }))).toEqual({ ...plain, q1: null, q3: null });
  });
});

describe('the dots of councils', () => {
  it('carry each council’s figure, people, rank and quarter', () => {
    const [first] = view({ rows: [{ ...councilRow(85, 7), rank: 2, tied: 1 }] }).councils;
    expect(first).toEqual({
      areaCode: 'E07',
      areaName: 'Goole',
      value: 85,
      shown: '85.0%',
      countsWords: '170 of 200',
      rank: 2,
      rankWords: 'Joint 2nd of 9 councils',
      band: 'A',
      london: false,
      ours: false,
    });
    const bare = { ...councilRow(70, 4), rank: null, numerator: null, band: null };
    expect(view({ rows: [bare] }).councils[0]).toMatchObject({
      rank: null,
      rankWords: null,
      countsWords: null,
      ours: true,
      london: true,
    });
    expect(view({ rows: [bare] }).table.rows[0]).toEqual({
      key: OURS,
      ours: true,
      cells: ['Harrow', '70.0%', '', '', 'none'],
    });
    const half = { ...councilRow(70, 4), denominator: null };
    expect(view({ rows: [half] }).councils[0]?.countsWords).toBeNull();
    const rated = indicatorWith({ unit: 'rate', unitWords: 'per 10,000 children' });
    expect(view({ rows: [councilRow(70, 4)], indicator: rated }).councils[0]).toMatchObject({
      shown: '70.0 per 10,000 children',
      countsWords: null,
    });
  });

  it('come best first, and by name where two are alike', () => {
    const names = (polarity: 'high' | 'low' | 'none') =>
      view({
        rows: [councilRow(70, 8), councilRow(60, 2), councilRow(70, 0)],
        indicator: indicatorWith({ polarity }),
      }).councils.map(({ areaName }) => areaName);
    expect(names('high')).toEqual(['Ashton', 'Hull', 'Crewe']);
    expect(names('low')).toEqual(['Crewe', 'Ashton', 'Hull']);
    expect(names('none')).toEqual(['Ashton', 'Crewe', 'Hull']);
  });

  it('are a table without rank or quarter for a plain count', () => {
    const children = indicatorWith({ unit: 'count', unitWords: 'children' });
    const { table, best } = view({ indicator: children, england: councils });
    expect(table.columns.map(({ id, numeric }) => [id, numeric])).toEqual([
      ['council', false],
      ['value', true],
      ['people', false],
    ]);
    expect(table.rows[0]?.cells).toEqual(['Hull', '90 children', '']);
    expect(best.england).toBeNull();
    expect(view().table.columns.map(({ id, numeric }) => [id, numeric])).toEqual([
      ['council', false],
      ['value', true],
      ['people', false],
      ['rank', true],
      ['quarter', false],
    ]);
  });
});

describe('who has no figure', () => {
  it('is named with the reason, and counted where more than three have none', () => {
    const gone = (place: number) => ({ ...councilRow(null, place), missingReason: null });
    const three = view({ rows: [councilRow(70, 4), gone(0), gone(1), councilRow(null, 2)] });
    expect(three.hidden).toEqual([
      { areaName: 'Ashton', reasonWords: 'No figure yet' },
      { areaName: 'Bolton', reasonWords: 'No figure yet' },
      { areaName: 'Crewe', reasonWords: 'Hidden, small numbers' },
    ]);
    expect(three.caption).toBe(
      'Each dot is a council. Better is to the right. 1 has a figure; Ashton, Bolton and Crewe have none.',
    );
    const four = view({ rows: [councilRow(70, 4), gone(0), gone(1), gone(2), gone(3)] });
    expect(four.caption).toContain('1 has a figure; 4 councils have none.');
  });

  it('leaves nothing to draw where none has one', () => {
    const empty = view({ rows: [councilRow(null, 0)] });
    expect(empty.year).toBeNull();
    expect(empty.title).toBe('How did other councils do?');
    expect(empty.caption).toBe('Too many councils share a figure, so quarters would mean nothing.');
  });
});

describe('the year of the dots', () => {
  it('is the band’s own, of its own set', () => {
    const of = (changes: Parameters<typeof yearRow>[0]) =>
      view({ years: [benchmarkYear(yearRow(changes))] }).year;
    expect(of({})?.n).toBe(9);
    expect(of({ comparator: 'london' })).toBeNull();
    expect(of({ periodId: '2009/10' })).toBeNull();
  });

  it('is in the title and the table, or left out', () => {
    expect(view().title).toBe('How did other councils do in 2010/11?');
    expect(view().table.caption).toBe('Councils of England, 2010/11');
    const none = view({ band: band({ benchmarkPeriodId: null }) });
    expect(none.title).toBe('How did other councils do?');
    expect(none.table.caption).toBe('Councils of England, ');
  });
});

describe('our figure now', () => {
  it('stands beside the set where it can be compared and is not of its year', () => {
    expect(view().oursNow).toEqual({ value: 50, words: 'Harrow now: 50%' });
    expect(view({ latest: null }).oursNow).toBeNull();
    expect(view({ latest: rowWith({ value: null }) }).oursNow).toBeNull();
    expect(view({ rows: [] }).oursNow).toBeNull();
    expect(view({ band: band({ noBand: 'part_year' }) }).oursNow).toBeNull();
    expect(view({ band: band({ noBand: 'basis_differs' }) }).oursNow).toBeNull();
    expect(view({ band: band({ band: 'A', firmness: 'firm', noBand: null }) }).oursNow).toEqual({
      value: 50,
      words: 'Harrow now: 50%',
    });
    expect(view({ latest: rowWith({ periodId: '2010/11' }) }).oursNow).toBeNull();
  });
});

describe('the best of a set', () => {
  const best = (values: readonly number[], polarity: 'high' | 'low' = 'high') =>
    view({ england: rowsOf(values), indicator: indicatorWith({ polarity }) }).best.england;

  it('are three, with those who share the third place', () => {
    const four = best([90, 85, 80, 80, 70]);
    expect(four).toEqual({
      words: [
        'Ashton 90.0% (10 of 10), Bolton 85.0% (20 of 20), Crewe 80.0% (30 of 30) and Derby 80.0% (40 of 40).',
      ],
      shared: 1,
      names: ['Ashton', 'Bolton', 'Crewe', 'Derby'],
    });
    expect(best([10, 15, 20, 20, 30], 'low')?.names).toEqual([
      'Ashton',
      'Bolton',
      'Crewe',
      'Derby',
    ]);
    expect(best([90, 80])?.names).toEqual(['Ashton', 'Bolton']);
    expect(best([90])?.names).toEqual(['Ashton']);
    expect(best([])).toBeNull();
  });

  it('are five at most by a tie for the third place, and else the best alone', () => {
    expect(best([90, 85, 80, 80, 80])?.names).toHaveLength(5);
    expect(best([90, 85, 80, 80, 80, 80])).toEqual({
      words: ['Ashton 90.0% (10 of 10).'],
      shared: 1,
      names: ['Ashton'],
    });
  });

  it('are named to three that share the best, and counted from four on', () => {
    expect(best([90, 90, 90, 80])?.shared).toBe(3);
    expect(best([90, 90, 90, 80])?.names).toEqual(['Ashton', 'Bolton', 'Crewe']);
    const five = best([90, 90, 90, 90, 90, 80]);
    expect(five).toEqual({
      words: [
        { strong: '5 councils share 90.0%.' },
        ' The largest groups among them: Harrow (50 of 50), Derby (40 of 40) and Crewe (30 of 30).',
      ],
      shared: 5,
      names: ['Ashton', 'Bolton', 'Crewe', 'Derby', 'Harrow'],
    });
    const bare = rowsOf([90, 90, 90, 90]).map((row) => ({ ...row, numerator: null }));
    expect(view({ london: bare }).best.london?.words).toEqual([
      { strong: '4 London councils share 90.0%.' },
    ]);
    const one = bare.map((row) => (row.areaName === 'Derby' ? { ...row, numerator: 40 } : row));
    expect(plainWords(view({ england: one }).best.england?.words ?? [])).toBe(
      '4 councils share 90.0%. The largest groups among them: Derby (40 of 40).',
    );
  });

  it('are as a table prints them, a line for each set and year', () => {
    const printed = (comparator: 'england' | 'london', end: string, areaName: string | null) => ({
      indicatorCode: 'TEST',
      comparator,
      end,
      areaName,
      areaCode: null,
      value: 98.3,
      sharedBy: 1,
      source: { file: 'table.csv', line: 2, column: null },
    });
    expect(
      printedBest(indicatorWith(), [
        printed('england', '2011-03-31', 'Oldham'),
        printed('england', '2012-03-31', 'Halton'),
        printed('london', '2011-03-31', null),
        printed('england', '2011-03-31', 'Hull'),
      ]),
    ).toEqual([
      'Best in England, 2010/11, as published: Oldham 98.3% and Hull 98.3%.',
      'Best in England, 2011/12, as published: Halton 98.3%.',
      'Best in London, 2010/11, as published: 1 council shares 98.3%.',
    ]);
    expect(printedBest(indicatorWith(), [])).toEqual([]);
  });
});
