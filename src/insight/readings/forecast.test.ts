import { describe, expect, it } from 'vitest';
import { readingIn } from '../testing/harrow.ts';
import type { Case } from '../testing/harrow.ts';

const near = (value: number, places: number): unknown => expect.closeTo(value, places);

const children = {
  unit: 'count',
  unitWords: 'children',
  decimals: 0,
  polarity: 'low',
  inYear: 'total',
  one: 'child',
  many: 'children',
} as const;

/*
 * Two further cases: 22 in eleven months bring 2 in the twelfth. With Jeffreys’s half, 18 of 22 is a
 * Beta of 18½ and 4½, so both of the two count with 18½ × 19½ ÷ (23 × 24) = 0.6535, one with 0.3016
 * and none with 0.0448. The year ends at 20, 19 or 18 of 24.
 */
describe('a forecast of two more cases, worked by hand', () => {
  const february = { start: '2011-04-01', end: '2012-02-29' } as const;
  const read = (target: Case['target'], row: Case['row'] = {}) =>
    readingIn({ counts: [18, 22], target, row: { ...february, ...row } });
  const due = { value: 80, date: '2012-03-31' } as const;

  it('has its expected end, its ranges, its chance and what it takes for granted', () => {
    expect(read(due).forecast).toEqual({
      unit: 'percent',
      further: 2,
      end: '2012-03-31',
      expected: near((100 * (18 + (2 * 18.5) / 23)) / 24, 9),
      low80: near((100 * 19) / 24, 9),
      high80: near((100 * 20) / 24, 9),
      low95: 75,
      high95: near((100 * 20) / 24, 9),
      chance: near((18.5 * 19.5) / (23 * 24), 9),
      chanceWords: 'about 2 in 3 (65%)',
      state: 'either',
      stateWords: 'Could go either way',
      words:
        'If nothing changes, the year ends between 79% and 83% (4 chances in 5), and almost surely between 75% and 83% (19 in 20). The chance of meeting our target of 80% or more is about 2 in 3 (65%).',
      assumption: 'Assumes 2 more visits by March, at the rate so far, each on its own.',
    });
  });

  it('rests on what another number of cases can be tried with', () => {
    expect(read(due).forecastBasis).toEqual({
      numerator: 18,
      denominator: 22,
      further: 2,
      end: '2012-03-31',
      basisAsked: false,
      one: 'visit',
      many: 'visits',
      decimals: 1,
      target: { value: 80, rule: 'at_least', level: '80% or more' },
    });
    const open = read(null);
    expect(open.forecastBasis?.target).toBeNull();
    expect(open.forecast).toMatchObject({
      chance: null,
      chanceWords: null,
      state: 'no_target',
      stateWords: null,
      words:
        'If nothing changes, the year ends between 79% and 83% (4 chances in 5), and almost surely between 75% and 83% (19 in 20).',
    });
    expect(open.outlook).toBeNull();
    expect(open.noForecast).toBeNull();
  });

  it('never prints an end on a target that it does not reach', () => {
    // 20 of 24 is 83.3%, which whole per cents would print as the 83% asked for.
    const close = read({ ...due, value: 83 });
    expect(close.forecast?.words).toContain('between 79.2% and 83.3% ');
    expect(read({ ...due, value: 75 }).forecast?.words).toContain('between 79% and 83% ');
  });

  it('says that it hangs on the basis where nobody has stated it', () => {
    const asked = read(due, { basis: 'not_stated' });
    expect(asked.forecast?.assumption).toContain(', and that the counts are the year so far.');
    expect(asked.forecastBasis?.basisAsked).toBe(true);
    // 2 more can make 20 of 24 at best, short of 90%.
    expect(read({ ...due, value: 90 }, { basis: 'not_stated' }).outlook).toBe(
      'Out of reach this year, if this is the year so far',
    );
    expect(read({ ...due, value: 90 }).outlook).toBe('Out of reach this year');
    expect(read(due).outlook).toBe('Could go either way: about 2 in 3 (65%)');
  });

  it('is none under ten, in doubt, or of a target of another year', () => {
    const of = (given: Partial<Case>) =>
      readingIn({ counts: [18, 22], target: due, row: february, ...given });
    expect(of({ counts: [8, 9] }).forecast).toBeNull();
    expect(of({ counts: [8, 9] }).forecastBasis).toBeNull();
    expect(of({ counts: [8, 10] }).forecast).not.toBeNull();
    const other = of({ target: { value: 80, date: '2013-03-31' } });
    expect(other.forecast).toBeNull();
    expect(other.noForecast).toBe('No forecast for this kind of measure.');
    const lost = { ...february, basis: 'running_total', end: '2012-01-31' } as const;
    const doubtful = of({ before: [{ ...lost, numerator: 19, denominator: 22, value: 86.4 }] });
    expect(doubtful.forecast).toBeNull();
    expect(doubtful.noForecast).toBe('No forecast: the counts do not agree with the later figure.');
  });
});

