import { describe, expect, it } from 'vitest';
import { noBandReasons } from '../domain/band.ts';
import { ownRows, scorecardRow } from './row.ts';
import type { RowFacts } from './row.ts';
import { factsOf } from './scorecard.ts';
import { scorecardInput } from './testing/page.ts';
import { indicatorWith, rowWith, standingWith, targetWith } from './testing/rows.ts';

const near = (value: number, places: number): unknown => expect.closeTo(value, places);

const bare: RowFacts = {
  indicator: indicatorWith(),
  asAt: '2012-10-31',
  benchmark: null,
  standings: [],
  lastFullYear: [],
  series: [],
  england: [],
  targets: [],
  best: [],
};
const march = { basis: 'year', kind: 'year', series: 'year', missingWords: null } as const;
const plain = { provisional: false, published: false } as const;

/* Harrow at March 2012: 140 of 200 a year before (70%), 85 of 120 now (70.83%), 75% as target. */
describe('a whole row with a full year, worked by hand', () => {
  const [indicator = indicatorWith()] = scorecardInput().catalogue.indicators;
  const { reading, ...row } = scorecardRow(factsOf(scorecardInput(), indicator));

  it('says its figure, its history, its change and its target', () => {
    expect(row).toMatchObject({
      indicatorCode: 'TEST',
      ref: 'NI 1',
      name: 'Visits made on time',
      theme: 'Safe',
      polarity: 'high',
      unit: 'percent',
      polarityWords: null,
      tiny: false,
      outlook: null,
    });
    expect(row.latest).toEqual({
      periodId: '2011/12',
      start: '2011-04-01',
      end: '2012-03-31',
      basis: 'year',
      status: 'not_stated',
      value: (100 * 85) / 120,
      stated: null,
      numerator: 85,
      denominator: 120,
      missingReason: null,
      symbol: null,
      shown: '70.8',
      unitWords: '%',
      countsWords: '85 of 120',
      basisWords: 'The year to March 2012',
      basisAsked: false,
      smallGroupWords: null,
      source: { file: 'table.csv', line: 2, column: null },
    });
    const first = { periodId: '2010/11', start: '2010-04-01', end: '2011-03-31', latest: false };
    const last = { periodId: '2011/12', start: '2011-04-01', end: '2012-03-31', latest: true };
    expect(row.spark).toEqual({
      points: [
        { ...march, ...plain, ...first, value: 70, shown: '70.0%', countsWords: '140 of 200' },
        {
          ...march,
          ...plain,
          ...last,
          value: (100 * 85) / 120,
          shown: '70.8%',
          countsWords: '85 of 120',
        },
      ],
      targets: [
        {
          kind: 'target',
          date: '2013-03-31',
          value: 75,
          rule: 'at_least',
          words: 'Target 75% or more by March 2013',
          met: null,
        },
      ],
      words: 'Full years 70.0% and 70.8%. Target 75% or more by March 2013.',
    });
    expect(row.change).toEqual({
      points: 0.833333333333,
      direction: 'better',
      words: 'No clear change',
      detail: 'Up 0.8 points, from 70.0% in 2010/11; chance alone could do that',
      clear: false,
    });
    expect(row.target).toEqual({
      state: 'not_met',
      word: 'Not met',
      detail: '4.2 points below 75%, due March 2013. 5 more of 120 needed',
      value: 75,
      upper: null,
      rule: 'at_least',
      date: '2013-03-31',
      gap: -4.16666666667,
    });
    expect(row.note).toEqual([
      { strong: 'Short of our target, but better than most councils.' },
      ' More visits were asked for.',
    ]);
  });

  it('says where it stands in England, and why not in London', () => {
    const set = { periodId: '2010/11', periodEnd: '2011-03-31', staleWords: null, tied: 0 };
    expect(row.england).toEqual({
      ...set,
      comparator: 'england',
      comparatorName: 'England',
      band: 'B',
      firmness: 'firm',
      word: 'Better half',
      detail: '9 councils, 2010/11',
      noBand: null,
      n: 9,
      missing: 1,
      q1: 60,
      q2: 70,
      q3: 80,
      rank: 5,
      rankWords: 'Would be 5th of 10 councils',
      lines: ['Would be 5th of 10, 2010/11'],
      average: 68.4,
      averageWords: 'England average 68.4%',
      lastFullYear: null,
    });
    expect(row.london).toEqual({
      ...set,
      comparator: 'london',
      comparatorName: 'London',
      band: null,
      firmness: null,
      word: 'No band',
      detail: 'Only 2 of 2 councils have a figure. London average 72.0%',
      noBand: 'too_few',
      n: 2,
      missing: 0,
      q1: null,
      q2: null,
      q3: null,
      rank: 5,
      rankWords: 'Would be 5th of 10 councils',
      average: 72,
      averageWords: 'London average 72.0%',
      lastFullYear: null,
    });
  });

  it('has its reading: of 120, 90 are the target, 83 and 87 the averages, 97 the best quarter', () => {
    const people =
      '140 of 200 became 85 of 120: 80 fewer in the group, 55 fewer among those counted. A smaller group alone would have meant 56 fewer; different results meant 1 more.';
    const short = '5 more of these 120 visits would meet our target of 75% or more.';
    const disagreement = 'Short of our target, but better than most councils.';
    expect(reading).toEqual({
      counts: {
        numerator: 85,
        denominator: 120,
        start: '2011-04-01',
        end: '2012-03-31',
        own: true,
        basisAsked: false,
        monthsGone: 12,
        monthsLeft: 0,
      },
      // Wilson’s range of 85 of 120 at 1.96.
      interval: {
        lower: near(62.156, 2),
        upper: near(78.218, 2),
        words: 'By chance alone this could lie between 62% and 78%.',
      },
      tiny: false,
      toTarget: {
        goal: 'target',
        label: 'Our target, 75% or more',
        need: 90,
        toGo: 5,
        words: '5 more',
      },
      toAverage: [
        {
          goal: 'england_average',
          label: 'England’s average in 2010/11, 68.4%',
          need: 83,
          toGo: -2,
          words: 'Met, 2 to spare',
        },
        {
          goal: 'london_average',
          label: 'London’s average in 2010/11, 72.0%',
          need: 87,
          toGo: 2,
          words: '2 more',
        },
      ],
      toBands: [
        {
          goal: 'england_band',
          label: 'Best quarter in England, above 80.0%',
          need: 97,
          toGo: 12,
          words: '12 more',
        },
      ],
      forward: null,
      headroom: null,
      allowance: null,
      forecast: null,
      forecastBasis: null,
      noForecast: 'No forecast: the year is complete.',
      people,
      split: null,
      basisQuestion: null,
      ladder: {
        rungs: [
          {
            kind: 'target',
            rule: 'at_least',
            value: 75,
            date: '2013-03-31',
            drawnAt: '2013-03-31',
            words: 'Target 75% or more by March 2013',
            level: '75% or more by March 2013',
            state: 'due',
            actual: null,
            reason: null,
          },
        ],
        pathNow: null,
        stepNow: null,
        asks: {
          straight: 'The level asked for moves evenly from one date to the next.',
          stepped: 'Each level holds until the next one is due.',
        },
        second: null,
        state: 'not_met',
        word: 'Not met',
        detail: '4.2 points below 75%, due March 2013. 5 more of 120 needed',
        path: 'straight',
        judged: null,
        standings: null,
        aheadWords: null,
        paceWords: '4.2 points to go in 12 months',
        nextDue: { date: '2013-03-31', words: '75% or more by March 2013' },
        questions: [],
      },
      disagreement,
      one: 'visit',
      decimals: 1,
      outlook: null,
      short,
      sentence: `85 of 120 visits were made on time in the year to March 2012: 70.8%. ${people} ${short} ${disagreement}`,
    });
  });
});

