/** A line without its line break; `bytes` is `null` for one that is longer than the limit. Lines count from 1. */
export interface Line {
  readonly number: number;
  readonly bytes: Buffer | null;
}

const LINE_FEED = 0x0a;

/**
 * Cuts bytes into lines, a batch of lines for each chunk: at most one chunk and one line are in memory. A line over `limit`
 * bytes is dropped while it is read.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>, limit: number): AsyncIterable<readonly Line[]> {
  let number = 1;
  let pieces: Buffer[] = [];
  let length = 0;
  const add = (piece: Buffer): void => {
    length += piece.length;
    if (length <= limit) pieces.push(piece);
    else pieces = [];
  };
  const take = (): Line => {
    const bytes = length > limit ? null : pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces, length);
    pieces = [];
    length = 0;
    return { number: number++, bytes };
  };

  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, at));
      lines.push(take());
      from = at + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
    yield lines;
  }
  if (length > 0) yield [take()];
}
