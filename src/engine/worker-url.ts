/**
 * The policy by which workers start. The server sends `trusted-types app-worker`, so a worker
 * can be started from nothing but a URL that has passed through here.
 */

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: {
      readonly createScriptURL?: (url: string) => string;
      readonly createHTML?: (html: string) => string;
    },
  ): { createScriptURL(url: string): string };
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

/** The absolute form of a URL of our own origin; throws on any other, and on data: and blob:. */
export function ownOriginUrl(url: string, base: string): string {
  const absolute = new URL(url, base);
  if (absolute.origin !== new URL(base).origin || !/^https?:$/u.test(absolute.protocol)) {
    throw new TypeError('A worker may only be started from our own origin.');
  }
  return absolute.href;
}

type Policy = ReturnType<PolicyFactory['createPolicy']>;
let policy: Policy | null = null;

function makePolicy(): Policy {
  const rules = { createScriptURL: (url: string) => ownOriginUrl(url, window.location.href) };
  return window.trustedTypes?.createPolicy('app-worker', rules) ?? rules;
}

/**
 * What `new Worker(…)` may be given. Where the browser has Trusted Types it is a TrustedScriptURL,
 * which TypeScript's DOM library types as a string. Throws for a URL of another origin.
 */
export function trustedWorkerUrl(url: string): string {
  policy ??= makePolicy();
  return policy.createScriptURL(url);
}
