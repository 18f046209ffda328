/** Opens the built page in Chromium and writes down all that it should not do. */
import { chromium } from 'playwright';
import { chromiumOptions } from '../chromium.mjs';

/**
 * @param {string | readonly string[]} own the page's own origins, which alone are reached without the trap
 * @param {string} trap the trap's origin, standing as the proxy for everything else
 */
export function launch(own, trap) {
  const hosts = [own].flat().map((origin) => new URL(origin).host);
  return chromium.launch({
    ...chromiumOptions,
    proxy: { server: trap, bypass: ['<-loopback>', ...hosts].join(',') },
  });
}

/** Runs in the page before its own scripts: what the policy refuses is said on the console. */
function reportViolations() {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.effectiveDirective} refused ${event.blockedURI}`);
  });
}

/**
 * A fresh browser context and its faults: requests off the origin, requests that failed, errors,
 * refusals of the content security policy.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {import('playwright').BrowserContextOptions} [options]
 */
export async function openContext(browser, origin, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    ...options,
  });
  const faults = [];
  await context.addInitScript(reportViolations);
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob):/u.test(url)) faults.push(`asked for ${url}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => faults.push(`threw: ${error.error().message}`));
  context.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { context, faults };
}

/** Waits until the engine has answered: the masthead says that the figures are up to date. */
export async function untilLive(page) {
  await page.locator('header .state').getByText('Up to date').waitFor({ timeout: 60_000 });
}

/** Goes to a view by its address; a page that is open moves there, as by a link, without reloading. */
export async function goTo(page, href) {
  if (page.url() === 'about:blank') {
    await page.goto(href);
    return;
  }
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, href);
}

/**
 * Opens the page in one of its states and waits until it is whole: live, fonts in, nothing moving.
 *
 * @param {import('playwright').Page} page
 * @param {string} url
 * @param {import('./states.mjs').states[number]} state
 * @param {'standard' | 'safe'} palette
 */
export async function openState(page, url, state, palette) {
  await goTo(page, new URL(state.path, url).href);
  await untilLive(page);
  await page.locator(state.ready).first().waitFor();
  if (palette === 'safe') await choosePalette(page);
  await state.arrange?.(page);
  await page.evaluate(() => document.fonts.ready);
}

/** Presses the button that changes to the colour-blind safe palette, unless it is chosen already. */
async function choosePalette(page) {
  if ((await page.locator(':root.palette-safe').count()) > 0) return;
  await page.getByRole('button', { name: /colour-blind/iu }).click();
  await page.locator(':root.palette-safe').waitFor({ state: 'attached' });
}
