import { describe, expect, it } from 'vitest';
import { readingIn } from '../testing/harrow.ts';
import type { Case } from '../testing/harrow.ts';

const low = { polarity: 'low' } as const;
const rising = { polarity: 'low', inYear: 'numerator', one: 'child', many: 'children' } as const;
const leavers = { inYear: 'cohort', one: 'young person', many: 'young people' } as const;
/* April to September: six months gone, six to come, so as many cases again. */
const ahead = (given: Partial<Case>) =>
  readingIn({ counts: [80, 100], target: { value: 80 }, ...given }).forward;

describe('the rest of a year, to reach a floor', () => {
  it('is worked out to the case: 160 of 200, so 80 of the next 100', () => {
    expect(ahead({})).toEqual({
      further: 100,
      needed: 80,
      neededOfAll: 160,
      all: 200,
      attainable: 'attainable',
      best: 90,
      words: 'If the rest of the year brings 100 more visits, 80 of the next 100 would be needed.',
    });
    expect(ahead({ target: { value: 80, rule: 'more_than' } })).toMatchObject({ needed: 81 });
    expect(ahead({ target: { value: 90 } })?.words).toBe(
      'If the rest of the year brings 100 more visits, all 100 of them would be needed.',
    );
    expect(ahead({ target: { value: 90.5 } })).toMatchObject({
      needed: 101,
      attainable: 'not_attainable',
      words:
        'If the rest of the year brings 100 more visits, 101 of the next 100 would be needed: out of reach this year; the best possible is 90.0%.',
    });
    expect(ahead({ target: { value: 40 } })).toMatchObject({
      needed: 0,
      attainable: 'secured',
      words:
        'If the rest of the year brings 100 more visits, the target is already secured for the year.',
    });
  });

  it('brings cases by the months that are left, to the nearest whole one', () => {
    // Seven months gone and five left: 100 × 5 ÷ 7 is 71.4.
    expect(ahead({ row: { end: '2012-10-31' } })?.further).toBe(71);
    // Three gone and nine left.
    expect(ahead({ row: { end: '2012-06-30' } })?.further).toBe(300);
  });

  it('of a group that is counted again is told by those who join and those not now counted', () => {
    const cohort = { indicator: leavers, row: { basis: 'cohort' as const } };
    expect(ahead({ ...cohort, counts: [8, 16], target: { value: 90 } })?.words).toBe(
      'If 16 more young people join by March, 29 of 32 would be needed: all 16 who join, and 5 of the 8 not now counted.',
    );
    expect(ahead({ ...cohort, counts: [12, 16], target: { value: 75 } })?.words).toBe(
      'If 16 more young people join by March, 24 of 32 would be needed.',
    );
    expect(ahead({ ...cohort, counts: [1, 1], target: { value: 80 } })?.words).toBe(
      'If 1 more young person joins by March, 2 of 2 would be needed: the one who joins.',
    );
  });

  it('is none where nothing is asked, or no case is to come', () => {
    expect(ahead({ target: null })).toBeNull();
    expect(ahead({ target: { rule: 'between', value: 70, upper: 90 } })).toBeNull();
    expect(ahead({ target: { value: null } })).toBeNull();
    expect(ahead({ row: { basis: 'month' } })).toBeNull();
    expect(ahead({ row: { basis: 'snapshot' } })).toBeNull();
    expect(ahead({ indicator: { inYear: 'numerator' } })).toBeNull();
    expect(ahead({ indicator: { inYear: 'snapshot' } })).toBeNull();
    // 1 case in eleven months brings no other in the twelfth.
    const february = { end: '2012-02-29', start: '2011-04-01' };
    const date = '2012-03-31';
    expect(ahead({ counts: [1, 1], row: february, target: { value: 80, date } })).toBeNull();
    expect(ahead({ counts: [11, 11], row: february, target: { value: 80, date } })?.further).toBe(
      1,
    );
  });

  it('goes by a target without a day, and by that of its own year alone', () => {
    expect(ahead({ target: { value: 80, date: null } })?.needed).toBe(80);
    expect(ahead({ target: { value: 80, date: '2012-09-30' } })?.needed).toBe(80);
    expect(ahead({ target: { value: 80, date: '2012-09-29' } })).toBeNull();
    expect(ahead({ target: { value: 80, date: '2013-04-01' } })).toBeNull();
  });
});

describe('the rest of a year, to keep to a limit', () => {
  const keep = (counts: readonly [number, number], value: number, changes: Partial<Case> = {}) =>
    ahead({ counts, indicator: low, target: { rule: 'at_most', value }, ...changes });

  it('is worked out to the case: 20 of 200, so 8 more of the next 100', () => {
    expect(keep([12, 100], 10)).toEqual({
      further: 100,
      needed: 8,
      neededOfAll: 20,
      all: 200,
      attainable: 'attainable',
      best: 6,
      words:
        'If the rest of the year brings 100 more visits, no more than 8 of the next 100 may count against us.',
    });
    expect(keep([12, 100], 5)).toEqual({
      further: 100,
      needed: -2,
      neededOfAll: 10,
      all: 200,
      attainable: 'not_attainable',
      best: 6,
      words:
        'If the rest of the year brings 100 more visits, the target is out of reach this year even if none of them count against us; the best possible is 6.0%.',
    });
    expect(keep([12, 100], 56)?.words).toBe(
      'If the rest of the year brings 100 more visits, the target is already secured for the year.',
    );
    expect(keep([12, 100], 55.5)).toMatchObject({ needed: 99, attainable: 'attainable' });
  });

  it('hangs on the basis where nobody has stated it', () => {
    expect(keep([12, 100], 10, { row: { basis: 'not_stated' } })?.words).toBe(
      'If these counts are the year so far and the rest of the year brings 100 more visits, no more than 8 of the next 100 may count against us.',
    );
  });
});

