import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaFor } from '../domain/catalogue.ts';
import { areaEras } from './eras.ts';
import { shippedCatalogue } from './fixture/catalogue.ts';

const catalogue = shippedCatalogue((path) => readFileSync(path, 'utf8'));
const eraOf = areaEras(catalogue);
const days = catalogue.areas.flatMap(({ began, ended }) => [began ?? [], ended ?? []].flat());
const beside = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);

describe('the eras of names', () => {
  it('have names mean the same place on all of their days', () => {
    const day = fc
      .tuple(fc.constantFrom(...days), fc.integer({ min: -2, max: 2 }))
      .map(([from, by]) => beside(from, by));
    const name = fc.constantFrom(...catalogue.areas.map((area) => area.name));
    fc.assert(
      fc.property(day, day, name, (one, other, text) => {
        fc.pre(eraOf(one) === eraOf(other));
        expect(areaFor(catalogue, text, one)).toBe(areaFor(catalogue, text, other));
      }),
    );
  });
  it('end where a council ends, and not within its years', () => {
    // Northamptonshire gave way to two councils on 1 April 2021.
    expect(eraOf('2021-03-31')).toBeLessThan(eraOf('2021-04-01'));
    expect(eraOf('2021-05-31')).toBe(eraOf('2021-06-30'));
  });
});
