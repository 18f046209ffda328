import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bases } from '../domain/period.ts';
import { inYearBehaviours } from '../domain/indicator.ts';
import { changeView } from './change.ts';
import { isClearChange } from './clear-change.ts';
import { indicatorWith, rowWith } from './testing/rows.ts';

const rate = indicatorWith();
const september = (value: number | null) => rowWith({ end: '2012-09-30', value });
const october = (value: number | null) => rowWith({ value });

describe('change on the period before', () => {
  it('is in points and never in per cent, better or worse by polarity, said only when clear', () => {
    expect(changeView(rate, october(47.2), [september(52.1)])).toEqual({
      points: -4.9,
      direction: 'worse',
      words: 'Down 4.9 points',
      detail: 'From 52.1% in September; not known whether by more than chance',
      clear: null,
    });
    const low = indicatorWith({ polarity: 'low' });
    expect(changeView(low, october(8.75), [september(10.6)]).direction).toBe('better');
    const neither = indicatorWith({ polarity: 'none' });
    expect(changeView(neither, october(8.7), [september(7.6)])).toMatchObject({
      words: 'Up 1.1 points',
      direction: 'higher',
    });
  });

  it('is said about where one figure has no decimals', () => {
    expect(changeView(rate, october(47), [september(52.1)]).words).toBe('Down about 5 points');
    expect(changeView(rate, october(71), [september(75)]).words).toBe('Down 4 points');
    expect(changeView(rate, october(76), [september(75)]).words).toBe('Up 1 point');
  });

  it('says at how many decimals nothing has changed', () => {
    const before = rowWith({ end: '2012-09-30', value: 52.06, numerator: 1, denominator: 2 });
    const now = rowWith({ value: 52.1, numerator: 1, denominator: 2 });
    expect(changeView(indicatorWith({ decimals: 1 }), now, [before]).direction).toBe('same');
    expect(changeView(rate, october(71), [september(71.4)]).words).toBe(
      'No change in whole points',
    );
    expect(changeView(rate, october(71.4), [september(71.4)]).words).toBe('No change');
  });

  it('is called better or worse only beyond chance', () => {
    const of = (numerator: number, denominator: number, end: string) =>
      rowWith({
        basis: 'month',
        start: `${end.slice(0, 7)}-01`,
        end,
        value: (100 * numerator) / denominator,
        numerator,
        denominator,
      });
    // Newcombe 1998: 56/70 less 48/80 is 0.0524 to 0.3339, so it leaves zero out.
    const up = changeView(rate, of(56, 70, '2012-10-31'), [of(48, 80, '2012-09-30')]);
    expect(up).toMatchObject({ words: 'Up 20.0 points, better', clear: true });
    expect(changeView(rate, of(12, 17, '2012-10-31'), [of(12, 16, '2012-09-30')])).toMatchObject({
      words: 'No clear change',
      detail: 'Down 4.4 points, from 75.0% in September; chance alone could do that',
      clear: false,
    });
  });

  it('tests a running total only by the cases that came since', () => {
    const soFar = (numerator: number, denominator: number, end: string) =>
      rowWith({ basis: 'running_total', end, value: 1, numerator, denominator });
    // 40 of 50, then 10 of 50 more; and 44 of 60, where too few came since to tell.
    expect(isClearChange(rate, soFar(50, 100, '2012-10-31'), soFar(40, 50, '2012-09-30'))).toBe(
      true,
    );
    expect(isClearChange(rate, soFar(46, 58, '2012-10-31'), soFar(40, 50, '2012-09-30'))).toBe(
      false,
    );
  });

  it('is not taken from another basis, another year’s running figure or a missing one', () => {
    const month = rowWith({ end: '2012-09-30', basis: 'month', value: 1 });
    const lastYear = rowWith({ end: '2012-03-31', value: 1 });
    const missing = rowWith({ end: '2012-09-30', value: null, missingReason: 'suppressed' });
    expect(changeView(rate, october(50), [month, lastYear, missing])).toEqual({
      points: null,
      direction: 'none',
      words: 'Nothing to compare with',
      detail: 'No earlier figure on the same basis',
    });
  });

  it('is refused for a total that can only rise', () => {
    const moves = indicatorWith({ polarity: 'low', inYear: 'numerator' });
    const now = rowWith({ basis: 'running_total', value: 9.7 });
    const before = rowWith({ basis: 'running_total', value: 6.9, end: '2012-09-30' });
    expect(changeView(moves, now, [before])).toEqual({
      points: null,
      direction: 'not_compared',
      words: 'Not compared',
      detail: 'A running total can only rise',
    });
  });

  it('sets such a total beside the same months a year before', () => {
    const total = indicatorWith({
      unit: 'count',
      unitWords: 'children',
      decimals: 0,
      polarity: 'low',
      inYear: 'total',
    });
    const now = rowWith({
      basis: 'running_total',
      value: 33,
      end: '2014-09-30',
      start: '2014-04-01',
    });
    const then = rowWith({
      basis: 'running_total',
      value: 64,
      end: '2013-09-30',
      start: '2013-04-01',
    });
    expect(changeView(total, now, [then])).toMatchObject({
      words: 'Down 31, better',
      detail: 'From 64 children in the same months of 2013',
    });
  });

  it('asks to check a running total that goes back to 100%', () => {
    const now = rowWith({ basis: 'running_total', value: 100 });
    const before = rowWith({
      basis: 'running_total',
      end: '2012-09-30',
      value: 98.7,
      numerator: 155,
      denominator: 157,
    });
    expect(changeView(rate, now, [before])).toMatchObject({
      direction: 'not_compared',
      words: 'Please check',
      detail: 'A running total of 155 of 157 cannot go back to 100%',
    });
    const shrunk = { ...now, value: 99, numerator: 154, denominator: 155 };
    expect(changeView(rate, shrunk, [before]).detail).toBe(
      'A running total of 155 of 157 cannot become 154 of 155',
    );
  });

  it('does not cross a change of definition', () => {
    const broken = indicatorWith({
      breaks: [{ from: '2012-04-01', words: 'ten days, not seven' }],
    });
    const year = (end: string, value: number) =>
      rowWith({ basis: 'year', start: `${Number(end.slice(0, 4)) - 1}-04-01`, end, value });
    expect(changeView(broken, year('2013-03-31', 80), [year('2012-03-31', 70)])).toMatchObject({
      words: 'Not compared',
      detail: 'The definition changed in April 2012',
    });
  });

  it('never says better or worse without polarity, nor anything of a missing figure', () => {
    const value = fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10));
    const basis = fc.constantFrom(...bases);
    const inYear = fc.constantFrom(...inYearBehaviours);
    fc.assert(
      fc.property(value, value, basis, inYear, (now, then, sameBasis, behaviour) => {
        const neither = indicatorWith({ polarity: 'none', inYear: behaviour });
        const row = rowWith({ value: now, basis: sameBasis });
        const earlier = rowWith({ value: then, basis: sameBasis, end: '2012-09-30' });
        const view = changeView(neither, row, [earlier]);
        expect(['better', 'worse']).not.toContain(view.direction);
        expect(view.words).not.toMatch(/better|worse/);
        if (now === null || then === null) expect(view.points).toBeNull();
      }),
    );
  });
});

