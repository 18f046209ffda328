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
/** See the table in README.md: what each quality costs and saves on the engine's 34 MB. */
const engineQuality = 9;
const cache = join(root, 'node_modules', '.cache', 'quarterlight', 'compressed');

const encoders = {
  br: (bytes, extension) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: extension === '.wasm' ? engineQuality : 11,
        [constants.BROTLI_PARAM_LGWIN]: 24,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

async function isCopied(from, to) {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

async function encodeFile(file, bytes, kind) {
  const extension = extname(file);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const quality = kind === 'br' && extension === '.wasm' ? engineQuality : 'max';
  const kept = join(cache, `${hash}-${quality}.${kind}`);
  const target = `${file}.${kind}`;
  if (await isCopied(kept, target)) return;
  const smaller = await encoders[kind](bytes, extension);
  await writeFile(`${kept}.${process.pid}`, smaller);
  await rename(`${kept}.${process.pid}`, kept);
  await copyFile(kept, target);
}

/**
 * Compresses every text and wasm file below a folder. What was made before for the same content is
 * taken from node_modules/.cache.
 *
 * @param {string} folder
 * @returns {Promise<number>} how many files got their smaller copies
 */
export async function compressFolder(folder) {
  await mkdir(cache, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  let made = 0;
  for (const file of files) {
    const bytes = await readFile(file);
    if (bytes.length < worthwhile) continue;
    await Promise.all([encodeFile(file, bytes, 'br'), encodeFile(file, bytes, 'gz')]);
    made += 1;
  }
  return made;
}
