/** Adding figures: a good file by keyboard alone, hostile text, a file that is refused. */
import assert from 'node:assert/strict';
import { untilLive } from '../browser.mjs';
import { chooseFiles, csv } from '../files.mjs';
import { tabTo } from '../keyboard.mjs';
import { names, rowOf, tableText } from '../scorecard.mjs';
import { hostileJourneys } from './hostile.mjs';
import { matchingJourneys } from './matching.mjs';
import { personalJourneys } from './personal.mjs';
import { reviewJourneys } from './review.mjs';

const november = csv('harrow-november-2012.csv', [
  'Indicator,Area,Period,Basis,Value,Numerator,Denominator,Note',
  'NI 59,Harrow,2012-11,month,60.0,24,40,Posts filled in November',
  'NI 62,Harrow,Apr-Nov 2012,running total,10.2,16,157,',
  'NI 999,Harrow,2012-11,month,1,,,',
]);

const pwned = `<img src=x onerror="window.__pwned=1">`;
const hostile = csv('hostile.csv', [
  'Indicator,Area,Period,Basis,Value,Note',
  `NI 59,Harrow,2012-11,month,60.0,"${pwned.replaceAll('"', '""')} =HYPERLINK(""http://192.0.2.1"")"`,
  `"${pwned.replaceAll('"', '""')}",Harrow,2012-11,month,1,x`,
]);

const neither = csv('neighbours.csv', ['model,la_code,rank', '2025,E09000002,1']);

/** Presses Enter on the button, as a person does, and answers the browser's choice of files. */
async function chooseByKeyboard(page, files) {
  const asked = page.waitForEvent('filechooser');
  await tabTo(page, page.getByRole('button', { name: 'Choose files' }));
  await page.keyboard.press('Enter');
  await (await asked).setFiles(files);
}

async function addsByKeyboard({ page, url }) {
  await page.goto(url);
  await untilLive(page);
  await tabTo(page, page.getByRole('link', { name: 'Add figures' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/screen=import/u);
  await chooseByKeyboard(page, [november]);
  await page.getByRole('heading', { level: 1, name: /Nothing is added/u }).waitFor();
  const review = await page.locator('main').innerText();
  assert.match(review, /NI 999/u, 'the unknown indicator is named');
  assert.match(review, /Set aside/u);
  await tabTo(page, page.getByRole('button', { name: /^Accept/u }));
  await page.keyboard.press('Enter');
  await rowOf(page, 'NI 59').filter({ hasText: '24 of 40' }).waitFor({ timeout: 60_000 });
  assert.match(await rowOf(page, 'NI 59').innerText(), /Posts filled in November/u);
}

async function showsHostileTextAsText({ page, url }) {
  await page.goto(new URL('?screen=import', url).href);
  await chooseFiles(page, [hostile]);
  await page.locator('.tally').waitFor();
  assert.ok((await page.locator('main').innerText()).includes('onerror'), 'the cell is shown');
  await page.getByRole('button', { name: /^Accept/u }).click();
  await rowOf(page, 'NI 59').filter({ hasText: '60' }).waitFor({ timeout: 60_000 });
  assert.ok((await tableText(page)).some((text) => text.includes('<img src=x')));
  assert.equal(await page.evaluate(() => '__pwned' in window), false);
}

async function refusesAndKeeps({ page, url }) {
  await page.goto(url);
  await untilLive(page);
  const before = await names(page);
  await page.getByRole('link', { name: 'Add figures' }).click();
  await chooseFiles(page, [neither]);
  await page.getByRole('heading', { level: 1, name: 'None of this could be read' }).waitFor();
  assert.match(await page.locator('main').innerText(), /la_code/u, 'it says what was found');
  await page.getByRole('link', { name: 'Scorecard' }).click();
  assert.deepEqual(await names(page), before);
}

export const importJourneys = [
  { name: 'import: choose, review and accept a file by keyboard alone', run: addsByKeyboard },
  { name: 'import: hostile text is shown as text', run: showsHostileTextAsText },
  {
    name: 'import: a file that is none of ours is refused, and nothing changes',
    run: refusesAndKeeps,
  },
  ...reviewJourneys,
  ...matchingJourneys,
  ...personalJourneys,
  ...hostileJourneys,
];
