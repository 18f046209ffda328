import { describe, expect, it } from 'vitest';
import type { PublishedBest } from '../domain/observation.ts';
import { reviewOf } from './review.ts';
import {
  catalogue,
  figureWith,
  heldWith,
  holding,
  problemWith,
  readingWith,
} from './testing/review.ts';
import { targetWith } from './testing/rows.ts';

const source = (line: number) => ({ file: 'sept.csv', line, column: 'Value' });
const october = { start: '2012-04-01', end: '2012-10-31' } as const;

const best = (changes: Partial<PublishedBest> = {}): PublishedBest => ({
  indicatorCode: 'TEST',
  comparator: 'england',
  end: '2011-03-31',
  areaName: 'Halton',
  areaCode: null,
  value: 87,
  sharedBy: 2,
  source: source(2),
  ...changes,
});

/** 12 of 16 is held for September; the file says 12 of 17. */
const fallen = figureWith({ value: 70.6, numerator: 12, denominator: 17, source: source(2) });

const quarter = readingWith({
  observations: [
    fallen,
    figureWith({ ...october, value: 72, source: source(3) }),
    figureWith({ indicatorCode: 'MOVES', value: 6.9, source: source(4) }),
    figureWith({
      ...october,
      indicatorCode: 'MOVES',
      value: null,
      missingReason: 'not_yet_due',
      symbol: '-',
      source: source(5),
    }),
  ],
  targets: [
    { value: 74 },
    { indicatorCode: 'MOVES', rule: 'at_most', value: 11 } as const,
    { kind: 'milestone', value: 72, date: '2012-12-31' } as const,
    { kind: 'baseline', value: 68, date: '2012-03-31' } as const,
  ].map((rung) => targetWith({ ...rung, source: source(6) })),
  best: [best(), best({ areaName: 'Oldham' })],
  problems: [
    problemWith({
      severity: 'read_as',
      code: 'SPACE_TRIMMED',
      line: 3,
      cell: ' Harrow',
      detail: { count: 2 },
    }),
    problemWith(),
    problemWith({
      code: 'ROWS_NOT_CHOSEN',
      line: 8,
      column: null,
      cell: null,
      detail: { count: 3 },
    }),
    problemWith({ line: 9 }),
    problemWith({
      severity: 'check',
      code: 'COUNTS_DISAGREE',
      line: 2,
      column: 'Value',
      cell: '6.9',
      detail: { stated: 6.9, value: (100 * 11) / 158, numerator: 11, denominator: 158 },
    }),
  ],
  rows: { read: 10, used: 4, setAside: 6 },
});

const held = {
  ...holding(
    heldWith({ numerator: 12, denominator: 16 }),
    heldWith({ indicatorCode: 'MOVES', value: 6.9 }),
  ),
  targets: [
    targetWith({ value: 74 }),
    targetWith({ indicatorCode: 'MOVES', rule: 'at_most', value: 12 }),
  ],
  best: [best()],
};

