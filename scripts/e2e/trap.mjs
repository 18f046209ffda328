/** A second origin that hears whatever should never have been sent. */
import { createServer } from 'node:http';

/**
 * Listens on 127.0.0.1, and stands as the browser's proxy for every other address, so that an
 * attempt to reach any host is heard even where there is no network.
 *
 * @returns {Promise<{ readonly origin: string, readonly heard: string[], readonly close: () => void }>}
 */
export function setTrap() {
  const heard = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.headers.host ?? ''}${request.url ?? ''}`);
    response.writeHead(204, { 'access-control-allow-origin': '*' });
    response.end();
  });
  server.on('connect', (request, socket) => {
    heard.push(`CONNECT ${request.url ?? ''}`);
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
