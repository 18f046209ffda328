/** Files as a person would choose them. */

/** A CSV in memory, one string a line. */
export const csv = (name, lines) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\n')}\n`),
});

/** Puts files, or paths of files, into the page's choice of files. */
export const chooseFiles = (page, files) =>
  page.locator('input[data-pick="files"]').first().setInputFiles(files);
