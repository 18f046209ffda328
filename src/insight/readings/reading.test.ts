import { describe, expect, it } from 'vitest';
import { readingIn, rowOf } from '../testing/harrow.ts';

/* Expected figures are METHODS.md’s worked examples, set down before this code was written. */
const high = (value: number) => ({ value, rule: 'at_least' }) as const;
const low = (value: number) => ({ value, rule: 'at_most' }) as const;
const lowGood = { polarity: 'low' } as const;
const leavers = {
  inYear: 'cohort',
  one: 'young person',
  many: 'young people',
} as const;
const cohort = { basis: 'cohort' } as const;

describe('a range printed beside its target', () => {
  it('is not rounded on to a target that it does not reach', () => {
    // At best 28 of 32, 87.5%, against 88%.
    const { forecast } = readingIn({
      counts: [12, 16],
      target: high(88),
      indicator: leavers,
      row: cohort,
    });
    expect(forecast?.high95).toBe(87.5);
    expect(forecast?.chance).toBe(0);
    expect(forecast?.words).toMatch(/almost surely between 59\.4% and 87\.5%/u);
    expect(forecast?.words).toContain('There is almost no chance of meeting our target of 88%');
  });

  it('is in whole per cents otherwise', () => {
    expect(
      readingIn({ counts: [7, 71], target: low(12), indicator: lowGood }).forecast?.words,
    ).toMatch(/^If nothing changes, the year ends between 7% and 13% /u);
  });
});

describe('cases to go', () => {
  it('NI 59: 77 more of these 234, or 276 of the next 234, which is out of reach', () => {
    const reading = readingIn({ counts: [122, 234], target: high(85) });
    expect(reading.toTarget).toMatchObject({ need: 199, toGo: 77, words: '77 more' });
    expect(reading.forward).toMatchObject({
      further: 234,
      needed: 276,
      neededOfAll: 398,
      all: 468,
      attainable: 'not_attainable',
    });
    expect(reading.outlook).toBe('Out of reach this year');
    expect(reading.sentence).toContain('77 more of these 234 visits would meet our target of 85%');
    expect(reading.sentence).toContain(
      'If the rest of the year brings 234 more visits, 276 of the next 234 would be needed: out of reach this year; the best possible is 76.1%.',
    );
  });

  it('says that the forward form hangs on the basis where nobody has stated it', () => {
    const reading = readingIn({
      counts: [122, 234],
      target: high(85),
      row: { basis: 'not_stated' },
      after: { value: 47 },
    });
    expect(reading.forward?.words).toMatch(/^If these counts are the year so far and/);
    expect(reading.basisQuestion).toEqual({
      question: 'Is 47% October 2012 alone, or the year so far?',
      answers: [
        {
          answer: 'October alone',
          means: '47% of October’s cases, about 39 at the pace so far.',
        },
        { answer: 'The year so far', means: 'About 6 of 39 in October itself.' },
      ],
    });
  });

  it('NI 147: 3 more of 16; 29 of 32, so all 16 who join and one of the four', () => {
    const reading = readingIn({
      counts: [12, 16],
      target: high(88),
      indicator: leavers,
      row: cohort,
    });
    expect(reading.toTarget).toMatchObject({ need: 15, toGo: 3 });
    expect(reading.forward).toMatchObject({ needed: 17, further: 16 });
    expect(reading.forward?.words).toBe(
      'If 16 more young people join by March, 29 of 32 would be needed: all 16 who join, and 1 of the 4 not now counted.',
    );
    expect(reading.interval?.words).toBe('By chance alone this could lie between 51% and 90%.');
    expect(reading.sentence).toContain('One young person changes this by 6.3 points.');
  });

  it('NI 64: met with 1 to spare; a chance of about 4 in 5', () => {
    const reading = readingIn({ counts: [7, 71], target: low(12), indicator: lowGood });
    expect(reading.toTarget).toMatchObject({ need: 8, toGo: -1, words: 'Met, 1 to spare' });
    expect(reading.forecast?.chance).toBeCloseTo(0.81, 2);
    expect(reading.forecast?.stateWords).toBe('Likely to be met');
    expect(reading.sentence).toContain('is met, with 1 to spare among these 71 visits.');
  });

  it('NI 65: one too many, and it could go either way', () => {
    const row = rowOf({ counts: [7, 66], target: low(10), indicator: lowGood });
    expect(row.target.state).toBe('not_met');
    expect(row.reading?.toTarget).toMatchObject({ need: 6, toGo: 1, words: '1 fewer' });
    expect(row.reading?.forecast?.chance).toBeCloseTo(0.44, 2);
    expect(row.reading?.outlook).toBe('Could go either way: about 2 in 5 (44%)');
  });

  it('NI 148: about 1 in 1,000, although all 16 of the next would do it', () => {
    const reading = readingIn({
      counts: [8, 16],
      target: high(75),
      indicator: leavers,
      row: cohort,
    });
    expect(reading.toTarget?.toGo).toBe(4);
    expect(reading.forward?.words).toContain('24 of 32 would be needed: all 16 who join.');
    expect(reading.forecast?.chance).toBeCloseTo(0.0007, 4);
    expect(reading.forecast?.chanceWords).toBe('about 1 in 1,000 (0.07%)');
  });

  it('NI 62: headroom 6 in place of cases, and no forecast', () => {
    const reading = readingIn({
      counts: [11, 158],
      target: low(11),
      indicator: { ...lowGood, inYear: 'numerator', one: 'child', many: 'children' },
      after: { value: 9.7 },
    });
    expect(reading.toTarget).toBeNull();
    expect(reading.forward).toBeNull();
    expect(reading.forecast).toBeNull();
    expect(reading.headroom).toMatchObject({ allowed: 17, used: 11 });
    expect(reading.headroom?.words).toBe(
      'The target allows 17 of 158; 11 were used by September: 6 left until March. October’s 9.7% of 158 would be about 15, which leaves about 2.',
    );
    expect(reading.noForecast).toMatch(/only rises/);
  });
});

