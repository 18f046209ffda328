/** The corpus of hostile files, as an officer would choose them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';

/** Larger files are about the reader's limits, which `npm run corpus` judges. */
const LARGEST = 2_000_000;

/** @returns {string | null} the corpus, or null with a printed reason where it isn't there */
export function hostileFolder(root) {
  const folder = join(root, '..', 'shared', 'corpora', 'hostile');
  if (existsSync(join(folder, 'manifest.csv'))) return folder;
  console.log('     skipped: there is no ../shared/corpora/hostile here');
  return null;
}

const rowsOf = (text) => Papa.parse(text, { header: true, skipEmptyLines: true }).data;

/** @returns {readonly { readonly name: string, readonly mimeType: string, readonly buffer: Buffer }[]} */
export function hostileFiles(folder) {
  const entries = rowsOf(readFileSync(join(folder, 'manifest.csv'), 'utf8'));
  const files = entries
    .filter(({ file }) => file.endsWith('.csv') && !file.startsWith('url/'))
    .map(({ file, use_name: name }) => ({ path: join(folder, file), name: name || basename(file) }))
    .filter(({ path }) => existsSync(path) && statSync(path).size < LARGEST);
  return files.map(({ path, name }) => ({
    name,
    mimeType: 'text/csv',
    buffer: readFileSync(path),
  }));
}

const MOST_NAMES = 160;

/** Names of indicators from all of them: script, formulas, prototypes, SQL, other scripts. */
export function hostileNames(files) {
  const names = files.flatMap(({ buffer }) => {
    const heading = buffer.subarray(0, 200).toString('utf8');
    if (!heading.startsWith('LA code,LA name,Indicator,')) return [];
    return rowsOf(buffer.toString('utf8')).map(({ Indicator: name }) => name?.trim() ?? '');
  });
  const usable = names.filter((name) => name.length > 1 && name.length < 200);
  return [...new Set(usable)].slice(0, MOST_NAMES);
}

/** Addresses that a stranger may send, without those longer than a link can be. */
export function hostileAddresses(folder) {
  return rowsOf(readFileSync(join(folder, 'url', 'states.csv'), 'utf8')).map((row) =>
    row.url_suffix.slice(0, 60_000),
  );
}

export const searchTexts = (folder) =>
  readFileSync(join(folder, 'sql', 'search-box.txt'), 'utf8')
    .split(/\r?\n/u)
    .filter(Boolean);

/** What is offered as a work file and is none. */
export const falseWorkFiles = (folder) =>
  ['workspace', 'bytes'].flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => name.endsWith('.json'))
      .map((name) => ({
        name,
        mimeType: 'application/json',
        buffer: readFileSync(join(folder, part, name)),
      })),
  );
