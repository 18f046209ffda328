import { readFile as readBytes } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainWords } from '../copy/words.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Engine } from '../engine/port.ts';
import { openNodeEngine } from '../engine/node.ts';
import { readCatalogue } from '../ingest/catalogue.ts';
import { readFile } from '../ingest/read.ts';
import type { IndicatorView, ScorecardRow, ScorecardView } from '../insight/views.ts';
import { openWarehouse } from '../warehouse/open.ts';
import type { Warehouse } from '../warehouse/open.ts';
import { askIndicator, askScorecard, periodChoices } from './ask.ts';

const HARROW = 'E09000015';
const readAsset = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await readBytes(new URL(`../../data/${path}`, import.meta.url)));

let engine: Engine;
let warehouse: Warehouse;
let catalogue: Catalogue;
let october: ScorecardView;

beforeAll(async () => {
  catalogue = await readCatalogue(readAsset);
  const readings = await Promise.all(
    ['council-table.csv', 'targets.csv'].map(async (file) =>
      readFile(await readAsset(`samples/harrow-2012/${file}`), file, catalogue, {
        areaHint: HARROW,
      }),
    ),
  );
  engine = await openNodeEngine();
  warehouse = await openWarehouse(engine, readAsset);
  await warehouse.loadCatalogue(catalogue);
  await warehouse.loadReadings(readings);
  october = await askScorecard(warehouse, catalogue, {
    areaCode: HARROW,
    period: '2012-10',
    benchmark: '2010/11',
  });
}, 120_000);

afterAll(async () => {
  await engine.close();
});

function rowOf(view: ScorecardView, ref: string): ScorecardRow {
  const row = view.themes.flatMap(({ rows }) => rows).find((one) => one.ref === ref);
  if (row === undefined) throw new Error(`No ${ref}`);
  return row;
}

