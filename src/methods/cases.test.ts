import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowance, boundaryCount, casesToCut, requiredSuccesses } from './cases.ts';

const so = (numerator: number, denominator: number, further = 0) => ({
  numerator,
  denominator,
  further,
});

describe('the count behind a percentage', () => {
  test.each([
    [7, 100, 'at_least', 7],
    [14, 50, 'at_least', 7],
    [55, 100, 'at_least', 55],
    [56, 100, 'at_least', 56],
    [57, 100, 'at_most', 57],
    [58, 100, 'at_most', 58],
    [29, 100, 'at_most', 29],
    [75, 16, 'more_than', 13],
    [75, 16, 'less_than', 11],
    [75, 17, 'at_least', 13],
    [75, 17, 'more_than', 13],
    [75, 17, 'at_most', 12],
    [75, 17, 'less_than', 12],
  ] as const)('%s%% of %s, %s, is %s', (percent, of, rule, count) => {
    expect(boundaryCount(percent, of, rule)).toBe(count);
  });
});

describe('required successes', () => {
  test('NI 59: 77 more of 234; 276 of the next 234 is out of reach, at best 76.1%', () => {
    const found = requiredSuccesses(so(122, 234, 234), 85);
    expect(found).toMatchObject({
      status: 'not_attainable',
      needed: 398,
      moreNow: 77,
      spareNow: -77,
      amongFurther: 276,
      inARow: 513,
    });
    expect(found.best).toBeCloseTo(76.068, 3);
  });

  test('NI 148: all of the next 16 leavers reach 75%', () => {
    expect(requiredSuccesses(so(8, 16, 16), 75)).toMatchObject({
      status: 'attainable',
      moreNow: 4,
      amongFurther: 16,
      requiredRate: 100,
    });
  });

  test('a target already won is secured whatever comes', () => {
    expect(requiredSuccesses(so(30, 30, 5), 85)).toMatchObject({
      status: 'secured',
      amongFurther: 0,
      moreNow: 0,
      spareNow: 4,
    });
  });

  test('100% can never be won back, nor passed', () => {
    expect(requiredSuccesses(so(155, 157), 100).inARow).toBeNull();
    expect(requiredSuccesses(so(157, 157), 100).inARow).toBe(0);
    expect(requiredSuccesses(so(157, 157), 100, 'more_than').inARow).toBeNull();
  });

  test('"more than" asks one more where the target is hit exactly', () => {
    expect(requiredSuccesses(so(12, 16), 75, 'more_than')).toMatchObject({ moreNow: 1, inARow: 1 });
    expect(requiredSuccesses(so(12, 16), 75)).toMatchObject({ moreNow: 0, inARow: 0 });
    expect(requiredSuccesses(so(11, 16), 75, 'more_than').inARow).toBe(5);
  });

  test('without cases there is nothing to say', () => {
    expect(requiredSuccesses(so(0, 0), 85)).toEqual({
      status: 'no_cases',
      needed: null,
      moreNow: null,
      spareNow: null,
      amongFurther: null,
      requiredRate: null,
      best: null,
      worst: null,
      inARow: 0,
    });
  });

  test('the answer is the least that meets the target, and a higher target never asks fewer', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(60),
        fc.nat(60),
        fc.integer({ min: 0, max: 1000 }),
        fc.nat(500),
        (x, rest, further, tenths, rise) => {
          fc.pre(x + rest + further > 0);
          const cases = so(x, x + rest, further);
          const needed = requiredSuccesses(cases, tenths / 10).needed ?? NaN;
          const all = x + rest + further;
          expect(needed * 1000).toBeGreaterThanOrEqual(tenths * all);
          expect((needed - 1) * 1000).toBeLessThan(tenths * all);
          expect(requiredSuccesses(cases, (tenths + rise) / 10).needed).toBeGreaterThanOrEqual(
            needed,
          );
        },
      ),
    );
  });

  test('successes in a row are just enough', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 999 }), (x, rest, tenths) => {
        const row = requiredSuccesses(so(x, x + rest), tenths / 10).inARow ?? NaN;
        const meets = (more: number) => (x + more) * 1000 >= tenths * (x + rest + more);
        expect(meets(row)).toBe(true);
        expect(row === 0 || !meets(row - 1)).toBe(true);
      }),
    );
  });
});

