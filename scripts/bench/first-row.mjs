/**
 * How soon figures are on the screen: from navigation to the first row of the scorecard painted,
 * and to live (the engine has answered), cold, beside the same page built to wait for the engine.
 * `--runs N` (3), `--fast` leaves out the slow line.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../chromium.mjs';
import { compressFolder } from '../compress.mjs';
import { launch, openContext } from '../e2e/browser.mjs';
import { setTrap } from '../e2e/trap.mjs';
import { root } from '../install.mjs';
import { serve } from '../server.mjs';
import { slowLink } from './link.mjs';

const waitingFolder = join(root, '.cache', 'bench', 'waiting');

const conditions = [
  { name: 'full speed', line: null, slowdown: 1 },
  {
    name: '1.6 Mbit/s, 150 ms, CPU 4 times slower',
    line: { bitsPerSecond: 1_600_000, latencyMs: 150 },
    slowdown: 4,
  },
];

/** Runs in the page from its start: notes when a row, and "Up to date", have been painted. */
function watch() {
  window.paintedAt = {};
  const isThere = {
    row: () => document.querySelector('main table th[scope="row"]') !== null,
    live: () => /Up to date/u.test(document.querySelector('header .state')?.textContent ?? ''),
  };
  const look = () => {
    for (const [name, there] of Object.entries(isThere)) {
      if (window.paintedAt[name] === undefined && there())
        window.paintedAt[name] = performance.now();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function measure({ folder, condition }) {
  const link = condition.line === null ? null : slowLink(condition.line);
  const trap = await setTrap();
  const server = await serve({ root: folder, ...(link === null ? {} : { send: link.send }) });
  const browser = await launch(server.url, trap.origin);
  try {
    const { context, faults } = await openContext(browser, server.url);
    await context.addInitScript(watch);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: condition.slowdown });
    await page.goto(server.url, { waitUntil: 'commit', timeout: 180_000 });
    await page.waitForFunction(() => window.paintedAt?.live !== undefined, null, {
      timeout: 180_000,
    });
    // The variant that waits is built without the list of files to keep for working offline.
    const unwanted = faults.filter((fault) => !/sw\.js|fetching the script/u.test(fault));
    if (unwanted.length > 0) throw new Error(unwanted.join('\n'));
    return await page.evaluate(() => window.paintedAt);
  } finally {
    await browser.close();
    await server.close();
    trap.close();
    link?.cut();
  }
}

/** Builds the product without its built-in first view: nothing to show until the engine answers. */
async function buildWaiting() {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join(root, 'scripts', 'bench', 'vite.config.ts');
  const result = spawnSync(
    process.execPath,
    [vite, 'build', '--config', config, '--outDir', waitingFolder, '--logLevel', 'warn'],
    { cwd: root, encoding: 'utf8' },
  );
  if (result.status !== 0) throw new Error(`${result.stdout}${result.stderr}`);
  await compressFolder(waitingFolder, false);
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const inSeconds = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const shown = (ms) => `${inSeconds.format(ms / 1000)} s`.padStart(9);

async function report(variant, condition, runs) {
  const times = [];
  for (let run = 0; run < (condition.line === null ? runs : 1); run += 1) {
    times.push(await measure({ folder: variant.folder, condition }));
  }
  const row = median(times.map((each) => each.row));
  const live = median(times.map((each) => each.live));
  console.log(`${variant.name.padEnd(22)} first row ${shown(row)}   live ${shown(live)}`);
}

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, fast: { type: 'boolean', default: false } },
});
ensureChromium();
await buildWaiting();
const variants = [
  { name: 'Quarterlight', folder: join(root, 'dist') },
  { name: 'waits for the engine', folder: waitingFolder },
];
for (const condition of conditions.filter(({ line }) => !values.fast || line === null)) {
  console.log(condition.name);
  for (const variant of variants) await report(variant, condition, Number(values.runs));
}
