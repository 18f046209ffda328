/** Letters of other scripts, and of the same, that look like the Latin ones on the right. */
const pairs: readonly (readonly [string, string])[] = [
  ['АВЕЅІЈКМНОРСТУХаеѕіјкмнорстуху', 'ABESIJKMHOPCTYXaesijkmhopctyxy'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαιονυ', 'ABEZHIKMNOPTYXaiovu'],
];

const latin: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([from, to]) => Array.from(from, (letter, at) => [letter, to.charAt(at)] as const)),
);

const other = /[\u0370-\u03FF\u0400-\u04FF\uFF01-\uFF5E]/u;

/** A text with letters that only look Latin made Latin; the same text where it has none. */
export const asItLooks = (text: string): string =>
  text.length > 200 || !other.test(text)
    ? text
    : Array.from(text.normalize('NFKC'), (letter) => latin.get(letter) ?? letter).join('');

/** A nine-character code with letters O and l where digits belong, put right; null where it is none. */
export const codeAsItLooks = (text: string): string | null => {
  const upper = asItLooks(text).toUpperCase();
  if (!/^[ENSW][\dOIL]{8}$/u.test(upper)) return null;
  return upper.charAt(0) + upper.slice(1).replace(/O/gu, '0').replace(/[IL]/gu, '1');
};

/** `E6000023`, whose zero a spreadsheet took, as `E06000023`; null where it is no such code. */
export const codeWithZero = (text: string): string | null => {
  const found = /^([ENSW])(\d{7})$/iu.exec(text);
  return found === null ? null : `${(found[1] ?? '').toUpperCase()}0${found[2] ?? ''}`;
};

/** Whether a text is a code of the Office for National Statistics in form. */
export const isOnsCode = (text: string): boolean => /^[ENSWK]\d{8}$/iu.test(text);