describe('Harrow, October 2012', () => {
  it('has its eleven measures and says how many meet their target', () => {
    expect(october.themes.flatMap(({ rows }) => rows)).toHaveLength(11);
    expect(october.title).toBe('How are Harrow’s children doing?');
    expect(plainWords(october.standfirst)).toBe(
      'Figures to the end of October 2012, compared with councils in the year to March 2011. ' +
        'Of 11 measures, 6 meet their target, 4 do not, and 1 cannot be judged until March.',
    );
    expect(october.periods.map(({ id }) => id)).toEqual([
      '2012-10',
      '2012-09',
      '2012-06',
      '2011/12',
      '2010/11',
    ]);
  });

  it('has England’s published averages of 2010/11', () => {
    const averages = ['NI 62', 'NI 147', 'NI 148'].map(
      (ref) => rowOf(october, ref).england.average,
    );
    expect(averages).toEqual([10.7, 89.8, 61.2]);
    expect(rowOf(october, 'NI 59').england.average).toBe(75.5);
  });

  it.each([
    ['NI 59', 'Not met', '38 points below 85%. At September: 77 more of 234 needed'],
    ['NI 60', 'Not met', '19 points below 83%. At September: 66 more of 369 needed'],
    ['NI 61', 'Met', '80% or more. At September: none to spare'],
    ['NI 62', 'Too soon to say', 'On this pace 16.6% by March; target 11% or less'],
    ['NI 63', 'Met', '68% or more. At September: none to spare'],
    ['NI 64', 'Met', '12% or less. At September: 8 allowed, 7 used'],
    ['NI 65', 'Met', '10% or less. At September: 1 too many'],
    ['NI 66', 'Met, if right', '100%. At September: 2 more of 157 needed'],
    ['NI 67', 'Met', '100%'],
    ['NI 147', 'Not met', '17 points below 88%. At September: 3 more of 16 needed'],
    ['NI 148', 'Not met', '22 points below 75%. At September: 4 more of 16 needed'],
  ])('%s: %s, %s', (ref, word, detail) => {
    expect(rowOf(october, ref).target).toMatchObject({ word, detail });
  });

  it.each([
    [
      'NI 59',
      'Down about 5 points',
      'From 52.1% in September; not known whether by more than chance',
    ],
    ['NI 61', 'No change', 'From 100% in September'],
    ['NI 62', 'Not compared', 'A running total can only rise'],
    ['NI 64', 'Up 0.2 points', 'From 9.9% in September; not known whether by more than chance'],
    ['NI 65', 'Down 1.9 points', 'From 10.6% in September; not known whether by more than chance'],
    ['NI 66', 'Please check', 'A running total of 155 of 157 cannot go back to 100%'],
    ['NI 147', 'Down 4 points', 'From 75.0% in September; not known whether by more than chance'],
  ])('%s since September: %s', (ref, words, detail) => {
    expect(rowOf(october, ref).change).toMatchObject({ words, detail });
  });

  it.each([
    ['NI 59', '276 of the next 234 would be needed: out of reach this year'],
    ['NI 62', '6 left until March'],
    ['NI 64', 'met, with 1 to spare among these 71 plans'],
    ['NI 147', '3 more of these 16 young people would meet our target of 88%'],
    ['NI 147', 'that leaves 8 of 7 for July to September 2012, which cannot be'],
    ['NI 148', 'about 1 in 1,000'],
  ])('%s is read so: %s', (ref, words) => {
    expect(rowOf(october, ref).reading?.sentence).toContain(words);
  });

  it('opens with five things to know, each about another measure', () => {
    expect(october.things?.map(({ kind }) => kind)).toEqual([
      'reachable',
      'worsening',
      'part_year',
      'small_group',
      'disagreement',
    ]);
  });

  it.each([
    ['NI 59', null, 'No council figures, 2010/11. England average 75.5%'],
    ['NI 61', 'A', 'Indicative: 125 councils, 2010/11'],
    ['NI 62', null, 'Part of a year cannot be set beside full years'],
    ['NI 66', null, 'National figures not yet published (“tbc”)'],
    [
      'NI 67',
      null,
      '68 councils share 100%, as published, so quarters would mean nothing. England average 97.1%',
    ],
    ['NI 147', 'D', 'Indicative: 149 councils, 2010/11. All were higher'],
    ['NI 148', null, 'Only 24 of 152 councils have a figure. England average 61.2%'],
  ])('%s among England’s councils: %s, %s', (ref, band, detail) => {
    expect(rowOf(october, ref).england).toMatchObject({ band, detail });
  });

  it('shows the running total’s counts as they are and as they were printed', () => {
    const { latest, england, london } = rowOf(october, 'NI 62');
    expect(latest).toMatchObject({
      shown: '9.7',
      countsWords: '11 of 158 by September (7.0%; printed 6.9%)',
      basisWords: 'April to October, running total',
    });
    expect(england.lastFullYear?.words).toBe('Lowest quarter, 2011/12');
    expect(london.detail).toBe('As for England');
  });

  it('says where NI 64 meets its target and still stands above England', () => {
    expect(rowOf(october, 'NI 64').note[0]).toEqual({
      strong: 'Better than our target; higher than England’s average.',
    });
  });

  it('says no good or bad word that a measure’s polarity does not carry', () => {
    for (const row of october.themes.flatMap(({ rows }) => rows)) {
      expect(row.polarity).not.toBe('none');
      expect(JSON.stringify(row)).not.toMatch(/quartile|undefined|NaN/);
    }
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(october))).toEqual(october);
  });
});

describe('Harrow, the year to March 2011', () => {
  it('stands in the lowest quarter for children moved twice or more', async () => {
    const year = await askScorecard(warehouse, catalogue, {
      areaCode: HARROW,
      period: '2010/11',
      benchmark: '2010/11',
    });
    const row = rowOf(year, 'NI 62');
    expect(row.latest.shown).toBe('15.0');
    expect(row.england).toMatchObject({ band: 'D', firmness: 'firm', noBand: null });
    expect(row.england.detail).toBe('148 councils, 2010/11');
  });
});

