/** The browser's quota runs out in the middle of an import. */
import { setTimeout as pause } from 'node:timers/promises';
import { startBrowser, withProfile } from './browser.mjs';

const QUOTA_IMPORT = 3_000_000;

/** Bytes in use, as the browser counts them; just after its start it does not know of any yet. */
async function usageOf(page) {
  await page.evaluate(() => window.survive.check());
  for (let tries = 0; tries < 100; tries += 1) {
    const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
    if (usage > 0) return usage;
    await pause(50);
  }
  throw new Error('The browser does not say how much storage is in use.');
}

/**
 * One import with little room left. In a browser started for it: Chromium remembers for half a
 * minute how much room there was.
 */
async function importWithin(profile, url, room) {
  const { context, page, kill } = await startBrowser(profile, url);
  const { origin } = new URL(url);
  const cdp = await context.newCDPSession(page);
  const usage = await usageOf(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + room });
  const came = await page.evaluate((bytes) => window.survive.add(bytes), QUOTA_IMPORT);
  await kill();
  return came;
}

async function lookInto(profile, url) {
  const { page, kill } = await startBrowser(profile, url);
  const found = await page.evaluate(async () => {
    if ((await window.survive.check()).ids.length === 0) await window.survive.add(10_000);
    return window.survive.check();
  });
  await kill();
  return found;
}

/** The quota runs out at each of some points of an import; the old state must be whole. */
export function quota(url, points) {
  return withProfile(async (profile) => {
    const before = await lookInto(profile, url);
    const came = [];
    for (let point = 0; point < points; point += 1) {
      came.push(
        await importWithin(profile, url, Math.round((QUOTA_IMPORT * 1.2 * point) / points)),
      );
    }
    const after = await lookInto(profile, url);
    const full = came.filter((each) => each === 'storage_full').length;
    const kept = came.filter((each) => each === 'kept').length;
    const grown = after.ids.length - before.ids.length;
    const whole = after.torn + after.gaps === 0 && before.ids.every((id) => after.ids.includes(id));
    return {
      words: `quota at ${points} points: ${full} refused and said so, ${kept} kept, ${grown} added, old state ${whole ? 'whole' : 'damaged'}`,
      ok: whole && grown === kept && full + kept === points && full > 0,
    };
  });
}
