import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import type { Word } from '../model/word.ts';
import { phraseAt } from './phrases.ts';

/** Positions around a token whose words speak for its label: two before to two behind. */
const WINDOW = 5;
const HALF = 2;

/** Hashes of what a word shows, fewer the further it stands from the token in question, and codes that are joined with a neighbour's. */
export interface WordFeatures {
  /** What it shows of its own label, of its neighbours', of theirs again: 32-bit hashes. */
  readonly rings: readonly [Int32Array, Int32Array, Int32Array];
  /** Three classes of the word, from fine to coarse; any 32-bit numbers. */
  readonly codes: readonly [number, number, number];
}

/**
 * A linear-chain model over hashed features: row i of `weights` holds the weights of feature i for each label, all to
 * be multiplied by `scale`; `transitions[a * labels + b]` is what b behind a is worth, in the same unit.
 */
export interface TaggerModel {
  readonly labels: readonly string[];
  /** The table has 2 ** bits rows. */
  readonly bits: number;
  readonly weights: Int8Array | Float32Array;
  readonly transitions: Float32Array;
  /** A word whose label 0 leads by this much before anything is joined gets it at once; same unit. */
  readonly margin: number;
}

/** Mixes a feature's hash with the place that it is seen from (MurmurHash3's finaliser). */
const featureRow = (hash: number, place: number, bits: number): number => {
  let h = hash ^ Math.imul(place + 1, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> (32 - bits);
};

/** The hash of a feature's name (FNV-1a over UTF-16 units). */
export const featureHash = (name: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h;
};

/** Rows of the features of the words around token `t` that depend on one word each, at place `offset` + 2. */
export const rowsOfWord = (features: WordFeatures, place: number, bits: number): Int32Array =>
  features.rings[Math.abs(place - HALF)]!.map((hash) => featureRow(hash, place, bits));

const EDGE = 77;
/** Codes of a word. */
export const CODES = 3;
/** Number of features of a token that join several words. */
export const JOINED = 13;

/**
 * Writes the rows of the features of token `t` that join words, or come of the context, into `into`. `codes` are the
 * words' three each, `known` is `knownAt` of the document, `parts` its parts of speech.
 */
export const joinedRows = (
  codes: Int32Array,
  known: Int32Array,
  parts: Uint8Array,
  t: number,
  first: number,
  last: number,
  bits: number,
  into: Int32Array,
): void => {
  const code = (other: number, which: number): number =>
    other >= first && other < last ? codes[other * CODES + which]! : EDGE;
  const here1 = code(t, 1);
  const here2 = code(t, 2);
  const b1 = code(t - 1, 1);
  const b2 = code(t - 1, 2);
  const a1 = code(t + 1, 1);
  const a2 = code(t + 1, 2);
  const bb1 = code(t - 2, 1);
  const bb2 = code(t - 2, 2);
  const join = (a: number, b: number): number => Math.imul(a, 0x2c1b3c6d) ^ Math.imul(b + 0x51ed27, 0x297a2d39);
  into[0] = featureRow(join(b1, here1), 10, bits);
  into[1] = featureRow(join(here1, a1), 11, bits);
  into[2] = featureRow(join(b1, a1), 12, bits);
  into[3] = featureRow(join(bb1, b1), 13, bits);
  into[4] = featureRow(join(b2, here2), 14, bits);
  into[5] = featureRow(join(here2, a2), 15, bits);
  into[6] = featureRow(join(join(bb2, b2), here2), 16, bits);
  into[7] = featureRow(join(join(b2, here2), a2), 17, bits);
  into[8] = featureRow(join(code(t - 1, 0), here2), 18, bits);
  into[9] = featureRow(join(known[t]!, t > first ? known[t - 1]! : 0), 19, bits);
  const part = parts[t] ?? 0;
  const partBefore = t > first ? parts[t - 1]! : EDGE;
  const partAfter = t + 1 < last ? parts[t + 1]! : EDGE;
  into[10] = featureRow(join(part, here2), 20, bits);
  into[11] = featureRow(join(part, partBefore), 21, bits);
  into[12] = featureRow(join(part, partAfter), 22, bits);
};

/**
 * What the phrase table says of each token: 0 nothing, else a code of the kind of the longest phrase that the token
 * begins (odd) or goes on (even).
 */
export const knownAt = (document: Document): Int32Array => {
  const known = new Int32Array(document.size);
  for (let t = 0; t < document.size; t++) {
    if (document.words[t]!.opens.length === 0) continue;
    const phrase = phraseAt(document, t);
    if (!phrase) continue;
    const code = 2 * (featureHash(phrase.entries[0]!.kind) & 0xffff);
    for (let i = t; i < phrase.last; i++) if (i === t || known[i] === 0) known[i] = code + (i === t ? 1 : 2);
  }
  return known;
};

/** Labels a document's tokens: an index into `labels` each. Line breaks get label 0 and end a sequence. */
export type Tagger = (document: Document) => Uint8Array;

/** As many as the parser keeps words. */
const WORDS_KEPT = 200_000;

/**
 * The tagger of a model. What one word says is added up once a word and kept, so that a token costs five rows of sums
 * and a few joined features.
 */
export const createTagger = (model: TaggerModel, featuresOf: (word: Word) => WordFeatures): Tagger => {
  const { weights, transitions, bits } = model;
  const size = model.labels.length;
  const margin = model.margin;
  // A word's row: for each place the sums of its weights, then for each place the most that a label gains on label 0.
  const gains = WINDOW * size;
  const width = gains + WINDOW;
  const rowOf = new Map<Word, number>();
  let sums = new Float32Array(width << 12);
  let wordCodes = new Int32Array(CODES << 12);
  const lookUp = (word: Word): number => {
    const found = rowOf.get(word);
    if (found !== undefined) return found;
    const row = rowOf.size;
    if ((row + 1) * width > sums.length) {
      sums = doubled(sums, new Float32Array(2 * sums.length));
      wordCodes = doubled(wordCodes, new Int32Array(2 * wordCodes.length));
    }
    const features = featuresOf(word);
    wordCodes.set(features.codes, row * CODES);
    const from = row * width;
    sums.fill(0, from, from + width);
    for (let place = 0; place < WINDOW; place++) {
      const at = from + place * size;
      const hashes = features.rings[Math.abs(place - HALF)]!;
      for (let i = 0; i < hashes.length; i++) {
        const feature = featureRow(hashes[i]!, place, bits) * size;
        for (let y = 0; y < size; y++) sums[at + y]! += weights[feature + y]!;
      }
      let most = sums[at + 1]!;
      for (let y = 2; y < size; y++) most = Math.max(most, sums[at + y]!);
      sums[from + gains + place] = most - sums[at]!;
    }
    rowOf.set(word, row);
    return row;
  };
  const joined = new Int32Array(JOINED);

  return (document) => {
    const { size: tokens, words, kind } = document;
    // Before any row of this document is looked up, so that none is given away twice.
    if (rowOf.size + tokens > WORDS_KEPT) rowOf.clear();
    const labels = new Uint8Array(tokens);
    const rows = new Int32Array(tokens);
    const codes = new Int32Array(tokens * CODES);
    for (let t = 0; t < tokens; t++) {
      const row = lookUp(words[t]!);
      rows[t] = row * width;
      for (let i = 0; i < CODES; i++) codes[t * CODES + i] = wordCodes[row * CODES + i]!;
    }
    const phrases = knownAt(document);
    const scores = new Float32Array(tokens * size);
    const settled = new Uint8Array(tokens);
    for (let first = 0; first < tokens; first++) {
      if (kind[first] === TokenKind.newline) continue;
      let last = first + 1;
      while (last < tokens && kind[last] !== TokenKind.newline) last++;
      for (let t = first; t < last; t++) {
        // The most that any label can gain on label 0 is often too little: then nothing need be added up.
        let gain = 0;
        for (let place = 0; place < WINDOW; place++) {
          const other = t + place - HALF;
          if (other >= first && other < last) gain += sums[rows[other]! + gains + place]!;
        }
        if (gain < -margin) {
          settled[t] = 1;
          continue;
        }
        const at = t * size;
        for (let place = 0; place < WINDOW; place++) {
          // Place p of token t is what the word at t + p - 2 says.
          const other = t + place - HALF;
          if (other < first || other >= last) continue;
          const row = rows[other]! + place * size;
          for (let y = 0; y < size; y++) scores[at + y]! += sums[row + y]!;
        }
        if (isSettled(scores, at, size, margin)) {
          settled[t] = 1;
          continue;
        }
        joinedRows(codes, phrases, document.parts, t, first, last, bits, joined);
        for (let j = 0; j < JOINED; j++) {
          const row = joined[j]! * size;
          for (let y = 0; y < size; y++) scores[at + y]! += weights[row + y]!;
        }
      }
      // Words that are surely in no name cut the line into short runs.
      for (let t = first; t < last; t++) {
        if (settled[t]) continue;
        let end = t + 1;
        while (end < last && !settled[end]) end++;
        viterbi(scores, transitions, size, t, end, labels);
        t = end;
      }
      first = last;
    }
    return labels;
  };
};

/** `larger` with what `array` holds at its front. */
const doubled = <T extends Float32Array | Int32Array>(array: T, larger: T): T => {
  larger.set(array);
  return larger;
};

/** Whether label 0 leads all others by `margin` before anything is joined. */
const isSettled = (scores: Float32Array, at: number, size: number, margin: number): boolean => {
  const least = scores[at]! - margin;
  for (let y = 1; y < size; y++) if (scores[at + y]! > least) return false;
  return true;
};

/** The best sequence of labels for tokens `first` to `last`, written into `labels`. */
const viterbi = (
  scores: Float32Array,
  transitions: Float32Array,
  size: number,
  first: number,
  last: number,
  labels: Uint8Array,
): void => {
  const back = new Uint8Array((last - first) * size);
  let current = scores.slice(first * size, first * size + size);
  for (let y = 0; y < size; y++) current[y]! += transitions[y]!;
  let next = new Float32Array(size);
  for (let t = first + 1; t < last; t++) {
    for (let y = 0; y < size; y++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let x = 0; x < size; x++) {
        const score = current[x]! + transitions[x * size + y]!;
        if (score > best) {
          best = score;
          from = x;
        }
      }
      next[y] = best + scores[t * size + y]!;
      back[(t - first) * size + y] = from;
    }
    [current, next] = [next, current];
  }
  let y = 0;
  for (let x = 1; x < size; x++) if (current[x]! > current[y]!) y = x;
  for (let t = last - 1; t >= first; t--) {
    labels[t] = y;
    y = back[(t - first) * size + y]!;
  }
};
