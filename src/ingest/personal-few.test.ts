import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from './fixture/catalogue.ts';
import { isNhsNumber, isUln } from './identifiers.ts';
import { personalColumns } from './personal.ts';
import { isPersonalText, mayBePersonal } from './personal-samples.ts';
import { readFile } from './read.ts';

const catalogue = shippedCatalogue((path) => readFileSync(path, 'utf8'));
const read = (text: string) => readFile(new TextEncoder().encode(text), 'list.csv', catalogue);
const isRefused = (text: string): boolean => read(text).refused?.code === 'PERSONAL_DATA';
const column = (heading: string, cells: readonly string[]): string =>
  [`${heading},Visits`, ...cells.map((cell, at) => `${cell},${String(at + 2)}`)].join('\n');

/** Numbers of the 999 range, which is kept for tests; their last digits were worked out by hand. */
const nhs = ['9990000018', '9990000026', '9990000034', '9990000042'];
const uln = ['1000000000', '1000000019', '1000000027', '1000000035'].filter((text) => isUln(text));

describe('a few numbers of children under a heading that says nothing', () => {
  it('the numbers that these tests are made of pass their checks', () => {
    // 9×10 + 9×9 + 9×8 + 1×2 = 245; 245 mod 11 = 3; 11 − 3 = 8.
    expect(nhs.every((text) => isNhsNumber(text))).toBe(true);
    expect(uln.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['three NHS numbers', nhs.slice(0, 3)],
    ['two NHS numbers that begin as those in use do', nhs.slice(0, 2)],
    ['three that begin as none in use does', ['1000000028', '1000000036', '1000000044']],
    ['three of which each stands twice', [...nhs.slice(0, 3), ...nhs.slice(0, 3)]],
    ['three as Excel keeps them as text', nhs.slice(0, 3).map((text) => `"=""${text}"""`)],
    ['three after apostrophes', nhs.slice(0, 3).map((text) => `'${text}`)],
    ['three with a decimal point, as a gap in the column makes them', nhs.map((n) => `${n}.0`)],
    ['three among gaps', [...nhs.slice(0, 3), '', 'not known', '-']],
    ['three learner numbers', uln.slice(0, 3)],
    ['one with spaces that do not break', ['943\u00a0476\u00a05919']],
    ['one unique pupil number', ['A945807302157']],
  ])('are refused: %s', (_, cells) => {
    for (const heading of ['Ref', 'Notes', 'Column A', '']) {
      expect(isRefused(column(heading, cells))).toBe(true);
    }
    expect(JSON.stringify(read(column('Ref', cells)))).not.toMatch(/\d{10}|943|A9458/u);
  });

  it('are refused without any heading', () => {
    expect(isRefused(nhs.slice(0, 3).join('\n'))).toBe(true);
  });

  it.each([
    ['one that passes by chance', ['9990000018']],
    ['two of other beginnings', ['1000000028', '1000000036']],
    ['two mobile telephones without their 0', ['7000000007', '7000000015']],
    ['one code again and again', ['9990000018', '9990000018', '9990000018', '9990000018']],
    ['numbers of schools', ['100001', '100002', '100003']],
    ['telephones', ['02084241234', '02084245678', '01895250111']],
    ['populations', ['239056', '8908081', '56489800']],
    ['codes of councils', ['E09000015', 'E09000003', 'E06000001']],
    ['sums of ten digits', ['4010232137', '4010232138', '4010232139']],
    ['three among many other numbers', [...nhs.slice(0, 3), '12', '13', '15', '18', '19', '40']],
  ])('are not refused: %s', (_, cells) => {
    expect(isRefused(column('Ref', cells))).toBe(false);
  });

  it('are not refused under the heading of telephones, or of a figure', () => {
    expect(isRefused(column('Telephone', nhs.slice(0, 3)))).toBe(false);
    expect(isRefused(column('Value', nhs.slice(0, 3)))).toBe(false);
  });

  it('fewer than one column of two or three random numbers of ten digits in 400 is refused', () => {
    let state = 12_345;
    const digit = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * 10);
    };
    const number = (): string => [1 + (digit() % 9), ...Array.from({ length: 9 }, digit)].join('');
    const trials = 40_000;
    let refused = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const cells = ['Ref', number(), number(), ...(trial % 2 === 0 ? [number()] : [])];
      const rows = cells.map((cell, at) => ({ line: at + 1, cells: [cell] }));
      if (personalColumns(rows).length > 0) refused += 1;
    }
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(trials / 400);
  });
});

describe('a few names beside days of birth', () => {
  const list = (heading: string, cells: readonly string[]): string =>
    [heading, ...cells].join('\n');
  const two = ['Amelia N,17/05/2013,12', 'Oliver N,22/06/2014,9'];
  it('are refused, under headings and without', () => {
    expect(isRefused(list('A,B,C', two))).toBe(true);
    expect(isRefused(two.join('\n'))).toBe(true);
    expect(JSON.stringify(read(list('A,B,C', two)))).not.toMatch(/Amelia|Oliver|2013/u);
  });
  it.each([
    ['one row', list('A,B,C', two.slice(0, 1))],
    ['names alone', list('A,C', ['Amelia N,12', 'Oliver N,9'])],
    ['those of officers', list('Lead officer,B,C', two)],
    ['days on which figures end', list('A,Period end,C', two)],
    ['ends of months', list('A,B,C', ['Amelia N,31/05/2013,12', 'Oliver N,30/06/2014,9'])],
    ['places', list('A,B,C', ['Harrow,17/05/2013,12', 'Barnet,22/06/2014,9'])],
  ])('are not: %s', (_, text) => {
    expect(isRefused(text)).toBe(false);
  });
});

describe('the samples of a column that is to be matched', () => {
  const means = (text: string): readonly string[] =>
    read(text)
      .questions.filter(({ id }) => id === 'map:value')
      .flatMap(({ choices }) => choices.map((choice) => `${choice.text}: ${choice.means}`));
  const hidden = 'Its cells may be about single people, so none is shown.';

  it.each([
    ['an NHS number', '9990000018'],
    ['a learner number', uln[0] ?? ''],
    ['a forename', 'Amelia N'],
    ['a date like a birthday', '17/05/2013'],
    ['a postcode', 'HA1 2XF'],
  ])('are hidden where there may be %s', (_, cell) => {
    const text = `Alpha,Beta\n${cell},12\n`;
    expect(isRefused(text)).toBe(false);
    expect(means(text)).toEqual([
      `Alpha: ${hidden}`,
      'Beta: It begins with “12”.',
      'No column: The file doesn’t say.',
    ]);
  });

  it('nor does a row without headings stand in for one', () => {
    const text = 'Amelia Notreal,Harrow\nZara Notreal,Harrow\n';
    expect(JSON.stringify(read(text))).not.toMatch(/Amelia|Zara/u);
  });

  it('are shown where nothing speaks of a person', () => {
    expect(means('Alpha,Beta\nHarrow,12\nBarnet,13\n')).toEqual([
      'Alpha: It begins with “Harrow”, “Barnet”.',
      'Beta: It begins with “12”, “13”.',
      'No column: The file doesn’t say.',
    ]);
    expect(mayBePersonal([{ line: 1, cells: [' '] }], 0)).toBe(false);
    expect(isPersonalText('Harrow')).toBe(false);
  });
});
