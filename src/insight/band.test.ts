import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noBandReasons } from '../domain/band.ts';
import type { PublishedBest } from '../domain/observation.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { ObservationRow, StandingRow } from '../warehouse/rows.ts';
import { bandView } from './band.ts';
import { disagreement } from './note.ts';
import { indicatorWith, rowWith, standingWith, targetWith } from './testing/rows.ts';
import { targetView } from './target.ts';
import type { BandView } from './views.ts';

interface Extra {
  readonly indicator?: Indicator;
  readonly lastFullYear?: StandingRow;
  readonly printedEngland?: readonly ObservationRow[];
  readonly printedBest?: readonly PublishedBest[];
}

const view = (standing: Partial<StandingRow>, extra: Extra = {}): BandView =>
  bandView({
    indicator: extra.indicator ?? indicatorWith(),
    standing: standingWith(standing),
    lastFullYear: extra.lastFullYear ?? null,
    printedEngland: extra.printedEngland ?? [],
    printedBest: extra.printedBest ?? [],
    benchmark: '2010/11',
    comparatorName: null,
  });

const set = { n: 149, councils: 152, missing: 3, q1: 88.2, q2: 91.8, q3: 96.7, min: 73, max: 100 };

describe('a band', () => {
  it('carries its word, its firmness, its year and how many councils it rests on', () => {
    const firm = view({
      ...set,
      band: 'C',
      firmness: 'firm',
      noBand: null,
      rank: 77,
      tied: 3,
      better: 76,
      worse: 69,
    });
    expect(firm).toMatchObject({
      word: 'Lower half',
      detail: '149 councils, 2010/11',
      rankWords: 'Joint 77th of 149 councils',
      staleWords: '2 years older',
      noBand: null,
    });
  });

  it('says that it is an indication, who is missing under 80%, and when all were higher', () => {
    const few = { n: 21, councils: 33, missing: 12 };
    expect(
      view({
        ...set,
        ...few,
        band: 'A',
        firmness: 'indicative',
        noBand: null,
        rank: 1,
        tied: 2,
        worse: 18,
      }).detail,
    ).toBe('Indicative: 21 councils, 2010/11; 12 have no figure');
    const last = view({
      ...set,
      band: 'D',
      firmness: 'indicative',
      noBand: null,
      rank: 149,
      better: 148,
      worse: 0,
    });
    expect(last.detail).toBe('Indicative: 149 councils, 2010/11. All were higher');
    expect(last.rankWords).toBe('Would be 149th of 149 councils');
    expect(last.lines?.[0]).toBe('149th of 149, 2010/11');
    expect(last.lines?.[1]).toMatch(/^Indicative/);
  });

  it('ranks us among the councils that are ranked, though the set has no figure of ours', () => {
    const last = view({
      ...set,
      band: null,
      firmness: 'firm',
      noBand: 'too_few',
      n: 6,
      rank: 7,
      better: 6,
      tied: 0,
      worse: 0,
    });
    expect(last.rankWords).toBe('Would be 7th of 7 councils');
  });

  it('is withheld with its reason in words', () => {
    expect(view({ noBand: 'no_benchmark' }).detail).toBe('No council figures, 2010/11');
    expect(view({ n: 24, councils: 152, missing: 128, noBand: 'low_coverage' }).detail).toBe(
      'Only 24 of 152 councils have a figure',
    );
    expect(view({ ...set, sharedBest: 68, noBand: 'tied' }).detail).toBe(
      '68 councils share 100%, so quarters would mean nothing',
    );
    expect(view({ noBand: 'part_year' }).detail).toBe(
      'Part of a year cannot be set beside full years',
    );
  });

  it('has a reason, a word and no letter for every way of having none', () => {
    for (const noBand of noBandReasons) {
      const none = view({ noBand });
      expect(none).toMatchObject({ band: null, word: 'No band', noBand, staleWords: null });
      expect(none.detail.length).toBeGreaterThan(10);
      expect(none.detail).not.toMatch(/undefined|null|NaN/);
    }
  });

  it('falls back on the band of the last full year where part of a year has none', () => {
    const year = standingWith({ band: 'D', ownEnd: '2012-03-31', benchmarkPeriodId: '2011/12' });
    expect(view({ noBand: 'part_year' }, { lastFullYear: year }).lastFullYear).toEqual({
      band: 'D',
      periodId: '2011/12',
      words: 'Lowest quarter, 2011/12',
    });
    expect(view({ noBand: 'no_benchmark' }, { lastFullYear: year }).lastFullYear).toBeNull();
  });
});

