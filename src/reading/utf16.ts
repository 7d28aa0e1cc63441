/** The two byte orders, as `TextDecoder` names them. */
export type Utf16 = 'utf-16le' | 'utf-16be';

const SAMPLE = 4096;
/** High bytes of the blocks that Arabic news is made of: Latin, Arabic, punctuation, presentation forms. */
const HIGH_BYTES: ReadonlySet<number> = new Set([0x00, 0x06, 0x07, 0x20, 0xfb, 0xfc, 0xfd, 0xfe, 0xff]);
const LEAST_SHARE = 0.95;

/**
 * The byte order of a text in UTF-16, by its mark or by which of every two bytes names a block of letters; `null` for other
 * encodings. None of those has the bytes 00 or 06 in a text, so without one of them it is never UTF-16.
 */
export const utf16Of = (head: Buffer): Utf16 | null => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const sample = head.subarray(0, Math.min(SAMPLE, head.length - (head.length % 2)));
  if (sample.length < 4) return null;
  const little = shareOfHighBytes(sample, 1);
  const big = shareOfHighBytes(sample, 0);
  if (Math.max(little, big) < LEAST_SHARE) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
};

/** Share of the units whose byte at `offset` can be the high one, or 0 where nothing speaks for UTF-16. */
const shareOfHighBytes = (sample: Buffer, offset: 0 | 1): number => {
  let plausible = 0;
  let telling = 0;
  for (let i = 0; i < sample.length; i += 2) {
    const high = sample[i + offset]!;
    const low = sample[i + 1 - offset]!;
    if (high === 0 ? isText(low) : HIGH_BYTES.has(high)) plausible++;
    if (high === 0 || high === 6) telling++;
  }
  const units = sample.length / 2;
  return telling * 2 < units ? 0 : plausible / units;
};

const isText = (low: number): boolean => low >= 0x20 || (low >= 0x09 && low <= 0x0d);

/** The same bytes in UTF-8, chunk by chunk. Throws a `TypeError` at what is no UTF-16. */
export async function* utf16ToUtf8(chunks: AsyncIterable<Buffer>, encoding: Utf16): AsyncIterable<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}
