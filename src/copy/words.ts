/** A run of text in which some words carry the weight. */
export type Words = readonly (string | { readonly strong: string })[];

/** The same without its weight: for CSV, titles and tests. */
export function plainWords(words: Words): string {
  return words.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
}
