import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareShows } from './compare-parts.ts';
import {
  bandFilterBands,
  columnIds,
  defaultView,
  screens,
  sortIds,
  targetFilters,
  type View,
} from './view.ts';
import { formatView, parseView } from './view-url.ts';

const harrow =
  '?screen=indicator&area=E09000015&period=2012-10&benchmark=2010/11&indicator=CLA_3PLUS&comparator=london&theme=Safe&band=D&target=not_met&find=care+leavers&sort=-england&columns=latest,england';

const view: fc.Arbitrary<View> = fc.record({
  workspace: fc.constantFrom('harrow-2012', 'barking-and-dagenham-2014', 'yours'),
  screen: fc.constantFrom(...screens),
  area: fc.constantFrom(null, 'E09000015', 'E06000061'),
  period: fc.constantFrom(null, '2012-10', '2010/11', '2012/13 Q2'),
  benchmark: fc.constantFrom(null, 'latest', '2010/11'),
  indicator: fc.constantFrom(null, 'CLA_3PLUS', 'NI59'),
  comparator: fc.constantFrom('england', 'london', 'region:E12000007', 'neighbours-2025:E09000015'),
  path: fc.constantFrom(null, 'straight' as const, 'steps' as const),
  theme: fc.option(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' })),
  band: fc.option(
    fc.record({
      comparator: fc.constantFrom('england' as const, 'london' as const),
      band: fc.constantFrom(...bandFilterBands),
    }),
  ),
  target: fc.option(fc.constantFrom(...targetFilters)),
  find: fc.string({ maxLength: 60, unit: 'grapheme' }),
  sort: fc.option(fc.record({ by: fc.constantFrom(...sortIds), descending: fc.boolean() })),
  columns: fc.subarray([...columnIds]),
  show: fc.constantFrom(...compareShows),
  beside: fc.constantFrom('london', 'inner-london', 'group:Our two cities'),
  measures: fc.subarray(['REREF12', 'CLA_3PLUS', 'SW_AGENCY']),
  second: fc.constantFrom(null, 'REREF12'),
  group: fc.option(
    fc.record({
      name: fc.constantFrom('Our two cities', 'A: b, c', 'Ynys Môn'),
      codes: fc.constantFrom(['E09000015'], ['E09000015', 'E08000025']),
    }),
  ),
  order: fc.constantFrom(null, 'region', '-REREF12'),
});

describe('the address', () => {
  it('says nothing where all is as by default', () => {
    expect(formatView(defaultView)).toBe('');
    expect(parseView('')).toEqual({ view: defaultView, ignored: [] });
  });
  it('can be read, and is written as it was read', () => {
    const { view: read, ignored } = parseView(harrow);
    expect(ignored).toEqual([]);
    expect(read).toMatchObject({
      screen: 'indicator',
      period: '2012-10',
      band: { comparator: 'england', band: 'D' },
      sort: { by: 'england', descending: true },
      find: 'care leavers',
      columns: ['latest', 'england'],
    });
    expect(formatView(read)).toBe(harrow);
  });
  it('keeps every view', () => {
    fc.assert(
      fc.property(view, (given) => {
        expect(parseView(formatView(given))).toEqual({ view: given, ignored: [] });
      }),
    );
  });
  it('leaves out and reports what means nothing', () => {
    const { view: read, ignored } = parseView(
      '?screen=admin&area=Harrow&sort=name&columns=trend,price&band=E&utm=1&period=2012-10',
    );
    expect(read).toEqual({ ...defaultView, period: '2012-10' });
    expect(ignored.map(({ key }) => key)).toEqual([
      'screen',
      'area',
      'band',
      'sort',
      'columns',
      'utm',
    ]);
  });
  it('never fails, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { view: read } = parseView(text);
        expect(parseView(formatView(read)).view).toEqual(read);
      }),
    );
  });
});
