/**
 * The comparison's interactions to next paint at the size of the bundled pack, as the browser's
 * Event Timing tells them: of each press the longest of its events, from input to the paint after
 * it. Beside it, how long until the answer stood. `--dist DIR` (dist), `--runs N` (10).
 */
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../chromium.mjs';
import { launch, openContext, untilLive } from '../e2e/browser.mjs';
import { setTrap } from '../e2e/trap.mjs';
import { root } from '../install.mjs';
import { serve } from '../server.mjs';

/** What the browser leaves unsaid: an event shorter than this has no entry. */
const LEAST = 16;

/** Runs in the page: keeps, of each interaction, the longest of its events. */
function watch() {
  window.interactions = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId: id, duration } of list.getEntries()) {
      const known = window.interactions.get(id) ?? 0;
      if (id > 0) window.interactions.set(id, Math.max(known, duration));
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
}

/** Runs in the page: resolves when what is shown answers what is asked, and that has been painted. */
function untilAnswered() {
  return new Promise((done) => {
    const look = () => {
      const busy = document.querySelector('.compare [aria-busy="true"], .compare .waiting');
      requestAnimationFrame(busy === null ? () => done(performance.now()) : look);
    };
    requestAnimationFrame(look);
  });
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

/** One press: the longest event-to-paint of its interactions, and the time to its answer. */
async function interaction(page, act) {
  const started = await page.evaluate(() => {
    window.interactions.clear();
    return performance.now();
  });
  await act();
  const answered = await page.evaluate(untilAnswered);
  // Entries are handed over when the browser is idle.
  await page.waitForTimeout(200);
  const paints = await page.evaluate(() => [...window.interactions.values()]);
  return { paint: Math.max(LEAST, ...paints), answer: answered - started };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${Math.round(value)} ms`.padStart(8);

function tell(name, paints, answers) {
  const said = answers === null ? '' : `   answered, median ${ms(median(answers))}`;
  console.log(
    `${name.padEnd(36)} median ${ms(median(paints))}   worst ${ms(Math.max(...paints))}${said}`,
  );
}

async function repeated(page, name, runs, act) {
  const times = [];
  for (let run = 0; run < runs; run += 1) times.push(await interaction(page, () => act(run)));
  tell(
    name,
    times.map(({ paint }) => paint),
    times.map(({ answer }) => answer),
  );
}

/** A choice made by key, there and back: the browser counts the key as the interaction. */
const byKey = (page, name) => (run) =>
  page.getByRole('combobox', { name, exact: true }).press(run % 2 === 0 ? 'ArrowDown' : 'ArrowUp');

/** One after another, again and again. */
const inTurn = (page, names) => (run) =>
  page
    .getByRole('group', { name: 'View', exact: true })
    .getByRole('button', { name: names[run % names.length], exact: true })
    .click();

async function profile(page, runs) {
  const box = page.getByRole('searchbox', { name: 'Find a measure' });
  await repeated(page, 'order of the profile', runs, byKey(page, 'Order'));
  await repeated(page, 'another set of councils', runs, byKey(page, 'Compared with'));
  await repeated(page, 'another year', runs, byKey(page, 'Year'));
  const letters = ['c', 'a', 'r', 'e', 'Backspace', 'Backspace', 'Backspace', 'Backspace'];
  await repeated(page, 'a letter in the search', runs, (run) =>
    box.press(letters[run % letters.length]),
  );
  await box.fill('');
}

async function views(page, runs) {
  const shows = ['Years', 'Councils', 'One measure', 'Two measures', 'Profile'];
  await repeated(page, 'first look at each view', shows.length, inTurn(page, shows));
  await repeated(page, 'profile, years', runs, inTurn(page, ['Years', 'Profile']));
  await repeated(page, 'profile, councils', runs, inTurn(page, ['Councils', 'Profile']));
  await repeated(page, 'profile, one measure', runs, inTurn(page, ['One measure', 'Profile']));
}

async function councils(page, runs) {
  await inTurn(page, ['Councils'])(0);
  const rows = page.locator('.scroll.councils');
  await rows.waitFor();
  const heads = rows.locator('thead button');
  await repeated(page, 'order of every council', runs, (run) => heads.nth(run % 5).click());
  const frames = [];
  for (let run = 0; run < runs; run += 1) {
    await rows.evaluate((node) => node.scrollTo(0, 0));
    frames.push(await page.evaluate(scrollThrough));
  }
  tell('scrolling them, longest frame', frames, null);
}

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: join(root, 'dist') },
    runs: { type: 'string', default: '10' },
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
  page.setDefaultTimeout(120_000);
  await page.goto(new URL('?screen=compare', server.url).href);
  await untilLive(page);
  await page.getByRole('combobox', { name: 'Order', exact: true }).waitFor();
  await profile(page, runs);
  await views(page, runs);
  await councils(page, runs);
  console.log(`load of this computer meanwhile: ${Math.round(loadavg()[0] * 10) / 10}`);
} finally {
  await browser.close();
  await server.close();
  trap.close();
}
