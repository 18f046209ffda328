import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { personalColumns } from './personal.ts';
import { regularRows } from './regular.ts';
import { readSheet } from './sheet.ts';

const rowsOf = (text: string, delimiter = ',', newline: '\n' | '\r\n' | '\r' = '\n') =>
  regularRows(text, delimiter, newline)?.rows.map(({ cells }) => cells) ?? null;

const delimiters = fc.constantFrom(',', ';', '\t', '|');
const newlines = fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const);
const cell = fc.oneof(
  fc.constantFrom('', 'Harrow', 'E09000015', '12.5', 'a longer text than twelve', 'é – 子', ' '),
  fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', ';', '\t', '|', '0', ' ') }),
);
/** Without the empty row of a line end at the end. */
const withoutEnd = (rows: readonly string[][]): readonly string[][] =>
  rows.at(-1)?.join('|') === '' && rows.at(-1)?.length === 1 ? rows.slice(0, -1) : rows;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('the rows of a regular text', () => {
  it('are those that PapaParse gives, whatever is in the cells', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 1 }), { minLength: 1 }),
        delimiters,
        newlines,
        fc.boolean(),
        (rows, delimiter, newline, ended) => {
          const needsQuotes = (text: string) => text.includes('"') || text.includes(delimiter);
          const lines = rows.map((cells) =>
            cells
              .map(([text, always]) => (always || needsQuotes(text) ? quoted(text) : text))
              .join(delimiter),
          );
          const text = lines.join(newline) + (ended ? newline : '');
          const { data } = Papa.parse<string[]>(text, { delimiter, newline });
          expect(rowsOf(text, delimiter, newline)).toEqual(withoutEnd(data));
        },
      ),
      { numRuns: 300 },
    );
  });
  it('are given, or nothing at all, for text of any kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ') }), (text) => {
        const rows = rowsOf(text);
        const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
        expect(rows ?? withoutEnd(data)).toEqual(withoutEnd(data));
      }),
      { numRuns: 2000 },
    );
  });
  it.each([['a"b,c\n'], ['"a"b,c\n'], ['"a,b\n'], ['"a" ,b\n']])(
    'are not guessed at where quotes are odd: %j',
    (text) => {
      expect(rowsOf(text)).toBeNull();
    },
  );
  it('come with how often each text stands in a column, and where first', () => {
    expect(regularRows('a,1\nb,1\na,2\n', ',', '\n')?.columns[1]).toEqual([
      { text: '1', count: 2, firstLine: 1 },
      { text: '2', count: 1, firstLine: 3 },
    ]);
  });
  it('hold every text once, the empty one too', () => {
    const texts = fc.constantFrom('', '', 'a', 'b', 'Harrow', '1');
    fc.assert(
      fc.property(fc.array(fc.array(texts, { minLength: 2 }), { minLength: 1 }), (rows) => {
        const text = rows.map((cells) => cells.join(',')).join('\n');
        for (const column of regularRows(text, ',', '\n')?.columns ?? []) {
          const known = column.map((each) => each.text);
          expect(new Set(known).size).toBe(known.length);
        }
      }),
    );
  });
});

describe('a long text', () => {
  const lines = (tail: (index: number) => string): string =>
    Array.from({ length: 5000 }, (_, index) => `NI 59,Harrow,2012-10,${tail(index)}`).join('\n');
  const headed = (text: string): string => `Indicator,Area,Period,Value\n${text}\n`;

  it('is read to the same sheet as its parts', () => {
    const text = headed(lines((index) => String(index % 97)));
    const { rows, columns } = readSheet(text);
    expect(columns).toHaveLength(4);
    expect(rows).toEqual(
      Papa.parse<string[]>(text.trimEnd()).data.map((cells, at) => ({ line: at + 1, cells })),
    );
  });
  it('is screened for identifiers of children as a short one is', () => {
    const text = headed(lines((index) => (index === 4321 ? '943 476 5919' : String(index % 97))));
    const { rows, columns } = readSheet(text);
    expect(columns).not.toBeNull();
    expect(personalColumns(rows, columns)).toEqual(personalColumns(rows));
    expect(personalColumns(rows, columns)).toMatchObject([{ column: 'Value', kind: 'nhs' }]);
  });
});
