import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FileReading } from '../domain/reading.ts';
import { cellFinder, withCorrections } from './correct.ts';
import { shippedCatalogue } from './fixture/catalogue.ts';
import { readFile } from './read.ts';
import { readSheet } from './sheet.ts';

const shipped = shippedCatalogue((path) => readFileSync(path, 'utf8'));
const read = (text: string, options = {}): FileReading =>
  readFile(new TextEncoder().encode(text), 'figures.csv', shipped, options);

const heading = 'Indicator,Area,Period,Value,Numerator,Denominator';

describe('a corrected cell', () => {
  const text = `${heading}\nNI 62,Harow,2012/13,10,,\nNI 62,Harrow,2011/12,11,,`;

  it('is read in place of what was written', () => {
    expect(read(text).observations).toHaveLength(1);
    const corrections = [{ line: 2, column: 2, was: 'Harow', now: 'Harrow' }];
    expect(read(text, { corrections }).observations.map(({ value }) => value)).toEqual([10, 11]);
  });

  it('is left as it is where the cell says something else', () => {
    const corrections = [{ line: 3, column: 2, was: 'Harow', now: 'Barnet' }];
    expect(read(text, { corrections }).observations.at(0)?.areaCode).toBe('E09000015');
  });

  it('is found by the heading and the text that a problem quotes', () => {
    const { rows } = readSheet(`Area,Other\nHarow,Harow`);
    expect(cellFinder(rows)({ line: 2, column: 'Other', cell: 'Harow' })).toEqual({
      column: 2,
      was: 'Harow',
    });
    expect(cellFinder(rows)({ line: 2, column: null, cell: 'Harow' })).toBeNull();
    expect(
      withCorrections(rows, [{ line: 2, column: 2, was: 'Harow', now: 'x' }])[1]?.cells,
    ).toEqual(['Harow', 'x']);
  });
});

describe('a stated percentage that its counts do not give', () => {
  const text = `${heading}\nNI 62,Harrow,2012/13,6.9,11,158`;

  it('is worked out from the counts until the officer keeps it', () => {
    const [figure] = read(text).observations;
    expect(figure?.value).toBeCloseTo(6.962, 3);
    const wrong = `${heading}\nNI 62,Harrow,2012/13,7.9,11,158`;
    expect(read(wrong).observations.at(0)?.value).toBeCloseTo(6.962, 3);
    const kept = read(wrong, { answers: { 'counts:2:Value': 'stated' } });
    expect(kept.observations.at(0)?.value).toBe(7.9);
    expect(kept.problems.find(({ code }) => code === 'COUNTS_DISAGREE')?.detail['kept']).toBe(1);
    expect(read(wrong, { answers: { counts: 'stated' } }).observations.at(0)?.value).toBe(7.9);
  });

  it('is kept in a file of many councils whose counts are rounded, and that is said once', () => {
    const councils = shipped.areas.filter(
      ({ type, ended }) => type === 'council' && ended === null,
    );
    // 23 of 148, 15.5%, published as 25 of 150: 16.7%.
    const rows = councils.slice(0, 40).map(({ code }) => `NI 62,${code},2023/24,15.5,25,150`);
    const reading = read([heading.replace('Area', 'Area code'), ...rows].join('\n'));
    expect(new Set(reading.observations.map(({ value }) => value))).toEqual(new Set([15.5]));
    expect(reading.problems.map(({ code, detail }) => [code, detail['count']])).toContainEqual([
      'COUNTS_ROUNDED',
      40,
    ]);
    expect(reading.problems.filter(({ code }) => code === 'COUNTS_DISAGREE')).toEqual([]);
  });

  it('is still a problem in such a file where rounding cannot explain it', () => {
    const councils = shipped.areas.filter(
      ({ type, ended }) => type === 'council' && ended === null,
    );
    const rows = councils.slice(0, 40).map(({ code }) => `NI 62,${code},2023/24,51.5,25,150`);
    const reading = read([heading.replace('Area', 'Area code'), ...rows].join('\n'));
    expect(reading.problems.filter(({ code }) => code === 'COUNTS_DISAGREE')).toHaveLength(40);
  });
});

describe('another layout than the one recognised', () => {
  it('is the matching of columns, once it is asked for', () => {
    const text = `${heading}\nNI 62,Harrow,2012/13,10,,`;
    const asked = read(text, { answers: { layout: 'mapped' } });
    expect(asked.refused?.code).toBe('MAPPING_WANTED');
    expect(asked.questions.map(({ id }) => id)).toContain('map:value');
  });

  it('is named where the same headings make it, and read when chosen', () => {
    const text = 'Indicator,Area,Kind,Period,Date,Value\nNI 62,Harrow,target,2012/13,2013-03-31,10';
    const first = read(text);
    expect(first.layout).toBe('targets');
    expect(first.others).toEqual(['tidy']);
    expect(read(text, { answers: { layout: 'tidy' } }).layout).toBe('tidy');
  });
});
