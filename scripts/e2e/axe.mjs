/** axe-core on the page as it stands. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * @param {import('playwright').Page} page
 * @returns {Promise<readonly string[]>} one line a violation, with the first element at fault
 */
export async function axeViolations(page) {
  await page.evaluate(source);
  const found = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: 'tag', values } }),
    tags,
  );
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.length}, ${nodes[0].html.slice(0, 160)})`,
  );
}

/** How far the page can be pushed sideways, in CSS pixels; 0 is none. */
export function sidewaysScroll(page) {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
