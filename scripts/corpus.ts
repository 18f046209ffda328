import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Catalogue } from '../src/domain/catalogue.ts';
import { shippedCatalogue, withCorpora } from '../src/ingest/fixture/catalogue.ts';
import type { Entry } from './corpus/manifest.ts';
import { bytesOf, readManifest } from './corpus/manifest.ts';
import { judgeCells } from './corpus/cells.ts';
import { expectedFacts, factsOf, wrongSum } from './corpus/facts.ts';
import { meets, verdictOf } from './corpus/judge.ts';
import { readAnswered, readAsOfficer } from './corpus/officer.ts';
import { pollockScore, pollockWeights } from './corpus/pollock.ts';
import { startClock } from './corpus/clock.ts';
import type { Judged } from './corpus/report.ts';
import { elsewhere, printReport } from './corpus/report.ts';

const USAGE =
  'Use: npm run corpus [-- --from DIR] [--only TEXT] (DIR holds a manifest.csv; without it, ../shared/corpora/csv and hostile)';
const MOST_MS = 5000;

interface Corpus {
  readonly folder: string;
  readonly catalogue: Catalogue;
}

/** In ms. A file that may be read with progress and a way to cancel has none: the page judges that. */
const limitOf = ({ expected, how_judged: words }: Entry): number => {
  if (expected.includes('with progress and cancel')) return Number.POSITIVE_INFINITY;
  const limit = /under (\d+) ?(s|ms)\b/u.exec(words);
  if (limit === null) return MOST_MS;
  return Number(limit[1]) * (limit[2] === 's' ? 1000 : 1);
};

/** Files of others, in layouts and with areas that aren't ours: rows may be set aside, with reasons. */
const isLenient = (entry: Entry): boolean =>
  /^(?:dfe-ees|real|papaparse|reference|frictionless)\//u.test(entry.file);

function judgeReading(
  entry: Entry,
  bytes: Uint8Array,
  { folder, catalogue }: Corpus,
): Partial<Judged> {
  const name = entry.use_name === '' ? basename(entry.file) : entry.use_name;
  const mapped = entry.expected === 'accept-after-mapping' || entry.file.startsWith('real/');
  const { reading, ms } = (mapped ? readAnswered : readAsOfficer)(bytes, name, catalogue);
  const sums = wrongSum(reading, bytes);
  if (sums !== null) return { ok: false, got: sums, law: false, ms };
  const law = true;
  const facts = expectedFacts(folder, entry.options, catalogue);
  if (facts !== null && JSON.stringify(facts) !== JSON.stringify(factsOf(reading)))
    return { ok: false, got: `other facts: ${verdictOf(reading)}`, law, ms };
  // A file that is read for its cells alone may be one for no layout of ours.
  const cellsOnly = entry.level === 'reader' && entry.expected === 'accept';
  const plain = entry.file.startsWith('dfe-ees/') && entry.expected === 'flag';
  const ok = cellsOnly || plain || meets(reading, entry.expected, isLenient(entry));
  return { ok, got: verdictOf(reading), law, ms };
}

/** Whether the rows of a file that is judged by its cells add up too, read as any file. */
const lawOf = (entry: Entry, bytes: Uint8Array, { catalogue }: Corpus): boolean =>
  wrongSum(readAsOfficer(bytes, basename(entry.file), catalogue).reading, bytes) === null;

function judgeAsCells(
  entry: Entry,
  answer: string,
  bytes: Uint8Array,
  corpus: Corpus,
  weight: number,
): Partial<Judged> {
  const clock = startClock();
  const judged = answer.endsWith('.json')
    ? judgeCells(corpus.folder, answer, bytes)
    : scored(pollockScore(corpus.folder, answer, bytes), weight);
  return { ...judged, ms: clock(), law: lawOf(entry, bytes, corpus) };
}

function judge(entry: Entry, corpus: Corpus, weights: ReadonlyMap<string, number>): Judged {
  const blank = {
    entry,
    ok: null,
    got: '',
    ms: 0,
    law: null,
    crashed: false,
    score: null,
    weight: 1,
  };
  const bytes = bytesOf(corpus.folder, entry);
  if (bytes === null || elsewhere(entry))
    return { ...blank, got: bytes === null ? 'no file' : 'judged elsewhere' };
  const clock = startClock();
  try {
    const answer = /^cells=(\S+\.(?:json|csv))$/u.exec(entry.expected)?.[1];
    if (answer === undefined && entry.expected.startsWith('cells='))
      return { ...blank, got: 'judged elsewhere', law: lawOf(entry, bytes, corpus) };
    const judged =
      answer === undefined
        ? judgeReading(entry, bytes, corpus)
        : judgeAsCells(entry, answer, bytes, corpus, weights.get(basename(entry.file)) ?? 1);
    const slow = (judged.ms ?? 0) > limitOf(entry);
    return { ...blank, ...judged, ...(slow ? { ok: false, slow } : {}) };
  } catch (error) {
    const got =
      error instanceof Error
        ? `${error.message} ${error.stack?.split('\n')[1] ?? ''}`
        : String(error);
    return { ...blank, ok: false, got, crashed: true, ms: clock() };
  }
}

const scored = (score: number, weight: number): Partial<Judged> => ({
  ok: score > 9.999,
  got: `${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }).format(score)} of 10`,
  score,
  weight,
});

function main(): number {
  const { values } = parseArgs({ options: { from: { type: 'string' }, only: { type: 'string' } } });
  const folders =
    values.from === undefined
      ? ['../shared/corpora/csv', '../shared/corpora/hostile']
      : [values.from];
  const catalogue = withCorpora(shippedCatalogue((path) => readFileSync(path, 'utf8')));
  let failed = false;
  for (const folder of folders) {
    if (!existsSync(`${folder}/manifest.csv`)) {
      process.stderr.write(`${folder} has no manifest.csv\n\n${USAGE}\n`);
      return 2;
    }
    const weights = pollockWeights(folder);
    const entries = readManifest(folder).filter(({ file }) => file.includes(values.only ?? ''));
    const all = entries.map((entry) => judge(entry, { folder, catalogue }, weights));
    process.stdout.write(printReport(folder, all));
    failed ||= all.some(({ crashed, law, slow }) => crashed || law === false || slow === true);
  }
  return failed ? 1 : 0;
}

process.exitCode = main();
