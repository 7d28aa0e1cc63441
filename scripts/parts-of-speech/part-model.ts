import { seeded, shuffled } from './cut-model.ts';

/** A sentence to learn from: for each token its features at five places (two before to two behind), its class, its tag. */
export interface TaggedSentence {
  readonly own: readonly (readonly string[])[];
  readonly near: readonly (readonly string[])[];
  readonly types: readonly number[];
  /** -1 where the treebank does not say. */
  readonly tags: readonly number[];
}

/** Places of a neighbour: two before, one before, one behind, two behind. */
export const PLACES = [-2, -1, 1, 2] as const;

export interface PartModel {
  /** Weights by feature name, `TAGS` numbers a feature; names of neighbours' features begin with their place. */
  readonly ids: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
  /** By class, tag before, tag. */
  readonly pairs: Float64Array;
  readonly tagCount: number;
}

export const nameAt = (place: number, name: string): string => `${place}|${name}`;

/** Feature ids of each token. */
const compile = (sentence: TaggedSentence, idOf: (name: string) => number): Int32Array[] =>
  sentence.own.map((own, t) => {
    const out: number[] = [];
    for (const name of own) out.push(idOf(name));
    for (const place of PLACES) {
      const near = sentence.near[t + place];
      if (near) for (const name of near) out.push(idOf(nameAt(place, name)));
      else out.push(idOf(nameAt(place, '<>')));
    }
    return Int32Array.from(out.filter((id) => id >= 0));
  });

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  readonly ridge: number;
  readonly least: number;
}

/** Learns a linear-chain conditional random field by AdaGrad; the weights of the last epochs are averaged. */
export const learnParts = (
  sentences: readonly TaggedSentence[],
  tagCount: number,
  classes: number,
  { epochs, rate, ridge, least }: Settings,
): PartModel => {
  const seen = new Map<string, number>();
  const count = (name: string): number => {
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return 0;
  };
  for (const sentence of sentences) compile(sentence, count);
  const ids = new Map<string, number>();
  for (const [name, n] of seen) if (n >= least) ids.set(name, ids.size);
  const data = sentences.map((sentence) => ({
    features: compile(sentence, (name) => ids.get(name) ?? -1),
    types: sentence.types,
    tags: sentence.tags,
  }));
  const weights = new Float64Array(ids.size * tagCount);
  const squares = new Float64Array(weights.length).fill(1e-4);
  const pairs = new Float64Array((classes + 1) * tagCount * tagCount);
  const pairSquares = new Float64Array(pairs.length).fill(1e-4);
  const sum = new Float64Array(weights.length);
  const pairSum = new Float64Array(pairs.length);
  let summed = 0;
  const random = seeded(5);
  const K = tagCount;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, types, tags } of shuffled(data, random)) {
      const n = features.length;
      const marginal = posteriors(features, types, { ids, weights, pairs, tagCount });
      for (let t = 0; t < n; t++) {
        const gold = tags[t]!;
        if (gold < 0) continue;
        for (let y = 0; y < K; y++) {
          const g = marginal.single[t * K + y]! - (y === gold ? 1 : 0);
          if (g < 1e-3 && g > -1e-3) continue;
          for (const id of features[t]!) {
            const at = id * K + y;
            const h = g + ridge * weights[at]!;
            squares[at]! += h * h;
            weights[at]! -= (rate * h) / Math.sqrt(squares[at]!);
          }
        }
        if (t === 0 || tags[t - 1]! < 0) continue;
        for (let x = 0; x < K; x++)
          for (let y = 0; y < K; y++) {
            const g = marginal.double[(t * K + x) * K + y]! - (x === tags[t - 1] && y === gold ? 1 : 0);
            if (g < 1e-3 && g > -1e-3) continue;
            for (const type of [types[t]!, classes]) {
              const at = (type * K + x) * K + y;
              const h = g + ridge * pairs[at]!;
              pairSquares[at]! += h * h;
              pairs[at]! -= (rate * h) / Math.sqrt(pairSquares[at]!);
            }
          }
      }
    }
    if (epoch >= epochs / 2) {
      for (let i = 0; i < sum.length; i++) sum[i]! += weights[i]!;
      for (let i = 0; i < pairSum.length; i++) pairSum[i]! += pairs[i]!;
      summed++;
    }
  }
  return { ids, weights: sum.map((x) => x / summed), pairs: pairSum.map((x) => x / summed), tagCount };
};

const scoresOf = (features: readonly Int32Array[], { weights, tagCount: K }: PartModel): Float64Array => {
  const out = new Float64Array(features.length * K);
  for (let t = 0; t < features.length; t++)
    for (const id of features[t]!) for (let y = 0; y < K; y++) out[t * K + y]! += weights[id * K + y]!;
  return out;
};

/** Forward and backward sums: the chance of each tag, and of each pair of tags, at each token. */
const posteriors = (features: readonly Int32Array[], types: readonly number[], model: PartModel) => {
  const { pairs, tagCount: K } = model;
  const base = pairs.length - K * K;
  const n = features.length;
  const unary = scoresOf(features, model);
  const forward = new Float64Array(n * K);
  const backward = new Float64Array(n * K);
  const edge = new Float64Array(n * K * K);
  for (let t = 0; t < n; t++) {
    let top = -1e9;
    for (let y = 0; y < K; y++) top = Math.max(top, unary[t * K + y]!);
    for (let y = 0; y < K; y++) unary[t * K + y] = Math.exp(Math.max(-60, unary[t * K + y]! - top));
    if (t > 0)
      for (let i = 0; i < K * K; i++) edge[t * K * K + i] = Math.exp(pairs[types[t]! * K * K + i]! + pairs[base + i]!);
  }
  for (let t = 0; t < n; t++) {
    let total = 0;
    for (let y = 0; y < K; y++) {
      let into = 1;
      if (t > 0) {
        into = 0;
        for (let x = 0; x < K; x++) into += forward[(t - 1) * K + x]! * edge[(t * K + x) * K + y]!;
      }
      total += forward[t * K + y] = into * unary[t * K + y]!;
    }
    for (let y = 0; y < K; y++) forward[t * K + y]! /= total;
  }
  for (let t = n - 1; t >= 0; t--) {
    let total = 0;
    for (let x = 0; x < K; x++) {
      let out = 1;
      if (t < n - 1) {
        out = 0;
        for (let y = 0; y < K; y++)
          out += edge[((t + 1) * K + x) * K + y]! * unary[(t + 1) * K + y]! * backward[(t + 1) * K + y]!;
      }
      total += backward[t * K + x] = out;
    }
    for (let x = 0; x < K; x++) backward[t * K + x]! /= total;
  }
  const single = new Float64Array(n * K);
  const double = new Float64Array(n * K * K);
  for (let t = 0; t < n; t++) {
    let total = 0;
    for (let y = 0; y < K; y++) total += single[t * K + y] = forward[t * K + y]! * backward[t * K + y]!;
    for (let y = 0; y < K; y++) single[t * K + y]! /= total;
    if (t === 0) continue;
    total = 0;
    for (let x = 0; x < K; x++)
      for (let y = 0; y < K; y++)
        total += double[(t * K + x) * K + y] =
          forward[(t - 1) * K + x]! * edge[(t * K + x) * K + y]! * unary[t * K + y]! * backward[t * K + y]!;
    for (let i = 0; i < K * K; i++) double[t * K * K + i]! /= total;
  }
  return { single, double };
};
