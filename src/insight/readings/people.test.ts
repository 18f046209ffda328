import { describe, expect, it } from 'vitest';
import { readingIn } from '../testing/harrow.ts';
import type { Case } from '../testing/harrow.ts';

const cohort = { inYear: 'cohort', one: 'young person', many: 'young people' } as const;
const running = { basis: 'running_total' } as const;

describe('a figure without counts after one with them', () => {
  const people = (value: number, changes: Partial<Case> = {}) =>
    readingIn({
      counts: [12, 16],
      target: null,
      indicator: cohort,
      row: { basis: 'cohort' },
      after: { value },
      ...changes,
    }).people;

  it('may fit several counts, which are all named, and then no change is told', () => {
    // Of 16 to 19 only 14 of 18, 77.8%, is printed 78.
    expect(people(78)).toBe(
      'October’s 78% fits 14 of 18. 12 of 16 may have become 14 of 18: 2 more in the group, 2 more among those counted.',
    );
    // At no decimals 50% is 8 of 16 and 9 of 18.
    expect(people(50)).toBe('October’s 50% fits 8 of 16 or 9 of 18.');
  });

  it('is fitted to no smaller group, and to none that prints otherwise', () => {
    // 60% is 9 of 15, and of no group of 16 to 19.
    expect(people(60)).toBeNull();
    expect(people(0)).toBeNull();
    expect(people(100)).toBeNull();
  });

  it('is fitted where the group is the same or grows, and not to parts that are nobody’s total', () => {
    const both = { indicator: { inYear: 'both' as const } };
    expect(people(71, { ...both, row: running })).toMatch(/^October’s 71% fits 12 of 17\./u);
    expect(people(71, { ...both, row: { basis: 'month' } })).toBeNull();
    expect(people(71, { ...both, row: { basis: 'not_stated' } })).toBeNull();
    expect(people(71, { counts: [20, 30] })).toBeNull();
  });
});

describe('two figures with counts', () => {
  const year = (end: number, numerator: number, denominator: number) => ({
    basis: 'year' as const,
    start: `${end - 1}-04-01`,
    end: `${end}-03-31`,
    value: (100 * numerator) / denominator,
    numerator,
    denominator,
  });
  const read = (
    row: NonNullable<Case['row']>,
    before: Case['before'],
    indicator: NonNullable<Case['indicator']> = {},
  ) => readingIn({ counts: [13, 17], target: null, indicator, row, before: before ?? [] }).people;
  const became = '12 of 16 became 13 of 17: 1 more in the group, 1 more among those counted.';

  it('are set side by side of full years, of one basis, or of one group in one year', () => {
    expect(read(year(2012, 13, 17), [year(2011, 12, 16)])).toBe(became);
    const at = (
      basis: 'month' | 'quarter' | 'snapshot' | 'rolling_year' | 'cohort',
      end: string,
    ) => ({
      basis,
      end,
      numerator: 12,
      denominator: 16,
      value: 75,
    });
    for (const basis of ['month', 'quarter', 'snapshot', 'rolling_year', 'cohort'] as const) {
      expect(read({ basis }, [at(basis, '2012-08-31')])).toBe(became);
      const other = basis === 'month' ? 'quarter' : 'month';
      expect(read({ basis }, [at(other, '2012-08-31')])).toBeNull();
    }
    expect(read({ basis: 'month' }, [at('month', '2012-03-31')])).toBe(became);
    expect(read({ basis: 'cohort' }, [at('cohort', '2012-03-31')])).toBeNull();
    expect(read(year(2012, 13, 17), [at('month', '2011-03-31')])).toBeNull();
    expect(read({ basis: 'month' }, [year(2012, 12, 16)])).toBeNull();
  });

  it('are the last before it with counts', () => {
    const month = (end: string, numerator: number | null, denominator: number | null) => ({
      basis: 'month' as const,
      end,
      numerator,
      denominator,
      value: 75,
    });
    const rows = [
      month('2012-06-30', 1, 2),
      month('2012-07-31', 12, 16),
      month('2012-08-31', null, 16),
    ];
    expect(read({ basis: 'month' }, rows)).toBe(became);
    expect(read({ basis: 'month' }, [month('2012-08-31', 12, 0)])).toBeNull();
    expect(read({ basis: 'month' }, [month('2012-08-31', 12, null)])).toBeNull();
  });

  it('of a stock are of the same point of the year', () => {
    const stock = { yearBasis: 'snapshot', inYear: 'snapshot' } as const;
    const at = (end: string) => ({
      basis: 'snapshot' as const,
      start: end,
      end,
      value: 75,
      numerator: 12,
      denominator: 16,
    });
    expect(read({ basis: 'snapshot' }, [at('2012-03-31')], stock)).toBeNull();
    expect(read({ basis: 'snapshot' }, [at('2012-06-30')], stock)).toBe(became);
  });
});

