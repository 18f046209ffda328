import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest, nearestIndex, wordDistance } from './nearest.ts';

const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c', 'd') });

test.each([
  ['kitten', 'sitting', 3],
  ['saturday', 'sunday', 3],
  ['', 'abc', 3],
  ['harow', 'harrow', 1],
])('%s to %s is %i', (from, to, steps) => expect(editDistance(from, to)).toBe(steps));

test('edit distance is a metric', () => {
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
  );
});

test('the order of words hardly matters', () => {
  expect(wordDistance('accommodation suitable', 'suitable accommodation')).toBe(0);
  expect(wordDistance('suitable accommodation', 'pathway plans')).toBeGreaterThan(0.5);
});

test('each thing is named once, by its nearest spelling', () => {
  const entries = [
    ['harrow', ['H']],
    ['310', ['H']],
    ['barrow', ['B']],
    ['leeds', ['L']],
  ] as const;
  expect(nearest(nearestIndex(entries), 'harow', 2)).toEqual(['H', 'B']);
});

test('a huge cell is compared by its beginning', () => {
  const started = performance.now();
  nearest(nearestIndex([['harrow', ['H']]]), 'harrow '.repeat(200_000), 1);
  expect(performance.now() - started).toBeLessThan(500);
});

test('a name among thousands is found by what it shares, and fast', () => {
  const entries = Array.from({ length: 5000 }, (_, at): readonly [string, readonly number[]] => [
    `measure ${String(at)} of children`,
    [at],
  ]);
  const index = nearestIndex([...entries, ['care leavers in suitable homes', [-1]]]);
  const started = performance.now();
  for (let time = 0; time < 50; time += 1)
    expect(nearest(index, 'care leaver in suitible homes', 1)).toEqual([-1]);
  expect(performance.now() - started).toBeLessThan(2000);
});
