import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { columnsOfTable, streamOf } from './arrow.ts';
import { lifeline, type Lifeline } from './lifeline.ts';
import type { Engine } from './port.ts';
import { LOCK, OPEN_QUERY } from './settings.ts';
import { rowsOf } from './table.ts';
import { trustedWorkerUrl } from './worker-url.ts';

export interface BrowserEngineOptions {
  /** Longest that one call may take before the engine is given up for dead, in ms. */
  readonly callTimeout?: number;
  /** Longest that the start may take, the 6 MB download included, in ms. */
  readonly startTimeout?: number;
  /** The worker to run in; ours from our own origin unless a test brings one. */
  readonly worker?: Worker;
}

async function connect(database: AsyncDuckDB): Promise<AsyncDuckDBConnection> {
  await database.instantiate(new URL(wasmUrl, location.href).href);
  await database.open({ path: ':memory:', query: OPEN_QUERY });
  const connection = await database.connect();
  await connection.query(LOCK);
  return connection;
}

async function query(
  connection: AsyncDuckDBConnection,
  ...[sql, params = []]: Parameters<Engine['rows']>
) {
  if (params.length === 0) return rowsOf(await connection.query(sql));
  const statement = await connection.prepare(sql);
  try {
    return rowsOf(await statement.query(...params));
  } finally {
    await statement.close();
  }
}

/** The calls, one at a time on one connection, each tied to the worker's life. */
function overConnection(connection: AsyncDuckDBConnection, line: Lifeline): Engine {
  return {
    run: (sql) =>
      line.call(async () => {
        await connection.query(sql);
      }),
    rows: (sql, params) => line.call(() => query(connection, sql, params)),
    append: (table, columns) =>
      line.call(async () => {
        const { schema } = await connection.query(columnsOfTable(table));
        const names = schema.fields.map(({ name }) => name);
        const stream = streamOf(columns, names);
        await connection.insertArrowFromIPCStream(stream, { name: table, create: false });
      }),
    close: async () => {
      line.end('The engine is closed');
    },
  };
}

/**
 * DuckDB in a worker of our own origin, in memory. Rejects with an `EngineError` if it can't start
 * in time; after a time-out or a worker's death every call rejects, and a new engine must be opened.
 */
export async function openBrowserEngine(options: BrowserEngineOptions = {}): Promise<Engine> {
  const { callTimeout = 60_000, startTimeout = 300_000 } = options;
  const worker = options.worker ?? new Worker(trustedWorkerUrl(workerUrl));
  const line = lifeline(callTimeout, () => worker.terminate());
  worker.addEventListener('error', (event) => line.end(event.message || 'The worker failed'));
  worker.addEventListener('messageerror', () => line.end('The worker sent what cannot be read'));
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    const connection = await line.call(() => connect(database), startTimeout);
    return overConnection(connection, line);
  } catch (error) {
    line.end('The engine could not start');
    throw error;
  }
}
