import { describe, expect, it } from 'vitest';
import { plainWords } from '../../copy/words.ts';
import { made, read } from '../testing/reading.ts';
import type { ScorecardRow, SeriesPoint } from '../views.ts';
import { thingsToKnow } from './things.ts';
import type { Reading } from './views.ts';

const thing = (...args: Parameters<typeof made>) => thingsToKnow([made(...args)])[0];
const kind = (...args: Parameters<typeof made>) => thing(...args)?.kind;
const first = (...rows: readonly ScorecardRow[]) => thingsToKnow(rows)[0]?.indicatorCode;
/** No rule has anything to say of it. */
const met = { target: { state: 'met' } } as const;

describe('short of a target, and within reach', () => {
  it('is said with its cases, what the rest must bring, and the outlook', () => {
    const { words, ...rest } = thing({}, { outlook: 'Could go either way' }) ?? { words: [] };
    expect(rest).toEqual({
      kind: 'reachable',
      indicatorCode: 'ONE',
      title: 'Visits made on time: 5 short of the target, and unlikely to meet it this year',
    });
    expect(words).toEqual([
      { strong: '5 more of these 100 visits would meet our target of 85% or more.' },
      ' If the rest of the year brings 100 more visits, 90 of the next 100 would be needed.',
      ' Could go either way.',
    ]);
    expect(thing({}, { outlook: null, forward: null })?.words).toEqual([words[0]]);
  });

  it('is of a target not met or within tolerance, with cases to go', () => {
    expect(kind({ target: { state: 'nearly' } })).toBe('reachable');
    expect(kind({ target: { state: 'too_soon' } })).toBeUndefined();
    expect(kind({}, { toTarget: null })).toBeUndefined();
    expect(kind({ target: { gap: null } })).toBeUndefined();
    expect(kind({ target: { value: null } })).toBeUndefined();
    const toTarget = read.toTarget;
    if (toTarget === null) throw new Error('cases');
    expect(kind({}, { toTarget: { ...toTarget, toGo: 0 } })).toBeUndefined();
    expect(kind({}, { toTarget: { ...toTarget, toGo: 1 } })).toBe('reachable');
  });

  it('is not what the rest of the year cannot bring, unless a group is counted again', () => {
    const { forward } = read;
    if (forward === null) throw new Error('a way forward');
    const out = { ...forward, attainable: 'not_attainable' } as const;
    expect(kind({}, { forward: out })).toBeUndefined();
    expect(kind({ latest: { basis: 'cohort' } }, { forward: out })).toBe('reachable');
    expect(kind({}, { forward: { ...forward, neededOfAll: 201, all: 200 } })).toBeUndefined();
    expect(kind({}, { forward: { ...forward, neededOfAll: 200, all: 200 } })).toBe('reachable');
  });

  it('is not what was due by the figure’s day, where nothing more is to come', () => {
    const over = { forward: null };
    expect(kind({ target: { date: '2012-09-30' } }, over)).toBeUndefined();
    expect(kind({ target: { date: '2012-10-01' } }, over)).toBe('reachable');
    expect(kind({ target: { date: null } }, over)).toBe('reachable');
    expect(kind({ target: { date: '2012-09-30' } })).toBe('reachable');
  });

  it('goes by how far off it is beside its target, and last by the odds', () => {
    const far = (code: string, gap: number, value: number, state: 'unlikely' | 'either') =>
      made(
        { code, target: { gap, value } },
        { forecast: read.forecast === null ? null : { ...read.forecast, state } },
      );
    expect(first(far('A', -5, 85, 'either'), far('B', -6, 85, 'either'))).toBe('B');
    expect(first(far('A', -5, 85, 'either'), far('B', -5, 50, 'either'))).toBe('B');
    expect(first(far('A', -5, -85, 'either'), far('B', -5, -50, 'either'))).toBe('B');
    // A target below 1 is not divided by: 0.5 off 0.1 is less than 0.9 off 1.
    expect(first(far('A', 0.5, 0.1, 'either'), far('B', 0.9, 1, 'either'))).toBe('B');
    expect(first(far('A', -5, 85, 'either'), far('B', -84, 85, 'unlikely'))).toBe('A');
    expect(first(far('A', -5, 85, 'unlikely'), far('B', -6, 85, 'unlikely'))).toBe('B');
  });

  it('is over a limit, and still to be met, where that is so', () => {
    const title = (rule: 'at_most' | 'less_than' | 'more_than') =>
      thing({ target: { rule } }, { forecast: null })?.title;
    expect(title('at_most')).toBe('Visits made on time: 5 over the target, which can still be met');
    expect(title('less_than')).toContain('5 over the target');
    expect(title('more_than')).toContain('5 short of the target');
  });
});

