/** Longer texts are compared by their beginning: a name is short, and a cell may be anything. */
const LONGEST = 120;

/** Fewest insertions, deletions and replacements of UTF-16 units that turn one text into the other. */
export function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from.charAt(row - 1) === to.charAt(column - 1);
      const replaced = (above[column - 1] ?? 0) + (same ? 0 : 1);
      line.push(Math.min(replaced, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[to.length] ?? 0;
}

const share = (from: string, to: string): number =>
  editDistance(from, to) / Math.max(from.length, to.length, 1);

/** Mean distance of each word to its nearest among the others; long words count for more. */
function oneWay(words: readonly string[], others: readonly string[]): number {
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const cost = words.reduce(
    (sum, word) => sum + word.length * Math.min(1, ...others.map((other) => share(word, other))),
    0,
  );
  return letters === 0 ? 1 : cost / letters;
}

/** 0 for the same text, 1 for nothing alike; the order of words does not matter much. */
export function wordDistance(text: string, other: string): number {
  const words = text.split(' ');
  const others = other.split(' ');
  const byWords = (2 * oneWay(words, others) + oneWay(others, words)) / 3;
  return Math.min(byWords, share(text, other));
}

/** The `count` things whose key is nearest to `text`, nearest first, each once. */
export function nearest<T>(
  entries: Iterable<readonly [string, readonly T[]]>,
  text: string,
  count: number,
): readonly T[] {
  const start = text.slice(0, LONGEST);
  const best = new Map<T, number>();
  for (const [key, things] of entries) {
    const distance = wordDistance(start, key);
    for (const thing of things) best.set(thing, Math.min(distance, best.get(thing) ?? 1));
  }
  return [...best]
    .toSorted(([, a], [, b]) => a - b)
    .slice(0, count)
    .map(([thing]) => thing);
}
