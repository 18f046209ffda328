/**
 * `npm start`: installs and builds what is missing, serves the page, prints its address.
 * `--port N` (or PORT), `--no-build`.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, builtStamp } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';
import { serve } from './server.mjs';

const sources = [
  'src',
  'data',
  'public',
  'scripts',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

function newest(path) {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isBuilt() {
  if (!existsSync(builtStamp)) return false;
  const at = statSync(builtStamp).mtimeMs;
  return sources.every((source) => newest(join(root, source)) <= at);
}

async function main() {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, 'no-build': { type: 'boolean', default: false } },
  });
  const port = Number(values.port ?? process.env['PORT'] ?? 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('--port must be a whole number from 0 to 65535.');
  }
  ensureInstalled();
  if (!values['no-build'] && !isBuilt()) {
    process.stdout.write('Building the page…\n');
    await build();
  }
  const { url } = await serve({ root: join(root, 'dist'), port });
  process.stdout.write(`Quarterlight is at ${url} (Ctrl+C stops it)\n`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