describe('how likely a target is', () => {
  const state = (numerator: number, value: number) => {
    const { forecast } = readingIn({ counts: [numerator, 100], target: { value } });
    return [forecast?.state, forecast?.stateWords];
  };

  it('is likely from 4 in 5, unlikely to 1 in 5, and could go either way between', () => {
    expect(state(80, 60)).toEqual(['likely', 'Likely to be met']);
    expect(state(80, 89)).toEqual(['unlikely', 'Unlikely to be met']);
    expect(state(80, 80)).toEqual(['either', 'Could go either way']);
  });
});

/* METHODS.md §5.5: 33 in six months end between 52 and 84, and at 66 or below with 0.52. */
describe('a forecast of a count', () => {
  const read = (given: Partial<Case> = {}) =>
    readingIn({
      counts: null,
      target: { rule: 'at_most', value: 66 },
      indicator: children,
      row: { value: 33 },
      ...given,
    });

  it('has its ends, its chance and what it takes for granted', () => {
    expect(read().forecast).toEqual({
      unit: 'count',
      further: 6,
      end: '2013-03-31',
      // 33½ in six months bring 33½ in the next six.
      expected: 66.5,
      low80: 56,
      high80: 77,
      low95: 52,
      high95: 84,
      chance: near(0.52, 2),
      chanceWords: 'about 1 in 2 (52%)',
      state: 'either',
      stateWords: 'Could go either way',
      words:
        'If nothing changes, the year ends between 56 and 77 (4 chances in 5), and almost surely between 52 and 84 (19 in 20). The chance of meeting our target of 66 children or less is about 1 in 2 (52%).',
      assumption: 'Assumes 6 more months at the rate so far, each case on its own.',
    });
  });

  it('judges no target of another day, and takes one without a day as the year’s', () => {
    const on = (date: string | null) =>
      read({ target: { rule: 'at_most', value: 66, date } }).forecast;
    expect(on('2014-03-31')).toMatchObject({ chance: null, state: 'no_target' });
    expect(on('2014-03-31')?.words).not.toContain('our target');
    expect(on(null)?.chance).toBeCloseTo(0.52, 2);
    expect(read({ target: null }).forecast).toMatchObject({ chance: null, expected: 66.5 });
  });

  it('is none of a stock, a rate, a part from another month, parts of a child or a whole year', () => {
    const none = (given: Partial<Case>) => read(given).forecast;
    expect(none({ row: { value: 33, start: '2012-05-01' } })).toBeNull();
    expect(none({ row: { value: 33.5 } })).toBeNull();
    expect(none({ row: { value: -1 } })).toBeNull();
    expect(none({ row: { value: 33, basis: 'not_stated' } })).toBeNull();
    expect(none({ indicator: { ...children, inYear: 'both' } })).toBeNull();
    expect(none({ indicator: { ...children, unit: 'rate' } })).toBeNull();
    const march = { value: 33, start: '2011-04-01', end: '2012-03-31' };
    expect(none({ row: march })).toBeNull();
    expect(none({ row: { value: 0 } })?.low95).toBe(0);
  });
});

describe('why there is no forecast', () => {
  const why = (given: Partial<Case>) =>
    readingIn({ counts: [80, 100], target: null, ...given }).noForecast;

  it('is the first reason that holds', () => {
    expect(why({ indicator: { inYear: 'numerator' } })).toBe(
      'No forecast: this total only rises, and rises unevenly, until March.',
    );
    expect(why({ indicator: { unit: 'count', inYear: 'total' }, row: { value: 3.5 } })).toBe(
      'No forecast for this kind of measure.',
    );
    expect(why({ counts: null })).toBe('No forecast: the figures come without counts.');
    expect(why({ counts: [5, 9] })).toBe(
      'No forecast: a group under 10 is too small to look ahead from.',
    );
    expect(why({ row: { basis: 'month' } })).toBe('No forecast for this kind of measure.');
    expect(why({ counts: [5, 10], row: { basis: 'month' } })).toBe(
      'No forecast for this kind of measure.',
    );
    expect(why({ row: { basis: 'snapshot' } })).toBe(
      'No forecast: a count on one day has no rest of the year.',
    );
  });
});
