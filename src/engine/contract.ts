import type { afterAll, describe, ExpectStatic, TestAPI } from 'vitest';
import { EngineError, type Column, type Engine, type TextColumn } from './port.ts';

interface Suite {
  readonly describe: typeof describe;
  readonly afterAll: typeof afterAll;
  readonly it: TestAPI;
  readonly expect: ExpectStatic;
}

const FORBIDDEN = [
  "select * from read_csv('https://example.org/figures.csv')",
  "select * from read_csv('ingest/../../secret.csv')",
  "copy (select 1) to 'out.csv'",
  "attach 'other.db'",
  'load json',
  "select json('{}')",
  'set lock_configuration = false',
  'set enable_external_access = true',
  'set autoload_known_extensions = true',
] as const;

type WithTable = (columns: string, work: (engine: Engine) => Promise<void>) => Promise<void>;

function values(withTable: WithTable, { it, expect }: Suite): void {
  it('hands out text, numbers, truth, dates as ISO text, and null', () =>
    withTable('a integer', async (engine) => {
      const sql = `select 'é' as text, 1 as whole, 2.5::decimal(4,1) as decimal, 9007199254740991 as big,
        count(*) as counted, 0.1::double as small, true as truth, null as nothing,
        date '2012-02-29' as day, date '1899-12-31' as past from range(3)`;
      expect(await engine.rows(sql)).toEqual([
        {
          text: 'é',
          whole: 1,
          decimal: 2.5,
          big: 9_007_199_254_740_991,
          counted: 3,
          small: 0.1,
          truth: true,
          nothing: null,
          day: '2012-02-29',
          past: '1899-12-31',
        },
      ]);
    }));

  it('takes parameters as data, never as SQL', () =>
    withTable('a varchar', async (engine) => {
      const hostile = "x'); drop table t; --";
      const sql = 'select ?::varchar as a, ?::double as b, ?::boolean as c, ?::date as d';
      const params = [hostile, 6.962025316455696, false, null];
      const row = { a: hostile, b: 6.962025316455696, c: false, d: null };
      expect(await engine.rows(sql, params)).toEqual([row]);
      expect(await engine.rows('select * from t')).toEqual([]);
    }));

  it('works out quantiles of doubles between values, as QUARTILE.INC does', () =>
    withTable('v double', async (engine) => {
      await engine.append('t', [numbers('v', 1, 2, 3, 4, null)]);
      const sql = 'select quantile_cont(v, 0.25) as q1, quantile_cont(v, 0.75) as q3 from t';
      expect(await engine.rows(sql)).toEqual([{ q1: 1.75, q3: 3.25 }]);
    }));

  it('answers calls in the order in which they came', () =>
    withTable('a integer', async (engine) => {
      const calls = [1, 2, 3].map((a) => engine.rows(`insert into t values (${a}) returning a`));
      expect((await Promise.all(calls)).flat()).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
    }));
}

const text = (name: string, ...cells: readonly (string | null)[]): TextColumn => {
  const texts = cells.flatMap((cell) => (cell === null ? [] : [cell]));
  let next = 0;
  const places = Int32Array.from(cells, (cell) => (cell === null ? -1 : next++));
  return { kind: 'text', name, texts, places };
};
const days = (name: string, ...cells: readonly (string | null)[]): Column => ({
  ...text(name, ...cells),
  kind: 'date',
});
const numbers = (name: string, ...cells: readonly (number | null)[]): Column => ({
  kind: 'number',
  name,
  numbers: Float64Array.from(cells, (cell) => cell ?? Number.NaN),
});

