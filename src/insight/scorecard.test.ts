import { describe, expect, it } from 'vitest';
import { plainWords } from '../copy/words.ts';
import { parsePeriodChoice } from '../domain/calendar.ts';
import { scorecardIndicators, scorecardView } from './scorecard.ts';
import { scorecardInput } from './testing/page.ts';
import { indicatorWith, rowWith, standingWith, targetWith } from './testing/rows.ts';

const named = (code: string, theme = 'Safe') => indicatorWith({ code, theme, name: code });
const figure = (indicatorCode: string, value: number | null, end = '2012-03-31') =>
  rowWith({
    indicatorCode,
    basis: 'year',
    start: '2011-04-01',
    end,
    value,
    file: `${indicatorCode}.csv`,
  });
const target = (indicatorCode: string, value: number) => targetWith({ indicatorCode, value });
const catalogue = {
  indicators: ['MET', 'SHORT', 'NONE', 'FREE'].map((code) => named(code)),
  themes: [{ name: 'Safe', gloss: 'Kept from harm', order: 1 }],
};
const four = scorecardInput({
  catalogue,
  standings: [],
  series: [figure('MET', 90), figure('SHORT', 60), figure('NONE', null), figure('FREE', 50)],
  targets: [target('MET', 85), target('SHORT', 85), target('NONE', 85)],
});

describe('a scorecard', () => {
  it('says how many meet their target, do not, have no figure, or no target', () => {
    const view = scorecardView(four);
    expect(view.title).toBe('How are Harrow’s children doing?');
    expect(view.periodWords).toBe('2011/12');
    expect(plainWords(view.standfirst)).toBe(
      'Figures to the end of March 2012, compared with councils in the year to March 2011. ' +
        'Of 4 measures, 1 meets its target, 1 does not, 1 has no figure yet, and 1 has no target that can be judged.',
    );
  });

  it('compares with the latest councils’ figures where no year is chosen', () => {
    expect(plainWords(scorecardView({ ...four, benchmark: null }).standfirst)).toContain(
      'compared with the latest councils’ figures that each measure allows',
    );
  });

  it('says a total that only rises can be judged in March', () => {
    const rising = indicatorWith({ code: 'RISES', inYear: 'numerator', polarity: 'low' });
    const row = rowWith({ indicatorCode: 'RISES', basis: 'running_total', value: 5 });
    const view = scorecardView({
      ...four,
      period: parsePeriodChoice('2012-10') ?? four.period,
      catalogue: { ...catalogue, indicators: [rising] },
      series: [row],
      targets: [targetWith({ indicatorCode: 'RISES', rule: 'at_most', value: 11 })],
    });
    expect(plainWords(view.standfirst)).toContain('1 cannot be judged until March');
  });

  it('has its themes in their order, each with what it means, and none that is empty', () => {
    const indicators = [named('B', 'Settled'), named('A', 'Safe'), named('C', 'Our own')];
    const themes = [
      { name: 'Settled', gloss: 'In one home', order: 2 },
      { name: 'Safe', gloss: 'Kept from harm', order: 1 },
      { name: 'Empty', gloss: 'Nothing here', order: 0 },
    ];
    const view = scorecardView({
      ...four,
      catalogue: { indicators, themes },
      series: ['A', 'B', 'C'].map((code) => figure(code, 50)),
      targets: [],
    });
    expect(view.themes.map(({ name, gloss, rows }) => [name, gloss, rows.length])).toEqual([
      ['Safe', 'Kept from harm', 1],
      ['Settled', 'In one home', 1],
      ['Our own', '', 1],
    ]);
  });

  it('names its files once each, and says whose the other figures are', () => {
    const twice = { ...four, series: [...four.series, figure('MET', 88, '2011-03-31')] };
    expect(scorecardView(twice).sources[0]).toBe(
      'Our figures: MET.csv, SHORT.csv, NONE.csv, FREE.csv and targets.csv.',
    );
    expect(scorecardView(four).sources).toHaveLength(3);
    expect(scorecardView({ ...four, england: [figure('MET', 80)] }).sources).toHaveLength(4);
  });
});

describe('the measures shown', () => {
  const codes = (input: typeof four) => scorecardIndicators(input).map(({ code }) => code);

  it('are those of the officer’s files up to the period, and those with a target', () => {
    const later = figure('FREE', 50, '2013-03-31');
    const published = { ...figure('NONE', 50), origin: 'published' } as const;
    const input = { ...four, series: [figure('MET', 90), later, published] };
    expect(codes({ ...input, targets: [target('SHORT', 85)] })).toEqual(['MET', 'SHORT']);
  });

  it('are the published ones of the last two years where the files hold none', () => {
    const published = (code: string, end: string) =>
      ({ ...figure(code, 50, end), origin: 'published' }) as const;
    const input = {
      ...four,
      targets: [],
      series: [
        published('MET', '2012-03-31'),
        published('SHORT', '2011-03-31'),
        published('NONE', '2010-03-31'),
        published('FREE', '2013-03-31'),
      ],
    };
    expect(codes(input)).toEqual(['MET', 'SHORT']);
    const better = standingWith({
      indicatorCode: 'MET',
      band: 'B',
      firmness: 'firm',
      noBand: null,
    });
    expect(plainWords(scorecardView({ ...input, standings: [better] }).standfirst)).toContain(
      '1 is in the better half and 1 without a quarter',
    );
    const bands = [
      standingWith({ indicatorCode: 'MET', band: 'A', firmness: 'firm', noBand: null, n: 150 }),
      standingWith({ indicatorCode: 'SHORT', band: 'D', firmness: 'firm', noBand: null, n: 150 }),
    ].map((row) => ({ ...row, ownEnd: '2012-03-31', ownBasis: 'year', ownValue: 50 }) as const);
    expect(plainWords(scorecardView({ ...input, standings: bands }).standfirst)).toMatch(
      /^Published figures .* 1 is in the best quarter of England’s councils and 1 in the lowest quarter\.$/u,
    );
  });
});
