import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Polarity } from '../domain/indicator.ts';
import type { Engine } from '../engine/port.ts';
import { openNodeEngine } from '../engine/node.ts';
import { columnsOf, number, text } from './columns.ts';
import {
  comparatorOf,
  madeObservation,
  madeReading,
  openMade,
  outsider,
  periodOf,
  type MadeSet,
} from './synthetic.ts';
import type { Warehouse } from './open.ts';
import type { BandRow, BenchmarkYearRow, StandingRow } from './rows.ts';

type Case = Readonly<Record<string, string>>;

const folder = resolve('../shared/vectors');
const present = existsSync(folder);
if (!present) process.stdout.write(`Skipped: no test vectors at ${folder}\n`);

/** The vectors quote every field. */
function cases(name: string): readonly Case[] {
  const lines = readFileSync(resolve(folder, name), 'utf8').trimEnd().split('\n');
  const [heading = [], ...rows] = lines.map((line) =>
    line
      .slice(1, -1)
      .split('","')
      .map((cell) => cell.replaceAll('""', '"')),
  );
  return rows.map((row) =>
    Object.fromEntries(heading.map((column, at) => [column, row[at] ?? ''])),
  );
}

const at = (row: Case, column: string): string => {
  const cell = row[column];
  if (cell === undefined) throw new Error(`No column ${column}`);
  return cell;
};
const num = (text: string): number | null => (text === '' || text === 'NA' ? null : Number(text));
const near = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
const polarityOf = (word: string): Polarity =>
  word === 'High' ? 'high' : word === 'Low' ? 'low' : 'none';

/**
 * Members of n100 and lon33 are not given, but n is 4k + 1 or the values are 1 to 100, so an even
 * spread between the five given quantiles has the same cut points and the same places beside them.
 */
function spread(probe: Case): readonly number[] {
  const n = Number(at(probe, 'n'));
  const q = ['q0', 'q1', 'q2', 'q3', 'q4'].map((name) => Number(at(probe, name)));
  return Array.from({ length: n }, (_, index) => {
    const place = (index / (n - 1)) * 4;
    const low = q[Math.floor(place)] ?? NaN;
    const high = q[Math.ceil(place)] ?? NaN;
    return low + (place - Math.floor(place)) * (high - low);
  });
}

