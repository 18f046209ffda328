import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaSchema, type Area } from '../domain/area.ts';
import type { NoBandReason } from '../domain/band.ts';
import { indicatorSchema, type Indicator } from '../domain/indicator.ts';
import { openNodeEngine } from '../engine/node.ts';
import type { Engine } from '../engine/port.ts';
import { openWarehouse, type Warehouse } from './open.ts';
import type { BandRow } from './rows.ts';
import { madeIndicator } from './synthetic.ts';

type Line = Readonly<Record<string, string>>;

/** RFC 4180, for our own files: an independent reader, so that the engine's is checked too. */
function csv(text: string): readonly Line[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n|$)/gu,
  )) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  const [heading = [], ...body] = rows;
  return body.map((cells) => Object.fromEntries(heading.map((name, i) => [name, cells[i] ?? ''])));
}

const data = (path: string): readonly Line[] => csv(readFileSync(`data/${path}`, 'utf8'));
const orNull = (text: string | undefined): string | null =>
  text === undefined || text === '' ? null : text;

const areas: readonly Area[] = data('catalogue/areas.csv').map((row) =>
  areaSchema.parse({
    code: row['code'],
    authorityCode: orNull(row['authority_code']),
    name: row['name'],
    type: row['type'],
    regionCode: orNull(row['region_code']),
    regionName: orNull(row['region_name']),
    london: orNull(row['london']),
    began: orNull(row['began']),
    ended: orNull(row['ended']),
  }),
);

const indicators: readonly Indicator[] = data('catalogue/indicators.csv').map((row) => {
  const { unit, polarity, yearBasis, yearEndMonth, inYear } = indicatorSchema
    .pick({ unit: true, polarity: true, yearBasis: true, yearEndMonth: true, inYear: true })
    .parse({
      unit: row['unit'],
      polarity: row['polarity'],
      yearBasis: row['year_basis'],
      yearEndMonth: Number(row['year_end_month']),
      inYear: row['in_year'],
    });
  return madeIndicator(row['code'] ?? '', polarity, { unit, yearBasis, yearEndMonth, inYear });
});

interface Expected {
  readonly n: number;
  readonly councils: number;
  readonly q: readonly (number | null)[];
  readonly band: string | null;
  readonly rank: number | null;
  readonly noBand: NoBandReason | null;
}

const round10 = (value: number): number => Math.round(value * 1e10) / 1e10;

function type7(sorted: readonly number[], p: number): number {
  const h = (sorted.length - 1) * p;
  const low = sorted[Math.floor(h)] ?? NaN;
  const high = sorted[Math.ceil(h)] ?? NaN;
  return round10(low + (h - Math.floor(h)) * (high - low));
}

function letterOf(high: boolean, v: number, [q1, q2, q3]: readonly number[]): string {
  const step = v <= (q1 ?? NaN) ? 0 : v <= (q2 ?? NaN) ? 1 : v <= (q3 ?? NaN) ? 2 : 3;
  return (high ? 'DCBA' : 'ABCD').charAt(step);
}

function reasonOf(
  indicator: Indicator,
  councils: number,
  letters: readonly string[],
): NoBandReason | null {
  if (indicator.polarity === 'none') return 'no_polarity';
  if (indicator.unit === 'count') return 'plain_count';
  const n = letters.length;
  if (n < 2) return 'no_benchmark';
  if (n < 8) return 'too_few';
  if (n / councils < 0.5) return 'low_coverage';
  const sizes = ['A', 'B', 'C', 'D'].map((one) => letters.filter((other) => other === one).length);
  return sizes.some((size) => size > n * 0.4 || size < n * 0.1) ? 'tied' : null;
}

