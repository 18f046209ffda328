/** Makes the .br and .gz beside each built file, once for each content. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root } from './install.mjs';

const compressible = new Set([
  '.css',
  '.csv',
  '.html',
  '.js',
  '.json',
  '.md',
  '.svg',
  '.txt',
  '.wasm',
  '.webmanifest',
]);
/** Under this many bytes a smaller copy saves no packet. */
const worthwhile = 1_024;
/**
 * Brotli's qualities for the engine's 34 MB, best first: 11 is for publishing, 5 for starting at
 * once (README.md has what each takes and saves).
 */
const engineQualities = [11, 5];
const cache = join(root, 'node_modules', '.cache', 'quarterlight', 'compressed');

function brotli(bytes, quality) {
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

async function isCopied(from, to) {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

async function keep(kept, target, encode) {
  if (await isCopied(kept, target)) return;
  await writeFile(`${kept}.${process.pid}`, await encode());
  await rename(`${kept}.${process.pid}`, kept);
  await copyFile(kept, target);
}

/** The engine: the best copy made so far, or a quick one, unless the best is asked for. */
async function compressEngine(file, bytes, kept, thorough) {
  const [best, quick] = engineQualities;
  const isBest = await isCopied(`${kept}-${best}.br`, `${file}.br`);
  if (!isBest) {
    const quality = thorough ? best : quick;
    await keep(`${kept}-${quality}.br`, `${file}.br`, () => brotli(bytes, quality));
  }
  if (thorough) await keep(`${kept}.gz`, `${file}.gz`, () => promisify(gzip)(bytes, { level: 9 }));
}

async function compressFile(file, thorough) {
  const bytes = await readFile(file);
  if (bytes.length < worthwhile) return;
  const kept = join(cache, createHash('sha256').update(bytes).digest('hex'));
  if (extname(file) === '.wasm') return compressEngine(file, bytes, kept, thorough);
  await keep(`${kept}.br`, `${file}.br`, () => brotli(bytes, 11));
  await keep(`${kept}.gz`, `${file}.gz`, () => promisify(gzip)(bytes, { level: 9 }));
}

/**
 * Compresses every text and wasm file below a folder. What was made before for the same content is
 * taken from node_modules/.cache.
 *
 * @param {string} folder
 * @param {boolean} thorough the engine as small as it gets (a minute, once) and for gzip too
 */
export async function compressFolder(folder, thorough) {
  await mkdir(cache, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !compressible.has(extname(entry.name))) continue;
    await compressFile(join(entry.parentPath, entry.name), thorough);
  }
}
