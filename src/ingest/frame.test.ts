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
  it('begins with merged headings over a row that says the same under each', () => {
    expect(frame('Boys,,Girls,\nSeen,Not,Seen,Not\n1,2,3,4\n5,6,7,8\n')).toEqual({
      headingIndex: 0,
      headings: ['Boys Seen', 'Boys Not', 'Girls Seen', 'Girls Not'],
      rows: [
        ['1', '2', '3', '4'],
        ['5', '6', '7', '8'],
      ],
    });
  });
  it('begins with the years that stand over two columns of one name', () => {
    expect(frame('Staff,,\n,2013-14,2012-13\nTeam,Total,Total\nA,1,2\nB,3,4\n').headings).toEqual([
      'Team',
      '2013-14 Total',
      '2012-13 Total',
    ]);
  });
  it('keeps the headings of columns that the rows of lower ones leave empty', () => {
    const text = 'Team,Type,Pay,,,\n,,AO,,EO,\n,,Heads,Full time,Heads,Full time\nA,x,1,2,3,4\n';
    expect(frame(text).headings).toEqual([
      'Team',
      'Type',
      'Pay AO Heads',
      'Pay AO Full time',
      'Pay EO Heads',
      'Pay EO Full time',
    ]);
  });
  it('joins headings that an empty row parts', () => {
    expect(frame('Dates,Travel,,Other\n,,,\n,Air,Rail,\n4/4/2014,,£65.60,1\n').headings).toEqual([
      'Dates',
      'Travel Air',
      'Travel Rail',
      'Other',
    ]);
  });
  it('takes no row of data for more headings, however little it holds', () => {
    expect(frame('Name,Date,Cost,Note\nA,NIL return,,\nB,4/4/2014,£584,x\n').rows).toHaveLength(2);
  });
  it('passes over a title that its own comma has cut up', () => {
    const text = 'Made,by A on Wednesday, 20 January\nkey,A\n4000,0.1\n3999,0.2\n';
    expect(frame(text)).toMatchObject({ headingIndex: 1, headings: ['key', 'A'] });
    expect(frame('a,b,c\nx,y\nz,w\n').headingIndex).toBe(0);
  });
  it('begins with the first row of several cells where most rows hold one', () => {
    expect(frame('Meetings,,\nWho,When,With\nA,May,x\n,,y\n,,z\n,,w\n').headingIndex).toBe(1);
    expect(frame('One\n1\n2\n').headingIndex).toBe(0);
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

describe('cells in apostrophes', () => {
  const cells = (text: string) => readSheet(text).rows.map((row) => row.cells);
  it('are read without them, and hold what parts cells', () => {
    expect(cells("'a','b'\n'1','x, y'\n'2',''\n3,'it''s'\n")).toEqual([
      ['a', 'b'],
      ['1', 'x, y'],
      ['2', ''],
      ['3', "it's"],
    ]);
    expect(cells("'a'|1\n'b'|2\n'c|d'|3\n")).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c|d', '3'],
    ]);
  });
  it.each([
    ['apostrophes that Excel puts before text', "a,b\n'01,1\n'02,2\n'03,3\n'04,4\n"],
    ['names with apostrophes', "a,b\nChildren's,1\nparents',2\n'tis,3\nKing's,4\n"],
    ['quotation marks too', 'a,b\n"x",\'y\'\n"x",\'y\'\n"x",\'y\'\n"x",\'y\'\n'],
  ])('keep them beside %s', (_, text) => {
    expect(
      cells(text)
        .flat()
        .some((cell) => cell.includes("'")),
    ).toBe(true);
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
