import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PartYear } from '../domain/indicator.ts';
import { shippedCatalogue } from '../ingest/fixture/catalogue.ts';
import { readFile } from '../ingest/read.ts';
import { catalogueWith } from './own-files.ts';

const pack = shippedCatalogue((path) => readFileSync(path, 'utf8'));
const rows = 'Indicator,Area,Period,Value\nNI 59,Harrow,Oct 2012,47\nNI 60,Harrow,Oct 2012,50';

const readWith = (partYear: PartYear, answers = {}) => {
  const edits = new Map([['NI059', { partYear }]]);
  const catalogue = catalogueWith(pack, { indicatorEdits: edits, localIndicators: [] });
  const { observations, questions } = readFile(new TextEncoder().encode(rows), 'x.csv', catalogue, {
    answers,
  });
  return {
    bases: observations.map(({ indicatorCode, basis }) => [indicatorCode, basis]),
    asked: questions.map(({ id }) => id),
  };
};

describe('what part of a year counts', () => {
  it('is taken from the measure where the file does not say, and from no other measure', () => {
    expect(readWith('running_total')).toEqual({
      bases: [
        ['NI059', 'running_total'],
        ['NI060', 'not_stated'],
      ],
      asked: ['in_year_basis'],
    });
    expect(readWith('single').bases[0]).toEqual(['NI059', 'month']);
  });
  it('is what the officer says of one file, whatever was said of the measure', () => {
    const { bases, asked } = readWith('running_total', { in_year_basis: 'single' });
    expect(bases.map(([, basis]) => basis)).toEqual(['month', 'month']);
    expect(asked).toEqual(['in_year_basis']);
  });
  it('is left to each file again', () => {
    expect(readWith('ask').bases[0]).toEqual(['NI059', 'not_stated']);
  });
});
