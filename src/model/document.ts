import type { Word } from './word.ts';

/** What a token is made of. */
export const TokenKind = { word: 0, number: 1, punctuation: 2, newline: 3, other: 4 } as const;

/**
 * A text cut into tokens and sentences. Columns: row i is token i.
 *
 * Tokens are whitespace- and punctuation-free runs in order; white space belongs to none, a line break is a token of
 * its own kind. `قال: "لن ننسحب".` has the tokens قال · : · " · لن · ننسحب · " · . with start 0 3 5 6 9 14 15 and
 * end 3 4 6 8 14 15 16.
 */
export interface Document {
  readonly text: string;
  /** Number of tokens. */
  readonly size: number;
  /** UTF-16 offsets into `text`, half-open, at grapheme boundaries. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** A `TokenKind` each. */
  readonly kind: Uint8Array;
  /** The analysis of each token, shared by all tokens of the same form; punctuation and numbers have one too. */
  readonly words: readonly Word[];
  /** The part of speech of each token's stem in its sentence, a code of `Upos`; X where nothing was learned. */
  readonly parts: Uint8Array;
  /** Index into `sentences` of each token. */
  readonly sentenceOf: Int32Array;
  readonly sentences: readonly Sentence[];
  /** 1 for full stops, question and exclamation marks that end a sentence, inside quotations and brackets too. */
  readonly stops: Uint8Array;
  /** Index of the partner of each quotation mark or bracket, -1 for every other token and for the unmatched. */
  readonly partner: Int32Array;
}

/** A text cut into tokens with their analyses and no more: what looking words up needs. Columns may be longer than `size`. */
export type Tokens = Pick<Document, 'size' | 'start' | 'end' | 'kind' | 'words'>;

/** Tokens `first` to `last` (half-open) and their offsets in the text. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}
