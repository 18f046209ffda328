import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByPlace } from './by-place.ts';
import { missingReasons, type Observation } from './observation.ts';
import { asFigures, FigureWriter, withFigures } from './figure-writer.ts';
import { codesIn, endsIn, Figures, hasValue, onLines, placeAt } from './figures.ts';
import { bases } from './period.ts';

const text = fc.oneof(fc.constantFrom('NI059', 'E09000015', '2012-10-31', ''), fc.string());
const number = fc.option(fc.double({ noNaN: true }), { nil: null });
const observation: fc.Arbitrary<Observation> = fc.record({
  indicatorCode: text,
  areaCode: text,
  start: text,
  end: text,
  basis: fc.constantFrom(...bases),
  value: number,
  stated: number,
  statedDecimals: fc.option(fc.nat(6), { nil: null }),
  numerator: number,
  denominator: number,
  missingReason: fc.option(fc.constantFrom(...missingReasons), { nil: null }),
  symbol: fc.option(text, { nil: null }),
  status: fc.constantFrom('final', 'provisional', 'revised', 'not_stated'),
  note: fc.option(text, { nil: null }),
  source: fc.record({ file: text, line: fc.nat(), column: fc.option(text, { nil: null }) }),
});

const figures = fc.array(observation);

describe('figures in columns', () => {
  it('are the same when they are looked at, and after they have crossed', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const packed = asFigures(all);
        expect([...packed]).toEqual(all);
        expect([...new Figures(structuredClone(packed.columns))]).toEqual(all);
        expect(asFigures(packed)).toBe(packed);
      }),
    );
  });
  it('answer as the array of them does', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: -5, max: 12 }), fc.nat(12), (all, from, to) => {
        const packed = asFigures(all);
        const isLow = ({ source }: Observation): boolean => source.line % 2 === 0;
        expect(packed).toHaveLength(all.length);
        expect(packed.at(from)).toEqual(all.at(from));
        expect(packed.slice(Math.max(0, from), to)).toEqual(all.slice(Math.max(0, from), to));
        expect(packed.map((one, row) => [row, one])).toEqual(all.map((one, row) => [row, one]));
        expect(packed.filter(isLow)).toEqual(all.filter(isLow));
        expect(packed.find(isLow)).toEqual(all.find(isLow));
        expect(packed.some(isLow)).toBe(all.some(isLow));
      }),
    );
  });
  it('tell their codes, places, numbers and lines as the array of them does', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const packed = asFigures(all);
        expect(codesIn(packed, 'indicator')).toEqual(codesIn(all, 'indicator'));
        expect(codesIn(packed, 'area')).toEqual([...new Set(all.map((one) => one.areaCode))]);
        expect(new Set(endsIn(packed))).toEqual(new Set(endsIn(all)));
        const lines = new Set(all.slice(0, 3).map(({ source }) => source.line));
        expect(onLines(packed, lines)).toEqual(onLines(all, lines));
        all.forEach((one, row) => {
          const { indicatorCode, areaCode, start, end, basis } = one;
          expect(placeAt(packed, row)).toEqual({ indicatorCode, areaCode, start, end, basis });
          expect(hasValue(packed, row)).toBe(hasValue(all, row));
          expect(hasValue(all, row)).toBe(one.value !== null);
        });
      }),
    );
  });
  it('have no figure past their end', () => {
    expect(() => placeAt(asFigures([]), 0)).toThrow(RangeError);
    expect(() => placeAt([], 0)).toThrow(RangeError);
  });
  it('can be had with others in some of their rows, and stay as they were', () => {
    fc.assert(
      fc.property(fc.array(observation, { minLength: 1 }), observation, (all, other) => {
        const packed = asFigures(all);
        const changed = new Map([[all.length - 1, other]]);
        expect([...withFigures(packed, changed)]).toEqual([...all.slice(0, -1), other]);
        expect([...withFigures(all, changed)]).toEqual([...all.slice(0, -1), other]);
        expect([...packed]).toEqual(all);
        expect(withFigures(packed, new Map())).toBe(packed);
      }),
    );
  });
  it('can be written but for some rows', () => {
    fc.assert(
      fc.property(figures, fc.array(fc.nat(8)), (all, rows) => {
        const without = new Set(rows.filter((row) => row < all.length));
        const writer = new FigureWriter(all.length);
        for (const one of all) writer.add(one);
        expect([...writer.figures(without)]).toEqual(all.filter((_, row) => !without.has(row)));
      }),
    );
  });
});

describe('things by the place of a figure', () => {
  it('are found under it and under no other', () => {
    const place = fc.record({
      indicatorCode: fc.constantFrom('a', 'b'),
      areaCode: fc.constantFrom('a', 'b'),
      start: fc.constantFrom('a', 'b'),
      end: fc.constantFrom('a', 'b'),
      basis: fc.constantFrom(...bases),
    });
    fc.assert(
      fc.property(fc.array(place), (places) => {
        const found = new ByPlace<number>();
        const model = new Map<string, number>();
        places.forEach((each, index) => {
          expect(found.get(each)).toBe(model.get(JSON.stringify(each)));
          found.set(each, index);
          model.set(JSON.stringify(each), index);
        });
      }),
    );
  });
});
