import {
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int32,
  makeData,
  Null,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8,
  Vector,
  type Data,
} from 'apache-arrow';
import { EngineError, type Column, type NumberColumn, type TextColumn } from './port.ts';

const NAME = /^[a-z][a-z0-9_]*$/u;
const DAY_MS = 86_400_000;

/** The statement whose answer has a table's columns; only a plain name goes into it. */
export function columnsOfTable(table: string): string {
  if (!NAME.test(table)) throw new EngineError(`Not a table name: ${table.slice(0, 60)}`);
  return `from ${table} limit 0`;
}

/** Which cells are there: a bit a row, as Arrow has it. */
function present(length: number, isThere: (row: number) => boolean) {
  const nullBitmap = new Uint8Array(Math.ceil(length / 8));
  let nullCount = 0;
  for (let row = 0; row < length; row += 1) {
    if (isThere(row)) nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) | (1 << (row & 7));
    else nullCount += 1;
  }
  return { nullBitmap, nullCount };
}

/** A NUL ends the text for some readers; it carries no meaning in any of ours. */
const encoded = (encoder: TextEncoder, text: string): Uint8Array =>
  encoder.encode(text.includes('\0') ? text.replaceAll('\0', '') : text);

function textVector(texts: readonly string[]): Vector<Utf8> {
  const encoder = new TextEncoder();
  const pieces = texts.map((text) => encoded(encoder, text));
  const valueOffsets = new Int32Array(texts.length + 1);
  for (const [place, { length }] of pieces.entries())
    valueOffsets[place + 1] = (valueOffsets[place] ?? 0) + length;
  const data = new Uint8Array(valueOffsets[texts.length] ?? 0);
  for (const [place, piece] of pieces.entries()) data.set(piece, valueOffsets[place]);
  return new Vector([
    makeData({ type: new Utf8(), length: texts.length, nullCount: 0, valueOffsets, data }),
  ]);
}

const nothing = (length: number): Data => makeData({ type: new Null(), length });

/** Only the texts that do stand in the rows: one long list may serve many columns. */
function textData({ texts, places }: TextColumn): Data {
  const among = new Int32Array(texts.length).fill(-1);
  const used: string[] = [];
  const data = places.map((place) => {
    const text = texts[place];
    if (text === undefined) return 0;
    if (among[place] === -1) among[place] = used.push(text) - 1;
    return among[place] ?? 0;
  });
  if (used.length === 0) return nothing(places.length);
  return makeData({
    type: new Dictionary(new Utf8(), new Int32()),
    length: places.length,
    data,
    dictionary: textVector(used),
    ...present(places.length, (row) => (places[row] ?? -1) >= 0),
  });
}

function dayOf(text: string): number {
  const day = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
  if (!Number.isInteger(day)) throw new EngineError(`Not a day: ${text.slice(0, 60)}`);
  return day;
}

function dateData({ texts, places }: TextColumn): Data {
  const days = texts.map(dayOf);
  return makeData({
    type: new DateDay(),
    length: places.length,
    data: places.map((place) => days[place] ?? 0),
    ...present(places.length, (row) => (places[row] ?? -1) >= 0),
  });
}

const numberData = ({ numbers }: NumberColumn): Data =>
  makeData({
    type: new Float64(),
    length: numbers.length,
    data: numbers,
    ...present(numbers.length, (row) => !Number.isNaN(numbers[row])),
  });

function dataOf(column: Column): Data {
  if (column.kind === 'number') return numberData(column);
  return column.kind === 'date' ? dateData(column) : textData(column);
}

/**
 * The rows as an Arrow stream with exactly a table's columns, in their order; null where the table
 * has more. Throws an `EngineError` for a column that the table lacks or that has another length.
 */
export function streamOf(columns: readonly Column[], ofTable: readonly string[]): Uint8Array {
  const given = new Map(columns.map((column) => [column.name, dataOf(column)]));
  const length = [...given.values()][0]?.length ?? 0;
  for (const [name, data] of given) {
    if (!ofTable.includes(name)) throw new EngineError(`No such column: ${name.slice(0, 60)}`);
    if (data.length !== length)
      throw new EngineError(`${name}: ${data.length} rows where others have ${length}`);
  }
  const children = ofTable.map((name) => given.get(name) ?? nothing(length));
  const schema = new Schema(
    children.map(({ type }, place) => new Field(ofTable[place] ?? '', type, true)),
  );
  const rows = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
  return tableToIPC(new Table(schema, new RecordBatch(schema, rows)), 'stream');
}
