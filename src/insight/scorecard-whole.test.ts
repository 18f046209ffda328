import { describe, expect, it } from 'vitest';
import { plainWords } from '../copy/words.ts';
import { indicatorView } from './indicator.ts';
import { scorecardRow } from './row.ts';
import { factsOf, scorecardIndicators, scorecardView } from './scorecard.ts';
import type { ScorecardInput } from './scorecard.ts';
import { indicatorInput, OURS, scorecardInput } from './testing/page.ts';
import { indicatorWith, rowWith, standingWith, targetWith } from './testing/rows.ts';

const year = { basis: 'year', start: '2011-04-01', end: '2012-03-31' } as const;

describe('a whole scorecard', () => {
  it('has its title, its tally, what to know first, its themes and its sources', () => {
    const input = scorecardInput();
    const choices = [{ id: 'a', label: 'A' }];
    const view = scorecardView({
      ...input,
      areas: choices,
      periods: [{ id: 'p', label: 'P' }],
      benchmarks: [{ id: 'b', label: 'B' }],
    });
    expect(view).toEqual({
      areaCode: OURS,
      areaName: 'Harrow',
      periodId: '2011/12',
      periodWords: '2011/12',
      benchmark: '2010/11',
      title: 'How are Harrow’s children doing?',
      standfirst: [
        'Figures to the end of March 2012, compared with councils in the year to March 2011. ',
        { strong: 'Of 1 measure, 1 does not meet its target.' },
      ],
      things: [
        {
          kind: 'reachable',
          indicatorCode: 'TEST',
          title: 'Visits made on time: 5 short of the target, which can still be met',
          words: [{ strong: '5 more of these 120 visits would meet our target of 75% or more.' }],
        },
      ],
      themes: [
        {
          name: 'Safe',
          gloss: 'Kept from harm',
          rows: [scorecardRow(factsOf(input, indicatorWith()))],
        },
      ],
      areas: choices,
      periods: [{ id: 'p', label: 'P' }],
      benchmarks: [{ id: 'b', label: 'B' }],
      sources: [
        'Our figures: table.csv and targets.csv.',
        'Councils’ figures: Department for Education, Open Government Licence v3.0.',
        'A value on a line between two quarters takes the lower-value side, as in the Department for Education’s own tool.',
      ],
    });
  });

  it('names no file of its own where all is published, and what a table printed', () => {
    const [first] = scorecardInput().series;
    if (first === undefined) throw new Error('a year');
    const published = scorecardInput({
      series: [{ ...first, origin: 'published' }],
      targets: [],
      standings: [],
    });
    expect(scorecardView(published).sources).toHaveLength(2);
    expect(plainWords(scorecardView(published).standfirst)).toBe(
      'Published figures to the end of March 2012, compared with councils in the year to March 2011. 1 measure, which has no quarter.',
    );
    const benchmark = scorecardInput({
      series: [{ ...first, origin: 'benchmark' }],
      targets: [],
      standings: [],
    });
    expect(plainWords(scorecardView(benchmark).standfirst)).toMatch(/^Published figures/u);
    const best = {
      indicatorCode: 'TEST',
      comparator: 'england',
      end: '2011-03-31',
      areaName: 'Oldham',
      areaCode: null,
      value: 98.3,
      sharedBy: 1,
      source: { file: 'table.csv', line: 2, column: null },
    } as const;
    expect(scorecardView({ ...published, best: [best] }).sources.at(-1)).toBe(
      'Figures printed as published in a council’s own table are marked so, and are never ranked.',
    );
    const planned = scorecardInput({ series: [{ ...first, origin: 'published' }] });
    expect(scorecardView(planned).sources[0]).toBe('Our figures: targets.csv.');
    expect(plainWords(scorecardView(planned).standfirst)).toMatch(/^Figures to the end/u);
  });

  it('counts the quarters of what is published, each by its own name', () => {
    const codes = ['A', 'B', 'C', 'D'] as const;
    const view = scorecardView({
      ...scorecardInput(),
      catalogue: {
        indicators: [...codes, 'E'].map((code) => indicatorWith({ code })),
        themes: [],
      },
      targets: [],
      series: [...codes, 'E'].map((indicatorCode) =>
        rowWith({ ...year, indicatorCode, origin: 'published' }),
      ),
      standings: codes.flatMap((band, place) =>
        codes.slice(0, place + 1).map((_, at) =>
          standingWith({
            indicatorCode: codes[place] ?? 'A',
            comparator: at === 0 ? 'england' : `other-${at}`,
            band,
            firmness: 'firm',
            noBand: null,
          }),
        ),
      ),
    });
    expect(plainWords(view.standfirst)).toContain(
      'Of 5 measures, 1 is in the best quarter of England’s councils, 1 in the better half, 1 in the lower half, 1 in the lowest quarter and 1 without a quarter.',
    );
  });

  it('says a benchmark year that it cannot read as it stands', () => {
    expect(
      plainWords(scorecardView(scorecardInput({ benchmark: 'some year' })).standfirst),
    ).toContain('compared with councils in some year.');
  });
});

