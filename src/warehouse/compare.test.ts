import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Band } from '../domain/band.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { openNodeEngine } from '../engine/node.ts';
import type { Engine } from '../engine/port.ts';
import { readCatalogue } from '../ingest/catalogue.ts';
import type { ComparedRow } from './compare-rows.ts';
import { openWarehouse, type Warehouse } from './open.ts';

const HARROW = 'E09000015';
const YEAR = '2024/25';
const read = async (path: string) => new Uint8Array(await readFile(`data/${path}`));

let engine: Engine;
let warehouse: Warehouse;
let catalogue: Catalogue;
beforeAll(async () => {
  engine = await openNodeEngine();
  warehouse = await openWarehouse(engine, read);
  catalogue = await readCatalogue(read);
  await warehouse.loadCatalogue(catalogue);
});
afterAll(() => engine.close());

/** The authority behind an ONS code. */
const authority = (code: string): string =>
  catalogue.areas.find((area) => area.code === code)?.authorityCode ?? code;

/** The pack's own file by authority, read plainly: no cell of it is quoted. */
function published(code: string, period: string): ReadonlyMap<string, number | null> {
  const lines = readFileSync(`data/benchmarks/${code}.csv`, 'utf8').trimEnd().split('\n').slice(1);
  return new Map(
    lines
      .map((line) => line.split(','))
      .filter(([id]) => id === period)
      .map(
        ([, area = '', value = '']) =>
          [authority(area), value === '' ? null : Number(value)] as const,
      ),
  );
}

/** Type 7, written out. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  const [a = 0, b = a] = [sorted[low], sorted[low + 1]];
  return a + (at - low) * (b - a);
}

function bandOf(polarity: string, v: number, cuts: readonly number[], favourable: boolean): Band {
  const [q1 = 0, q2 = 0, q3 = 0] = cuts;
  if (polarity === 'low') return v <= q1 ? 'A' : v <= q2 ? 'B' : v <= q3 ? 'C' : 'D';
  if (favourable) return v >= q3 ? 'A' : v >= q2 ? 'B' : v >= q1 ? 'C' : 'D';
  return v <= q1 ? 'D' : v <= q2 ? 'C' : v <= q3 ? 'B' : 'A';
}

const near = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) < 1e-9;

/** What is wrong with a row beside the values of its set, worked out here from the pack's file. */
function faults(row: ComparedRow, own: string, members: readonly string[]): readonly string[] {
  const { indicatorCode: code, comparator } = row;
  const polarity = catalogue.indicators.find((one) => one.code === code)?.polarity ?? 'none';
  const figures = published(code, row.periodId);
  const values = members.flatMap((member) => figures.get(member) ?? []).toSorted((a, b) => a - b);
  const cuts = [0.25, 0.5, 0.75].map((share) => quantile(values, share));
  const others = members
    .filter((member) => member !== own)
    .flatMap((one) => figures.get(one) ?? []);
  const v = figures.get(own) ?? null;
  const wrong: string[] = [];
  const say = (what: string): void => void wrong.push(`${code} ${own} ${comparator}: ${what}`);
  if (row.n !== values.length) say(`n ${row.n}, not ${values.length}`);
  if (values.length > 0 && !near(row.q2, cuts[1] ?? NaN)) say('middle');
  if (row.value !== v) say(`value ${String(row.value)}, not ${String(v)}`);
  if (row.rank !== null && v !== null) {
    const better = others.filter((other) => (polarity === 'low' ? other < v : other > v)).length;
    if (row.rank !== better + 1) say(`rank ${row.rank}, not ${better + 1}`);
  }
  if (row.band !== null && v !== null && row.band !== bandOf(polarity, v, cuts, false)) say('band');
  if (row.favourable !== null && v !== null && row.favourable !== bandOf(polarity, v, cuts, true)) {
    say('favourable band');
  }
  const sum = others.reduce((total, value) => total + value, 0);
  if (others.length > 0 && !near(row.mean, sum / others.length)) say('mean of the others');
  return wrong;
}

const measures = ['REREF12', 'CLA_3PLUS', 'ICPC15', 'CL_SUIT_1921', 'CLA_HEALTH', 'PP_STARTS_PCT'];

