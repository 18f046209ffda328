import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByPlace } from './by-place.ts';
import { missingReasons, type Observation } from './observation.ts';
import { packObservations, packedParts, unpackObservations } from './packed.ts';
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

describe('packed figures', () => {
  it('are the same when they are opened again', () => {
    fc.assert(
      fc.property(fc.array(observation), (all) => {
        expect(unpackObservations(packObservations(all))).toEqual(all);
      }),
    );
  });
  it('are the same in parts', () => {
    fc.assert(
      fc.property(observation, fc.integer({ min: 39_990, max: 40_010 }), (one, count) => {
        const parts = [...packedParts(Array.from({ length: count }, () => one))];
        expect(parts.flatMap(unpackObservations)).toHaveLength(count);
      }),
      { numRuns: 3 },
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
