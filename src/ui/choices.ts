/** Choices for a Select, in the order of their words. */
export const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([id, label]) => ({ id, label }));

/** The key of a record of words that a Select gave; `otherwise` where it is none of them. */
export const keyOf = <K extends string>(
  words: Readonly<Record<K, string>>,
  id: string,
  otherwise: K,
): K => {
  const keys: readonly string[] = Object.keys(words);
  const isKey = (text: string): text is K => keys.includes(text);
  return isKey(id) ? id : otherwise;
};
