/** The response headers of the page: the one home of its security and caching rules. */

/** @typedef {Readonly<Record<string, string>>} Headers */

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app-worker default',
].join('; ');

/**
 * Sent with every response. The policy of a page does not reach a worker that has a URL of its
 * own: the worker obeys the headers of its own file, so no response may go without them.
 *
 * @type {Headers}
 */
export const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/**
 * How long a file may be kept: for ever when its name holds its content's hash, otherwise asked
 * for again each time (the ETag makes that a 304).
 *
 * @param {string} path absolute path of the URL, "/assets/index-C3n9.js"
 * @returns {string}
 */
export function cacheControl(path) {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

const types = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/**
 * @param {string} path file name or URL path
 * @returns {string}
 */
export function contentType(path) {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return Object.hasOwn(types, extension) ? types[extension] : 'application/octet-stream';
}
