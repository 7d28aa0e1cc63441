import { type Document, TokenKind } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Digest, DigestSentences, WeightedStems } from '../model/resolution.ts';
import { hashOf } from './hash.ts';

/** What of a report is compared with other reports. Pure: the same report gives the same digest. */
export const digestOf = (document: Document, title: Document | null, evidence: Evidence): Digest => ({
  at: evidence.published.earliest === null ? null : momentOf(evidence.published.value, evidence.published.earliest),
  sentences: sentencesOf(document, evidence),
  lead: stemsOf(title ? [title] : []),
  body: stemsOf([document]),
  events: new Int32Array(),
  figures: new Int32Array(),
});

/** Days and months as they begin in UTC, times of day as written with their zone. */
const momentOf = (value: string | null, earliest: string): number => {
  const written = value?.includes('T') ? Date.parse(value) : Number.NaN;
  return Number.isNaN(written) ? Date.parse(earliest) : written;
};

/** The longest word that is counted, in UTF-16 units. */
const LONGEST = 255;

const sentencesOf = (
  { sentences, kind, words, start, end }: Document,
  { sentences: states }: Evidence,
): DigestSentences => {
  const first = [0];
  const hashes: number[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  for (const [s, sentence] of sentences.entries()) {
    if (states[s]?.part) continue;
    for (let t = sentence.first; t < sentence.last; t++) {
      if (kind[t] !== TokenKind.word && kind[t] !== TokenKind.number) continue;
      hashes.push(hashOf(words[t]!.key));
      starts.push(start[t]!);
      lengths.push(Math.min(LONGEST, end[t]! - start[t]!));
    }
    if (hashes.length > first.at(-1)!) first.push(hashes.length);
  }
  return {
    first: Int32Array.from(first),
    words: Int32Array.from(hashes),
    start: Int32Array.from(starts),
    length: Uint8Array.from(lengths),
  };
};

const stemsOf = (documents: readonly Document[]): WeightedStems => {
  const weights = new Map<number, number>();
  for (const { size, kind, words } of documents) {
    for (let t = 0; t < size; t++) {
      const { shape } = words[t]!;
      if (kind[t] === TokenKind.word && shape.part !== 'function') weights.set(hashOf(shape.stem), 128);
    }
  }
  const inOrder = [...weights].sort(([a], [b]) => a - b);
  return {
    stems: Int32Array.from(inOrder, ([stem]) => stem),
    weights: Uint8Array.from(inOrder, ([, weight]) => weight),
  };
};
