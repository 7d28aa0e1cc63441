import type { EntityDraft } from '../names/entities.ts';
import { type Candidate, combinationOf, supportOf } from './candidates.ts';
import { genitiveOf } from './genitive.ts';
import type { Piece } from './piece.ts';
import type { Reader } from './reader.ts';

/** تعرض المستشفى لقصف, تعرضها لهجوم: who or what undergoes it, behind a verbal noun that leads to the noun of the event. */
export const undergoing = (
  { around, parties }: Reader,
  pieces: readonly Piece[],
  { piece, token }: Candidate,
): EntityDraft | null => {
  const before = pieces[piece - 1];
  if (before?.kind !== 'np' || pieces[piece]!.governed === '') return null;
  const { words } = around.document;
  for (let t = before.first; t < before.last; t++) {
    const support = around.names.has(t) ? null : supportOf(words[t]!, false);
    if (!support || combinationOf(support, words[token]!, [pieces[piece]!.governed])?.subject !== 'recipient') continue;
    const { pronoun } = words[t]!.shape;
    if (pronoun !== '') return parties.pronoun(pieces, piece - 1, pronoun, null);
    const genitive = genitiveOf(around, t, before.last);
    return genitive && parties.target(genitive);
  }
  return null;
};
