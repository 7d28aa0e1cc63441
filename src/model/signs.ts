/** A word of the names of signs (`link`, `own subj`), with what the hash of a name needs of it. */
export interface SignWord {
  readonly text: string;
  readonly hash: number;
  /** The base of the hash to the power of the length of the text. */
  readonly power: number;
}

/** Learned weights of signs, each named by up to four words: `link`, `own subj` are the sign `link own subj`. */
export interface SignWeights {
  /** 0 for a sign of which nothing was learned. */
  readonly of: (first: SignWord, second?: SignWord, third?: SignWord, fourth?: SignWord) => number;
}
