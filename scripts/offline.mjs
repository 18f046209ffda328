/** Writes the built page's service worker, which knows the files that make up this version. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './install.mjs';

/** Never asked for by the page: hidden files, smaller copies, the worker itself. */
const isKept = (path) =>
  !path.split('/').some((part) => part.startsWith('.')) &&
  !/\.(?:br|gz|map|md)$/u.test(path) &&
  path !== 'sw.js' &&
  path !== 'index.html';

/**
 * Writes `sw.js` into a built folder, with the list of its files and their version. The same build gives the
 * same bytes, and any other build other bytes, which is how browsers find a new version.
 *
 * @param {string} folder
 * @returns {number} how many files are kept for working offline
 */
export function listForOffline(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isKept)
    .toSorted();
  const hash = createHash('sha256');
  for (const path of ['index.html', ...paths])
    hash.update(path).update(readFileSync(join(folder, path)));
  const filled = readFileSync(join(root, 'scripts', 'service-worker.mjs'), 'utf8')
    .replace("const version = 'unbuilt';", `const version = '${hash.digest('hex').slice(0, 16)}';`)
    .replace('const files = [];', `const files = ${JSON.stringify(['./', ...paths])};`);
  writeFileSync(join(folder, 'sw.js'), filled);
  return paths.length;
}