describe('the whole review of one file beside what is held', () => {
  const { view, problems } = reviewOf([quarter], held, catalogue);

  it('opens with what was read and what needs a look', () => {
    expect(view.title).toBe('Nothing is added until you accept');
    expect(view.standfirst).toEqual([
      'One file was read on this computer.',
      ' ',
      { strong: 'Two things are set aside and one needs a look.' },
    ]);
    expect(view.summary).toEqual([
      { file: 'sept.csv', words: 'sept.csv: 2 things are set aside' },
      { file: 'sept.csv', words: 'sept.csv: 1 thing needs a look' },
    ]);
    expect(view.mustAnswer).toEqual([]);
  });

  it('counts each thing once', () => {
    expect(view.tally).toEqual([
      {
        id: 'new',
        term: 'New',
        count: 4,
        detail: '1 figure, 2 on target paths and 1 best performer',
      },
      { id: 'changed', term: 'Different from what is held', count: 2, detail: 'NI 1 and NI 2' },
      { id: 'same', term: 'The same', count: 2, detail: 'agree with what is held' },
      { id: 'missing', term: 'Missing, with a reason', count: 1, detail: '1 not yet due' },
      { id: 'setAside', term: 'Set aside', count: 6, detail: 'of 10 rows' },
    ]);
  });

  it('says how the file was read', () => {
    expect(view.files).toEqual([
      {
        file: 'sept.csv',
        refused: null,
        wantsColumns: false,
        recognised: [
          'Read as a ',
          { strong: 'list, one row a figure' },
          ': 10 rows, 6 of them set aside, giving 4 figures, 2 targets, 1 milestone, 1 baseline and 2 best performers. Certain. Recognised because each row has an indicator, an area and a period.',
        ],
        questions: [],
        setAside: 2,
        passedOver: 3,
        checks: 1,
        problems: 4,
        others: [],
        preview: [],
      },
    ]);
  });

  it('shows what changes, and what accepting it does', () => {
    expect(view.changes).toEqual([
      {
        key: 'sept.csv:2:Value',
        observation: fallen,
        measure: 'NI 1: Visits made on time',
        period: 'April to September 2012',
        area: 'Harrow',
        held: '75.0%',
        heldIn: 'june.csv',
        given: '70.6%',
        by: '4.4 points lower',
        target: 'Target: met before, not met with this figure.',
      },
    ]);
    expect(view.changesInAll).toBe(1);
    expect(view.effects).toEqual([
      '1 measure of Harrow gains figures, the latest for October 2012.',
      '1 measure of Harrow gains a target or a milestone.',
      'NI 2 of Harrow: target for March 2013 goes from 12% or less to 11% or less.',
      '1 figure takes the place of one held. The one held stays in the history.',
    ]);
    expect(view.accept).toEqual({
      words: 'Accept 3 figures and 3 targets and milestones',
      figures: 3,
      targets: 3,
    });
    expect(view.landing).toEqual({
      areaCode: 'E09000015',
      areaName: 'Harrow',
      periodId: '2012-10',
      periodWords: 'October 2012',
    });
  });

  it('lists the problems, what is set aside first, then what needs a look', () => {
    const none = { nearest: [], choice: null };
    expect([...problems.keys()]).toEqual(['sept.csv']);
    expect(problems.get('sept.csv')).toEqual([
      {
        key: 'sept.csv:AREA_UNKNOWN:1',
        severity: 'set_aside',
        kind: 'Set aside',
        lines: [7, 9],
        where: 'Lines 7 and 9',
        place: 'Area',
        column: 'Area',
        cell: 'Harow',
        message: 'No area of this name or code is known.',
        remedy: 'Did you mean “Harrow”, “Barrow”?',
        count: 2,
        fixable: true,
        nearest: ['Harrow', 'Barrow'],
        choice: null,
      },
      {
        ...none,
        key: 'sept.csv:ROWS_NOT_CHOSEN:2',
        severity: 'set_aside',
        kind: 'Set aside',
        lines: [8],
        where: 'Line 8',
        place: '',
        column: null,
        cell: null,
        message: 'These rows are of other breakdowns than the ones you chose.',
        remedy: 'Nothing to do, unless you meant to choose others.',
        count: 3,
        fixable: false,
      },
      {
        ...none,
        key: 'sept.csv:COUNTS_DISAGREE:3',
        severity: 'check',
        kind: 'Check',
        lines: [2],
        where: 'Line 2',
        place: 'NI 1, Value',
        column: 'Value',
        cell: '6.9',
        message: 'The counts are 11 of 158, which is 7.0%; the value says 6.9.',
        remedy: 'The counts are used. Correct the value or the counts.',
        count: 1,
        fixable: true,
        choice: {
          id: 'counts:2:Value',
          kept: false,
          stated: 'Keep 6.9',
          counts: 'Use the counts, 7.0%',
        },
      },
      {
        ...none,
        key: 'sept.csv:SPACE_TRIMMED:0',
        severity: 'read_as',
        kind: 'Read as',
        lines: [3],
        where: 'Line 3',
        place: 'NI 1, Area',
        column: 'Area',
        cell: ' Harrow',
        message: '2 cells had extra spaces or line breaks, which were taken off.',
        remedy: 'Nothing to do.',
        count: 2,
        fixable: false,
      },
    ]);
  });
});
