/** A new version while a page is open: it says so, and takes over when it is asked to. */
import assert from 'node:assert/strict';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { listForOffline } from '../../offline.mjs';
import { serve } from '../../server.mjs';
import { launch, openContext, untilLive } from '../browser.mjs';
import { copySample } from '../own.mjs';
import { rowOf, tableText } from '../scorecard.mjs';

/** Another folder with the same files, each linked, so that none is copied. */
function linkedCopy(from, to) {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const path = join(to, relative(from, entry.parentPath), entry.name);
    if (entry.isDirectory()) mkdirSync(path, { recursive: true });
    else linkSync(join(entry.parentPath, entry.name), path);
  }
}

/** Writes the next version into a linked copy: its page differs, and so does its list of files. */
function publishNext(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const name of readdirSync(folder)) {
    if (/^(?:index\.html|sw\.js)/u.test(name)) rmSync(join(folder, name));
  }
  const next = page.replace('</head>', '<meta name="version-under-trial" content="next"></head>');
  assert.notEqual(next, page);
  writeFileSync(join(folder, 'index.html'), next);
  listForOffline(folder);
}

const isNext = (page) => page.locator('meta[name="version-under-trial"]').count();
const notice = (page) => page.getByRole('heading', { name: 'A new version is ready' });

async function waitsToBeAsked({ root, trap }) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'versions-'));
  linkedCopy(join(root, 'dist'), folder);
  const server = await serve({ root: folder });
  // Another address than the other journeys': their browser would take it for somebody else's.
  const browser = await launch(server.url, trap.origin);
  const { context, faults } = await openContext(browser, server.url);
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await untilLive(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      window.stillHere = true;
    });
    const before = await tableText(page);
    publishNext(folder);
    // The reader comes back to the tab, which is when it asks.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await notice(page).waitFor({ timeout: 60_000 });
    assert.deepEqual(await tableText(page), before);
    // A part that was not fetched before still comes from the version that is on screen.
    await rowOf(page, 'NI 59').locator('th a').click();
    await page.locator('main figure svg').first().waitFor();
    assert.equal(await page.evaluate(() => window.stillHere), true, 'nothing was swapped');
    assert.equal(await isNext(page), 0);
    await page.getByRole('button', { name: 'Reload now' }).click();
    await page.locator('meta[name="version-under-trial"]').waitFor({ state: 'attached' });
    await untilLive(page);
    assert.equal(await notice(page).count(), 0);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A newer version's layout of the database, as its tab would ask for it. */
const askForNewerLayout = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('quarterlight', 99);
    request.addEventListener('success', () => resolve(request.result.version));
    request.addEventListener('error', () => reject(request.error));
  });

async function stopsWriting({ page, context, url }) {
  await copySample(page, url);
  const before = await tableText(page);
  const newer = await context.newPage();
  await newer.goto(new URL('manifest.webmanifest', url).href);
  assert.equal(await newer.evaluate(askForNewerLayout), 99);
  const words = page.getByRole('heading', { name: 'A newer version is open in another tab' });
  await words.waitFor();
  await page.getByRole('button', { name: 'Workspaces' }).click();
  await page.getByLabel('Name of this workspace').fill('Written by the old tab');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await words.waitFor();
  assert.equal(await page.locator('.bench').getByText('Written by the old tab').count(), 0);
  assert.deepEqual(await tableText(page), before, 'what was on screen is still there');
  await newer.close();
}

export const versionsJourneys = [
  {
    name: 'versions: a new one announces itself and waits to be asked',
    run: waitsToBeAsked,
    needsServer: 'a new version comes from one',
  },
  {
    name: 'versions: an old tab that meets a newer one stops writing',
    run: stopsWriting,
    // Chromium asks for an icon of its own accord where a file is no page.
    expects: (fault) => /favicon\.ico|Failed to load resource/u.test(fault),
  },
];
