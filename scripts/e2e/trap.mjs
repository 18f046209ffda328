/** A second origin that hears whatever should never have been sent. */
import { createServer } from 'node:http';

/** Whom Chromium itself calls, whatever page is open; exact names, so that nothing hides behind them. */
const browsersOwn =
  /^(?:update\.googleapis|accounts\.google|clients2\.google|content-autofill\.googleapis|optimizationguide-pa\.googleapis|safebrowsing\.googleapis|redirector\.gvt1|edgedl\.me\.gvt1|www\.google)\.com(?::\d+)?$/u;

/**
 * Listens on 127.0.0.1, and stands as the browser's proxy for every other address, so that an
 * attempt to reach any host is heard even where there is no network.
 *
 * @returns {Promise<{ readonly origin: string, readonly heard: string[], readonly close: () => void }>}
 */
export function setTrap() {
  const heard = [];
  const server = createServer((request, response) => {
    const host = request.headers.host ?? '';
    const path = (request.url ?? '').replace(/^http:\/\/[^/]+/u, '');
    if (!browsersOwn.test(host)) heard.push(`${request.method} ${host}${path}`);
    response.writeHead(204, { 'access-control-allow-origin': '*' });
    response.end();
  });
  server.on('connect', (request, socket) => {
    const host = request.url ?? '';
    if (!browsersOwn.test(host)) heard.push(`CONNECT ${host}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const origin = `http://127.0.0.1:${server.address().port}`;
      resolve({
        origin,
        heard,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}
