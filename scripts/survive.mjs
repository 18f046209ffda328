/**
 * What is kept survives: the browser killed, its storage or its disk full, storage cleared, two
 * tabs at once, a work file damaged. `--times N` of each (200 kills, 500 interleavings, 1,000
 * damages and imports without it), `--only NAME` one trial. `--prove` plants faults, each of which
 * its trial must see.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { ensureChromium } from './chromium.mjs';
import { root } from './install.mjs';
import { serve } from './server.mjs';
import { diskFull } from './survive/disk.mjs';
import { quota } from './survive/quota.mjs';
import { pageSoak, soak } from './survive/soak.mjs';
import { cleared, damage, kills, tabs } from './survive/trials.mjs';

async function buildPage(outDir) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      lib: {
        entry: join(root, 'scripts', 'survive', 'page.ts'),
        formats: ['es'],
        fileName: () => 'page.js',
      },
    },
  });
  writeFileSync(
    join(outDir, 'index.html'),
    '<!doctype html><script type="module" src="/page.js"></script>',
  );
}

const trialsOf = (url, times) => ({
  kills: () => kills(url, times ?? 200),
  quota: () => quota(url, Math.min(times ?? 30, 30)),
  tabs: () => tabs(url, times ?? 500),
  disk: () => diskFull(url),
  damage: () => damage(url, Math.min(times ?? 1000, 1000)),
  cleared: () => cleared(url),
  soak: () => soak(url, times ?? 1000),
  screens: () => pageSoak(times ?? 1000),
});

/** What each trial must see (scripts/survive/faults.ts), and how often it needs to look. */
const planted = [
  ['kills', 'early', 10],
  ['kills', 'lost', 3],
  ['kills', 'torn', 3],
  ['quota', 'half', 3],
  ['tabs', 'blind', 20],
  ['disk', 'half', 1],
  ['damage', 'trusting', 200],
  ['cleared', 'deaf', 1],
  ['soak', 'hoard', 100],
];

/** Runs a trial and prints what it says; true when that is as it should be. */
async function judged(run, wanted) {
  const started = performance.now();
  const { words, ok } = await run();
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${ok === wanted.ok ? 'ok  ' : 'FAIL'} ${wanted.before}${words} (${seconds} s)`);
  return ok === wanted.ok;
}

async function runAll(url, times, only) {
  let failed = 0;
  for (const [name, run] of Object.entries(trialsOf(url, times))) {
    if (name.includes(only) && !(await judged(run, { ok: true, before: '' }))) failed += 1;
  }
  return failed;
}

async function proveAll(url, only) {
  let unseen = 0;
  for (const [name, fault, times] of planted) {
    if (!name.includes(only)) continue;
    const run = trialsOf(`${url}?fault=${fault}`, times)[name];
    if (!(await judged(run, { ok: false, before: `“${fault}” is seen: ` }))) unseen += 1;
  }
  return unseen;
}

async function main() {
  const { values } = parseArgs({
    options: {
      times: { type: 'string' },
      only: { type: 'string', default: '' },
      prove: { type: 'boolean', default: false },
    },
  });
  const times = values.times === undefined ? null : Number(values.times);
  if (times !== null && !(Number.isInteger(times) && times > 0)) {
    throw new Error('--times takes a whole number above 0.');
  }
  ensureChromium();
  const outDir = mkdtempSync(join(tmpdir(), 'survive-page-'));
  await buildPage(outDir);
  const server = await serve({ root: outDir });
  const failed = values.prove
    ? await proveAll(server.url, values.only)
    : await runAll(server.url, times, values.only);
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
