import { CODES, JOINED, joinedRows, knownAt, rowsOfWord, type WordFeatures } from '../../src/language/tagger.ts';
import type { Document } from '../../src/model/document.ts';
import { TokenKind } from '../../src/model/document.ts';
import type { Word } from '../../src/model/word.ts';

/** A line of a text as rows of features and the right labels. */
export interface Sequence {
  /** Rows of all features of a token. */
  readonly rows: readonly Int32Array[];
  readonly labels: Uint8Array;
}

/** Cuts documents into lines and looks up their features. */
export const createEncoder = (
  featuresOf: (word: Word) => WordFeatures,
  bits: number,
): ((document: Document, labels: Uint8Array) => Sequence[]) => {
  const kept = new Map<Word, { features: WordFeatures; places: Int32Array[] }>();
  const lookUp = (word: Word) => {
    let found = kept.get(word);
    if (!found) {
      const features = featuresOf(word);
      found = { features, places: [0, 1, 2, 3, 4].map((place) => rowsOfWord(features, place, bits)) };
      kept.set(word, found);
    }
    return found;
  };
  const joined = new Int32Array(JOINED);
  return (document, labels) => {
    const all = document.words.map(lookUp);
    const codes = new Int32Array(document.size * CODES);
    for (const [t, { features }] of all.entries()) codes.set(features.codes, t * CODES);
    const known = knownAt(document);
    const sequences: Sequence[] = [];
    for (let first = 0; first < document.size; first++) {
      if (document.kind[first] === TokenKind.newline) continue;
      let last = first + 1;
      while (last < document.size && document.kind[last] !== TokenKind.newline) last++;
      const rows: Int32Array[] = [];
      for (let t = first; t < last; t++) {
        const row: number[] = [];
        for (let place = 0; place < 5; place++) {
          const other = t + place - 2;
          if (other >= first && other < last) row.push(...all[other]!.places[place]!);
        }
        joinedRows(codes, known, document.parts, t, first, last, bits, joined);
        row.push(...joined);
        rows.push(Int32Array.from(row));
      }
      sequences.push({ rows, labels: labels.slice(first, last) });
      first = last;
    }
    return sequences;
  };
};

/** A small generator of even chances (mulberry32), so that training gives the same weights again. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** Weights of features by label, and of pairs of labels. */
export interface Weights {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/**
 * A linear-chain conditional random field, trained by AdaGrad on one line at a time. `decay` pulls the weights of the
 * features that a line has towards zero, `drop` is the chance that a feature of a token is left out of a step.
 */
export const trainCrf = (
  sequences: readonly Sequence[],
  size: number,
  bits: number,
  rounds: number,
  allowed: Float32Array,
  { rate, decay, drop }: { rate: number; decay: number; drop: number },
): Weights => {
  const weights = new Float32Array(size << bits);
  const squares = new Float32Array(size << bits).fill(0.1);
  const transitions = Float32Array.from(allowed);
  const transitionSquares = new Float32Array(size * size).fill(0.1);
  const order = sequences.map((_, i) => i);
  const random = randomFrom(7);
  const longest = sequences.reduce((n, { rows }) => Math.max(n, rows.length), 0);
  const scores = new Float64Array(longest * size);
  const forward = new Float64Array(longest * size);
  const backward = new Float64Array(longest * size);
  const slopes = new Float64Array(size);
  const pairSlopes = new Float64Array(size * size);
  const sumExp = (values: Float64Array, from: number, extra: (i: number) => number): number => {
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < size; i++) most = Math.max(most, values[from + i]! + extra(i));
    let sum = 0;
    for (let i = 0; i < size; i++) sum += Math.exp(values[from + i]! + extra(i) - most);
    return most + Math.log(sum);
  };
  for (let round = 1; round <= rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { rows: all, labels } = sequences[index]!;
      const n = all.length;
      const rows = drop > 0 ? all.map((row) => row.filter(() => random() >= drop)) : all;
      scores.fill(0, 0, n * size);
      for (let t = 0; t < n; t++)
        for (const row of rows[t]!) for (let y = 0; y < size; y++) scores[t * size + y]! += weights[row * size + y]!;
      for (let y = 0; y < size; y++) forward[y] = scores[y]! + transitions[y]!;
      for (let t = 1; t < n; t++)
        for (let y = 0; y < size; y++)
          forward[t * size + y] =
            scores[t * size + y]! + sumExp(forward, (t - 1) * size, (x) => transitions[x * size + y]!);
      backward.fill(0, (n - 1) * size, n * size);
      for (let t = n - 2; t >= 0; t--)
        for (let y = 0; y < size; y++)
          backward[t * size + y] = sumExp(
            backward,
            (t + 1) * size,
            (z) => transitions[y * size + z]! + scores[(t + 1) * size + z]!,
          );
      const total = sumExp(forward, (n - 1) * size, () => 0);
      pairSlopes.fill(0);
      for (let t = 0; t < n; t++) {
        for (let y = 0; y < size; y++)
          slopes[y] = Math.exp(forward[t * size + y]! + backward[t * size + y]! - total) - Number(labels[t] === y);
        if (t === 0) for (let y = 0; y < size; y++) pairSlopes[y]! += slopes[y]!;
        else {
          for (let x = 0; x < size; x++)
            for (let y = 0; y < size; y++)
              pairSlopes[x * size + y]! += Math.exp(
                forward[(t - 1) * size + x]! +
                  transitions[x * size + y]! +
                  scores[t * size + y]! +
                  backward[t * size + y]! -
                  total,
              );
          pairSlopes[labels[t - 1]! * size + labels[t]!]! -= 1;
        }
        for (const row of rows[t]!)
          for (let y = 0; y < size; y++) {
            const i = row * size + y;
            const slope = slopes[y]! + decay * weights[i]!;
            if (slope < 1e-4 && slope > -1e-4) continue;
            squares[i]! += slope * slope;
            weights[i]! -= (rate * slope) / Math.sqrt(squares[i]!);
          }
      }
      for (let i = 0; i < size * size; i++) {
        if (allowed[i]! < 0) continue;
        const slope = pairSlopes[i]!;
        transitionSquares[i]! += slope * slope;
        transitions[i]! -= (rate * slope) / Math.sqrt(transitionSquares[i]!);
      }
    }
  }
  return { weights, transitions };
};
