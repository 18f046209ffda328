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

const lastYear = (value: number) =>
  ({ basis: 'year', start: '2011-04-01', end: '2012-03-31', value }) as const;
const thingAbout = (given: Case) => thingsToKnow([coded('ONE', given)])[0];
const saidOf = (given: Case) => plainWords(thingAbout(given)?.words ?? []);

describe('a thing to know', () => {
  it('says what is worse by more than chance, against which year and of how many', () => {
    const worsened = { counts: [122, 234], target: null, before: [lastYear(71.4)] } as const;
    expect(thingAbout(worsened)?.title).toBe('Visits made on time: worse, and by more than chance');
    expect(saidOf(worsened)).toBe(
      '52.1% (122 of 234), against 71.4% in 2011/12. In a group of 234 chance alone would not do that.',
    );
  });

  it('takes a rise for worse where low is good, and neither way without polarity', () => {
    const risen = (polarity: 'high' | 'low' | 'none') =>
      thingAbout({
        counts: [122, 234],
        target: null,
        indicator: { polarity },
        before: [lastYear(30)],
      })?.kind;
    const fallen = { counts: [122, 234], target: null, indicator: { polarity: 'low' } } as const;
    expect(thingAbout({ ...fallen, before: [lastYear(71.4)] })).toBeUndefined();
    expect([risen('low'), risen('high'), risen('none')]).toEqual([
      'worsening',
      undefined,
      undefined,
    ]);
  });

  it('calls a clear change of full years worse in its own words', () => {
    const year = { ...lastYear(60), numerator: 600, denominator: 1000 };
    const before = {
      basis: 'year',
      start: '2010-04-01',
      end: '2011-03-31',
      value: 80,
      numerator: 800,
      denominator: 1000,
    } as const;
    const given = { counts: [600, 1000], target: null, row: year, before: [before] } as const;
    expect(saidOf(given)).toBe('Down 20.0 points, worse. From 80.0% in 2010/11.');
  });

  it('names the worst of two first', () => {
    const fell = (code: string, from: number) =>
      coded(code, { counts: [122, 234], target: null, before: [lastYear(from)] });
    const [first] = thingsToKnow([fell('LESS', 65), fell('MORE', 90)]);
    expect(first?.indicatorCode).toBe('MORE');
  });

  it('says that part of a year flatters, beside the average of a whole one', () => {
    const part = {
      counts: [11, 158],
      target: { rule: 'at_most', value: 11 },
      indicator: { polarity: 'low', inYear: 'numerator' },
      standing: { average: 10.7, noBand: 'part_year' },
    } as const;
    expect(saidOf(part)).toBe(
      '7.0% so far is a running total, which can only rise. It looks better than England’s 10.7%, but that is for the whole of 2010/11. On this pace 13.9% by March; target 11% or less.',
    );
    expect(saidOf({ ...part, standing: { average: 6.5, noBand: 'part_year' } })).not.toContain(
      'It looks better',
    );
  });

  it('gives a group under ten with its range', () => {
    expect(saidOf({ counts: [3, 4], target: null })).toBe(
      '3 of 4. By chance alone this could lie between 30% and 95%.',
    );
    const [first] = thingsToKnow([
      coded('NINE', { counts: [5, 9], target: null }),
      coded('FOUR', { counts: [3, 4], target: null }),
    ]);
    expect(first?.indicatorCode).toBe('FOUR');
  });

  it('sets target and councils side by side where they disagree', () => {
    const apart = {
      counts: [199, 200],
      target: { value: 90 },
      standing: {
        n: 150,
        q1: 99.6,
        q2: 99.7,
        q3: 99.8,
        band: 'D',
        firmness: 'indicative',
        noBand: null,
        average: 99.7,
      },
    } as const;
    expect(thingAbout(apart)?.title).toBe('Visits made on time: target and councils disagree');
    expect(saidOf(apart)).toBe(
      'Better than our target, but most councils do better. 99.5%; our target is 90% or more. England average 99.7%.',
    );
  });

  it('is said of each measure once, of at most five, by the order of the rules', () => {
    const many = Array.from({ length: 8 }, (_, place) =>
      coded(`FEW${place}`, { counts: [1, 1], target: { value: 80 } }),
    );
    expect(thingsToKnow([...many, within, worse, part]).map(({ kind }) => kind)).toEqual([
      'reachable',
      'worsening',
      'part_year',
      'small_group',
    ]);
    expect(thingsToKnow([])).toEqual([]);
  });

  it('is not that a met target could still be met', () => {
    expect(thingsToKnow([coded('MET', { counts: [90, 100], target: { value: 85 } })])).toEqual([]);
  });

  it('counts a limit that is passed as over, and one out of reach not at all', () => {
    const limit = (counts: readonly [number, number]) =>
      thingAbout({
        counts,
        target: { rule: 'at_most', value: 10 },
        indicator: { polarity: 'low' },
      })?.title;
    expect(limit([7, 66])).toBe('Visits made on time: 1 over the target, which can still be met');
    expect(limit([40, 60])).toBeUndefined();
    const under = thingAbout({
      counts: [7, 66],
      target: { rule: 'less_than', value: 10 },
      indicator: { polarity: 'low' },
    });
    expect(under?.title).toMatch(/1 over the target/u);
  });
});