describe('a row without any figure', () => {
  const none = {
    band: null,
    firmness: null,
    word: 'No band',
    detail: 'No council figures',
    noBand: 'no_benchmark',
    periodId: null,
    periodEnd: null,
    staleWords: null,
    n: 0,
    missing: 0,
    q1: null,
    q2: null,
    q3: null,
    rank: null,
    tied: 0,
    rankWords: null,
    average: null,
    averageWords: null,
    lastFullYear: null,
  };

  it('says so in every part, and nothing of a number', () => {
    const { reading, ...row } = scorecardRow({
      ...bare,
      indicator: indicatorWith({ polarity: 'low', refs: [] }),
    });
    expect(row).toEqual({
      indicatorCode: 'TEST',
      ref: '',
      name: 'Visits made on time',
      theme: 'Safe',
      polarity: 'low',
      unit: 'percent',
      polarityWords: 'lower is better',
      latest: {
        periodId: '2012/13',
        start: '2012-10-31',
        end: '2012-10-31',
        basis: 'year',
        status: 'not_stated',
        value: null,
        stated: null,
        numerator: null,
        denominator: null,
        missingReason: null,
        symbol: null,
        shown: 'No figure yet',
        unitWords: '',
        countsWords: null,
        basisWords: '',
        basisAsked: false,
        smallGroupWords: null,
        source: { file: '', line: 0, column: null },
      },
      spark: { points: [], targets: [], words: 'No figures yet.' },
      change: { points: null, direction: 'none', words: 'Nothing to compare with', detail: null },
      target: {
        state: 'no_target',
        word: 'No target',
        detail: null,
        value: null,
        upper: null,
        rule: null,
        date: null,
        gap: null,
      },
      england: { ...none, comparator: 'england', comparatorName: 'England' },
      london: { ...none, comparator: 'london', comparatorName: 'London' },
      note: ['No note given.'],
      tiny: false,
      outlook: null,
    });
    expect(reading).toEqual({
      counts: null,
      interval: null,
      tiny: false,
      toTarget: null,
      toAverage: [],
      toBands: [],
      forward: null,
      headroom: null,
      allowance: null,
      forecast: null,
      forecastBasis: null,
      noForecast: null,
      people: null,
      split: null,
      basisQuestion: null,
      ladder: null,
      disagreement: null,
      one: 'visit',
      decimals: 1,
      outlook: null,
      short: 'No figure for October 2012: no figure yet.',
      sentence: 'No figure for October 2012: no figure yet.',
    });
  });

  it('leads with its target where it has one', () => {
    const { reading } = scorecardRow({ ...bare, targets: [targetWith()] });
    expect(reading?.short).toBe('No figure to judge. Target 85% or more by March 2013.');
    expect(reading?.sentence).toBe(
      'No figure for October 2012: no figure yet. No figure to judge. Target 85% or more by March 2013.',
    );
  });

  it('has neither way better where none is', () => {
    const row = scorecardRow({ ...bare, indicator: indicatorWith({ polarity: 'none' }) });
    expect(row.polarityWords).toBe('neither high nor low is better');
  });
});

