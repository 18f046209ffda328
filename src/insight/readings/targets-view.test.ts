import { describe, expect, it } from 'vitest';
import { plainWords } from '../../copy/words.ts';
import { parsePeriodChoice } from '../../domain/calendar.ts';
import { scorecardView } from '../scorecard.ts';
import { scorecardInput } from '../testing/page.ts';
import { indicatorWith, rowWith, targetWith } from '../testing/rows.ts';
import { targetsView } from './targets-view.ts';

/* Barking and Dagenham’s plan of 2014 (METHODS.md §5.2, §5.3), and a measure without a start. */
const neet = indicatorWith({
  code: 'NEET',
  name: 'Out of work',
  refs: [],
  polarity: 'low',
  inYear: 'snapshot',
  yearBasis: 'snapshot',
  decimals: 0,
});
const plans = indicatorWith({ code: 'PLANS', name: 'Plans', refs: ['P1'] });
const none = indicatorWith({ code: 'NONE', name: 'Without a figure' });
const police = indicatorWith({
  code: 'POLICE',
  name: 'Police protections',
  unit: 'count',
  unitWords: 'children',
  decimals: 0,
  polarity: 'low',
  inYear: 'total',
  one: 'child',
  many: 'children',
});
const rung = (
  indicatorCode: string,
  kind: 'baseline' | 'milestone' | 'target',
  value: number,
  date: string | null,
  rule: 'at_least' | 'at_most' = 'at_most',
) => targetWith({ indicatorCode, kind, value, date, rule });

const scorecard = scorecardView(
  scorecardInput({
    period: parsePeriodChoice('2014-12') ?? scorecardInput().period,
    catalogue: { indicators: [neet, plans, none, police], themes: [] },
    standings: [],
    series: [
      rowWith({
        indicatorCode: 'NEET',
        basis: 'snapshot',
        start: '2014-12-31',
        end: '2014-12-31',
        value: 28,
      }),
      rowWith({
        indicatorCode: 'PLANS',
        basis: 'year',
        start: '2013-04-01',
        end: '2014-03-31',
        value: 60,
        periodId: '2013/14',
      }),
      rowWith({
        indicatorCode: 'PLANS',
        basis: 'running_total',
        start: '2014-04-01',
        end: '2014-12-31',
        value: 70,
      }),
      rowWith({
        indicatorCode: 'POLICE',
        basis: 'running_total',
        start: '2014-04-01',
        end: '2014-12-31',
        value: 33,
      }),
    ],
    targets: [
      rung('NEET', 'baseline', 34, null),
      rung('NEET', 'milestone', 30, '2014-09-30'),
      rung('NEET', 'target', 25, '2015-04-30'),
      rung('PLANS', 'target', 85, '2015-03-31', 'at_least'),
      rung('NONE', 'target', 100, '2015-02-28', 'at_least'),
      targetWith({
        indicatorCode: 'POLICE',
        rule: 'at_most',
        value: null,
        changePercent: -20,
        asWritten: '-20%',
        date: '2015-03-31',
      }),
    ],
  }),
);

describe('the targets screen', () => {
  const view = targetsView(scorecard);

  it('has each ladder with its start, its latest figure and where it stands', () => {
    expect(
      view.ladders.map(({ name, start, latest, ladder }) => [
        name,
        start,
        latest,
        ladder.state,
        ladder.word,
      ]),
    ).toEqual([
      ['Out of work', '34%', '28%', 'behind', 'Behind by 0.2 points'],
      ['Plans', '60.0% in 2013/14', '70%', 'not_met', 'Not met'],
      ['Without a figure', null, null, 'no_baseline', 'No start given'],
      ['Police protections', null, '33 children', 'no_path', 'Not judged'],
    ]);
    expect(view.standfirst).toBe('Of 4 ladders, 2 are behind and 2 cannot be judged yet.');
    expect(view.ladders[1]).toMatchObject({
      ref: 'P1',
      partYear: true,
      lastYear: { value: 60, end: '2014-03-31' },
    });
    expect(view.ladders[0]).toMatchObject({ partYear: false, polarityWords: 'lower is better' });
    expect(view.ladders[0]?.lastYear).toBeUndefined();
  });

  it('judges all ladders by the kind of path that is chosen', () => {
    const steps = targetsView(scorecard, 'steps');
    expect(steps.ladders[0]?.ladder).toMatchObject({ state: 'ahead', word: 'Ahead by 2 points' });
    expect(steps.standfirst).toBe(
      'Of 4 ladders, 1 is met or on the way, 1 is behind, and 2 cannot be judged yet.',
    );
    expect(targetsView(scorecard, 'straight')).toEqual(view);
  });

  it('lists what is due next, the soonest first, with how it stands now', () => {
    expect(view.due.map(({ name, date, words, now }) => [date, name, words, now])).toEqual([
      ['2015-02-28', 'Without a figure', '100% by February 2015', 'No figure yet'],
      ['2015-03-31', 'Plans', '85% or more by March 2015', '70%. 15 points to go in 3 months'],
      ['2015-03-31', 'Police protections', '-20%', '33 children. Not judged'],
      ['2015-04-30', 'Out of work', '25% or less by April 2015', '28%. 3 points to go in 4 months'],
    ]);
  });

  it('names what has no start, what is to be confirmed, and what a limit leaves', () => {
    expect(view.noStart.map(({ name }) => name)).toEqual([
      'Without a figure',
      'Police protections',
    ]);
    expect(view.questions.map(({ name, words }) => [name, words])).toEqual([
      ['Out of work', 'The plan gives no date for the start, 34%; it is drawn at 1 April 2014.'],
      ['Police protections', '“-20%”, but from what? The plan does not name its base.'],
    ]);
    expect(view.allowances).toHaveLength(1);
    expect(view.allowances[0]).toMatchObject({
      indicatorCode: 'POLICE',
      one: 'child',
      allowance: { used: 33, monthsGone: 9, monthsLeft: 3 },
    });
  });

  it('has nothing where nothing has a target', () => {
    const empty = targetsView({ ...scorecard, themes: [] });
    expect(empty).toMatchObject({
      ladders: [],
      due: [],
      noStart: [],
      questions: [],
      allowances: [],
    });
  });
});

describe('a measure short of a target still to come, without counts', () => {
  it('is named with the distance and how far behind its path it is', () => {
    const thing = scorecard.things?.find(({ indicatorCode }) => indicatorCode === 'PLANS');
    expect(thing?.title).toBe('Plans: short of the target');
    expect(plainWords(thing?.words ?? [])).toMatch(/^70%: 15 points below 85%\./u);
  });
});
