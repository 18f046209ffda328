import { expect, it } from 'vitest';
import { targetOf, type Draft } from './target-draft.ts';

const draft: Draft = {
  kind: 'target',
  rule: 'at_least',
  value: '85',
  upper: '',
  date: '',
  reason: '',
  tolerance: '',
  toleranceKind: 'points',
};
const of = (part: Partial<Draft>) => targetOf({ ...draft, ...part }, 'NI059', 'E09000015');

it('a target without a date keeps none, and without a reason keeps none', () => {
  expect(of({})).toMatchObject({ value: 85, date: null, reason: null, upper: null });
});
it('a level may be written with its sign, and decimals stay exact', () => {
  expect(of({ value: ' 8.75% ' })?.value).toBe(8.75);
});
it('what is no number is no target', () => {
  for (const value of ['', 'tbc', '1e3', '8,5', '--1']) expect(of({ value })).toBeNull();
});
it('a range needs both ends in their order', () => {
  expect(of({ rule: 'between', value: '5', upper: '' })).toBeNull();
  expect(of({ rule: 'between', value: '6', upper: '5' })).toBeNull();
  expect(of({ rule: 'between', value: '5', upper: '6' })).toMatchObject({ value: 5, upper: 6 });
});
it('an upper end that was typed before counts only for a range', () => {
  expect(of({ upper: '6' })?.upper).toBeNull();
});

it('a tolerance is kept with its target, in points or as a share of it, and may be left out', () => {
  expect(of({})?.tolerance).toBeNull();
  expect(of({ tolerance: '2.5' })?.tolerance).toEqual({ amount: 2.5, kind: 'points' });
  expect(of({ tolerance: '10%', toleranceKind: 'percent' })?.tolerance).toEqual({
    amount: 10,
    kind: 'percent',
  });
});
it('a tolerance that is no number, or below 0, makes no target', () => {
  expect(of({ tolerance: 'a little' })).toBeNull();
  expect(of({ tolerance: '-1' })).toBeNull();
});
