/** Import after import in one open page: what the page holds must not grow with them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { untilLive } from '../e2e/browser.mjs';
import { root } from '../install.mjs';
import { serve } from '../server.mjs';
import { inBrowser } from './browser.mjs';

const MOST_GROWTH = 0.1;
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });
const megabytes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** Bytes that the page holds after its rubbish is gone: script, document and buffers. */
async function heldBy(context, page) {
  const cdp = await context.newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const use = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return use.usedSize + (use.embedderHeapUsedSize ?? 0) + (use.backingStorageSize ?? 0);
}

const grownFrom = (before, after) => ({
  words: `it holds ${megabytes.format(before / 1e6)} MB, then ${megabytes.format(after / 1e6)} MB: ${percent.format(after / before - 1)} more`,
  ok: after / before - 1 < MOST_GROWTH,
});

/** One file added again and again where the workspace is kept, with nothing else in the page. */
export function soak(url, times) {
  return inBrowser(url, async ({ context, page }) => {
    await page.evaluate(() => window.survive.sameAgain(20));
    const before = await heldBy(context, page);
    const entries = await page.evaluate((count) => window.survive.sameAgain(count), times);
    const { words, ok } = grownFrom(before, await heldBy(context, page));
    return { words: `${times} imports in one page (${entries} entries held): ${words}`, ok };
  });
}

/**
 * Runs in the page: adds figures through the screens, one of two files in turn. By the page's own
 * script, because the browser keeps every control that it was told from outside to put a file into.
 */
async function addThrough({ from, count }) {
  const until = async (find) => {
    for (let found = find(); ; found = find()) {
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const named = (tag, name) =>
    [...document.querySelectorAll(tag)].find((node) => node.textContent.trim().startsWith(name));
  for (let turn = from; turn < from + count; turn += 1) {
    const figure = turn % 2 === 0 ? 40 : 60;
    const text = `Indicator,Area,Period,Value,Numerator,Denominator\nNI 147,Harrow,2012-10,${figure},${figure},100\n`;
    named('a', 'Add figures').click();
    const input = await until(() => document.querySelector('input[data-pick="files"]'));
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], `figure-${figure}.csv`, { type: 'text/csv' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    (await until(() => named('button', 'Accept'))).click();
    await until(() =>
      document.querySelector('main table')?.textContent.includes(`${figure} of 100`),
    );
  }
}

/** The first imports bring up all code and fill what the browser keeps of its own. */
const WARM_UP = 40;

/** Skipped, with the reason, where the page has not been built. */
export async function pageSoak(times) {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html')))
    return { words: 'imports through the screens: skipped, npm run build makes dist', ok: true };
  const server = await serve({ root: dist });
  try {
    return await inBrowser(server.url, async ({ context, page }) => {
      await untilLive(page);
      await page.evaluate(addThrough, { from: 0, count: WARM_UP });
      const before = await heldBy(context, page);
      await page.evaluate(addThrough, { from: WARM_UP, count: times });
      const { words, ok } = grownFrom(before, await heldBy(context, page));
      return { words: `${times} imports through the screens of one page: ${words}`, ok };
    });
  } finally {
    await server.close();
  }
}
