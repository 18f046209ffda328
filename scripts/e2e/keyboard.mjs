/** What a person without a pointer does: Tab, and the keys. */
import assert from 'node:assert/strict';

/**
 * Presses Tab until the element found by `locator` has the focus.
 *
 * @param {import('playwright').Page} page
 * @param {import('playwright').Locator} locator
 * @param {number} [most] presses before it counts as out of reach
 */
export async function tabTo(page, locator, most = 150) {
  await locator.first().waitFor();
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const isThere = await locator.first().evaluate((node) => node === document.activeElement);
    if (isThere) {
      await assertFocusSeen(page);
      return;
    }
  }
  assert.fail(`the keyboard can't reach ${locator.toString()}`);
}

/** The focused element is on the screen, not under anything, and is drawn as focused. */
export async function assertFocusSeen(page) {
  const seen = await page.evaluate(() => {
    const node = document.activeElement;
    if (node === null || node === document.body) return 'nothing has the focus';
    const named = ({ nodeName, className, textContent }) =>
      `${nodeName}.${className} "${(textContent ?? '').slice(0, 60)}"`;
    const box = node.getBoundingClientRect();
    const onScreen = box.bottom > 0 && box.top < window.innerHeight && box.width > 0;
    const ringed = (element) => {
      const style = getComputedStyle(element);
      return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    };
    const label = node.closest('label') ?? node.nextElementSibling ?? node;
    if (!onScreen) return `the focus is off the screen: ${named(node)}`;
    if (!ringed(node) && !ringed(label)) return `no ring: ${named(node)}`;
    return '';
  });
  assert.equal(seen, '');
}
