/**
 * DuckDB itself, of the same version, behind our own port: what the browser's build is measured
 * against. Installed into `.cache/native` when it is asked for; never one of the project's own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { z } from '../../src/domain/zod.ts';
import type { Column, Engine, SqlRow, SqlValue } from '../../src/engine/port.ts';

const PACKAGE = '@duckdb/node-api';
const VERSION = '1.4.3-r.3';
const folder = resolve('.cache', 'native');

interface Reader {
  getRowObjectsJS(): readonly Readonly<Record<string, unknown>>[];
}
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string, values: readonly SqlValue[]): Promise<Reader>;
  closeSync(): void;
}
interface Native {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }>;
  };
}
const nativeShape = z.custom<Native>(
  (loaded) => typeof loaded === 'object' && loaded !== null && 'DuckDBInstance' in loaded,
);

function install(): void {
  if (existsSync(join(folder, 'node_modules', PACKAGE))) return;
  const asked = ['install', '--prefix', folder, '--no-audit', '--no-fund', `${PACKAGE}@${VERSION}`];
  const { status, stderr } = spawnSync('npm', asked, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${PACKAGE} could not be installed: ${stderr}`);
}

function crossing(value: unknown): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  throw new TypeError(`A value of another kind: ${typeof value}`);
}

const rowOf = (row: Readonly<Record<string, unknown>>): SqlRow =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, crossing(value)]));

function csvOf(columns: readonly Column[]): string {
  const cells = columns.map((column) =>
    column.kind === 'number'
      ? Array.from(column.numbers, (each) => (Number.isNaN(each) ? null : each))
      : Array.from(column.places, (place) => column.texts[place] ?? null),
  );
  const rows = cells[0]?.map((_, row) => cells.map((column) => column[row] ?? null)) ?? [];
  return Papa.unparse({ fields: columns.map(({ name }) => name), data: rows });
}

/** The native engine, in memory, on as many threads as there are cores. Throws without a network. */
export async function openNativeEngine(): Promise<Engine> {
  install();
  const load = createRequire(join(folder, 'package.json'));
  const { DuckDBInstance } = nativeShape.parse(load(PACKAGE));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const files = await mkdtemp(join(tmpdir(), 'native-'));
  let appended = 0;
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql, params = []) =>
      (await connection.runAndReadAll(sql, params)).getRowObjectsJS().map(rowOf),
    append: async (table, columns) => {
      appended += 1;
      const path = join(files, `append-${appended}.csv`);
      await writeFile(path, csvOf(columns));
      const types = columns.map(({ name }) => `'${name}': 'VARCHAR'`).join(', ');
      await connection.run(
        `insert into ${table} by name from read_csv('${path}', header = true, columns = {${types}})`,
      );
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await rm(files, { recursive: true });
    },
  };
}
