/**
 * Everything works without a connection once the page has been seen. The page itself is asked for
 * from the server first, so that a new version is found; its files are kept for each version apart,
 * and a new version waits until the reader lets it take over.
 */
/* Filled in when the page is built (scripts/offline.mjs). */
const version = 'unbuilt';
const files = [];

const prefix = 'quarterlight-';
const own = `${prefix}${version}`;
/** How long the server may take to give the page before the kept one is shown. */
const patience = 3_000;

async function keepAll() {
  const cache = await caches.open(own);
  for (const file of files) {
    // A file whose name holds its hash is the same in every version.
    const held = file.startsWith('assets/')
      ? await caches.match(file, { ignoreVary: true })
      : undefined;
    const answer =
      held ?? (await fetch(file, { cache: file.startsWith('assets/') ? 'default' : 'no-cache' }));
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    await cache.put(file, answer);
  }
}

/** Forgets all versions but this one and the one before, which other tabs may still be showing. */
async function forgetOld() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

const kept = async (request) => {
  const cache = await caches.open(own);
  return (
    (await cache.match(request, { ignoreVary: true })) ??
    caches.match(request, { ignoreVary: true })
  );
};

async function page(request) {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  try {
    return await fetch(request, { signal: giveUp.signal });
  } catch {
    return (await kept('./')) ?? Response.error();
  } finally {
    clearTimeout(timer);
  }
}

async function file(request) {
  return (await kept(request)) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) =>
  event.waitUntil(forgetOld().then(() => self.clients.claim())),
);
self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request));
});
