import { EntryBit } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import { phraseOf } from './phrase.ts';
import type { Piece } from './piece.ts';
import type { Reader } from './reader.ts';

const FARTHEST = 14;

/**
 * The state or organisation of the post that a verb of appointing gives, behind the verb at piece `at`: عينه المجلس، الذي
 * يجتمع في العاصمة، قائدا عاما للجيش. The post is an indefinite title without preposition, before the next verb that و joins.
 */
export const postOf = ({ around, parties }: Reader, pieces: readonly Piece[], at: number): EntityDraft | null => {
  const { words } = around.document;
  for (let i = at + 1; i < pieces.length && i - at < FARTHEST; i++) {
    const piece = pieces[i]!;
    if (piece.kind === 'stop' || (piece.kind === 'verb' && piece.conjunction !== '')) return null;
    if (piece.kind !== 'np' || piece.governed !== '') continue;
    const { kinds, shape } = words[piece.first]!;
    if (!(kinds & EntryBit.title) || shape.definite || around.names.has(piece.first)) continue;
    const inside = parties.namedIn(piece.first, piece.last) ?? parties.nationality(piece.first, piece.last);
    if (inside && inside.type !== 'PER') return inside;
    const next = pieces[i + 1];
    return next?.kind === 'np' && next.governed !== '' ? parties.party(phraseOf(next), true) : null;
  }
  return null;
};
