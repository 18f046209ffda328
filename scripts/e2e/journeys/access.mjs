/** axe and reflow on every screen and state: three widths, contrast themes, the safe palette. */
import assert from 'node:assert/strict';
import { axeViolations, sidewaysScroll } from '../axe.mjs';
import { openState } from '../browser.mjs';
import { states, widths } from '../states.mjs';

/** The narrow page is 320 by 640: a desktop screen enlarged to 400%. */
const heightFor = (width) => (width === 320 ? 640 : 900);

async function assertOpen(page, look, width) {
  await page.setViewportSize({ width, height: heightFor(width) });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const faults = await axeViolations(page);
  const sideways = await sidewaysScroll(page);
  if (sideways > 0) faults.push(`scrolls ${sideways} px sideways`);
  assert.deepEqual(
    faults.map((fault) => `${look}, ${width} wide: ${fault}`),
    [],
  );
}

/** The looks differ in colour alone, so one width is enough for the others. */
async function isOpenToAll({ page, url, state }) {
  await openState(page, url, state, 'standard');
  for (const width of widths) await assertOpen(page, 'light', width);
  await page.emulateMedia({ forcedColors: 'active' });
  await assertOpen(page, 'forced colours', 1440);
  await page.emulateMedia({ forcedColors: 'none' });
  // A dialog may stand over the palette's button; charts follow the button, styles the class.
  await page.evaluate(() => document.documentElement.classList.add('palette-safe'));
  await assertOpen(page, 'safe palette', 1440);
}

export const accessJourneys = states.map((state) => ({
  name: `access: ${state.name}`,
  run: (world) => isOpenToAll({ ...world, state }),
}));
