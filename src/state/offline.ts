/** The service worker: everything works without a connection once the page has been seen. */
import { trustedWorkerUrl } from '../engine/worker-url.ts';

const changed = new EventTarget();
let waiting: ServiceWorker | null = null;

export const updateIsReady = (): boolean => waiting !== null;

export function subscribeToUpdate(listener: () => void): () => void {
  changed.addEventListener('change', listener);
  return () => changed.removeEventListener('change', listener);
}

function announce(worker: ServiceWorker): void {
  waiting = worker;
  changed.dispatchEvent(new Event('change'));
}

/** Lets the new version take over, and reloads this tab into it. */
export function reloadToNew(): void {
  // Another tab may have let it take over already.
  if (waiting?.state !== 'installed') {
    window.location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload());
  waiting.postMessage('take over');
}

/** A tab may stand open for days: it asks for a new version whenever the reader comes back to it. */
function askOnReturn(registration: ServiceWorkerRegistration): void {
  document.addEventListener('visibilitychange', () => {
    // Without a connection there is no answer, and nothing has to be said of it.
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  });
}

function follow(registration: ServiceWorkerRegistration): void {
  // It was waiting before this page opened, so this page is of that version or on its way to it.
  registration.waiting?.postMessage('take over');
  askOnReturn(registration);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      const replaces = navigator.serviceWorker.controller !== null;
      if (worker.state === 'installed' && replaces) announce(worker);
    });
  });
}

/** Registers the worker of the built page. Where the browser refuses, the page works as before. */
export async function workOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  try {
    const url = trustedWorkerUrl(new URL('sw.js', document.baseURI).href);
    follow(await navigator.serviceWorker.register(url, { updateViaCache: 'none' }));
  } catch {
    // No service workers here: by policy, or in a private window.
  }
}
