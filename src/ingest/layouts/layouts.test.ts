import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { periodId } from '../../domain/calendar.ts';
import type { FileReading } from '../../domain/reading.ts';
import { shippedCatalogue } from '../fixture/catalogue.ts';
import { readFile } from '../read.ts';

const catalogue = shippedCatalogue((path) => readFileSync(path, 'utf8'));
const read = (text: string, answers: Readonly<Record<string, string>> = {}): FileReading =>
  readFile(new TextEncoder().encode(text), 'figures.csv', catalogue, { answers });
const shown = ({ observations }: FileReading) =>
  observations.map(({ indicatorCode, areaCode, start, end, basis, value }) =>
    [indicatorCode, areaCode, start, end, basis, value].join(' '),
  );
const codes = ({ problems }: FileReading) => problems.map(({ code }) => code);

const dfe = `time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,category,rereferral_count,rereferral_percent
2025,Reporting year,National,E92000001,England,,,,,,Total,142900,22.6
2025,Reporting year,Local authority,E92000001,England,E12000007,London,310,E09000015,Harrow,Total,210,18.4
2024,Reporting year,Local authority,E92000001,England,E12000007,London,310,E09000015,Harrow,Total,c,c
2025,Reporting year,Local authority,E92000001,England,E12000007,London,310,E09000015,Harrow,Boys,110,19
2025,Reporting year,School,E92000001,England,E12000007,London,310,E09000015,Harrow,Total,5,50
`;

describe('a Department for Education table', () => {
  it('waits until its columns and breakdowns are chosen, and loses no row', () => {
    const reading = read(dfe);
    expect(reading.layout).toBe('dfe-tidy');
    expect(reading.confidence).toBe('certain');
    expect(reading.observations).toEqual([]);
    expect(reading.questions.map(({ id }) => id)).toEqual([
      'filter:category',
      'column:rereferral_count',
    ]);
    expect(reading.questions[0]?.choices.map(({ id }) => id)).toEqual(['Total', 'Boys']);
    expect(reading.rows).toEqual({ read: 5, used: 0, setAside: 5 });
  });
  it('reads the chosen column for councils, regions and England, with its symbols', () => {
    const reading = read(dfe, {
      'filter:category': 'Total',
      'column:rereferral_percent': 'REREF12',
    });
    expect(shown(reading)).toEqual([
      'REREF12 E92000001 2024-04-01 2025-03-31 year 22.6',
      'REREF12 E09000015 2024-04-01 2025-03-31 year 18.4',
      'REREF12 E09000015 2023-04-01 2024-03-31 year ',
    ]);
    expect(reading.observations.at(2)).toMatchObject({ missingReason: 'suppressed', symbol: 'c' });
    expect(reading.rows).toEqual({ read: 5, used: 3, setAside: 2 });
    expect(codes(reading)).toEqual(['ROWS_NOT_CHOSEN', 'LEVEL_NOT_USED']);
  });
  const real =
    '../shared/corpora/csv/real/csc/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv';
  it.skipIf(!existsSync(real))(
    'of the real kind agrees with the benchmark pack (skipped where absent)',
    () => {
      const bytes = new Uint8Array(readFileSync(real));
      const reading = readFile(bytes, 'c1.csv', catalogue, {
        answers: { 'column:rereferral_percent': 'REREF12' },
      });
      const pack = new Map(
        readFileSync('data/benchmarks/REREF12.csv', 'utf8')
          .split('\n')
          .map((line) => line.split(','))
          .map(([period, area, value]) => [`${period ?? ''} ${area ?? ''}`, value]),
      );
      const compared = reading.observations.filter((figure) => {
        const published = pack.get(`${periodId(figure)} ${figure.areaCode}`);
        if (figure.indicatorCode !== 'REREF12' || figure.value === null) return false;
        if (published === undefined || published === '') return false;
        expect(String(figure.value), `${periodId(figure)} ${figure.areaCode}`).toBe(published);
        return true;
      });
      expect(compared.length).toBeGreaterThan(1500);
    },
  );
});

