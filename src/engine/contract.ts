import type { afterAll, describe, ExpectStatic, TestAPI } from 'vitest';
import { EngineError, type Engine } from './port.ts';

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
      await engine.appendCsv('t', 'v\n1\n2\n3\n4\n\n');
      const sql = 'select quantile_cont(v, 0.25) as q1, quantile_cont(v, 0.75) as q3 from t';
      expect(await engine.rows(sql)).toEqual([{ q1: 1.75, q3: 3.25 }]);
    }));

  it('answers calls in the order in which they came', () =>
    withTable('a integer', async (engine) => {
      const calls = [1, 2, 3].map((a) => engine.rows(`insert into t values (${a}) returning a`));
      expect((await Promise.all(calls)).flat()).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
    }));
}

function csv(withTable: WithTable, { it, expect }: Suite): void {
  it('appends CSV by column name: quotes, line breaks, commas and UTF-8 stay, empty is null', () =>
    withTable('id integer, words varchar, value double, day date', async (engine) => {
      const text = [
        'value,id,words,day',
        '1.5,1,"a ""quoted"" word, and a comma",2012-10-31',
        ',2,"two\nlines – é 子",',
        '-0.25,3,"",2012-02-29',
        '1e3,4,"=1+1",\r\n',
      ].join('\n');
      await engine.appendCsv('t', new TextEncoder().encode(`\uFEFF${text}`));
      expect(await engine.rows('select * from t order by id')).toEqual([
        { id: 1, words: 'a "quoted" word, and a comma', value: 1.5, day: '2012-10-31' },
        { id: 2, words: 'two\nlines – é 子', value: null, day: null },
        { id: 3, words: null, value: -0.25, day: '2012-02-29' },
        { id: 4, words: '=1+1', value: 1000, day: null },
      ]);
    }));

  it('leaves the bytes it was given whole', () =>
    withTable('a varchar', async (engine) => {
      const bytes = new TextEncoder().encode('a\nx\n');
      await engine.appendCsv('t', bytes);
      await engine.appendCsv('t', bytes);
      expect(await engine.rows('select count(*) as n from t')).toEqual([{ n: 2 }]);
    }));

  it('appends nothing from a heading alone', () =>
    withTable('a varchar', async (engine) => {
      await engine.appendCsv('t', 'a\n');
      expect(await engine.rows('select * from t')).toEqual([]);
    }));

  it.each([
    ['a value of another type', 'a\nseven\n'],
    ['a row with too many fields', 'a\n1,2\n'],
    ['a column that the table lacks', 'b\n1\n'],
    ['a heading that is no column name', 'a) from t; drop table t; --\n1\n'],
  ])('refuses %s and appends nothing', (_, text) =>
    withTable('a integer', async (engine) => {
      await expect(engine.appendCsv('t', text)).rejects.toBeInstanceOf(EngineError);
      expect(await engine.rows('select * from t')).toEqual([]);
    }),
  );
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
    await expect(engine.appendCsv('t', 'a\n1\n')).rejects.toBeInstanceOf(EngineError);
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
  suite.describe('CSV', () => csv(withTable, suite));
  suite.describe('limits', () => limits(withTable, suite));
  suite.describe('lifetime', () => lifetime(open, suite));
}
