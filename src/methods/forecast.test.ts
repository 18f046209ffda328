import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaBinomial, forecastCount, forecastProportion } from './forecast.ts';

const near = (value: number, digits: number): unknown => expect.closeTo(value, digits);

const so = (numerator: number, denominator: number, further: number) => ({
  numerator,
  denominator,
  further,
});
const cases = fc
  .tuple(fc.nat(40), fc.nat(40), fc.nat(40))
  .map(([x, rest, further]) => so(x, x + rest, further));

describe('forecast of a percentage', () => {
  test('NI 148 reaches 75% with a chance of about 1 in 1,000', () => {
    const found = forecastProportion(so(8, 16, 16), 75, 'at_least');
    expect(found?.chance).toBeCloseTo(0.00071, 5);
    expect(found).toMatchObject({
      threshold: 24,
      expected: 50,
      further: { q025: 3, q10: 4, q50: 8, q90: 12, q975: 13 },
    });
  });

  test('NI 64 keeps to 12% with a chance of 0.81', () => {
    expect(forecastProportion(so(7, 71, 71), 12, 'at_most')?.chance).toBeCloseTo(0.81, 2);
  });

  test('with nothing left to come the chance is 0 or 1', () => {
    expect(forecastProportion(so(8, 10, 0), 80, 'at_least')?.chance).toBe(1);
    expect(forecastProportion(so(8, 10, 0), 80, 'more_than')?.chance).toBe(0);
    expect(forecastProportion(so(2, 10, 0), 20, 'at_most')?.chance).toBe(1);
    expect(forecastProportion(so(2, 10, 0), 20, 'less_than')?.chance).toBe(0);
  });

  test('out of reach is 0, and secured is 1', () => {
    expect(forecastProportion(so(122, 234, 234), 85, 'at_least')?.chance).toBe(0);
    expect(forecastProportion(so(90, 100, 5), 80, 'at_least')?.chance).toBe(1);
    expect(forecastProportion(so(90, 100, 5), 80, 'at_most')?.chance).toBe(0);
  });

  test('without any cases there is none', () => {
    expect(forecastProportion(so(0, 0, 0), 80, 'at_least')).toBeNull();
  });

  test('an even prior makes every outcome equally likely', () => {
    expect(betaBinomial(4, 1, 1)).toEqual(Array.from({ length: 5 }, () => near(0.2, 12)));
    expect(forecastProportion(so(0, 0, 20), 80, 'at_least', 1)?.chance).toBeCloseTo(5 / 21, 10);
  });

  test('chances add up to 1; a higher target is never likelier; meeting and falling short share all', () => {
    fc.assert(
      fc.property(cases, fc.nat(1000), fc.nat(300), (given, tenths, rise) => {
        fc.pre(given.denominator + given.further > 0);
        const sum = betaBinomial(
          given.further,
          given.numerator + 0.5,
          given.denominator - given.numerator + 0.5,
        ).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(1, 9);
        const chance = (rule: 'at_least' | 'less_than', target: number) =>
          forecastProportion(given, target, rule)?.chance ?? NaN;
        expect(chance('at_least', (tenths + rise) / 10)).toBeLessThanOrEqual(
          chance('at_least', tenths / 10) + 1e-12,
        );
        expect(chance('at_least', tenths / 10) + chance('less_than', tenths / 10)).toBeCloseTo(
          1,
          9,
        );
      }),
    );
  });

  test('the ranges are in order and hold the middle', () => {
    fc.assert(
      fc.property(cases, (given) => {
        fc.pre(given.denominator + given.further > 0);
        const { q025, q10, q50, q90, q975 } = forecastProportion(given, 50, 'at_least')?.final ?? {
          q025: NaN,
          q10: NaN,
          q50: NaN,
          q90: NaN,
          q975: NaN,
        };
        expect([q025, q10, q50, q90, q975].toSorted((a, b) => a - b)).toEqual([
          q025,
          q10,
          q50,
          q90,
          q975,
        ]);
      }),
    );
  });
});

describe('forecast of a count', () => {
  test('33 in six months leads to 52–84, and within 63 with a chance of 0.38', () => {
    const found = forecastCount(33, 6, 6, 63);
    expect(found).toMatchObject({
      expected: 66.5,
      final: { q025: 52, q10: 56, q50: 66, q90: 77, q975: 84 },
    });
    expect(found.chance).toBeCloseTo(0.377, 3);
  });

  test('over for good is 0; the year over is 0 or 1', () => {
    expect(forecastCount(70, 9, 3, 66).chance).toBe(0);
    expect(forecastCount(66, 12, 0, 66)).toMatchObject({
      chance: 1,
      expected: 66,
      expectedFurther: 0,
      final: { q025: 66, q975: 66 },
    });
    expect(forecastCount(67, 12, 0, 66).chance).toBe(0);
  });

  test('a limit far away is sure, and one between whole counts allows the lower', () => {
    expect(forecastCount(3, 6, 6, 1000).chance).toBeCloseTo(1, 10);
    expect(forecastCount(33, 6, 6, 63.9).chance).toBe(forecastCount(33, 6, 6, 63).chance);
  });

  test('a higher limit is never less likely', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.integer({ min: 1, max: 11 }),
        fc.nat(120),
        (soFar, elapsed, limit) => {
          const chance = (allowed: number) =>
            forecastCount(soFar, elapsed, 12 - elapsed, allowed).chance;
          expect(chance(limit)).toBeLessThanOrEqual(chance(limit + 1));
        },
      ),
    );
  });
});
