import { plainBytes } from '../workspace/entry.ts';
import { kept, type Kept } from '../workspace/store.ts';

/**
 * The open workspace's original files, in memory as blobs (which the browser keeps apart from the
 * page's own memory), so that a work file can still be made when storage has been cleared.
 */
export class HeldBytes {
  readonly #fetch: (sha256: string) => Promise<Kept<Uint8Array>>;
  readonly #held = new Map<string, Blob>();

  constructor(fetch: (sha256: string) => Promise<Kept<Uint8Array>>) {
    this.#fetch = fetch;
  }

  readonly keep = (sha256: string, bytes: Uint8Array): void => {
    this.#held.set(sha256, new Blob([plainBytes(bytes)]));
  };
  readonly forget = (): void => this.#held.clear();

  /** What is in memory, or null. */
  readonly bytes = async (sha256: string): Promise<Uint8Array | null> => {
    const blob = this.#held.get(sha256);
    return blob === undefined ? null : new Uint8Array(await blob.arrayBuffer());
  };

  /** From memory, else from what is kept, which is then held. */
  readonly blob = async (sha256: string): Promise<Kept<Uint8Array>> => {
    const held = await this.bytes(sha256);
    if (held !== null) return kept(held);
    const fetched = await this.#fetch(sha256);
    if (fetched.ok) this.keep(sha256, fetched.value);
    return fetched;
  };
}
