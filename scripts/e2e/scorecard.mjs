/** The scorecard as a reader sees it. */

/** The rows of measures, without the headings of themes. */
export const rows = (page) => page.locator('main table tr:has(th[scope="row"])');

/** The row of a measure, by its reference: "NI 62". */
export const rowOf = (page, reference) =>
  rows(page).filter({ hasText: new RegExp(`${reference}(?!\\d)`, 'u') });

/** The names of the measures, in the order shown. */
export const names = (page) => rows(page).locator('th a').allTextContents();

/** All that the table says, one line a row. */
export async function tableText(page) {
  const texts = await rows(page).allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/gu, ' ').trim());
}