describe('bands and averages', () => {
  it('says what each better band would take, by the Department’s tie rule', () => {
    const reading = readingIn({
      counts: [12, 16],
      target: high(88),
      indicator: leavers,
      row: cohort,
      standing: {
        band: 'D',
        firmness: 'indicative',
        q1: 88.2,
        q2: 91.8,
        q3: 96.7,
        n: 149,
        councils: 152,
        average: 89.8,
      },
    });
    expect(reading.toAverage.map(({ toGo }) => toGo)).toEqual([3]);
    expect(reading.toBands.map(({ label, toGo }) => [label, toGo])).toEqual([
      ['Out of the lowest quarter in England, above 88.2%', 3],
      ['Better half in England, above 91.8%', 3],
      ['Best quarter in England, above 96.7%', 4],
    ]);
  });
});

describe('people or results', () => {
  it('reads 71% after 12 of 16 as one more in the group', () => {
    const reading = readingIn({
      counts: [12, 16],
      target: high(88),
      indicator: leavers,
      row: cohort,
      after: { value: 71 },
    });
    expect(reading.people).toBe(
      'October’s 71% fits 12 of 17. 12 of 16 may have become 12 of 17: 1 more in the group, no change among those counted.',
    );
  });

  it('refuses a split that gives 8 of 7, and shows the arithmetic', () => {
    const reading = readingIn({
      counts: [12, 16],
      target: high(88),
      indicator: leavers,
      row: cohort,
      before: [{ end: '2012-06-30', value: 44.4 }],
    });
    expect(reading.split).toBe(
      'June’s 44.4% fits 4 of 9; taken from 12 of 16, that leaves 8 of 7 for July to September 2012, which cannot be. The same group is counted again each time, so the months between cannot be taken out.',
    );
  });
});

describe('what a reading does not say', () => {
  it('has nothing but its target where there is no figure', () => {
    const reading = readingIn({
      counts: null,
      target: high(88),
      row: { value: null, missingReason: 'not_yet_due' },
    });
    expect(reading).toMatchObject({ counts: null, toTarget: null, forecast: null, interval: null });
    expect(reading.short).toContain('88%');
  });

  it('leads with people under ten, and never looks ahead from so few', () => {
    const reading = readingIn({ counts: [1, 1], target: high(80) });
    expect(reading.tiny).toBe(true);
    expect(reading.forecast).toBeNull();
    expect(reading.noForecast).toMatch(/under 10/);
    expect(reading.forward?.words).toBe(
      'If the rest of the year brings 1 more visit, that one would have to meet it.',
    );
  });
});

