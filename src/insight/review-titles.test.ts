import { describe, expect, it } from 'vitest';
import type { FileReading } from '../domain/reading.ts';
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
const refusedAs = (code: string, changes: Partial<FileReading> = {}): FileReading =>
  readingWith({
    file: 'minutes.pdf',
    layout: null,
    refused: problemWith({ severity: 'refused', code, detail: { kind: 'pdf' } }),
    ...changes,
  });
const pdf = refusedAs('NOT_CSV');
const unmatched = refusedAs('MAPPING_WANTED', {
  file: 'odd.csv',
  layout: 'mapped',
  confidence: 'unsure',
  rows: { read: 2, used: 0, setAside: 0 },
  others: ['tidy'],
});

describe('three files of which none can be used yet', () => {
  const scale = readingWith({ file: 'wide.csv', questions: [question('percent_scale:TEST')] });
  const { view } = reviewOf([pdf, unmatched, scale], nothing, catalogue);

  it('are said to wait for an answer, and offer nothing to accept', () => {
    expect(view.title).toBe('Nothing is read until you answer');
    expect(view.standfirst).toEqual([
      'Three files were read on this computer. Two were recognised; one was refused.',
    ]);
    expect(view.accept).toBeNull();
    expect(view.landing).toBeNull();
    expect(view.effects).toEqual([
      '1 question waits for an answer. Until then its figures are left out or held as “not stated”.',
    ]);
    expect(view.mustAnswer).toEqual([{ file: 'wide.csv', id: 'percent_scale:TEST' }]);
    expect(view.changes).toEqual([]);
    expect(view.changesInAll).toBe(0);
  });

  it('count nothing, and say so of each thing', () => {
    expect(view.tally.map(({ id, count, detail }) => [id, count, detail])).toEqual([
      ['new', 0, 'nothing is read yet'],
      ['changed', 0, 'nothing is read yet'],
      ['same', 0, 'nothing is read yet'],
      ['missing', 0, 'nothing is read yet'],
      ['setAside', 0, 'nothing is read yet'],
    ]);
  });

  it('are each described: refused, or by what is missing', () => {
    const rest = {
      questions: [],
      setAside: 0,
      passedOver: 0,
      checks: 0,
      problems: 0,
      preview: [],
    };
    expect(view.files.slice(0, 2)).toEqual([
      {
        ...rest,
        file: 'minutes.pdf',
        refused: {
          message: 'This is a PDF.',
          remedy:
            'Ask for the figures as a spreadsheet, or copy the table into one and save it as CSV.',
        },
        wantsColumns: false,
        recognised: [],
        others: [],
      },
      {
        ...rest,
        file: 'odd.csv',
        refused: {
          message: 'Nothing is read of this file until you say which column holds the figures.',
          remedy: 'Match the columns below.',
        },
        wantsColumns: true,
        recognised: [
          'Read as a ',
          { strong: 'table whose columns you matched' },
          ': 2 rows, giving nothing that can be used.',
        ],
        others: ['tidy'],
      },
    ]);
    expect(view.summary).toEqual([
      { file: 'minutes.pdf', words: 'minutes.pdf was refused' },
      { file: 'odd.csv', words: 'odd.csv: say which column is which' },
    ]);
  });
});

describe('the title', () => {
  const title = (readings: readonly FileReading[], held = nothing): string =>
    reviewOf(readings, held, catalogue).view.title;
  const empty = readingWith();

  it.each([
    ['every file is refused', 'None of this could be read', [pdf, pdf]],
    ['one is refused and another is empty', 'Nothing here can be used as it stands', [pdf, empty]],
    ['columns are to be matched', 'Nothing is read until you answer', [pdf, unmatched]],
    [
      'columns are being matched',
      'Nothing is read until you answer',
      [readingWith({ questions: [question('map:value', '4')] })],
    ],
    [
      'a refused file has its columns matched',
      'Nothing here can be used as it stands',
      [empty, refusedAs('NO_DATA_ROWS', { questions: [question('map:value', '4')] })],
    ],
    [
      'a question has its answer and gave nothing',
      'Nothing here can be used as it stands',
      [readingWith({ questions: [question('dash', 'zero')] })],
    ],
    [
      'there is a best performer alone',
      'Nothing is added until you accept',
      [
        readingWith({
          best: [
            {
              indicatorCode: 'TEST',
              comparator: 'london',
              end: '2011-03-31',
              areaName: null,
              areaCode: null,
              value: 100,
              sharedBy: 68,
              source: { file: 'sept.csv', line: 2, column: null },
            },
          ],
        }),
      ],
    ],
  ])('where %s is “%s”', (_, words, readings) => {
    expect(title(readings)).toBe(words);
  });

  it('says that all is held, be it figures or targets', () => {
    const figures = readingWith({ observations: [figureWith()] });
    expect(title([figures], holding(heldWith()))).toBe('Everything here is already held');
    const targets = readingWith({ targets: [targetWith()] });
    expect(title([targets], { ...nothing, targets: [targetWith()] })).toBe(
      'Everything here is already held',
    );
  });
});

