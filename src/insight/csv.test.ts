import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvLine, csvText } from './csv.ts';

describe('CSV out', () => {
  it('leaves numbers whole, also negative ones, and says nothing for null', () => {
    expect(csvLine([-5.1, 0, null, 1e-7, '-3.2'])).toBe('-5.1,0,,1e-7,-3.2');
  });

  it('never lets text from a file become a formula', () => {
    expect(csvLine(['=HYPERLINK("x")', '+1+2', '@SUM(A1)', '-', '-2+3'])).toBe(
      `"'=HYPERLINK(""x"")",'+1+2,'@SUM(A1),'-,'-2+3`,
    );
  });

  it('takes for a number only what is one from end to end', () => {
    const numbers = ['-3', '+2', '-12.25', '+1.5e10', '-1E-7', '-2e+3'];
    expect(csvLine(numbers)).toBe(numbers.join(','));
    for (const text of ['-', '-.5', '-5.', '-1e', '-3x', '+1 2', '-1.2.3', '--1', '-e5'])
      expect(csvLine([text])).toBe(`'${text}`);
    expect(csvLine(['=-3', '5-3', '5=3'])).toBe("'=-3,5-3,5=3");
    expect(csvLine([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])).toBe(',,');
  });

  it('leads with an apostrophe what opens with a tab or a line end', () => {
    expect(csvLine(['\tone'])).toBe("'\tone");
    expect(csvLine(['\rone'])).toBe('"\'\rone"');
    expect(csvLine(['\none'])).toBe('"\'\none"');
    expect(csvLine(['one\ttwo', ' \u200Bone'])).toBe('one\ttwo," \u200Bone"');
  });

  it('quotes the spaces at either end, which would else be lost, and no others', () => {
    expect(csvLine([' a', 'a ', 'a b', ''])).toBe('" a","a ",a b,');
    expect(csvLine(['a\rb', 'a"b', 'a,b', 'a\nb'])).toBe('"a\rb","a""b","a,b","a\nb"');
  });

  it('is not deceived by what stands unseen before the sign, or by its full-width form', () => {
    const armed = [
      ' =1+1',
      '\u200B=1+1',
      '\uFEFF@SUM(A1)',
      '"=1+1',
      "'=1+1",
      '\uFF1D1+1',
      '\u00A0-2+3',
    ];
    for (const text of armed) {
      const [[cell] = []] = Papa.parse<string[]>(csvLine([text])).data;
      expect(cell).toBe(`'${text}`);
    }
    expect(csvLine(['a=1', '½ - 3', 'x@y'])).toBe('a=1,½ - 3,x@y');
  });

  it('quotes commas, quotes and line ends', () => {
    expect(csvText(['a', 'b'], [['x, y', 'say "so"\nthen']])).toBe(
      'a,b\r\n"x, y","say ""so""\nthen"\r\n',
    );
  });

  it('is read back cell for cell', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[=+\-@\t\r\n\uFF0B-\uFF20]/.test(text));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (table) => {
        const [heading = [], ...rest] = table;
        const parsed = Papa.parse<string[]>(csvText(heading, rest), { newline: '\r\n' });
        expect(parsed.data.slice(0, -1)).toEqual(table);
      }),
    );
  });
});
