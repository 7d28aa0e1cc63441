import type { Sentence } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { PartScores } from '../model/word.ts';
import { type FeatureWeights, hashOf } from './feature-weights.ts';

/** Places for which a feature has weights: the word itself, the word two before, one before, one behind, two behind. */
const PLACES = 5;
const OWN = 0;
const TWO_BEFORE = 1;
const BEFORE = 2;
const BEHIND = 3;
const TWO_BEHIND = 4;

/**
 * Tags whose score lies further below the best are not looked at, in the learned scale (natural logarithms): by the word
 * alone, and with its neighbours.
 */
const OWN_MARGIN = 6;
const MARGIN = 5;
/** Words whose scores share one buffer. */
const SLAB_WORDS = 256;
/** A word that stands before the beginning and behind the end of every sentence. */
export const OUTSIDE = '<>';

/** What the tagger needs of a word. */
interface Tagged {
  readonly parts: PartScores | null;
}

export interface PartTagger {
  /** What a form shows of its part of speech; `near` are the features by which it tells of its neighbours. */
  readonly scoresOf: (own: readonly string[], near: readonly string[], type: number) => PartScores;
  /** The part of speech of every token, as codes of `Upos`: the likeliest sequence in each sentence. */
  readonly tag: (words: readonly Tagged[], kind: Uint8Array, sentences: readonly Sentence[]) => Uint8Array;
}

/**
 * The runtime of a linear-chain model: a tag's score is the sum of what the word itself and the two words on each side
 * say, kept once a form, and of its fit to the tag before, which depends on the word's class.
 */
export const createPartTagger = (weights: FeatureWeights): PartTagger => {
  const { width: tags, blocks, further, find } = weights;
  const cells = tags * tags;
  const classes = further.length / cells - 1;
  const pairs = Int32Array.from({ length: classes * cells }, (_, i) =>
    Math.round(((further[i]! + further[classes * cells + (i % cells)]!) * weights.furtherScale) / weights.scale),
  );
  const ownMargin = Math.round(OWN_MARGIN / weights.scale);
  const margin = Math.round(MARGIN / weights.scale);

  const add = (scores: Int16Array, from: number, name: string, places: number): void => {
    const found = find(hashOf(name));
    if (found < 0) return;
    let block = Math.floor(found / 256) * tags;
    for (let mask = found & 255, place = 0; mask > 0; mask >>= 1, place++) {
      if ((mask & 1) === 0) continue;
      if ((places >> place) & 1) {
        const at = from + place * tags;
        for (let y = 0; y < tags; y++) scores[at + y]! += blocks[block + y]!;
      }
      block += tags;
    }
  };
  // One array for many words: an array of its own costs more than the numbers in it.
  let slab = new Int16Array(0);
  let used = 0;
  const scoresOf = (own: readonly string[], near: readonly string[], type: number): PartScores => {
    if (used === slab.length) {
      slab = new Int16Array(SLAB_WORDS * PLACES * tags);
      used = 0;
    }
    const at = used;
    used += PLACES * tags;
    for (const name of own) add(slab, at, name, 1);
    for (const name of near) add(slab, at, name, 0b11110);
    let top = slab[at]!;
    for (let y = 1; y < tags; y++) top = Math.max(top, slab[at + y]!);
    let candidates = 0;
    for (let y = 0; y < tags; y++) if (slab[at + y]! >= top - ownMargin) candidates |= 1 << y;
    return { scores: slab, at, type, candidates };
  };
  const outside = scoresOf([], [OUTSIDE], 0);

  const unary = new Int32Array(tags);
  let from = new Uint8Array(tags * 256);
  const best = new Int32Array(tags);
  const now = new Int32Array(tags);

  const tagSentence = (
    words: readonly Tagged[],
    kind: Uint8Array,
    { first, last }: Sentence,
    out: Uint8Array,
    order: Int32Array,
  ): void => {
    let size = 0;
    for (let t = first; t < last; t++) if (kind[t] !== TokenKind.newline) order[size++] = t;
    if (size === 0) return;
    if (from.length < size * tags) {
      from = new Uint8Array(2 * size * tags);
    }
    let twoBefore = outside;
    let before = outside;
    let here = words[order[0]!]!.parts!;
    let behind = size > 1 ? words[order[1]!]!.parts! : outside;
    let candidates = 0;
    for (let i = 0; i < size; i++) {
      const twoBehind = i + 2 < size ? words[order[i + 2]!]!.parts! : outside;
      const { scores: own, at: ofOwn } = here;
      const { scores: left2, at: ofLeft2 } = twoBefore;
      const { scores: left1, at: ofLeft1 } = before;
      const { scores: right1, at: ofRight1 } = behind;
      const { scores: right2, at: ofRight2 } = twoBehind;
      const at = i * tags;
      // A tag that nothing else comes near needs no sums.
      const open = here.candidates;
      const settled = (open & (open - 1)) === 0;
      let top = DROPPED;
      for (let left = open; left > 0; left &= left - 1) {
        const y = 31 - Math.clz32(left & -left);
        const score = settled
          ? 0
          : own[ofOwn + OWN * tags + y]! +
            left2[ofLeft2 + TWO_BEFORE * tags + y]! +
            left1[ofLeft1 + BEFORE * tags + y]! +
            right1[ofRight1 + BEHIND * tags + y]! +
            right2[ofRight2 + TWO_BEHIND * tags + y]!;
        unary[y] = score;
        if (score > top) top = score;
      }
      const table = here.type * cells;
      let next = 0;
      for (let left = open; left > 0; left &= left - 1) {
        const y = 31 - Math.clz32(left & -left);
        const score = unary[y]!;
        if (score < top - margin) continue;
        next |= 1 << y;
        if (i === 0) {
          now[y] = score;
          continue;
        }
        let highest = DROPPED;
        for (let before = candidates; before > 0; before &= before - 1) {
          const x = 31 - Math.clz32(before & -before);
          const sum = best[x]! + pairs[table + x * tags + y]!;
          if (sum > highest) {
            highest = sum;
            from[at + y] = x;
          }
        }
        now[y] = highest + score;
      }
      for (let y = 0; y < tags; y++) best[y] = now[y]!;
      candidates = next;
      twoBefore = before;
      before = here;
      here = behind;
      behind = twoBehind;
    }
    let y = 31 - Math.clz32(candidates);
    for (let x = 0; x < tags; x++) if ((candidates >> x) & 1 && best[x]! > best[y]!) y = x;
    for (let i = size - 1; i >= 0; i--) {
      out[order[i]!] = y;
      y = from[i * tags + y]!;
    }
  };

  const tag = (words: readonly Tagged[], kind: Uint8Array, sentences: readonly Sentence[]): Uint8Array => {
    const out = new Uint8Array(words.length).fill(Upos.PUNCT);
    const order = new Int32Array(words.length);
    for (const sentence of sentences) tagSentence(words, kind, sentence, out, order);
    return out;
  };
  return { scoresOf, tag };
};

const DROPPED = -1e9;
