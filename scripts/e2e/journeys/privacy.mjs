/** Nothing leaves the computer, and text from files stays text. */
import assert from 'node:assert/strict';
import { untilLive } from '../browser.mjs';

/** The page itself is told to reach out; the policy must stop it before the trap hears anything. */
async function policyHolds({ page, url, trap, faults }) {
  await page.goto(url);
  const outcome = await page.evaluate(async (origin) => {
    try {
      await fetch(`${origin}/leak`);
      return 'sent';
    } catch {
      return 'refused';
    }
  }, trap.origin);
  assert.equal(outcome, 'refused');
  const isReported = () => faults.some((fault) => fault.includes('policy: connect-src'));
  for (let waited = 0; waited < 50 && !isReported(); waited += 1) await page.waitForTimeout(100);
  assert.ok(isReported());
}

/** The control: an ear that can't hear would make every other journey pass. */
async function trapHears({ trap }) {
  const before = trap.heard.length;
  await fetch(`${trap.origin}/control`);
  assert.deepEqual(trap.heard.slice(before), [`GET ${new URL(trap.origin).host}/control`]);
  trap.heard.length = before;
}

const headersWanted = {
  'content-security-policy': /default-src 'none'.*connect-src 'self'.*trusted-types app-worker/u,
  'x-content-type-options': /^nosniff$/u,
  'referrer-policy': /^no-referrer$/u,
};

async function headersOnEverything({ page, context, url }) {
  const bare = [];
  context.on('response', (response) => {
    const headers = response.headers();
    for (const [name, wanted] of Object.entries(headersWanted)) {
      if (!wanted.test(headers[name] ?? '')) bare.push(`${response.url()} lacks ${name}`);
    }
  });
  await page.goto(url);
  await untilLive(page);
  for (const path of ['missing', '..%2fpackage.json', '.vite/manifest.json']) {
    const response = await fetch(new URL(path, url));
    assert.equal(response.status, 404, path);
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/u);
  }
  assert.deepEqual(bare, []);
}

export const privacyJourneys = [
  { name: 'the trap hears what is sent to it', run: trapHears, alone: true },
  {
    name: 'the policy stops the page from reaching another origin',
    run: policyHolds,
    alone: true,
    expects: (fault) =>
      /connect-src|Failed to load resource|asked for|Refused|violates/u.test(fault),
  },
  {
    name: 'every response carries the security headers',
    run: headersOnEverything,
    needsServer: 'it asks for what a server answers',
  },
];
