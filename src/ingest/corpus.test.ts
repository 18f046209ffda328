import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from '../domain/zod.ts';
import { indicatorFor } from '../domain/catalogue.ts';
import type { FileReading } from '../domain/reading.ts';
import { shippedCatalogue, withCorpora } from './fixture/catalogue.ts';
import { readFile } from './read.ts';

const catalogue = withCorpora(shippedCatalogue((path) => readFileSync(path, 'utf8')));
const corpus = '../shared/corpora/csv';
const there = existsSync(corpus);

interface Entry {
  readonly file: string;
  readonly expected: string;
  readonly options: string;
}

const entries = there
  ? Papa.parse<Entry>(readFileSync(`${corpus}/manifest.csv`, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data
  : [];
const made = entries.filter(
  ({ file }) => file.startsWith('made/') && existsSync(`${corpus}/${file}`),
);
const factSchema = z.array(
  z.object({ la_code: z.string(), indicator: z.string(), period: z.string(), value: z.number() }),
);
const facts = there
  ? factSchema.parse(JSON.parse(readFileSync(`${corpus}/made/_facts-12.json`, 'utf8')))
  : [];

const reading = (file: string): FileReading =>
  readFile(new Uint8Array(readFileSync(`${corpus}/${file}`)), file, catalogue);

/** Every row read is used or set aside, and every row set aside has its problem. */
const accounted = ({ rows, problems, refused }: FileReading): boolean => {
  const named = problems.filter(({ severity }) => severity === 'set_aside').length;
  return rows.read === rows.used + rows.setAside && (refused !== null || named >= rows.setAside);
};

const plain = made.filter(
  ({ options, expected }) => options.includes('facts=') && expected !== 'accept-after-mapping',
);
const refusals = made.filter(({ expected }) => expected.startsWith('refuse:'));
const notices = made.filter(
  ({ expected, options }) =>
    expected.startsWith('accept-with-notice:') && options.includes('facts='),
);

describe.skipIf(!there)('the made corpus (skipped where absent)', () => {
  it.each(plain.map(({ file }) => file))('%s holds its 12 facts, and no other', (file) => {
    const { observations } = reading(file);
    const got = observations.map(({ areaCode, indicatorCode, end, value }) =>
      [areaCode, indicatorCode, end, value].join(' '),
    );
    const expected = facts.map((fact) => {
      const end = fact.period.endsWith('Q1') ? '2024-06-30' : '2024-09-30';
      return [fact.la_code, indicatorFor(catalogue, fact.indicator)?.code, end, fact.value].join(
        ' ',
      );
    });
    expect(got.toSorted()).toEqual(expected.toSorted());
  });
  it.each(
    notices.map(
      ({ file, expected }) => [file, expected.replace('accept-with-notice:', '')] as const,
    ),
  )('%s says %s', (file, codes) => {
    expect(reading(file).problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(codes.split(',')),
    );
  });
  it.each(refusals.map(({ file, expected }) => [file, expected.replace('refuse:', '')] as const))(
    '%s is refused as %s',
    (file, code) => {
      expect(reading(file).refused?.code).toBe(code);
    },
  );
  it.each(made.map(({ file }) => file))('%s loses no row and takes no time', (file) => {
    const started = performance.now();
    expect(accounted(reading(file))).toBe(true);
    expect(performance.now() - started).toBeLessThan(5000);
  });
  it('has its files', () => {
    expect(plain.length).toBe(35);
  });
});

describe('any file', () => {
  const word = fc.constantFrom(
    'NI 62',
    'NI 59',
    'Harrow',
    'E09000015',
    'Total',
    '2010/11',
    'Q2 12/13',
    'x',
    '-',
    '15.0',
    '5-6',
    '"',
    '',
    'target',
    '1 of 2',
  );
  it('is accounted for, row by row', () => {
    const headings = fc.constantFrom(
      'Indicator,Area,Period,Value',
      'PI Ref,Harrow 10/11,Q2 12/13,Q2 notes,October update',
      'Indicator,Area,Kind,Date,Value',
    );
    fc.assert(
      fc.property(
        headings,
        fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 8 }),
        (heading, rows) => {
          const text = [heading, ...rows.map((row) => row.join(','))].join('\n');
          expect(accounted(readFile(new TextEncoder().encode(text), 'any.csv', catalogue))).toBe(
            true,
          );
        },
      ),
      { numRuns: 30 },
    );
  });
  it('of any bytes is read or refused, never thrown on', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(accounted(readFile(bytes, 'any.csv', catalogue))).toBe(true);
      }),
    );
  });
});
