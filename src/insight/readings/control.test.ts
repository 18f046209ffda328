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
    expect(view?.groups[0]?.mean).toBeCloseTo(mean, 9);
    expect(view?.groups[0]?.upper).toBeCloseTo(mean + reach, 9);
    expect(view?.assurance).toBe('On this process the target will be met sometimes, by chance.');
    expect(view?.variation).toMatch(/within the usual/);
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
