import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Observation } from '../domain/observation.ts';
import type { Target } from '../domain/target.ts';
import { openNodeEngine } from '../engine/node.ts';
import type { Engine } from '../engine/port.ts';
import type { Warehouse } from './open.ts';
import type { StandingRow } from './rows.ts';
import {
  comparatorOf,
  council,
  madeObservation,
  madeReading,
  openMade,
  outsider,
  type MadeSet,
} from './synthetic.ts';

const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, index) => index + 1);
const set = (id: string, facts: Partial<MadeSet> = {}): MadeSet => ({
  id,
  polarity: 'low',
  values: upTo(21),
  ...facts,
});

const SETS: readonly MadeSet[] = [
  set('plain'),
  set('high', { polarity: 'high' }),
  set('unjudged', { polarity: 'none' }),
  set('count', { facts: { unit: 'count' } }),
  set('accumulates', { facts: { inYear: 'numerator' } }),
  set('silent', { values: Array.from({ length: 21 }, () => null) }),
  set('few', { values: [...upTo(7), ...Array.from({ length: 14 }, () => null)] }),
  set('hidden', { values: [...upTo(10), ...Array.from({ length: 11 }, () => null)] }),
  set('same', { values: [...upTo(12), ...Array.from({ length: 9 }, () => 100)] }),
];
const COMPARATOR = comparatorOf(set('plain'));
const OURS = outsider(0);
const HALF_YEAR = { start: '2011-04-01', end: '2011-09-30', basis: 'running_total' } as const;
const own = (code: string, value: number | null, facts: Partial<Observation> = {}) =>
  madeObservation(code, OURS, value, facts);

