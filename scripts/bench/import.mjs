/**
 * How long an officer waits for tidy files of 10 thousand, 100 thousand and 1 million rows: from
 * file chosen to review shown, from accept to scorecard live, from engine up to live after a
 * reload; the longest task on the main thread, and the most memory. Beside native DuckDB reading
 * the same file in the same run. `--rows N,N` other lengths, `--folder DIR` another built page.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../chromium.mjs';
import { launch, openContext, untilLive } from '../e2e/browser.mjs';
import { chooseFiles } from '../e2e/files.mjs';
import { setTrap } from '../e2e/trap.mjs';
import { root } from '../install.mjs';
import { serve } from '../server.mjs';
import { openNativeEngine } from './native.ts';
import { writeTidy } from './tidy-file.mjs';

const LONGEST_MS = 240_000;
const NATIVE_RUNS = 3;

/** Runs in the page from its start: long tasks, and when what is waited for has been painted. */
function watch() {
  window.bench = { tasks: [], at: {} };
  const { tasks, at } = window.bench;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  document.addEventListener('change', () => (at.chosen = performance.now()), true);
  const isAccept = (target) => target.closest('button')?.innerText.startsWith('Accept');
  document.addEventListener(
    'click',
    ({ target }) => {
      if (isAccept(target)) at.accepted = performance.now();
    },
    true,
  );
  const isThere = {
    reviewed: () => document.querySelector('main .tally') !== null,
    live: () =>
      document.querySelector('main table th[scope="row"]') !== null &&
      /Up to date/u.test(document.querySelector('header .state')?.textContent ?? ''),
  };
  const look = () => {
    for (const [name, there] of Object.entries(isThere)) {
      const from = name === 'reviewed' ? at.chosen : (at.accepted ?? (at.chosen ? undefined : 0));
      if (from !== undefined && at[name] === undefined && there()) at[name] = performance.now();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const longest = ({ tasks }, from, to) =>
  Math.max(0, ...tasks.flatMap(([at, ms]) => (at + ms > from && at < to ? [ms] : [])));

/** Process numbers of the pages, their workers with them. */
async function renderersOf(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.flatMap(({ id, type }) => (type === 'renderer' ? [id] : []));
}

/** The most memory that one of these has held, in MB. */
function mostHeld(pids) {
  const most = pids.map((pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1] ?? 0) / 1000;
  });
  return Math.max(...most);
}

const told = (page) => page.evaluate(() => window.bench);
const reached = (page, name) =>
  page.waitForFunction((which) => window.bench.at[which] !== undefined, name, {
    timeout: LONGEST_MS,
  });

async function measure(url, browser, file) {
  const { context } = await openContext(browser, url);
  context.setDefaultTimeout(LONGEST_MS);
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.goto(new URL('?screen=import', url).href);
  await untilLive(page);
  await chooseFiles(page, file);
  await reached(page, 'reviewed');
  const review = await told(page);
  const reviewMemory = mostHeld(await renderersOf(browser));
  await page.getByRole('button', { name: /^Accept/u }).click();
  await page.waitForURL(/workspace=yours/u, { timeout: LONGEST_MS });
  await reached(page, 'live');
  const accept = await told(page);
  const memory = mostHeld(await renderersOf(browser));
  await page.reload();
  await reached(page, 'live');
  const again = await told(page);
  const up = await page.evaluate(() => performance.getEntriesByName('engine-up')[0]?.startTime);
  await context.close();
  const { chosen, reviewed } = review.at;
  const { accepted, live } = accept.at;
  return {
    review: reviewed - chosen,
    reviewTask: longest(review, chosen, reviewed),
    reviewMemory,
    accept: live - accepted,
    acceptTask: longest(accept, accepted, live),
    memory,
    reload: again.at.live - up,
    reloadTask: longest(again, 0, again.at.live),
  };
}

/** Native DuckDB, all cores, the file into a table: the best of some runs. */
async function nativeMs(engine, file, options) {
  const times = [];
  for (let run = 0; run < NATIVE_RUNS; run += 1) {
    const started = performance.now();
    await engine.run(
      `create or replace table figures as select * from read_csv('${file}'${options})`,
    );
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const ms = (value) => `${whole.format(value)} ms`.padStart(10);
const times = (value) => `${tenths.format(value)} x`.padStart(8);

function print(rows, found, native, text) {
  const line = (what, value, task, memory) =>
    `  ${what.padEnd(30)}${value}   longest task ${ms(task)}${memory === null ? '' : `   peak ${whole.format(memory)} MB`}`;
  console.log(`${whole.format(rows)} rows`);
  console.log(line('chosen to reviewed', ms(found.review), found.reviewTask, found.reviewMemory));
  console.log(
    `  native read_csv               ${ms(native)}   review is ${times(found.review / native).trim()}   (as text alone ${ms(text).trim()}, ${times(found.review / text).trim()})`,
  );
  console.log(line('accept to live scorecard', ms(found.accept), found.acceptTask, found.memory));
  console.log(line('reload: engine up to live', ms(found.reload), found.reloadTask, null));
}

async function main() {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '10000,100000,1000000' },
      folder: { type: 'string', default: join(root, 'dist') },
    },
  });
  ensureChromium();
  const files = mkdtempSync(join(tmpdir(), 'bench-import-'));
  const trap = await setTrap();
  const server = await serve({ root: values.folder });
  const engine = await openNativeEngine();
  try {
    for (const rows of values.rows.split(',').map(Number)) {
      const file = join(files, `tidy-${rows}.csv`);
      writeTidy(file, rows);
      const browser = await launch(server.url, trap.origin);
      try {
        const found = await measure(server.url, browser, file);
        const native = await nativeMs(engine, file, '');
        print(rows, found, native, await nativeMs(engine, file, ', all_varchar = true'));
      } finally {
        await browser.close();
      }
    }
  } finally {
    await engine.close();
    await server.close();
    trap.close();
    rmSync(files, { recursive: true, force: true });
  }
}

await main();
