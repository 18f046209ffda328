/** What a file is when it is no text table; the words are in `copy/problems.ts`. */
export type ForeignKind =
  | 'xlsx'
  | 'zip'
  | 'xls'
  | 'pdf'
  | 'image'
  | 'gzip'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'json'
  | 'parquet';

const signatures: readonly (readonly [readonly number[], ForeignKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'xls'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x50, 0x41, 0x52, 0x31], 'parquet'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
];

const ascii = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte < 128 ? String.fromCharCode(byte) : '?';
  return text;
};

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

/** Recognises files that are no CSV by their first bytes, whatever their name. */
export const foreignBytes = (bytes: Uint8Array): ForeignKind | null => {
  const found = signatures.find(([mark]) => beginsWith(bytes, mark))?.[1] ?? null;
  // Every Excel workbook names its parts "xl/" or "[Content_Types].xml" early on.
  if (found !== 'zip') return found;
  const head = ascii(bytes.subarray(0, 4000));
  return head.includes('[Content_Types].xml') || head.includes('xl/') ? 'xlsx' : 'zip';
};

/** Recognises markup and JSON by the first characters of the text. */
export const foreignText = (text: string): ForeignKind | null => {
  const head = text.slice(0, 2000).trimStart();
  const lower = head.slice(0, 200).toLowerCase();
  if (lower.startsWith('<?xml')) return 'xml';
  if (/^<(?:!doctype|html|head|body|table|!--)/u.test(lower)) return 'html';
  return /^\{\s*(?:"|\})|^\[\s*(?:[{"\]]|-?\d)/u.test(head) ? 'json' : null;
};
