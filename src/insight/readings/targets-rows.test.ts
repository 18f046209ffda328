import { describe, expect, it } from 'vitest';
import { scorecardView } from '../scorecard.ts';
import { scorecardInput } from '../testing/page.ts';
import { made, read } from '../testing/reading.ts';
import type { ScorecardRow, SeriesPoint } from '../views.ts';
import { slimScorecard } from './slim.ts';
import { targetsView } from './targets-view.ts';
import type { Ladder, Reading } from './views.ts';

const scorecard = scorecardView(scorecardInput());
const of = (...rows: readonly ScorecardRow[]) =>
  targetsView({ ...scorecard, themes: [{ name: 'Safe', gloss: '', rows }] });
const { ladder: own } = read;
if (own === null) throw new Error('a ladder');
const standing = (state: Ladder['state'], changes: Partial<Ladder> = {}) =>
  made({ code: state }, { ladder: { ...own, state, ...changes } });

describe('the targets screen of one measure, worked by hand', () => {
  it('has its ladder, what is due next, and that it has no start', () => {
    const name = 'Visits made on time';
    expect(of(made())).toEqual({
      eyebrow: 'Harrow, 2011/12',
      title: 'Is the plan on its way?',
      standfirst: 'Of 1 ladder, 1 is behind.',
      ladders: [
        {
          indicatorCode: 'ONE',
          name,
          ref: 'NI 1',
          polarityWords: null,
          latest: '80.0%',
          latestValue: 80,
          latestEnd: '2012-09-30',
          partYear: true,
          ladder: own,
          start: null,
        },
      ],
      due: [
        {
          indicatorCode: 'ONE',
          name,
          date: '2013-03-31',
          words: '85% or more by March 2013',
          now: '80.0%. 5 points to go in 6 months',
        },
      ],
      noStart: [{ indicatorCode: 'ONE', name }],
      questions: [],
      allowances: [],
    });
  });

  it('leaves out a measure without a ladder or a reading', () => {
    const { reading: _reading, ...bare } = made();
    expect(of(bare, made({}, { ladder: null }))).toMatchObject({
      ladders: [],
      questions: [],
      allowances: [],
    });
  });
});

describe('the ladders', () => {
  it('are counted as met or on the way, behind, or not to be judged', () => {
    const good = ['met', 'ahead', 'on_path'] as const;
    const late = ['behind', 'not_met'] as const;
    const open = ['no_figure', 'no_baseline', 'no_path'] as const;
    const said = (...states: readonly Ladder['state'][]) =>
      of(...states.map((state) => standing(state))).standfirst;
    expect(said(...good, ...late, ...open)).toBe(
      'Of 8 ladders, 3 are met or on the way, 2 are behind, and 3 cannot be judged yet.',
    );
    expect(said(...good)).toBe('Of 3 ladders, 3 are met or on the way.');
    expect(said(...open)).toBe('Of 3 ladders, 3 cannot be judged yet.');
  });

  it('have their start in the plan, else in the last full year before the figure', () => {
    const year: SeriesPoint = {
      periodId: '2011/12',
      start: '2011-04-01',
      end: '2012-03-31',
      basis: 'year',
      kind: 'year',
      series: 'year',
      value: 70,
      shown: '70.0%',
      countsWords: null,
      missingWords: null,
      provisional: false,
      latest: false,
      published: false,
    };
    const start = (...points: readonly SeriesPoint[]) => {
      const [row] = of(made({ points })).ladders;
      return [row?.start, row?.lastYear];
    };
    const found = ['70.0% in 2011/12', { value: 70, end: '2012-03-31' }];
    const older = { ...year, end: '2011-03-31', periodId: '2010/11', value: 60, shown: '60.0%' };
    expect(start(older, year)).toEqual(found);
    expect(start(year, { ...year, kind: 'part', value: 50 })).toEqual(found);
    expect(start(year, { ...year, value: null })).toEqual(found);
    expect(start(year, { ...year, end: '2012-04-01', value: 50 })).toEqual(found);
    expect(start()).toEqual([null, undefined]);
    const [rung] = own.rungs;
    if (rung === undefined) throw new Error('a rung');
    const base = { ...rung, kind: 'baseline' as const, level: '34%' };
    const planned = made({ points: [year] }, { ladder: { ...own, rungs: [rung, base] } });
    expect(of(planned).ladders[0]).toMatchObject({ start: '34%' });
    expect(of(planned).ladders[0]).not.toHaveProperty('lastYear');
    expect(of(planned).noStart).toEqual([]);
  });

  it('are of part of a year, so far or not stated, or of a whole one', () => {
    const part = (basis: ScorecardRow['latest']['basis']) =>
      of(made({ latest: { basis } })).ladders[0]?.partYear;
    expect(part('running_total')).toBe(true);
    expect(part('not_stated')).toBe(true);
    expect(part('year')).toBe(false);
    expect(part('snapshot')).toBe(false);
  });
});

describe('what is due and what is asked', () => {
  it('comes by date, with how the figure stands or that there is none', () => {
    const due = (code: string, date: string | null, row = {}, paceWords: string | null = null) =>
      made(
        { code, ...row },
        {
          ladder: {
            ...own,
            word: 'Behind',
            paceWords,
            nextDue: date === null ? null : { date, words: code },
          },
        },
      );
    const view = of(
      due('late', '2014-03-31'),
      due('none', null),
      due('soon', '2013-01-31', { latest: { value: null } }),
    );
    expect(view.due.map(({ indicatorCode, date, now }) => [indicatorCode, date, now])).toEqual([
      ['soon', '2013-01-31', 'No figure yet'],
      ['late', '2014-03-31', '80.0%. Behind'],
    ]);
    expect(view.ladders[2]).toMatchObject({ latest: null, latestValue: null });
  });

  it('is the ladder’s own questions and then the base of a cut', () => {
    const allowance: Reading['allowance'] = {
      used: 33,
      monthsGone: 6,
      monthsLeft: 6,
      pace: 5.5,
      projection: 66,
      bases: [],
      asked: 'From what?',
      asWritten: '-20%',
      words: '',
    };
    const asking = { ladder: { ...own, questions: ['By when?'] } };
    const words = (reading: Partial<Reading>) =>
      of(made({}, reading)).questions.map((question) => question.words);
    expect(words({ ...asking, allowance })).toEqual(['By when?', 'From what?']);
    expect(words({ ...asking, allowance: { ...allowance, asked: null } })).toEqual(['By when?']);
    expect(words({ ladder: null, allowance })).toEqual(['From what?']);
    const { one: _one, ...unnamed } = read;
    const { reading: _reading, ...bare } = made();
    expect(of({ ...bare, reading: { ...unnamed, allowance } }).allowances).toEqual([
      { indicatorCode: 'ONE', name: 'Visits made on time', one: 'case', allowance },
    ]);
    expect(of(made({}, { allowance })).allowances[0]?.one).toBe('visit');
  });
});

it('a scorecard for the first paint is the same but for readings and ranges', () => {
  const slim = slimScorecard(scorecard);
  expect({ ...slim, themes: [] }).toEqual({ ...scorecard, themes: [] });
  expect(slim.themes).toEqual(
    scorecard.themes.map((theme) => ({
      ...theme,
      rows: theme.rows.map(({ reading: _reading, ...row }) => row),
    })),
  );
});
