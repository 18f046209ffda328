/**
 * The size budget, gzipped, measured from the build's own manifest: what first paint needs, the
 * chart, the engine's glue. The engine itself is reported beside them.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './install.mjs';

const dist = join(root, 'dist');
/** Gzipped kilobytes allowed; `holds` finds the lazy chunks by the sources they start from. */
const budgets = [
  { name: 'first paint', limit: 110 },
  { name: 'charts', limit: 215, holds: /Chart|echarts/u },
  { name: 'engine glue', limit: 50, holds: /engine/u },
];

/** Gzipped bytes of a built file. */
function gzipped(file) {
  return gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
}

/** The scripts and styles that a chunk can't start without: itself and all that it imports. */
function needed(manifest, keys) {
  const seen = new Set();
  const files = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  keys.forEach(visit);
  return files;
}

const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
/** What index.html itself starts; the build may have merged the entry into another chunk. */
const page = readFileSync(join(dist, 'index.html'), 'utf8');
const starts = Object.keys(manifest).filter((key) => page.includes(`/${manifest[key].file}"`));
const first = needed(
  manifest,
  starts.filter((key) => /\.(?:js|css)$/u.test(manifest[key].file)),
);
if (first.size < 2) throw new Error('index.html starts no script and style of the build.');

/** What the lazy chunks of those sources add to first paint. */
function lazyFiles(holds) {
  const keys = Object.keys(manifest).filter(
    (key) => manifest[key].isDynamicEntry === true && holds.test(key),
  );
  if (keys.length === 0) throw new Error(`No chunk is made from ${holds}.`);
  return [...needed(manifest, keys)].filter((file) => !first.has(file));
}

const oneDecimal = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const kilobytes = (bytes) => `${oneDecimal.format(bytes / 1000)} kB`;
let isOver = false;
for (const { name, holds, limit } of budgets) {
  const files = holds === undefined ? [...first] : lazyFiles(holds);
  const bytes = files.reduce((sum, file) => sum + gzipped(file), 0);
  isOver ||= bytes > limit * 1000;
  const verdict = bytes > limit * 1000 ? 'over' : 'within';
  console.log(`  ${name.padEnd(14)} ${kilobytes(bytes).padStart(10)} gzip, ${verdict} ${limit} kB`);
}
for (const { file } of Object.values(manifest).filter(({ file }) => file.endsWith('.wasm'))) {
  const brotli = join(dist, `${file}.br`);
  if (existsSync(brotli)) {
    console.log(`  ${'engine'.padEnd(14)} ${kilobytes(statSync(brotli).size).padStart(10)} brotli`);
  }
}
process.exitCode = isOver ? 1 : 0;