describe('one measure', () => {
  let leavers: IndicatorView;
  beforeAll(async () => {
    const view = await askIndicator(warehouse, catalogue, {
      areaCode: HARROW,
      period: '2012-10',
      benchmark: '2010/11',
      indicatorCode: 'CL_SUIT_19',
      comparator: 'england',
    });
    if (view === null) throw new Error('No view');
    leavers = view;
  });

  it('is told in people first, with what was printed later', () => {
    expect(plainWords(leavers.sentence)).toMatch(
      /^12 of 16 .* by the end of September 2012: 75\.0%\. October’s figure is 71%, given without counts\.$/,
    );
    expect(plainWords(leavers.caution ?? [])).toBe(
      'A small group: 16 young people. One more or fewer changes this figure by 6 points.',
    );
  });

  it('joins full years and the year’s group apart, and marks what was published since', () => {
    const { points } = leavers.trajectory;
    expect(points.map(({ series, value, published }) => [series, value, published])).toEqual([
      ['year', 91.7, false],
      ['year', 77.3, false],
      ['cohort:2012/13', 44.4, false],
      ['cohort:2012/13', 75, false],
      ['cohort:2012/13', 71, false],
      ['year', 80, true],
    ]);
    expect(leavers.trajectory.targets[0]?.met).toBeNull();
  });

  it('shows every council of the year, ours by name, and who is hidden', () => {
    const { councils, hidden, oursNow, year, best } = leavers.distribution;
    expect(councils).toHaveLength(149);
    expect(councils.find(({ ours }) => ours)).toMatchObject({ areaName: 'Harrow', value: 91.7 });
    expect(hidden.map(({ areaName }) => areaName).toSorted()).toEqual([
      'City of London',
      'Isles of Scilly',
      'Rutland',
    ]);
    expect(oursNow).toEqual({ value: 71, words: 'Harrow now: 71%' });
    expect([year?.q1, year?.q2, year?.q3]).toEqual([88.2, 91.8, 96.7]);
    expect(best.england?.shared).toBe(28);
    expect(plainWords(best.england?.words ?? [])).toContain('28 councils share 100%.');
    expect(leavers.publishedBest[0]).toContain('Ealing 100%');
  });

  it('has a table with a cell for each column', () => {
    for (const { columns, rows } of [leavers.trajectory.table, leavers.distribution.table]) {
      for (const row of rows) expect(row.cells).toHaveLength(columns.length);
    }
  });

  it('is null for a measure that nobody knows', async () => {
    const view = await askIndicator(warehouse, catalogue, {
      areaCode: HARROW,
      period: '2012-10',
      benchmark: null,
      indicatorCode: 'NOPE',
      comparator: 'england',
    });
    expect(view).toBeNull();
  });
});

describe('a measure’s page', () => {
  const asked = { areaCode: HARROW, period: '2012-10', benchmark: '2010/11' } as const;
  const groups = new Map([['Our three', [HARROW, 'E09000003', 'E09000009']]]);
  const measure = { ...asked, indicatorCode: 'CLA_3PLUS', groups };

  it('can be compared with a group of one’s own, beside the sets that all have', async () => {
    const view = await askIndicator(warehouse, catalogue, {
      ...measure,
      comparator: 'group:Our three',
    });
    expect(view?.comparators.at(-1)).toEqual({ id: 'group:Our three', label: 'Our three' });
    expect(view?.distribution.councils.map(({ areaName }) => areaName).toSorted()).toEqual([
      'Barnet',
      'Ealing',
      'Harrow',
    ]);
  });

  it('falls back on England where the group is not held any more', async () => {
    const view = await askIndicator(warehouse, catalogue, { ...measure, comparator: 'group:Gone' });
    expect(view?.comparator).toBe('england');
  });
});

describe('a council that has no files of its own', () => {
  const MANCHESTER = 'E08000003';

  it('is offered whole published years, the last that most measures have first', async () => {
    const ids = (await periodChoices(warehouse, MANCHESTER)).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['2024/25', '2023/24']);
    expect(ids.filter((id) => !/^\d{4}\/\d{2}$/u.test(id))).toEqual([]);
  });

  it('has a scorecard of published figures, and is counted by quarters', async () => {
    const view = await askScorecard(warehouse, catalogue, {
      areaCode: MANCHESTER,
      period: '2024/25',
      benchmark: null,
    });
    const rows = view.themes.flatMap(({ rows: own }) => own);
    const judged = rows.filter(({ england }) => england.band !== null);
    expect(judged.length).toBeGreaterThan(25);
    expect(rows.filter(({ latest }) => (latest.end ?? '') <= '2023-03-31')).toEqual([]);
    const best = judged.filter(({ england }) => england.band === 'A').length;
    const said = plainWords(view.standfirst);
    expect(said).toContain('Published figures to the end of March 2025');
    expect(said).toContain(`Of ${rows.length} measures, ${best} `);
    expect(said).toContain(`${rows.length - judged.length} without a quarter.`);
  });

  it('can be chosen, after those with files, each council once', () => {
    expect(october.areas[0]).toEqual({ id: HARROW, label: 'Harrow' });
    expect(october.areas).toContainEqual({
      id: MANCHESTER,
      label: 'Manchester (published figures)',
    });
    expect(new Set(october.areas.map(({ label }) => label)).size).toBe(october.areas.length);
  });
});
