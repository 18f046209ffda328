import { describe, expect, it } from 'vitest';
import { bandView } from '../band.ts';
import { indicatorWith, rowWith, standingWith, targetWith } from '../testing/rows.ts';
import type { StandingRow } from '../../warehouse/rows.ts';
import { casesToLevel, toAverages, toBands, toTarget } from './cases-to.ts';
import { readCounts } from './counts.ts';
import type { ReadingFacts } from './counts.ts';

/* 12 of 40 is 30%; lines at 20, 40 and 60%: of 40 that is 8, 16 and 24. */
function facts(
  indicator: Parameters<typeof indicatorWith>[0],
  standing: Partial<StandingRow>,
): ReadingFacts {
  const made = indicatorWith(indicator);
  const row = rowWith({ basis: 'year', value: 30, numerator: 12, denominator: 40 });
  const of = (comparator: string) =>
    bandView({
      indicator: made,
      standing: standingWith({
        comparator,
        n: 9,
        councils: 10,
        q1: 20,
        q2: 40,
        q3: 60,
        firmness: 'firm',
        noBand: null,
        average: 45,
        ...standing,
      }),
      lastFullYear: null,
      printedEngland: [],
      printedBest: [],
      benchmark: null,
      comparatorName: null,
    });
  return {
    indicator: made,
    latest: row,
    series: [row],
    targets: [],
    target: targetWith({ rule: made.polarity === 'low' ? 'at_most' : 'at_least', value: 50 }),
    england: of('england'),
    london: of('london'),
    doubtful: false,
  };
}
const counted = (given: ReadingFacts) => {
  const counts = readCounts(given);
  if (counts === null) throw new Error('counts');
  return counts;
};
const bandsOf = (given: ReadingFacts) =>
  toBands(given, counted(given)).map(({ goal, label, need, toGo, words }) => [
    goal,
    label,
    need,
    toGo,
    words,
  ]);

describe('cases to a better band', () => {
  it('are more where high is good: past each line above', () => {
    const given = facts({}, { band: 'C' });
    expect(bandsOf(given).slice(0, 2)).toEqual([
      ['england_band', 'Better half in England, above 40.0%', 17, 5, '5 more'],
      ['england_band', 'Best quarter in England, above 60.0%', 25, 13, '13 more'],
    ]);
    expect(
      bandsOf(given)
        .slice(2)
        .map(([id]) => id),
    ).toEqual(['london_band', 'london_band']);
  });

  it('are fewer where low is good: down to each line below', () => {
    expect(bandsOf(facts({ polarity: 'low' }, { band: 'B' })).slice(0, 1)).toEqual([
      ['england_band', 'Best quarter in England, 20.0% or less', 8, 4, '4 fewer'],
    ]);
    const lowest = facts({ polarity: 'low' }, { band: 'D', q1: 10, q2: 15, q3: 20 });
    expect(bandsOf(lowest).slice(0, 3)).toEqual([
      ['england_band', 'Out of the lowest quarter in England, 20.0% or less', 8, 4, '4 fewer'],
      ['england_band', 'Better half in England, 15.0% or less', 6, 6, '6 fewer'],
      ['england_band', 'Best quarter in England, 10.0% or less', 4, 8, '8 fewer'],
    ]);
  });

  it('are none without a band, a line or polarity', () => {
    expect(bandsOf(facts({}, { band: null, firmness: null, noBand: 'tied' }))).toEqual([]);
    expect(bandsOf(facts({}, { band: 'C', q2: null }))).toEqual([]);
    expect(bandsOf(facts({ polarity: 'none' }, { band: 'C' }))).toEqual([]);
  });
});

describe('cases to an average', () => {
  const averages = (given: ReadingFacts) =>
    toAverages(given, counted(given)).map(({ goal, label, toGo }) => [goal, label, toGo]);

  it('are worked out for England and for London, by which way is better', () => {
    // 45% of 40 is 18: six more; where low is good there are six to spare.
    expect(averages(facts({}, { band: 'C' }))).toEqual([
      ['england_average', 'England’s average in 2010/11, 45.0%', 6],
      ['london_average', 'London’s average in 2010/11, 45.0%', 6],
    ]);
    expect(averages(facts({ polarity: 'low' }, { band: 'B' }))[0]?.[2]).toBe(-6);
  });

  it('stand also where a band is withheld for ties or few councils, not for other periods', () => {
    const withheld = (noBand: StandingRow['noBand']) =>
      averages(facts({}, { band: null, firmness: null, noBand })).length;
    expect(withheld('tied')).toBe(2);
    expect(withheld('too_few')).toBe(2);
    expect(withheld('low_coverage')).toBe(2);
    expect(withheld('part_year')).toBe(0);
    expect(withheld('basis_differs')).toBe(0);
  });

  it('are none without an average or polarity', () => {
    expect(averages(facts({}, { band: 'C', average: null }))).toEqual([]);
    expect(averages(facts({ polarity: 'none' }, { average: 45 }))).toEqual([]);
  });
});

