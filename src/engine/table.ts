import { DataType, type Table, type Vector } from 'apache-arrow';
import { EngineError, type SqlRow, type SqlValue } from './port.ts';

type Read = (cell: unknown) => SqlValue;

const plain: Read = (cell) => {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean')
    return cell;
  if (typeof cell === 'bigint') return Number(cell);
  throw new EngineError(`A value of type ${typeof cell} cannot leave the engine`);
};

/** Arrow gives a DATE as milliseconds since 1970, in UTC. */
const isoDate: Read = (cell) => new Date(Number(cell)).toISOString().slice(0, 10);
const isoTime: Read = (cell) => new Date(Number(cell)).toISOString();

function readerFor(type: unknown): Read {
  if (DataType.isDate(type)) return isoDate;
  if (DataType.isTimestamp(type)) return isoTime;
  return plain;
}

interface Column {
  readonly name: string;
  readonly vector: Vector;
  readonly read: Read;
}

/** Arrow's table as plain rows: DATE as ISO text, integers and decimals as numbers, NULL as null. */
export function rowsOf(table: Table): readonly SqlRow[] {
  const columns: Column[] = [];
  for (const [index, field] of table.schema.fields.entries()) {
    const vector = table.getChildAt(index);
    if (vector === null) continue;
    columns.push({ name: field.name, vector, read: readerFor(field.type) });
  }
  const rows: Record<string, SqlValue>[] = Array.from({ length: table.numRows }, () => ({}));
  for (const { name, vector, read } of columns) {
    let at = 0;
    for (const cell of vector) {
      const row = rows[at];
      at += 1;
      if (row !== undefined) row[name] = cell === null || cell === undefined ? null : read(cell);
    }
  }
  return rows;
}
