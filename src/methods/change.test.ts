import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBetween, directionOf } from './change.ts';

test('NEET from 34 to 28 is 6 points and 17.6% down, and better', () => {
  const change = changeBetween(34, 28, 'low', 1);
  expect(change).toMatchObject({ difference: -6, direction: 'better', shownDirection: 'better' });
  expect(change.relative).toBeCloseTo(-17.647, 3);
});

test('a difference of decimals is exact', () => {
  expect(changeBetween(16.2, 10.7, 'low', 1).difference).toBe(-5.5);
  expect(changeBetween('0.3', '0.1', 'low', 1).difference).toBe(-0.2);
});

test('from nothing there is no per cent, and below zero it is of the size', () => {
  expect(changeBetween(0, 3, 'low', 0).relative).toBeNull();
  expect(changeBetween(-1.5, -1.2, 'high', 1).relative).toBe(20);
});

test('two values that print alike show no change', () => {
  expect(changeBetween(52.14, 52.06, 'high', 1)).toMatchObject({
    direction: 'worse',
    shownDirection: 'same',
  });
});

test('without polarity there is no good or bad word', () => {
  expect([directionOf(1, 2, 'none'), directionOf(2, 1, 'none'), directionOf(1, 1, 'none')]).toEqual(
    ['higher', 'lower', 'same'],
  );
  expect([directionOf(1, 2, 'high'), directionOf(2, 1, 'high'), directionOf(1, 2, 'low')]).toEqual([
    'better',
    'worse',
    'worse',
  ]);
});

test('polarity mirrors, and going back undoes', () => {
  const tenths = fc.integer({ min: -1000, max: 1000 }).map((units) => units / 10);
  fc.assert(
    fc.property(tenths, tenths, (from, to) => {
      expect(directionOf(from, to, 'high')).toBe(directionOf(to, from, 'low'));
      expect(
        changeBetween(from, to, 'high', 1).difference +
          changeBetween(to, from, 'high', 1).difference,
      ).toBe(0);
    }),
  );
});
