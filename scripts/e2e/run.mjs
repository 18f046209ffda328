/**
 * The journeys, in Debian's Chromium, against the built and served page.
 * `--only TEXT` runs those whose name holds it; `--results FILE` writes the counts.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../chromium.mjs';
import { root } from '../install.mjs';
import { serve } from '../server.mjs';
import { launch, openContext } from './browser.mjs';
import { accessJourneys } from './journeys/access.mjs';
import { compareJourneys } from './journeys/compare.mjs';
import { importJourneys } from './journeys/import.mjs';
import { keepJourneys } from './journeys/keep.mjs';
import { keyboardJourneys } from './journeys/keyboard.mjs';
import { privacyJourneys } from './journeys/privacy.mjs';
import { readingJourneys } from './journeys/reading.mjs';
import { setTrap } from './trap.mjs';

const journeys = [
  ...readingJourneys,
  ...importJourneys,
  ...keepJourneys,
  ...keyboardJourneys,
  ...compareJourneys,
  ...accessJourneys,
  ...privacyJourneys,
];

async function runOne(journey, world) {
  const { context, faults } = await openContext(world.browser, world.url, journey.context);
  try {
    const page = await context.newPage();
    await journey.run({ ...world, page, context, faults });
    const unwanted = faults.filter((fault) => !(journey.expects ?? (() => false))(fault));
    return unwanted.length === 0 ? null : unwanted.join('\n');
  } catch (error) {
    return [error.stack ?? error.message, ...faults].join('\n');
  } finally {
    await context.close();
  }
}

/** Runs one and prints it; true when it passed. */
async function report(journey, world) {
  const heardBefore = world.trap.heard.length;
  const from = performance.now();
  let fault = await runOne(journey, world);
  const heard = world.trap.heard.slice(heardBefore);
  if (fault === null && heard.length > 0) fault = `left the origin: ${heard.join(', ')}`;
  const taken = `${Math.round(performance.now() - from)} ms`;
  console.log(`${fault === null ? 'ok  ' : 'FAIL'} ${journey.name} (${taken})`);
  if (fault !== null) console.log(fault.replace(/^/gmu, '       '));
  return fault === null;
}

/** Takes journeys from the queue until it is empty; two lanes share one queue. */
async function lane(queue, world) {
  let failed = 0;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (!(await report(next, world))) failed += 1;
  }
  return failed;
}

/** Those that count seconds or listen for others' requests run by themselves. */
async function runAll(chosen, world) {
  const shared = chosen.filter(({ alone }) => alone !== true);
  const lanes = await Promise.all([lane(shared, world), lane(shared, world)]);
  const alone = await lane(
    chosen.filter((journey) => journey.alone === true),
    world,
  );
  return alone + lanes[0] + lanes[1];
}

async function main() {
  const { values } = parseArgs({
    options: { only: { type: 'string', default: '' }, results: { type: 'string' } },
  });
  ensureChromium();
  if (!existsSync(join(root, 'dist', 'index.html'))) {
    throw new Error('There is no dist to walk through: npm run build makes it.');
  }
  const chosen = journeys.filter(({ name }) => name.includes(values.only));

  const trap = await setTrap();
  const server = await serve({ root: join(root, 'dist') });
  const browser = await launch(server.url, trap.origin);
  const failed = await runAll(chosen, { browser, url: server.url, trap, root });
  await browser.close();
  await server.close();
  trap.close();
  const counts = { passed: chosen.length - failed, failed, skipped: 0 };
  if (values.results !== undefined) {
    mkdirSync(dirname(values.results), { recursive: true });
    writeFileSync(values.results, JSON.stringify(counts));
  }
  console.log(`${counts.passed} journeys passed, ${counts.failed} failed`);
  process.exitCode = failed === 0 && chosen.length > 0 ? 0 : 1;
}

await main();