describe('an allowance', () => {
  test('NI 62: 17 allowed of 158 for 11%, 6 left', () => {
    expect(allowance(so(11, 158), 11)).toMatchObject({
      status: 'attainable',
      allowed: 17,
      headroom: 6,
      clearAdditions: 0,
    });
  });

  test('NI 64: 8 allowed of 71, 1 left; to reach 6.0% takes 46 more without one', () => {
    expect(allowance(so(7, 71), 12)).toMatchObject({ allowed: 8, headroom: 1 });
    expect(allowance(so(7, 71), 6).clearAdditions).toBe(46);
  });

  test('NI 65: over by 1; 4 without one put it right', () => {
    expect(allowance(so(7, 66), 10)).toMatchObject({
      status: 'not_attainable',
      headroom: -1,
      clearAdditions: 4,
    });
  });

  test('"remains below 15%" allows one fewer where 15% is whole', () => {
    expect(allowance(so(3, 20), 15)).toMatchObject({ allowed: 3, headroom: 0, clearAdditions: 0 });
    expect(allowance(so(3, 20), 15, 'less_than')).toMatchObject({
      allowed: 2,
      headroom: -1,
      clearAdditions: 1,
    });
    expect(allowance(so(0, 0, 10), 15, 'less_than')).toMatchObject({
      allowed: 1,
      headroom: 1,
      clearAdditions: 1,
    });
  });

  test('a limit of 0% once broken is broken for good', () => {
    expect(allowance(so(1, 20, 5), 0).clearAdditions).toBeNull();
    expect(allowance(so(0, 20, 5), 0)).toMatchObject({ clearAdditions: 0, worst: 20, best: 0 });
    expect(allowance(so(0, 20), 0, 'less_than')).toMatchObject({
      status: 'not_attainable',
      headroom: -1,
      clearAdditions: 0,
    });
  });

  test('without cases there is nothing to say', () => {
    expect(allowance(so(0, 0), 12)).toEqual({
      status: 'no_cases',
      allowed: null,
      headroom: null,
      best: null,
      worst: null,
      clearAdditions: null,
    });
  });

  test('mirrors required successes: x at most T is n - x at least 100 - T', () => {
    fc.assert(
      fc.property(
        fc.nat(80),
        fc.nat(80),
        fc.nat(40),
        fc.integer({ min: 0, max: 1000 }),
        (x, rest, further, tenths) => {
          fc.pre(x + rest > 0);
          const left = allowance(so(x, x + rest, 0), tenths / 10);
          const mirror = requiredSuccesses(so(rest, x + rest, further), (1000 - tenths) / 10);
          expect(left.headroom).toBe(mirror.spareNow);
          expect(mirror.inARow).toBe(tenths === 0 && x > 0 ? null : left.clearAdditions);
        },
      ),
    );
  });
});

describe('cases to a cut point', () => {
  const at12of20 = { numerator: 12, denominator: 20 };

  test('12 of 20 on a cut of 60 is there, or one short, by the tie rule', () => {
    expect(casesToCut(at12of20, 60, 'high', 'favourable')).toEqual({ count: 12, change: 0 });
    expect(casesToCut(at12of20, 60, 'high', 'lait')).toEqual({ count: 13, change: 1 });
    expect(casesToCut(at12of20, 60, 'high')).toEqual({ count: 13, change: 1 });
  });

  test('100% is never passed, and no cases reach nothing', () => {
    expect(casesToCut({ numerator: 155, denominator: 157 }, 100, 'high', 'lait')).toBeNull();
    expect(casesToCut({ numerator: 0, denominator: 0 }, 60, 'high')).toBeNull();
    expect(casesToCut({ numerator: 1, denominator: 5 }, -0.5, 'low')).toBeNull();
  });

  test('noise in a quantile asks no extra case', () => {
    expect(casesToCut(at12of20, 60.000000000000007, 'low')).toEqual({ count: 12, change: 0 });
    expect(casesToCut(at12of20, 59.99999999999999, 'low')).toEqual({ count: 12, change: 0 });
  });

  test('low is good counts cases to remove', () => {
    expect(casesToCut({ numerator: 7, denominator: 71 }, 3, 'low')).toEqual({
      count: 2,
      change: 5,
    });
  });
});

describe('at the edges of a group', () => {
  test('nobody in it yet needs one clear case to be under a level, and none to be at most on it', () => {
    const none = { numerator: 0, denominator: 0, further: 5 };
    expect(allowance(none, 10, 'less_than').clearAdditions).toBe(1);
    expect(allowance(none, 10, 'at_most').clearAdditions).toBe(0);
  });

  test('none of ten is under the level already', () => {
    const kept = { numerator: 0, denominator: 10, further: 0 };
    expect(allowance(kept, 10, 'less_than').clearAdditions).toBe(0);
  });

  test('a cut may allow none, or ask for all, and an empty group has no way to it', () => {
    // 5% of 10 is half a case: none is allowed. Above 95% of 10 are all 10.
    expect(casesToCut({ numerator: 3, denominator: 10 }, 5, 'low')).toEqual({
      count: 0,
      change: 3,
    });
    expect(casesToCut({ numerator: 9, denominator: 10 }, 95, 'high')).toEqual({
      count: 10,
      change: 1,
    });
    expect(casesToCut({ numerator: 0, denominator: 0 }, 50, 'low')).toBeNull();
  });
});
