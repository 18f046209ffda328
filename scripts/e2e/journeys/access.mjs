/** axe and reflow on every screen, state and look, at three widths. */
import assert from 'node:assert/strict';
import { axeViolations, sidewaysScroll } from '../axe.mjs';
import { openState } from '../browser.mjs';
import { looks, states, widths } from '../states.mjs';

/** The narrow page is 320 by 640: a desktop screen enlarged to 400%. */
const heightFor = (width) => (width === 320 ? 640 : 900);

async function isOpenToAll({ page, url, state, look }) {
  await openState(page, url, state, look.palette);
  for (const width of widths) {
    await page.setViewportSize({ width, height: heightFor(width) });
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    const faults = (await axeViolations(page)).map((fault) => `${width} wide: ${fault}`);
    const sideways = await sidewaysScroll(page);
    if (sideways > 0) faults.push(`${width} wide: scrolls ${sideways} px sideways`);
    assert.deepEqual(faults, []);
  }
}

export const accessJourneys = states.flatMap((state) =>
  looks.map((look) => ({
    name: `access: ${state.name}, ${look.name}`,
    context: look.media,
    run: (world) => isOpenToAll({ ...world, state, look }),
  })),
);
