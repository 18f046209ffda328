import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandBeside } from './working.ts';

const lines = [60, 70, 80] as const;
const bands = (
  polarity: 'high' | 'low',
  ties: 'lait' | 'even',
  values: readonly number[],
): string => values.map((value) => bandBeside(value, lines, polarity, ties)).join('');

/* METHODS.md §1.2: by the Department's rule a value on a line takes the lower-value side. */
describe('the band of a value beside three lines', () => {
  const values = [59, 60, 61, 70, 71, 80, 81];

  it('takes the lower-value side on a line, whichever way is better', () => {
    expect(bands('high', 'lait', values)).toBe('DDCCBBA');
    expect(bands('low', 'lait', values)).toBe('AABBCCD');
  });

  it('takes the better side on a line by the even rule', () => {
    expect(bands('high', 'even', values)).toBe('DCCBBAA');
    expect(bands('low', 'even', values)).toBe('AABBCCD');
  });

  it('by the even rule mirrors: high is to v as low is to −v', () => {
    fc.assert(
      fc.property(fc.integer({ min: 55, max: 85 }), (value) => {
        const mirrored = bandBeside(-value, [-80, -70, -60], 'low', 'even');
        expect(bandBeside(value, lines, 'high', 'even')).toBe(mirrored);
      }),
    );
  });
});