/** One period's set, worked out one value at a time: nothing of the SQL is used. */
function judgeSet(
  indicator: Indicator,
  values: ReadonlyMap<string, number | null>,
): ReadonlyMap<string, Expected> {
  const known = [...values.values()].filter((v) => v !== null).map(round10);
  const sorted = known.toSorted((a, b) => a - b);
  const q = [0.25, 0.5, 0.75].map((p) => type7(sorted, p));
  const high = indicator.polarity === 'high';
  const reason = reasonOf(
    indicator,
    values.size,
    known.map((v) => letterOf(high, v, q)),
  );
  const ranked = reason === null || ['too_few', 'low_coverage', 'tied'].includes(reason);
  const common = {
    n: known.length,
    councils: values.size,
    q: known.length === 0 ? [null, null, null] : q,
  };
  return new Map(
    [...values].map(([authority, raw]): readonly [string, Expected] => {
      if (raw === null)
        return [authority, { ...common, band: null, rank: null, noBand: 'own_missing' }];
      const v = round10(raw);
      const better = known.filter((other) => (high ? other > v : other < v)).length;
      const band = reason === null ? letterOf(high, v, q) : null;
      return [authority, { ...common, band, rank: ranked ? better + 1 : null, noBand: reason }];
    }),
  );
}

const inForce = (area: Area, on: string): boolean =>
  (area.began === null || area.began <= on) && (area.ended === null || area.ended >= on);

/** Every set of the pack by "indicator|period|authority". */
function oracle(london: boolean): ReadonlyMap<string, Expected> {
  const councils = areas.filter((a) => a.type === 'council' && (!london || a.london !== null));
  const authority = new Map(councils.map((area) => [area.code, area.authorityCode ?? area.code]));
  const expected = new Map<string, Expected>();
  const files = new Map<string, readonly Line[]>();
  for (const period of data('benchmarks/index.csv')) {
    const indicator = indicators.find((one) => one.code === period['indicator_code']);
    if (indicator === undefined)
      throw new Error(`Unknown indicator ${String(period['indicator_code'])}`);
    const file = period['file'] ?? '';
    const lines = files.get(file) ?? data(file);
    files.set(file, lines);
    const seats = councils.filter((area) => inForce(area, period['end'] ?? ''));
    const values = new Map<string, number | null>(
      seats.map((a) => [a.authorityCode ?? a.code, null]),
    );
    for (const line of lines) {
      const seat = authority.get(line['area_code'] ?? '');
      const here = line['period_id'] === period['period_id'] && line['value'] !== '';
      if (here && seat !== undefined && values.has(seat)) values.set(seat, Number(line['value']));
    }
    for (const [seat, one] of judgeSet(indicator, values)) {
      expected.set([indicator.code, period['period_id'], seat].join('|'), one);
    }
  }
  return expected;
}

const near = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

describe('the whole pack, against an oracle that knows no SQL', () => {
  let engine: Engine;
  let warehouse: Warehouse;
  beforeAll(async () => {
    engine = await openNodeEngine();
    warehouse = await openWarehouse(
      engine,
      async (path) => new Uint8Array(await readFile(`data/${path}`)),
    );
    await warehouse.loadCatalogue({ areas, indicators });
    await warehouse.ensureBenchmarks(indicators.map((indicator) => indicator.code));
  }, 300_000);
  afterAll(() => engine.close());

  it.each(['england', 'london'] as const)(
    'every band, rank, cut point and reason in %s is the same',
    async (comparator) => {
      const began = performance.now();
      const rows = await warehouse.bands({ comparator });
      const took = Math.round(performance.now() - began);
      const expected = oracle(comparator === 'london');
      const authority = new Map(areas.map((area) => [area.code, area.authorityCode ?? area.code]));
      const same = (row: BandRow): boolean => {
        const key = [row.indicatorCode, row.periodId, authority.get(row.areaCode)].join('|');
        const one = expected.get(key);
        return (
          one !== undefined &&
          row.band === one.band &&
          row.rank === one.rank &&
          row.noBand === one.noBand &&
          row.n === one.n &&
          row.missing === one.councils - one.n &&
          [row.q1, row.q2, row.q3].every((cut, i) => near(cut, one.q[i] ?? null))
        );
      };
      const wrong = rows.filter((row) => !same(row));
      // A period in which no council at all has a value is no benchmark, and has no rows.
      const periods = new Set(rows.map((row) => `${row.indicatorCode}|${row.periodId}`));
      const due = [...expected.keys()].filter((key) =>
        periods.has(key.split('|').slice(0, 2).join('|')),
      );
      process.stdout.write(
        `${comparator}: ${rows.length - wrong.length} of ${due.length} rows agree (${took} ms)\n`,
      );
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(rows.length).toBe(due.length);
      expect(rows.length).toBeGreaterThan(comparator === 'london' ? 15_000 : 70_000);
    },
    300_000,
  );
});
