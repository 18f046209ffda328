/** What is kept: still there after a reload, undone and redone, taken elsewhere, in two tabs, offline. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { goTo, untilLive } from '../browser.mjs';
import { chooseFiles } from '../files.mjs';
import { tabTo } from '../keyboard.mjs';
import { acceptOctober, button, copySample, entryOf, october, openWorkFile } from '../own.mjs';
import { rowOf, rows, tableText } from '../scorecard.mjs';
import { clearedJourneys } from './cleared.mjs';
import { versionsJourneys } from './versions.mjs';

/** The wasm is held back, so that what stands there can't have come from the engine. */
async function isThereAfterReload({ page, context, url }) {
  await page.goto(url);
  await untilLive(page);
  await acceptOctober(page);
  const before = await tableText(page);
  let release = () => {};
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await context.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await rows(page).first().waitFor();
  assert.deepEqual(await tableText(page), before);
  assert.equal(await page.locator('header .state').getByText('Up to date').count(), 0);
  release();
  await untilLive(page);
  assert.deepEqual(await tableText(page), before);
}

async function asksWhere({ page, url }) {
  await copySample(page, url);
  await page.goto(url);
  await untilLive(page);
  await page.getByRole('link', { name: 'Add figures' }).click();
  await chooseFiles(page, [october]);
  await page.getByRole('heading', { name: 'Where these figures go' }).waitFor();
  assert.equal(
    await page.getByLabel('Name of the new workspace').inputValue(),
    'Harrow, our figures',
  );
  await page.getByRole('button', { name: /^Add to Harrow, our figures instead/u }).click();
  await page.getByText('These figures are added to Harrow, our figures.').waitFor();
  await page.getByRole('button', { name: /^Accept/u }).click();
  await rowOf(page, 'NI 147').filter({ hasText: '12 of 15' }).waitFor({ timeout: 60_000 });
  assert.ok((await rows(page).count()) > 1, 'the figures stand among those that were held');
}

const said = 'Two assessors started in October.';
const commentary = (page) => page.getByLabel(/^What you want to say about/u);
const openPart = (page, name) =>
  page.locator('details > summary').filter({ hasText: new RegExp(`^${name}$`, 'u') });

async function undoesByKeyboard({ page, url }) {
  await copySample(page, url);
  const before = await rowOf(page, 'NI 59').innerText();
  await tabTo(page, rowOf(page, 'NI 59').locator('th a'));
  await page.keyboard.press('Enter');
  await page.waitForURL(/screen=indicator/u);
  await tabTo(page, openPart(page, 'Commentary'));
  await page.keyboard.press('Enter');
  await tabTo(page, commentary(page));
  await page.keyboard.type(said);
  const saving = page.locator('details[open]').getByRole('button', { name: 'Save', exact: true });
  await tabTo(page, saving);
  await page.keyboard.press('Enter');
  await page.getByText('Saved.', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Scorecard', exact: true }).click();
  await rowOf(page, 'NI 59').filter({ hasText: said }).waitFor({ timeout: 30_000 });
  await page.getByRole('link', { name: 'History' }).click();
  const entry = entryOf(page, 'Wrote a commentary');
  await tabTo(page, entry.getByRole('button', { name: 'Undo' }));
  await page.keyboard.press('Enter');
  await entryOf(page, 'Undid').waitFor();
  await page.getByRole('link', { name: 'Scorecard', exact: true }).click();
  await rowOf(page, 'NI 59').waitFor();
  await page.waitForFunction((text) => !document.body.innerText.includes(text), said);
  assert.equal(await rowOf(page, 'NI 59').innerText(), before);
}

async function opensElsewhere({ page, url, openOther }) {
  await copySample(page, url);
  await acceptOctober(page);
  const before = await tableText(page);
  const downloading = page.waitForEvent('download');
  await button(page, 'Save a work file').click();
  const download = await downloading;
  assert.equal(download.suggestedFilename(), 'Harrow, our figures.quarterlight.zip');
  await page.getByText(/^Work file saved/u).waitFor();
  const buffer = readFileSync(await download.path());
  const { context, faults } = await openOther();
  try {
    const other = await context.newPage();
    await other.goto(url);
    await untilLive(other);
    await openWorkFile(other, buffer);
    await other.waitForURL(/workspace=yours/u);
    await rowOf(other, 'NI 147').filter({ hasText: '12 of 15' }).waitFor({ timeout: 60_000 });
    await untilLive(other);
    assert.deepEqual(await tableText(other), before);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

async function followsTheOther({ page, context, url }) {
  await copySample(page, url);
  const other = await context.newPage();
  await other.goto(page.url());
  await untilLive(other);
  await button(page, 'Workspaces').click();
  await page.getByLabel('Name of this workspace').fill('Named in the first tab');
  await button(page, 'Rename').click();
  await other.locator('.bench').getByText('Named in the first tab').waitFor({ timeout: 1_000 });
  await acceptOctober(page);
  await rowOf(other, 'NI 147').filter({ hasText: '12 of 15' }).waitFor({ timeout: 10_000 });
  await other.close();
}

const screenMarks = {
  scorecard: 'main table tbody tr',
  indicator: 'main figure svg',
  compare: 'main h1',
  targets: 'main h1',
  import: 'main h1',
  history: '.history ol > li',
  help: 'main h1',
};

/** The server answers nobody: only what the first visit kept is left. */
async function worksWithTheServerOff({ page, context, url }) {
  await copySample(page, url);
  const before = await tableText(page);
  const { search } = new URL(page.url());
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  // One fresh start; the screens are then gone round in it, and bring in their own code.
  await page.reload();
  for (const [screen, mark] of Object.entries(screenMarks)) {
    const indicator = screen === 'indicator' ? '&indicator=CLA_3PLUS' : '';
    await goTo(page, new URL(`${search}&screen=${screen}${indicator}`, url).href);
    await page.locator(mark).first().waitFor({ timeout: 60_000 });
    await page.locator('header .state').getByText('Working without a connection').waitFor();
    await untilLive(page);
  }
  await goTo(page, new URL(search, url).href);
  await rows(page).first().waitFor();
  assert.deepEqual(await tableText(page), before);
  await acceptOctober(page);
}

export const keepJourneys = [
  {
    name: 'keep: what was accepted is there after a reload, before the engine',
    run: isThereAfterReload,
  },
  { name: 'keep: beside a sample it is asked where figures go', run: asksWhere },
  { name: 'keep: a commentary is written and undone by keyboard', run: undoesByKeyboard },
  {
    name: 'keep: a work file opens elsewhere to the same scorecard',
    run: opensElsewhere,
    others: 1,
  },
  { name: 'keep: two pages on one workspace follow each other', run: followsTheOther, alone: true },
  {
    name: 'keep: every screen works with the server off',
    run: worksWithTheServerOff,
    // The page asks the server first; that there was none is what is being tried.
    expects: (fault) => /ERR_INTERNET_DISCONNECTED/u.test(fault),
  },
  ...clearedJourneys,
  ...versionsJourneys,
];
