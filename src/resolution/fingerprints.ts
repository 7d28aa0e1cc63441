import type { DigestSentences, Print } from '../model/resolution.ts';
import { mixed } from './hash.ts';

/** Words in a row that are hashed together. */
const SHINGLE = 4;
/** Fingerprints kept of each sentence. */
const KEPT = 3;
/** Sentences with fewer words are formulas. */
export const LEAST_WORDS = 8;

/**
 * Fingerprints of a report's sentences: of each sentence the smallest hashes of its runs of words, a bottom-k sketch
 * (Broder 1997, On the resemblance and containment of documents). Sentences that have most runs in common share some of
 * them almost surely, sentences that have none in common share none. Each once, with the first sentence that has it.
 */
export const printsOf = ({ first, words }: DigestSentences): Print[] => {
  const prints = new Map<number, number>();
  for (let s = 0; s + 1 < first.length; s++) {
    const from = first[s]!;
    const to = first[s + 1]!;
    if (to - from < LEAST_WORDS) continue;
    for (const hash of smallest(words, from, to)) if (!prints.has(hash)) prints.set(hash, s);
  }
  return Array.from(prints, ([hash, sentence]) => ({ hash, sentence }));
};

const smallest = (words: Int32Array, from: number, to: number): number[] => {
  const kept: number[] = [];
  for (let w = from; w + SHINGLE <= to; w++) {
    let hash = 0;
    for (let i = w; i < w + SHINGLE; i++) hash = mixed(Math.imul(hash, 31) + words[i]!);
    if (kept.length === KEPT && hash >= kept[KEPT - 1]!) continue;
    const at = kept.findIndex((other) => other >= hash);
    if (at >= 0 && kept[at] === hash) continue;
    kept.splice(at < 0 ? kept.length : at, 0, hash);
    if (kept.length > KEPT) kept.pop();
  }
  return kept;
};