describe('short of a target without counts', () => {
  const { ladder } = read;
  const way = ladder === null ? null : { ...ladder, state: 'behind' as const, word: 'Behind by 2' };
  const short = (row: Parameters<typeof made>[0], on: Reading['ladder'] = null) =>
    thing(row, { counts: null, ladder: on });

  it('is said with its distance, and how far behind its path it is', () => {
    expect(short({})).toEqual({
      kind: 'reachable',
      indicatorCode: 'ONE',
      title: 'Visits made on time: short of the target',
      words: [{ strong: '80.0%: 5 points below 85%. 5 more of 100 needed.' }, ''],
    });
    const behind = way === null ? null : { ...way, detail: 'Path at September: 82%' };
    expect(short({ target: { detail: null } }, behind)?.words).toEqual([
      { strong: '80.0%: Not met.' },
      ' Behind by 2: Path at September: 82%.',
    ]);
    expect(short({}, way === null ? null : { ...way, detail: null })?.words[1]).toBe(
      ' Behind by 2.',
    );
    expect(short({}, way === null ? null : { ...way, state: 'ahead' })?.words[1]).toBe('');
  });

  it('is of a target still to come, by a known distance', () => {
    expect(short({ target: { date: null } })).toBeUndefined();
    expect(short({ target: { date: '2012-09-30' } })).toBeUndefined();
    expect(short({ target: { date: '2012-10-01' } })?.kind).toBe('reachable');
    expect(short({ target: { gap: null } })).toBeUndefined();
  });

  it('comes after all that counts can tell of, unless that is against the odds, the furthest first', () => {
    const of = (code: string, gap: number, value: number | null = 85) =>
      made({ code, target: { gap, value } }, { counts: null, ladder: null });
    expect(first(of('A', -80), made({ code: 'B' }, { forecast: null }))).toBe('B');
    expect(first(of('A', -80), made({ code: 'B' }))).toBe('A');
    expect(first(of('A', -5), of('B', -6))).toBe('B');
    expect(first(of('A', 5), of('B', 6))).toBe('B');
    expect(first(of('A', -5), of('B', -5, 50))).toBe('B');
    expect(first(of('A', 0.5, 0.1), of('B', 0.9, 1))).toBe('B');
    expect(first(of('A', -2, null), of('B', -100, 85))).toBe('A');
  });
});

describe('worse by more than chance', () => {
  const year: SeriesPoint = {
    periodId: '2011/12',
    start: '2011-04-01',
    end: '2012-03-31',
    basis: 'year',
    kind: 'year',
    series: 'year',
    value: 95,
    shown: '95.0%',
    countsWords: null,
    missingWords: null,
    provisional: false,
    latest: false,
    published: false,
  };
  const since = (
    changes: Partial<SeriesPoint>,
    row: Parameters<typeof made>[0] = {},
    reading = {},
  ) => thing({ ...met, points: [{ ...year, ...changes }], ...row }, reading);

  it('is beside the last full year, where the 99.8% range of the counts leaves it out', () => {
    // Wilson at 3.09 of 80 of 100: 65.3 to 89.5.
    expect(since({})).toEqual({
      kind: 'worsening',
      indicatorCode: 'ONE',
      title: 'Visits made on time: worse, and by more than chance',
      words: [
        '80.0% (80 of 100), against 95.0% in 2011/12. ',
        { strong: 'In a group of 100 chance alone would not do that.' },
      ],
    });
    expect(since({ value: 90 })?.kind).toBe('worsening');
    expect(since({ value: 89 })).toBeUndefined();
    expect(since({ value: 65 }, { polarity: 'low' })?.kind).toBe('worsening');
    expect(since({ value: 66 }, { polarity: 'low' })).toBeUndefined();
    expect(since({ value: 65 })).toBeUndefined();
    expect(since({}, { polarity: 'low' })).toBeUndefined();
    expect(since({}, { polarity: 'none' })).toBeUndefined();
    expect(since({ value: 65 }, { polarity: 'none' })).toBeUndefined();
    expect(plainWords(since({}, { latest: { countsWords: null } })?.words ?? [])).toContain(
      '80.0% (80 of 100), against',
    );
  });

  it('is not told of another kind of point, of no figure, or of the figure’s own year', () => {
    expect(since({ kind: 'part' })).toBeUndefined();
    expect(since({ value: null })).toBeUndefined();
    expect(since({ end: '2012-04-01' })).toBeUndefined();
    expect(since({}, {}, { counts: null })).toBeUndefined();
    const headroom = { allowed: 1, used: 1, words: '' };
    expect(since({}, {}, { headroom })).toBeUndefined();
    const two = [
      { ...year, value: 95, end: '2011-03-31' },
      { ...year, value: 80 },
    ];
    expect(thing({ ...met, points: two })).toBeUndefined();
  });

  it('is first of all a clear change, in its own words', () => {
    const change = {
      points: -20,
      direction: 'worse',
      words: 'Down 20 points, worse',
      detail: 'From 100%',
      clear: true,
    } as const;
    expect(thing({ ...met, change })).toEqual({
      kind: 'worsening',
      indicatorCode: 'ONE',
      title: 'Visits made on time: worse, and by more than chance',
      words: [{ strong: 'Down 20 points, worse.' }, ' From 100%.'],
    });
    expect(thing({ ...met, change: { ...change, clear: false } })).toBeUndefined();
    expect(thing({ ...met, change: { ...change, clear: null } })).toBeUndefined();
    expect(thing({ ...met, change: { ...change, direction: 'better' } })).toBeUndefined();
  });

  it('goes by its size, a clear change before any other', () => {
    const clear = (code: string, points: number | null) =>
      made({ ...met, code, change: { points, direction: 'worse', clear: true } });
    const beside = (code: string, value: number, polarity: 'high' | 'low' = 'high') =>
      made({ ...met, code, polarity, points: [{ ...year, value }] });
    expect(first(beside('A', 100), clear('B', -1))).toBe('B');
    expect(first(clear('A', -1), clear('B', 2))).toBe('B');
    expect(first(clear('A', null), clear('B', -1))).toBe('B');
    expect(first(beside('A', 95), beside('B', 99))).toBe('B');
    // 80% less 40% is more than 95% less 80%.
    expect(first(beside('A', 95), beside('B', 40, 'low'))).toBe('B');
  });
});

