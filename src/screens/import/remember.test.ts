import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../domain/reading.ts';
import { shippedCatalogue } from '../../ingest/fixture/catalogue.ts';
import { readFile } from '../../ingest/read.ts';
import { rememberedAnswers } from './remember.ts';

const shipped = shippedCatalogue((path) => readFileSync(path, 'utf8'));
const read = (name: string, text: string, answers = {}): FileReading =>
  readFile(new TextEncoder().encode(text), name, shipped, { answers });

const dfe = (heading: string): string =>
  [
    `time_period,time_identifier,geographic_level,new_la_code,la_name,group,${heading}`,
    '202324,Financial year,Local authority,E09000015,Harrow,Total,10.5',
    '202324,Financial year,Local authority,E09000015,Harrow,Boys,11.5',
  ].join('\n');
const answers = { 'filter:group': 'Total', 'column:pct': 'CLA_3PLUS' };

describe('answers about headings', () => {
  it('are used again for a file with the same headings', () => {
    const before = read('last.csv', dfe('pct'), answers);
    expect(before.observations).toHaveLength(1);
    expect(rememberedAnswers(read('this.csv', dfe('pct')), [before])).toEqual({
      from: 'last.csv',
      answers,
    });
  });

  it('are not used for a file with other headings', () => {
    const before = read('last.csv', dfe('pct'), answers);
    expect(rememberedAnswers(read('this.csv', dfe('rate')), [before])).toBeNull();
  });

  it('leave out a row of a breakdown that the new file does not have', () => {
    const before = read('last.csv', dfe('pct'), answers);
    const other = dfe('pct').replace('Total', 'All');
    expect(rememberedAnswers(read('this.csv', other), [before])?.answers).toEqual({
      'column:pct': 'CLA_3PLUS',
    });
  });

  it('do not carry a period that stood for the whole of the earlier file', () => {
    const odd = 'Place;What;How many\nHarrow;NI 62;10.5\nBarnet;NI 62;11';
    const matched = {
      'map:value': '3',
      'map:area': '1',
      'map:indicator': '2',
      'map:period': 'is:2012/13',
    };
    const before = read('last.csv', odd, matched);
    expect(before.observations).toHaveLength(2);
    const again = rememberedAnswers(read('this.csv', odd), [before])?.answers;
    expect(again?.['map:value']).toBe('3');
    expect(again?.['map:period']).toBeUndefined();
  });
});
