/** The site's data is removed while a page is open: the officer hears of it, and nothing is lost. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { untilLive } from '../browser.mjs';
import { chooseFiles, csv } from '../files.mjs';
import { acceptOctober, button, copySample, entryOf, openWorkFile } from '../own.mjs';
import { rowOf, tableText } from '../scorecard.mjs';

const november = csv('harrow-november-2012.csv', [
  'Indicator,Area,Period,Basis,Value,Numerator,Denominator',
  'NI 59,Harrow,2012-11,month,60,24,40',
]);

const notice = (page) =>
  page.getByRole('heading', { name: 'The browser has cleared what was kept' });

/** As the browser's own settings do, from another tab. */
async function clearSite(context, url) {
  const other = await context.newPage();
  await other.goto('about:blank');
  const cdp = await context.newCDPSession(other);
  const { origin } = new URL(url);
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await other.close();
}

async function isSaidAgain(page, act) {
  await button(page, 'Close').click();
  await notice(page).waitFor({ state: 'detached' });
  await act();
  await notice(page).waitFor();
}

/** Each of the ways to write. Before any of them the page has heard of it by itself. */
async function sayItEach(page) {
  const scorecard = await tableText(page);
  await isSaidAgain(page, async () => {
    await button(page, 'Workspaces').click();
    await page.getByLabel('Name of this workspace').fill('Never kept');
    await button(page, 'Rename').click();
    await button(page, 'Workspaces').click();
  });
  await isSaidAgain(page, async () => {
    await page.getByRole('link', { name: 'Add figures' }).click();
    await chooseFiles(page, [november]);
    await page.getByRole('button', { name: /^Accept/u }).click();
  });
  await page.getByRole('link', { name: 'History' }).click();
  await notice(page).waitFor();
  const added = entryOf(page, 'Added harrow-october-2012.csv');
  await isSaidAgain(page, () => added.getByRole('button', { name: 'Undo' }).click());
  await page.getByRole('link', { name: 'Scorecard', exact: true }).click();
  assert.deepEqual(await tableText(page), scorecard, 'what was on screen is still there');
}

async function saysItIsCleared({ page, context, url }) {
  await copySample(page, url);
  await acceptOctober(page);
  const before = await tableText(page);
  await clearSite(context, url);
  await notice(page).waitFor({ timeout: 5_000 });
  await page.getByText('No longer in this browser.').waitFor();
  await sayItEach(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('alert').getByRole('button', { name: 'Save a work file' }).click();
  await page.getByText(/^Work file saved/u).waitFor();
  const work = readFileSync(await (await downloading).path());
  await openWorkFile(page, work);
  await notice(page).waitFor({ state: 'detached' });
  await page.getByText('Saved in this browser.').waitFor();
  await rowOf(page, 'NI 147').filter({ hasText: '12 of 15' }).waitFor({ timeout: 60_000 });
  await untilLive(page);
  assert.deepEqual(await tableText(page), before, 'the work file held all of it');
}

export const clearedJourneys = [
  {
    name: 'keep: cleared storage is noticed by itself and by every action, and nothing is lost',
    run: saysItIsCleared,
    needsServer: 'clearing takes away what was kept for working without one',
  },
];
