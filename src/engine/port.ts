/** What may cross between the engine and the rest: dates travel as ISO text. */
export type SqlValue = string | number | boolean | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** Cells that say few different things: of each row the place in `texts`, below 0 for null. */
export interface TextColumn {
  readonly kind: 'text' | 'date';
  readonly name: string;
  /** For dates, ISO days. */
  readonly texts: readonly string[];
  readonly places: Int32Array;
}

/** Numbers, NaN for null. Whole ones go into an INTEGER column as they are. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly name: string;
  readonly numbers: Float64Array;
}

export type Column = TextColumn | NumberColumn;

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
   * Appends rows, given as columns of one length, to an existing table; columns of the table that
   * are not given are null. All of the rows or none.
   */
  append(table: string, columns: readonly Column[]): Promise<void>;
  close(): Promise<void>;
}

export class EngineError extends Error {
  override readonly name = 'EngineError';
}
