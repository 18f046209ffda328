import { describe, expect, it } from 'vitest';
import type { Problem } from '../domain/problem.ts';
import type { FileReading } from '../domain/reading.ts';
import type { ReviewCheck } from './review-checks.ts';
import { problemRows, problemsCsv } from './review-problems.ts';
import { figureWith, problemWith, readingWith } from './testing/review.ts';
import { targetWith } from './testing/rows.ts';

const refOf = (code: string): string => `the ref of ${code}`;
const rows = (
  problems: readonly Partial<Problem>[],
  checks: readonly ReviewCheck[] = [],
  reading: Partial<FileReading> = {},
) => problemRows(readingWith({ ...reading, problems: problems.map(problemWith) }), checks, refOf);
const at = (line: number) => ({ source: { file: 'sept.csv', line, column: 'Value' } });
const words = { message: 'It is far out.', remedy: 'Look at it.' };

describe('what is met again', () => {
  it('is one row, with its lines and how often it was met', () => {
    const [row, ...others] = rows([{}, { line: 9 }, { line: null }, { line: 12 }]);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ lines: [7, 9, 12], where: 'Lines 7, 9 and 12', count: 4 });
    const many = [3, 4, 5, 6, 8].map((line) => ({ line }));
    expect(rows(many)[0]?.where).toBe('5 lines, from line 3');
  });
  it.each<Partial<Problem>>([
    { severity: 'check' },
    { code: 'AREA_MISSING' },
    { column: 'Council' },
    { cell: 'Harro' },
  ])('is another with %o', (change) => {
    expect(rows([{}, change])).toHaveLength(2);
  });
  it('is another where something else is said of it, or its words stand in other cells', () => {
    const like = (text: string) => ({ code: 'LOOK_ALIKE', detail: { like: text } });
    expect(rows([like('Harrow'), like('Barrow')])).toHaveLength(2);
    expect(
      rows([
        { column: 'ab', cell: 'c' },
        { column: 'a', cell: 'bc' },
      ]),
    ).toHaveLength(2);
  });
  it('counts as often as a notice says', () => {
    const notice = { severity: 'read_as', code: 'SPACE_TRIMMED', detail: { count: 4 } } as const;
    expect(rows([notice, notice])[0]?.count).toBe(8);
    expect(rows([{ ...notice, detail: { count: 'four' } }])[0]?.count).toBe(1);
  });
});

describe('the rows of problems', () => {
  it('come most serious first, then by their first line, the whole file’s ahead', () => {
    const read = { severity: 'read_as', code: 'DELIM_TAB', cell: null } as const;
    const found = rows([
      { ...read, line: 3 },
      { severity: 'check', code: 'NEGATIVE_VALUE', line: 5 },
      { line: 9, cell: 'b' },
      { line: 4, cell: 'a' },
      { ...read, code: 'DELIM_PIPE', line: null },
      { severity: 'refused', code: 'EMPTY_FILE', line: 20 },
    ]);
    expect(found.map(({ severity, where }) => `${severity}: ${where}`)).toEqual([
      'refused: Line 20',
      'set_aside: Line 4',
      'set_aside: Line 9',
      'check: Line 5',
      'read_as: Whole file',
      'read_as: Line 3',
    ]);
  });
  it('can be corrected where they stand, if they are of cells', () => {
    const fixable = (change: Partial<Problem>) => rows([change])[0]?.fixable;
    expect(fixable({})).toBe(true);
    expect(fixable({ line: null })).toBe(false);
    expect(fixable({ cell: null })).toBe(false);
    expect(fixable({ cell: '' })).toBe(true);
    expect(fixable({ detail: { count: 1 } })).toBe(false);
  });
});

describe('the place of a problem', () => {
  const place = (reading: Partial<FileReading>, ...problems: readonly Partial<Problem>[]) =>
    rows(problems, [], reading)[0]?.place;
  const one = { observations: [figureWith(at(7)), figureWith({ ...at(8), indicatorCode: 'X' })] };

  it('names the measure of its line and its column', () => {
    expect(place(one, {})).toBe('the ref of TEST, Area');
    expect(place(one, { column: null })).toBe('the ref of TEST');
    expect(place(one, { column: '' })).toBe('the ref of TEST');
    expect(place({ targets: [targetWith(at(7))] }, {})).toBe('the ref of TEST, Area');
    expect(place(one, { line: 9 })).toBe('Area');
    expect(place(one, { line: null })).toBe('Area');
  });
  it('names no measure where it is met in several lines', () => {
    expect(place(one, {}, { line: 8 })).toBe('Area');
  });
  it('names no measure where its line tells of several', () => {
    const [same, other] = [figureWith(at(7)), figureWith({ ...at(7), indicatorCode: 'X' })];
    expect(place({ observations: [same, same] }, {})).toBe('the ref of TEST, Area');
    expect(place({ observations: [same, other] }, {})).toBe('Area');
    expect(place({ observations: [same, other, same] }, {})).toBe('Area');
  });
});

