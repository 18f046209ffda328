/** A Chromium with a profile of its own, which can be killed with all its processes. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright';
import { chromiumOptions, chromiumPath } from '../chromium.mjs';

async function devToolsPort(profile) {
  const file = join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < 300; tries += 1) {
    const [port = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (port !== '') return port;
    await pause(50);
  }
  throw new Error('Chromium did not start.');
}

const running = new Set();

function endGroup(pid) {
  running.delete(pid);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // It may have ended by itself.
    if (error.code !== 'ESRCH') throw error;
  }
}

/** None outlives the trials, however they end. */
process.once('exit', () => running.forEach(endGroup));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/**
 * @param {string} profile folder of the profile
 * @param {string} url page to open
 */
export async function startBrowser(profile, url) {
  const args = [...chromiumOptions.args, '--headless=new', '--remote-debugging-port=0'];
  const child = spawn(chromiumPath, [...args, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: 'ignore',
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('Chromium could not be started.');
  running.add(pid);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await devToolsPort(profile)}`);
  const [context] = browser.contexts();
  const page = await context.newPage();
  await page.goto(url);
  return {
    context,
    page,
    /** Ends every process of this browser at once, with no chance to finish anything. */
    kill: async () => {
      endGroup(pid);
      await gone;
      await browser.close().catch(() => undefined);
      rmSync(join(profile, 'DevToolsActivePort'), { force: true });
    },
  };
}

/** A fresh profile for one piece of work, forgotten after it. */
export async function withProfile(work) {
  const profile = mkdtempSync(join(tmpdir(), 'survive-'));
  try {
    return await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** A browser of its own for one piece of work. */
export function inBrowser(url, work) {
  return withProfile(async (profile) => {
    const browser = await startBrowser(profile, url);
    try {
      return await work(browser);
    } finally {
      await browser.kill();
    }
  });
}
