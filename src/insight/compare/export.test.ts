import { describe, expect, it } from 'vitest';
import { methodWords } from '../../copy/compare-views.ts';
import { inYearWords } from '../../copy/indicator.ts';
import { indicatorWith } from '../testing/rows.ts';
import { compareView } from './compare.ts';
import { councilsView } from './councils.ts';
import { councilsCsv, methodCsv, profileCsv, yearsCsv } from './export.ts';
import { profileRow } from './profile.ts';
import { compareInput, test } from './testing/input.ts';
import { areaWith, bandRowWith, comparedWith, hiddenWith } from './testing/rows.ts';

const lines = (text: string): readonly string[] => text.split('\r\n');

/** A text as RFC 4180 writes it where it has a comma or a quote. */
const quoted = (text: string): string =>
  /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

describe('the profile taken away', () => {
  const profile = (chosen: ReturnType<typeof comparedWith>) =>
    profileRow({
      indicator: test,
      chosen,
      beside: comparedWith({ comparator: 'london', n: 3, councils: 3, band: 'C', rank: 2 }),
      england: null,
      london: null,
      years: [],
      year: '2024/25',
      chosenName: 'England',
    });
  it('has a line a measure: its value, lines, places and averages', () => {
    const text = profileCsv([profile(comparedWith()), profile(hiddenWith({ n: 1, mean: null }))]);
    expect(lines(text)).toEqual([
      'indicator_code,measure,theme,polarity,value,counts,interval,change,worst_or_lowest,line_1,line_2,line_3,best_or_highest,comparator,band,place,councils_with_figure,councils_without,beside,beside_band,beside_place,averages',
      'TEST,Visits made on time,Safe,high,75,150 of 200,95% interval 68.6 to 80.5%,no year before,50,60,70,80,90,england,B,4 of 9,9,1,london,C,2 of 3,"England, as published: 68.4%; England, mean of 8 other councils: 69.4%; England, middle of 8 other councils: 67.5%"',
      'TEST,Visits made on time,Safe,high,,,,no year before,,,,,,england,,We have no figure,1,9,london,C,2 of 3,"England, as published: 68.4%; England, middle of 8 other councils: 67.5%"',
      '',
    ]);
  });
});

describe('the comparison taken away', () => {
  const view = compareView(compareInput());
  it('has a line a measure and year, empty where there was no figure', () => {
    const none = (year: string) => `${year},,,${year}: no figures were published`;
    expect(lines(yearsCsv(view))).toEqual([
      'indicator_code,measure,year,band,value,words',
      'TEST,Visits made on time,2023/24,C,70,"2023/24: 70.0%, lower half, 5 of 9"',
      'TEST,Visits made on time,2024/25,B,75,"2024/25: 75.0%, better half, 4 of 9"',
      `LOW,Late visits,${none('2023/24')}`,
      `LOW,Late visits,${none('2024/25')}`,
      `RATE,"Visits for every 10,000 children",${none('2023/24')}`,
      `RATE,"Visits for every 10,000 children",${none('2024/25')}`,
      '',
    ]);
  });
  it('has its method first, then each measure’s definition', () => {
    const { indicators } = compareInput();
    const one = compareView(compareInput({ indicators: indicators.slice(0, 1) }));
    const both = quoted(inYearWords.both);
    expect(lines(methodCsv(one))).toEqual([
      'indicator_code,measure,term,words',
      `,,Compared with,${quoted('England’s councils: 12 councils in being then, ours included.')}`,
      ',,Year,Figures that end within the year to March 2025; a figure of another date says so.',
      `,,Quarters,${quoted(methodWords.quarters)}`,
      `,,Values on a line,${quoted(methodWords.ties)}`,
      `,,Hidden figures,${quoted(methodWords.hidden)}`,
      `,,Rank,${quoted(methodWords.rank)}`,
      `,,Averages,${quoted(methodWords.averages)}`,
      `,,Interval,${quoted(methodWords.interval)}`,
      'TEST,Visits made on time,Which way is better,Higher is better.',
      `TEST,Visits made on time,Span,${both}`,
      'TEST,Visits made on time,Published as,Visits made on time',
      'TEST,Visits made on time,Source,DfE',
      '',
    ]);
  });
});

describe('the councils taken away', () => {
  it('have a line a council and measure that it has, and why there is no quarter', () => {
    const text = councilsCsv(
      councilsView({
        indicators: [indicatorWith(), indicatorWith({ code: 'LOW', name: 'Late visits' })],
        rows: [
          bandRowWith(),
          bandRowWith({ indicatorCode: 'LOW', value: 12.5, band: null, noBand: 'tied', n: 8 }),
          bandRowWith({
            areaCode: 'E02',
            areaName: 'Bolton',
            indicatorCode: 'LOW',
            value: null,
            missingReason: 'suppressed',
            band: null,
            rank: null,
          }),
        ],
        areas: [areaWith({ code: 'E01', regionName: 'London' })],
        ours: 'E01',
        neighbours: new Set(),
        setName: 'England’s councils',
        yearWords: 'year to March 2025',
      }),
    );
    expect(lines(text)).toEqual([
      'area_code,council,region,indicator_code,measure,value,band,rank,councils_with_figure,without_a_quarter',
      'E01,Ashton,London,TEST,Visits made on time,75,B,4,9,',
      'E01,Ashton,London,LOW,Late visits,12.5,,4,8,tied',
      'E02,Bolton,No region,LOW,Late visits,,,,9,hidden',
      '',
    ]);
  });
});
