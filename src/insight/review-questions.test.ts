import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../ingest/fixture/catalogue.ts';
import { readFile } from '../ingest/read.ts';
import { previewOf } from './review-preview.ts';
import {
  isColumn,
  isFilter,
  isIndicator,
  isMatch,
  isSheet,
  waitingOf,
} from './review-questions.ts';
import { namesOf } from './review-sums.ts';
import { reviewOf } from './review.ts';
import { catalogue, figureWith, question, readingWith } from './testing/review.ts';

const shipped = shippedCatalogue((path) => readFileSync(path, 'utf8'));
const nothing = { observations: [], targets: [], best: [] };

const review = (lines: readonly string[], answers = {}) => {
  const reading = readFile(new TextEncoder().encode(lines.join('\n')), 'x.csv', shipped, {
    answers,
  });
  const { view, problems } = reviewOf([reading], nothing, shipped);
  return { reading, view, rows: problems.get('x.csv') ?? [] };
};

const mixed = [
  'Indicator,Area,Period,Value',
  'NI 62,Harrow,2012/13,10.5',
  'NI 62,Harrow,2011/12,0.11',
  'NI 62,Harrow,2010/11,12',
];
const dfe = [
  'time_period,time_identifier,geographic_level,new_la_code,la_name,group,pct,other',
  '202324,Financial year,Local authority,E09000015,Harrow,Total,10.5,1',
  '202324,Financial year,Local authority,E09000015,Harrow,Boys,11.5,2',
];

describe('questions of the review', () => {
  it('must be answered where the scale of figures is not known', () => {
    expect(review(mixed).view.mustAnswer).toEqual([
      { file: 'x.csv', id: 'percent_scale:CLA_3PLUS' },
    ]);
    const answered = review(mixed, { 'percent_scale:CLA_3PLUS': 'as_written' });
    expect(answered.view.mustAnswer).toEqual([]);
  });

  it('make the title where nothing can be read before they are answered', () => {
    const { view } = review(dfe);
    expect(view.accept).toBeNull();
    expect(view.title).toBe('Nothing is read until you answer');
    expect(view.summary).toEqual([]);
  });

  it('are said to be waited for while columns are matched, not that all is held', () => {
    const odd = ['Place;What;When;How many', 'Harrow;NI 62;2012/13;10.5'];
    const { view } = review(odd, { layout: 'mapped' });
    expect(view.title).toBe('Nothing is read until you answer');
    const unknown = review(['Indicator,Area,Period,Value', 'NI 999,Harrow,2012/13,10.5']).view;
    expect(unknown.title).toBe('Nothing here can be used as it stands');
  });

  it('no longer wait for columns once one is matched; rows not chosen are no fault', () => {
    const answers = { 'filter:group': 'Total', 'column:pct': 'CLA_3PLUS' };
    const { reading, view } = review(dfe, answers);
    expect(waitingOf(reading.questions)).toEqual([]);
    expect(view.files[0]).toMatchObject({ setAside: 0, passedOver: 1 });
    expect(view.tally.find(({ id }) => id === 'setAside')?.count).toBe(1);
  });

  it('show the first figures of columns that are matched', () => {
    const odd = ['Place;What;When;How many', 'Harrow;NI 62;2012/13;10.5'];
    const answers = { 'map:value': '4', 'map:area': '1', 'map:indicator': '2', 'map:period': '3' };
    const [row] = review(odd, answers).view.files[0]?.preview ?? [];
    expect(row).toMatchObject({ line: 2, area: 'Harrow', value: '10.5%', counts: '' });
  });

  it('do not ask for the file’s indicator while its columns are being matched', () => {
    const odd = ['Place;What;When;How many', 'Harrow;NI 62;2012/13;10.5'];
    const { reading } = review(odd, { layout: 'mapped', 'map:value': '4' });
    expect(reading.questions.map(({ id }) => id)).toContain('indicator');
    expect(waitingOf(reading.questions)).toEqual([]);
  });

  it('offer the known names that a cell may have been meant for', () => {
    const { rows } = review(['Indicator,Area,Period,Value', 'NI 62,Harow,2012/13,10.5']);
    expect(rows[0]).toMatchObject({ cell: 'Harow', fixable: true });
    expect(rows[0]?.nearest[0]).toBe('Harrow');
  });

  it('let a figure be kept that its counts do not give', () => {
    const lines = [
      'Indicator,Area,Period,Value,Numerator,Denominator',
      'NI 62,Harrow,2012/13,6.9,11,158',
    ];
    const [row] = review(lines).rows;
    expect(row?.choice).toEqual({
      id: 'counts:2:Value',
      kept: false,
      stated: 'Keep 6.9',
      counts: 'Use the counts, 7.0%',
    });
    expect(review(lines, { 'counts:2:Value': 'stated' }).rows[0]?.choice?.kept).toBe(true);
  });
});

