/**
 * From a key or a click on the comparison to the next paint, at the size of the bundled pack:
 * ordering the profile, another set of councils, scrolling every council. `--dist DIR` (dist),
 * `--runs N` (5).
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../chromium.mjs';
import { launch, openContext, untilLive } from '../e2e/browser.mjs';
import { setTrap } from '../e2e/trap.mjs';
import { root } from '../install.mjs';
import { serve } from '../server.mjs';

/** Runs in the page: keeps the longest event-to-paint time that the browser itself reports. */
function watch() {
  window.slowest = 0;
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId > 0) window.slowest = Math.max(window.slowest, duration);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
}

/** Runs in the page: the longest wait between two frames while the rows go by. */
function scrollThrough() {
  const rows = document.querySelector('.scroll.councils');
  return new Promise((done) => {
    let slowest = 0;
    let last = performance.now();
    const step = (now) => {
      slowest = Math.max(slowest, now - last);
      last = now;
      rows.scrollTop += 96;
      const isEnd = rows.scrollTop + rows.clientHeight >= rows.scrollHeight - 1;
      if (isEnd) done(slowest);
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

async function interaction(page, act) {
  await page.evaluate(() => {
    window.slowest = 0;
  });
  await act();
  await page.waitForTimeout(400);
  return page.evaluate(() => window.slowest);
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function repeated(name, runs, once) {
  const times = [];
  for (let run = 0; run < runs; run += 1) times.push(await once(run));
  const shown = [median(times), Math.max(...times)].map(Math.round);
  console.log(`${name.padEnd(28)} median ${shown[0]} ms, slowest ${shown[1]} ms`);
}

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: join(root, 'dist') },
    runs: { type: 'string', default: '5' },
  },
});
const runs = Number(values.runs);
ensureChromium();
const trap = await setTrap();
const server = await serve({ root: resolve(values.dist) });
const browser = await launch(server.url, trap.origin);
try {
  const { context } = await openContext(browser, server.url);
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.goto(new URL('?screen=compare', server.url).href);
  await untilLive(page);
  const choice = (name) => page.getByRole('combobox', { name, exact: true });
  await choice('Order').waitFor({ timeout: 120_000 });
  // A choice made by key: the browser counts the key as the interaction.
  const byKey = (name) => (run) =>
    interaction(page, () => choice(name).press(run % 2 === 0 ? 'ArrowDown' : 'ArrowUp'));
  await repeated('order of the profile', runs, byKey('Order'));
  await repeated('another set of councils', runs, byKey('Compared with'));
  await page.goto(new URL('?screen=compare&show=councils', server.url).href);
  const rows = page.locator('.scroll.councils');
  await rows.waitFor({ timeout: 120_000 });
  await repeated('every council, longest frame', runs, async () => {
    await rows.evaluate((node) => node.scrollTo(0, 0));
    return page.evaluate(scrollThrough);
  });
} finally {
  await browser.close();
  await server.close();
  trap.close();
}
