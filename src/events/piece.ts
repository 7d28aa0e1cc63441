/** What governs whom a text cites, whatever the words: it brings no party. */
export const CITED = 'source';

export type PieceKind =
  | 'np'
  | 'verb'
  | 'that'
  | 'relative'
  | 'conj'
  | 'comma'
  | 'stop'
  | 'aux'
  | 'negation'
  | 'pronoun'
  /** A preposition with its pronoun (عليها), which `governed` names. */
  | 'resumptive'
  | 'time'
  /** A participle that tells what the subject does beside its verb (، مطالبا الحكومة): a clause of its own. */
  | 'participle'
  | 'adverb';

/**
 * A piece of a sentence for the finding of parties. Flat, unlike the items of `phrases/`: quotations, brackets and
 * relative clauses are cut into pieces of their own, for events stand inside them as well.
 */
export interface Piece {
  readonly kind: PieceKind;
  readonly first: number;
  /** Half-open. */
  readonly last: number;
  /** Letters of the first token that are clitics before the piece. */
  readonly skip: number;
  readonly conjunction: string;
  /** Folded preposition that governs a noun phrase, '' for a free one. */
  readonly governed: string;
}
