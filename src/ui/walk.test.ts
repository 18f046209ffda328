import { describe, expect, test } from 'vitest';
import { nearestStop, stopAfter } from './walk.ts';

const walk = ['a', 'b', 'c'].map((id) => ({ id, words: id }));

describe('a walk', () => {
  test.each([
    [null, 'ArrowRight', 'a'],
    [null, 'ArrowLeft', 'c'],
    ['a', 'ArrowRight', 'b'],
    ['b', 'ArrowLeft', 'a'],
    ['c', 'ArrowRight', 'c'],
    ['a', 'ArrowUp', 'a'],
    ['a', 'End', 'c'],
    ['c', 'Home', 'a'],
    ['a', 'x', null],
  ])('from %s by %s reaches %s', (from, key, to) => {
    expect(stopAfter(walk, from, key)).toBe(to);
  });

  test('without stops goes nowhere', () => {
    expect(stopAfter([], null, 'End')).toBeNull();
  });

  test('finds the nearest stop within reach only', () => {
    const places = new Map<string, readonly [number, number]>([
      ['a', [10, 10]],
      ['b', [20, 10]],
    ]);
    expect(nearestStop(places, [17, 10])).toBe('b');
    expect(nearestStop(places, [60, 10])).toBeNull();
  });
});
