import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsBehind, decompose } from './decompose.ts';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('more people, or different results', () => {
  test('12 of 16 to 12 of 17: one more young person, none fewer', () => {
    const found = decompose(of(12, 16), of(12, 17));
    expect(found).toMatchObject({
      group: 1,
      counted: 0,
      rest: 1,
      fromGroup: 0.75,
      fromResults: -0.75,
      cause: 'group',
    });
    expect(found?.points).toBeCloseTo(-4.412, 3);
  });

  test.each([
    [of(12, 16), of(12, 16), 'none'],
    [of(12, 16), of(13, 16), 'results'],
    [of(12, 16), of(14, 18), 'group'],
    [of(10, 20), of(20, 40), 'rate_kept'],
    [of(10, 20), of(25, 40), 'both'],
  ] as const)('%o to %o is put down to %s', (before, now, cause) => {
    expect(decompose(before, now)?.cause).toBe(cause);
  });

  test('an empty group can not be compared', () => {
    expect(decompose(of(0, 0), of(1, 2))).toBeNull();
    expect(decompose(of(1, 2), of(0, 0))).toBeNull();
  });

  test('the two parts add up to the change in people', () => {
    const counts = fc
      .tuple(fc.nat(300), fc.nat(300))
      .filter(([x, rest]) => x + rest > 0)
      .map(([x, rest]) => of(x, x + rest));
    fc.assert(
      fc.property(counts, counts, (before, now) => {
        const found = decompose(before, now);
        expect((found?.fromGroup ?? NaN) + (found?.fromResults ?? NaN)).toBeCloseTo(
          found?.counted ?? NaN,
          9,
        );
        expect((found?.counted ?? NaN) + (found?.rest ?? NaN)).toBe(found?.group);
      }),
    );
  });
});

describe('counts behind a printed percentage', () => {
  test('71 near 16 is 12 of 17 first', () => {
    expect(countsBehind(71, 0, 16, 2)).toEqual([of(12, 17), of(10, 14)]);
  });

  test('75 of 16 is 12 alone; 100 and 0 are all and none', () => {
    expect(countsBehind(75, 0, 16, 0)).toEqual([of(12, 16)]);
    expect(countsBehind(100, 0, 3, 0)).toEqual([of(3, 3)]);
    expect(countsBehind(0, 1, 1, 3)).toEqual([of(0, 1), of(0, 2), of(0, 3), of(0, 4)]);
  });

  test('a percentage that no such group prints has none', () => {
    expect(countsBehind(6.9, 1, 158, 0)).toEqual([]);
    expect(countsBehind(7, 1, 158, 0)).toEqual([of(11, 158)]);
  });

  test('finds the counts that made it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), (group, some) => {
        const counted = Math.min(some, group);
        const shown = Number(
          new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(
            (100 * counted) / group,
          ),
        );
        expect(countsBehind(shown, 1, group, 0)).toContainEqual(of(counted, group));
      }),
    );
  });
});

test('counts behind 100% are never more than the group', () => {
  // 299 of 300 is 99.67%, which prints as 100; 301 of 300 would too, and cannot be.
  expect(countsBehind(100, 0, 300, 0)).toEqual([
    { numerator: 299, denominator: 300 },
    { numerator: 300, denominator: 300 },
  ]);
});
