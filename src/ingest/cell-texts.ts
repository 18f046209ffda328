/** The engine keeps a longer piece as a window on the whole text, which then is never let go. */
const LONGEST_COPIED = 12;

/** As a signed number: hashes are kept so, and the hash of an empty text is this one. */
export const firstHash = 0x811c9dc5 | 0;
/** A hash with one more byte in it. */
export const withByte = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

/** Whole numbers written one after another, with room for more whenever it is needed. */
export class Numbers {
  #numbers: Int32Array;
  length = 0;

  constructor(room: number) {
    this.#numbers = new Int32Array(room);
  }

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const more = new Int32Array(Math.ceil(1.5 * this.length) + 64);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  written(): Int32Array {
    return this.#numbers.subarray(0, this.length);
  }
}

/** The pieces of a text, in bytes of UTF-8 and as strings. */
export class Pieces {
  readonly bytes: Uint8Array;
  readonly #text: string;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(text: string) {
    this.#text = text;
    this.bytes = new TextEncoder().encode(text);
  }

  /** The string from one byte to another; a copy, so that it does not hold the whole text. */
  string(from: number, to: number): string {
    if (this.bytes.length !== this.#text.length)
      return this.#decoder.decode(this.bytes.subarray(from, to));
    const piece = this.#text.slice(from, to);
    return to - from > LONGEST_COPIED ? ` ${piece}`.slice(1) : piece;
  }
}

/** One number for all cells that say the same, found by bytes without making strings of them first. */
export class CellTexts {
  readonly known: string[] = [];
  #pool = new Uint8Array(2 ** 16);
  #pooled = 0;
  #slots = new Int32Array(2 ** 12);
  readonly #ends = new Numbers(2 ** 10);
  readonly #hashes = new Numbers(2 ** 10);

  /** The number of a text of these bytes, whose hash is `hash`; `make` gives the string of a new one. */
  numberOf(
    bytes: Uint8Array,
    from: number,
    to: number,
    hash: number,
    make: (from: number, to: number) => string,
  ): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = this.#slots[slot] ?? 0;
      if (entry === 0) {
        this.known.push(make(from, to));
        this.#add(bytes.subarray(from, to), hash, slot);
        return this.known.length - 1;
      }
      const number = entry - 1;
      if (this.#hashes.at(number) === hash && this.lengthAt(number, bytes, from) === to - from)
        return number;
      slot = (slot + 1) & mask;
    }
  }

  /** How many bytes a text has, where it stands at `from`; -1 where it does not. */
  lengthAt(number: number, bytes: Uint8Array, from: number): number {
    const start = number === 0 ? 0 : this.#ends.at(number - 1);
    const length = this.#ends.at(number) - start;
    const pool = this.#pool;
    for (let at = 0; at < length; at += 1) if (pool[start + at] !== bytes[from + at]) return -1;
    return length;
  }

  #add(piece: Uint8Array, hash: number, slot: number): void {
    const end = this.#pooled + piece.length;
    if (end > this.#pool.length) {
      const pool = new Uint8Array(2 * end);
      pool.set(this.#pool);
      this.#pool = pool;
    }
    this.#pool.set(piece, this.#pooled);
    this.#pooled = end;
    this.#ends.push(end);
    this.#hashes.push(hash);
    this.#slots[slot] = this.known.length;
    if (2 * this.known.length > this.#slots.length) this.#grow();
  }

  #grow(): void {
    const slots = new Int32Array(4 * this.#slots.length);
    const mask = slots.length - 1;
    this.#hashes.written().forEach((hash, index) => {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    });
    this.#slots = slots;
  }
}
