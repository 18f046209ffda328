import { describe, expect, it } from 'vitest';
import { bandView } from './band.ts';
import { disagreement, noteWords } from './note.ts';
import { askedBeside, secondLimit, withSecond } from './second-limit.ts';
import { cautionWords, figureWords } from './sentence.ts';
import { targetView } from './target.ts';
import { indicatorWith, rowWith, standingWith, targetWith } from './testing/rows.ts';

const rate = indicatorWith();
type Row = Parameters<typeof rowWith>[0];

describe('the figure in its sentence, part by part', () => {
  const said = (row: Row, before: readonly Row[] = [], indicator = rate) =>
    figureWords(indicator, rowWith(row), [...before.map(rowWith), rowWith(row)], '2012-10-31');
  const so = { basis: 'running_total', numerator: 12, denominator: 16, value: 75 } as const;

  it('leads with people, then what was printed, then a later figure', () => {
    expect(said(so)).toEqual([
      { strong: '12 of 16' },
      ' visits were made on time by the end of October 2012: 75.0%.',
    ]);
    const september = { ...so, end: '2012-09-30', stated: 74.5 };
    expect(said({ basis: 'running_total', value: 71 }, [september])).toEqual([
      { strong: '12 of 16' },
      ' visits were made on time by the end of September 2012: 75.0%.',
      ' 74.5% was printed.',
      ' October’s figure is 71%, given without counts.',
    ]);
    expect(said({ ...so, stated: null })).toHaveLength(2);
  });

  it('leads with the figure where there are no people, and with what is missing', () => {
    expect(said({ basis: 'cohort', value: 47 })).toEqual([
      { strong: '47%' },
      ' by the end of October 2012.',
    ]);
    const score = indicatorWith({ unit: 'score', unitWords: '' });
    expect(said({ ...so, basis: 'quarter', start: '2012-08-01' }, [], score)).toEqual([
      { strong: '75.0' },
      ' in August to October 2012.',
    ]);
    expect(said({ value: null, end: '2012-09-30' })).toEqual([
      { strong: 'No figure' },
      ' for September 2012: no figure yet.',
    ]);
    const stock = indicatorWith({ yearBasis: 'snapshot', inYear: 'numerator' });
    const march = { basis: 'snapshot', start: '2012-03-31', end: '2012-03-31', value: 47 } as const;
    expect(said(march, [], stock)).toEqual([{ strong: '47.0%' }, ' in the year to March 2012.']);
  });
});

describe('a caution, part by part', () => {
  const caution = (row: Row, indicator = rate) =>
    cautionWords(indicator, rowWith(row), [rowWith(row)]);
  const rising = indicatorWith({ inYear: 'numerator' });
  const total = [
    { strong: 'A running total, which can only rise until March.' },
    ' It is not set beside full years, and not compared with earlier in the year.',
  ];
  const small = [
    { strong: 'A small group: 16 visits.' },
    ' One more or fewer changes this figure by 6 points.',
  ];

  it('is of the group, of the total, or of both with a space between', () => {
    const few = { numerator: 12, denominator: 16, value: 75 };
    expect(caution({ ...few, basis: 'running_total' })).toEqual(small);
    expect(caution({ basis: 'running_total' }, rising)).toEqual(total);
    expect(caution({ ...few, basis: 'running_total' }, rising)).toEqual([...small, ' ', ...total]);
    expect(caution({ basis: 'running_total' })).toBeNull();
    expect(caution({ ...few, denominator: 0, basis: 'running_total' })).toBeNull();
    expect(caution({ basis: 'not_stated' })?.[0]).toEqual({
      strong: 'Month or year so far? Not stated.',
    });
  });
});

const view = (changes: Parameters<typeof standingWith>[0] = {}, indicator = rate) =>
  bandView({
    indicator,
    standing: standingWith(changes),
    lastFullYear: null,
    printedEngland: [],
    printedBest: [],
    benchmark: null,
    comparatorName: null,
  });

