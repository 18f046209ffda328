/** A workspace of one's own, as an officer makes it. */
import { untilLive } from './browser.mjs';
import { chooseFiles, csv } from './files.mjs';
import { rowOf } from './scorecard.mjs';

export const october = csv('harrow-october-2012.csv', [
  'Indicator,Area,Period,Value,Numerator,Denominator',
  'NI 147,Harrow,2012-10,80,12,15',
]);

export const button = (page, name) => page.getByRole('button', { name, exact: true });

/** Opens a sample by its address and copies it to a workspace of one's own. */
export async function copySample(page, url) {
  await page.goto(url);
  await untilLive(page);
  await copyShown(page);
}

/** Copies the sample on screen. */
export async function copyShown(page) {
  await button(page, 'Copy this sample to work on it').click();
  await page.waitForURL(/workspace=yours/u);
  await button(page, 'Save a work file').waitFor();
  await untilLive(page);
}

export async function acceptOctober(page) {
  await page.getByRole('link', { name: 'Add figures' }).click();
  await chooseFiles(page, [october]);
  await page.getByRole('button', { name: /^Accept/u }).click();
  await rowOf(page, 'NI 147').filter({ hasText: '12 of 15' }).waitFor({ timeout: 60_000 });
  await untilLive(page);
}

/** Opens a work file from the list of workspaces. */
export async function openWorkFile(page, buffer) {
  await button(page, 'Workspaces').click();
  await page
    .locator('input[data-pick="work-file"]')
    .setInputFiles({ name: 'ours.quarterlight.zip', mimeType: 'application/zip', buffer });
}

/** An entry of the history, by words of its title. */
export const entryOf = (page, title) =>
  page.locator('.history ol > li').filter({ hasText: title }).first();