describe('a table with years across', () => {
  it('takes its indicator from the title above it', () => {
    const reading = read(
      'Referrals that came back within 12 months\n\nLA Number,LA Name,2010/11,2011/12,Rank\n310,Harrow,12.5,13,4\n301,Barking and Dagenham,,c,\n999,Nowhere,1,2,3\n',
    );
    expect(reading.layout).toBe('wide-years');
    expect(shown(reading)).toEqual([
      'REREF12 E09000015 2010-04-01 2011-03-31 year 12.5',
      'REREF12 E09000015 2011-04-01 2012-03-31 year 13',
      'REREF12 E09000002 2011-04-01 2012-03-31 year ',
    ]);
    expect(reading.rows).toEqual({ read: 3, used: 2, setAside: 1 });
    expect(codes(reading)).toContain('AREA_UNKNOWN');
  });
  it('asks for its indicator where nothing names it, and keeps its rows waiting', () => {
    const text = 'Council,2010/11,2011/12\nHarrow,12.5,13\n';
    expect(read(text).rows).toEqual({ read: 1, used: 0, setAside: 1 });
    expect(read(text).questions.map(({ id }) => id)).toEqual(['indicator']);
    expect(shown(read(text, { indicator: 'REREF12' }))).toHaveLength(2);
  });
  it('reads headings over two rows as one', () => {
    const reading = read(
      'Area,,Indicator,2010/11,,2011/12,\nLA code,LA name,,Q1,Q2,Q1,Q2\nE09000015,Harrow,NI 59,40,45,50,55\n',
      { in_year_basis: 'single' },
    );
    expect(reading.observations.map(({ end, value }) => [end, value])).toEqual([
      ['2010-06-30', 40],
      ['2010-09-30', 45],
      ['2011-06-30', 50],
      ['2011-09-30', 55],
    ]);
    expect(codes(reading)).toContain('HEADINGS_JOINED');
  });
});

describe('a table with indicators across', () => {
  it('reads the columns whose headings it knows, and asks of the others', () => {
    const reading = read('Area,Year,NI 62,Strange measure\nHarrow,2010/11,12.5,3\n');
    expect(shown(reading)).toEqual(['CLA_3PLUS E09000015 2011-03-31 2011-03-31 snapshot 12.5']);
    expect(reading.questions.map(({ id }) => id)).toEqual(['column:Strange measure']);
  });
});

describe('a file of another shape', () => {
  const text = 'Ward,What,When,N\nHarrow,NI 62,2010/11,12\nHarrow,NI 62,soon,13\n';
  it('is refused with questions that map its columns', () => {
    const reading = read(text);
    expect(reading.refused?.code).toBe('MISSING_COLUMN');
    expect(reading.questions.map(({ id }) => id)).toContain('map:value');
  });
  it('is read as its columns are matched', () => {
    const reading = read(text, {
      'map:area': '1',
      'map:indicator': '2',
      'map:period': '3',
      'map:value': '4',
    });
    expect(shown(reading)).toEqual(['CLA_3PLUS E09000015 2011-03-31 2011-03-31 snapshot 12']);
    expect(reading.layout).toBe('mapped');
    expect(reading.problems.find(({ severity }) => severity === 'set_aside')).toMatchObject({
      code: 'PERIOD_UNKNOWN',
      line: 3,
      column: 'When',
    });
  });
  it('takes a text that holds for all rows', () => {
    const reading = read('Who,N\nHarrow,12\n', {
      'map:area': '1',
      'map:indicator': 'is:NI 62',
      'map:period': 'is:2010/11',
      'map:value': '2',
    });
    expect(shown(reading)).toEqual(['CLA_3PLUS E09000015 2011-03-31 2011-03-31 snapshot 12']);
  });
});

describe('figures that may be wrong', () => {
  const rows = (...values: readonly string[]): string =>
    `Indicator,Area,Period,Value\n${values.map((value, at) => `NI 62,Harrow,20${10 + at}/${11 + at},${value}`).join('\n')}`;
  it('as shares of 1 among per cent are asked about and never scaled in silence', () => {
    const text = rows('0.19', '18', '21.4', '17');
    expect(read(text).questions.map(({ id }) => id)).toEqual(['percent_scale:CLA_3PLUS']);
    expect(read(text).observations.at(0)?.value).toBe(0.19);
    expect(codes(read(text))).toEqual(['PERCENT_SCALE']);
    const answered = read(text, { 'percent_scale:CLA_3PLUS': 'fractions' });
    expect(answered.observations.map(({ value }) => value)).toEqual([19, 18, 21.4, 17]);
    expect(answered.observations.at(0)?.stated).toBe(0.19);
  });
  it('are left alone where small percentages are usual', () => {
    expect(read(rows('0.9', '1.4', '0.6', '2.1')).questions).toEqual([]);
  });
  it('in another unit are named', () => {
    const reading = read('Indicator,Area,Period,Value,Unit\nNI 62,Harrow,2010/11,12,number\n');
    expect(codes(reading)).toEqual(['UNIT_DISAGREES']);
  });
  it('under look-alike letters are set aside', () => {
    expect(codes(read('Indicator,LA code,Period,Value\nNI 62,ЕО9000015,2010/11,12\n'))).toEqual([
      'LOOK_ALIKE',
    ]);
  });
  it('under a code without its zero are used, and that is said', () => {
    const reading = read(
      'Indicator,LA code,LA name,Period,Value\nNI 62,E9000015,Harrow,2010/11,12\n',
    );
    expect(reading.observations.at(0)?.areaCode).toBe('E09000015');
    expect(codes(reading)).toEqual(['AREA_CODE_ZERO']);
  });
});
