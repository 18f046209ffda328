/** The comparison with the keyboard alone: its views, its set of councils, its drawings. */
import assert from 'node:assert/strict';
import { goTo, untilLive } from '../browser.mjs';
import { assertFocusSeen, tabTo } from '../keyboard.mjs';

async function open({ page, url }, path) {
  await page.goto(new URL(path, url).href);
  await untilLive(page);
  await page.locator('.compare-bar').waitFor({ timeout: 60_000 });
}

async function changesSetAndViews(world) {
  const { page } = world;
  await open(world, '?screen=compare');
  const sentence = page.locator('.compare .eyebrow');
  const before = await sentence.innerText();
  await tabTo(page, page.getByRole('combobox', { name: 'Compared with', exact: true }));
  await page.keyboard.press('ArrowDown');
  await page.waitForURL(/comparator=/u);
  await page.waitForFunction(
    (text) => document.querySelector('.compare .eyebrow')?.textContent !== text,
    before,
  );
  await tabTo(page, page.getByRole('button', { name: 'Councils', exact: true }));
  await page.keyboard.press('Space');
  await page.waitForURL(/show=councils/u);
  await page.locator('table.rug tbody tr').first().waitFor();
  await assertFocusSeen(page);
  await walksTheDistribution(world);
}

async function walksTheDistribution({ page, url }) {
  await goTo(page, new URL('?screen=compare&show=measure&indicator=CLA_3PLUS', url).href);
  await tabTo(page, page.locator('figure .sketch').first());
  const said = new Set();
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'End']) {
    await page.keyboard.press(key);
    said.add(await page.locator('figure [aria-live]').first().innerText());
  }
  assert.ok(said.size >= 3, `the drawing says only ${[...said].join(' | ')}`);
}

export const compareJourneys = [
  {
    name: 'compare: another set, every council, and a walk through a measure’s, by keyboard',
    run: changesSetAndViews,
  },
];