describe('a running total that cannot be right', () => {
  const part = (
    end: string,
    numerator: number | null,
    denominator: number | null,
    value?: number,
  ) =>
    rowWith({
      basis: 'running_total',
      end,
      value: value ?? (100 * (numerator ?? 0)) / (denominator ?? 1),
      numerator,
      denominator,
    });
  const says = (before: ReturnType<typeof part>, now: ReturnType<typeof part>, changes = {}) =>
    changeView(indicatorWith(changes), now, [before]);
  const tenOfTwelve = part('2012-09-30', 10, 12);

  it.each([
    ['loses one that counted', 9, 13],
    ['loses one of the group', 10, 11],
    ['undoes a miss', 12, 13],
  ])('%s: 10 of 12 cannot become %i of %i', (_, numerator, denominator) => {
    expect(says(tenOfTwelve, part('2012-10-31', numerator, denominator))).toMatchObject({
      words: 'Please check',
      detail: `A running total of 10 of 12 cannot become ${numerator} of ${denominator}`,
    });
  });

  it('may grow by cases of either kind, or by none', () => {
    for (const [numerator, denominator] of [
      [10, 13],
      [11, 13],
      [10, 12],
    ] as const) {
      const { words } = says(tenOfTwelve, part('2012-10-31', numerator, denominator));
      expect(words).not.toBe('Please check');
    }
  });

  it('cannot go back to none after one, nor to all after a miss, where no counts are given', () => {
    const bare = (value: number) => part('2012-10-31', null, null, value);
    expect(says(tenOfTwelve, bare(100)).words).toBe('Please check');
    expect(says(tenOfTwelve, bare(0)).words).toBe('Please check');
    expect(says(tenOfTwelve, bare(90)).words).not.toBe('Please check');
    expect(says(part('2012-09-30', 12, 12), bare(100)).words).not.toBe('Please check');
    expect(says(part('2012-09-30', 0, 12), bare(0)).words).not.toBe('Please check');
  });

  it('is asked of percentages alone, whose two numbers both grow', () => {
    const now = part('2012-10-31', 9, 11);
    expect(says(tenOfTwelve, now, { unit: 'score', unitWords: '' }).words).not.toBe('Please check');
    expect(says(tenOfTwelve, now, { inYear: 'cohort' }).words).not.toBe('Please check');
    expect(says(part('2012-09-30', null, 12, 80), now).words).not.toBe('Please check');
  });
});

