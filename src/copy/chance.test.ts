import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceInFull, chanceWords } from './chance.ts';

describe('a chance in words', () => {
  it.each([
    [0.81, 'about 4 in 5 (81%)'],
    [0.44, 'about 2 in 5 (44%)'],
    [0.0007, 'about 1 in 1,000 (0.07%)'],
    [0.1, 'about 1 in 10 (10%)'],
    [0.00001, 'almost no chance (under 0.01%)'],
    [1, 'almost certain (100%)'],
  ])('%s is %s', (chance, words) => {
    expect(chanceInFull(chance)).toBe(words);
  });

  it('never rises while the chance falls', () => {
    const worth = (words: string): number => {
      const parts = /about ([\d,]+) in ([\d,]+)/.exec(words);
      if (parts === null) return words === 'almost certain' ? 1 : 0;
      const number = (text: string | undefined) => Number((text ?? '0').replaceAll(',', ''));
      return number(parts[1]) / number(parts[2]);
    };
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          expect(worth(chanceWords(low))).toBeLessThanOrEqual(worth(chanceWords(high)));
        },
      ),
    );
  });
});