describe('a council beside a set', () => {
  it(
    'agrees with the pack’s own files in regions, halves of London and neighbours',
    { timeout: 120_000 },
    async () => {
      const councils = catalogue.areas.filter(
        ({ type, ended }) => type === 'council' && ended === null,
      );
      const sample = councils.filter((_, place) => place % 9 === 0);
      let checked = 0;
      const wrong: string[] = [];
      for (const area of sample) {
        const half = area.london === null ? [] : [`${area.london}-london`];
        const sets = [`region:${area.regionCode ?? ''}`, ...half, `neighbours-2025:${area.code}`];
        const rows = await warehouse.profile({
          areaCode: area.code,
          indicators: measures,
          comparators: sets,
          year: YEAR,
        });
        for (const id of sets) {
          const members = (await warehouse.comparatorMembers(id)).map(({ areaCode }) => areaCode);
          for (const row of rows.filter(({ comparator }) => comparator === id)) {
            wrong.push(...faults(row, authority(area.code), members.map(authority)));
            checked += 1;
          }
        }
      }
      process.stdout.write(`Beside regions, halves and neighbours: ${checked} rows\n`);
      expect(wrong).toEqual([]);
      expect(checked).toBeGreaterThan(200);
    },
  );

  it('has the same band and rank in all years as in the list of every council', async () => {
    const rows = await warehouse.profileYears({
      areaCode: HARROW,
      indicators: ['REREF12'],
      comparators: ['england', 'london'],
      year: YEAR,
    });
    expect(rows.length).toBeGreaterThan(20);
    for (const comparator of ['england', 'london']) {
      const bands = await warehouse.bands({ indicatorCode: 'REREF12', comparator });
      const mine = bands.filter(({ areaCode, end }) => areaCode === HARROW && end <= '2025-03-31');
      const seen = rows.filter((row) => row.comparator === comparator);
      expect(seen.map(({ end, rank, band }) => ({ end, rank, band }))).toEqual(
        mine.map(({ end, rank, band }) => ({ end, rank, band })),
      );
    }
  });

  it('is told where it would stand in a set that it is not of', async () => {
    const [row] = await warehouse.profile({
      areaCode: 'E08000016',
      indicators: ['REREF12'],
      comparators: ['london'],
      year: YEAR,
    });
    expect(row).toMatchObject({ member: false, n: 33, others: 33, councils: 33 });
    const london = (await warehouse.comparatorMembers('london')).map(({ areaCode }) => areaCode);
    const own = published('REREF12', YEAR).get(authority('E08000016')) ?? NaN;
    const better = london.filter(
      (code) => (published('REREF12', YEAR).get(authority(code)) ?? NaN) < own,
    );
    expect(row?.rank).toBe(better.length + 1);
  });

  it('keeps its own figure when the councils are those of another year', async () => {
    const [now] = await warehouse.profile({
      areaCode: HARROW,
      indicators: ['REREF12'],
      comparators: ['england'],
      year: YEAR,
      setYear: '2023/24',
    });
    expect(now).toMatchObject({ value: 15.6, ownEnd: '2025-03-31', end: '2024-03-31', q2: 20.6 });
  });

  it('may be put in a group of one’s own', async () => {
    const codes = [HARROW, 'E09000003', 'E09000009'];
    await warehouse.useComparators(['group:Our three'], new Map([['Our three', codes]]));
    const members = await warehouse.comparatorMembers('group:Our three');
    expect(members.map(({ areaCode }) => areaCode).toSorted()).toEqual(codes.toSorted());
    const [row] = await warehouse.profile({
      areaCode: HARROW,
      indicators: ['REREF12'],
      comparators: ['group:Our three'],
      year: YEAR,
    });
    expect(row).toMatchObject({ n: 3, others: 2, band: null, noBand: 'too_few', average: null });
  });

  it('has no row for a measure without councils’ figures in the year', async () => {
    const rows = await warehouse.profile({
      areaCode: HARROW,
      indicators: ['ADOPT_12M', 'NO_SUCH'],
      comparators: ['england'],
      year: YEAR,
    });
    expect(rows).toEqual([]);
  });
});

