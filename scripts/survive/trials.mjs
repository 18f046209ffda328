/** What storage is put through. Each trial says what it counted and whether that is right. */
import { setTimeout as pause } from 'node:timers/promises';
import { inBrowser, startBrowser, withProfile } from './browser.mjs';

/** SIGKILL at random moments of imports and edits; all that was acknowledged must be there, whole. */
export function kills(url, times) {
  return withProfile(async (profile) => {
    const acknowledged = [];
    const ended = [];
    const counts = { lost: 0, torn: 0, gaps: 0 };
    for (let turn = 0; turn < times; turn += 1) {
      const browser = await startBrowser(profile, url);
      await browser.page.exposeFunction('acknowledged', (id) => void acknowledged.push(id));
      await browser.page.exposeFunction('ended', (why) => void ended.push(why));
      void browser.page.evaluate(() => void window.survive.work());
      await pause(200 + Math.random() * 800);
      await browser.kill();
    }
    const last = await startBrowser(profile, url);
    const found = await last.page.evaluate(() => window.survive.check());
    await last.kill();
    const held = new Set(found.ids);
    counts.lost = acknowledged.filter((id) => !held.has(id)).length;
    counts.torn = found.torn;
    counts.gaps = found.gaps;
    const stopped = ended.length === 0 ? '' : `, work ended by itself: ${ended.join(', ')}`;
    return {
      words: `${times} kills, ${acknowledged.length} entries acknowledged, ${counts.lost} lost, ${counts.torn} torn, ${counts.gaps} gaps${stopped}`,
      ok:
        counts.lost + counts.torn + counts.gaps + ended.length === 0 &&
        acknowledged.length >= times,
    };
  });
}

/** Whether the log holds all that either tab was told is kept, each once, in the order of its tab. */
function isSerial({ ids, gaps }, left, right) {
  const inOrder = (kept) =>
    kept.every((id, place) => place === 0 || ids.indexOf(kept[place - 1]) < ids.indexOf(id));
  const all = new Set([...left, ...right]);
  const whole = ids.length === all.size && ids.every((id) => all.has(id));
  return gaps === 0 && whole && inOrder(left) && inOrder(right);
}

const EDITS_EACH = 3;

/** Two tabs write at random moments, anew each time; every log must be one serial order. */
export function tabs(url, times) {
  return inBrowser(url, async ({ context, page }) => {
    const other = await context.newPage();
    await other.goto(url);
    const edit = (tab, name) =>
      tab.evaluate(([who, count]) => window.survive.edits(who, count), [name, EDITS_EACH]);
    let serial = 0;
    for (let turn = 0; turn < times; turn += 1) {
      await page.evaluate(() => window.survive.anew());
      const [left, right] = await Promise.all([edit(page, 'left'), edit(other, 'right')]);
      const found = await page.evaluate(() => window.survive.check());
      if (isSerial(found, left, right)) serial += 1;
    }
    return {
      words: `${times} interleavings of two tabs, ${2 * EDITS_EACH} edits each: ${serial} in one serial order`,
      ok: serial === times,
    };
  });
}

/** A work file with one bit changed, many times, and cut at each hundredth. */
export function damage(url, flips) {
  return inBrowser(url, async ({ page }) => {
    const noticed = await page.evaluate((count) => window.survive.damaged(count), flips);
    return {
      words: `a work file of ${noticed.size} bytes: ${noticed.flips} of ${flips} changed bits and ${noticed.cuts} of 100 cuts noticed`,
      ok: noticed.flips === flips && noticed.cuts === 100,
    };
  });
}

/** Storage is cleared under an open workspace; the next action must say so. */
export function cleared(url) {
  return inBrowser(url, async ({ context, page }) => {
    const { origin } = new URL(url);
    const cdp = await context.newCDPSession(page);
    await page.evaluate(() => window.survive.add(1_000));
    await page.exposeFunction('clearNow', () =>
      cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' }),
    );
    const came = await page.evaluate(() => window.survive.editAfter(() => window.clearNow()));
    return {
      words: `storage cleared: the next action says ${came}`,
      ok: came === 'storage_cleared',
    };
  });
}
