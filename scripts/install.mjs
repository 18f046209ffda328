/** Installs the dependencies when they are missing or the lock has changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '..');

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** When a file was last written; 0 when it isn't there. */
function written(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

/**
 * True when node_modules agrees with the lock: our stamp says so, or npm has written its own record
 * since the lock last changed (somebody ran npm by hand).
 */
function isInstalled(stamp) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return true;
  const byHand = written(join(root, 'node_modules', '.package-lock.json'));
  return byHand > 0 && byHand >= written(join(root, 'package-lock.json'));
}

/**
 * Runs `npm ci` once for each state of package-lock.json.
 *
 * @returns {boolean} true when something was installed
 * @throws {Error} with npm's own words when it fails
 */
export function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.quarterlight-lock');
  if (isInstalled(stamp)) return false;
  process.stdout.write('Installing what the page is built from (once)…\n');
  const result = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error', '--no-progress'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    throw new Error(`npm ci failed.\n${result.stdout ?? ''}${result.stderr ?? ''}`);
  }
  writeFileSync(stamp, lockHash());
  return true;
}
