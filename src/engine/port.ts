/** What may cross between the engine and the rest: dates travel as ISO text. */
export type SqlValue = string | number | boolean | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/**
 * DuckDB, narrowed to what the warehouse needs. One adapter for the browser (a worker), one for
 * Node; both pass `contract.ts`. Every call rejects with an `EngineError` on failure or time-out,
 * and never stays unsettled.
 */
export interface Engine {
  /** Runs statements that return nothing. */
  run(sql: string): Promise<void>;
  /** Runs one statement; parameters are positional `?`. List columns are not returned. */
  rows(sql: string, params?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  /**
   * Appends CSV text to an existing table. The first line is the heading and every column named in
   * it is read as text and cast to the table's type; an empty field is NULL. Nothing is guessed.
   */
  appendCsv(table: string, csv: Uint8Array | string): Promise<void>;
  close(): Promise<void>;
}

export class EngineError extends Error {
  override readonly name = 'EngineError';
}
