/** All that a page has left in its browser, as text to search. */
import { gunzipSync } from 'node:zlib';

/** Runs in the page: every store of every database, every cache, and what else keeps text. */
async function everything() {
  const bytes = (value) => Array.from(value, (byte) => String.fromCharCode(byte)).join('');
  const shown = (_key, value) => {
    if (value instanceof Uint8Array) return `bytes:${btoa(bytes(value))}`;
    return value instanceof ArrayBuffer ? `bytes:${btoa(bytes(new Uint8Array(value)))}` : value;
  };
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const places = [
    ['the address', location.href],
    ['localStorage', JSON.stringify(Object.entries(localStorage))],
    ['sessionStorage', JSON.stringify(Object.entries(sessionStorage))],
    ['history.state', JSON.stringify(history.state)],
    ['the title', document.title],
    ['cookies', document.cookie],
  ];
  for (const { name } of await indexedDB.databases()) {
    const db = await settled(indexedDB.open(name));
    const parts = [];
    for (const store of db.objectStoreNames) {
      const from = db.transaction(store).objectStore(store);
      parts.push(JSON.stringify(await settled(from.getAllKeys()), shown));
      parts.push(JSON.stringify(await settled(from.getAll()), shown));
    }
    db.close();
    places.push([`IndexedDB ${name}`, parts.join('\n')]);
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const urls = (await cache.keys()).map(({ url }) => url);
    places.push([`cache ${name}`, urls.join('\n')]);
  }
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) places.push(['OPFS', name]);
  return places;
}

/** Kept bytes as the text that they are, unpacked where they are packed. */
function opened(text) {
  const kept = [...text.matchAll(/bytes:([A-Za-z0-9+/=]*)/gu)].map(([, base64]) => {
    const bytes = Buffer.from(base64, 'base64');
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (packed ? gunzipSync(bytes) : bytes).toString('utf8');
  });
  return [text, ...kept].join('\n');
}

/**
 * @param {import('playwright').Page} page
 * @returns {Promise<readonly (readonly [string, string])[]>} each place, and the text that it holds
 */
export async function leftBehind(page) {
  const places = await page.evaluate(everything);
  return places.map(([place, text]) => [place, opened(text)]);
}
