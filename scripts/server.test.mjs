import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from './headers.mjs';
import { safePath, serve } from './server.mjs';

let folder;
let server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(folder, 'site', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site', '.built'), 'hidden');
  writeFileSync(join(folder, 'site', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'site', 'assets', 'engine-abc.wasm'), 'engine');
  writeFileSync(join(folder, 'site', 'assets', 'engine-abc.wasm.br'), brotliCompressSync('engine'));
  server = await serve({ root: join(folder, 'site') });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks with the path exactly as written; fetch would tidy it first. */
function ask(path, { method = 'GET', headers = {} } = {}) {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the server', () => {
  it.each([
    ['a page', '/', {}, 200],
    ['a worker or engine', '/assets/engine-abc.wasm', {}, 200],
    ['a missing file', '/missing', {}, 404],
    ['a refused method', '/', { method: 'POST' }, 405],
    ['a path out of the folder', '/..%2fsecret.txt', {}, 404],
  ])('sends every security header with %s', async (_what, path, options, status) => {
    const response = await ask(path, options);
    expect(response.status).toBe(status);
    expect(response.headers).toMatchObject(securityHeaders);
  });

  it('sends them with an unchanged file too', async () => {
    const first = await ask('/');
    const again = await ask('/', { headers: { 'if-none-match': first.headers.etag } });
    expect(again.status).toBe(304);
    expect(again.headers).toMatchObject(securityHeaders);
  });

  it('sends the smaller copy only to a browser that takes it', async () => {
    const path = '/assets/engine-abc.wasm';
    const small = await ask(path, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(small.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(small.body).toString()).toBe('engine');
    const plain = await ask(path);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe('engine');
    expect(plain.headers['content-type']).toBe('application/wasm');
  });

  it('lets hashed files be kept for ever and asks for the page again each time', async () => {
    const hashed = await ask('/assets/engine-abc.wasm');
    expect(hashed.headers['cache-control']).toContain('immutable');
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%5csecret.txt', '/.built', '/%00', '/%zz'])(
    'gives nothing for %s',
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBe(404);
      expect(body.toString()).not.toMatch(/secret|hidden/u);
    },
  );

  it('takes the next free port when the one asked for is taken', async () => {
    const taken = Number(new URL(server.url).port);
    const second = await serve({ root: folder, port: taken });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    await second.close();
  });
});

describe('a path', () => {
  it('is read below the root, whatever is before it', () => {
    expect(safePath('/a/../b.css?x=1#y')).toBe('/b.css');
    expect(safePath('/')).toBe('/index.html');
  });
});
