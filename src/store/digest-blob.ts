import type { Digest } from '../model/resolution.ts';

/**
 * A digest as bytes: the sizes of its columns, then the columns as they are, little-endian 32-bit ones first. `at`
 * goes before the sizes as a float, not a number where it is unknown.
 */
export const digestBlob = ({ at, sentences, lead, body, events, figures }: Digest): Uint8Array => {
  const wide = [sentences.first, sentences.words, sentences.start, lead.stems, body.stems, events, figures];
  const narrow = [sentences.length, lead.weights, body.weights];
  const head = new ArrayBuffer(8 + wide.length * 4);
  new Float64Array(head, 0, 1)[0] = at ?? Number.NaN;
  new Int32Array(head, 8).set(wide.map(({ length }) => length));
  const parts = [new Uint8Array(head), ...[...wide, ...narrow].map(bytesOf)];
  const blob = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    blob.set(part, offset);
    offset += part.length;
  }
  return blob;
};

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const WIDE = 7;

export const digestFromBlob = (blob: Uint8Array): Digest => {
  const { buffer } = blob.byteOffset % 8 === 0 ? blob : blob.slice();
  let offset = blob.byteOffset % 8 === 0 ? blob.byteOffset : 0;
  const [at] = new Float64Array(buffer, offset, 1);
  const sizes = new Int32Array(buffer, offset + 8, WIDE);
  offset += 8 + WIDE * 4;
  const wide = (column: number): Int32Array => {
    const values = new Int32Array(buffer, offset, sizes[column]!);
    offset += values.byteLength;
    return values;
  };
  const narrow = (size: number): Uint8Array => {
    const values = new Uint8Array(buffer, offset, size);
    offset += size;
    return values;
  };
  const [first, words, start, leadStems, bodyStems, events, figures] = Array.from({ length: WIDE }, (_, i) =>
    wide(i),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  return {
    at: Number.isNaN(at) ? null : at!,
    sentences: { first, words, start, length: narrow(words.length) },
    lead: { stems: leadStems, weights: narrow(leadStems.length) },
    body: { stems: bodyStems, weights: narrow(bodyStems.length) },
    events,
    figures,
  };
};
