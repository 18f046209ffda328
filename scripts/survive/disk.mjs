/** A disk that is really full: the browser's profile on a small file system of its own. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from './browser.mjs';

const DISK_MB = 250;
const IMPORT = 3_000_000;
/** Room left on the disk at each attempt, in bytes: none, and less than the import takes. */
const ROOMS = [0, 200_000, 1_000_000, 2_000_000, 2_800_000];

const mount = (folder) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', folder], {
    encoding: 'utf8',
  });

function roomOn(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Fills the disk but for some room. */
function fill(folder, room) {
  const file = openSync(join(folder, 'ballast'), 'w');
  const part = Buffer.alloc(65_536);
  try {
    for (let left = roomOn(folder) - room; left > 0; left -= part.length)
      writeSync(file, part, 0, Math.min(part.length, left));
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}

const isWhole = ({ ids, torn, gaps }, before) =>
  torn + gaps === 0 && before.ids.every((id) => ids.includes(id));

const check = (page) => page.evaluate(() => window.survive.check());

/**
 * One import on a disk with little room: what came of it, and whether all from before is there, in
 * the same page once there is room again. Chromium may close what it can't write to until then.
 */
async function tryWith(folder, profile, url, room) {
  const { page, kill } = await startBrowser(profile, url);
  try {
    const before = await check(page);
    fill(folder, room);
    const came = await page.evaluate((size) => window.survive.add(size), IMPORT);
    rmSync(join(folder, 'ballast'));
    return { came, whole: isWhole(await check(page), before), before };
  } finally {
    await kill();
    rmSync(join(folder, 'ballast'), { force: true });
  }
}

async function trial(folder, profile, url) {
  const first = await startBrowser(profile, url);
  await first.page.evaluate(() => window.survive.add(10_000));
  await first.kill();
  const tries = [];
  for (const room of ROOMS) tries.push(await tryWith(folder, profile, url, room));
  const { page, kill } = await startBrowser(profile, url);
  const last = await page.evaluate(() => window.survive.check());
  const again = await page.evaluate(() => window.survive.add(10_000));
  await kill();
  const refused = tries.filter(({ came }) => came === 'storage_full').length;
  const kept = tries.filter(({ came }) => came === 'kept').length;
  const whole = tries.every((each) => each.whole) && isWhole(last, tries.at(-1).before);
  return {
    words: `disk full, ${ROOMS.length} times: ${refused} refused and said so, ${kept} kept, old state ${whole ? 'whole' : 'damaged'}, ${again} once there is room`,
    ok: whole && refused + kept === ROOMS.length && refused > 0 && again === 'kept',
  };
}

/** Skipped, with the reason, where a file system can't be mounted. */
export async function diskFull(url) {
  const folder = mkdtempSync(join(tmpdir(), 'survive-disk-'));
  const { status, stderr, error } = mount(folder);
  if (status !== 0) {
    rmSync(folder, { recursive: true });
    return { words: `disk full: skipped, ${(error?.message ?? stderr).trim()}`, ok: true };
  }
  try {
    return await trial(folder, join(folder, 'profile'), url);
  } finally {
    spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}