describe('part of a year that flatters', () => {
  const soon = { state: 'too_soon', detail: 'On this pace 16%', value: 11 } as const;
  const part = (row: Parameters<typeof made>[0] = {}) =>
    thing({
      polarity: 'low',
      target: soon,
      england: { average: 81.5, periodId: '2010/11' },
      ...row,
    });

  it('is said beside the average of a whole year, where it looks better', () => {
    expect(part()).toEqual({
      kind: 'part_year',
      indicatorCode: 'ONE',
      title: 'Visits made on time: part of a year, so it looks better than it is',
      words: [
        '80.0% so far is a running total, which can only rise. ',
        'It looks better than England’s 81.5%, but that is for the whole of 2010/11. ',
        { strong: 'On this pace 16%.' },
      ],
    });
    const bare = [
      '80.0% so far is a running total, which can only rise. ',
      { strong: 'On this pace 16%.' },
    ];
    expect(part({ england: { average: 81.4567, periodId: '2010/11' } })).toEqual(part());
    expect(part({ england: { average: 80 } })?.words).toEqual(bare);
    expect(part({ england: { average: null } })?.words).toEqual(bare);
  });

  it('is of a limit, a figure, a pace and a low that is good', () => {
    expect(part({ target: { ...soon, state: 'met' } })).toBeUndefined();
    expect(part({ target: { ...soon, value: null } })).toBeUndefined();
    expect(part({ target: { ...soon, detail: null } })).toBeUndefined();
    expect(part({ latest: { value: null } })).toBeUndefined();
    expect(part({ polarity: 'high' })).toBeUndefined();
    expect(part({ polarity: 'none' })).toBeUndefined();
  });
});

describe('too small a group', () => {
  it('is said with its range, under ten', () => {
    const tiny = { ...met, latest: { countsWords: null } };
    expect(thing(tiny, { tiny: true })).toEqual({
      kind: 'small_group',
      indicatorCode: 'ONE',
      title: 'Visits made on time: too small a group to judge',
      words: [{ strong: '80 of 100.' }, ' By chance alone this could lie between 71% and 87%.'],
    });
    expect(thing({ ...met, latest: { countsWords: '4 of 5' } }, { tiny: true })?.words[0]).toEqual({
      strong: '4 of 5.',
    });
    expect(thing(met, { tiny: false })).toBeUndefined();
    expect(thing(met, { tiny: true, counts: null })).toBeUndefined();
    expect(thing(met, { tiny: true, interval: null })).toBeUndefined();
  });
});

describe('target and councils that disagree', () => {
  it('are said with both levels', () => {
    const england = { average: 90, averageWords: 'England average 90.0%' };
    const disagreement = 'Meets our target, but most councils do better.';
    expect(thing({ ...met, england }, { disagreement })).toEqual({
      kind: 'disagreement',
      indicatorCode: 'ONE',
      title: 'Visits made on time: target and councils disagree',
      words: [
        { strong: disagreement },
        ' 80.0%; our target is 85% or more. England average 90.0%.',
      ],
    });
    const said = (row: Parameters<typeof made>[0]) =>
      thing({ ...met, ...row }, { disagreement })?.words[1];
    expect(said({})).toBe(' 80.0%; our target is 85% or more.');
    expect(said({ england: { ...england, average: null } })).toBe(
      ' 80.0%; our target is 85% or more.',
    );
    expect(said({ target: { state: 'met', word: 'Met', rule: null } })).toBe(
      ' 80.0%; our target is Met.',
    );
    expect(said({ target: { state: 'met', word: 'Met', value: null } })).toBe(
      ' 80.0%; our target is Met.',
    );
    expect(said({ target: { state: 'met', rule: 'between', value: 5, upper: 6 } })).toBe(
      ' 80.0%; our target is 5 to 6%.',
    );
  });

  it('furthest from the target come first', () => {
    const of = (code: string, gap: number | null) =>
      made({ code, target: { state: 'met', gap } }, { disagreement: 'They differ.' });
    expect(first(of('A', 2), of('B', -3))).toBe('B');
    expect(first(of('A', null), of('B', 1))).toBe('B');
  });
});

it('rows without a reading are passed over', () => {
  const { reading: _reading, ...bare } = made();
  expect(thingsToKnow([bare])).toEqual([]);
});
