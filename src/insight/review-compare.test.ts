import { describe, expect, it } from 'vitest';
import type { Observation, PublishedBest } from '../domain/observation.ts';
import { compareObservations, freshBest, rowOf, type HeldObservation } from './review-compare.ts';
import { figureWith, heldWith, holding } from './testing/review.ts';

const compared = (given: Partial<Observation>, held: readonly HeldObservation[]) => {
  const [only] = compareObservations([[figureWith(given)]], holding(...held)).flatMap((each) => [
    ...each,
  ]);
  return only;
};
const standing = (given: Partial<Observation>, ...held: readonly HeldObservation[]) =>
  compared(given, held)?.standing;

const hidden = { value: null, missingReason: 'suppressed', symbol: 'c' } as const;
const notDue = { value: null, missingReason: 'not_yet_due', symbol: '-' } as const;
const counts = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('a figure beside none', () => {
  it('is new, or missing with its reason', () => {
    expect(standing({})).toBe('new');
    expect(standing(hidden)).toBe('missing');
  });
});

describe('a figure beside the officer’s own', () => {
  it('is the same only where number and counts are', () => {
    expect(standing({}, heldWith())).toBe('same');
    expect(standing({ value: 75.04 }, heldWith())).toBe('changed');
    expect(standing(counts(12, 16), heldWith(counts(12, 16)))).toBe('same');
    expect(standing(counts(9, 12), heldWith(counts(12, 12)))).toBe('changed');
    expect(standing(counts(12, 12), heldWith(counts(12, 16)))).toBe('changed');
  });
  it('is the same where only one of the two gives counts', () => {
    expect(standing(counts(12, 16), heldWith())).toBe('same');
    expect(standing({}, heldWith(counts(12, 16)))).toBe('same');
  });
  it('is not judged by the number that a file states beside it', () => {
    expect(standing({ value: 76, stated: 75 }, heldWith())).toBe('changed');
  });
  it('is new where only a reason was held, and different where only a reason is given', () => {
    expect(standing({}, heldWith(hidden))).toBe('new');
    expect(standing(hidden, heldWith())).toBe('changed');
  });
  it('is the same as a reason only where the reason is', () => {
    expect(standing(hidden, heldWith(hidden))).toBe('same');
    expect(standing(hidden, heldWith(notDue))).toBe('missing');
  });
  it('stands beside no figure of another measure, council, span or basis', () => {
    for (const other of [
      { indicatorCode: 'MOVES' },
      { areaCode: 'E01' },
      { start: '2012-07-01' },
      { end: '2012-10-31' },
      { basis: 'quarter' } as const,
    ])
      expect(compared({}, [heldWith(other)])).toEqual({
        observation: figureWith(),
        standing: 'new',
        held: null,
      });
  });
});

describe('a figure beside a published one', () => {
  const published = (value: number) => heldWith({ value, ...counts(12, 16) }, 'published');
  it('is the same where they agree at the decimals that both have, whatever the counts', () => {
    expect(standing({ value: 16.6, ...counts(13, 78) }, published(16.56))).toBe('same');
    expect(standing({ value: 17 }, published(16.56))).toBe('same');
    expect(standing({ value: 16 }, published(16.56))).toBe('changed');
    expect(standing({ value: 16.5 }, published(16.56))).toBe('changed');
  });
  it('is the same on the very half', () => {
    // 16.6 − 16.55 is a little more than 0.05 in binary.
    expect(standing({ value: 16.6 }, published(16.55))).toBe('same');
  });
  it('is the same where what the file states is, though its counts give another', () => {
    expect(standing({ value: 16.9, stated: 16.6 }, published(16.56))).toBe('same');
    expect(standing({ value: 16.9, stated: null }, published(16.56))).toBe('changed');
    expect(standing({ value: 16.9, stated: 16.4 }, published(16.56))).toBe('changed');
  });
  it('gives way to the officer’s own, whichever comes first, and to none published after it', () => {
    const own = heldWith({ value: 80 });
    expect(compared({}, [own, published(70)])?.held).toBe(own);
    expect(compared({}, [published(70), own])?.held).toBe(own);
    const first = published(70);
    expect(compared({}, [first, published(71)])?.held).toBe(first);
    const later = heldWith({ value: 81 });
    expect(compared({}, [own, later])?.held).toBe(later);
  });
});

