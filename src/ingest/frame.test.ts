import { describe, expect, it } from 'vitest';
import { frameOf } from './frame.ts';
import { readSheet } from './sheet.ts';

const frame = (text: string) => {
  const { headingIndex, headings, rows } = frameOf(readSheet(text).rows);
  return { headingIndex, headings, rows: rows.map(({ cells }) => cells) };
};

describe('a table found by its shape', () => {
  it('begins under the titles', () => {
    expect(
      frame('Spending of a council,,\n,,\nDate,Who,Cost\n1/4/2012,A,12\n2/4/2012,B,13\n'),
    ).toEqual({
      headingIndex: 2,
      headings: ['Date', 'Who', 'Cost'],
      rows: [
        ['1/4/2012', 'A', '12'],
        ['2/4/2012', 'B', '13'],
      ],
    });
  });
  it('joins headings over two rows, the upper ones over what they were merged over', () => {
    expect(
      frame('Dates,Travel,,Other\n,Air,Rail,\n4/4/2014,,£65.60,1\n5/4/2014,£3,,2\n').headings,
    ).toEqual(['Dates', 'Travel Air', 'Travel Rail', 'Other']);
  });
  it('has no headings where its first row is numbers', () => {
    expect(frame('1,2,3\n4,5,6\n').headingIndex).toBeNull();
  });
  it('of words alone has one row of headings', () => {
    expect(frame('Tool,Owner\nA,B\nC,D\n')).toMatchObject({ headings: ['Tool', 'Owner'] });
  });
});

describe('cells after a comma and a space', () => {
  it('are read without the space, and their quotes count', () => {
    expect(readSheet('a, b\n1, "x, y"\n2, z\n').rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', 'x, y'],
      ['2', 'z'],
    ]);
  });
  it('keep their space where only some commas have one', () => {
    expect(readSheet('a,b\nBristol, City of,1\n').rows[1]?.cells).toEqual([
      'Bristol',
      ' City of',
      '1',
    ]);
  });
});

describe('line ends inside a quoted cell', () => {
  it('stay as they are where those of the rows are mixed', () => {
    expect(readSheet('a,b\r\n"x\r\ny",1\n2,"z\rw"\r').rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['x\r\ny', '1'],
      ['2', 'z\rw'],
    ]);
  });
});
