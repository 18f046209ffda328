import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet } from './sheet.ts';
import { cellsOfLine } from './stray-quotes.ts';

const plain = { delimiter: ',', quote: '"' } as const;
const cells = (text: string) => readSheet(text).rows.map((row) => row.cells);
const good = ['a,b,c', '1,"x, y",3', '2,"z",4', '5,w,"6"'];

describe('a stray quotation mark', () => {
  it('swallows no cell of its row', () => {
    expect(cells([...good, '7,"8,"nine, ten"', '11,12,13'].join('\n')).slice(4)).toEqual([
      ['7', '"8', 'nine, ten'],
      ['11', '12', '13'],
    ]);
  });
  it('swallows no row: both are read, on their own lines, and the slip is said', () => {
    const sheet = readSheet([...good, '7,8,"9', '10,"x, y",11', '12,13,14'].join('\n'));
    expect(sheet.rows.slice(4)).toEqual([
      { line: 5, cells: ['7', '8', '"9'] },
      { line: 6, cells: ['10', 'x, y', '11'] },
      { line: 7, cells: ['12', '13', '14'] },
    ]);
    expect(sheet.oddQuotes).toEqual([5]);
    expect(sheet.unclosed).toEqual([]);
  });
  it('leaves a cell of several lines whole, whatever marks it holds', () => {
    const text = [...good, '7,"he said "yes" and', 'went",9', '10,11,12'].join('\n');
    expect(cells(text).at(-1)).toEqual(['10', '11', '12']);
    expect(cells(text)).toHaveLength(6);
    expect(cells(text)[4]).toHaveLength(3);
  });
  it('is left as it was read where no line then is a row of the table', () => {
    const text = [...good, '7,"8,9,10,"x"', '11,12,13'].join('\n');
    expect(cells(text).at(-1)).toEqual(['11', '12', '13']);
    expect(cells(text)).toHaveLength(6);
  });
  it('before which a backslash stands is one of the cell’s own', () => {
    expect(cells([...good, '7,"a table, 48\\"","8"'].join('\n')).at(-1)).toEqual([
      '7',
      'a table, 48"',
      '8',
    ]);
  });
});

describe('the cells of a line', () => {
  it('are those that were written, where quotes are in order', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '"') });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (row) => {
        // A mark after a comma inside a cell can't be told from the next cell’s own.
        fc.pre(row.every((cell) => !cell.includes(',"')));
        const line = row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
        expect(cellsOfLine(line, plain)).toEqual(row);
      }),
    );
  });
  it('are all cells, also empty ones at the end', () => {
    expect(cellsOfLine('1,,"x",', plain)).toEqual(['1', '', 'x', '']);
    expect(cellsOfLine('', plain)).toEqual(['']);
    expect(cellsOfLine('"x"', plain)).toEqual(['x']);
  });
});