describe('the months between two running figures', () => {
  const june = { basis: 'running_total', end: '2012-06-30' } as const;
  const split = (before: Case['before'], changes: Partial<Case> = {}) =>
    readingIn({ counts: [12, 16], target: null, row: running, before: before ?? [], ...changes })
      .split;
  const counted = { ...june, numerator: 4, denominator: 9, value: (100 * 4) / 9 };

  it('are what the later leaves of the earlier', () => {
    expect(split([{ ...counted, numerator: 5, value: 50, denominator: 7 }])).toBe(
      '5 of 7 by June, taken from 12 of 16, leaves 7 of 9 for July to September 2012 alone.',
    );
    // 44.4% of at most 16 is 4 of 9 alone, and 12 less 4 of 16 less 9 is 8 of 7.
    expect(split([{ ...june, value: 44.4 }])).toBe(
      'June’s 44.4% fits 4 of 9; taken from 12 of 16, that leaves 8 of 7 for July to September 2012, which cannot be. Earlier cases were brought up to date, or a count is wrong, so the months between are not known.',
    );
  });

  it('are no figure of their own where the same group is counted again', () => {
    const given = { indicator: cohort, row: { basis: 'cohort' as const } };
    expect(
      split([{ ...june, basis: 'cohort', value: 50, numerator: 5, denominator: 7 }], given),
    ).toBe(
      '5 of 7 by June, taken from 12 of 16, leaves 7 of 9 for July to September 2012, but the same group is counted again each time, so that is not a figure for those months.',
    );
  });

  it('are not taken from another year, another basis, or counts that nobody can tell', () => {
    expect(split([])).toBeNull();
    expect(split([{ ...counted, end: '2012-03-31' }])).toBeNull();
    expect(split([{ ...counted, basis: 'month' }])).toBeNull();
    expect(split([{ ...june, value: null }])).toBeNull();
    // 50% is 1 of 2, 2 of 4 and so on.
    expect(split([{ ...june, value: 50 }])).toBeNull();
    // 10.3% of at most 29 or 30 is 3 of 29 alone; a group of 30 is not fitted.
    expect(split([{ ...june, value: 10.3 }], { counts: [24, 29] })).toMatch(/fits 3 of 29; /u);
    expect(split([{ ...june, value: 10.3 }], { counts: [24, 30] })).toBeNull();
    expect(split([counted], { indicator: { inYear: 'numerator' } })).toBeNull();
    expect(split([{ ...counted, basis: 'month' }], { row: { basis: 'month' } })).toBeNull();
  });

  it('are those of the counts that the reading stands on, with the figure before them', () => {
    // 12 of 16 at September; October comes without counts, so the months are still July to September.
    const before = { ...counted, numerator: 5, denominator: 7 };
    expect(split([before], { after: { value: 71 } })).toBe(
      '5 of 7 by June, taken from 12 of 16, leaves 7 of 9 for July to September 2012 alone.',
    );
    const may = { ...before, end: '2012-05-31', numerator: 1, denominator: 2 };
    expect(split([may, before])).toMatch(/^5 of 7 by June/u);
  });
});
