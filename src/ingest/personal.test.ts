import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemWords } from '../copy/problems.ts';
import { shippedCatalogue } from './fixture/catalogue.ts';
import { identifierInText, isNhsNumber, isUln, isUpn } from './identifiers.ts';
import { readFile } from './read.ts';

const catalogue = shippedCatalogue((path) => readFileSync(path, 'utf8'));
const read = (text: string) => readFile(new TextEncoder().encode(text), 'list.csv', catalogue);
const hostile = '../shared/corpora/hostile/personal';

describe('numbers of a person', () => {
  it('are known by their check digits', () => {
    expect(isUpn('A945807302157')).toBe(true);
    expect(isUpn('B945807302157')).toBe(false);
    expect(isUpn('E06000023')).toBe(false);
    expect(isNhsNumber('943 476 5919')).toBe(true);
    expect(isNhsNumber('9434765918')).toBe(false);
    expect(isUln('1234567890')).toBe(false);
  });
  it('are found in a note, with dates of birth', () => {
    expect(identifierInText('Spoke to mother (DOB 01/02/2012)')).toBe('dob');
    expect(identifierInText('born on 3 March 2014 in Harrow')).toBe('dob');
    expect(identifierInText('UPN A945807302157 closed')).toBe('upn');
    expect(identifierInText('11 of 158 children, up from 9 in 2012/13')).toBeNull();
  });
});

describe('a list of children', () => {
  const rows = (cells: (index: number) => string): string =>
    Array.from({ length: 12 }, (_, index) => cells(index)).join('\n');
  it.each([
    [
      'by its headings',
      `Child ID,Sex,DOB\n${rows((at) => `${100 + at},F,07/0${(at % 8) + 1}/2015`)}`,
    ],
    ['by dates of birth alone', `Ref,Second\n${rows((at) => `${at},${10 + at}/04/20${10 + at}`)}`],
    [
      'by names alone',
      `A,B\n${rows((at) => `${['Amelia', 'Oliver', 'Zara'][at % 3] ?? ''} Notreal,${at}`)}`,
    ],
    ['by NHS numbers alone', `A,B\n${rows((at) => `943 476 5919,${at}`)}`],
    [
      'under a good table',
      `Indicator,Area,Period,Value\nNI 62,Harrow,2010/11,12\n\nForename,Surname\nA,B\n`,
    ],
    ['in a row without headings', rows((at) => `Amelia Notreal,12/0${(at % 9) + 1}/2012`)],
  ])('is refused %s, and no cell of it is repeated', (_, text) => {
    const reading = read(text);
    expect(reading.refused?.code).toBe('PERSONAL_DATA');
    expect(reading.observations).toEqual([]);
    expect(reading.problems).toEqual([]);
    expect(JSON.stringify(reading)).not.toMatch(/Notreal|943|\/20/u);
    if (reading.refused !== null)
      expect(problemWords(reading.refused).message).toMatch(/Nothing of this file was kept/u);
  });
});

describe('figures', () => {
  it.each([
    [
      'whose periods are days',
      `Indicator,Area,Period end,Value\n${['2010-04-30', '2010-05-31', '2010-06-30', '2010-07-31', '2010-08-31', '2010-09-30'].map((day) => `NI 62,Harrow,${day},12`).join('\n')}`,
    ],
    [
      'with sums of ten digits',
      `Indicator,Area,Period,Value\n${Array.from({ length: 9 }, (_, at) => `NI 62,Harrow,20${10 + at}/${11 + at},4010232137`).join('\n')}`,
    ],
    [
      'rated amber, of the summer term',
      `Indicator,Area,Period,Value,RAG,Term\n${Array.from({ length: 9 }, (_, at) => `NI 62,Harrow,20${10 + at}/${11 + at},12,Amber,Summer term`).join('\n')}`,
    ],
    [
      'that name indicators of NHS numbers',
      'Indicator,Area,Period,Value\nNHS number,Harrow,2010/11,12\nDOB,Harrow,2010/11,3',
    ],
  ])('%s are not refused', (_, text) => {
    expect(read(text).refused?.code).not.toBe('PERSONAL_DATA');
  });
});

describe.skipIf(!existsSync(hostile))('the hostile corpus (skipped where absent)', () => {
  it.each(existsSync(hostile) ? readdirSync(hostile) : [])('%s is judged rightly', (file) => {
    const reading = readFile(new Uint8Array(readFileSync(`${hostile}/${file}`)), file, catalogue);
    const personal = reading.refused?.code === 'PERSONAL_DATA';
    expect(personal).toBe(!file.startsWith('near-miss'));
  });
});
