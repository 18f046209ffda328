import type { ForeignKind } from './kind.ts';
import { foreignBytes, foreignText } from './kind.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: Encoding;
      /** Some bytes were not in the encoding of the rest and were read as Windows-1252. */
      readonly mixed: boolean;
    }
  | {
      readonly ok: false;
      readonly code: 'EMPTY_FILE' | 'NOT_CSV' | 'UNREADABLE_ENCODING';
      readonly kind: ForeignKind | null;
    };

const SAMPLE = 4096;

/** UTF-16 without a mark shows itself by its zero bytes: English text has one in every pair. */
const utf16ByZeros = (bytes: Uint8Array): Encoding | null => {
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = sample.length / 2;
  if (half < 2) return null;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.6 && odd < half * 0.1 ? 'utf-16be' : null;
};

const punctuation = new Set('£–—‘’“”…•½¼¾°\u00a0');
const letters = new Set('éèêëáàâäíìîïóòôöúùûüçñÉÁÍÓÚ');

const likenessOf = (character: string): number => {
  if (character.charCodeAt(0) < 128) return 0;
  if (punctuation.has(character)) return 2;
  return letters.has(character) ? 1 : -1;
};

/** How far the characters beyond ASCII are those of English office text. */
const likeness = (text: string): number => {
  let score = 0;
  for (const character of text) score += likenessOf(character);
  return score;
};

const from80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const fromTable = (character: string): string =>
  from80[character.charCodeAt(0) - 0x80] ?? character;

/** Node 20 decodes bytes 80 to 9F of Windows-1252 as Latin-1; the table puts that right. */
const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009f]/gu, fromTable);

const singleByte = (bytes: Uint8Array): { text: string; encoding: Encoding } => {
  const windows = windows1252(bytes);
  const mac = new TextDecoder('macintosh').decode(bytes);
  return likeness(mac) > likeness(windows)
    ? { text: mac, encoding: 'macintosh' }
    : { text: windows, encoding: 'windows-1252' };
};

/** Length of the UTF-8 sequence at `at`, 0 where the bytes are none. */
const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  let length = 0;
  if (first >= 0xc2 && first <= 0xdf) length = 2;
  else if (first >= 0xe0 && first <= 0xef) length = 3;
  else if (first >= 0xf0 && first <= 0xf4) length = 4;
  for (let i = 1; i < length; i += 1) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
};

/** Splits bytes into runs that are UTF-8 and bytes that are not; each is read in its own way. */
const mixedText = (bytes: Uint8Array): { text: string; multi: number; stray: number } => {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let from = 0;
  let multi = 0;
  let stray = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 1) multi += 1;
    if (length === 0) {
      parts.push(utf8.decode(bytes.subarray(from, at)), windows1252(bytes.subarray(at, at + 1)));
      stray += 1;
      from = at + 1;
    }
    at += Math.max(1, length);
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  return { text: parts.join(''), multi, stray };
};

/** C1 control characters but for the next line: no text holds any. */
const controls = /[\u0080-\u0084\u0086-\u009f]/u;

/**
 * UTF-8 whose dashes and quotation marks are C1 controls was made from Windows-1252 as if that were
 * Latin-1, as some publishers' tools do; the table puts that right.
 */
const withoutControls = (text: string, bytes: Uint8Array): { text: string; mixed: boolean } =>
  text.length === bytes.length || !controls.test(text)
    ? { text, mixed: false }
    : { text: text.replace(/[\u0080-\u0084\u0086-\u009f]/gu, fromTable), mixed: true };

const tryUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

const eightBit = (bytes: Uint8Array): { text: string; encoding: Encoding; mixed: boolean } => {
  const strict = tryUtf8(bytes);
  if (strict !== null) return { ...withoutControls(strict, bytes), encoding: 'utf-8' };
  const mixed = mixedText(bytes);
  if (mixed.multi > mixed.stray) return { text: mixed.text, encoding: 'utf-8', mixed: true };
  return { ...singleByte(bytes), mixed: false };
};

const encodingOf = (bytes: Uint8Array): Encoding | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16ByZeros(bytes);
};

/**
 * Bytes of any origin to text: UTF-8 and UTF-16 with or without a mark, Windows-1252, Mac Roman.
 * Files that are no text table are refused by what their content is, never by their name.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes.length === 0) return { ok: false, code: 'EMPTY_FILE', kind: null };
  const foreign = foreignBytes(bytes);
  if (foreign !== null) return { ok: false, code: 'NOT_CSV', kind: foreign };
  const wide = encodingOf(bytes);
  const read =
    wide === null
      ? eightBit(bytes)
      : {
          text: new TextDecoder(wide, { ignoreBOM: true }).decode(bytes),
          encoding: wide,
          mixed: false,
        };
  const text = read.text.startsWith('\uFEFF') ? read.text.slice(1) : read.text;
  if (text.trim() === '') return { ok: false, code: 'EMPTY_FILE', kind: null };
  const markup = foreignText(text);
  if (markup !== null) return { ok: false, code: 'NOT_CSV', kind: markup };
  return { ok: true, text, encoding: read.encoding, mixed: read.mixed };
};
