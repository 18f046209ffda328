import { describe, expect, it } from 'vitest';
import type { Observation } from '../domain/observation.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Held } from './review-compare.ts';
import { namesOf } from './review-sums.ts';
import { reviewOf } from './review.ts';
import {
  catalogue,
  councils,
  figureWith,
  heldWith,
  holding,
  problemWith,
  question,
  readingWith,
} from './testing/review.ts';
import { targetWith } from './testing/rows.ts';

const nothing = holding();
const viewOf = (changes: Partial<FileReading>, held: Held = nothing) =>
  reviewOf([readingWith(changes)], held, catalogue).view;
const ofFigures = (given: readonly Partial<Observation>[], held: Held = nothing) =>
  viewOf({ observations: given.map(figureWith) }, held);
const hidden = { value: null, missingReason: 'suppressed', symbol: 'c' } as const;
const october = { end: '2012-10-31' } as const;

describe('where the scorecard lands', () => {
  const landing = (...given: readonly Partial<Observation>[]) => ofFigures(given).landing;

  it('is the first council’s last day that has a figure', () => {
    const harrow = { areaCode: 'E09000015', areaName: 'Harrow' };
    expect(landing(october, {})).toEqual({
      ...harrow,
      periodId: '2012-10',
      periodWords: 'October 2012',
    });
    expect(landing({}, { ...october, ...hidden }, { ...october, areaCode: 'E01' })).toMatchObject({
      ...harrow,
      periodId: '2012-09',
    });
    expect(landing(hidden)).toEqual({ ...harrow, periodId: null, periodWords: null });
  });
  it('is the financial year for a day in March', () => {
    expect(landing({ end: '2013-03-31' })).toMatchObject({
      periodId: '2012/13',
      periodWords: '2012/13',
    });
  });
  it('is no country, but a council that stands after it', () => {
    expect(landing({ areaCode: 'E92000001' })).toBeNull();
    expect(landing({ areaCode: 'E99' })).toBeNull();
    expect(landing({ areaCode: 'E92000001' }, { areaCode: 'E01' })).toMatchObject({
      areaName: 'Bolton',
    });
  });
  it('is where all is held already, or where a file gives targets alone', () => {
    expect(ofFigures([{}], holding(heldWith())).landing).toMatchObject({ periodId: '2012-09' });
    expect(viewOf({ targets: [targetWith({ areaCode: 'E01' })] }).landing).toEqual({
      areaCode: 'E01',
      areaName: 'Bolton',
      periodId: null,
      periodWords: null,
    });
  });
});

describe('what changes on the scorecard', () => {
  it('is said for each council, with how many of its measures gain', () => {
    const given = [
      {},
      october,
      { ...october, indicatorCode: 'MOVES' },
      { areaCode: 'E01', end: '2013-03-31', indicatorCode: 'ADOPTED' },
      { areaCode: 'E92000001' },
    ];
    expect(ofFigures(given).effects).toEqual([
      '2 measures of Harrow gain figures, the latest for October 2012.',
      '1 measure of Bolton gains figures, the latest for 2012/13.',
    ]);
  });
  it('is nothing where all is held already', () => {
    expect(ofFigures([{}], holding(heldWith())).effects).toEqual([]);
  });
  it('is what a file changes, and a measure that only loses its figure gains none', () => {
    const held = holding(heldWith(), heldWith({ indicatorCode: 'MOVES' }));
    const lost = { ...hidden, indicatorCode: 'MOVES' };
    expect(ofFigures([{ value: 70 }, lost], held).effects).toEqual([
      '1 measure of Harrow gains figures, the latest for September 2012.',
      '2 figures take the place of one held. The one held stays in the history.',
    ]);
    expect(ofFigures([lost], held).effects).toEqual([
      '1 figure takes the place of one held. The one held stays in the history.',
    ]);
  });
  it('is the targets that measures gain, each measure once and no baseline', () => {
    const targets = [
      targetWith(),
      targetWith({ kind: 'milestone', date: '2012-12-31' }),
      targetWith({ indicatorCode: 'MOVES' }),
      targetWith({ indicatorCode: 'ADOPTED', kind: 'baseline' }),
      targetWith({ indicatorCode: 'ADOPTED', areaCode: 'E01' }),
    ];
    expect(viewOf({ targets }).effects).toEqual([
      '2 measures of Harrow gain a target or a milestone.',
      '1 measure of Bolton gains a target or a milestone.',
    ]);
  });
  describe('of targets that take the place of others', () => {
    const held = holding(heldWith({ basis: 'rolling_year', value: 82 }));
    const due = (year: number, value: number) => targetWith({ date: `${year}-03-31`, value });
    const of = (years: readonly number[]) =>
      viewOf(
        { targets: years.map((year) => due(year, 80)) },
        { ...held, targets: years.map((year) => due(year, 85)) },
      );

    it('is each, what it was and is, and what that does; and the scorecard lands on its council', () => {
      const view = of([2013]);
      expect(view.effects).toEqual([
        'NI 1 of Harrow: target for March 2013 goes from 85% or more to 80% or more. Not met before, met with this one.',
      ]);
      expect(view.landing).toEqual({
        areaCode: 'E09000015',
        areaName: 'Harrow',
        periodId: null,
        periodWords: null,
      });
      expect(view.targetChanges).toHaveLength(1);
      expect(view.targetChangesInAll).toBe(1);
      expect(view.accept).toMatchObject({ figures: 0, targets: 1 });
    });
    it('is their number where they are many', () => {
      expect(of([2013, 2014, 2015]).effects).toHaveLength(3);
      expect(of([2013, 2014, 2015, 2016]).effects).toEqual([
        '4 targets and milestones are others than those held, 1 of which changes what the scorecard says.',
      ]);
    });
    it('is one that two files give, once more', () => {
      const files = [80, 90].map((value, at) =>
        readingWith({ file: `${at}.csv`, targets: [due(2013, value)] }),
      );
      const { view } = reviewOf(files, { ...held, targets: [due(2013, 85)] }, catalogue);
      expect(view.targetChanges.map((row) => [row.held, row.given])).toEqual([
        ['85% or more', '80% or more'],
        ['80% or more', '90% or more'],
      ]);
    });
    it('names no benchmark where councils have targets alone', () => {
      const targets = councils.map(({ code }) => targetWith({ areaCode: code }));
      expect(viewOf({ targets }).effects[0]).toBe(
        '1 measure of Harrow gains a target or a milestone.',
      );
    });
  });
  it('waits for the questions of all files', () => {
    const open = readingWith({ questions: [question('dash'), question('basis')] });
    const other = readingWith({ file: 'b.csv', questions: [question('dash')] });
    expect(reviewOf([open, other], nothing, catalogue).view.effects).toEqual([
      '3 questions wait for an answer. Until then its figures are left out or held as “not stated”.',
    ]);
  });
  it('counts every measure of a file of many councils', () => {
    const given = councils.flatMap(({ code }) => [
      { areaCode: code },
      { areaCode: code, indicatorCode: 'MOVES' },
    ]);
    expect(ofFigures(given).effects).toEqual([
      '8 councils have figures here for 2 measures: they are also what each council is compared with.',
    ]);
  });
});