describe('what a question is about', () => {
  it('is told by how its id begins', () => {
    const all = ['map:value', 'column:pct', 'filter:group', 'indicator', 'sheet', 'a sheet'];
    const which = (is: (asked: ReturnType<typeof question>) => boolean) =>
      all.filter((id) => is(question(id)));
    expect(which(isMatch)).toEqual(['map:value']);
    expect(which(isColumn)).toEqual(['column:pct']);
    expect(which(isFilter)).toEqual(['filter:group']);
    expect(which(isIndicator)).toEqual(['indicator']);
    expect(which(isSheet)).toEqual(['sheet']);
  });
  it('is the scale, which must be known, of each file and measure', () => {
    const scale = (code: string, answer: string | null = null) =>
      question(`percent_scale:${code}`, answer);
    const readings = [
      readingWith({ file: 'a.csv', questions: [scale('TEST'), question('dash'), scale('MOVES')] }),
      readingWith({ file: 'b.csv', questions: [scale('TEST', 'as_written')] }),
      readingWith({ file: 'c.csv', questions: [scale('TEST')] }),
    ];
    expect(reviewOf(readings, nothing, catalogue).view.mustAnswer).toEqual([
      { file: 'a.csv', id: 'percent_scale:TEST' },
      { file: 'a.csv', id: 'percent_scale:MOVES' },
      { file: 'c.csv', id: 'percent_scale:TEST' },
    ]);
  });
});

describe('questions that wait', () => {
  const waiting = (...questions: readonly ReturnType<typeof question>[]) =>
    waitingOf(questions).map(({ id }) => id);

  it('are those without an answer', () => {
    expect(waiting(question('dash'), question('basis', 'month'))).toEqual(['dash']);
    expect(waiting(question('filter:group'), question('indicator'))).toEqual([
      'filter:group',
      'indicator',
    ]);
    expect(waiting(question('percent_scale:TEST'), question('indicator_note'))).toHaveLength(2);
  });
  it('are of all columns until one is named, and of the others no longer', () => {
    expect(waiting(question('column:a'), question('column:b'))).toEqual(['column:a', 'column:b']);
    expect(waiting(question('column:a', 'TEST'), question('column:b'), question('dash'))).toEqual([
      'dash',
    ]);
    expect(waiting(question('column:a'), question('dash', 'zero'))).toEqual(['column:a']);
  });
  it('are none of the sheets, nor of the columns to match and the indicator beside them', () => {
    expect(waiting(question('sheet'), question('map:value'))).toEqual([]);
    expect(waiting(question('map:value', '4'), question('indicator'), question('dash'))).toEqual([
      'dash',
    ]);
  });
});

describe('the first figures of columns that are matched', () => {
  const names = namesOf(catalogue);
  const source = (line: number) => ({ file: 'odd.csv', line, column: 'How many' });
  const matched = [question('map:value', '4')];

  it('are six, each as it is read', () => {
    const observations = [
      figureWith({ value: 75, numerator: 12, denominator: 16, note: 'of those due' }),
      figureWith({ numerator: 12, areaCode: 'E99', source: source(3) }),
      figureWith({ denominator: 16, indicatorCode: 'OTHER', source: source(4) }),
      ...[5, 6, 7, 8].map((line) => figureWith({ source: source(line) })),
    ];
    const rows = previewOf(readingWith({ questions: matched, observations }), names);
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7]);
    const one = { period: 'April to September 2012', measure: 'Visits made on time', note: '' };
    expect(rows.slice(0, 3)).toEqual([
      {
        ...one,
        line: 2,
        area: 'Harrow',
        value: '75.0%',
        counts: '12 of 16',
        note: 'of those due',
      },
      { ...one, line: 3, area: 'E99', value: '75%', counts: '' },
      { ...one, line: 4, measure: 'OTHER', area: 'Harrow', value: '', counts: '' },
    ]);
  });
  it('are none of a file that was recognised', () => {
    const observations = [figureWith()];
    expect(previewOf(readingWith({ observations }), names)).toEqual([]);
    expect(previewOf(readingWith({ observations, questions: [question('dash')] }), names)).toEqual(
      [],
    );
  });
});
