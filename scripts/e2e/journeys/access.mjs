/** axe and reflow on every screen and state: three widths, contrast themes, the safe palette. */
import assert from 'node:assert/strict';
import { axeViolations, colourRules, sidewaysScroll } from '../axe.mjs';
import { openState } from '../browser.mjs';
import { states, walksOf, widths } from '../states.mjs';

/** The narrow page is 320 by 640: a desktop screen enlarged to 400%. */
const heightFor = (width) => (width === 320 ? 640 : 900);

async function assertOpen(page, look, width, rules) {
  await page.setViewportSize({ width, height: heightFor(width) });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const faults = await axeViolations(page, rules);
  const sideways = await sidewaysScroll(page);
  if (sideways > 0) faults.push(`scrolls ${sideways} px sideways`);
  assert.deepEqual(
    faults.map((fault) => `${look}, ${width} wide: ${fault}`),
    [],
  );
}

/** The looks differ in colour alone, so one width and the rules of colour are enough for them. */
async function isOpenToAll({ page, url }, state) {
  await openState(page, url, state, 'standard');
  for (const width of widths) await assertOpen(page, `${state.name}, light`, width);
  await page.emulateMedia({ forcedColors: 'active' });
  await assertOpen(page, `${state.name}, forced colours`, 1440, colourRules);
  await page.emulateMedia({ forcedColors: 'none' });
  // A dialog may stand over the palette's button; charts follow the button, styles the class.
  await page.evaluate(() => document.documentElement.classList.add('palette-safe'));
  await assertOpen(page, `${state.name}, safe palette`, 1440, colourRules);
  await page.evaluate(() => document.documentElement.classList.remove('palette-safe'));
}

export const accessJourneys = walksOf(states).map((walk) => ({
  name: `access: ${walk.map(({ name }) => name).join(', ')}`,
  run: async (world) => {
    for (const state of walk) await isOpenToAll(world, state);
  },
}));