function groupBy(
  rows: readonly Case[],
  key: (row: Case) => string,
): ReadonlyMap<string, readonly Case[]> {
  const groups = new Map<string, Case[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

/** Counts cases and says how many passed, so that a file that was not read can't pass. */
function tally(name: string) {
  let passed = 0;
  const wrong: string[] = [];
  return {
    check: (label: string, ok: boolean): void => {
      if (ok) passed += 1;
      else wrong.push(label);
    },
    /** Says the count and gives it, with the first that differ. */
    close: (there: number) => {
      process.stdout.write(`${name}: ${passed} of ${there}\n`);
      return { passed, wrong: wrong.slice(0, 10) };
    },
  };
}

describe.skipIf(!present)('the test vectors', () => {
  let engine: Engine;
  const years = new Map<string, BenchmarkYearRow>();
  const rows = new Map<string, readonly BandRow[]>();
  const standings = new Map<string, StandingRow>();

  const members = present ? cases('computed/bands_members.csv') : [];
  const probes = present ? cases('computed/bands_boundary_probes.csv') : [];
  const ranks = present ? cases('computed/ranks.csv') : [];
  const quantiles = present ? cases('computed/quantiles.csv') : [];
  const golden = present
    ? cases('published/lait_golden_bands.csv').filter((row) => Number(at(row, 'la_number')) < 970)
    : [];
  const london = present ? cases('published/lait_golden_london.csv') : [];
  const rankTests = present ? cases('published/lait_rank_tests.csv') : [];

  const memberKey = (row: Case): string => `${at(row, 'set_id')} ${at(row, 'polarity')}`;
  const memberSets = groupBy(members, memberKey);
  const rankSets = groupBy(ranks, (row) => `${at(row, 'case_id')} ${at(row, 'polarity')}`);
  const quantileSets = groupBy(quantiles, (row) => at(row, 'set_id'));
  const goldenSets = groupBy(golden, (row) => at(row, 'measure_short'));
  const londonSets = groupBy(london, (row) => at(row, 'measure_short'));
  const valuesOf = (set: readonly Case[]) => set.map((row) => num(at(row, 'value')));
  const probeKey = (row: Case): string => `probe ${memberKey(row)}`;
  const probeValues = [...new Set(probes.map((row) => at(row, 'value')))];
  const outsiderOf = (row: Case): string => outsider(probeValues.indexOf(at(row, 'value')));

  function made(id: string, rowsOfSet: readonly Case[], polarity: Polarity): MadeSet {
    return { id, polarity, values: valuesOf(rowsOfSet) };
  }

  function madeSets(): readonly MadeSet[] {
    const first = (set: readonly Case[]): Polarity => polarityOf(set[0]?.['polarity'] ?? '');
    const probed = [...groupBy(probes, probeKey)].map(([key, set]): MadeSet => {
      const own = members.filter((row) => at(row, 'set_id') === set[0]?.['set_id']);
      const one = valuesOf(own.filter((row) => at(row, 'polarity') === 'High'));
      const values = one.length > 0 ? one : spread(set[0] ?? {});
      return { id: key, polarity: first(set), values };
    });
    return [
      ...[...memberSets].map(([key, set]) => made(key, set, first(set))),
      ...probed,
      ...[...rankSets].map(([key, set]) => made(`rank ${key}`, set, first(set))),
      ...[...quantileSets].map(([key, set]): MadeSet => {
        const list = set[0]?.['values'] ?? '';
        return {
          id: `q ${key}`,
          polarity: 'low',
          values: list === '' ? [null] : list.split(';').map(num),
        };
      }),
      ...[...goldenSets].map(([key, set]) => made(`lait ${key}`, set, first(set))),
      ...[...londonSets].map(([key, set]) => made(`london ${key}`, set, first(set))),
      ...rankTests.map((row, index): MadeSet => ({
        id: `laitrank ${index}`,
        polarity: polarityOf(at(row, 'polarity')),
        values: at(row, 'values').split(';').map(num),
      })),
    ];
  }

  async function readAll(warehouse: Warehouse, sets: readonly MadeSet[]): Promise<void> {
    const sizes = new Map(sets.map((set) => [periodOf(set), comparatorOf(set)]));
    for (const [periodId, comparator] of sizes) {
      const found = await warehouse.bands({ periodId, comparator });
      for (const row of found.toSorted((a, b) => a.areaCode.localeCompare(b.areaCode))) {
        rows.set(row.indicatorCode, [...(rows.get(row.indicatorCode) ?? []), row]);
      }
    }
    for (const set of sets.filter(({ id }) => id.startsWith('q '))) {
      const comparators = [comparatorOf(set)];
      const [year] = await warehouse.benchmarkYears({ indicatorCode: set.id, comparators });
      if (year !== undefined) years.set(set.id, year);
    }
  }

  async function readProbes(warehouse: Warehouse, sets: readonly MadeSet[]): Promise<void> {
    const own = probes.map((row) =>
      madeObservation(probeKey(row), outsiderOf(row), num(at(row, 'value'))),
    );
    await warehouse.loadReadings([madeReading('probes.csv', own)]);
    const comparators = new Map(sets.map((set) => [set.id, comparatorOf(set)]));
    const probed = sets.filter(({ id }) => id.startsWith('probe '));
    const wanted = [...new Set(probed.map(comparatorOf))];
    for (const areaCode of new Set(probes.map(outsiderOf))) {
      const query = { areaCode, asAt: '2011-03-31', benchmark: null, comparators: wanted };
      for (const row of await warehouse.standing(query)) {
        const key = `${row.indicatorCode} ${areaCode}`;
        if (comparators.get(row.indicatorCode) === row.comparator) standings.set(key, row);
      }
    }
  }

  beforeAll(async () => {
    engine = await openNodeEngine();
    const sets = madeSets();
    const warehouse = await openMade(engine, sets, probeValues.length);
    await readAll(warehouse, sets);
    await readProbes(warehouse, sets);
  }, 300_000);
  afterAll(() => engine.close());

  /** Letters of `band_of` for many values at once: one per value, in order. */
  async function letters(
    asked: readonly { polarity: string; value: number | null; q: readonly (number | null)[] }[],
  ): Promise<readonly (string | null)[]> {
    await engine.run(`create or replace temp table probe
      (id integer, polarity varchar, v double, q1 double, q2 double, q3 double)`);
    const cut = (place: number) =>
      number<(typeof asked)[number]>(`q${place + 1}`, ({ q }) => q[place] ?? null);
    const cells = [
      number<(typeof asked)[number]>('id', (_, id) => id),
      text<(typeof asked)[number]>('polarity', ({ polarity }) => polarityOf(polarity)),
      number<(typeof asked)[number]>('v', ({ value }) => value),
    ];
    await engine.append('probe', columnsOf(asked, [...cells, cut(0), cut(1), cut(2)]));
    const found = await engine.rows(
      'select band_of(polarity, round(v, 10), q1, q2, q3) as band from probe order by id',
    );
    return found.map((row) => (row['band'] === null ? null : String(row['band'])));
  }
  const rowAt = (set: string, index: number): BandRow | undefined => rows.get(set)?.[index];
  const cuts = (row: BandRow | BenchmarkYearRow | StandingRow | undefined) =>
    row === undefined ? [null, null, null] : [row.q1, row.q2, row.q3];

  it('give the cut points of type 7', () => {
    const count = tally('computed/quantiles.csv (type7)');
    const column = { '0': 'min', '0.25': 'q1', '0.5': 'q2', '0.75': 'q3', '1': 'max' } as const;
    for (const row of quantiles) {
      const p = at(row, 'p');
      const year = years.get(`q ${at(row, 'set_id')}`);
      const name = Object.entries(column).find(([key]) => key === p)?.[1];
      // An empty set is no benchmark period: there is no row, and so no cut point.
      const got = name === undefined || year === undefined ? null : year[name];
      count.check(`${at(row, 'set_id')} ${p}`, near(got, num(at(row, 'type7'))));
    }
    expect(count.close(quantiles.length)).toEqual({ passed: quantiles.length, wrong: [] });
  });

  it('give each member its band under the LAIT rule, also where it is then withheld', async () => {
    const count = tally('computed/bands_members.csv (cuts, band_lait)');
    const asked = [...memberSets].flatMap(([key, set]) =>
      set.map((row, index) => ({ key, row, found: rowAt(key, index) })),
    );
    const bands = await letters(
      asked.map(({ row, found }) => ({
        polarity: at(row, 'polarity'),
        value: num(at(row, 'value')),
        q: cuts(found),
      })),
    );
    for (const [index, { key, row, found }] of asked.entries()) {
      const q = ['q1', 'q2', 'q3'].map((name) => num(at(row, name)));
      const same = cuts(found).every((cut, i) => near(cut, q[i] ?? null));
      count.check(key, same && bands[index] === at(row, 'band_lait'));
    }
    expect(count.close(members.length)).toEqual({ passed: members.length, wrong: [] });
  });

  it('withhold every band of a set whose quarters say nothing, and no other', () => {
    const summary = cases('computed/bands_summary.csv').filter((row) =>
      memberSets.has(memberKey(row)),
    );
    const count = tally('computed/bands_summary.csv (guard_lait)');
    for (const row of summary) {
      const found = rows.get(memberKey(row)) ?? [];
      const guarded = at(row, 'guard_lait') === 'TRUE';
      const few = Number(at(row, 'n')) < 2 ? 'no_benchmark' : 'too_few';
      const reason = Number(at(row, 'n')) < 8 ? few : 'tied';
      const ok = found.every((r) =>
        guarded ? r.noBand === reason && r.band === null : r.band !== null,
      );
      count.check(memberKey(row), ok && found.length === Number(at(row, 'n')));
    }
    expect(count.close(summary.length)).toEqual({ passed: summary.length, wrong: [] });
  });

  it('rank each member, best first, ties sharing', () => {
    const count = tally('computed/bands_members.csv (rank_competition, tied_with)');
    for (const [key, set] of memberSets) {
      for (const [index, row] of set.entries()) {
        const found = rowAt(key, index);
        // One council alone has nobody to be ranked with.
        const rank = set.length < 2 ? null : num(at(row, 'rank_competition'));
        count.check(
          `${key} ${index}`,
          found?.rank === rank && found.tied === num(at(row, 'tied_with')),
        );
      }
    }
    expect(count.close(members.length)).toEqual({ passed: members.length, wrong: [] });
  });

  it('place a value from outside a set with open ends', async () => {
    const count = tally('computed/bands_boundary_probes.csv (band_lait_open_ended, would_rank)');
    const place = (row: Case) => standings.get(`${probeKey(row)} ${outsiderOf(row)}`);
    const bands = await letters(
      probes.map((row) => ({
        polarity: at(row, 'polarity'),
        value: num(at(row, 'value')),
        q: cuts(place(row)),
      })),
    );
    for (const [index, row] of probes.entries()) {
      const found = place(row);
      const polarity = polarityOf(at(row, 'polarity'));
      const expected = at(row, 'band_lait_open_ended');
      const band = bands[index];
      const judged = polarity === 'none' ? null : expected;
      const rank = polarity === 'none' ? null : num(at(row, 'would_rank'));
      const shown = found?.noBand === null ? found.band === judged : found?.band === null;
      count.check(
        `${probeKey(row)} ${at(row, 'value')}`,
        band === judged && shown && found?.rank === rank,
      );
    }
    expect(count.close(probes.length)).toEqual({ passed: probes.length, wrong: [] });
  });

  it('rank what can be ranked of missing, tied and noisy values', () => {
    const count = tally('computed/ranks.csv (rank_competition_rounded10)');
    for (const [key, set] of rankSets) {
      for (const [index, row] of set.entries()) {
        const alone = Number(at(row, 'n_valid')) < 2;
        const judged = polarityOf(at(row, 'polarity')) !== 'none' && !alone;
        const rank = judged ? num(at(row, 'rank_competition_rounded10')) : null;
        count.check(
          `${key} ${at(row, 'raw')}`,
          (rowAt(`rank ${key}`, index)?.rank ?? null) === rank,
        );
      }
    }
    expect(count.close(ranks.length)).toEqual({ passed: ranks.length, wrong: [] });
  });

  it("agree with LAIT's own bands and ranks on LAIT's own figures", async () => {
    const count = tally('published/lait_golden_bands.csv (councils)');
    const asked = [...goldenSets].flatMap(([key, set]) =>
      set.map((row, index) => ({ key, row, found: rowAt(`lait ${key}`, index) })),
    );
    const bands = await letters(
      asked.map(({ row, found }) => ({
        polarity: at(row, 'polarity'),
        value: num(at(row, 'value')),
        q: cuts(found),
      })),
    );
    for (const [index, { key, row, found }] of asked.entries()) {
      const rank = num(at(row, 'lait_rank').replace(/^-$/u, ''));
      const expected = at(row, 'lait_band').replace(/^(-|NA)$/u, '');
      const banded = (bands[index] ?? '') === expected;
      count.check(`${key} ${at(row, 'la')}`, banded && (found?.rank ?? null) === rank);
    }
    expect(count.close(golden.length)).toEqual({ passed: golden.length, wrong: [] });
  });

  it("agree with LAIT's rule among London councils", async () => {
    const count = tally('published/lait_golden_london.csv');
    const asked = [...londonSets].flatMap(([key, set]) =>
      set.map((row, index) => ({ key, row, found: rowAt(`london ${key}`, index) })),
    );
    const bands = await letters(
      asked.map(({ row, found }) => ({
        polarity: at(row, 'polarity'),
        value: num(at(row, 'value')),
        q: cuts(found),
      })),
    );
    for (const [index, { key, row, found }] of asked.entries()) {
      const q = ['london_q1', 'london_q2', 'london_q3'].map((name) => num(at(row, name)));
      const same = found === undefined || cuts(found).every((cut, i) => near(cut, q[i] ?? null));
      const rank = num(at(row, 'london_rank').replace(/^-$/u, ''));
      const expected = at(row, 'london_band_lait_rule').replace(/^(-|NA)$/u, '');
      const banded = (bands[index] ?? '') === expected;
      count.check(`${key} ${at(row, 'la')}`, same && banded && (found?.rank ?? null) === rank);
    }
    expect(count.close(london.length)).toEqual({ passed: london.length, wrong: [] });
  });

  it("agree with LAIT's own tests of bands, but for its Error outside the range", async () => {
    // LAIT also asks for a band from cut points of which one is missing; ours come all or none.
    const all = cases('published/lait_quartile_band_tests.csv');
    const tests = all.filter((row) => at(row, 'expected') !== 'Error' || at(row, 'q2') !== '');
    expect(all.length - tests.length).toBe(4);
    const count = tally('published/lait_quartile_band_tests.csv (4 more not asked)');
    const bands = await letters(
      tests.map((row) => ({
        polarity: at(row, 'polarity'),
        value: num(at(row, 'value')),
        q: ['q1', 'q2', 'q3'].map((name) => num(at(row, name))),
      })),
    );
    for (const [index, row] of tests.entries()) {
      const expected = at(row, 'expected');
      const below = Number(at(row, 'value')) < Number(at(row, 'q0'));
      const end = (at(row, 'polarity') === 'Low') === below ? 'A' : 'D';
      const ours = expected === 'Error' ? end : expected.replace(/^(-|NA)$/u, '');
      const label = `${at(row, 'value')} ${at(row, 'polarity')} ${expected}`;
      count.check(label, (bands[index] ?? '') === ours);
    }
    expect(count.close(tests.length)).toEqual({ passed: tests.length, wrong: [] });
  });

  it("agree with LAIT's own tests of ranks", () => {
    const count = tally('published/lait_rank_tests.csv');
    for (const [index, row] of rankTests.entries()) {
      // A set in which nobody has a value is no benchmark period, so it has no rows.
      const values = at(row, 'values').split(';');
      const got = values.map((_, place) => rowAt(`laitrank ${index}`, place)?.rank ?? null);
      const judged = polarityOf(at(row, 'polarity')) !== 'none';
      const expected = at(row, 'expected_ranks')
        .split(';')
        .map((cell) => (judged ? num(cell) : null));
      count.check(at(row, 'case'), JSON.stringify(got) === JSON.stringify(expected));
    }
    expect(count.close(rankTests.length)).toEqual({ passed: rankTests.length, wrong: [] });
  });
});