describe('what a limit leaves of a total that only rises', () => {
  const left = (counts: readonly [number, number], changes: Partial<Case> = {}) =>
    readingIn({
      counts,
      indicator: rising,
      target: { rule: 'at_most', value: 11 },
      ...changes,
    }).headroom;

  it('is told in cases, used and left', () => {
    // 11% of 158 is 17.38.
    expect(left([11, 158])).toEqual({
      allowed: 17,
      used: 11,
      words: 'The target allows 17 of 158; 11 were used by September: 6 left until March.',
    });
    expect(left([1, 158])?.words).toContain('1 was used by September: 16 left');
    expect(left([17, 158])?.words).toContain('0 left until March');
    expect(left([19, 158])?.words).toContain('19 were used by September: 2 too many.');
    expect(left([10, 100], { target: { rule: 'less_than', value: 11 } })?.allowed).toBe(10);
    expect(
      left([10, 100], { target: { rule: 'at_most', value: 11, date: '2012-12-31' } })?.words,
    ).toContain('1 left until December.');
    expect(
      left([10, 100], { target: { rule: 'at_most', value: 11, date: null } })?.words,
    ).toContain('1 left until March.');
  });

  it('is told of a later figure too, about', () => {
    // 12% of 158 is 18.96.
    expect(left([11, 158], { after: { value: 12 } })?.words).toBe(
      'The target allows 17 of 158; 11 were used by September: 6 left until March. October’s 12% of 158 would be about 19, which is about 2 too many.',
    );
  });

  it('is not told of a floor, of no target, or of a measure of which both numbers grow', () => {
    expect(left([11, 158], { target: { value: 11 } })).toBeNull();
    expect(left([11, 158], { target: null })).toBeNull();
    expect(left([11, 158], { indicator: low })).toBeNull();
  });
});

describe('the counts that a reading stands on', () => {
  const counts = (given: Partial<Case>) =>
    readingIn({ counts: [80, 100], target: null, ...given }).counts;

  it('carry their span, whose they are, and the months gone and left', () => {
    expect(counts({})).toEqual({
      numerator: 80,
      denominator: 100,
      start: '2012-04-01',
      end: '2012-09-30',
      own: true,
      basisAsked: false,
      monthsGone: 6,
      monthsLeft: 6,
    });
    expect(counts({ row: { basis: 'not_stated' }, after: { value: 47 } })).toMatchObject({
      end: '2012-09-30',
      own: false,
      basisAsked: true,
    });
    const march = { basis: 'year', start: '2011-04-01', end: '2012-03-31' } as const;
    expect(counts({ row: march })).toMatchObject({ monthsGone: 12, monthsLeft: 0 });
    const autumn = { yearEndMonth: 9, yearBasis: 'quarter' } as const;
    expect(counts({ row: { basis: 'quarter' }, indicator: autumn })).toMatchObject({
      monthsGone: 12,
      monthsLeft: 0,
    });
  });

  it('are whole people of a group, or none', () => {
    expect(counts({ counts: [0, 10] })?.numerator).toBe(0);
    expect(counts({ counts: [10, 10] })?.numerator).toBe(10);
    expect(counts({ row: { numerator: -1 } })).toBeNull();
    expect(counts({ row: { numerator: 101 } })).toBeNull();
    expect(counts({ row: { numerator: 80.5 } })).toBeNull();
    expect(counts({ row: { denominator: 100.5 } })).toBeNull();
    expect(counts({ row: { numerator: 0, denominator: 0 } })).toBeNull();
    expect(counts({ row: { value: null } })).toBeNull();
    expect(counts({ indicator: { unit: 'rate' } })).toBeNull();
  });
});

describe('the question of the basis', () => {
  const asked = (given: Partial<Case>) =>
    readingIn({
      counts: [12, 60],
      target: null,
      row: { basis: 'not_stated' },
      ...given,
    }).basisQuestion;

  it('says what each answer would make of the figure’s own counts', () => {
    expect(asked({})).toEqual({
      question: 'Is 20.0% September 2012 alone, or the year so far?',
      answers: [
        { answer: 'September alone', means: '12 of 60 in September itself.' },
        { answer: 'The year so far', means: '12 of 60 since April.' },
      ],
    });
  });

  it('works a later month out from the pace of the counts before it', () => {
    // 60 in six months are 10 a month; 30% of 70 is 21, so 9 of October’s 10.
    expect(asked({ after: { value: 30 } })).toEqual({
      question: 'Is 30% October 2012 alone, or the year so far?',
      answers: [
        { answer: 'October alone', means: '30% of October’s cases, about 10 at the pace so far.' },
        { answer: 'The year so far', means: 'About 9 of 10 in October itself.' },
      ],
    });
    // 40% of 70 is 28, 16 more than 12.
    expect(asked({ after: { value: 40 } })?.answers[1]?.means).toBe(
      'That would make October about 16 of 10, which cannot be.',
    );
    // 60 in five months are 24 in two; 25% of 84 is 21, 9 more than 12.
    expect(
      asked({ row: { basis: 'not_stated', end: '2012-08-31' }, after: { value: 25 } })?.answers[1],
    ).toEqual({ answer: 'The year so far', means: 'About 9 of 24 in October itself.' });
  });

  it('cannot be worked out without counts, and is not asked where all is known', () => {
    const unknown = 'The file gives no counts to work it out from.';
    expect(asked({ counts: null })?.answers.map(({ means }) => means)).toEqual([unknown, unknown]);
    expect(asked({ row: { basis: 'running_total' } })).toBeNull();
    expect(asked({ row: { basis: 'not_stated', value: null } })).toBeNull();
  });
});
