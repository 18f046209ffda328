import type { Entry } from './manifest.ts';
import { originOf } from './manifest.ts';

export interface Judged {
  readonly entry: Entry;
  /** Null where the entry is not one for the readers. */
  readonly ok: boolean | null;
  readonly got: string;
  readonly ms: number;
  /** Rows in ≠ facts + set aside. */
  readonly lost: boolean;
  readonly crashed: boolean;
  readonly slow?: boolean;
  readonly score: number | null;
  readonly weight: number;
}

/** Entries that no file reader meets: links, search boxes, work files. */
export const elsewhere = ({ file, level }: Entry): boolean =>
  level === 'importer' &&
  (/^(?:url|workspace)\//u.test(file) || file.endsWith('search-box.txt') || file.endsWith('.json'));

const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits }).format(value);

const outcome = ({ ok, crashed, lost, slow }: Judged): string => {
  if (crashed) return 'CRASH';
  if (lost) return 'LOST';
  if (slow === true) return 'SLOW';
  return ok === true ? 'ok' : 'differs';
};

const mean = (scored: readonly Judged[], weigh: boolean): number => {
  const weights = scored.map(({ weight }) => (weigh ? weight : 1));
  const total = scored.reduce(
    (sum, { score }, index) => sum + (score ?? 0) * (weights[index] ?? 1),
    0,
  );
  return total / weights.reduce((sum, weight) => sum + weight, 0);
};

function originLine(origin: string, all: readonly Judged[]): string {
  const judged = all.filter(({ ok }) => ok !== null);
  const good = judged.filter(({ ok }) => ok === true).length;
  const ms = all.reduce((sum, one) => sum + one.ms, 0);
  const slowest = Math.max(0, ...all.map((one) => one.ms));
  const bad = (kind: string): number => all.filter((one) => outcome(one) === kind).length;
  return `${origin.padEnd(16)} ${number(good)} of ${number(judged.length)} as asked, ${number(all.length - judged.length)} judged elsewhere, ${number(bad('CRASH'))} crashes, ${number(bad('LOST'))} with wrong sums, ${number(bad('SLOW'))} slow; ${number(ms)} ms, slowest ${number(slowest)} ms\n`;
}

function scoreLines(all: readonly Judged[]): string {
  const scored = all.filter(({ score }) => score !== null);
  const part = (name: string): readonly Judged[] =>
    scored.filter(({ entry }) => entry.file.includes(`/${name}/`));
  return ['polluted', 'survey']
    .filter((name) => part(name).length > 0)
    .map(
      (name) =>
        `pollock ${name}: ${number(mean(part(name), false), 3)} of 10 simple, ${number(mean(part(name), true), 3)} weighted, over ${number(part(name).length)} files\n`,
    )
    .join('');
}

/** Expected beside got for each entry that differs, then the sums by origin. */
export function printReport(folder: string, all: readonly Judged[]): string {
  const differing = all
    .filter(({ ok }) => ok === false)
    .map(
      (one) =>
        `${outcome(one)}  ${one.entry.file}  (${number(one.ms)} ms)\n    expected ${one.entry.expected}\n    got      ${one.got.replace(/\s+/gu, ' ').slice(0, 400)}\n`,
    );
  const origins = [...new Set(all.map(({ entry }) => originOf(entry)))];
  const sums = origins.map((origin) =>
    originLine(
      origin,
      all.filter(({ entry }) => originOf(entry) === origin),
    ),
  );
  return `${folder}\n${differing.join('')}\n${sums.join('')}${originLine('all', all)}${scoreLines(all)}\n`;
}
