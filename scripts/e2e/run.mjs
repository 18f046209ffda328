/**
 * The journeys, in Debian's Chromium, against the built and served page.
 * `--only TEXT` runs those whose name holds it; `--results FILE` writes the counts; `--offline`
 * runs each after one visit, with its server stopped.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../chromium.mjs';
import { root } from '../install.mjs';
import { serve } from '../server.mjs';
import { launch } from './browser.mjs';
import { accessJourneys } from './journeys/access.mjs';
import { compareJourneys } from './journeys/compare.mjs';
import { importJourneys } from './journeys/import.mjs';
import { keepJourneys } from './journeys/keep.mjs';
import { keyboardJourneys } from './journeys/keyboard.mjs';
import { privacyJourneys } from './journeys/privacy.mjs';
import { readingJourneys } from './journeys/reading.mjs';
import { served, stopped } from './places.mjs';
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
  const place = await world.placeFor(journey);
  const { context, faults } = place.own;
  const isExpected = (fault) => place.isUsual(fault) || (journey.expects?.(fault) ?? false);
  try {
    const page = await context.newPage();
    const { url, openOther } = place;
    await journey.run({ ...world, url, openOther, page, context, faults });
    const unwanted = faults.filter((fault) => !isExpected(fault));
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

/** Journeys that are about the server itself, by name, with the reason. */
function withoutServer(chosen) {
  for (const { name, needsServer } of chosen) {
    if (needsServer !== undefined) console.log(`     left out: ${name}: ${needsServer}`);
  }
  return chosen.filter(({ needsServer }) => needsServer === undefined);
}

const dist = join(root, 'dist');

async function run(asked, isOffline) {
  const chosen = isOffline ? withoutServer(asked) : asked;
  const trap = await setTrap();
  const count = isOffline ? chosen.length : 1;
  const servers = await Promise.all(Array.from({ length: count }, () => serve({ root: dist })));
  const browser = await launch(
    servers.map(({ url }) => url),
    trap.origin,
  );
  const placeFor = isOffline ? stopped(browser, servers) : served(browser, servers[0]);
  const failed = await runAll(chosen, { placeFor, trap, root });
  await browser.close();
  if (!isOffline) await servers[0].close();
  trap.close();
  return { passed: chosen.length - failed, failed, skipped: asked.length - chosen.length };
}

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      results: { type: 'string' },
      offline: { type: 'boolean', default: false },
    },
  });
  ensureChromium();
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error('There is no dist to walk through: npm run build makes it.');
  }
  const chosen = journeys.filter(({ name }) => name.includes(values.only));
  const counts = await run(chosen, values.offline);
  if (values.results !== undefined) {
    mkdirSync(dirname(values.results), { recursive: true });
    writeFileSync(values.results, JSON.stringify(counts));
  }
  const how = values.offline ? ' with the server stopped' : '';
  console.log(`${counts.passed} journeys passed${how}, ${counts.failed} failed`);
  process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

await main();