function columns(withTable: WithTable, { it, expect }: Suite): void {
  it('appends columns by name: every text as it is, days, numbers, and null', () =>
    withTable('id integer, words varchar, value double, day date, more varchar', async (engine) => {
      await engine.append('t', [
        numbers('value', 1.5, null, -0.25, 0.1),
        numbers('id', 1, 2, 3, null),
        text('words', 'a "quoted" word, and a comma', 'two\nlines – é 子', '', null),
        days('day', '2012-02-29', null, '1899-12-31', '2012-02-29'),
      ]);
      await engine.append('t', [numbers('id', 4), text('words', '=1+1')]);
      const none = { value: null, day: null, more: null };
      expect(await engine.rows('select * from t order by id nulls last')).toEqual([
        { ...none, id: 1, words: 'a "quoted" word, and a comma', value: 1.5, day: '2012-02-29' },
        { ...none, id: 2, words: 'two\nlines – é 子' },
        { ...none, id: 3, words: '', value: -0.25, day: '1899-12-31' },
        { ...none, id: 4, words: '=1+1' },
        { ...none, id: null, words: null, value: 0.1, day: '2012-02-29' },
      ]);
    }));

  it('appends cells that share one text, and passes over the texts that no cell has', () =>
    withTable('words varchar, value double', async (engine) => {
      const count = 5000;
      const texts = ['nobody’s', 'even', 'odd'];
      const places = Int32Array.from({ length: count }, (_, row) => 1 + (row % 2));
      const all = Float64Array.from({ length: count }, (_, row) => row);
      await engine.append('t', [
        { kind: 'text', name: 'words', texts, places },
        { kind: 'number', name: 'value', numbers: all },
      ]);
      const sql =
        'select words, count(*) as n, sum(value) as total from t group by words order by 1';
      expect(await engine.rows(sql)).toEqual([
        { words: 'even', n: 2500, total: 6_247_500 },
        { words: 'odd', n: 2500, total: 6_250_000 },
      ]);
    }));

  it('takes a NUL out of a text, whose end it would be for some', () =>
    withTable('a varchar', async (engine) => {
      await engine.append('t', [text('a', 'be\0fore')]);
      expect(await engine.rows('select a, length(a) as n from t')).toEqual([{ a: 'before', n: 6 }]);
    }));

  it('leaves what it was given whole', () =>
    withTable('a varchar', async (engine) => {
      const given = text('a', 'x', 'y');
      await engine.append('t', [given]);
      await engine.append('t', [given]);
      expect(await engine.rows('select count(*) as n from t')).toEqual([{ n: 4 }]);
    }));

  it('appends nothing from columns without rows', () =>
    withTable('a varchar', async (engine) => {
      await engine.append('t', [text('a')]);
      await engine.append('t', []);
      expect(await engine.rows('select * from t')).toEqual([]);
    }));

  it.each([
    ['a value of another type', [text('a', '1', 'seven')]],
    ['columns of two lengths', [numbers('a', 1), numbers('b', 1, 2)]],
    ['a column that the table lacks', [numbers('c', 1)]],
    ['null where there must be a value', [numbers('b', 1)]],
  ])('refuses %s and appends nothing', (_, given) =>
    withTable('a integer not null, b integer', async (engine) => {
      await expect(engine.append('t', given)).rejects.toBeInstanceOf(EngineError);
      expect(await engine.rows('select * from t')).toEqual([]);
    }),
  );

  it('refuses what is no day, and a name that is no plain word', () =>
    withTable('a date', async (engine) => {
      await expect(engine.append('t', [days('a', '31/12/2012')])).rejects.toThrow(/31\/12\/2012/u);
      const hostile = engine.append('t; drop table t', [days('a', '2012-12-31')]);
      await expect(hostile).rejects.toBeInstanceOf(EngineError);
      expect(await engine.rows('select * from t')).toEqual([]);
    }));
}

function limits(withTable: WithTable, { it, expect }: Suite): void {
  it.each(FORBIDDEN)('refuses %s', (sql) =>
    withTable('a integer', async (engine) => {
      await expect(engine.rows(sql)).rejects.toBeInstanceOf(EngineError);
      expect(await engine.rows('select 42 as a')).toEqual([{ a: 42 }]);
    }),
  );

  it('rejects a wrong statement with an EngineError that says why, and goes on', () =>
    withTable('a integer', async (engine) => {
      await expect(engine.run('select * from nowhere')).rejects.toThrow(/nowhere/u);
      await expect(engine.rows('select ?::integer as a', ['x'])).rejects.toBeInstanceOf(
        EngineError,
      );
      expect(await engine.rows('select 1 as a')).toEqual([{ a: 1 }]);
    }));

  it('does not hand out lists', () =>
    withTable('a integer', async (engine) => {
      await expect(engine.rows('select [1, 2] as a')).rejects.toBeInstanceOf(EngineError);
    }));
}

function lifetime(open: () => Promise<Engine>, { it, expect }: Suite): void {
  it('rejects every call once it is closed', async () => {
    const engine = await open();
    await engine.close();
    await engine.close();
    await expect(engine.rows('select 1 as a')).rejects.toBeInstanceOf(EngineError);
    await expect(engine.run('select 1')).rejects.toBeInstanceOf(EngineError);
    await expect(engine.append('t', [numbers('a', 1)])).rejects.toBeInstanceOf(EngineError);
  });

  it('keeps two engines apart', async () => {
    const [one, two] = [await open(), await open()];
    await one.run('create table only_here (a integer)');
    await expect(two.rows('select * from only_here')).rejects.toBeInstanceOf(EngineError);
    await two.close();
    expect(await one.rows('select * from only_here')).toEqual([]);
    await one.close();
  });
}

/** What every adapter of the engine must do, whatever it runs in. One engine serves most of it. */
export function engineContract(open: () => Promise<Engine>, suite: Suite): void {
  let shared: Promise<Engine> | null = null;
  const withTable: WithTable = async (columns, work) => {
    shared ??= open();
    const engine = await shared;
    await engine.run(`create or replace table t (${columns})`);
    await work(engine);
  };
  suite.afterAll(async () => (await shared)?.close());
  suite.describe('values', () => values(withTable, suite));
  suite.describe('columns', () => columns(withTable, suite));
  suite.describe('limits', () => limits(withTable, suite));
  suite.describe('lifetime', () => lifetime(open, suite));
}
