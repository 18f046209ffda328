import { describe, expect, it } from 'vitest';
import type { Observation } from '../domain/observation.ts';
import type { Target } from '../domain/target.ts';
import { compareTargets, targetRows } from './review-targets.ts';
import { namesOf } from './review-sums.ts';
import { catalogue, figureWith, heldWith } from './testing/review.ts';
import { targetWith } from './testing/rows.ts';

const names = namesOf(catalogue);
const aim = (changes: Partial<Target> = {}): Target =>
  targetWith({ ...changes, source: { file: 'plan-2.csv', line: 5, column: 'Target' } });

describe('targets beside those held', () => {
  const sums = (given: Partial<Target>) => {
    const { fresh, changed, same } = compareTargets([targetWith(given)], [targetWith()]);
    return { fresh: fresh.length, changed: changed.length, same };
  };
  it('are the same, whatever line they stand on', () => {
    const source = { file: 'later.csv', line: 9, column: null };
    expect(sums({ source, reason: 'said again' })).toEqual({ fresh: 0, changed: 0, same: 1 });
  });
  it.each<Partial<Target>>([
    { value: 86 },
    { rule: 'more_than' },
    { upper: 90 },
    { changePercent: -20 },
    { value: 8, upper: 5 },
    { tolerance: { amount: 2, kind: 'points' } },
  ])('are changed by %o', (change) => {
    expect(sums(change)).toEqual({ fresh: 0, changed: 1, same: 0 });
  });
  it.each<Partial<Target>>([
    { indicatorCode: 'MOVES' },
    { areaCode: 'E01' },
    { kind: 'milestone' },
    { date: '2014-03-31' },
    { date: null },
  ])('are new at %o', (place) => {
    expect(sums(place)).toEqual({ fresh: 1, changed: 0, same: 0 });
  });
  it('without a date are known by what is written', () => {
    const undated = targetWith({ date: null, asWritten: 'maintain 100%' });
    expect(compareTargets([undated], [undated])).toEqual({ fresh: [], changed: [], same: 1 });
    const other = targetWith({ date: null, asWritten: 'below 15%' });
    expect(compareTargets([other], [])).toEqual({ fresh: [other], changed: [], same: 0 });
    const both = compareTargets([undated, other], [undated]);
    expect(both).toEqual({ fresh: [other], changed: [], same: 1 });
  });
  it('without a date take the place of the one held that the file does not say again', () => {
    const of = (asWritten: string, value: number) => targetWith({ date: null, asWritten, value });
    const [kept, old, young] = [of('maintain 100%', 100), of('85%', 85), of('90%', 90)];
    expect(compareTargets([young], [old])).toEqual({
      fresh: [],
      changed: [{ before: old, after: young }],
      same: 0,
    });
    expect(compareTargets([kept, young], [old, kept])).toEqual({
      fresh: [],
      changed: [{ before: old, after: young }],
      same: 1,
    });
    const milestone = targetWith({ ...young, kind: 'milestone' });
    expect(compareTargets([milestone], [old]).fresh).toEqual([milestone]);
    const more = of('95%', 95);
    expect(compareTargets([young, more], [old])).toMatchObject({
      fresh: [more],
      changed: [{ before: old, after: young }],
    });
  });
  it('that two files give are new once', () => {
    const [first, later] = [targetWith(), targetWith({ value: 86 })];
    expect(compareTargets([first, first, later, later], [])).toEqual({
      fresh: [first],
      changed: [{ before: first, after: later }],
      same: 2,
    });
  });
});

