import { describe, expect, test } from 'vitest';
import { placeLabels, spread } from './labels.ts';
import { bold, plain, words } from './marks.ts';
import { multiples, niceStep, valueAxis } from './scale.ts';
import { themeFor } from './theme.ts';

const bounds = { x: 0, y: 0, width: 400, height: 200 };
const label = (x: number, y: number, must: boolean) => ({
  at: [x, y] as const,
  lines: [[bold('91.7%')]],
  must,
});

describe('labels', () => {
  test('do not cover one another while there is room', () => {
    const placed = placeLabels(
      [label(100, 100, true), label(104, 104, true), label(98, 96, true)],
      [],
      bounds,
    );
    const [first, second, third] = placed.map(({ box }) => box);
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('all are placed');
    for (const [one, other] of [
      [first, second],
      [first, third],
      [second, third],
    ] as const) {
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      expect(apart).toBe(true);
    }
  });

  test('that may be left out are, where everything is taken', () => {
    expect(placeLabels([label(100, 100, false)], [bounds], bounds)).toHaveLength(0);
    expect(placeLabels([label(100, 100, true)], [bounds], bounds)).toHaveLength(1);
  });

  test('moved apart keep their order and stay inside', () => {
    const tops = spread(
      [
        { y: 90, height: 30 },
        { y: 85, height: 30 },
        { y: 88, height: 30 },
      ],
      [0, 120],
    );
    expect(tops).toEqual([90, 30, 60]);
  });

  test('take no commands from a text with braces', () => {
    const shape = words(
      [0, 0],
      [[plain('{b|x} | {a}')]],
      themeFor({ safe: false, forced: false, paper: false }),
    );
    expect(JSON.stringify(shape)).toContain('"{r| b x     a }"');
  });
});

describe('a value axis', () => {
  test('has steps of 1, 2, 2.5 or 5', () => {
    expect([0.013, 1, 1.2, 2.4, 3, 7, 60].map(niceStep)).toEqual([0.02, 1, 2, 2.5, 5, 10, 100]);
  });

  test('does not pass 100 for a percentage, and does not drift', () => {
    expect(valueAxis([44.4, 100], { zeroBased: false, ceiling: 100, steps: 6 })).toMatchObject({
      low: 40,
      high: 100,
      step: 10,
    });
    expect(multiples(0, 1, 0.1)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  });

  test('starts at zero where it is asked to', () => {
    expect(valueAxis([7, 15], { zeroBased: true, ceiling: 100, steps: 6 }).low).toBe(0);
  });

  test('holds equal values', () => {
    const axis = valueAxis([5, 5], { zeroBased: false, ceiling: null, steps: 5 });
    expect([axis.low, axis.high]).toEqual([4, 5]);
    const none = valueAxis([0, 0], { zeroBased: true, ceiling: 100, steps: 5 });
    expect(none.low).toBe(0);
    expect(none.high).toBeGreaterThan(0);
  });
});
