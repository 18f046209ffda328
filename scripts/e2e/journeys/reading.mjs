/** Reading the sample: the scorecard, one measure, the address, paper. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goTo, untilLive } from '../browser.mjs';
import { button, copyShown, entryOf } from '../own.mjs';
import { names, rowOf, rows, tableText } from '../scorecard.mjs';

/** The readings that the paper of December 2012 got wrong or left out. */
async function opensOnHarrow({ page, context, url }) {
  await page.goto(url);
  await untilLive(page);
  assert.match(await page.locator('h1').innerText(), /Harrow/u);
  assert.equal(await rows(page).count(), 11);
  const ni62 = await rowOf(page, 'NI 62').innerText();
  assert.match(ni62, /11 of 158/u);
  assert.match(ni62, /running total/iu);
  assert.match(ni62, /No band/u);
  const ni64 = await rowOf(page, 'NI 64').innerText();
  assert.match(ni64, /\bMet\b/u);
  assert.match(await rowOf(page, 'NI 67').innerText(), /68 councils share 100%/u);
  await context.setOffline(true);
  await opensAMeasure(page);
}

/** The figures that stand there before the engine are those that it then gives. */
async function figuresBeforeEngine({ page, context, url }) {
  let release = () => {};
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await context.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(url);
  await rows(page).first().waitFor();
  const before = await tableText(page);
  assert.equal(await page.locator('header .state').getByText('Up to date').count(), 0);
  release();
  await untilLive(page);
  assert.deepEqual(await tableText(page), before);
}

async function addressHoldsTheView({ page, context, url }) {
  await page.goto(url);
  await untilLive(page);
  const all = await names(page);
  await page.getByLabel('Target', { exact: true }).selectOption('met');
  await page.waitForURL(/target=met/u);
  const met = await names(page);
  assert.ok(met.length > 0 && met.length < all.length);
  await page.getByRole('button', { name: 'England', exact: true }).click();
  await page.waitForURL(/sort=england/u);
  const sorted = await names(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await untilLive(other);
  assert.deepEqual(await names(other), sorted);
  await other.close();
  await page.goBack();
  await page.waitForURL((address) => !address.search.includes('sort='));
  assert.deepEqual(await names(page), met);
  await page.goBack();
  await page.waitForURL((address) => !address.search.includes('target='));
  assert.deepEqual(await names(page), all);
  await page.goForward();
  await page.goForward();
  await page.waitForURL(/sort=england/u);
  assert.deepEqual(await names(page), sorted);
}

async function opensAMeasure(page) {
  const link = rowOf(page, 'NI 62').locator('th a');
  await link.click();
  await page.waitForURL(/screen=indicator.*indicator=CLA_3PLUS/u);
  await page.locator('main figure svg').first().waitFor();
  assert.match(await page.locator('h1').innerText(), /\?$/u);
  const main = await page.locator('main').innerText();
  assert.match(main, /11 of 158/u);
  assert.match(main, /Lowest quarter/u);
  await page.goBack();
  await rows(page).first().waitFor();
  assert.equal(await rows(page).count(), 11);
}

async function strangeAddress({ page, url }) {
  const strange =
    '?area=%3Cscript%3Ealert(1)%3C%2Fscript%3E&period=yesterday&sort=nothing&indicator=__proto__&screen=constructor';
  await page.goto(new URL(strange, url).href);
  await untilLive(page);
  assert.equal(await rows(page).count(), 11);
}

const steps = (page) => page.getByRole('radio', { name: 'Steps' });

/** The path between a plan's dates, chosen to be looked at, then kept for the measure. */
async function keepsAPath(page) {
  await copyShown(page);
  const measure = new URL(page.url());
  measure.searchParams.set('screen', 'indicator');
  measure.searchParams.set('indicator', 'LOCAL_NEET_CL');
  await goTo(page, measure.href);
  await steps(page).check();
  await button(page, 'Keep this for the measure').click();
  await page.getByText('Judged in steps, as kept for this measure').waitFor({ timeout: 30_000 });
  assert.ok(!page.url().includes('path='), 'what is kept needs no place in the address');
  assert.equal(await button(page, 'Keep this for the measure').count(), 0);
  await page.reload();
  await page.getByText('Judged in steps, as kept for this measure').waitFor({ timeout: 60_000 });
  assert.ok(await steps(page).isChecked());
  await page.getByRole('link', { name: 'History' }).click();
  await entryOf(page, 'to steps').getByRole('button', { name: 'Undo' }).click();
  await entryOf(page, 'Undid').waitFor();
  await goTo(page, measure.href);
  await page.getByRole('radio', { name: 'A straight line', checked: true }).waitFor();
  assert.equal(await page.getByText('as kept for this measure').count(), 0);
}

async function otherSample({ page, url }) {
  await page.goto(new URL('?workspace=barking-dagenham-2014', url).href);
  await untilLive(page);
  assert.match(await page.locator('h1').innerText(), /Barking and Dagenham/u);
  const text = (await tableText(page)).join('\n');
  for (const figure of [/\b33 children\b/u, /\b64 children\b/u, /\b31%/u, /\b28%/u])
    assert.match(text, figure);
  await keepsAPath(page);
}

function fromPdf(program, args) {
  const result = spawnSync(program, args, { encoding: 'utf8' });
  assert.equal(result.status, 0, result.stderr);
  return result.stdout;
}

/** Every word beside a colour is on the paper too, as text, and the file is tagged. */
async function prints({ page, url }) {
  assert.ok(existsSync('/usr/bin/pdftotext'), 'apt-get install poppler-utils');
  await page.goto(url);
  await untilLive(page);
  const words = await page
    .locator('main table .chip strong, main table .tgt strong')
    .allInnerTexts();
  assert.ok(words.length >= 22);
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    const file = join(folder, 'scorecard.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, tagged: true }));
    const about = fromPdf('/usr/bin/pdfinfo', [file]);
    assert.match(about, /Tagged:\s+yes/u);
    assert.match(about, /Pages:\s+2\b/u);
    const text = fromPdf('/usr/bin/pdftotext', ['-layout', file, '-']);
    const counted = (needle) => text.split(needle).length - 1;
    for (const word of new Set(words.map((each) => each.split('\n').at(-1)?.trim() ?? ''))) {
      const wanted = words.filter((each) => each.trim().endsWith(word)).length;
      assert.ok(
        counted(word) >= wanted,
        `"${word}" is printed ${counted(word)} of ${wanted} times`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const readingJourneys = [
  {
    name: 'the page opens on the Harrow sample, reads it honestly, and works on without a connection',
    run: opensOnHarrow,
    // The page asks the server first; that there was none is what is being tried.
    expects: (fault) => /ERR_INTERNET_DISCONNECTED/u.test(fault),
  },
  { name: 'the figures stand there before the engine, and are its own', run: figuresBeforeEngine },
  { name: 'the view is the address: restored, back, forward', run: addressHoldsTheView },
  {
    name: 'the second sample opens from its address; its path is kept, and undone',
    run: otherSample,
  },
  { name: 'a strange address gives the page, not a fault', run: strangeAddress },
  { name: 'the scorecard prints with every chip in words', run: prints },
];
