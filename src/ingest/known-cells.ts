import type { Collector } from './collect.ts';

interface Node<T> {
  value: T | undefined;
  next: Map<string, Node<T>> | null;
}

const newNode = <T>(): Node<T> => ({ value: undefined, next: null });

const nodeUnder = <T>(node: Node<T>, text: string): Node<T> => {
  node.next ??= new Map();
  const known = node.next.get(text);
  if (known !== undefined) return known;
  const made = newNode<T>();
  node.next.set(text, made);
  return made;
};

/**
 * What the cells of some columns come to, for a file that says the same in thousands of rows. Only
 * what was found without anything being reported is remembered, so that no row goes unsaid.
 */
export class KnownCells<T> {
  readonly #columns: readonly number[];
  readonly #out: Collector;
  readonly #root = newNode<T>();

  constructor(columns: readonly (number | undefined)[], out: Collector) {
    this.#columns = columns.flatMap((column) => column ?? []);
    this.#out = out;
  }

  /** What is remembered of some cells; undefined where nothing is. */
  known(cells: readonly string[], beside: string): T | undefined {
    let node = this.#root.next?.get(beside);
    for (const column of this.#columns) node = node?.next?.get(cells[column] ?? '');
    return node?.value;
  }

  /** `beside` is whatever else the answer hangs on. */
  of(cells: readonly string[], beside: string, find: () => T): T {
    let node = nodeUnder(this.#root, beside);
    for (const column of this.#columns) node = nodeUnder(node, cells[column] ?? '');
    if (node.value !== undefined) return node.value;
    const before = this.#out.said();
    const value = find();
    if (this.#out.said() === before) node.value = value;
    return value;
  }
}
