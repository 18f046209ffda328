import { plainBytes, sha256, type Blobs } from './entry.ts';

export type Packed = readonly (readonly [string, Uint8Array])[];

/** Bytes as kept: gzip. */
async function gzip(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new CompressionStream('gzip'));
}

export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new DecompressionStream('gzip'));
}

/** Bytes packed or unpacked at a time: the browser does it on the page's own thread. */
const PIECE = 512 * 1024;

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream) {
  const whole = plainBytes(bytes);
  const writer = stream.writable.getWriter();
  const send = async (): Promise<void> => {
    for (let at = 0; at < whole.length; at += PIECE) {
      if (at > 0) await breath();
      await writer.write(whole.subarray(at, at + PIECE));
    }
    await writer.close();
  };
  const [buffer] = await Promise.all([new Response(stream.readable).arrayBuffer(), send()]);
  return new Uint8Array(buffer);
}

/** A file's hash and its bytes as kept, made ahead, while the officer still looks at the review. */
export interface Prepared {
  readonly sha256: string;
  readonly packed: Uint8Array<ArrayBuffer>;
}

export const prepare = async (bytes: Uint8Array): Promise<Prepared> => ({
  sha256: await sha256(bytes),
  packed: await gzip(bytes),
});

/** Bytes that have been packed elsewhere, as long as somebody holds them. */
const ready = new WeakMap<Uint8Array, Uint8Array>();

/** Says what some bytes are as kept, so that they are not packed again. */
export const knowPacked = (bytes: Uint8Array, as: Uint8Array): void => {
  ready.set(bytes, as);
};

/** Every blob gzip'd, before the transaction opens: one that waits for other work commits by itself. */
export async function packed(blobs: Blobs): Promise<Packed> {
  return Promise.all(
    Array.from(
      blobs,
      async ([key, bytes]) => [key, ready.get(bytes) ?? (await gzip(bytes))] as const,
    ),
  );
}