describe('two measures', () => {
  it('pair the councils that have both, with their correlation', async () => {
    const pairs = await warehouse.pairs({
      across: 'CLA_3PLUS',
      up: 'CLA_2YRS',
      comparator: 'england',
      year: YEAR,
    });
    const [xs, ys] = [published('CLA_3PLUS', YEAR), published('CLA_2YRS', YEAR)];
    const england = (await warehouse.comparatorMembers('england')).map(({ areaCode }) => areaCode);
    const both = england.flatMap((code) => {
      const [x, y] = [xs.get(authority(code)) ?? null, ys.get(authority(code)) ?? null];
      return x === null || y === null ? [] : [[x, y] as const];
    });
    expect(pairs).toHaveLength(both.length);
    const mean = (place: 0 | 1) => both.reduce((sum, pair) => sum + pair[place], 0) / both.length;
    const [mx, my] = [mean(0), mean(1)];
    const part = (f: (x: number, y: number) => number) =>
      both.reduce((sum, [x, y]) => sum + f(x - mx, y - my), 0);
    const r = part((x, y) => x * y) / Math.sqrt(part((x) => x * x) * part((_, y) => y * y));
    expect(pairs[0]?.pearson).toBeCloseTo(r, 10);
  });
});

const vectors = resolve('../shared/vectors/published/lait_statistical_neighbour_averages.csv');
const codeOf: Readonly<Record<string, string>> = {
  ReReferral: 'REREF12',
  PrevRegCPR: 'CPP_REPEAT',
  CPPlans2yrs: 'CPP_2YRS_CEASED',
  LACStable_2016on: 'CLA_3PLUS',
  CareLeaverAcc: 'CL_SUIT_1921',
  CareLeaverEET: 'CL_EET_1921',
};
if (!existsSync(vectors)) process.stdout.write(`Skipped: no neighbour averages at ${vectors}\n`);

describe.skipIf(!existsSync(vectors))('averages of statistical neighbours', () => {
  it(
    'are the mean and the middle that the Department’s two tools give',
    { timeout: 300_000 },
    async () => {
      const lines = readFileSync(vectors, 'utf8').trimEnd().split('\n').slice(1);
      const rows = lines.map((line) => line.slice(1, -1).split('","'));
      const councils = new Map(
        catalogue.areas
          .filter(({ type, ended }) => type === 'council' && ended === null)
          .map(({ authorityCode, code }) => [authorityCode, code] as const),
      );
      // Five councils that had ended by then have neighbours in the file, and no figure of their own.
      const inBeing = rows.filter(([, , la = '']) => councils.has(la));
      expect(inBeing).toHaveLength(918);
      expect(rows.filter((row) => !inBeing.includes(row)).filter((row) => row[4] !== '')).toEqual(
        [],
      );
      // A fifth of them, for time: `npm run vectors` asks for all.
      const asked = new Set([...councils.keys()].filter((_, place) => place % 5 === 0));
      const judged = inBeing.filter(([, , la = '']) => asked.has(la));
      expect(judged.length).toBeGreaterThan(150);
      let passed = 0;
      const wrong: string[] = [];
      for (const la of asked) {
        const code = councils.get(la);
        if (code === undefined) continue;
        const found = await warehouse.profile({
          areaCode: code,
          indicators: Object.values(codeOf),
          comparators: [`neighbours-2025:${code}`],
          year: YEAR,
        });
        for (const [measure = '', , , name = '', , , , n, mean, median] of judged.filter(
          (row) => row[2] === la,
        )) {
          const row = found.find(({ indicatorCode }) => indicatorCode === codeOf[measure]);
          const same =
            row !== undefined &&
            row.others === Number(n) &&
            near(row.mean, Number(mean)) &&
            near(row.median, Number(median));
          if (same) passed += 1;
          else
            wrong.push(
              `${measure} ${name}: ${row?.others} ${row?.mean} ${row?.median}, not ${n} ${mean} ${median}`,
            );
        }
      }
      process.stdout.write(`Neighbour averages: ${passed} of ${judged.length} asked here\n`);
      expect(wrong.slice(0, 10)).toEqual([]);
      expect(passed).toBe(judged.length);
    },
  );
});
