/**
 * A number for each different tuple of whole numbers, counted from 0: rows that say the same in
 * some columns share one.
 */
export class Tuples {
  readonly #width: number;
  #slots: Int32Array;
  #keys: Int32Array;
  #count = 0;

  /** With room for `room` different tuples, and for more when they come. */
  constructor(width: number, room = 2 ** 8) {
    this.#width = width;
    this.#keys = new Int32Array(width * room);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * room + 2)));
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

/** Tuples that differ in the last place alone, as councils do, stand side by side. */
const hashOf = (tuple: Int32Array): number => {
  let hash = 0;
  for (let at = 0; at < tuple.length; at += 1) {
    hash = Math.imul(hash, 0x9e3779b1);
    hash = (hash ^ (hash >>> 15)) + (tuple[at] ?? 0);
  }
  return hash;
};
