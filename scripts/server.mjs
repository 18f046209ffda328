/** A static server for the built page: our headers on every response, precompressed files. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize, sep } from 'node:path';
import { cacheControl, contentType, securityHeaders } from './headers.mjs';

const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
];

/**
 * @param {string} file
 * @returns {Promise<import('node:fs').Stats | null>} null when there is no such file
 */
async function fileStat(file) {
  try {
    const found = await stat(file);
    return found.isFile() ? found : null;
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  }
}

/**
 * The path of a URL as a path below the root, or null when it leads out of it, to a hidden file,
 * or can't be read.
 *
 * @param {string} url
 * @returns {string | null}
 */
export function safePath(url) {
  try {
    const decoded = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (decoded.includes('\0') || decoded.includes('\\')) return null;
    const path = normalize(decoded.endsWith('/') ? `${decoded}index.html` : decoded);
    return path.split(sep).some((part) => part.startsWith('.')) ? null : path;
  } catch {
    return null;
  }
}

/** The file to send: the smallest encoding that the browser takes and that was made. */
async function choose(root, path, acceptEncoding) {
  const plain = join(root, path);
  for (const { name, suffix } of encodings) {
    if (!acceptEncoding.includes(name)) continue;
    const found = await fileStat(plain + suffix);
    if (found !== null) return { file: plain + suffix, found, encoding: name };
  }
  const found = await fileStat(plain);
  return found === null ? null : { file: plain, found, encoding: null };
}

function refuse(response, status, words) {
  response.writeHead(status, {
    ...securityHeaders,
    'cache-control': 'no-store',
    'content-type': contentType('.txt'),
  });
  response.end(words);
}

async function answer(root, request, response, send) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'Only reading is possible here.');
  }
  const path = safePath(request.url ?? '/');
  const chosen =
    path === null ? null : await choose(root, path, request.headers['accept-encoding'] ?? '');
  if (path === null || chosen === null) return refuse(response, 404, 'There is no such page.');
  const tag = `"${chosen.found.size.toString(36)}-${Math.floor(chosen.found.mtimeMs).toString(36)}"`;
  const headers = {
    ...securityHeaders,
    'cache-control': cacheControl(path),
    'content-type': contentType(path),
    vary: 'accept-encoding',
    etag: tag,
    ...(chosen.encoding === null ? {} : { 'content-encoding': chosen.encoding }),
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers);
    return response.end();
  }
  response.writeHead(200, { ...headers, 'content-length': chosen.found.size });
  if (request.method === 'HEAD') return response.end();
  return send(chosen.file, response);
}

function stream(file, response) {
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve(server.address().port);
    });
  });
}

async function listenOnFree(server, port, tries) {
  try {
    return await listen(server, port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || tries <= 1) throw error;
    return listenOnFree(server, port + 1, tries - 1);
  }
}

/**
 * Serves a folder on 127.0.0.1.
 *
 * @param {object} options
 * @param {string} options.root folder to serve
 * @param {number} [options.port] 0 (the default) takes any free port; a taken one gives the next free
 * @param {(file: string, response: import('node:http').ServerResponse) => unknown} [options.send]
 *   how the bytes go out; the bench slows them down here
 * @returns {Promise<{ readonly url: string, readonly close: () => Promise<void> }>}
 */
export async function serve({ root, port = 0, send = stream }) {
  const server = createServer((request, response) => {
    answer(root, request, response, send).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'The page could not be read.');
      else response.destroy();
    });
  });
  const taken = await listenOnFree(server, port, port === 0 ? 1 : 50);
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
