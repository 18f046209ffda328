/** Zero-width and direction marks, soft hyphen, BOM, C0 and C1 controls other than tab and line ends. */
const invisible =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;

const withoutInvisible = (text: string): string => text.replace(invisible, '');

/** What was undone to read a cell; each becomes one notice a file. */
export type CellNotice =
  | 'INVISIBLE_REMOVED'
  | 'SPACE_TRIMMED'
  | 'EXCEL_TEXT_FORMULA'
  | 'APOSTROPHE_REMOVED';

export interface CleanText {
  readonly text: string;
  readonly notices: readonly CellNotice[];
}

const plain = /^[!-~£](?:[ -~£]*[!-~£])?$/u;

/**
 * A cell as a person means it: invisible characters gone, white space of every kind one space,
 * Excel's `="…"` and leading apostrophe taken off.
 */
export const cleanText = (raw: string): CleanText => {
  const first = raw.charCodeAt(0);
  if (raw === '' || (first !== 61 && first !== 39 && !raw.includes('  ') && plain.test(raw))) {
    return { text: raw, notices: [] };
  }
  const notices: CellNotice[] = [];
  let text = withoutInvisible(raw);
  if (text.length !== raw.length) notices.push('INVISIBLE_REMOVED');
  const spaced = text.replace(/[\s\u0085]+/gu, ' ').trim();
  if (spaced !== text) notices.push('SPACE_TRIMMED');
  text = spaced;
  if (text.length >= 3 && text.startsWith('="') && text.endsWith('"')) {
    text = text.slice(2, -1).trim();
    notices.push('EXCEL_TEXT_FORMULA');
  } else if (text.length > 1 && text.startsWith("'") && !text.endsWith("'")) {
    text = text.slice(1);
    notices.push('APOSTROPHE_REMOVED');
  }
  return { text, notices };
};

/** A heading without case, accents of style, punctuation or doubled spaces: `la code`. */
export const headingKey = (raw: string): string =>
  withoutInvisible(raw.slice(0, 200))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%£/]+/gu, ' ')
    .trim();

/** Name of a column for a person: its heading, or "column 3". */
export const columnName = (heading: string | undefined, index: number): string => {
  const text = cleanText(heading ?? '').text;
  return text === '' ? `column ${String(index + 1)}` : text;
};
