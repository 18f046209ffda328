/** Every hostile file of the corpus, on every screen: no script runs and nothing is asked of anyone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { untilLive } from '../browser.mjs';
import { chooseFiles } from '../files.mjs';
import {
  falseWorkFiles,
  hostileAddresses,
  hostileFiles,
  hostileFolder,
  hostileNames,
  searchTexts,
} from '../hostile.mjs';
import { rows } from '../scorecard.mjs';

const BRISTOL = 'E06000023';
const main = (page) => page.locator('main');

/**
 * Writes a measure of one's own for each name straight into the open workspace's log, as the screen
 * for it would one by one.
 */
async function addMeasures(names) {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const db = await settled(indexedDB.open('quarterlight'));
  const tx = db.transaction(['workspaces', 'entries'], 'readwrite');
  const workspaces = tx.objectStore('workspaces');
  const [info] = await settled(workspaces.getAll());
  const [kept] = await settled(tx.objectStore('entries').getAll());
  let seq = info.head;
  for (const name of names) {
    seq += 1;
    const indicator = {
      code: `OWN_HOSTILE_${seq}`,
      refs: [],
      name,
      formalName: name,
      question: name,
      theme: 'Safe',
      unit: 'rate',
      unitWords: name,
      decimals: 1,
      polarity: 'low',
      yearBasis: 'year',
      yearEndMonth: 3,
      inYear: 'both',
      numeratorWords: name,
      denominatorWords: name,
      one: name,
      many: name,
      definition: name,
      breaks: [],
      source: name,
      aliases: [],
    };
    const entry = {
      ...kept.entry,
      id: `hostile-${seq}`,
      seq,
      action: { kind: 'local_indicator', indicator },
    };
    tx.objectStore('entries').add({ workspace: info.id, entry }, [info.id, seq]);
  }
  workspaces.put({ ...info, head: seq });
  await new Promise((resolve, reject) => {
    tx.addEventListener('complete', resolve);
    tx.addEventListener('abort', () => reject(tx.error));
  });
  db.close();
}

async function startWith(page, url, names) {
  await page.goto(url);
  await untilLive(page);
  await page.getByRole('button', { name: 'Copy this sample to work on it' }).click();
  await page.waitForURL(/workspace=yours/u);
  await page.getByRole('button', { name: 'Save a work file' }).waitFor();
  await page.evaluate(addMeasures, names);
  await page.reload();
  await untilLive(page);
}

