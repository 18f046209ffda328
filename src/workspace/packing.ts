import type { Blobs } from './entry.ts';

export type Packed = readonly (readonly [string, Uint8Array])[];

/** Bytes as kept: gzip. */
async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new CompressionStream('gzip'));
}

export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new DecompressionStream('gzip'));
}

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream) {
  const piped = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

/** Every blob gzip'd, before the transaction opens: one that waits for other work commits by itself. */
export async function packed(blobs: Blobs): Promise<Packed> {
  return Promise.all(Array.from(blobs, async ([key, bytes]) => [key, await gzip(bytes)] as const));
}