describe('the reason why there is no band', () => {
  const reasons = (england: (typeof noBandReasons)[number], london = england) => {
    const row = scorecardRow({
      ...bare,
      standings: [
        standingWith({ noBand: england }),
        standingWith({ comparator: 'london', noBand: london }),
      ],
    });
    return row.london.detail;
  };

  it('is said once where it is about our own figure or the measure, and again where about councils', () => {
    const same = noBandReasons.filter((reason) => reasons(reason) === 'As for England');
    expect(same).toEqual([
      'own_missing',
      'no_polarity',
      'plain_count',
      'part_year',
      'basis_differs',
    ]);
    expect(reasons('tied', 'part_year')).toBe('Part of a year cannot be set beside full years');
    expect(reasons('part_year', 'no_benchmark')).toBe('No council figures, 2010/11');
  });
});

describe('the figure that a row shows', () => {
  const total = rowWith({ basis: 'running_total', value: 50 });
  const month = rowWith({ basis: 'month', start: '2012-10-01', value: 60 });
  const later = rowWith({ basis: 'month', start: '2012-11-01', end: '2012-11-30', value: 70 });
  const latest = (standings: RowFacts['standings']) =>
    ownRows({ ...bare, series: [later, month, total], standings }).latest?.value;

  it('is the one that stands among councils, by its whole span and its basis', () => {
    expect(latest([standingWith({ ownBasis: 'running_total' })])).toBe(50);
    expect(latest([standingWith({ ownBasis: 'month', ownStart: '2012-10-01' })])).toBe(60);
    expect(
      latest([standingWith({ ownBasis: 'month', ownStart: '2012-11-01', ownEnd: '2012-11-30' })]),
    ).toBe(70);
  });

  it('is the last up to the period where none stands, or none is like it', () => {
    expect(latest([])).toBe(60);
    expect(latest([standingWith({ ownEnd: null })])).toBe(60);
    expect(latest([standingWith({ ownBasis: 'month' })])).toBe(60);
    expect(latest([standingWith({ ownBasis: 'running_total', ownEnd: '2012-09-30' })])).toBe(60);
    expect(ownRows({ ...bare, series: [later] }).latest).toBeNull();
  });

  it('is found by the first comparator that has it', () => {
    const stood = standingWith({ comparator: 'london', ownBasis: 'running_total' });
    expect(latest([standingWith({ ownEnd: null }), stood])).toBe(50);
  });
});
