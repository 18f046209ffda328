/** axe and reflow on every screen, state, width and look. */
import assert from 'node:assert/strict';
import { axeViolations, sidewaysScroll } from '../axe.mjs';
import { openState } from '../browser.mjs';
import { looks, states, widths } from '../states.mjs';

const checks = states.flatMap((state) =>
  looks.flatMap((look) => widths.map((width) => ({ state, look, width }))),
);

/** The narrow page is 320 by 640: a 1280 by 1024 screen at 400%, near enough. */
const heightFor = (width) => (width === 320 ? 640 : 900);

export const accessJourneys = checks.map(({ state, look, width }) => ({
  name: `access: ${state.name}, ${look.name}, ${width} wide`,
  context: { viewport: { width, height: heightFor(width) }, ...look.media },
  run: async ({ page, url }) => {
    await openState(page, url, state, look.palette);
    assert.deepEqual(await axeViolations(page), []);
    assert.equal(await sidewaysScroll(page), 0, 'the page scrolls sideways');
  },
}));
