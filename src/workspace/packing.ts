import { plainBytes, type Blobs } from './entry.ts';

export type Packed = readonly (readonly [string, Uint8Array])[];

/** Bytes as kept: gzip. */
async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
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

/** Every blob gzip'd, before the transaction opens: one that waits for other work commits by itself. */
export async function packed(blobs: Blobs): Promise<Packed> {
  return Promise.all(Array.from(blobs, async ([key, bytes]) => [key, await gzip(bytes)] as const));
}
