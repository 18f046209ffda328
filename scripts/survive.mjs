/**
 * What is kept survives: the browser killed, its storage or its disk full, storage cleared, two
 * tabs at once, a work file damaged. `--times N` of each (200 kills, 500 interleavings, 1,000
 * damages and imports without it), `--only NAME` one trial.
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
import { cleared, damage, kills, quota, soak, tabs } from './survive/trials.mjs';

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

async function main() {
  const { values } = parseArgs({
    options: { times: { type: 'string' }, only: { type: 'string', default: '' } },
  });
  const times = values.times === undefined ? null : Number(values.times);
  if (times !== null && !(Number.isInteger(times) && times > 0)) {
    throw new Error('--times takes a whole number above 0.');
  }
  ensureChromium();
  const outDir = mkdtempSync(join(tmpdir(), 'survive-page-'));
  await buildPage(outDir);
  const server = await serve({ root: outDir });
  const trials = {
    kills: () => kills(server.url, times ?? 200),
    quota: () => quota(server.url, Math.min(times ?? 30, 30)),
    tabs: () => tabs(server.url, times ?? 500),
    disk: () => diskFull(server.url),
    damage: () => damage(server.url, Math.min(times ?? 1000, 1000)),
    cleared: () => cleared(server.url),
    soak: () => soak(server.url, times ?? 1000),
  };
  let failed = 0;
  for (const [name, run] of Object.entries(trials)) {
    if (!name.includes(values.only)) continue;
    const started = performance.now();
    const { words, ok } = await run();
    if (!ok) failed += 1;
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${words} (${seconds} s)`);
  }
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
