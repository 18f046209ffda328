import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../src/domain/zod.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { indicatorFor } from '../../src/domain/catalogue.ts';
import type { FileReading } from '../../src/domain/reading.ts';
import { decode } from '../../src/ingest/decode.ts';
import { readSheet } from '../../src/ingest/sheet.ts';
import { isBlank } from '../../src/ingest/table.ts';

const factSchema = z.object({
  la_code: z.string(),
  indicator: z.string(),
  period: z.string(),
  value: z.number(),
});

const endOf = (period: string): string => (period.endsWith('Q1') ? '2024-06-30' : '2024-09-30');

/** The facts that `facts=FILE` names, each as one line of text. */
export function expectedFacts(
  folder: string,
  options: string,
  catalogue: Catalogue,
): readonly string[] | null {
  const file = /facts=(\S+)/u.exec(options)?.[1];
  if (file === undefined) return null;
  return z
    .array(factSchema)
    .parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    .map(({ la_code: area, indicator, period, value }) =>
      [area, indicatorFor(catalogue, indicator)?.code, endOf(period), value].join(' '),
    )
    .toSorted();
}

/** The facts of a reading in the same words. */
export const factsOf = ({ observations }: FileReading): readonly string[] =>
  observations
    .map(({ areaCode, indicatorCode, end, value }) =>
      [areaCode, indicatorCode, end, value].join(' '),
    )
    .toSorted();

const counted = (reading: FileReading, ...codes: readonly string[]): number =>
  reading.problems
    .filter(({ code }) => codes.includes(code))
    .reduce((sum, { detail: { count } }) => sum + (typeof count === 'number' ? count : 1), 0);

/** Rows of the file that hold anything, counted apart from the reading. */
function filledRows(bytes: Uint8Array): number | null {
  const decoded = decode(bytes);
  if (!decoded.ok) return null;
  const sheet = readSheet(decoded.text);
  return sheet.rows.filter((row) => !isBlank(row)).length + sheet.unclosed.length;
}

/**
 * What is wrong with the sums of a reading, or null: filled rows of the file = headings + titles +
 * repeated headings + rows read, and rows read = used + set aside, each of these with its reason.
 */
export function wrongSum(reading: FileReading, bytes: Uint8Array): string | null {
  const { rows, problems, refused } = reading;
  if (refused !== null) return reading.observations.length === 0 ? null : 'refused, and has facts';
  if (rows.read !== rows.used + rows.setAside)
    return `${rows.read} rows, ${rows.used} used, ${rows.setAside} set aside`;
  const reasons = problems
    .filter(({ severity }) => severity === 'set_aside')
    .reduce((sum, { detail: { count } }) => sum + (typeof count === 'number' ? count : 1), 0);
  if (reasons < rows.setAside) return `${rows.setAside} set aside, ${reasons} with a reason`;
  const filled = filledRows(bytes);
  const above =
    1 + counted(reading, 'TITLE_ROWS_SKIPPED', 'REPEATED_HEADER_DROPPED', 'HEADINGS_JOINED');
  return filled === null || filled === rows.read + above
    ? null
    : `${filled} filled rows in the file, ${rows.read} read and ${above} above them`;
}
