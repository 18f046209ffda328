/**
 * A number for each different tuple of whole numbers, counted from 0: rows that say the same in
 * some columns share one.
 */
export class Tuples {
  readonly #width: number;
  #slots = new Int32Array(2 ** 10);
  #keys: Int32Array;
  #count = 0;

  constructor(width: number) {
    this.#width = width;
    this.#keys = new Int32Array(width * 2 ** 8);
  }

  /** The number of a tuple; a new one gets the next. */
  numberOf(tuple: Int32Array): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(tuple) & mask;
    for (;;) {
      const entry = this.#slots[slot] ?? 0;
      if (entry === 0) return this.#add(tuple, slot);
      if (this.#isAt(entry - 1, tuple)) return entry - 1;
      slot = (slot + 1) & mask;
    }
  }

  #isAt(number: number, tuple: Int32Array): boolean {
    const from = number * this.#width;
    for (let at = 0; at < tuple.length; at += 1)
      if (this.#keys[from + at] !== tuple[at]) return false;
    return true;
  }

  #add(tuple: Int32Array, slot: number): number {
    const number = this.#count;
    if ((number + 1) * this.#width > this.#keys.length) {
      const keys = new Int32Array(2 * this.#keys.length + this.#width);
      keys.set(this.#keys);
      this.#keys = keys;
    }
    this.#keys.set(tuple, number * this.#width);
    this.#count += 1;
    this.#slots[slot] = this.#count;
    if (2 * this.#count > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(4 * this.#slots.length);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#count; number += 1) {
      const from = number * this.#width;
      let slot = hashOf(this.#keys.subarray(from, from + this.#width)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

const hashOf = (tuple: Int32Array): number => {
  let hash = 0;
  for (let at = 0; at < tuple.length; at += 1) {
    hash = Math.imul(hash ^ (tuple[at] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
};
