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

/** Three letters on end, words apart: what two spellings of one name share most of. */
function trigrams(text: string): ReadonlySet<string> {
  const padded = ` ${text} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  return found;
}

interface Entry<T> {
  readonly key: string;
  readonly things: readonly T[];
  readonly size: number;
}

/** Names by what they share, made once, so that a search need not compare every name. */
export interface NearestIndex<T> {
  readonly entries: readonly Entry<T>[];
  readonly byTrigram: ReadonlyMap<string, readonly number[]>;
}

/** An index over spellings and the things that each names. */
export function nearestIndex<T>(
  spellings: Iterable<readonly [string, readonly T[]]>,
): NearestIndex<T> {
  const entries: Entry<T>[] = [];
  const byTrigram = new Map<string, number[]>();
  for (const [key, things] of spellings) {
    const parts = trigrams(key);
    for (const part of parts) {
      const holders = byTrigram.get(part);
      if (holders === undefined) byTrigram.set(part, [entries.length]);
      else holders.push(entries.length);
    }
    entries.push({ key, things, size: parts.size });
  }
  return { entries, byTrigram };
}

/** How many of the names that share most letters are compared word by word. */
const COMPARED = 24;

/** The entries that share the most with a text; all of them where they are few. */
function candidates<T>({ entries, byTrigram }: NearestIndex<T>, text: string): readonly Entry<T>[] {
  if (entries.length <= COMPARED) return entries;
  const parts = trigrams(text);
  const shared = new Map<number, number>();
  for (const part of parts)
    for (const at of byTrigram.get(part) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  const likeness = [...shared].map(([at, count]) => {
    const entry = entries[at];
    return { entry, likeness: entry === undefined ? 0 : count / (parts.size + entry.size) };
  });
  return likeness
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, COMPARED)
    .flatMap(({ entry }) => entry ?? []);
}

/** The `count` things whose key is nearest to `text`, nearest first, each once. */
export function nearest<T>(index: NearestIndex<T>, text: string, count: number): readonly T[] {
  const start = text.slice(0, LONGEST);
  const best = new Map<T, number>();
  for (const { key, things } of candidates(index, start)) {
    const distance = wordDistance(start, key);
    for (const thing of things) best.set(thing, Math.min(distance, best.get(thing) ?? 1));
  }
  return [...best]
    .toSorted(([, a], [, b]) => a - b)
    .slice(0, count)
    .map(([thing]) => thing);
}
