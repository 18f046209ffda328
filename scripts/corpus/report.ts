import { askedLines } from './asked.ts';
import { knownReason } from './known.ts';
import type { Entry } from './manifest.ts';
import { originOf } from './manifest.ts';
import { number } from './numbers.ts';

export interface Judged {
  readonly entry: Entry;
  /** Null where the entry is not one for the readers. */
  readonly ok: boolean | null;
  readonly got: string;
  readonly ms: number;
  /** Whether rows in = facts + set aside; null where no reader of rows was asked. */
  readonly law: boolean | null;
  readonly crashed: boolean;
  readonly slow?: boolean;
  readonly score: number | null;
  readonly weight: number;
}

/** Entries that no file reader meets: links, search boxes, work files. */
export const elsewhere = ({ file, level }: Entry): boolean =>
  level === 'importer' &&
  (/^(?:url|workspace)\//u.test(file) || file.endsWith('search-box.txt') || file.endsWith('.json'));

const outcome = ({ ok, crashed, law, slow }: Judged): string => {
  if (crashed) return 'CRASH';
  if (law === false) return 'LOST';
  if (slow === true) return 'SLOW';
  return ok === true ? 'ok' : 'differs';
};

function originLine(origin: string, all: readonly Judged[]): string {
  const judged = all.filter(({ ok }) => ok !== null);
  const good = judged.filter(({ ok }) => ok === true).length;
  const ms = all.reduce((sum, one) => sum + one.ms, 0);
  const slowest = Math.max(0, ...all.map((one) => one.ms));
  const bad = (kind: string): number => all.filter((one) => outcome(one) === kind).length;
  return `${origin.padEnd(16)} ${number(good)} of ${number(judged.length)} as asked, ${number(all.length - judged.length)} judged elsewhere, ${number(bad('CRASH'))} crashes, ${number(bad('LOST'))} with wrong sums, ${number(bad('SLOW'))} slow; ${number(ms)} ms, slowest ${number(slowest)} ms\n`;
}

function because({ entry }: Judged): string {
  const reason = knownReason(entry.file);
  return reason === null ? '' : `    because  ${reason}\n`;
}

/** Expected beside got for each entry that differs, then the sums by origin. */
export function printReport(folder: string, all: readonly Judged[]): string {
  const differing = all
    .filter(({ ok }) => ok === false)
    .map(
      (one) =>
        `${outcome(one)}  ${one.entry.file}  (${number(one.ms)} ms)\n    expected ${one.entry.expected}\n    got      ${one.got.replace(/\s+/gu, ' ').slice(0, 400)}\n${because(one)}`,
    );
  const origins = [...new Set(all.map(({ entry }) => originOf(entry)))];
  const sums = origins.map((origin) =>
    originLine(
      origin,
      all.filter(({ entry }) => originOf(entry) === origin),
    ),
  );
  return `${folder}\n${differing.join('')}\n${sums.join('')}${originLine('all', all)}\n${askedLines(all)}\n`;
}