describe('two readings with counts', () => {
  const of = (end: string, numerator: number, denominator: number) => ({
    start: `${end.slice(0, 7)}-01`,
    end,
    value: (100 * numerator) / denominator,
    numerator,
    denominator,
  });
  const people = (before: readonly [number, number], now: readonly [number, number]) =>
    readingIn({
      counts: now,
      target: null,
      row: { basis: 'month', ...of('2012-09-30', ...now) },
      before: [of('2012-08-31', ...before)],
    }).people;

  it('say whether people or results changed', () => {
    expect(people([12, 16], [12, 16])).toBe('12 of 16 became 12 of 16: nothing has changed.');
    expect(people([12, 16], [13, 16])).toBe(
      '12 of 16 became 13 of 16: the group is the same size, so results changed.',
    );
    expect(people([12, 16], [12, 17])).toBe(
      '12 of 16 became 12 of 17: 1 more in the group, no change among those counted.',
    );
    expect(people([12, 16], [24, 32])).toBe(
      '12 of 16 became 24 of 32: the group changed and the share stayed the same.',
    );
    // At 80% of 120 there would be 96: 16 more by the group alone, and 11 fewer by results.
    expect(people([80, 100], [85, 120])).toBe(
      '80 of 100 became 85 of 120: 20 more in the group, 5 more among those counted. A larger group alone would have meant 16 more; different results meant 11 fewer.',
    );
    expect(people([80, 100], [50, 50])).toContain(
      'A smaller group alone would have meant 40 fewer; different results meant 10 more.',
    );
  });

  it('are not set against a running total, another basis or another definition', () => {
    const now = of('2012-09-30', 12, 17);
    const before = of('2012-08-31', 12, 16);
    const read = (row: object, earlier: object, indicator: object = {}) =>
      readingIn({
        counts: [12, 17],
        target: null,
        indicator,
        row: { ...now, ...row },
        before: [{ ...before, ...earlier }],
      }).people;
    expect(read({ basis: 'running_total' }, { basis: 'running_total' })).toBeNull();
    expect(read({ basis: 'month' }, { basis: 'quarter' })).toBeNull();
    expect(read({ basis: 'month' }, { basis: 'month', denominator: null })).toBeNull();
    const breaks = [{ from: '2012-09-01', words: 'counted otherwise' }];
    expect(read({ basis: 'month' }, { basis: 'month' }, { breaks })).toBeNull();
    expect(read({ basis: 'snapshot' }, { basis: 'snapshot' })).toMatch(
      /^12 of 16 became 12 of 17/u,
    );
  });
});

describe('the rest of a year under a limit', () => {
  const ahead = (rule: 'at_most' | 'less_than', value: number, counts: readonly [number, number]) =>
    readingIn({ counts, target: { rule, value }, indicator: lowGood }).forward;

  it('may bring so many, none, or any number', () => {
    // Of 200 at the year's end 10% is 20, and under 10% is 19.
    expect(ahead('at_most', 10, [12, 100])).toMatchObject({
      needed: 8,
      neededOfAll: 20,
      all: 200,
      attainable: 'attainable',
      best: 6,
    });
    expect(ahead('less_than', 10, [12, 100])).toMatchObject({ needed: 7, neededOfAll: 19 });
    expect(ahead('at_most', 10, [20, 100])?.words).toContain('none of the next 100 may count');
    expect(ahead('at_most', 60, [12, 100])).toMatchObject({ needed: 108, attainable: 'secured' });
    expect(ahead('at_most', 56, [12, 100])).toMatchObject({ needed: 100, attainable: 'secured' });
    expect(ahead('at_most', 5, [12, 100])).toMatchObject({
      needed: -2,
      attainable: 'not_attainable',
    });
  });

  it('is not looked into for a target of another year, or once the year is over', () => {
    const at = (date: string) =>
      readingIn({
        counts: [12, 100],
        target: { rule: 'at_most', value: 10, date },
        indicator: lowGood,
      }).forward;
    expect(at('2013-03-31')).not.toBeNull();
    expect(at('2014-03-31')).toBeNull();
    expect(at('2012-08-31')).toBeNull();
  });
});

describe('why there is no forecast', () => {
  const why = (given: Parameters<typeof readingIn>[0]) => readingIn(given).noForecast;
  const year = { basis: 'year', start: '2011-04-01', end: '2012-03-31' } as const;

  it('is said for each measure that cannot bear one', () => {
    expect(why({ counts: [80, 100], target: high(85), row: year })).toMatch(
      /the year is complete/u,
    );
    expect(why({ counts: [80, 100], target: high(85), row: { basis: 'snapshot' } })).toMatch(
      /a count on one day/u,
    );
    expect(why({ counts: null, target: high(85) })).toMatch(/come without counts/u);
    expect(why({ counts: [5, 9], target: high(85) })).toMatch(/under 10/u);
    expect(why({ counts: [5, 10], target: high(85) })).toBeNull();
    expect(why({ counts: [155, 157], target: high(100), after: { value: 100 } })).toMatch(
      /do not agree/u,
    );
    expect(why({ counts: null, target: high(85), indicator: { unit: 'score' } })).toMatch(
      /this kind of measure/u,
    );
  });
});

describe('a later figure without counts', () => {
  const people = (value: number, counts: readonly [number, number] = [12, 16]) =>
    readingIn({
      counts,
      target: null,
      indicator: leavers,
      row: cohort,
      after: { value },
    }).people;

  it('is fitted only where it could be something else than all or none', () => {
    expect(people(71)).toMatch(/^October’s 71% fits 12 of 17\./u);
    expect(people(100)).toBeNull();
    expect(people(0)).toBeNull();
  });

  it('is not fitted to a group of 30 or more', () => {
    expect(people(71, [20, 29])).not.toBeNull();
    expect(people(71, [20, 30])).toBeNull();
  });
});
