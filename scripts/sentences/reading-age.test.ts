import { expect, it } from 'vitest';
import { readingAge } from './reading-age.ts';

/* By hand: 0.39 × words a sentence + 11.8 × syllables a word − 15.59, and five years. */
it('is low for short words in short sentences', () => {
  // 6 words, 1 sentence, 6 syllables.
  expect(readingAge('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 - 10.59, 9);
  // The same six words twice are two sentences of six.
  expect(readingAge('The cat sat on the mat. The cat sat on the mat.')).toBeCloseTo(3.55, 9);
});

it('ends no sentence at a colon, a semicolon or a decimal point', () => {
  // 8 words, 1 sentence; "a-bove" and "pro-gress" have two syllables, the figure one: 10 in all.
  expect(readingAge('It rose: 52.1% is above plan; good progress')).toBeCloseTo(
    0.39 * 8 + (11.8 * 10) / 8 - 10.59,
    9,
  );
});

it('rises with longer words', () => {
  expect(
    readingAge('Multidisciplinary organisational accountability deteriorated.'),
  ).toBeGreaterThan(readingAge('The team did not do what it said.'));
});