describe('a figure whose basis nobody has stated', () => {
  const unstated = { basis: 'not_stated', start: '2012-09-01' } as const;
  it('is known by its last day and its number', () => {
    const held = heldWith();
    expect(compared(unstated, [held])).toMatchObject({ standing: 'same', held });
    for (const other of [
      { indicatorCode: 'MOVES' },
      { areaCode: 'E01' },
      { end: '2012-10-31' },
      { value: 76 },
    ])
      expect(standing(unstated, heldWith(other))).toBe('new');
  });
  it('is not known by a published figure, nor one that is stated by its number', () => {
    expect(standing(unstated, heldWith({}, 'published'))).toBe('new');
    expect(standing({ ...unstated, basis: 'month' }, heldWith())).toBe('new');
  });
  it('is not known by having no number', () => {
    expect(compared({ ...unstated, ...hidden }, [heldWith(hidden)])?.held).toBeNull();
  });
});

describe('several files', () => {
  const given = (value: number, file: string) =>
    figureWith({ value, source: { file, line: 2, column: null } });
  it('are each set beside the ones before', () => {
    const [first, second, third] = [given(75, 'a.csv'), given(76, 'b.csv'), given(76, 'c.csv')];
    expect(
      compareObservations([[first], [second], [third]], holding()).map((each) => [...each]),
    ).toEqual([
      [{ observation: first, standing: 'new', held: null }],
      [{ observation: second, standing: 'changed', held: { observation: first, origin: 'own' } }],
      [{ observation: third, standing: 'same', held: { observation: second, origin: 'own' } }],
    ]);
  });
  it('leave in place what the first of them only repeats', () => {
    const published = heldWith({ value: 16.56 }, 'published');
    const files = [[given(16.6, 'a.csv')], [given(16.6, 'b.csv')]];
    const [, [second] = []] = compareObservations(files, holding(published));
    expect(second?.held).toBe(published);
  });
});

describe('printed best performers', () => {
  const best: PublishedBest = {
    indicatorCode: 'TEST',
    comparator: 'england',
    end: '2011-03-31',
    areaName: 'Halton',
    areaCode: null,
    value: 87,
    sharedBy: 1,
    source: { file: 'a.csv', line: 2, column: null },
  };
  it('are fresh once, where nothing of the kind is held', () => {
    expect(freshBest([best, best], [])).toBe(1);
    expect(freshBest([best], [best])).toBe(0);
    const moved = { ...best, source: { file: 'b.csv', line: 3, column: null } };
    expect(freshBest([moved], [best])).toBe(0);
  });
  it.each<Partial<PublishedBest>>([
    { indicatorCode: 'MOVES' },
    { comparator: 'london' },
    { end: '2012-03-31' },
    { areaName: 'Oldham' },
    { value: 88 },
    { sharedBy: 2 },
    { value: 8, sharedBy: 71 },
  ])('are others with %o', (change) => {
    expect(freshBest([{ ...best, ...change }], [best])).toBe(1);
  });
});

it('a figure is read by the rest with its period, origin and place in its file', () => {
  const figure = figureWith({ ...counts(12, 16), note: 'a note', statedDecimals: 1 });
  const { source, ...rest } = figure;
  const row = { ...rest, ...source, periodId: '2012-09', origin: 'local' };
  expect(rowOf(figure, 'own')).toEqual(row);
  expect(rowOf(figure, 'published')).toEqual({ ...row, origin: 'published' });
});
