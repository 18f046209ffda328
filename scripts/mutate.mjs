/**
 * `npm run mutate [-- methods insight] [--sample 0.2] [--seed 1] [--without NAME]
 * [--survivors]`: changes the code in
 * thousands of small ways and counts how many the tests beside it notice. Stryker is installed into
 * `.cache/mutate` when it is first asked for; it is none of the project's own dependencies.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from './install.mjs';
import { inSample } from './mutate/sample.mjs';

const STRYKER = '9.6.1';
const cache = join(root, '.cache', 'mutate');
const folders = ['methods', 'insight'];

function fail(words) {
  console.error(words);
  process.exit(1);
}

/** Vitest itself is found above, in the project's own node_modules: there must be one of it. */
function installStryker() {
  const bin = join(cache, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  if (existsSync(bin)) return bin;
  const packages = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${STRYKER}`);
  const asked = ['install', '--prefix', cache, '--legacy-peer-deps', '--no-audit', '--no-fund'];
  const { status, stderr } = spawnSync('npm', [...asked, ...packages], { encoding: 'utf8' });
  if (status !== 0) fail(`Stryker could not be installed: ${stderr}`);
  return bin;
}

/** The tests run in a copy two folders down, beside which the shared vectors must stand as here. */
function linkShared() {
  const sandboxes = join(cache, 'sandboxes');
  rmSync(sandboxes, { recursive: true, force: true });
  mkdirSync(sandboxes, { recursive: true });
  const shared = join(root, '..', 'shared');
  if (existsSync(shared)) symlinkSync(shared, join(sandboxes, 'shared'));
  return sandboxes;
}

/** `without`: the first letters of files and folders of it that are left as they are. */
function settingsFor(folder, without) {
  const vitest = join(cache, `vitest.${folder}.mjs`);
  const test = {
    include: [`src/${folder}/**/*.test.ts`],
    setupFiles: ['./scripts/mutate/few-runs.mjs'],
    testTimeout: 30_000,
  };
  writeFileSync(vitest, `export default ${JSON.stringify({ test })};\n`);
  const settings = join(cache, `${folder}.json`);
  const said = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', join(root, 'scripts/mutate/sample.mjs')],
    checkers: ['sample'],
    reporters: ['lines', 'progress-append-only'],
    mutate: [
      `src/${folder}/**/*.ts`,
      '!src/**/*.test.ts',
      '!src/**/testing/**',
      ...without.flatMap((name) => [`!src/${folder}/${name}*.ts`, `!src/${folder}/${name}*/**`]),
    ],
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 10_000,
    tsconfigFile: 'none.json',
    tempDirName: join(cache, 'sandboxes'),
    ignorePatterns: ['/dist', '/public', '/.cache'],
    vitest: { configFile: vitest, related: false },
    allowEmpty: true,
  };
  writeFileSync(settings, JSON.stringify(said));
  return settings;
}

const detected = ['Killed', 'Timeout'];
const undetected = ['Survived', 'NoCoverage'];
const percent = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** Wilson's 95% interval of a share. */
function interval(share, n) {
  const z = 1.96;
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half =
    (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n);
  return [middle - half, middle + half];
}

/** `insight/readings`, `insight/compare`, `insight`. */
const partOf = ({ fileName }) => fileName.replace(/^.*\/src\//u, '').replace(/\/[^/]+$/u, '');

/** "insight/readings 86.1% of 180". */
function byPart(found, missed) {
  const parts = [...new Set([...found, ...missed].map(partOf))].toSorted((a, b) =>
    a.localeCompare(b),
  );
  if (parts.length < 2) return;
  for (const part of parts) {
    const here = (results) => results.filter((result) => partOf(result) === part).length;
    const n = here(found) + here(missed);
    console.log(`${part} ${percent.format(here(found) / n)} of ${n}`);
  }
}

const lineOf = ({ fileName, location, mutatorName, replacement, status }) =>
  `${fileName.replace(/^.*\/src\//u, 'src/')}:${location.start.line}:${location.start.column}  ${status}  ${mutatorName} → ${replacement.replaceAll(/\s+/gu, ' ').slice(0, 90)}`;

function report(folder, lines, asked, showSurvivors) {
  // Those that no test reaches never come before the checker, so they are drawn from here.
  const results = readFileSync(lines, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter((result) => inSample(result, asked));
  const of = (states) => results.filter(({ status }) => states.includes(status));
  const [found, missed] = [of(detected), of(undetected)];
  const n = found.length + missed.length;
  if (n === 0) fail(`No mutants of ${folder} were tried.`);
  const score = found.length / n;
  const [low, high] = interval(score, n);
  const sampled =
    asked.rate < 1
      ? ` (a sample of ${percent.format(asked.rate)}, seed ${asked.seed}; 95% interval ${percent.format(low)} to ${percent.format(high)})`
      : '';
  if (showSurvivors) for (const each of missed) console.log(lineOf(each));
  byPart(found, missed);
  const late = of(['Timeout']).length;
  const bare = of(['NoCoverage']).length;
  console.log(
    `${folder}: ${percent.format(score)} of ${n} mutants noticed${sampled}; ${late} by a time-out; of ${missed.length} that were not, ${bare} are in code that no test reaches`,
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    without: { type: 'string', multiple: true, default: [] },
    survivors: { type: 'boolean', default: false },
  },
});
const asked = { rate: Number(values.sample), seed: values.seed };
if (!(asked.rate > 0 && asked.rate <= 1))
  fail('--sample is a share of the mutants, above 0 up to 1');
const unknown = positionals.filter((each) => !folders.includes(each));
if (unknown.length > 0) fail(`Not a folder that is mutated: ${unknown.join(', ')}`);

ensureInstalled();
mkdirSync(cache, { recursive: true });
const stryker = installStryker();
for (const folder of positionals.length > 0 ? positionals : folders) {
  const lines = join(cache, `${folder}.jsonl`);
  rmSync(lines, { force: true });
  linkShared();
  const { status } = spawnSync(
    process.execPath,
    [stryker, 'run', settingsFor(folder, values.without)],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        MUTATE_RATE: String(asked.rate),
        MUTATE_SEED: asked.seed,
        MUTATE_LINES: lines,
      },
    },
  );
  if (status !== 0 || !existsSync(lines)) fail(`Stryker stopped (${status}).`);
  report(folder, lines, asked, values.survivors);
}
