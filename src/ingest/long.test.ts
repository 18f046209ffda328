import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from './fixture/catalogue.ts';
import { createContext } from './context.ts';
import { readTidy } from './layouts/tidy.ts';
import { readLongTidy } from './layouts/tidy-long.ts';
import { longTableUnder } from './long-table.ts';
import { regularRows } from './regular.ts';
import { tableUnder } from './table.ts';

const catalogue = shippedCatalogue((path) => readFileSync(path, 'utf8'));

/** What both ways of reading make of rows under headings, in a file of these texts. */
const bothWays = (lines: readonly string[], headingIndex = 0) => {
  const rows = regularRows(lines.join('\n'), ',', '\n');
  if (rows === null) throw new Error('not regular');
  const [long, short] = [0, 1].map(() => createContext('long.csv', catalogue, {}));
  if (long === undefined || short === undefined) throw new Error('no context');
  const longTable = longTableUnder(rows, headingIndex, long.out);
  const table = tableUnder(rows.rows, headingIndex, () => true, short.out);
  const shortFacts = readTidy(table, short);
  const longFacts = longTable === null ? null : readLongTidy(longTable, long);
  return {
    long: longFacts && {
      ...longFacts,
      observations: [...longFacts.observations],
      tableAside: longTable?.setAside,
      problems: long.out.problems(),
      questions: long.questions,
    },
    short: {
      ...shortFacts,
      observations: [...shortFacts.observations],
      tableAside: table.setAside,
      problems: short.out.problems(),
      questions: short.questions,
    },
  };
};

const HEADINGS = 'Indicator,LA code,Area,Period,Basis,Value,Numerator,Denominator,Status,Unit,Note';
const one = (...texts: readonly string[]) => fc.constantFrom(...texts);
const cells = fc.tuple(
  one('NI 59', 'NI059', 'NI 147', 'NI 62', 'Number of children looked after', 'NI 59 ', 'what', ''),
  one('E09000015', 'E09000002', 'E0900001', '', '00AX'),
  one('Harrow', 'Barking and Dagenham', 'Harow', '', 'Total', ' Harrow'),
  one('2012-10', '2012-11', 'Oct 2012', '2011/12', 'Q2 2012', 'someday', ''),
  one('month', '', 'running total', 'weekly'),
  one('12.5', '50', '75', '0', '', 'c', '-', '150', '-3', '1,234', '75%', 'many', '12.50', '.5'),
  one('6', '3', '', '12', 'c'),
  one('12', '4', '', '0', '16.0'),
  one('final', 'P', '', 'revised ', 'unheard'),
  one('%', 'number', '', 'Percent '),
  one('', '', 'so many as 3 of 4', 'because'),
);
const line = cells.map((row) => row.join(','));
const foot = fc.array(
  one('Source: our own', '', ',,,,,,,,,,', 'Notes: none,,,,,,,,,,', 'Total,12', 'a,b,c,d,e'),
  { maxLength: 4 },
);

describe('a long tidy table', () => {
  it('is read by its different texts as it is read row by row', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), foot, (lines, below) => {
        const { long, short } = bothWays([HEADINGS, ...lines, ...below]);
        // Nothing but footnotes that end a table, or an empty row, has to be read row by row.
        expect(long ?? short).toEqual(short);
      }),
      { numRuns: 200 },
    );
  });
  it('is read so whatever is in its rows, but for an empty one or one of another width', () => {
    const row = 'NI 59,E09000015,Harrow,2012-10,month,50,6,12,final,%,';
    expect(bothWays([HEADINGS, row]).long?.observations).toHaveLength(1);
    expect(bothWays([HEADINGS, row, row, `${row},`]).long).toBeNull();
    expect(bothWays([HEADINGS, row, row, ',,,,,,,,,,', row]).long).toBeNull();
    expect(bothWays([HEADINGS, row, row, '', 'Source: our own']).long).not.toBeNull();
    expect(bothWays([`${HEADINGS},`, `${row},`]).long).toBeNull();
  });
  it('leaves out headings that are given again, and footnotes, as it does row by row', () => {
    const row = (month: number) => `NI 59,E09000015,Harrow,2012-${month},month,50,6,12,final,%,`;
    const foot = 'Source: our own,,,,,,,,,,';
    const { long, short } = bothWays([HEADINGS, row(10), HEADINGS, row(11), foot, foot]);
    expect(long).toEqual(short);
    expect(long).toMatchObject({ used: 2, setAside: 0, tableAside: 2 });
  });
  it('is read from under its titles', () => {
    const row = 'NI 59,E09000015,Harrow,2012-10,month,50,6,12,final,%,';
    const { long, short } = bothWays(['Figures for the board', '', HEADINGS, row], 2);
    expect(long).toEqual(short);
    expect(long?.problems.map(({ code }) => code)).toContain('TITLE_ROWS_SKIPPED');
  });
});