describe('what can be accepted', () => {
  const accept = (changes: Partial<FileReading>, held = nothing) =>
    reviewOf([readingWith(changes)], held, catalogue).view.accept;

  it('is each figure that is not held so, and each target that is not', () => {
    const two = [figureWith(), figureWith({ end: '2012-10-31' })];
    expect(accept({ observations: two }, holding(heldWith()))).toEqual({
      words: 'Accept 1 figure',
      figures: 1,
      targets: 0,
    });
    expect(accept({ targets: [targetWith()] })).toEqual({
      words: 'Accept 1 target or milestone',
      figures: 0,
      targets: 1,
    });
    const before = { ...nothing, targets: [targetWith({ value: 80 })] };
    expect(accept({ targets: [targetWith()] }, before)).toMatchObject({ targets: 1 });
    expect(accept({ targets: [targetWith({ value: 80 })] }, before)).toBeNull();
  });
});

describe('a file of many councils', () => {
  const file = (count: number): FileReading =>
    readingWith({
      observations: councils.slice(0, count).map(({ code }, place) =>
        figureWith({
          areaCode: code,
          source: { file: 'all.csv', line: place + 2, column: 'pct' },
        }),
      ),
      rows: { read: count, used: count, setAside: 0 },
    });

  it('is one to compare with, from eight councils on', () => {
    const { view } = reviewOf([file(8)], nothing, catalogue);
    expect(view.effects).toEqual([
      '8 councils have figures here for 1 measure: they are also what each council is compared with.',
    ]);
    expect(view.landing).toBeNull();
  });

  it('is each council’s own below that, and the scorecard shows the first', () => {
    const { view } = reviewOf([file(7)], nothing, catalogue);
    expect(view.effects).toHaveLength(7);
    expect(view.effects[6]).toBe(
      '1 measure of Fylde gains figures, the latest for September 2012.',
    );
    expect(view.landing).toMatchObject({ areaName: 'Harrow' });
  });
});

it('shows the first fifty changes, and says how many there are', () => {
  const days = Array.from({ length: 51 }, (_, at) => `${String(2020 - at)}-09-30`);
  const observations = days.map((end) => figureWith({ basis: 'quarter', end, value: 70 }));
  const before = days.map((end) => heldWith({ basis: 'quarter', end }));
  const { view } = reviewOf([readingWith({ observations })], holding(...before), catalogue);
  expect(view.changes).toHaveLength(50);
  expect(view.changesInAll).toBe(51);
  expect(view.effects[1]).toBe(
    '51 figures take the place of one held. The one held stays in the history.',
  );
});

it('shows no row for a change of a measure that the catalogue lacks', () => {
  const indicatorCode = 'OTHER';
  const { view } = reviewOf(
    [readingWith({ observations: [figureWith({ indicatorCode, value: 70 })] })],
    holding(heldWith({ indicatorCode })),
    catalogue,
  );
  expect(view.changes).toEqual([]);
  expect(view.changesInAll).toBe(1);
});

it('rows that are passed over by choice, or wait for an answer, are no fault', () => {
  const aside = (code: string, count?: number) =>
    problemWith({ code, cell: null, detail: count === undefined ? {} : { count } });
  const problems = [
    aside('LEVEL_NOT_USED'),
    aside('ANSWER_NEEDED', 4),
    aside('ROWS_NOT_CHOSEN', 2),
  ];
  const review = (more: FileReading['problems']) =>
    reviewOf([readingWith({ problems: [...problems, ...more] })], nothing, catalogue).view;
  expect(review([]).files[0]).toMatchObject({ setAside: 0, passedOver: 7 });
  expect(review([]).summary).toEqual([]);
  expect(review([aside('TOTAL_ROW')]).files[0]).toMatchObject({ setAside: 1, passedOver: 7 });
});

it('each file has its own problems, with the checks beside the other files', () => {
  const given = (file: string, value: number): FileReading =>
    readingWith({
      file,
      observations: [figureWith({ value, source: { file, line: 2, column: null } })],
      rows: { read: 1, used: 1, setAside: 0 },
    });
  const { view, problems } = reviewOf([given('a.csv', 75), given('b.csv', 76)], nothing, catalogue);
  expect(problems.get('a.csv')).toEqual([]);
  expect(problems.get('b.csv')?.map(({ message }) => message)).toEqual([
    '“a.csv” gives 75% for the same measure, area and period.',
  ]);
  expect(view.files.map(({ checks }) => checks)).toEqual([0, 1]);
  expect(view.summary).toEqual([{ file: 'b.csv', words: 'b.csv: 1 thing needs a look' }]);
});
