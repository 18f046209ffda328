/**
 * Pictures of every screen and state, for looking: 1440, 768 and 320 wide, the colour-blind safe
 * palette, forced colours, and as printed. `--only TEXT` takes those whose name holds it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './chromium.mjs';
import { launch, openContext, openState } from './e2e/browser.mjs';
import { looks, states, walksOf, widths } from './e2e/states.mjs';
import { setTrap } from './e2e/trap.mjs';
import { root } from './install.mjs';
import { serve } from './server.mjs';

const out = join(root, '.cache', 'screens');

/** Narrow pages are only taken in the standard palette; the others differ in colour alone. */
const shotsOf = (look) =>
  look.name === 'light'
    ? widths.map((width) => ({ width, suffix: `${width}` }))
    : [{ width: 1440, suffix: look.name }];

async function shoot(page, state, look) {
  for (const { width, suffix } of shotsOf(look)) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(out, `${state.name}-${suffix}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  if (look.name !== 'light') return;
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
  writeFileSync(join(out, `${state.name}.pdf`), pdf);
}

/** The states of one walk in one look, on one page. */
async function shootWalk(browser, url, walk, look) {
  const { context } = await openContext(browser, url, look.media);
  const page = await context.newPage();
  for (const state of walk) {
    await openState(page, url, state, look.palette);
    await shoot(page, state, look);
    console.log(`${state.name}, ${look.name}`);
  }
  await context.close();
}

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
ensureChromium();
mkdirSync(out, { recursive: true });
const trap = await setTrap();
const server = await serve({ root: join(root, 'dist') });
const browser = await launch(server.url, trap.origin);
const chosen = states.filter(({ name }) => name.includes(values.only));
for (const walk of walksOf(chosen)) {
  for (const look of looks) await shootWalk(browser, server.url, walk, look);
}
await browser.close();
await server.close();
trap.close();
