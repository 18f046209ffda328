import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FigureRows } from './figure-rows.ts';
import { Tuples } from './tuples.ts';

const small = fc.integer({ min: -1, max: 40 });

describe('numbers of tuples', () => {
  it('are counted from 0, one for each different tuple', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small, small), { maxLength: 2000 }), (all) => {
        const tuples = new Tuples(3, 4);
        const model = new Map<string, number>();
        for (const tuple of all) {
          const key = tuple.join(' ');
          if (!model.has(key)) model.set(key, model.size);
          expect(tuples.numberOf(Int32Array.from(tuple))).toBe(model.get(key));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('rows of figures', () => {
  it('are the ones that their places were first given', () => {
    const place = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(90));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 1000 }), (all) => {
        const rows = new FigureRows();
        const model = new Map<string, number>();
        for (const [indicator, period, area] of all) {
          const key = `${indicator} ${period} ${area}`;
          const series = rows.seriesOf(indicator, period);
          expect(rows.rowOf(series, area, model.size)).toBe(model.get(key) ?? model.size);
          if (!model.has(key)) model.set(key, model.size);
        }
      }),
      { numRuns: 50 },
    );
  });
});
