import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listForOffline } from './offline.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path, text = path) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The worker's version and its list of files, as a browser would find them. */
function written() {
  const text = readFileSync(join(folder, 'sw.js'), 'utf8');
  const [, version] = /const version = '([^']+)';/u.exec(text) ?? [];
  const [, files] = /const files = (\[[^\]]*\]);/u.exec(text) ?? [];
  return { version, files: JSON.parse(files ?? 'null') };
}

it('the page and its files are kept; copies, maps and hidden files are not', () => {
  for (const path of [
    'index.html',
    'assets/a.js',
    'assets/a.js.br',
    'assets/a.js.gz',
    'assets/a.js.map',
    'data/x.csv',
    '.vite/manifest.json',
  ]) {
    put(path);
  }
  expect(listForOffline(folder)).toBe(2);
  expect(written().files).toEqual(['./', 'assets/a.js', 'data/x.csv']);
});

it('the same build has the same version, and its own worker changes nothing', () => {
  put('index.html');
  put('data/x.csv');
  listForOffline(folder);
  const before = written();
  listForOffline(folder);
  expect(written()).toEqual(before);
});

it('a changed file, or a changed page, is another version', () => {
  put('index.html', 'one');
  put('data/x.csv', 'one');
  listForOffline(folder);
  const first = written().version;
  put('data/x.csv', 'two');
  listForOffline(folder);
  const second = written().version;
  put('index.html', 'two');
  listForOffline(folder);
  expect(new Set([first, second, written().version]).size).toBe(3);
});
