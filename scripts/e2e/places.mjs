/** Where a journey runs: with the server that gives the page running, or stopped after one visit. */
import assert from 'node:assert/strict';
import { openContext, untilLive } from './browser.mjs';

/**
 * @typedef {{ context: import('playwright').BrowserContext, faults: string[] }} Opened
 * @typedef {object} Place
 * @property {string} url
 * @property {Opened} own the journey's own browser context
 * @property {() => Promise<Opened>} openOther one more, as on another computer
 * @property {(fault: string) => boolean} isUsual what is no fault in this place
 */

/** One server for all journeys, which answers. */
export function served(browser, server) {
  return async (journey) => ({
    url: server.url,
    own: await openContext(browser, server.url, journey.context),
    openOther: () => openContext(browser, server.url),
    isUsual: () => false,
  });
}

/** A first visit: the page comes up, and its service worker takes in all that it may need. */
async function visit({ context, faults }, url) {
  const page = await context.newPage();
  await page.goto(url);
  await untilLive(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.close();
  assert.deepEqual(faults, [], 'the first visit');
}

/** The browser asks the server for the page and for a new version first; it is refused. */
const isRefusal = (url) => (fault) =>
  fault.includes('net::ERR_CONNECTION_REFUSED') &&
  (fault.includes(`(${url}sw.js)`) || fault.includes(`(${url}?`) || fault.includes(`(${url})`));

/**
 * A server for each journey, on a port of its own, which is stopped once the journey's browsers
 * have visited: `journey.others` says how many it opens beside its own.
 */
export function stopped(browser, servers) {
  const running = [...servers];
  return async (journey) => {
    const server = running.shift();
    assert.ok(server !== undefined, 'there is a server for each journey');
    const others = [];
    const open = async (options) => {
      const opened = await openContext(browser, server.url, options);
      await visit(opened, server.url);
      return opened;
    };
    const own = await open(journey.context);
    for (let more = 0; more < (journey.others ?? 0); more += 1) others.push(await open());
    await server.close();
    await assert.rejects(fetch(server.url), 'the server has stopped');
    return {
      url: server.url,
      own,
      openOther: () => {
        const next = others.shift();
        assert.ok(next !== undefined, 'journey.others says how many visit before');
        return Promise.resolve(next);
      },
      isUsual: isRefusal(server.url),
    };
  };
}
