import { expect, test } from 'vitest';
import { at, mean, median, sum } from './list.ts';

test('nothing has no mean and no median, and sums to 0', () => {
  expect(mean([])).toBeNull();
  expect(median([])).toBeNull();
  expect(sum([])).toBe(0);
});

test('the median is the middle in size, or half way between the two middle ones', () => {
  expect(median([100, 9, 80])).toBe(80);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(mean([1, 2, 6])).toBe(3);
});

test('a member that is not there is a fault', () => {
  expect(at(['a', 'b'], 1)).toBe('b');
  expect(() => at(['a'], 1)).toThrow('no member 1 of 1');
});
