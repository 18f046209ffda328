/** How old a reader must be for a text to be easy. */

/** Groups of vowels, without a silent e at the end; at least one. */
const syllables = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/(?<![aeiouyl])e$|(?<=[aeiouy][^aeiouy])es$/u, '')
        .match(/[aeiouy]+/gu) ?? []
    ).length,
  );

/**
 * Flesch–Kincaid grade plus five, in years. A sentence ends at a full stop, question or exclamation
 * mark alone, so that colons and semicolons make it no easier; a figure counts as one short word.
 */
export function readingAge(text: string): number {
  const sentences = text.split(/[.?!](?:\s|$)/u).filter((each) => each.trim() !== '').length;
  const words = text.match(/[\p{L}\d][\p{L}\d’,.%-]*/gu) ?? [];
  const sounds = words.reduce((total, word) => total + syllables(word), 0);
  return (0.39 * words.length) / sentences + (11.8 * sounds) / words.length - 15.59 + 5;
}
