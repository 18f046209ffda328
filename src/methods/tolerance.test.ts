import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentOf } from './exact.ts';
import { judge, meets } from './tolerance.ts';

const atLeast = (value: number | string) => ({ rule: 'at_least', value, upper: null }) as const;
const atMost = (value: number | string) => ({ rule: 'at_most', value, upper: null }) as const;

describe('meeting a target', () => {
  test.each([
    ['at_least', [false, true, true]],
    ['more_than', [false, false, true]],
    ['at_most', [true, true, false]],
    ['less_than', [true, false, false]],
  ] as const)('%s, below, on and above', (rule, expected) => {
    const found = ['14.9', '15', '15.1'].map((value) =>
      meets(value, { rule, value: 15, upper: null }),
    );
    expect(found).toEqual(expected);
  });

  test('a range holds both its ends', () => {
    const goal = { rule: 'between', value: 5, upper: 6 } as const;
    expect(['4.9', 5, 5.5, 6, '6.1'].map((value) => meets(value, goal))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(() => meets(5, { rule: 'between', value: 5, upper: null })).toThrow('upper end');
  });

  test('counts are judged as they are, not as they print', () => {
    expect(meets(percentOf(2, 3), atLeast('66.7'))).toBe(false);
    expect(meets(percentOf(88, 100), atLeast(88))).toBe(true);
  });
});

describe('tolerance', () => {
  test('5 of 85 is 80 in points and 80.75 in per cent', () => {
    expect(judge(80, atLeast(85), { amount: 5, kind: 'points' })).toEqual({
      state: 'nearly',
      gap: -5,
      nearlyLimit: 80,
    });
    expect(judge(80, atLeast(85), { amount: 5, kind: 'percent' })).toEqual({
      state: 'not_met',
      gap: -5,
      nearlyLimit: 80.75,
    });
    expect(judge(80.75, atLeast(85), { amount: 5, kind: 'percent' }).state).toBe('nearly');
  });

  test('on the limit of a low target is nearly met, in spite of doubles', () => {
    expect(judge(0.8, atMost(0.7), { amount: 0.1, kind: 'points' }).state).toBe('nearly');
    expect(judge(0.81, atMost(0.7), { amount: 0.1, kind: 'points' }).state).toBe('not_met');
  });

  test('without tolerance there is only met or not', () => {
    expect(judge(84.9, atLeast(85), null)).toEqual({
      state: 'not_met',
      gap: -0.1,
      nearlyLimit: null,
    });
    expect(judge(85, atLeast(85), null)).toEqual({ state: 'met', gap: 0, nearlyLimit: null });
  });

  test('a per cent of nothing leaves nothing in between', () => {
    expect(judge(0.1, atMost(0), { amount: 10, kind: 'percent' }).state).toBe('not_met');
    expect(judge(0, atMost(0), { amount: 10, kind: 'percent' }).state).toBe('met');
  });

  test('a range is nearly met on either side', () => {
    const goal = { rule: 'between', value: 5, upper: 6 } as const;
    const tolerance = { amount: 1, kind: 'points' } as const;
    expect([3.9, 4, 5, 6, 7, 7.1].map((value) => judge(value, goal, tolerance).state)).toEqual([
      'not_met',
      'nearly',
      'met',
      'met',
      'nearly',
      'not_met',
    ]);
    expect(judge(4, goal, tolerance)).toMatchObject({ gap: -1, nearlyLimit: 4 });
    expect(judge(7, goal, tolerance)).toMatchObject({ gap: 1, nearlyLimit: 7 });
    expect(judge(5.5, goal, tolerance)).toEqual({ state: 'met', gap: 0, nearlyLimit: null });
  });

  test('polarity mirrors: v against at least T is -v against at most -T', () => {
    const tenths = fc.integer({ min: -500, max: 500 }).map((units) => units / 10);
    const amounts = fc.nat(100).map((units) => units / 10);
    fc.assert(
      fc.property(tenths, tenths, amounts, (value, target, amount) => {
        const tolerance = { amount, kind: 'points' } as const;
        expect(judge(value, atLeast(target), tolerance).state).toBe(
          judge(-value, atMost(-target), tolerance).state,
        );
      }),
    );
  });
});

test('a range has its tolerance at both ends', () => {
  const range = { rule: 'between', value: 5, upper: 6 } as const;
  const point = { amount: 1, kind: 'points' } as const;
  const states = [3.9, 4, 5, 6, 7, 7.1].map((value) => judge(value, range, point));
  expect(states.map(({ state }) => state)).toEqual([
    'not_met',
    'nearly',
    'met',
    'met',
    'nearly',
    'not_met',
  ]);
  expect(states.map(({ gap }) => gap)).toEqual([-1.1, -1, 0, 0, 1, 1.1]);
  expect(states[4]?.nearlyLimit).toBe(7);
});