describe('what to ask', () => {
  const ask = (given: Case, best: string | null = null) =>
    questionsFor(coded('ONE', given), indicatorWith(given.indicator), best);
  const standing = { n: 150, q1: 60, q2: 70, q3: 80, noBand: null, firmness: 'firm' } as const;

  it('begins with what is missing, doubtful or short', () => {
    expect(ask({ counts: null, target: null, row: { value: null } })[0]).toBe(
      'When will there be a figure, and who is collecting it?',
    );
    expect(ask({ counts: [122, 234], target: { value: 85 } }).slice(0, 2)).toEqual([
      'What would it take to meet the target for 77 more of these visits, and by when?',
      'If the target is out of reach this year, what is the best that can still be done, and when will it be met?',
    ]);
    expect(ask({ counts: [155, 157], target: { value: 100 }, after: { value: 100 } })[0]).toBe(
      'Two of these figures cannot both be right. Which one is, and how do we know?',
    );
    expect(ask({ counts: null, target: { value: 85 } })[0]).toBe(
      'How many visits are behind this percentage?',
    );
  });

  it('does not call a cohort out of reach, whose earlier members may still change', () => {
    const cohort = { inYear: 'cohort' } as const;
    const asked = ask({
      counts: [8, 40],
      target: { value: 90 },
      indicator: cohort,
      row: { basis: 'cohort' },
    });
    expect(asked.join(' ')).not.toContain('out of reach');
  });

  it('asks whether a target is high enough, or right, where councils say otherwise', () => {
    const high = ask({
      counts: [199, 300],
      target: { value: 60 },
      standing: { ...standing, band: 'D' },
    });
    expect(high).toContain('Is our target high enough, when most councils do better?');
    expect(high).toContain('What do councils like ours, in a better quarter, do that we do not?');
    const right = ask({
      counts: [299, 300],
      target: { value: 100 },
      standing: { ...standing, band: 'A' },
    });
    expect(right).toContain('Is our target the right one, when most councils are further from it?');
  });

  it('asks what a best performer did, by name and year', () => {
    const asked = ask(
      { counts: [299, 300], target: { value: 60 }, standing: { ...standing, band: 'A' } },
      'Hull',
    );
    expect(asked[0]).toBe('Among the best in 2010/11: Hull. What did they do that we could try?');
  });

  it('asks what changed, for better or worse, and what the figure should be', () => {
    const year = (numerator: number) =>
      ({
        basis: 'year',
        start: '2010-04-01',
        end: '2011-03-31',
        value: numerator / 10,
        numerator,
        denominator: 1000,
      }) as const;
    const now = { basis: 'year', start: '2011-04-01', end: '2012-03-31' } as const;
    const asked = (from: number) =>
      ask({ counts: [600, 1000], target: null, row: now, before: [year(from)] });
    expect(asked(800)).toEqual([
      'What has changed for these visits since last year?',
      'What should this figure be, and by when?',
      'What has changed since we last asked?',
    ]);
    expect(asked(400)[0]).toBe('What brought this about, and will it last?');
  });

  it('asks for the pace of a total that only rises, and the base of a cut', () => {
    expect(
      ask({
        counts: [11, 158],
        target: { rule: 'at_most', value: 11 },
        indicator: { polarity: 'low', inYear: 'numerator' },
      })[0],
    ).toBe('How many visits is that a month, and is the pace slowing?');
    expect(
      ask({
        counts: null,
        target: { rule: 'at_most', value: null, changePercent: -20, asWritten: '-20%' },
        indicator: { unit: 'count', inYear: 'total', polarity: 'low' },
        row: { value: 33 },
      })[0],
    ).toBe('“-20%”: from what number, and who agreed it?');
  });

  it('asks those whom a figure is about, or who stand behind it', () => {
    const voice = (many: string) =>
      ask({
        counts: [900, 1000],
        target: { value: 85 },
        indicator: { many },
      })[2];
    expect(voice('children')).toBe('What do these children or their families tell us themselves?');
    expect(voice('referrals')).toBe(
      'What do the children and families behind this figure tell us themselves?',
    );
  });
});

describe('a group that is counted again', () => {
  it('may still reach its target by its earlier members, and says that it is unlikely', () => {
    const thing = thingAbout({
      counts: [12, 16],
      target: { value: 88 },
      indicator: leavers,
      row: { basis: 'cohort' },
    });
    expect(thing?.title).toBe(
      'Visits made on time: 3 short of the target, and unlikely to meet it this year',
    );
    expect(plainWords(thing?.words ?? [])).toBe(
      '3 more of these 16 young people would meet our target of 88% or more. If 16 more young people join by March, 29 of 32 would be needed: all 16 who join, and 1 of the 4 not now counted. Unlikely to be met: almost no chance (under 0.01%).',
    );
  });
});
