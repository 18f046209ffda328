/** Builds the page for publishing: types, bundle, smaller copies. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compressFolder } from './compress.mjs';
import { root } from './install.mjs';
import { listForOffline } from './offline.mjs';

/** Written last, so that a build cut short is not taken for a whole one. */
export const builtStamp = join(root, 'dist', '.built');

function run(script, args) {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    throw new Error(`The page could not be built.\n${result.stdout}${result.stderr}`);
  }
}

/**
 * @param {object} [options]
 * @param {boolean} [options.publish] check the types first, and make the engine as small as it gets
 * @returns {Promise<number>} milliseconds taken
 * @throws {Error} with the compiler's or the bundler's words
 */
export async function build({ publish = false } = {}) {
  const started = performance.now();
  if (publish) run('typescript/bin/tsc', ['--noEmit']);
  run('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  listForOffline(join(root, 'dist'));
  await compressFolder(join(root, 'dist'), publish);
  writeFileSync(builtStamp, new Date().toISOString());
  return performance.now() - started;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const taken = await build({ publish: true });
    console.log(`Built dist in ${Math.round(taken / 100) / 10} s.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