describe('what a council’s own table prints', () => {
  const england = rowWith({
    areaCode: 'E92000001',
    basis: 'year',
    start: '2010-04-01',
    end: '2011-03-31',
    value: 75.5,
  });

  it('gives England’s average where the pack has none, and not for London', () => {
    const printed = { printedEngland: [england] };
    expect(view({ noBand: 'no_benchmark' }, printed)).toMatchObject({
      average: 75.5,
      detail: 'No council figures, 2010/11. England average 75.5%',
    });
    expect(view({ noBand: 'no_benchmark', comparator: 'london' }, printed).average).toBeNull();
    expect(view({ average: 74.1, noBand: 'tied' }, printed).average).toBe(74.1);
  });

  it('says that national figures are to come where it says so', () => {
    const tbc = {
      ...england,
      value: null,
      stated: null,
      missingReason: 'not_yet_due',
      symbol: 'tbc',
    } as const;
    expect(view({ noBand: 'no_benchmark' }, { printedEngland: [tbc] }).detail).toBe(
      'National figures not yet published (“tbc”)',
    );
  });

  it('explains no band by a tie that it prints', () => {
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
    expect(view({ noBand: 'no_benchmark' }, { printedBest: [tie] }).detail).toBe(
      '68 councils share 100%, as published, so quarters would mean nothing',
    );
  });

  it('takes the average that is printed for the benchmark year, or the last before our figure', () => {
    const printed = (end: number, value: number) =>
      rowWith({ basis: 'year', start: `${end - 1}-04-01`, end: `${end}-03-31`, value });
    const printedEngland = [
      printed(2013, 83),
      printed(2011, 81),
      printed(2012, 82),
      printed(2010, 80),
    ];
    expect(view({ benchmarkPeriodId: '2010/11' }, { printedEngland }).average).toBe(81);
    expect(view({ benchmarkPeriodId: '2009/10' }, { printedEngland }).average).toBe(80);
    expect(view({ comparator: 'london' }, { printedEngland }).average).toBeNull();
    const latest = bandView({
      indicator: indicatorWith(),
      standing: standingWith({ benchmarkPeriodId: null, ownEnd: '2012-03-31' }),
      lastFullYear: null,
      printedEngland,
      printedBest: [],
      benchmark: null,
      comparatorName: null,
    });
    expect(latest.average).toBe(82);
  });

  it('explains no band by the tie of its own set and year alone', () => {
    const tie = (comparator: 'england' | 'london', end: string): PublishedBest => ({
      indicatorCode: 'TEST',
      comparator,
      end,
      areaName: null,
      areaCode: null,
      value: 100,
      sharedBy: 68,
      source: { file: 'table.csv', line: 2, column: null },
    });
    const none = { noBand: 'no_benchmark', benchmarkPeriodId: '2010/11' } as const;
    const said = (best: PublishedBest) => view(none, { printedBest: [best] }).detail;
    expect(said(tie('england', '2011-03-31'))).toContain('68 councils share 100%');
    expect(said(tie('england', '2012-03-31'))).not.toContain('68');
    expect(said(tie('london', '2011-03-31'))).not.toContain('68');
  });

  it('names the last full year by our own figure', () => {
    const last = standingWith({ band: 'D', ownEnd: '2012-03-31', benchmarkPeriodId: '2010/11' });
    const part = view({ noBand: 'part_year' }, { lastFullYear: last });
    expect(part.lastFullYear).toEqual({
      band: 'D',
      periodId: '2011/12',
      words: 'Lowest quarter, 2011/12',
    });
  });

  it('says that all were higher only where all were', () => {
    const last = {
      ...set,
      band: 'D',
      firmness: 'indicative',
      noBand: null,
      rank: 149,
      worse: 0,
    } as const;
    expect(view({ ...last, better: 148 }).detail).toContain('All were higher');
    expect(view({ ...last, better: 147 }).detail).not.toContain('All');
    expect(view({ ...last, better: 147, tied: 1 }).detail).not.toContain('All');
    expect(view({ ...last, better: 148, worse: 1 }).detail).not.toContain('All');
    const low = indicatorWith({ polarity: 'low' });
    expect(view({ ...last, better: 148 }, { indicator: low }).detail).toContain('All were lower');
  });

  it('never passes a national total off as an average', () => {
    const people = indicatorWith({ unit: 'count', unitWords: 'children', decimals: 0 });
    const none = view({ average: 3850, noBand: 'plain_count' }, { indicator: people });
    expect(none.average).toBeNull();
    expect(none.detail).toBe('A plain count: councils differ in size');
  });
});

describe('target and quarter', () => {
  const verdict = (
    polarity: Indicator['polarity'],
    value: number,
    target: number,
    band: BandView,
  ): string | null => {
    const indicator = indicatorWith({ polarity });
    const rule = polarity === 'low' ? 'at_most' : 'at_least';
    const row = rowWith({ value });
    const rung = targetWith({ rule, value: target });
    const judged = targetView(indicator, row, [row], [rung], '2012-10-31', false);
    return disagreement(indicator, value, judged, band);
  };
  const banded = (band: BandView['band']): BandView =>
    view({ ...set, band, firmness: 'firm', noBand: null, better: 60, worse: 60 });

  it('disagree in one sentence, and are silent where they agree', () => {
    expect(verdict('high', 90, 85, banded('D'))).toBe(
      'Better than our target, but most councils do better.',
    );
    expect(verdict('high', 85, 85, banded('C'))).toBe(
      'Meets our target, but most councils do better.',
    );
    expect(verdict('high', 80, 85, banded('A'))).toBe(
      'Short of our target, but better than most councils.',
    );
    expect(verdict('high', 90, 85, banded('A'))).toBeNull();
    expect(verdict('high', 80, 85, banded('D'))).toBeNull();
  });

  it('disagree on the average where there is no band to disagree with', () => {
    const none = view({ average: 6, noBand: 'no_benchmark' });
    expect(verdict('low', 10.1, 12, none)).toBe(
      'Better than our target; higher than England’s average.',
    );
    expect(verdict('low', 10.1, 12, view({ average: 6, noBand: 'part_year' }))).toBeNull();
  });

  it('agree on an average that is met exactly, or missed on its worse side', () => {
    const average = (value: number) => view({ average: value, noBand: 'tied' });
    expect(verdict('high', 90, 85, average(90))).toBeNull();
    expect(verdict('high', 90, 85, average(80))).toBeNull();
    expect(verdict('high', 80, 85, average(90))).toBeNull();
    expect(verdict('high', 80, 85, average(70))).toBe(
      'Short of our target; higher than England’s average.',
    );
    expect(verdict('high', 85, 85, average(90))).toBe(
      'Meets our target; lower than England’s average.',
    );
  });

  it('are never judged without polarity', () => {
    const letters = fc.constantFrom('A', 'B', 'C', 'D' as const);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), letters, (value, band) => {
        expect(verdict('none', value, 50, banded(band))).toBeNull();
      }),
    );
  });
});
