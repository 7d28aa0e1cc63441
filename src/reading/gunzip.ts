import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Thrown where a gzip file unpacks to so much more than its own size that it was made to fill a disk. */
export class InflationError extends Error {}

const CHUNK_BYTES = 262_144;
/** Arabic JSON lines pack 5 times smaller; gzip's utmost is 1,032 times. */
const MOST_INFLATION = 400;
const HARMLESS_BYTES = 64 * 2 ** 20;

export const isGzip = (head: Buffer): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;

/** The bytes within a gzip file, unpacked as they are asked for. Throws `InflationError`, and the error of zlib where the file is damaged. */
export async function* gunzip(packed: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let read = 0;
  let unpacked = 0;
  const counted = async function* (): AsyncIterable<Buffer> {
    for await (const chunk of packed) {
      read += chunk.length;
      yield chunk;
    }
  };
  const unzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // What goes wrong reaches the reader of `unzip` as an error of its own.
  pipeline(Readable.from(counted(), { objectMode: false }), unzip, () => {});
  for await (const chunk of unzip as AsyncIterable<Buffer>) {
    unpacked += chunk.length;
    if (unpacked > HARMLESS_BYTES && unpacked > read * MOST_INFLATION) throw new InflationError();
    yield chunk;
  }
}
