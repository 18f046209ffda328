/** Everything with the keyboard alone: no pointer is used in this file. */
import assert from 'node:assert/strict';
import { untilLive } from '../browser.mjs';
import { assertFocusSeen, tabTo } from '../keyboard.mjs';
import { names, rowOf } from '../scorecard.mjs';

async function skipsToMain({ page, url }) {
  await page.goto(url);
  await untilLive(page);
  await page.keyboard.press('Tab');
  await assertFocusSeen(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isInMain = await page.evaluate(
    () => document.activeElement?.closest('main') !== null && document.activeElement !== null,
  );
  assert.ok(isInMain, 'the skip link does not lead into main');
  await changesPalette(page);
}

async function sortsAndFilters({ page, url }) {
  await page.goto(url);
  await untilLive(page);
  const all = await names(page);
  await tabTo(page, page.getByLabel('Target', { exact: true }));
  await page.keyboard.press('ArrowDown');
  await page.waitForURL(/target=/u);
  assert.ok((await names(page)).length < all.length);
  await tabTo(page, page.getByLabel('Find a measure'));
  await page.keyboard.type('zzzz');
  await page.waitForURL(/find=zzzz/u);
  await tabTo(page, page.getByRole('button', { name: 'Clear the filters' }));
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => !address.search.includes('find='));
  await tabTo(page, page.getByRole('button', { name: 'England', exact: true }));
  await page.keyboard.press('Space');
  await page.waitForURL(/sort=england/u);
  const head = page.locator('th[aria-sort="ascending"]');
  assert.match(await head.innerText(), /England/u);
  await assertFocusSeen(page);
}

async function opensAndWalksAMeasure({ page, url }) {
  await page.goto(url);
  await untilLive(page);
  await tabTo(page, rowOf(page, 'NI 62').locator('th a'));
  await page.keyboard.press('Enter');
  await page.waitForURL(/indicator=CLA_3PLUS/u);
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  const chart = page.locator('main figure [tabindex="0"]').first();
  await tabTo(page, chart);
  const said = new Set();
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'End', 'ArrowLeft']) {
    await page.keyboard.press(key);
    said.add(await page.locator('main figure [aria-live], main figure output').first().innerText());
  }
  assert.ok(said.size >= 3, `the chart says only ${[...said].join(' | ')}`);
  await tabTo(
    page,
    page
      .getByRole('combobox', { name: /Compare/u })
      .or(page.getByRole('radio', { name: 'London' })),
  );
  await page.keyboard.press('ArrowDown');
  await page.waitForURL(/comparator=london/u);
}

async function changesPalette(page) {
  await tabTo(page, page.getByRole('button', { name: /colour-blind/iu }));
  await page.keyboard.press('Space');
  await page.locator(':root.palette-safe').waitFor({ state: 'attached' });
  await page.reload();
  await page.locator(':root.palette-safe').waitFor({ state: 'attached' });
}

export const keyboardJourneys = [
  {
    name: 'keyboard: the skip link leads to the figures; the palette changes and is remembered',
    run: skipsToMain,
  },
  { name: 'keyboard: filter, find, clear and sort', run: sortsAndFilters },
  {
    name: 'keyboard: open a measure, walk its chart, compare with London',
    run: opensAndWalksAMeasure,
  },
];