describe('the facts of one measure', () => {
  const other = 'OTHER';
  it('are its own rows alone, one rung a day, and how it is judged', () => {
    const input = scorecardInput();
    const double = (rows: ScorecardInput['standings']) =>
      rows.flatMap((row) => [row, { ...row, indicatorCode: other }]);
    const england = rowWith({ ...year, areaCode: 'E92000001' });
    const judging = { path: 'steps', limits: ['2012-01-31'] } as const;
    const facts = factsOf(
      {
        ...input,
        standings: double(input.standings),
        lastFullYear: double([standingWith()]),
        series: input.series.flatMap((row) => [row, { ...row, indicatorCode: other }]),
        england: [england, { ...england, indicatorCode: other }],
        targets: [
          targetWith(),
          targetWith({ reason: 'again' }),
          targetWith({ indicatorCode: other }),
        ],
        judging: new Map([['TEST', judging]]),
      },
      indicatorWith(),
    );
    expect(facts).toEqual({
      indicator: indicatorWith(),
      asAt: '2012-03-31',
      benchmark: '2010/11',
      standings: input.standings,
      lastFullYear: [standingWith()],
      series: input.series,
      england: [england],
      targets: [targetWith({ reason: 'again' })],
      best: [],
      judging,
    });
    expect(scorecardRow(facts).reading?.ladder?.path).toBe('steps');
    expect(factsOf(input, indicatorWith()).judging).toBeUndefined();
  });

  it('are shown where a figure ends by the period, and published ones of two years before it', () => {
    const codes = (row: Parameters<typeof rowWith>[0]) =>
      scorecardIndicators(scorecardInput({ series: [rowWith({ ...year, ...row })], targets: [] }));
    expect(codes({})).toHaveLength(1);
    expect(codes({ end: '2012-04-01' })).toHaveLength(0);
    expect(codes({ end: '2001-03-31' })).toHaveLength(1);
    expect(codes({ origin: 'published', end: '2010-03-31' })).toHaveLength(0);
    expect(codes({ origin: 'published', end: '2010-04-01' })).toHaveLength(1);
  });
});

describe('a measure’s page', () => {
  it('names what it is about, and asks its question of the comparator chosen', () => {
    const view = indicatorView(indicatorInput());
    expect(view).toMatchObject({
      areaCode: OURS,
      areaName: 'Harrow',
      comparator: 'england',
      comparators: [
        { id: 'england', label: 'England' },
        { id: 'london', label: 'London' },
      ],
      periodWords: '2011/12',
      control: null,
    });
    const ids = (comparator: string) =>
      indicatorView(indicatorInput({ comparator })).working?.map(({ id }) => id);
    expect(ids('england')).toEqual(['target', 'england', 'london']);
    expect(ids('london')).toEqual(['target', 'england', 'london']);
    expect(ids('inner-london')).toEqual(['target', 'england', 'london', 'comparator']);
  });

  it('has the officers’ own notes up to the period, the newest first', () => {
    const noted = (end: string, note: string | null, origin: 'local' | 'published' = 'local') =>
      rowWith({ ...year, end, start: `${Number(end.slice(0, 4)) - 1}-04-01`, note, origin });
    const { officerNotes } = indicatorView(
      indicatorInput({
        series: [
          noted('2009-03-31', 'First.'),
          noted('2010-03-31', 'Published.', 'published'),
          noted('2011-03-31', null),
          noted('2012-03-31', 'Last.'),
          noted('2013-03-31', 'Later.'),
        ],
      }),
    );
    expect(officerNotes).toEqual([
      { periodWords: 'The year to March 2012', text: 'Last.' },
      { periodWords: 'The year to March 2009', text: 'First.' },
    ]);
  });

  it('cautions and answers by the figures up to the period alone', () => {
    const part = { basis: 'cohort', start: '2011-04-01' } as const;
    const view = indicatorView(
      indicatorInput({
        standings: [],
        series: [
          rowWith({ ...part, end: '2011-12-31', numerator: 12, denominator: 16, value: 75 }),
          rowWith({ ...part, end: '2012-02-29', value: 71 }),
          rowWith({ ...part, end: '2012-04-30', start: '2012-04-01', value: 60 }),
        ],
      }),
    );
    expect(plainWords(view.sentence)).toBe(
      '12 of 16 visits were made on time by the end of December 2011: 75.0%. February’s figure is 71%, given without counts.',
    );
    expect(plainWords(view.caution ?? [])).toMatch(/^A small group: 16 visits\./u);
  });

  it('draws a control chart with the limits that the officer set', () => {
    const months = Array.from({ length: 26 }, (_, place) => {
      const start = new Date(Date.UTC(2010, place, 1)).toISOString().slice(0, 10);
      const end = new Date(Date.UTC(2010, place + 1, 0)).toISOString().slice(0, 10);
      return rowWith({ basis: 'month', start, end, value: place % 2 === 0 ? 51 : 49 });
    });
    const judging = new Map([['TEST', { path: null, limits: ['2011-02-28'] }]]);
    const { control } = indicatorView(indicatorInput({ series: months, judging }));
    expect(control?.groups.map(({ from, to }) => [from, to])).toEqual([
      [0, 12],
      [13, 25],
    ]);
    expect(control?.target).toBe(75);
  });
});