describe('cases to a level', () => {
  const of = (rule: 'at_least' | 'more_than' | 'at_most' | 'less_than', value: number, n = 40) =>
    casesToLevel({ numerator: 12, denominator: n }, { value, rule });

  it('reach a floor, pass one that has to be passed, and keep to a ceiling or under it', () => {
    expect(of('at_least', 50)).toEqual({ need: 20, toGo: 8 });
    expect(of('more_than', 50)).toEqual({ need: 21, toGo: 9 });
    expect(of('at_most', 25)).toEqual({ need: 10, toGo: 2 });
    expect(of('less_than', 25)).toEqual({ need: 9, toGo: 3 });
    expect(of('at_most', 50)).toEqual({ need: 20, toGo: -8 });
  });

  it('have no way under nothing', () => {
    expect(of('less_than', 0)).toBeNull();
    expect(of('at_most', 0)).toEqual({ need: 0, toGo: 12 });
  });

  it('to a target of all are none where even all would not pass it', () => {
    const given = facts({}, { band: 'C' });
    const over = { ...given, target: targetWith({ rule: 'more_than', value: 100 }) };
    expect(toTarget(over, counted(over))).toBeNull();
    expect(toTarget({ ...given, target: null }, counted(given))).toBeNull();
    expect(toTarget(given, counted(given))).toMatchObject({ goal: 'target', need: 20, toGo: 8 });
  });
});

describe('cases to a goal, whole', () => {
  const target = (given: ReadingFacts) => toTarget(given, counted(given));
  const low = facts({ polarity: 'low' }, { band: 'B' });

  it('are to go or to spare, more or fewer, by the target’s own rule', () => {
    expect(target(facts({}, { band: 'C' }))).toEqual({
      goal: 'target',
      label: 'Our target, 50% or more',
      need: 20,
      toGo: 8,
      words: '8 more',
    });
    expect(target(low)).toEqual({
      goal: 'target',
      label: 'Our target, 50% or less',
      need: 20,
      toGo: -8,
      words: 'Met, 8 to spare',
    });
    const limit = (rule: 'at_most' | 'less_than', value: number) =>
      target({ ...low, target: targetWith({ rule, value }) });
    expect(limit('at_most', 20)).toMatchObject({ need: 8, toGo: 4, words: '4 fewer' });
    expect(limit('at_most', 30)).toMatchObject({ toGo: 0, words: 'Met, none to spare' });
    expect(limit('less_than', 30)).toMatchObject({ toGo: 1, words: '1 fewer' });
    expect(limit('less_than', 0)).toBeNull();
    const floor = (value: number) => target({ ...low, target: targetWith({ value }) });
    expect(floor(100)).toMatchObject({ need: 40, toGo: 28 });
    expect(floor(101)).toBeNull();
    const range = targetWith({ rule: 'between', value: 20, upper: 40 });
    expect(target({ ...low, target: range })).toBeNull();
  });

  it('are none of a total that only rises', () => {
    const rising = facts({ inYear: 'numerator' }, { band: 'C' });
    expect(target(rising)).not.toBeNull();
    const latest = { ...rising.latest, basis: 'running_total' } as const;
    expect(target({ ...rising, latest })).toBeNull();
  });

  it('to an average are told with the count that makes it', () => {
    const averages = (given: ReadingFacts) => toAverages(given, counted(given))[0];
    const goal = { goal: 'england_average', label: 'England’s average in 2010/11, 45.0%' };
    expect(averages(facts({}, { band: 'C' }))).toEqual({
      ...goal,
      need: 18,
      toGo: 6,
      words: '6 more',
    });
    expect(averages(low)).toEqual({ ...goal, need: 18, toGo: -6, words: 'Met, 6 to spare' });
    expect(averages(facts({ polarity: 'low' }, { band: 'B', average: 20 }))).toMatchObject({
      need: 8,
      toGo: 4,
      words: '4 fewer',
    });
  });

  it('to a band pass its line, at the measure’s decimals, and none that cannot be passed', () => {
    const england = (standing: Partial<StandingRow>) =>
      bandsOf(facts({}, standing)).filter(([id]) => id === 'england_band');
    expect(england({ band: 'D', q1: 30, q2: 100 / 3 })).toEqual([
      ['england_band', 'Out of the lowest quarter in England, above 30.0%', 13, 1, '1 more'],
      ['england_band', 'Better half in England, above 33.3%', 14, 2, '2 more'],
      ['england_band', 'Best quarter in England, above 60.0%', 25, 13, '13 more'],
    ]);
    expect(england({ band: 'C', q3: 100 })).toHaveLength(1);
    expect(england({ band: 'C', q1: null })).toEqual([]);
    expect(england({ band: 'C', q3: null })).toEqual([]);
    expect(england({ band: 'A', q1: 10, q2: 15, q3: 20 })).toEqual([]);
  });
});
