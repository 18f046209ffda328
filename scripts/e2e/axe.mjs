/** axe-core on the page as it stands. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a change of colours alone can break. */
export const colourRules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const allRules = { type: 'tag', values: tags };

/**
 * @param {import('playwright').Page} page
 * @param {{ readonly type: string, readonly values: readonly string[] }} [runOnly]
 * @returns {Promise<readonly string[]>} one line a violation, with the first element at fault
 */
export async function axeViolations(page, runOnly = allRules) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found = await page.evaluate(
    (rules) => window.axe.run(document, { runOnly: rules, resultTypes: ['violations'] }),
    runOnly,
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
