/** Bytes of a file whose beginning has been looked at; `chunks` gives all of them, once, from the beginning on. */
export interface ByteSource {
  readonly head: Buffer;
  readonly chunks: AsyncIterable<Buffer>;
  /** Lets go of the file where the chunks are not wanted. */
  readonly close: () => Promise<void>;
}

const HEAD_BYTES = 65_536;

/** Reads so much of the bytes that format and encoding can be told. */
export const lookAhead = async (bytes: AsyncIterable<Buffer>): Promise<ByteSource> => {
  const iterator = bytes[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let length = 0;
  let isDone = false;
  while (length < HEAD_BYTES && !isDone) {
    const next = await iterator.next();
    if (next.done) isDone = true;
    else {
      first.push(next.value);
      length += next.value.length;
    }
  }
  const head = Buffer.concat(first);
  const close = async (): Promise<void> => void (await iterator.return?.());
  return { head, chunks: isDone ? only(head) : after(head, iterator), close };
};

async function* only(head: Buffer): AsyncIterable<Buffer> {
  yield head;
}

async function* after(head: Buffer, rest: AsyncIterator<Buffer>): AsyncIterable<Buffer> {
  try {
    yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** All bytes in one piece, or `null` where they are more than `limit`; then the rest is not read. */
export const collect = async (chunks: AsyncIterable<Buffer>, limit: number): Promise<Buffer | null> => {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) return null;
    pieces.push(chunk);
  }
  return Buffer.concat(pieces, length);
};
