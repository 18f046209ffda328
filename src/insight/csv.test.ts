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
