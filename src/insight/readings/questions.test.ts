import { describe, expect, it } from 'vitest';
import { made, read } from '../testing/reading.ts';
import type { Changes } from '../testing/reading.ts';
import { indicatorWith } from '../testing/rows.ts';
import { questionsFor } from './questions.ts';
import type { Reading } from './views.ts';

const always = [
  'What has changed since we last asked?',
  'What do we expect this figure to be when we next meet?',
  'What do the children and families behind this figure tell us themselves?',
];
const met = { target: { state: 'met' } } as const;
const nothing: Partial<Reading> = { toTarget: null, forward: null, ladder: null };
/** What is asked of a met measure, beyond what can always be asked. */
const asked = (
  row: Changes = {},
  reading: Partial<Reading> = {},
  inYear: 'both' | 'cohort' = 'both',
  best: string | null = null,
) =>
  questionsFor(
    made({ ...met, ...row }, { ...nothing, ...reading }),
    indicatorWith({ inYear }),
    best,
  ).filter((question) => !always.includes(question));

describe('the questions of a measure', () => {
  it('are those that can always be asked where nothing is doubtful, short or open', () => {
    expect(questionsFor(made(met, nothing), indicatorWith(), null)).toEqual(always);
    const { reading: _reading, ...bare } = made(met);
    expect(questionsFor(bare, indicatorWith(), null)).toEqual(always);
  });

  it('begin with the figure itself: missing, doubtful, unbacked, of few, or of an unstated basis', () => {
    const when = 'When will there be a figure, and who is collecting it?';
    const how = 'How many visits are behind this percentage?';
    expect(asked({ latest: { value: null } }, { counts: null })).toEqual([when]);
    expect(asked({ change: { words: 'Please check' } })).toEqual([
      'Two of these figures cannot both be right. Which one is, and how do we know?',
    ]);
    expect(asked({}, { counts: null })).toEqual([how]);
    expect(asked({ unit: 'rate' }, { counts: null })).toEqual([]);
    const { counts } = read;
    if (counts === null) throw new Error('counts');
    const few = ['Are these the same few visits as last time?'];
    expect(asked({}, { counts: { ...counts, denominator: 29 } })).toEqual(few);
    expect(asked({}, { counts: { ...counts, denominator: 30 } })).toEqual([]);
    expect(asked({}, { basisQuestion: { question: '', answers: [] } })).toEqual([
      'Is this figure September alone, or the year so far?',
    ]);
  });

  it('go on with what is short, and by how many', () => {
    const { toTarget, forward } = read;
    if (toTarget === null || forward === null) throw new Error('cases');
    const more = 'What would it take to meet the target for 5 more of these visits, and by when?';
    const fewer = 'What would it take to bring the number down by 5, and by when?';
    expect(asked({}, { toTarget })).toEqual([more]);
    const rule = (of: 'at_most' | 'less_than' | 'more_than') =>
      asked({ target: { state: 'met', rule: of } }, { toTarget });
    expect(rule('at_most')).toEqual([fewer]);
    expect(rule('less_than')).toEqual([fewer]);
    expect(rule('more_than')).toEqual([more]);
    expect(asked({}, { toTarget: { ...toTarget, toGo: 0 } })).toEqual([]);
    const out = { ...forward, attainable: 'not_attainable' } as const;
    const reach =
      'If the target is out of reach this year, what is the best that can still be done, and when will it be met?';
    expect(asked({}, { forward })).toEqual([]);
    expect(asked({}, { forward: out })).toEqual([reach]);
    expect(asked({}, { forward: out }, 'cohort')).toEqual([]);
    expect(asked({}, { headroom: { allowed: 17, used: 11, words: '' } })).toEqual([
      'How many visits is that a month, and is the pace slowing?',
    ]);
  });

  it('ask from what number a cut is, where the plan does not say', () => {
    const allowance = {
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
    expect(asked({}, { allowance })).toEqual(['“-20%”: from what number, and who agreed it?']);
    expect(asked({}, { allowance: { ...allowance, asked: null } })).toEqual([]);
  });

  it('turn to the judgement: councils, the path, the change and the target', () => {
    const disagreement = 'They differ.';
    expect(asked({}, { disagreement })).toEqual([
      'Is our target high enough, when most councils do better?',
    ]);
    expect(asked({ target: { state: 'not_met' } }, { disagreement })).toEqual([
      'Is our target the right one, when most councils are further from it?',
    ]);
    const { ladder } = read;
    if (ladder === null) throw new Error('a ladder');
    expect(asked({}, { ladder: { ...ladder, state: 'behind' } })).toEqual([
      'What has to happen before the next milestone, and who will do it?',
    ]);
    expect(asked({}, { ladder: { ...ladder, state: 'ahead' } })).toEqual([]);
    const change = (direction: 'better' | 'worse', clear: boolean | null) =>
      asked({ change: { direction, clear } });
    expect(change('worse', true)).toEqual(['What has changed for these visits since last year?']);
    expect(change('better', true)).toEqual(['What brought this about, and will it last?']);
    expect(change('worse', false)).toEqual([]);
    expect(change('better', null)).toEqual([]);
    expect(asked({ target: { state: 'no_target' } })).toEqual([
      'What should this figure be, and by when?',
    ]);
  });

  it('leave one of the three for what councils show', () => {
    const best = 'Among the best in 2010/11: Hull. What did they do that we could try?';
    const lowest = 'What do councils like ours, in a better quarter, do that we do not?';
    const year = { periodId: '2010/11' };
    expect(asked({ england: year }, {}, 'both', 'Hull')).toEqual([best]);
    expect(asked({ england: { periodId: null } }, {}, 'both', 'Hull')).toEqual([]);
    expect(asked({ england: year })).toEqual([]);
    expect(asked({ england: { band: 'D' } })).toEqual([lowest]);
    expect(asked({ england: { band: 'C' } })).toEqual([lowest]);
    expect(asked({ england: { band: 'B' } })).toEqual([]);
    const own = { disagreement: 'They differ.', headroom: { allowed: 1, used: 1, words: '' } };
    const three = asked({ change: { words: 'Please check' } }, own);
    expect(three).toHaveLength(3);
    const withBest = asked(
      { change: { words: 'Please check' }, england: { ...year, band: 'D' } },
      own,
      'both',
      'Hull',
    );
    expect(withBest).toEqual([three[0], three[1], best]);
    expect(asked({ change: { words: 'Please check' }, england: { band: 'D' } }, own)[2]).toBe(
      lowest,
    );
  });
});
