import { describe, expect, it } from 'vitest';
import { plainWords } from '../../copy/words.ts';
import { rowOf } from '../testing/harrow.ts';
import type { Case } from '../testing/harrow.ts';
import { questionsFor } from './questions.ts';
import { thingsToKnow } from './things.ts';
import { indicatorWith } from '../testing/rows.ts';

const leavers = { inYear: 'cohort', one: 'young person', many: 'young people' } as const;
const coded = (code: string, given: Case) => ({ ...rowOf(given), indicatorCode: code });

const within = coded('WITHIN', {
  counts: [8, 16],
  target: { value: 75 },
  indicator: leavers,
  row: { basis: 'cohort' },
});
const worse = coded('WORSE', {
  counts: [122, 234],
  target: { value: 85 },
  before: [{ basis: 'year', start: '2011-04-01', end: '2012-03-31', value: 71.4 }],
});
const few = coded('FEW', { counts: [1, 1], target: { value: 80 } });
const part = coded('PART', {
  counts: [11, 158],
  target: { rule: 'at_most', value: 11 },
  indicator: { polarity: 'low', inYear: 'numerator' },
  after: { value: 9.7 },
});

describe('things to know', () => {
  it('are chosen by their rules, each measure once', () => {
    const things = thingsToKnow([few, part, worse, within]);
    expect(things.map(({ kind, indicatorCode }) => [kind, indicatorCode])).toEqual([
      ['reachable', 'WITHIN'],
      ['worsening', 'WORSE'],
      ['part_year', 'PART'],
      ['small_group', 'FEW'],
    ]);
    expect(plainWords(things[2]?.words ?? [])).toContain('On this pace 16.6% by March');
  });

  it('do not call out of reach what is within reach, nor chance a fall', () => {
    const near = coded('NEAR', {
      counts: [130, 182],
      target: { value: 71 },
      before: [{ basis: 'year', start: '2011-04-01', end: '2012-03-31', value: 72 }],
    });
    expect(thingsToKnow([near])).toEqual([]);
    expect(thingsToKnow([worse]).map(({ kind }) => kind)).toEqual(['worsening']);
  });
});

describe('what is within reach', () => {
  /* 80 of 100 with 85% as target: 90 of the next 100 are needed, a chance of 1 in 50. */
  const odds = coded('ODDS', { counts: [80, 100], target: { value: 85 } });
  /* 83 of 100: 87 of the next 100, about 1 in 4. */
  const likelier = coded('LIKELIER', { counts: [83, 100], target: { value: 85 } });

  it('names what is likelier before what is further off, and is never cheerful against the odds', () => {
    expect(odds.target.gap).toBe(-5);
    expect(likelier.target.gap).toBe(-2);
    expect(thingsToKnow([odds, likelier])[0]).toMatchObject({
      indicatorCode: 'LIKELIER',
      title: 'Visits made on time: 2 short of the target, which can still be met',
    });
    const [alone] = thingsToKnow([odds]);
    expect(alone?.title).toBe(
      'Visits made on time: 5 short of the target, and unlikely to meet it this year',
    );
    expect(plainWords(alone?.words ?? [])).toMatch(/Unlikely to be met: about 1 in 50/u);
  });

  it('is nothing whose day has passed with the year complete', () => {
    const year = { basis: 'year', start: '2011-04-01', end: '2012-03-31' } as const;
    const past = (date: string) =>
      thingsToKnow([coded('PAST', { counts: [80, 100], target: { value: 85, date }, row: year })]);
    expect(past('2012-03-31')).toEqual([]);
    expect(past('2013-03-31').map(({ kind }) => kind)).toEqual(['reachable']);
  });
});

describe('the questions to ask', () => {
  it('are always three, and start from what is short', () => {
    for (const row of [within, worse, few, part]) {
      const asked = questionsFor(row, indicatorWith(leavers), null);
      expect(asked).toHaveLength(3);
      expect(new Set(asked).size).toBe(3);
    }
    expect(questionsFor(within, indicatorWith(leavers), null)[0]).toBe(
      'What would it take to meet the target for 4 more of these young people, and by when?',
    );
  });
});
