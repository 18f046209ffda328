/**
 * Proves that the house rules bite: plants one violation of each in a temporary tree with our own
 * lint configuration, and demands that each is found and nothing else is. Then reads the sources
 * for the rules that the linter has no word for.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { allowed, violations } from './checks/planted.mjs';
import { textProblems, textSamples } from './checks/text-rules.mjs';
import { root } from './install.mjs';

function plant(folder, file, text) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** One line a finding: "src/domain/planted.ts … [Error/boundaries(dependencies)]". */
function lint(folder) {
  const result = spawnSync(
    process.execPath,
    [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'unix'],
    { cwd: folder, encoding: 'utf8' },
  );
  return result.stdout.split('\n').filter((line) => line.includes('[Error/'));
}

function rulesThatSleep(findings) {
  const asleep = violations.filter(
    ({ file, rule }) =>
      !findings.some((line) => line.startsWith(`${file}:`) && line.includes(rule)),
  );
  return asleep.map(({ says, rule }) => `not found by ${rule}: ${says}`);
}

/** The far side of the planted circle is found too; that is no mistake. */
function rulesThatOverreach(findings) {
  const files = Object.keys(allowed);
  return findings
    .filter((line) => files.some((file) => line.startsWith(`${file}:`)))
    .filter((line) => !line.includes('import(no-cycle)'))
    .map((line) => `found, but is allowed: ${line}`);
}

function checkPlanted() {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) {
      copyFileSync(join(root, file), join(folder, file));
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    for (const [file, text] of Object.entries(allowed)) plant(folder, file, text);
    for (const { file, text } of violations) plant(folder, file, text);
    const findings = lint(folder);
    return [...rulesThatSleep(findings), ...rulesThatOverreach(findings)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkSamples() {
  return textSamples
    .filter(({ file, text, finds }) => textProblems(file, text).length > 0 !== finds)
    .map(({ text, finds }) => `the text rules ${finds ? 'miss' : 'mistake'}: ${text}`);
}

function sources() {
  return ['src', 'scripts']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs|css)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.endsWith(join('checks', 'text-rules.mjs')));
}

function checkSources() {
  return sources().flatMap((file) => {
    const name = relative(root, file).split(sep).join('/');
    return textProblems(name, readFileSync(file, 'utf8')).map((problem) => `${name}: ${problem}`);
  });
}

function checkLock() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  return lock.includes('"resolved"') ? ['package-lock.json holds download addresses'] : [];
}

const problems = [...checkPlanted(), ...checkSamples(), ...checkSources(), ...checkLock()];
for (const problem of problems) console.error(problem);
const tried = violations.length + textSamples.filter(({ finds }) => finds).length;
console.log(
  problems.length === 0
    ? `${tried} planted violations found; the sources hold none.`
    : `${problems.length} house rules broken or asleep.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
