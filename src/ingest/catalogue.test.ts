import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import {
  areaFor,
  codeSpan,
  councilsInForce,
  indicatorFor,
  nearestAreas,
  nearestIndicators,
} from '../domain/catalogue.ts';
import { parseCatalogue, readCatalogue } from './catalogue.ts';

const catalogue = await readCatalogue((path) =>
  readFile(new URL(`../../data/${path}`, import.meta.url)),
);
const code = (text: string) => indicatorFor(catalogue, text)?.code ?? null;
const place = (text: string, on?: string) => areaFor(catalogue, text, on)?.code ?? null;

describe('indicators', () => {
  test.each([
    ['NI 62', 'CLA_3PLUS'],
    ['NI62', 'CLA_3PLUS'],
    ['ni062', 'CLA_3PLUS'],
    ['NI_059', 'NI059'],
    ['NI 59', 'NI059'],
    ['NI 147', 'CL_SUIT_19'],
    ['cla_3plus', 'CLA_3PLUS'],
    ['NI 62: number of moves', 'CLA_3PLUS'],
    ['CLA with 2+ moves (NI 62)', 'CLA_3PLUS'],
    ['Care leavers 19-21 year old in suitable accommodation', 'CL_SUIT_1921'],
    ['CareLeaverAcc', 'CL_SUIT_1921'],
    ['Children in need rate per 10,000', 'CIN_RATE'],
    ['CLA placement stability: number of moves (% with 2+ moves)', 'CLA_3PLUS'],
    ['cla placement stability - length of placement (%)', 'CLA_2YRS'],
    ['% of Care Leavers in education, employment or training', 'CL_EET_19'],
    ['Care leavers NEET', 'LOCAL_NEET_CL'],
    ['Re-referrals', 'REREF12'],
  ])('%s is %s', (text, expected) => expect(code(text)).toBe(expected));

  test.each(['NI 6', 'NI 620', 'NI 62 and NI 63', 'NI 62 - Re-referrals', '', 'CLA'])(
    '"%s" is no indicator',
    (text) => expect(code(text)).toBeNull(),
  );

  test('every theme that an indicator names has a gloss', () => {
    const themes = new Set(catalogue.themes.map(({ name }) => name));
    expect(catalogue.indicators.filter(({ theme }) => !themes.has(theme))).toEqual([]);
  });

  test('a break in a series has a date and words', () => {
    const breaks = catalogue.indicators.flatMap((indicator) => indicator.breaks);
    expect(breaks.length).toBeGreaterThan(10);
    for (const { from, words } of breaks) {
      expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(words).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('a misspelt name has its indicator among the nearest three', () => {
    const near = (text: string) => nearestIndicators(catalogue, text, 3).map((one) => one.code);
    expect(near('Timeliness of inital assesments')).toContain('NI059');
    expect(near('CLA_3PLU')[0]).toBe('CLA_3PLUS');
    expect(near('carer leavers neet')).toContain('LOCAL_NEET_CL');
  });
});

describe('areas', () => {
  test.each([
    ['Harrow', 'E09000015'],
    ['London Borough of Harrow', 'E09000015'],
    ['harrow council', 'E09000015'],
    ['310', 'E09000015'],
    ['e09000015', 'E09000015'],
    ['K&C', 'E09000020'],
    ['Royal Borough of Kensington & Chelsea', 'E09000020'],
    ['H&F', 'E09000013'],
    ['C Bedfordshire', 'E06000056'],
    ['NE Lincolnshire', 'E06000012'],
    ['N Lincolnshire', 'E06000013'],
    ['Stoke on Trent', 'E06000021'],
    ['City of London', 'E09000001'],
    ['City of York Council', 'E06000014'],
    ['Durham County Council', 'E06000047'],
    ['Bedford Borough Council', 'E06000055'],
    ['Bristol City Council', 'E06000023'],
    ['St Helens', 'E08000013'],
    ['London', 'E12000007'],
    ['ENGLAND', 'E92000001'],
  ])('%s is %s', (text, expected) => expect(place(text)).toBe(expected));

  test.each(['Atlantis', '', 'London Council', '99', 'E09000099'])('"%s" is no area', (text) =>
    expect(place(text)).toBeNull(),
  );

  test('a name that two codes have had is the one in force on the day', () => {
    expect(place('Gateshead')).toBe('E08000037');
    expect(place('Gateshead', '2011-03-31')).toBe('E08000020');
    expect(place('390', '2011-03-31')).toBe('E08000020');
    expect(place('Dorset', '2019-03-31')).toBe('E10000009');
    expect(place('Dorset', '2019-04-01')).toBe('E06000059');
    expect(place('Dorset (Pre LG)')).toBe('E10000009');
    expect(place('Northamptonshire')).toBe('E10000021');
  });

  test('an ONS code is taken as it is, whatever the day', () => {
    expect(place('E08000020', '2024-03-31')).toBe('E08000020');
  });

  test.each([
    ['2009-03-31', 150],
    ['2011-03-31', 152],
    ['2019-03-31', 152],
    ['2020-03-31', 151],
    ['2022-03-31', 152],
    ['2024-03-31', 153],
    ['2025-05-01', 153],
  ])('on %s there were %i councils, each once', (on, count) => {
    const councils = councilsInForce(catalogue, on);
    expect(councils).toHaveLength(count);
    expect(new Set(councils.map((area) => area.authorityCode)).size).toBe(count);
  });

  test('an authority keeps its life when its ONS code changes', () => {
    const old = areaFor(catalogue, 'E08000020');
    expect(old).toMatchObject({ authorityCode: '390', began: null, ended: null });
    expect(old && codeSpan(catalogue, old)).toEqual({ from: null, to: '2013-03-31' });
  });

  test('there are 33 councils in London', () => {
    const london = councilsInForce(catalogue, '2011-03-31').filter((area) => area.london !== null);
    expect(london).toHaveLength(33);
    expect(new Set(london.map((area) => area.regionCode))).toEqual(new Set(['E12000007']));
  });

  test('a misspelt name has its area among the nearest three', () => {
    const near = (text: string) => nearestAreas(catalogue, text, 3).map((area) => area.name);
    expect(near('Harow')[0]).toBe('Harrow');
    expect(near('Nothumberland')).toContain('Northumberland');
    expect(new Set(near('Gatshead')).size).toBe(3);
  });
});

describe('parseCatalogue', () => {
  const empty = { indicators: '', areas: '', names: '', changes: '', themes: '' };
  const areas =
    'code,authority_code,name,type,region_code,region_name,london,began,ended\n' +
    'E06000001,805,Hartlepool,council,E12000001,North East,,,\n';

  test('an empty cell is none', () => {
    expect(parseCatalogue({ ...empty, areas }).areas).toEqual([
      {
        code: 'E06000001',
        authorityCode: '805',
        name: 'Hartlepool',
        type: 'council',
        regionCode: 'E12000001',
        regionName: 'North East',
        london: null,
        began: null,
        ended: null,
      },
    ]);
  });

  test('themes stand in their order', () => {
    const themes = 'name,gloss,order\nLater,b,10\nFirst,a,9\n';
    const read = parseCatalogue({ ...empty, themes }).themes;
    expect(read.map(({ name }) => name)).toEqual(['First', 'Later']);
  });

  test('an unknown type of place, or a row cut short, is a fault', () => {
    const unknown = areas.replace('council', 'parish');
    expect(() => parseCatalogue({ ...empty, areas: unknown })).toThrow('type');
    expect(() => parseCatalogue({ ...empty, themes: 'name,gloss,order\nSafe\n' })).toThrow('row 0');
  });
});