describe('a change in counts', () => {
  const children = indicatorWith({ unit: 'count', unitWords: 'children', inYear: 'total' });
  const half = (
    year: number,
    value: number,
    basis: 'running_total' | 'snapshot' = 'running_total',
  ) => rowWith({ basis, start: `${year}-04-01`, end: `${year}-09-30`, value });

  it('is beyond chance from 64 to 33 in six months, and not from 36 to 33 (METHODS §5.2)', () => {
    expect(isClearChange(children, half(2014, 33), half(2013, 64))).toBe(true);
    expect(isClearChange(children, half(2014, 33), half(2013, 36))).toBe(false);
    expect(isClearChange(children, half(2014, 0), half(2013, 0))).toBe(false);
  });

  it('cannot be told of a stock, of parts of a child, or of what is no flow', () => {
    expect(isClearChange(children, half(2014, 33, 'snapshot'), half(2013, 64))).toBeNull();
    expect(isClearChange(children, half(2014, 33.5), half(2013, 64))).toBeNull();
    expect(isClearChange(children, half(2014, 33), half(2013, -1))).toBeNull();
    const stock = indicatorWith({ unit: 'count', inYear: 'snapshot' });
    expect(isClearChange(stock, half(2014, 33), half(2013, 64))).toBeNull();
    const rated = indicatorWith({ unit: 'rate' });
    expect(isClearChange(rated, half(2014, 33), half(2013, 64))).toBeNull();
  });

  it('cannot be told where no case has come since', () => {
    const at = (end: string) =>
      rowWith({ basis: 'running_total', end, numerator: 10, denominator: 20 });
    expect(isClearChange(indicatorWith(), at('2012-10-31'), at('2012-09-30'))).toBeNull();
  });
});

it('a change without polarity is not said to be untested', () => {
  expect(changeView(indicatorWith({ polarity: 'none' }), october(47), [september(52)]).detail).toBe(
    'From 52% in September',
  );
});
