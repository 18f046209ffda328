import { describe, expect, it } from 'vitest';
import type { Basis } from '../../domain/period.ts';
import { indicatorWith, rowWith } from '../testing/rows.ts';
import { controlView } from './control.ts';

const months = (values: readonly number[], basis: Basis = 'month') =>
  values.map((value, place) => {
    const start = new Date(Date.UTC(2011, place, 1)).toISOString().slice(0, 10);
    const end = new Date(Date.UTC(2011, place + 1, 0)).toISOString().slice(0, 10);
    return rowWith({ basis, start, end, value });
  });
const steady = [50, 52, 49, 51, 50, 53, 48, 50, 51, 49, 52, 50, 51];

describe('a control chart', () => {
  it('is not drawn below 13 single periods, nor from running totals', () => {
    expect(controlView(indicatorWith(), months(steady.slice(1)), null)).toBeNull();
    const totals = months(steady, 'running_total');
    expect(controlView(indicatorWith(), totals, null)).toBeNull();
  });

  it('has limits at 2.66 mean ranges, and says what the target will do', () => {
    const view = controlView(indicatorWith(), months(steady), 52);
    const ranges = steady.slice(1).map((value, place) => Math.abs(value - (steady[place] ?? 0)));
    const mean = steady.reduce((sum, each) => sum + each, 0) / steady.length;
    const reach = (2.66 * ranges.reduce((sum, each) => sum + each, 0)) / ranges.length;
    expect(view?.groups[0]?.limits?.mean).toBeCloseTo(mean, 9);
    expect(view?.groups[0]?.limits?.upper).toBeCloseTo(mean + reach, 9);
    expect(view?.assurance).toBe('On this process the target will be met sometimes, by chance.');
    expect(view?.variation).toMatch(/within the usual/);
    expect(view?.caption).toMatch(/^13 single periods\. The middle line is their mean, 50\.5%\./u);
    expect(view?.started).toEqual([]);
  });

  it('names a point beyond its limits, good or bad by polarity', () => {
    const view = controlView(indicatorWith({ polarity: 'low' }), months([...steady, 90]), null);
    expect(view?.points.at(-1)).toMatchObject({
      special: true,
      words: 'February 2012: 90%, above the upper limit',
    });
    expect(view?.variation).toMatch(/worse/);
  });

  it('says neighbours with one cause together', () => {
    const view = controlView(indicatorWith(), months([...steady, 70, 71, 72]), null);
    expect(view?.causes).toContain('February 2012 to April 2012: 3 above the upper limit');
  });
});

/* Two years of single months: 13 round 50, then 13 round 80, then 5 more. */
describe('new limits set by hand', () => {
  const higher = steady.map((value) => value + 30);

  it('are worked out for each stretch alone, from the period chosen on', () => {
    const view = controlView(indicatorWith(), months([...steady, ...higher]), 75, ['2012-02-29']);
    const ranges = steady.slice(1).map((value, place) => Math.abs(value - (steady[place] ?? 0)));
    const mean = steady.reduce((sum, each) => sum + each, 0) / 13;
    const reach = (2.66 * ranges.reduce((sum, each) => sum + each, 0)) / 12;
    expect(view?.groups.map(({ from, to }) => [from, to])).toEqual([
      [0, 12],
      [13, 25],
    ]);
    const limits = view?.groups.map((group) => group.limits);
    expect(limits?.[0]?.upper).toBeCloseTo(mean + reach, 9);
    expect(limits?.[1]?.mean).toBeCloseTo(mean + 30, 9);
    expect(limits?.[1]?.lower).toBeCloseTo(mean + 30 - reach, 9);
    expect(view?.causes).toEqual([]);
    expect(view?.started).toEqual(['The limits start anew in February 2012.']);
    expect(view?.caption).toContain('the mean since the last new start');
    expect(view?.assurance).toBe('On this process the target will be met sometimes, by chance.');
  });

  it('begin at the first period that ends on the day or after it', () => {
    const view = controlView(indicatorWith(), months([...steady, ...higher]), null, ['2012-02-10']);
    expect(view?.groups[1]?.from).toBe(13);
  });

  it('are not drawn for a stretch under 13, whose points are not judged', () => {
    const view = controlView(indicatorWith(), months([...steady, ...higher.slice(0, 12)]), 52, [
      '2012-02-29',
    ]);
    expect(view?.groups.map(({ limits }) => limits === null)).toEqual([false, true]);
    expect(view?.started).toEqual([
      'The limits start anew in February 2012, and 12 periods are too few to work them out from.',
    ]);
    expect(view?.points.at(-1)).toMatchObject({
      special: false,
      words: 'January 2013: 80%, not judged, as this stretch is too short',
    });
    expect([view?.variation, view?.assurance, view?.causes]).toEqual([null, null, []]);
    expect(view?.caption).toBe(
      '25 single periods. The limits come back 13 periods after the last new start.',
    );
  });

  it('judge a long stretch after a short one, and not the short one', () => {
    const rows = months([...steady.slice(0, 12), ...higher]);
    const view = controlView(indicatorWith(), rows, null, ['2012-01-31']);
    expect(view?.groups.map(({ from, to, limits }) => [from, to, limits === null])).toEqual([
      [0, 11, true],
      [12, 24, false],
    ]);
    expect(view?.points[11]?.words).toContain('not judged');
    expect(view?.points[12]?.words).toContain('within the usual ups and downs');
    expect(view?.causes).toEqual([]);
    expect(view?.variation).toMatch(/within the usual/u);
  });

  it('leave the chart as it was where they begin outside it', () => {
    const plain = controlView(indicatorWith(), months(steady), 52);
    expect(controlView(indicatorWith(), months(steady), 52, ['2010-01-31', '2013-01-31'])).toEqual(
      plain,
    );
  });
});
