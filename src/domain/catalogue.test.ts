import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Area } from './area.ts';
import { areaFor, catalogueOf, councilsInForce, indicatorFor } from './catalogue.ts';
import type { Indicator } from './indicator.ts';

const indicator = (code: string, ref: string, name: string): Indicator => ({
  code,
  refs: [ref],
  name,
  formalName: name,
  question: '',
  theme: 'Safe',
  unit: 'percent',
  unitWords: '%',
  decimals: 1,
  polarity: 'high',
  yearBasis: 'year',
  yearEndMonth: 3,
  inYear: 'both',
  numeratorWords: '',
  denominatorWords: '',
  one: 'child',
  many: 'children',
  definition: '',
  breaks: [],
  source: '',
  aliases: [],
});

const council = (code: string, authorityCode: string, name: string): Area => ({
  code,
  authorityCode,
  name,
  type: 'council',
  regionCode: null,
  regionName: null,
  london: null,
  began: null,
  ended: null,
});

const parts = {
  indicators: [
    indicator('A_ONE', 'NI 1', 'First visits'),
    indicator('B_TWO', 'NI 12', 'Moves (%)'),
  ],
  areas: [council('E1', '801', 'Avon & Severn'), council('E2', '801', 'Avon & Severn')],
  names: [{ name: 'A&S', areaCode: 'E1' }],
  changes: [
    {
      fromCode: 'E1',
      toCode: 'E2',
      kind: 'recoded',
      fromEnded: '2013-03-31',
      toBegan: '2013-04-01',
    },
  ],
  themes: [],
} as const;
const catalogue = catalogueOf(parts);

describe('indicatorFor', () => {
  test('names without letters are told apart by their signs', () => {
    const signs = ['+1', '−1', '1', '🇬🇧', '🏴'];
    const signed = catalogueOf({
      ...parts,
      indicators: signs.map((name, place) =>
        indicator(`SIGN_${String(place)}`, `ZZ ${String(place)}`, name),
      ),
    });
    expect(signs.map((name) => indicatorFor(signed, ` ${name} `)?.name)).toEqual(signs);
  });
  test('case, spaces and punctuation do not matter', () => {
    const gap = fc.constantFrom(' ', '  ', '\u00a0', '-', '_', ' – ', '\t');
    const cased = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
    );
    fc.assert(
      fc.property(gap, cased, fc.constantFrom('', '.', ' (%)', ':'), (space, change, end) => {
        const text = change(`First${space}visits`) + end;
        expect(indicatorFor(catalogue, text)?.code).toBe('A_ONE');
      }),
    );
  });

  test('a reference is its whole number and no part of another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (number) => {
        const expected = { 1: 'A_ONE', 12: 'B_TWO' }[number] ?? null;
        for (const text of [
          `NI ${number}`,
          `ni${String(number).padStart(3, '0')}`,
          `NI-${number}: x`,
        ]) {
          expect(indicatorFor(catalogue, text)?.code ?? null).toBe(expected);
        }
      }),
    );
  });

  test('a reference beside the name of another indicator is neither', () => {
    expect(indicatorFor(catalogue, 'NI 1 First visits')?.code).toBe('A_ONE');
    expect(indicatorFor(catalogue, 'NI 12 First visits')).toBeNull();
  });

  test('nothing is found for words that no object should answer to', () => {
    for (const text of ['__proto__', 'constructor', 'toString', '']) {
      expect(indicatorFor(catalogue, text)).toBeNull();
    }
  });
});

describe('areas', () => {
  test('a spelling of the old code is the code in force on the day', () => {
    expect(areaFor(catalogue, 'a & s')?.code).toBe('E2');
    expect(areaFor(catalogue, 'Avon and Severn', '2013-03-31')?.code).toBe('E1');
    expect(areaFor(catalogue, 'Avon and Severn County Council', '2013-04-01')?.code).toBe('E2');
  });

  test('an authority is in force once on any day', () => {
    const day = fc.date({
      min: new Date('2009-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        expect(councilsInForce(catalogue, date.toISOString().slice(0, 10))).toHaveLength(1);
      }),
    );
  });
});

describe('catalogueOf', () => {
  test('two indicators with one spelling are a fault', () => {
    const twice = [...parts.indicators, indicator('C', 'NI 3', 'first visits')];
    expect(() => catalogueOf({ ...parts, indicators: twice })).toThrow('A_ONE and C');
  });

  test('a name for an unknown place is a fault', () => {
    const names = [{ name: 'Nowhere', areaCode: 'E9' }];
    expect(() => catalogueOf({ ...parts, names })).toThrow('E9');
  });
});