describe('the tally', () => {
  const detail = (id: string, view: ReturnType<typeof viewOf>) =>
    view.tally.find((line) => line.id === id)?.detail;
  const gap = (missingReason: Observation['missingReason'], month: number) => ({
    value: null,
    missingReason,
    end: `2012-0${month}-28`,
  });

  it('says each reason of what is missing, with how often', () => {
    const given = [
      gap('suppressed', 1),
      gap('not_applicable', 2),
      gap('suppressed', 3),
      gap('not_available', 4),
      gap('rounds_to_zero', 5),
      gap('not_yet_due', 6),
      gap('not_recorded', 7),
      gap(null, 8),
    ];
    expect(detail('missing', ofFigures(given))).toBe(
      '2 hidden, small numbers, 1 not applicable, 1 not available, 1 rounded to zero, 1 not yet due, 2 not recorded',
    );
  });
  it('says what is new: figures, rungs of paths, best performers', () => {
    expect(detail('new', ofFigures([{}, october]))).toBe('2 figures');
    expect(detail('new', viewOf({ targets: [targetWith()] }))).toBe('1 on target paths');
  });
  it('names the measures that differ, each once, by figures or by targets', () => {
    const held = holding(
      ...['TEST', 'MOVES', 'ADOPTED'].map((indicatorCode) => heldWith({ indicatorCode })),
      heldWith(october),
    );
    const given = [
      { value: 1 },
      { value: 2, ...october },
      { indicatorCode: 'MOVES', value: 3 },
      { indicatorCode: 'ADOPTED', value: 4 },
    ];
    const names = 'NI 1, NI 2 and Children adopted';
    expect(detail('changed', ofFigures(given, held))).toBe(names);
    const four = { indicatorCode: 'OTHER', value: 5 };
    const more = [...held.observations, heldWith({ indicatorCode: 'OTHER' })];
    expect(detail('changed', ofFigures([...given, four], holding(...more)))).toBe(
      'NI 1, NI 2 and 2 more measures',
    );
    const targets = [targetWith({ value: 86 })];
    expect(detail('changed', viewOf({ targets }, { ...nothing, targets: [targetWith()] }))).toBe(
      'NI 1',
    );
  });
  it('says whether all that is the same is published', () => {
    const [own, published] = [heldWith(october), heldWith({ value: 75 }, 'published')];
    expect(detail('same', ofFigures([{}], holding(published)))).toBe(
      'agree with published figures',
    );
    expect(detail('same', ofFigures([{}, october], holding(published, own)))).toBe(
      'agree with what is held',
    );
  });
  it('sets aside what the files say, or what their problems do, whichever is more', () => {
    const aside = (setAside: number) => ({ read: 1200, used: 0, setAside });
    const first = readingWith({ rows: aside(3) });
    const problems = [2, 3, 4, 5, 6].map((line) => problemWith({ file: 'b.csv', line }));
    const second = readingWith({ file: 'b.csv', rows: aside(2), problems });
    const { tally } = reviewOf([first, second], nothing, catalogue).view;
    expect(tally.at(-1)).toEqual({
      id: 'setAside',
      term: 'Set aside',
      count: 8,
      detail: 'of 2,400 rows',
    });
  });
});

it('names are the catalogue’s, and codes where it has none', () => {
  const names = namesOf(catalogue);
  expect([names.ref('MOVES'), names.ref('ADOPTED'), names.ref('OTHER')]).toEqual([
    'NI 2',
    'Children adopted',
    'OTHER',
  ]);
  expect([names.area('E01'), names.area('E99')]).toEqual(['Bolton', 'E99']);
  expect(['E01', 'E92000001', 'E99'].map(names.council)).toEqual([true, false, false]);
  expect(names.indicator('OTHER')).toBeNull();
});
