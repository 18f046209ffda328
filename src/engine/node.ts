import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { columnsOfTable, streamOf } from './arrow.ts';
import { EngineError, type Engine } from './port.ts';
import { LOCK, OPEN_QUERY } from './settings.ts';
import { rowsOf } from './table.ts';

/** A call that throws becomes a promise that rejects with an `EngineError`. */
async function attempt<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw new EngineError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

async function openDatabase() {
  const { resolve } = createRequire(import.meta.url);
  const bundle = (kind: 'mvp' | 'eh') => ({
    mainModule: resolve(`@duckdb/duckdb-wasm/dist/duckdb-${kind}.wasm`),
    mainWorker: '',
  });
  const database = await createDuckDB(
    { mvp: bundle('mvp'), eh: bundle('eh') },
    new VoidLogger(),
    NODE_RUNTIME,
  );
  await database.instantiate(() => {});
  database.open({ path: ':memory:', query: OPEN_QUERY });
  return database;
}

/** DuckDB in this process, in memory: the same WebAssembly that the browser runs. */
export async function openNodeEngine(): Promise<Engine> {
  const database = await openDatabase();
  const connection = database.connect();
  connection.query(LOCK);
  let closed = false;
  const whileOpen = <T>(work: () => T): Promise<T> =>
    attempt(() => {
      if (closed) throw new EngineError('The engine is closed');
      return work();
    });
  return {
    run: (sql) =>
      whileOpen(() => {
        connection.query(sql);
      }),
    rows: (sql, params = []) =>
      whileOpen(() => {
        if (params.length === 0) return rowsOf(connection.query(sql));
        const statement = connection.prepare(sql);
        try {
          return rowsOf(statement.query(...params));
        } finally {
          statement.close();
        }
      }),
    append: (table, columns) =>
      whileOpen(() => {
        const names = connection.query(columnsOfTable(table)).schema.fields.map(({ name }) => name);
        connection.insertArrowFromIPCStream(streamOf(columns, names), {
          name: table,
          create: false,
        });
      }),
    close: () =>
      attempt(() => {
        if (closed) return;
        closed = true;
        connection.close();
        database.reset();
      }),
  };
}