describe('a second test in a plan’s words', () => {
  const low = indicatorWith({ polarity: 'low' });
  const year = { start: '2012-04-01', end: '2013-03-31', basis: 'year' } as const;
  const asking = (reason: string | null) => targetWith({ value: 15, rule: 'less_than', reason });
  const limit = (reason: string, value: number | null, average: number | null = null) =>
    secondLimit(
      low,
      asking(reason),
      rowWith({ ...year, value }),
      view({ average, noBand: 'tied' }),
    );

  it.each([
    ['and lower than benchmarks (25%)', { below: true, level: 25 }],
    ['and less than the national benchmark (25.5 %)', { below: true, level: 25.5 }],
    ['and fewer than the benchmark', { below: true, level: null }],
    ['and below benchmark', { below: true, level: null }],
    ['and under the benchmark', { below: true, level: null }],
    ['AND HIGHER THAN BENCHMARKS', { below: false, level: null }],
    ['and more than benchmarks (8)', { below: false, level: 8 }],
    ['and above the benchmark', { below: false, level: null }],
    ['and over the benchmark', { below: false, level: null }],
    ['and better than the England benchmark', { below: false, level: null }],
    ['and stays well below the benchmark', { below: true, level: null }],
    ['lower than benchmarks', null],
    ['and done. Lower than benchmarks', null],
    ['and audited; lower than benchmarks', null],
    ['band lower than benchmarks', null],
    ['and in line with benchmarks', null],
  ])('is read from “%s”', (reason, asked) => {
    expect(askedBeside(reason)).toEqual(asked);
  });

  it('is met strictly on its own side, and said', () => {
    const below = 'and below benchmarks (25%)';
    expect(limit(below, 24)).toEqual({
      state: 'met',
      words: 'And below the benchmark, 25.0%: met at 24.0%',
    });
    expect(limit(below, 25)?.state).toBe('not_met');
    expect(limit(below, 26)?.state).toBe('not_met');
    const above = 'and above benchmarks (25%)';
    expect(limit(above, 26)).toEqual({
      state: 'met',
      words: 'And above the benchmark, 25.0%: met at 26.0%',
    });
    expect(limit(above, 25)?.state).toBe('not_met');
    expect(limit(above, 24)?.words).toBe('And above the benchmark, 25.0%: not met at 24.0%');
  });

  it('is not judged without a figure or a benchmark, or before a total is over', () => {
    const below = 'and below benchmarks (25%)';
    expect(limit(below, null)).toEqual({
      state: 'unknown',
      words: 'And below the benchmark, 25.0%: not judged yet',
    });
    expect(limit('and below benchmarks', 24)).toEqual({
      state: 'unknown',
      words: 'And below the benchmark, which no file gives',
    });
    expect(limit('and below benchmarks', 24, 25)).toEqual({
      state: 'met',
      words: 'And below England’s average, 25.0% in 2010/11: met at 24.0%',
    });
    const rising = indicatorWith({ inYear: 'numerator' });
    const part = rowWith({ basis: 'running_total', value: 5 });
    expect(secondLimit(rising, asking(below), part, view())?.state).toBe('unknown');
    expect(secondLimit(low, asking(null), part, view())).toBeNull();
    expect(secondLimit(low, null, part, view())).toBeNull();
  });

  it('turns a met target that fails it, says one that is unknown, and leaves all else', () => {
    const row = rowWith({ ...year, value: 12 });
    const met = targetView(low, row, [row], [asking(null)], row.end, false);
    const short = { ...met, state: 'not_met', word: 'Not met' } as const;
    const failed = { state: 'not_met', words: 'And so on' } as const;
    expect(withSecond(met, failed, 'Not met')).toEqual({
      ...met,
      state: 'not_met',
      word: 'Not met',
      detail: 'Under 15%. And so on',
    });
    expect(withSecond({ ...met, detail: null }, failed, 'Not met').detail).toBe('And so on');
    expect(withSecond(met, { ...failed, state: 'unknown' }, 'Not met')).toEqual({
      ...met,
      detail: 'Under 15%. And so on',
    });
    expect(withSecond(met, { ...failed, state: 'met' }, 'Not met')).toBe(met);
    expect(withSecond(met, null, 'Not met')).toBe(met);
    expect(withSecond(short, failed, 'Not met')).toBe(short);
  });
});

describe('target and councils', () => {
  const row = rowWith({ value: 90 });
  const target = (value: number) =>
    targetView(rate, row, [row], [targetWith({ value })], '2012-10-31', false);
  const tied = (
    average: number | null,
    noBand: 'tied' | 'too_few' | 'low_coverage' | 'own_missing' = 'tied',
  ) => disagreement(rate, 90, target(85), view({ average, noBand }));
  const set = { n: 9, councils: 9, firmness: 'firm', noBand: null, better: 4, worse: 4 } as const;

  it('disagree on the average where a band is withheld for the councils’ own sake', () => {
    const words = 'Better than our target; lower than England’s average.';
    expect(tied(95)).toBe(words);
    expect(tied(95, 'too_few')).toBe(words);
    expect(tied(95, 'low_coverage')).toBe(words);
    expect(tied(95, 'own_missing')).toBeNull();
    expect(tied(null)).toBeNull();
    expect(tied(90)).toBeNull();
    // Exactly on the average and short of the target is no disagreement either.
    expect(disagreement(rate, 90, target(95), view({ average: 90, noBand: 'tied' }))).toBeNull();
  });

  it('are silent where the target is not judged, there is no figure, or no way is better', () => {
    const worst = view({ ...set, band: 'D' });
    expect(disagreement(rate, 90, target(85), worst)).toBe(
      'Better than our target, but most councils do better.',
    );
    expect(disagreement(rate, null, target(85), worst)).toBeNull();
    expect(disagreement(rate, 90, { ...target(85), state: 'nearly' }, worst)).toBeNull();
    expect(disagreement(rate, 90, { ...target(85), state: 'too_soon' }, worst)).toBeNull();
    expect(disagreement(indicatorWith({ polarity: 'none' }), 90, target(85), worst)).toBeNull();
    const of = (band: 'A' | 'B' | 'C' | 'D', value: number) =>
      disagreement(rate, 90, target(value), view({ ...set, band }));
    expect((['A', 'B', 'C', 'D'] as const).map((band) => of(band, 90))).toEqual([
      null,
      null,
      'Meets our target, but most councils do better.',
      'Meets our target, but most councils do better.',
    ]);
    const short = 'Short of our target, but better than most councils.';
    expect((['A', 'B', 'C', 'D'] as const).map((band) => of(band, 95))).toEqual([
      short,
      short,
      null,
      null,
    ]);
  });

  it('leave the latest of several notes, and no other words', () => {
    const noted = (end: string, note: string | null) => rowWith({ end, note });
    const rows = [noted('2012-08-31', 'First.'), noted('2012-09-30', 'Second.')];
    const now = noted('2012-10-31', null);
    expect(noteWords(now, [...rows, now], null)).toEqual(['September 2012: Second.']);
    expect(noteWords(now, [...rows, now], 'They differ.')).toEqual([
      { strong: 'They differ.' },
      ' September 2012: Second.',
    ]);
  });
});
