import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingIn, rowOf } from '../testing/harrow.ts';
import { casesToLevel } from './cases-to.ts';
import { bandBeside } from './working.ts';

const counts = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const tenths = fc.integer({ min: 1, max: 999 }).map((each) => each / 10);

describe('laws of a reading', () => {
  it('asks no fewer cases of a higher target', () => {
    fc.assert(
      fc.property(counts, tenths, tenths, ([numerator, denominator], a, b) => {
        const at = (value: number) =>
          casesToLevel({ numerator, denominator }, { value, rule: 'at_least' })?.toGo ?? 0;
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
      }),
    );
  });

  it('mirrors a floor as a limit on those left over', () => {
    fc.assert(
      fc.property(counts, tenths, ([numerator, denominator], value) => {
        const up = casesToLevel({ numerator, denominator }, { value, rule: 'at_least' });
        const mirrored = Number((100 - value).toPrecision(12));
        const down = casesToLevel(
          { numerator: denominator - numerator, denominator },
          { value: mirrored, rule: 'at_most' },
        );
        expect(down?.toGo).toBe(up?.toGo);
      }),
    );
  });

  it('holds its own value in its range, and its forecast within the best and worst', () => {
    fc.assert(
      fc.property(counts, tenths, ([numerator, denominator], value) => {
        const reading = readingIn({
          counts: [numerator, denominator],
          target: { value, rule: 'at_least' },
        });
        const share = (100 * numerator) / denominator;
        expect(reading.interval?.lower).toBeLessThanOrEqual(share + 1e-9);
        expect(reading.interval?.upper).toBeGreaterThanOrEqual(share - 1e-9);
        const { forecast } = reading;
        if (forecast === null) return;
        expect(forecast.low95).toBeLessThanOrEqual(forecast.low80);
        expect(forecast.high80).toBeLessThanOrEqual(forecast.high95);
        expect(forecast.low95).toBeGreaterThanOrEqual(share / 2 - 1e-9);
        expect(forecast.high95).toBeLessThanOrEqual(share / 2 + 50 + 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('reads nothing from a missing figure, and judges nothing without polarity', () => {
    const reasons = ['suppressed', 'not_yet_due', 'not_available', 'not_recorded'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...reasons), tenths, (missingReason, value) => {
        const row = rowOf({
          counts: null,
          target: { value },
          row: { value: null, missingReason },
        });
        expect(row.reading).toMatchObject({ counts: null, toTarget: null, forward: null });
        expect(row.reading?.sentence).not.toMatch(/NaN|undefined|null|\b0%/);
      }),
    );
    fc.assert(
      fc.property(counts, ([numerator, denominator]) => {
        const row = rowOf({
          counts: [numerator, denominator],
          target: null,
          indicator: { polarity: 'none' },
        });
        expect(`${row.change.words} ${row.reading?.sentence ?? ''}`).not.toMatch(
          /\b(better|worse|improved|worsened|good|bad)\b/,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('gives both tie rules one answer off the lines, and mirrors the even one', () => {
    const cuts = [20, 50, 80] as const;
    fc.assert(
      fc.property(tenths, (value) => {
        const even = bandBeside(value, cuts, 'high', 'even');
        if (!cuts.some((cut) => cut === value)) {
          expect(bandBeside(value, cuts, 'high', 'lait')).toBe(even);
        }
        expect(bandBeside(-value, [-80, -50, -20], 'low', 'even')).toBe(even);
      }),
    );
  });
});