describe('a row of a changed target', () => {
  const rowsOf = (
    before: Target,
    after: Target,
    held: readonly Partial<Observation>[] = [],
    given: readonly Partial<Observation>[] = [],
    others: readonly Target[] = [],
  ) =>
    targetRows(
      [{ before, after }],
      [after],
      {
        observations: held.map((each) => heldWith({ basis: 'rolling_year', ...each })),
        targets: [before, ...others],
      },
      [given.map((each) => figureWith({ basis: 'rolling_year', ...each }))],
      names,
    );
  const [eighty, seventy] = [targetWith(), aim({ value: 70 })];

  it('says both levels, the file that is held, and by how much they differ', () => {
    expect(rowsOf(eighty, seventy)).toEqual([
      {
        key: 'plan-2.csv:5:Target:target',
        ref: 'NI 1',
        measure: 'NI 1: Visits made on time',
        area: 'Harrow',
        rung: 'Target for March 2013',
        held: '85% or more',
        heldIn: 'targets.csv',
        given: '70% or more',
        by: '15 points lower',
        target: null,
      },
    ]);
  });
  it('names a milestone, a start and a rung without a date', () => {
    const rung = (changes: Partial<Target>) =>
      rowsOf(targetWith(changes), aim({ ...changes, value: 70 })).map((row) => [
        row.rung,
        row.held,
        row.given,
      ]);
    expect(rung({ kind: 'milestone' })).toEqual([
      ['Milestone for March 2013', '85% or more', '70% or more'],
    ]);
    expect(rung({ kind: 'baseline' })).toEqual([['Start for March 2013', '85%', '70%']]);
    expect(rung({ date: null })).toEqual([['Target without a date', '85% or more', '70% or more']]);
  });
  it('says of the same level that it is judged otherwise, and compares no change of per cent', () => {
    const nearly = aim({ tolerance: { amount: 2, kind: 'points' } });
    expect(rowsOf(eighty, nearly)).toMatchObject([
      {
        given: '85% or more, nearly met if short by 2 points',
        by: 'The same level, judged otherwise',
      },
    ]);
    const fall = aim({ value: null, changePercent: -20, asWritten: '-20% change' });
    expect(rowsOf(eighty, fall)).toMatchObject([{ given: '-20% change', by: 'Not compared' }]);
  });

  const flip = 'Not met before, met with this one.';
  it('says where the latest figure meets one and not the other', () => {
    expect(rowsOf(eighty, seventy, [{ value: 75 }])).toMatchObject([{ target: flip }]);
    expect(rowsOf(seventy, eighty, [{ value: 75 }])).toMatchObject([
      { target: 'Met before, not met with this one.' },
    ]);
    expect(rowsOf(eighty, seventy, [{ value: 60 }])).toMatchObject([{ target: null }]);
    expect(rowsOf(eighty, seventy, [{ value: 90 }])).toMatchObject([{ target: null }]);
  });
  it('judges the last figure, held or given; a given one stands before a held one', () => {
    const june = { end: '2012-06-30' } as const;
    expect(rowsOf(eighty, seventy, [{ ...june, value: 75 }, { value: 60 }])).toMatchObject([
      { target: null },
    ]);
    expect(rowsOf(eighty, seventy, [{ ...june, value: 60 }], [{ value: 75 }])).toMatchObject([
      { target: flip },
    ]);
    expect(rowsOf(eighty, seventy, [{ value: 60 }], [{ value: 75 }])).toMatchObject([
      { target: flip },
    ]);
    const hidden = { value: null, missingReason: 'suppressed', end: '2012-12-31' } as const;
    expect(rowsOf(eighty, seventy, [{ value: 75 }], [hidden])).toMatchObject([{ target: flip }]);
  });
  it('without a date flips nothing: no figure is judged by it', () => {
    const undated = (value: number) => ({ date: null, value, asWritten: `${value}%` });
    const [row] = rowsOf(targetWith(undated(85)), aim(undated(70)), [{ value: 75 }]);
    expect(row).toMatchObject({ rung: 'Target without a date', target: null });
  });
  it('says nothing of a rung that the figure is not set against, nor of another council’s figure', () => {
    const milestone = aim({ kind: 'milestone', date: '2012-12-31', value: 70 });
    const next = targetWith({ kind: 'milestone', date: '2012-12-31', value: 85 });
    expect(rowsOf(eighty, seventy, [{ value: 75 }], [], [next])).toMatchObject([{ target: null }]);
    expect(rowsOf(next, milestone, [{ value: 75 }], [], [eighty])).toMatchObject([
      { target: flip },
    ]);
    expect(rowsOf(eighty, seventy, [{ value: 75, areaCode: 'E01' }])).toMatchObject([
      { target: null },
    ]);
  });
  it('is left out for a measure that the catalogue lacks', () => {
    const indicatorCode = 'OTHER';
    expect(rowsOf(targetWith({ indicatorCode }), aim({ indicatorCode, value: 70 }))).toEqual([]);
  });
});
