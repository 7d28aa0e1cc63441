import type { Piece } from './piece.ts';

/** A noun phrase as tokens: `first` to `last` (half-open), `skip` letters of the first left out. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly skip: number;
}

export type Gender = 'm' | 'f' | '';

/** A piece that is a noun phrase, as tokens. */
export const phraseOf = ({ first, last, skip }: Piece): Phrase => ({ first, last, skip });

/** التي كان يسيطر عليها: whether the verb before a piece stands behind a relative pronoun, with no more than an auxiliary between. */
export const isInRelative = (pieces: readonly Piece[], index: number): boolean => {
  let at = index - 2;
  while (pieces[at]?.kind === 'aux' || pieces[at]?.kind === 'negation') at--;
  return pieces[at]?.kind === 'relative';
};
