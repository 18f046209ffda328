import { describe, expect, it } from 'vitest';
import { sha256 } from './entry.ts';
import { gunzip, knowPacked, packed, prepare } from './packing.ts';

const bytes = new TextEncoder().encode('Indicator,Area,Value\n'.repeat(60_000));

describe('a file made ready to be kept', () => {
  it('has its own hash, and opens to its own bytes', async () => {
    const made = await prepare(bytes);
    expect(made.sha256).toBe(await sha256(bytes));
    expect(made.packed.length).toBeLessThan(bytes.length / 10);
    expect(await gunzip(made.packed)).toEqual(bytes);
  });
  it('is kept as it was made, and any other file as it is packed now', async () => {
    const [own, other] = [bytes.slice(0, 500), bytes.slice(0, 700)];
    const { packed: made } = await prepare(own);
    knowPacked(own, made);
    const blobs = new Map([
      ['own', own],
      ['other', other],
    ]);
    const [[, first] = [], [, second] = []] = await packed(blobs);
    expect(first).toBe(made);
    expect(await gunzip(second ?? new Uint8Array())).toEqual(other);
  });
});
