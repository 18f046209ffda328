import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from '../../src/domain/zod.ts';
import { framedCells } from './cells.ts';

type Rows = readonly (readonly string[])[];

/** Share of `got` that is wanted, of `wanted` that was got, and their harmonic mean; by multiset. */
function overlap(got: readonly string[], wanted: readonly string[]): readonly number[] {
  if (got.length === 0 && wanted.length === 0) return [1, 1, 1];
  const left = new Map<string, number>();
  for (const one of wanted) left.set(one, (left.get(one) ?? 0) + 1);
  let both = 0;
  for (const one of got) {
    const count = left.get(one) ?? 0;
    if (count > 0) {
      both += 1;
      left.set(one, count - 1);
    }
  }
  const precision = got.length === 0 ? 0 : both / got.length;
  const recall = wanted.length === 0 ? 0 : both / wanted.length;
  const sum = precision + recall;
  return [precision, recall, sum === 0 ? 0 : (2 * precision * recall) / sum];
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** A file without headings has `col_0`, `col_1` … for them in its answer, which are not in the file. */
const withoutMadeUp = (rows: Rows): Rows => (rows[0]?.[0] === 'col_0' ? rows.slice(1) : rows);

const cleanRows = (text: string): Rows =>
  Papa.parse<string[]>(
    text.endsWith('\n') ? text.slice(0, text.endsWith('\r\n') ? -2 : -1) : text,
    {
      delimiter: ',',
      header: false,
    },
  ).data.filter((row) => text !== '' || row.length > 1);

/** 0 to 10: read at all, then precision, recall and F1 of the header, of the records and of the cells. */
export function pollockScore(folder: string, answer: string, bytes: Uint8Array): number {
  const got = framedCells(bytes);
  const wanted = withoutMadeUp(cleanRows(readFileSync(join(folder, answer), 'utf8')));
  const records = (rows: Rows): readonly string[] =>
    rows.slice(1).map((row) => JSON.stringify(row));
  return (
    1 +
    sum(overlap(got[0] ?? [], wanted[0] ?? [])) +
    sum(overlap(records(got), records(wanted))) +
    sum(overlap(got.flat(), wanted.flat()))
  );
}

/** How much each polluted file counts, by its base name; 1 for the real ones. */
export function pollockWeights(folder: string): ReadonlyMap<string, number> {
  const path = join(folder, 'pollock/pollock_weights.json');
  if (!existsSync(path)) return new Map();
  const weights = z.record(z.string(), z.number()).parse(JSON.parse(readFileSync(path, 'utf8')));
  return new Map(Object.entries(weights));
}