describe('a figure that its counts do not give', () => {
  const detail = { stated: 6.9, value: (100 * 11) / 158, numerator: 11, denominator: 158 };
  const choice = (change: Partial<Problem>, ...more: readonly Partial<Problem>[]) => {
    const odd = { severity: 'check', code: 'COUNTS_DISAGREE', detail, cell: '6.9' } as const;
    return rows([{ ...odd, ...change }, ...more.map((each) => ({ ...odd, ...each }))])[0]?.choice;
  };
  const offered = {
    id: 'counts:7:Area',
    kept: false,
    stated: 'Keep 6.9',
    counts: 'Use the counts, 7.0%',
  };

  it('is offered as it is written and as its counts have it', () => {
    expect(choice({})).toEqual(offered);
    expect(choice({ code: 'NOTE_COUNTS_DISAGREE' })).toEqual(offered);
    expect(choice({ column: null })).toEqual({ ...offered, id: 'counts:7:' });
  });
  it('is kept once the officer said so', () => {
    expect(choice({ detail: { ...detail, kept: 1 } })).toEqual({ ...offered, kept: true });
    expect(choice({ detail: { ...detail, kept: 0 } })).toEqual(offered);
  });
  it('is offered for one cell at a time, with both numbers', () => {
    expect(choice({}, { line: 9 })).toBeNull();
    expect(choice({ code: 'NUMERATOR_OVER_DENOMINATOR' })).toBeNull();
    expect(choice({ detail: { ...detail, stated: 'about 7' } })).toBeNull();
    expect(choice({ detail: { stated: 6.9, numerator: 11, denominator: 158 } })).toBeNull();
  });
});

describe('a check of the review', () => {
  const check = (change: Parameters<typeof figureWith>[0]): ReviewCheck => ({
    code: 'FAR_FROM_HISTORY',
    observation: figureWith({ ...at(4), ...change }),
    words,
  });
  it('is a row like the others, with the cell as it is written', () => {
    const observation = figureWith(at(4));
    expect(rows([], [check({})], { observations: [observation] })).toEqual([
      {
        key: 'sept.csv:FAR_FROM_HISTORY:0',
        severity: 'check',
        kind: 'Check',
        lines: [4],
        where: 'Line 4',
        place: 'the ref of TEST, Value',
        column: 'Value',
        cell: '75',
        message: 'It is far out.',
        remedy: 'Look at it.',
        count: 1,
        fixable: true,
        nearest: [],
        choice: null,
      },
    ]);
  });
  it('has the symbol as its cell, else the number stated, else the one used', () => {
    const cell = (change: Parameters<typeof figureWith>[0]) => rows([], [check(change)])[0]?.cell;
    expect(cell({ symbol: 'c', value: 6 })).toBe('c');
    expect(cell({ stated: 6.9, value: 6.96 })).toBe('6.9');
    expect(cell({ stated: null, value: 6.96 })).toBe('6.96');
    expect(cell({ value: null })).toBeNull();
  });
});

it('the list of problems goes out with its files, one line each', () => {
  const found = rows([
    {},
    { line: 9 },
    { line: 3, column: null, cell: null, code: 'AREA_MISSING' },
  ]);
  expect(
    problemsCsv([
      { file: 'sept.csv', rows: found },
      { file: 'b.csv', rows: [] },
    ]),
  ).toBe(
    [
      'file,kind,lines,column,cell,what it means,what to do',
      'sept.csv,Set aside,3,,,This row names no area.,Put in the council’s name or code.',
      'sept.csv,Set aside,7 9,Area,Harow,No area of this name or code is known.,"Did you mean “Harrow”, “Barrow”?"',
      '',
    ].join('\r\n'),
  );
});

it('formulas without their results are each corrected by themselves', () => {
  const cell = (line: number) =>
    problemWith({
      code: 'FORMULA_WITHOUT_RESULT',
      line,
      column: 'Value',
      cell: '#formula',
      detail: {},
    });
  const rows = problemRows(readingWith({ problems: [cell(2), cell(4)] }), [], (code) => code);
  expect(rows.map(({ lines, fixable }) => [lines, fixable])).toEqual([
    [[2], true],
    [[4], true],
  ]);
});
