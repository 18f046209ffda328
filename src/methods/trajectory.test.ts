import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysBetween,
  lastDue,
  levelByDay,
  levelByDayClamped,
  nextDue,
  requiredPace,
} from './trajectory.ts';

const neet = [
  { date: '2014-04-01', value: 34 },
  { date: '2014-09-30', value: 30 },
  { date: '2015-04-30', value: 25 },
];
const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

describe('a path', () => {
  test('NEET is due at 30 on its milestone, and on the line between', () => {
    expect(levelByDay(neet, '2014-09-30')).toBe(30);
    expect(levelByDay(neet, '2014-12-31')).toBeCloseTo(27.83, 2);
    expect(levelByDay(neet, '2015-03-31')).toBeCloseTo(25.71, 2);
  });

  test('there is no level before the baseline; after the last rung the last holds', () => {
    expect(levelByDay(neet, '2014-03-31')).toBeNull();
    expect(levelByDayClamped(neet, '2014-03-31')).toBe(34);
    expect(levelByDay(neet, '2016-01-01')).toBe(25);
    expect(levelByDay(neet, '2014-04-01')).toBe(34);
  });

  test('a rung is due on its day, inclusive', () => {
    expect(lastDue(neet, '2014-09-29')?.value).toBe(34);
    expect(lastDue(neet, '2014-09-30')?.value).toBe(30);
    expect(nextDue(neet, '2014-09-30')?.value).toBe(30);
    expect(nextDue(neet, '2014-10-01')?.value).toBe(25);
    expect(nextDue(neet, '2016-01-01')?.value).toBe(25);
    expect(lastDue(neet, '2014-03-31')).toBeNull();
  });

  test('without rungs there is nothing due', () => {
    expect([
      levelByDay([], '2014-01-01'),
      levelByDayClamped([], '2014-01-01'),
      lastDue([], '2014-01-01'),
      nextDue([], '2014-01-01'),
    ]).toEqual([null, null, null, null]);
  });

  test('is continuous: a day moves it by no more than its steepest stretch', () => {
    const steepest = Math.max(4 / 182, 5 / 212) + 1e-12;
    fc.assert(
      fc.property(fc.nat(500), (days) => {
        const [today, tomorrow] = [days, days + 1].map(
          (d) => levelByDay(neet, dayAfter('2014-04-01', d)) ?? NaN,
        );
        expect(Math.abs((tomorrow ?? NaN) - (today ?? NaN))).toBeLessThanOrEqual(steepest);
      }),
    );
  });

  test('the pace required is the way left over the days left', () => {
    expect(requiredPace(28, '2015-03-31', { date: '2015-04-30', value: 25 })).toBeCloseTo(-0.1, 12);
    expect(requiredPace(28, '2015-04-30', { date: '2015-04-30', value: 25 })).toBeNull();
    expect(requiredPace(28, '2015-05-01', { date: '2015-04-30', value: 25 })).toBeNull();
  });

  test('days are counted across a change of the clock, and a bad date is a fault', () => {
    expect(daysBetween('2014-03-01', '2014-04-01')).toBe(31);
    expect(daysBetween('2014-04-01', '2014-03-31')).toBe(-1);
    expect(() => daysBetween('tbc', '2014-04-01')).toThrow('not a date');
  });
});
