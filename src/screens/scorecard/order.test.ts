import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNodeEngine } from '../../engine/node.ts';
import type { ScorecardRow, ScorecardView, TargetState } from '../../insight/views.ts';
import { openLive, type LiveFigures } from '../../state/live.ts';
import { filterRows, noFilters } from './filter.ts';
import { bandKey, changeKey, targetKey, trendKey } from './order.ts';

const data = new URL('../../../data/', import.meta.url);
let live: LiveFigures;
let view: ScorecardView;
let rows: readonly ScorecardRow[];

beforeAll(async () => {
  live = await openLive(await openNodeEngine(), (path) => readFile(new URL(path, data)));
  view = await live.scorecard({
    workspace: 'harrow-2012',
    area: null,
    period: null,
    benchmark: null,
  });
  rows = view.themes.flatMap((theme) => theme.rows);
}, 120_000);
afterAll(() => live.close());

const row = (ref: string): ScorecardRow => {
  const found = rows.find((each) => each.ref === ref);
  if (!found) throw new Error(`No ${ref} in the sample`);
  return found;
};
const refs = (found: readonly ScorecardRow[]) => found.map((each) => each.ref);

describe('the order', () => {
  it('puts a rise of a measure where lower is better on the worse side', () => {
    // NI 62 went from 15.0 to 16.2 and lower is better; NI 63 from 66.7 to 71.4.
    expect(trendKey(row('NI 62'))).toBeCloseTo(-1.2, 9);
    expect(trendKey(row('NI 63'))).toBeCloseTo(4.7, 9);
  });
  it('ranks no change of a measure without a judgement, nor one that is not compared', () => {
    expect(changeKey({ ...row('NI 59'), polarity: 'none' })).toBeUndefined();
    expect(changeKey(row('NI 62'))).toBeUndefined();
  });
  it('puts targets not met before those it is too soon for, and those before met', () => {
    const sorted = rows.toSorted((a, b) => (targetKey(a) ?? 9) - (targetKey(b) ?? 9));
    expect(sorted.map((each) => each.target.state)).toEqual([
      'not_met',
      'not_met',
      'not_met',
      'not_met',
      'too_soon',
      'met',
      'met',
      'met',
      'met',
      'met',
      'met',
    ]);
    expect(refs(sorted).slice(0, 2)).toEqual(['NI 59', 'NI 148']);
  });
  it('never lets distance outweigh the state of a target', () => {
    const gap = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const keyed = (state: TargetState, distance: number) =>
      targetKey({ ...row('NI 59'), target: { ...row('NI 59').target, state, gap: distance } }) ??
      NaN;
    fc.assert(
      fc.property(gap, gap, gap, (one, two, three) => {
        expect(keyed('not_met', one)).toBeLessThan(keyed('too_soon', two));
        expect(keyed('too_soon', two)).toBeLessThan(keyed('met', three));
      }),
    );
  });
  it('puts the lowest quarter first and, within it, the lower rank', () => {
    const band = row('NI 147').england;
    const at = (rank: number) => bandKey({ ...band, rank, n: 149 }) ?? NaN;
    expect(at(149)).toBeLessThan(at(120));
    expect(at(120)).toBeLessThan(bandKey({ ...band, band: 'C', rank: 110, n: 149 }) ?? NaN);
    expect(bandKey(row('NI 59').england)).toBeUndefined();
  });
});

describe('the filters', () => {
  it('leave everything where nothing is chosen', () => {
    expect(filterRows(view, noFilters)).toHaveLength(11);
  });
  it('find a reference however it is spaced, and words in any order', () => {
    expect(refs(filterRows(view, { ...noFilters, find: 'ni59' }))).toEqual(['NI 59']);
    expect(refs(filterRows(view, { ...noFilters, find: 'Suitable leavers' }))).toEqual(['NI 147']);
    expect(filterRows(view, { ...noFilters, find: 'dentist' })).toEqual([]);
  });
  it('keep to a theme, a band and a target state together', () => {
    const lowest = { comparator: 'england', band: 'D' } as const;
    expect(refs(filterRows(view, { ...noFilters, band: lowest }))).toEqual(['NI 147']);
    expect(refs(filterRows(view, { ...noFilters, theme: 'Safe', target: 'not_met' }))).toEqual([
      'NI 59',
      'NI 60',
    ]);
    expect(filterRows(view, { ...noFilters, theme: 'Safe', band: lowest })).toEqual([]);
  });
});