describe('where an own figure stands', () => {
  let engine: Engine;
  let warehouse: Warehouse;

  beforeAll(async () => {
    engine = await openNodeEngine();
    const recoded = { ...council('Y0000'), authorityCode: OURS };
    warehouse = await openMade(engine, SETS, 1, [recoded]);
  }, 300_000);
  afterAll(() => engine.close());

  async function standing(
    observations: readonly Observation[],
    asAt = '2012-03-31',
    benchmark: string | null = null,
  ): Promise<StandingRow> {
    await warehouse.loadReadings([madeReading('own.csv', observations)]);
    const query = { areaCode: OURS, asAt, benchmark, comparators: [COMPARATOR] };
    const [row, ...more] = await warehouse.standing(query);
    if (row === undefined || more.length > 0) throw new Error('Expected one row');
    return row;
  }

  it('has a firm band, a rank and who is better and worse', async () => {
    expect(await standing([own('plain', 6)])).toMatchObject({
      councils: 21,
      n: 21,
      missing: 0,
      min: 1,
      q1: 6,
      q2: 11,
      q3: 16,
      max: 21,
      band: 'A',
      firmness: 'firm',
      noBand: null,
      rank: 6,
      tied: 1,
      better: 5,
      worse: 15,
      sharedBest: 1,
      benchmarkEnd: '2011-03-31',
      average: null,
    });
  });

  it('puts a value on a cut point to the lower side, so high is not the mirror of low', async () => {
    expect((await standing([own('high', 16)])).band).toBe('B');
    expect((await standing([own('high', 16.1)])).band).toBe('A');
    expect((await standing([own('plain', 16)])).band).toBe('C');
  });

  it.each([
    ['own_missing', own('plain', null)],
    ['no_polarity', own('unjudged', 6)],
    ['plain_count', own('count', 6)],
    ['part_year', own('accumulates', 6, HALF_YEAR)],
    ['basis_differs', own('plain', 6, { ...HALF_YEAR, start: '2011-09-30', basis: 'snapshot' })],
    ['no_benchmark', own('silent', 6)],
  ] as const)('has neither band nor rank where the reason is %s', async (noBand, observation) => {
    expect(await standing([observation])).toMatchObject({ noBand, band: null, rank: null });
  });

  it.each([
    ['too_few', 'few', 7],
    ['low_coverage', 'hidden', 10],
    ['tied', 'same', 21],
  ] as const)('keeps its rank where the reason is %s', async (noBand, code, n) => {
    const row = await standing([own(code, 3.5)]);
    expect(row).toMatchObject({ noBand, band: null, n, rank: 4 });
  });

  it('is indicative for a part of the year where both counts grow', async () => {
    const row = await standing([own('plain', 6, HALF_YEAR)]);
    expect(row).toMatchObject({ band: 'A', firmness: 'indicative', ownEnd: '2011-09-30' });
  });

  it('is not set against a year that ended after it, nor against another than the one chosen', async () => {
    const early = { start: '2009-04-01', end: '2010-03-31' } as const;
    expect((await standing([own('plain', 6, early)])).noBand).toBe('no_benchmark');
    expect((await standing([own('plain', 6)], '2012-03-31', '2009/10')).noBand).toBe(
      'no_benchmark',
    );
    const later = await standing([own('plain', 6, early)], '2012-03-31', '2010/11');
    expect(later).toMatchObject({ band: 'A', benchmarkEnd: '2011-03-31' });
  });

  it('is the latest figure, of the wider basis, and not one that is not yet due', async () => {
    const quarter = { start: '2011-07-01', end: '2011-09-30', basis: 'quarter' } as const;
    const month = { start: '2011-10-01', end: '2011-10-31', basis: 'month' } as const;
    const row = await standing([
      own('plain', 1),
      own('plain', 2, quarter),
      own('plain', 3, HALF_YEAR),
      own('plain', null, { ...month, missingReason: 'not_yet_due', symbol: '-' }),
    ]);
    expect(row).toMatchObject({ ownValue: 3, ownBasis: 'running_total' });
    expect(
      (await standing([own('plain', 1), own('plain', 2, quarter)], '2011-06-30')).ownValue,
    ).toBe(1);
  });

  it('is shown for a target alone, with no figure', async () => {
    const target: Target = {
      indicatorCode: 'plain',
      areaCode: OURS,
      kind: 'target',
      rule: 'at_most',
      value: 5,
      upper: null,
      changePercent: null,
      date: '2012-03-31',
      tolerance: { amount: 1, kind: 'points' },
      reason: null,
      asWritten: '5',
      source: { file: 'targets.csv', line: 2, column: null },
    };
    await warehouse.loadReadings([{ ...madeReading('targets.csv', []), targets: [target] }]);
    const query = {
      areaCode: OURS,
      asAt: '2012-03-31',
      benchmark: null,
      comparators: [COMPARATOR],
    };
    expect(await warehouse.standing(query)).toMatchObject([
      { noBand: 'own_missing', ownEnd: null },
    ]);
    expect(await warehouse.targets(OURS)).toEqual([target]);
    expect(await warehouse.ownAreas()).toEqual([OURS]);
  });

  it('keeps the band of the last full year beside a part of a year that has none', async () => {
    const observations = [own('accumulates', 20), own('accumulates', 6, HALF_YEAR)];
    expect((await standing(observations)).noBand).toBe('part_year');
    const query = { areaCode: OURS, asAt: '2012-03-31', comparators: [COMPARATOR] };
    const year = { ownValue: 20, band: 'D', rank: 20, benchmarkEnd: '2011-03-31' };
    expect((await warehouse.standings({ ...query, benchmark: null })).lastFullYear).toMatchObject([
      year,
    ]);
  });

  it('takes the later file where two say the same thing, and forgets files that are taken away', async () => {
    const first = madeReading('first.csv', [own('plain', 6), own('high', 6)]);
    await warehouse.loadReadings([first, madeReading('second.csv', [own('plain', 20)])]);
    const query = { areaCode: OURS, indicatorCode: null, asAt: null };
    const values = (await warehouse.ownSeries(query)).map((row) => row.value);
    expect(values).toEqual([6, 20]);
    await warehouse.loadReadings([first]);
    expect((await warehouse.ownSeries(query)).map((row) => row.value)).toEqual([6, 6]);
  });

  it('joins the codes that one authority has had', async () => {
    const old = madeObservation('plain', 'Y0000', 7, { start: '2009-04-01', end: '2010-03-31' });
    await warehouse.loadReadings([madeReading('own.csv', [old, own('plain', 6)])]);
    const query = { areaCode: 'Y0000', indicatorCode: 'plain', asAt: null };
    expect((await warehouse.ownSeries(query)).map((row) => row.areaCode)).toEqual(['Y0000', OURS]);
    expect(await warehouse.ownPeriods(OURS)).toEqual(['2010-03-31', '2011-03-31']);
  });

  it('takes a file of many councils as a benchmark, before the pack, and a council out of it as ours', async () => {
    const many = upTo(21).map((value, index) =>
      madeObservation('plain', `A${String(index).padStart(4, '0')}`, value + 100),
    );
    const row = await standing([...many, own('plain', 106)]);
    expect(row).toMatchObject({ q1: 106, q2: 111, q3: 116, rank: 6 });
    const [series] = await warehouse.ownSeries({
      areaCode: 'A0003',
      indicatorCode: 'plain',
      asAt: null,
    });
    expect(series).toMatchObject({ origin: 'benchmark', value: 104 });
    await warehouse.loadReadings([]);
    const [packed] = await warehouse.ownSeries({
      areaCode: 'A0003',
      indicatorCode: 'plain',
      asAt: null,
    });
    expect(packed).toMatchObject({ origin: 'published', value: 4 });
  });

  it('keeps a note to the letter, whatever it looks like', async () => {
    const note = `"); drop table observation; --\n=cmd|' /C calc'!A0, <b>x</b> 'é' \\ %_`;
    await warehouse.loadReadings([madeReading(`a, "b".csv`, [own('plain', 6, { note })])]);
    const [row] = await warehouse.ownSeries({ areaCode: OURS, indicatorCode: 'plain', asAt: null });
    expect(row?.note).toBe(note);
  });
});
