import { describe, expect, it } from 'vitest';
import type { Basis } from '../../domain/period.ts';
import { indicatorWith, rowWith } from '../testing/rows.ts';
import { controlView } from './control.ts';

const near = (value: number): unknown => expect.closeTo(value, 9);
/** Single periods from January 2011 on, by months. */
const series = (values: readonly (number | null)[], basis: Basis = 'month') =>
  values.map((value, place) => {
    const start = new Date(Date.UTC(2011, place, 1)).toISOString().slice(0, 10);
    const end = new Date(Date.UTC(2011, place + 1, 0)).toISOString().slice(0, 10);
    return rowWith({ basis, start, end, value });
  });
const view = (
  values: readonly (number | null)[],
  changes: Parameters<typeof indicatorWith>[0] = {},
  target: number | null = null,
  startsAt: readonly string[] = [],
) => controlView(indicatorWith(changes), series(values), target, startsAt);
/* 51 and 49 by turns: a mean of 50, and two from each to the next, so limits 2.66 × 2 away. */
const turns = (n: number) => Array.from({ length: n }, (_, place) => (place % 2 === 0 ? 51 : 49));
/* Seven above the mean of 50, then seven below, and none of them near a limit. */
const shifted = [51, 53, 51, 53, 51, 53, 51, 49, 47, 49, 47, 49, 47, 49];

describe('a whole control chart', () => {
  it('of figures that only go up and down by turns has limits and nothing special', () => {
    const made = view(turns(14), {}, 60);
    expect({ ...made, points: made?.points.slice(0, 2) }).toEqual({
      title: 'Is this more than the usual ups and downs?',
      caption:
        '14 single periods. The middle line is their mean, 50.0%. If nothing else changes, nearly all would lie between 44.7% and 55.3%.',
      points: [
        {
          end: '2011-01-31',
          period: 'January 2011',
          shown: '51%',
          value: 51,
          special: false,
          words: 'January 2011: 51%, within the usual ups and downs',
        },
        {
          end: '2011-02-28',
          period: 'February 2011',
          shown: '49%',
          value: 49,
          special: false,
          words: 'February 2011: 49%, within the usual ups and downs',
        },
      ],
      groups: [{ from: 0, to: 13, limits: { mean: 50, lower: near(44.68), upper: near(55.32) } }],
      started: [],
      target: 60,
      causes: [],
      variation: 'The latest figure is within the usual ups and downs.',
      assurance: 'On this process the target will not be met without a change.',
    });
    expect(made?.points).toHaveLength(14);
    expect(view(turns(14), {}, 40)?.assurance).toBe(
      'On this process the target will be met every time.',
    );
    expect(view(turns(14))).toMatchObject({ target: null, assurance: null });
  });

  it('says seven on one side together, by which way is better', () => {
    const causes = [
      'January 2011 to July 2011: 7 in a row above the mean',
      'August 2011 to February 2012: 7 in a row below the mean',
    ];
    const made = view(shifted);
    expect(made?.causes).toEqual(causes);
    expect(made?.points[0]).toMatchObject({
      special: true,
      words: 'January 2011: 51%, one of seven in a row above the mean',
    });
    expect(made?.variation).toBe('The latest figure is worse than the usual ups and downs.');
    expect(view(shifted, { polarity: 'low' })?.variation).toBe(
      'The latest figure is better than the usual ups and downs.',
    );
    expect(view(shifted, { polarity: 'none' })?.variation).toBe(
      'The latest figure is lower than the usual ups and downs.',
    );
    expect(view(shifted, { polarity: 'none' })?.causes).toEqual(causes);
  });

  it('says a run that rises, and one point alone beyond a limit', () => {
    const rising = view([49, 51, 49, 51, 49, 51, 47, 48, 49, 50, 51, 52, 53]);
    expect(rising?.causes).toEqual(['July 2011 to January 2012: 7 in a row that rise']);
    expect(rising?.points[6]?.words).toBe('July 2011: 47%, one of seven in a row that rise');
    expect(view([...turns(14), 57])?.causes).toEqual(['March 2012: 57%, above the upper limit']);
  });
});

describe('what a control chart is drawn from', () => {
  const points = (...args: Parameters<typeof view>) => view(...args)?.points.length ?? null;

  it('is 13 single periods that have a figure', () => {
    expect(points(turns(13))).toBe(13);
    expect(points(turns(12))).toBeNull();
    expect(points([...turns(6), null, ...turns(7)])).toBe(13);
    expect(points([...turns(6), null, ...turns(6)])).toBeNull();
    expect(points([])).toBeNull();
  });

  it('is of the definition of the newest', () => {
    const breaks = (from: string) => ({ breaks: [{ from, words: 'changed' }] });
    expect(points(turns(14), breaks('2011-02-01'))).toBe(13);
    expect(points(turns(14), breaks('2011-03-01'))).toBeNull();
    expect(points(turns(14), breaks('2010-03-01'))).toBe(14);
    expect(points(turns(14), breaks('2013-03-01'))).toBe(14);
  });

  it('is of months before quarters, and of no quarter that stands for its year', () => {
    const quarters = series(turns(13), 'quarter');
    const months = (n: number) => series(turns(n));
    const of = (rows: typeof quarters, yearBasis: 'year' | 'quarter' = 'year') =>
      controlView(indicatorWith({ yearBasis }), rows, null)?.points.map(({ words }) => words);
    expect(of([...months(12), ...quarters])).toHaveLength(13);
    expect(of([...months(14), ...quarters])).toHaveLength(14);
    // Of 13 ends from January 2011 to January 2012 one is a March.
    expect(of(quarters, 'quarter')).toBeUndefined();
    expect(of(series(turns(14), 'quarter'), 'quarter')).toHaveLength(13);
  });
});

describe('a new start', () => {
  it('is said, with one period since or several', () => {
    expect(view(turns(14), {}, 50, ['2012-02-29'])).toMatchObject({
      caption: '14 single periods. The limits come back 13 periods after the last new start.',
      started: [
        'The limits start anew in February 2012, and 1 period is too few to work them out from.',
      ],
      groups: [
        { from: 0, to: 12 },
        { from: 13, to: 13, limits: null },
      ],
      variation: null,
      assurance: null,
    });
    const long = view(turns(26), {}, 50, ['2012-02-01']);
    expect(long?.started).toEqual(['The limits start anew in February 2012.']);
    expect(long?.caption).toContain('The middle line is the mean since the last new start, 49.9%.');
    expect(long?.points[13]).toMatchObject({ special: false, period: 'February 2012' });
  });

  it('judges no point of a short stretch, from its first to its last', () => {
    const made = view([...turns(3), ...shifted], {}, null, ['2011-04-30']);
    const judged = made?.points.map(({ words }) => !words.includes('not judged'));
    expect(judged?.slice(0, 5)).toEqual([false, false, false, true, true]);
    expect(made?.causes).toEqual([
      'April 2011 to October 2011: 7 in a row above the mean',
      'November 2011 to May 2012: 7 in a row below the mean',
    ]);
    const last = view([...shifted, ...turns(2)], {}, null, ['2012-03-31']);
    expect(last?.points.slice(13).map(({ special }) => special)).toEqual([true, false, false]);
    expect(last?.points[14]?.words).toContain('not judged');
  });
});
