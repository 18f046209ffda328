import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { problemWords } from '../copy/problems.ts';
import { shippedCatalogue } from './fixture/catalogue.ts';
import { sheetNames } from './open.ts';
import { readFile } from './read.ts';
import { readWorkbook } from './workbook.ts';
import { attribute, unescaped } from './xml.ts';

const catalogue = shippedCatalogue((path) => readFileSync(path, 'utf8'));

/** A workbook as Excel writes it: shared texts, styles, sheets by relation. */
const workbook = (sheets: Readonly<Record<string, string>>, shared: readonly string[] = []) => {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<?xml version="1.0"?><Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="x"><workbookPr/><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mmm\\-yy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  };
  names.forEach((name, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`;
  });
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
};

const shared = ['Indicator', 'Area', 'Period', 'Value', 'NI 62', 'Harrow &amp; more', 'Harrow'];
const heading = `<row r="3">${[0, 1, 2, 3].map((at) => `<c r="${'ABCD'.charAt(at)}3" t="s"><v>${at}</v></c>`).join('')}</row>`;
const row = `<row r="4"><c r="A4" t="s"><v>4</v></c><c r="B4" t="s"><v>6</v></c><c r="C4" s="2"><v>40633</v></c><c r="D4" s="1"><v>0.07000000000000001</v></c></row>`;
const figures = workbook(
  {
    Notes: '<row r="1"><c r="A1" t="inlineStr"><is><t>About</t></is></c></row>',
    Data: heading + row,
  },
  shared,
);

describe('a workbook', () => {
  it('gives its cells as they are shown: dates, months, per cent, without binary noise', () => {
    const [sheet] =
      readWorkbook(
        workbook(
          {
            One: '<row r="2"><c r="B2" s="3"><v>41183</v></c><c r="D2"><v>0.30000000000000004</v></c><c r="E2" t="s"><v>5</v></c><c r="F2" t="e"><v>#N/A</v></c><c r="G2" t="str"><f>A1</f><v>x</v></c><c r="H2"/></row>',
          },
          shared,
        ),
      ) ?? [];
    expect(sheet?.rows).toEqual([
      { line: 1, cells: [''] },
      { line: 2, cells: ['', 'Oct 2012', '', '0.3', 'Harrow & more', '#N/A', 'x', ''] },
    ]);
  });
  it('is read like a file, from the sheet that holds figures', () => {
    const reading = readFile(figures, 'book.xlsx', catalogue);
    expect(reading.refused).toBeNull();
    expect(reading.observations).toEqual([
      expect.objectContaining({
        indicatorCode: 'CLA_3PLUS',
        areaCode: 'E09000015',
        end: '2011-03-31',
        value: 7,
      }),
    ]);
    expect(reading.observations.at(0)?.source.line).toBe(4);
    expect(reading.questions.map(({ id, choices }) => [id, choices.map((one) => one.id)])).toEqual([
      ['sheet', ['Data', 'Notes']],
    ]);
  });
  it('says which formulas have no result, and sets their rows aside for that', () => {
    const texts = ['Indicator', 'Area', 'Period', 'Value', 'Note', 'NI 62', 'Harrow', '2010/11'];
    const row = (line: number, value: string, note = ''): string =>
      `<row r="${line}"><c r="A${line}" t="s"><v>5</v></c><c r="B${line}" t="s"><v>6</v></c><c r="C${line}" t="str"><v>20${line + 8}/${line + 9}</v></c><c r="D${line}"${value}</c>${note}</row>`;
    const heads = `<row r="1">${[0, 1, 2, 3, 4].map((at) => `<c r="${'ABCDE'.charAt(at)}1" t="s"><v>${at}</v></c>`).join('')}</row>`;
    const book = workbook(
      {
        'Q2 & Q3': [
          heads,
          row(2, '><v>12</v>', '<c r="E2"><f>A1</f></c>'),
          row(3, '><f>D2+1</f><v></v>'),
          row(4, '><f>D3+1</f><v>14</v>'),
          row(5, '><f t="shared" si="0"/>'),
          // A formula whose result is an empty text has one.
          row(6, ' t="str"><f>IF(1,"")</f><v></v>'),
        ].join(''),
      },
      texts,
    );
    const reading = readFile(book, 'b.xlsx', catalogue);
    const figures = [...reading.observations];
    expect(figures.map(({ value, missingReason, note }) => [value, missingReason, note])).toEqual([
      [12, null, null],
      [14, null, null],
      [null, 'not_recorded', null],
    ]);
    expect(reading.rows).toEqual({ read: 5, used: 3, setAside: 2 });
    const said = reading.problems
      .filter(({ code }) => code.startsWith('FORMULA'))
      .map((problem) => [problem.severity, problem.line, problem.column, problemWords(problem)]);
    const cell = {
      message: 'This cell holds a formula, and the workbook doesn’t keep its result.',
      remedy: 'Put the result in here, or open the workbook in Excel, save it and add it again.',
    };
    expect(said).toEqual([
      [
        'check',
        2,
        null,
        {
          message:
            '3 cells of the sheet “Q2 & Q3” hold formulas without their results, the first being E2: another program than Excel wrote the workbook. What should stand there isn’t known, so it is set aside.',
          remedy: 'Open the workbook in Excel, save it, and add it again.',
        },
      ],
      ['set_aside', 3, 'Value', cell],
      ['set_aside', 5, 'Value', cell],
    ]);
  });
  it('names the council, measure or target that is a formula without its result, and guesses none', () => {
    const sheet = (heads: readonly string[], cells: readonly string[]) =>
      workbook({
        A: [heads, cells]
          .map(
            (texts, at) =>
              `<row r="${at + 1}">${texts.map((text, column) => `<c r="${'ABCDEF'.charAt(column)}${at + 1}"${text === '=' ? '><f>X1</f>' : ` t="str"><v>${text}</v>`}</c>`).join('')}</row>`,
          )
          .join(''),
      });
    const plain = ['Indicator', 'Area', 'Period', 'Value'];
    const target = ['Indicator', 'Area', 'Kind', 'Date', 'Target', 'Reason'];
    const cases = [
      [plain, ['=', 'Harrow', '2010/11', '12']],
      [plain, ['NI 62', '=', '2010/11', '12']],
      [plain, ['NI 62', 'Harrow', '=', '12']],
      [target, ['NI 62', 'Harrow', 'target', '2013-03-31', '=', 'x']],
    ] as const;
    for (const [heads, cells] of cases) {
      const { problems, rows } = readFile(sheet(heads, cells), 'b.xlsx', catalogue);
      expect(rows).toEqual({ read: 1, used: 0, setAside: 1 });
      expect(problems.map(({ code }) => code)).toContain('FORMULA_WITHOUT_RESULT');
      expect(
        problems.filter(({ severity }) => severity === 'set_aside').map(({ code }) => code),
      ).toEqual(['FORMULA_WITHOUT_RESULT']);
    }
    const reason = readFile(
      sheet(target, ['NI 62', 'Harrow', 'target', '2013-03-31', '10', '=']),
      'b.xlsx',
      catalogue,
    );
    expect(reason.targets.map((each) => each.reason)).toEqual([null]);
  });
  it('offers each of its sheets', () => {
    expect(sheetNames(figures)).toEqual(['Notes', 'Data']);
    expect(
      readFile(figures, 'b.xlsx', catalogue, { answers: { sheet: 'Notes' } }).refused,
    ).not.toBeNull();
  });
  it('is refused whole for a list of children on any of its sheets', () => {
    const list = `<row r="1"><c r="A1" t="inlineStr"><is><t>Forename</t></is></c><c r="B1" t="inlineStr"><is><t>DOB</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Testa</t></is></c><c r="B2"><v>40000</v></c></row>`;
    const book = workbook({ Data: heading + row, Children: list }, shared);
    expect(readFile(book, 'b.xlsx', catalogue).refused?.code).toBe('PERSONAL_DATA');
  });
  it('that is cut short is refused, not thrown on', () => {
    for (let length = 0; length < figures.length; length += 97)
      expect(readFile(figures.slice(0, length), 'b.xlsx', catalogue).observations).toEqual([]);
  });
});

describe('the reading of XML', () => {
  it('knows the five entities and character numbers, and no others', () => {
    expect(unescaped('a &amp;lt; &#163;&#xA3; &unknown; &amp')).toBe('a &lt; ££ &unknown; &amp');
  });
  it('finds attributes with and without a prefix', () => {
    expect(attribute('sheet sheetId="1" r:id="rId2"', 'id')).toBe('rId2');
    expect(attribute("c r='B2'", 's')).toBeNull();
  });
});
