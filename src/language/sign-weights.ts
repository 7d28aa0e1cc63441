import type { SignWeights, SignWord } from '../model/signs.ts';

const BASE = 0x01000193;
const BLANK = 32;

/** Hashed by a polynomial over its UTF-16 units, so that the hash of a name comes from those of its words. */
export const signWord = (text: string): SignWord => {
  let hash = 0;
  let power = 1;
  for (let i = 0; i < text.length; i++) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0;
    power = Math.imul(power, BASE);
  }
  return { text, hash, power };
};

/** As `signWord`, for words of a closed class: each is hashed once. */
export const knownWord = (text: string): SignWord => {
  let word = known.get(text);
  if (!word) {
    word = signWord(text);
    known.set(text, word);
  }
  return word;
};

const known = new Map<string, SignWord>();

/** Words one behind the other as one: `told`, `3` as `told 3`, without its text being written. */
export const inOne = (first: SignWord, ...others: readonly SignWord[]): SignWord =>
  others.reduce((all: SignWord, next) => new WordPair(all, next), first);

class WordPair implements SignWord {
  readonly hash: number;
  readonly power: number;
  readonly #first: SignWord;
  readonly #second: SignWord;

  constructor(first: SignWord, second: SignWord) {
    this.#first = first;
    this.#second = second;
    this.hash = joined(first.hash, second);
    this.power = Math.imul(Math.imul(first.power, BASE), second.power);
  }

  get text(): string {
    return `${this.#first.text} ${this.#second.text}`;
  }
}

/** A small number as a word. */
export const numeral = (n: number): SignWord => {
  numerals[n] ??= signWord(`${n}`);
  return numerals[n];
};

const numerals: SignWord[] = [];

const joined = (hash: number, { hash: next, power }: SignWord): number =>
  (Math.imul((Math.imul(hash, BASE) + BLANK) | 0, power) + next) | 0;

/** Learned weights of signs, found by the hash of a name without its being written. */
export class SignTable implements SignWeights {
  readonly #hashes: Int32Array;
  readonly #weights: Float64Array;
  readonly #mask: number;

  /** Of two names that have one hash, which is rare, the heavier counts. */
  constructor(weights: ReadonlyMap<string, number>) {
    const size = 2 ** Math.ceil(Math.log2(2 * weights.size + 2));
    this.#hashes = new Int32Array(size);
    this.#weights = new Float64Array(size);
    this.#mask = size - 1;
    for (const [name, weight] of weights) {
      const { hash } = signWord(name);
      const at = this.#placeOf(hash);
      this.#hashes[at] = hash;
      if (Math.abs(weight) > Math.abs(this.#weights[at]!)) this.#weights[at] = weight;
    }
  }

  /** 0 for a sign of which nothing was learned. */
  of(first: SignWord, second?: SignWord, third?: SignWord, fourth?: SignWord): number {
    let { hash } = first;
    if (second) hash = joined(hash, second);
    if (third) hash = joined(hash, third);
    if (fourth) hash = joined(hash, fourth);
    return this.#weights[this.#placeOf(hash)]!;
  }

  /** Where a hash stands or would stand. */
  #placeOf(hash: number): number {
    let at = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#hashes[at] !== hash && this.#hashes[at] !== 0) at = (at + 1) & this.#mask;
    return at;
  }
}

/** The signs of something, each told by the words of its name (`link`, `own subj` are `link own subj`), as the sum of their weights. */
export class Signs {
  weight = 0;
  /** Their names, where weights are to be learned from them. */
  readonly names: string[] | null;
  readonly #weights: SignWeights;

  constructor(weights: SignWeights, isWatched: boolean) {
    this.#weights = weights;
    this.names = isWatched ? [] : null;
  }

  add(first: SignWord, second?: SignWord, third?: SignWord, fourth?: SignWord): void {
    this.weight += this.#weights.of(first, second, third, fourth);
    this.names?.push([first, second, third, fourth].flatMap((word) => word?.text ?? []).join(' '));
  }
}
