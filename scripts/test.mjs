/**
 * `npm test`: every check, from a fresh clone with nothing installed; stops at the first that fails.
 * `--quick` (npm run check) is the half that needs no browser and no build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureChromium, ensureProgram } from './chromium.mjs';
import { ensureInstalled, root } from './install.mjs';

const results = join(root, '.cache', 'test');
const summaryFile = join(results, 'summary.txt');

/** Runs a command of node_modules or of ours; the output is kept and shown only on failure. */
function run(script, args = []) {
  const result = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 2 ** 20,
  });
  if (result.status !== 0) {
    throw new Error(`${result.stdout ?? ''}${result.stderr ?? ''}`.trimEnd());
  }
  return result.stdout;
}

const lastLine = (text) => text.trimEnd().split('\n').at(-1) ?? '';
const counts = { passed: 0, failed: 0, skipped: 0 };

/** Adds what a runner counted to the totals, whether it passed or not. */
function addCounts(file, read) {
  if (!existsSync(file)) return null;
  const found = read(JSON.parse(readFileSync(file, 'utf8')));
  counts.passed += found.passed;
  counts.failed += found.failed;
  counts.skipped += found.skipped;
  return `${found.passed} passed${found.skipped > 0 ? `, ${found.skipped} skipped` : ''}`;
}

function vitest(project) {
  const file = join(results, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
  let said = null;
  try {
    run('node_modules/vitest/vitest.mjs', [...args, `--outputFile.json=${file}`]);
  } finally {
    said = addCounts(file, (found) => ({
      passed: found.numPassedTests,
      failed: found.numFailedTests,
      skipped: found.numPendingTests + found.numTodoTests,
    }));
  }
  return said ?? '';
}

function journeys() {
  const file = join(results, 'e2e.json');
  let said = null;
  try {
    run('scripts/e2e/run.mjs', ['--results', file]);
  } finally {
    said = addCounts(file, (found) => found);
  }
  return said ?? '';
}

function browser() {
  ensureChromium();
  ensureProgram('/usr/bin/pdftotext', 'poppler-utils');
}

const quick = [
  ['format', () => run('node_modules/oxfmt/bin/oxfmt', ['--check', '.'])],
  ['lint', () => run('node_modules/oxlint/bin/oxlint', ['--deny-warnings'])],
  ['types', () => run('node_modules/typescript/bin/tsc', ['--noEmit'])],
  ['unused', () => run('node_modules/knip/bin/knip.js', ['--no-progress'])],
  ['house', () => lastLine(run('scripts/check-house.mjs'))],
  ['units', () => vitest('node')],
];
const whole = [
  ['chromium', browser],
  ...quick,
  ['browser', () => vitest('browser')],
  ['build', () => build().then(() => '')],
  ['size', () => `\n${run('scripts/size.mjs').trimEnd()}`],
  ['journeys', journeys],
];

const oneDecimal = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const seconds = (from) => `${oneDecimal.format((performance.now() - from) / 1000)} s`;
const shown = new Set(['house', 'units', 'browser', 'size', 'journeys']);

async function step([name, work]) {
  const from = performance.now();
  try {
    const said = await work();
    const words = shown.has(name) && said ? `  ${said}` : '';
    console.log(`${name.padEnd(10)} ${seconds(from).padStart(8)}${words}`);
    return true;
  } catch (error) {
    console.log(`${name.padEnd(10)} ${seconds(from).padStart(8)}  failed\n\n${error.message}\n`);
    return false;
  }
}

async function main() {
  const from = performance.now();
  mkdirSync(results, { recursive: true });
  rmSync(summaryFile, { force: true });
  const isQuick = process.argv.includes('--quick');
  const install = ['install', () => ensureInstalled()];
  let stoppedAt = null;
  for (const each of [install, ...(isQuick ? quick : whole)]) {
    if (!(await step(each))) {
      stoppedAt = each[0];
      break;
    }
  }
  if (stoppedAt !== null && counts.failed === 0) counts.failed = 1;
  const skipped = counts.skipped > 0 ? ` (${counts.skipped} skipped)` : '';
  const summary = `${counts.passed} passed, ${counts.failed} failed`;
  writeFileSync(summaryFile, `${summary}\n`);
  console.log(`${'all'.padEnd(10)} ${seconds(from).padStart(8)}${skipped}`);
  console.log(summary);
  process.exitCode = stoppedAt === null ? 0 : 1;
}

await main();
