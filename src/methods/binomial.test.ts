import { expect, test } from 'vitest';
import { binomialChance, binomialTest, fisherTest } from './binomial.ts';

test('a fair coin', () => {
  expect(binomialChance(2, 4, 0.5)).toBeCloseTo(0.375, 13);
  expect(binomialTest(0, 4, 0.5)).toBeCloseTo(0.125, 13);
  expect(binomialTest(1, 4, 0.5)).toBeCloseTo(0.625, 13);
  expect(binomialTest(2, 4, 0.5)).toBeCloseTo(1, 13);
});

test('a chance of 0 or 1 leaves one outcome', () => {
  expect([
    binomialChance(0, 5, 0),
    binomialChance(1, 5, 0),
    binomialChance(5, 5, 1),
    binomialChance(4, 5, 1),
  ]).toEqual([1, 0, 1, 0]);
});

test("Fisher's tea: 3 of 4 against 1 of 4 is 0.486", () => {
  expect(
    fisherTest({ numerator: 3, denominator: 4 }, { numerator: 1, denominator: 4 }),
  ).toBeCloseTo(34 / 70, 12);
  expect(
    fisherTest({ numerator: 4, denominator: 4 }, { numerator: 0, denominator: 4 }),
  ).toBeCloseTo(2 / 70, 12);
  expect(
    fisherTest({ numerator: 0, denominator: 4 }, { numerator: 0, denominator: 9 }),
  ).toBeCloseTo(1, 12);
});
