/**
 * Pictures of every screen and state, for looking: 1440, 768 and 320 wide, the colour-blind safe
 * palette, forced colours, and as printed. `--only TEXT` takes those whose name holds it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './chromium.mjs';
import { launch, openContext, openState } from './e2e/browser.mjs';
import { looks, states, widths } from './e2e/states.mjs';
import { setTrap } from './e2e/trap.mjs';
import { root } from './install.mjs';
import { serve } from './server.mjs';

const out = join(root, '.cache', 'screens');

/** Narrow pages are only taken in the standard palette; the others differ in colour alone. */
const shots = looks.flatMap((look) =>
  widths
    .filter((width) => look.name === 'light' || width === 1440)
    .map((width) => ({ look, width, suffix: look.name === 'light' ? `${width}` : look.name })),
);

async function shoot(browser, url, state) {
  for (const { look, width, suffix } of shots) {
    const options = { viewport: { width, height: 900 }, ...look.media };
    const { context } = await openContext(browser, url, options);
    const page = await context.newPage();
    await openState(page, url, state, look.palette);
    await page.screenshot({ path: join(out, `${state.name}-${suffix}.png`), fullPage: true });
    if (suffix === '1440') {
      const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
      writeFileSync(join(out, `${state.name}.pdf`), pdf);
    }
    await context.close();
  }
  console.log(state.name);
}

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
ensureChromium();
mkdirSync(out, { recursive: true });
const trap = await setTrap();
const server = await serve({ root: join(root, 'dist') });
const browser = await launch(server.url, trap.origin);
for (const state of states.filter(({ name }) => name.includes(values.only))) {
  await shoot(browser, server.url, state);
}
await browser.close();
await server.close();
trap.close();