/** Spreadsheets run a cell that begins so, whatever stands before it that can't be seen. */
const runs = /^[\s\u200B-\u200F\u2060\uFEFF"]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;
const isNumber = /^[+-]?[\d.,]+(?:E[+-]?\d+)?%?$/iu;

async function reviewAll(page, files) {
  await page.getByRole('link', { name: 'Add figures' }).click();
  await chooseFiles(page, files);
  await page.locator('.tally').waitFor({ timeout: 120_000 });
  const count = await page.locator('.files .file').count();
  assert.equal(count, files.length, 'each file stands in the review');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all problems as CSV' }).click();
  const list = readFileSync(await (await downloading).path(), 'utf8');
  const cells = Papa.parse(list.slice(1)).data.flat();
  const armed = cells.filter((cell) => runs.test(cell) && !isNumber.test(cell));
  assert.deepEqual(armed.slice(0, 3), [], 'no cell of a download runs in a spreadsheet');
  for (const more of (await page.getByRole('button', { name: /^Show more/u }).all()).slice(0, 4))
    await more.click();
  const refused = await page.locator('.files .file .sev').count();
  for (const unsaid of await page.locator('.qn').filter({ hasText: 'are below 1' }).all())
    await unsaid.getByRole('radio').first().check();
  await page.getByRole('button', { name: /^Accept/u }).click();
  await rows(page).first().waitFor({ timeout: 120_000 });
  await untilLive(page);
  return { refused, cells: cells.length };
}

/** Goes round within the page, so that the engine starts only once. */
async function visit(page, address, mark) {
  await page.evaluate((search) => {
    window.history.pushState(null, '', search);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await page.locator(mark).first().waitFor({ timeout: 60_000 });
}

const here = `?workspace=yours&area=${BRISTOL}&period=2024-06`;
const shows = ['profile', 'years', 'councils', 'measure', 'pairs', 'packs'];

async function visitAll(page, names) {
  await visit(page, here, 'main table tbody tr');
  await main(page).getByText('<img src=x').first().waitFor({ timeout: 60_000 });
  const text = await main(page).textContent();
  const seen = names.filter((name) => text.includes(name));
  const links = await page
    .locator('main table th a')
    .evaluateAll((all) => all.map((link) => new URL(link.href).searchParams.get('indicator')));
  const hostile = links.filter((code) => code?.startsWith('OWN_HOSTILE'));
  for (const code of hostile.slice(0, 8)) {
    await visit(page, `${here}&screen=indicator&indicator=${code}`, '.edit summary');
    for (const part of await page.locator('.edit summary').all()) await part.click();
    for (const chart of await page.locator('main figure svg').all()) await chart.hover();
  }
  for (const show of shows) {
    const choice = `&indicator=${hostile[0]}&second=${hostile[1]}`;
    await visit(page, `${here}&screen=compare&show=${show}${choice}`, 'main h1');
    await page.waitForTimeout(300);
  }
  for (const screen of ['targets', 'import', 'help']) {
    await visit(page, `${here}&screen=${screen}`, 'main h1');
  }
  await visit(page, `${here}&screen=history`, '.history ol > li');
  await page.getByRole('button', { name: 'Show what is in it' }).first().click();
  await page.locator('.history .file').first().waitFor();
  await visit(page, here, 'main table tbody tr');
  await page.pdf({ preferCSSPageSize: true });
  return { seen: seen.length, screens: hostile.slice(0, 8).length + shows.length + 5 };
}

async function searchAll(page, texts) {
  const box = page.getByRole('searchbox').first();
  for (const text of texts) {
    await box.fill(text);
    await page.locator('main h1').waitFor();
  }
  await box.fill('');
  await rows(page).first().waitFor();
}

async function offerAll(page, files) {
  await page.getByRole('button', { name: 'Workspaces' }).click();
  for (const file of files) {
    await page.locator('input[data-pick="work-file"]').setInputFiles(file);
    await page.getByRole('heading', { name: 'This is not a work file' }).waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).first().click();
  }
}

const pwned = (page) => page.evaluate(() => '__pwned' in window);

async function survivesAll({ page, url, root, faults, trap }) {
  const folder = hostileFolder(root);
  if (folder === null) return;
  const files = hostileFiles(folder);
  const names = hostileNames(files);
  await startWith(page, url, names);
  const review = await reviewAll(page, files);
  const visited = await visitAll(page, names);
  // Some spell the same once what can't be seen is left out, and stand under one name.
  assert.ok(visited.seen > 60, `${visited.seen} names are shown as typed`);
  await searchAll(page, searchTexts(folder));
  await offerAll(page, falseWorkFiles(folder));
  assert.equal(await pwned(page), false);
  const addresses = hostileAddresses(folder);
  for (const address of addresses) {
    await page.goto(new URL(address.replace(/^\?/u, '?'), url).href);
    await rows(page).first().waitFor();
    assert.equal(await pwned(page), false, address.slice(0, 80));
    assert.equal(new URL(page.url()).origin, new URL(url).origin);
  }
  const policy = faults.filter((fault) => fault.startsWith('policy')).length;
  const asked = faults.filter((fault) => fault.startsWith('asked')).length + trap.heard.length;
  console.log(
    `     ${files.length} files, ${review.refused} refused; ${visited.seen} hostile names on ${visited.screens} screens; ${addresses.length} addresses; 0 scripts run, ${asked} requests off the origin, ${policy} policy violations`,
  );
}

export const hostileJourneys = [
  { name: 'hostile: the corpus is shown on every screen and nothing runs', run: survivesAll },
];
