/** The Chromium that the browser tests and the journeys use: Debian's own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** Where Chromium is, or should be. CHROMIUM names another. */
export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** As root in a container, and with no traffic of the browser's own. */
export const chromiumOptions = {
  executablePath: chromiumPath,
  chromiumSandbox: false,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

function aptGet(args) {
  return spawnSync('apt-get', ['-qq', '-y', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs a Debian package when its program is missing and we may; true when it is there. */
export function ensureProgram(path, packageName) {
  if (existsSync(path)) return true;
  if (!mayInstall()) return false;
  process.stdout.write(`Installing ${packageName} (once)…\n`);
  aptGet(['update']);
  aptGet(['install', '--no-install-recommends', packageName]);
  return existsSync(path);
}

/**
 * @throws {Error} that says how to get Chromium, when it is missing and can't be installed from here
 */
export function ensureChromium() {
  if (ensureProgram(chromiumPath, 'chromium')) return;
  throw new Error(
    `The browser tests need Chromium at ${chromiumPath}.\n` +
      'On Debian or Ubuntu: sudo apt-get install chromium\n' +
      'Elsewhere: set CHROMIUM to the path of Chrome or Chromium.',
  );
}
